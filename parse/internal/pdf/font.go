package pdf

import "strings"

// font is a font as text is shown with it.
type font struct {
	// simple holds the glyphs of a font whose codes are single bytes.
	simple *[256]shape
	// composite is for a font of longer codes; nil for the others.
	composite *composite
	// scale turns widths into units of the font size.
	scale float64
	// height is how high the font is in units of its size; 1 but for fonts that a file
	// draws itself.
	height float64
	style  Style
	dict   value // of the font itself
	err    error // of a limit, when the embedded font was read
}

// shape is what a code of a font stands for.
type shape struct {
	text  string
	width float64
	// unknown is set where nothing tells what characters the glyph shows.
	unknown bool
	// pending is set where the embedded font may tell, which has not been read yet.
	pending bool
}

// Style is how a font looks.
type Style uint8

// The styles; a font may have several.
const (
	Bold Style = 1 << iota
	Italic
)

// loadFont reads a font. Whatever is missing in it has a sensible value.
func loadFont(v value) (*font, error) {
	f := &font{scale: .001, height: 1, style: styleOf(v), dict: v}
	subtype := v.key("Subtype").name()
	if subtype == "Type0" {
		c, err := loadComposite(v)
		f.composite = c
		return f, err
	}
	if subtype == "Type3" {
		f.drawn(v)
	}
	simple, err := loadSimple(v, subtype)
	f.simple = simple
	return f, err
}

// drawn takes the measures of a font whose glyphs the file draws itself (Type 3).
func (f *font) drawn(v value) {
	m := v.key("FontMatrix")
	if m.length() < 4 {
		return
	}
	if a := m.index(0).number(); a > 0 {
		f.scale = a
	}
	if box, ok := v.key("FontBBox").corners(); ok {
		if h := (box[3] - box[1]) * m.index(3).number(); h > .1 && h < 10 {
			f.height = h
		}
	}
}

// corners returns the four numbers of a rectangle.
func (v value) corners() ([4]float64, bool) {
	var n [4]float64
	if v.length() != 4 {
		return n, false
	}
	for i := range n {
		n[i] = v.index(i).number()
	}
	return n, true
}

// styleOf tells the style of a font from its name and its descriptor.
func styleOf(v value) Style {
	descriptor := v.key("FontDescriptor")
	if d := v.key("DescendantFonts").index(0); d.isDict() {
		descriptor = d.key("FontDescriptor")
	}
	name := v.key("BaseFont").name()
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	lower := strings.ToLower(name)
	var s Style
	const forceBold, italic = 1 << 18, 1 << 6
	flags := descriptor.key("Flags").integer()
	for _, word := range [...]string{"bold", "black", "heavy", "demi", "cmbx", "sfbx", "ecbx", "cmssbx"} {
		if strings.Contains(lower, word) {
			s |= Bold
		}
	}
	if flags&forceBold != 0 || descriptor.key("FontWeight").number() >= 600 {
		s |= Bold
	}
	if flags&italic != 0 || strings.Contains(lower, "italic") || strings.Contains(lower, "oblique") ||
		descriptor.key("ItalicAngle").number() != 0 {
		s |= Italic
	}
	return s
}

// limit returns the limit that reading the embedded font went beyond; nil if it did not.
func (f *font) limit() error {
	if f.composite != nil {
		return f.composite.err
	}
	return f.err
}

// each calls show for each glyph of a string, with the number of bytes of its code.
func (f *font) each(s []byte, show func(g shape, code uint32, size int)) {
	if f.composite == nil {
		for _, c := range s {
			if f.simple[c].pending {
				f.settle()
			}
			show(f.simple[c], uint32(c), 1)
		}
		return
	}
	for len(s) > 0 {
		code, size := f.composite.code(s)
		show(f.composite.glyph(code, size), code, size)
		s = s[size:]
	}
}
