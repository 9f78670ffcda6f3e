package pdf

// maxAnnotations bounds the annotations of a page that are drawn.
const maxAnnotations = 2000

// annotations draws the fields of a form that have been filled in, and text boxes
// (ISO 32000-1, 12.5.5).
func (in *interpreter) annotations(v value) error {
	for i := range min(v.length(), maxAnnotations) {
		a := v.index(i)
		const hidden, noView = 2, 32
		kind := a.key("Subtype").name()
		if kind != "Widget" && kind != "FreeText" || a.key("F").integer()&(hidden|noView) != 0 || in.layers.isHidden(a.key("OC")) {
			continue
		}
		look := a.key("AP").key("N")
		if !look.isStream() {
			look = look.key(a.key("AS").name())
		}
		box, ok := a.key("Rect").box()
		if !ok {
			continue
		}
		before := len(in.page.Glyphs)
		if look.isStream() {
			if err := in.look(look, box); err != nil {
				return err
			}
		}
		if kind == "Widget" && len(in.page.Glyphs) == before {
			in.fill(a, box)
		}
		if in.showErr != nil {
			return in.showErr
		}
	}
	return nil
}

// look draws the look of an annotation.
func (in *interpreter) look(look value, box [4]float64) error {
	from, ok := look.key("BBox").box()
	f := in.fonts.form(look)
	if !ok || f.picture && f.content == nil {
		return nil
	}
	in.state = state{ctm: in.base, scale: 1}
	in.stack, in.text, in.line = nil, identity, identity
	if m := fit(f.matrix, from, box).mul(in.state.ctm); m.isFinite() {
		in.state.ctm = m
	}
	return in.draw(f)
}

// fit returns the transformation that moves a box, transformed by m, onto another one.
func fit(m matrix, from, to [4]float64) matrix {
	x0, y0 := m.apply(from[0], from[1])
	x1, y1 := m.apply(from[2], from[3])
	x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	if x1-x0 < .01 || y1-y0 < .01 {
		return matrix{1, 0, 0, 1, to[0] - x0, to[1] - y0}
	}
	sx, sy := (to[2]-to[0])/(x1-x0), (to[3]-to[1])/(y1-y0)
	return matrix{sx, 0, 0, sy, to[0] - x0*sx, to[1] - y0*sy}
}
