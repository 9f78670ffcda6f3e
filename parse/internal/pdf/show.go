package pdf

import (
	"math"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// showArray shows the strings of an array, with the moves between them.
func (in *interpreter) showArray(s *operands) {
	if s.array < 0 {
		return
	}
	for _, t := range s.tokens[s.array+1:] {
		switch t.kind {
		case stringToken:
			in.show(t.bytes)
		case numberToken:
			in.advance(-t.number / 1000 * in.state.size * in.state.scale)
		}
	}
}

// advance moves along the line.
func (in *interpreter) advance(x float64) {
	in.text.e += x * in.text.a
	in.text.f += x * in.text.b
}

// show shows a string.
func (in *interpreter) show(s []byte) {
	st := &in.state
	f := st.font
	if f == nil || in.showErr != nil {
		return
	}
	m := matrix{st.size * st.scale, 0, 0, st.size, 0, st.rise}.mul(in.text).mul(st.ctm)
	place := in.text.mul(st.ctm)
	if !m.isFinite() {
		return
	}
	size := math.Hypot(m.c, m.d) * f.height
	along := math.Hypot(place.a, place.b) // points for a unit along the line
	turn := turnOf(m)
	hidden := in.layers != nil && in.isHidden()
	style := f.style
	var mark Mark
	switch st.mode {
	case 2:
		style |= Bold // filled and stroked: made bold
	case 3, 7:
		mark |= Invisible
	}
	if in.isArtifact() {
		mark |= Artifact
	}
	if isSlanted(m) {
		mark |= Slanted
	}
	x := 0.0 // how far along the line, in units of the text matrix
	f.each(s, func(g shape, code uint32, bytes int) {
		width := g.width * f.scale * st.size
		step := width + st.char
		if bytes == 1 && code == ' ' {
			step += st.word
		}
		px, py := place.e+x*place.a, place.f+x*place.b
		if st.rise != 0 {
			px, py = px+st.rise*place.c, py+st.rise*place.d
		}
		if g.unknown {
			g.text = in.fonts.nameless(f, code, g.width == 0)
		}
		if !hidden {
			in.add(Glyph{
				Text: g.text, X: px, Y: py, Advance: width * st.scale * along,
				Size: size, Turn: turn, Style: style, Mark: mark,
			}, g.unknown)
		}
		x += step * st.scale
	})
	in.advance(x)
	if err := f.limit(); err != nil {
		in.showErr = err
	}
}

// turnOf returns the direction of text in quarters of a circle.
func turnOf(m matrix) uint8 {
	switch {
	case math.Abs(m.a) >= math.Abs(m.b):
		if m.a < 0 {
			return 2
		}
		return 0
	case m.b > 0:
		return 1
	}
	return 3
}

// isSlanted reports whether text runs at an angle of more than ten degrees to the edges of
// the page. Pages that were not laid straight on a scanner have less.
func isSlanted(m matrix) bool {
	a, b := math.Abs(m.a), math.Abs(m.b)
	return min(a, b) > .18*max(a, b)
}

// minSize and maxSize bound the sizes of text that can be read, in points.
const (
	minSize = .5
	maxSize = 2000
)

// add adds a glyph to the page, unless it cannot be seen there.
func (in *interpreter) add(g Glyph, unknown bool) {
	if in.glyphs++; in.glyphs > in.maxGlyphs {
		in.showErr = &document.LimitError{Limit: "MaxGlyphs", Max: in.maxGlyphs}
		return
	}
	w, h := in.page.Width, in.page.Height
	if g.Size < minSize || g.Size > maxSize ||
		g.X < -w || g.Y < -1 || g.X > 2*w || g.Y > h+g.Size {
		return
	}
	if g.X < -1 || g.X > w+1 {
		if g.Turn != 0 {
			return
		}
		g.Mark |= Beyond
	}
	if in.inActualText(g) {
		return
	}
	if unknown {
		in.page.Unknown++
	}
	if g.Text == "" {
		return
	}
	in.page.Glyphs = append(in.page.Glyphs, g)
}
