package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// glyphSet gives the names of the glyphs of a simple font by their codes.
type glyphSet [256]string

//go:embed data/encodings.txt
var encodingsFile string

// encodings are the encodings that a file may name, and those of the two symbol fonts.
var encodings = sync.OnceValue(func() map[string]*glyphSet {
	all := map[string]*glyphSet{}
	var e *glyphSet
	for line := range strings.SplitSeq(encodingsFile, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			e = new(glyphSet)
			all[strings.Trim(line, "[]")] = e
		default:
			code, name, _ := strings.Cut(line, " ")
			if c, err := strconv.ParseUint(code, 16, 8); err == nil {
				e[c] = name
			}
		}
	}
	return all
})

//go:embed data/widths.txt
var widthsFile string

// standardWidths are the widths of the glyphs of the standard 14 fonts by the names of
// font and glyph, in thousandths of the font size.
var standardWidths = sync.OnceValue(func() map[string]map[string]float64 {
	all := map[string]map[string]float64{}
	var widths map[string]float64
	for line := range strings.SplitSeq(widthsFile, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			widths = make(map[string]float64, 320)
			for name := range strings.FieldsSeq(strings.Trim(line, "[]")) {
				all[name] = widths
			}
		default:
			number, names, _ := strings.Cut(line, " ")
			if w, err := strconv.ParseFloat(number, 64); err == nil {
				for name := range strings.FieldsSeq(names) {
					widths[name] = w
				}
			}
		}
	}
	return all
})

// standardFont returns the name of the standard font that a font is, or comes nearest
// to: "Arial,Bold" and "ABCDEF+Helvetica-Bold" are both "Helvetica-Bold".
func standardFont(name string) string {
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	lower := strings.ToLower(name)
	bold := strings.Contains(lower, "bold")
	slanted := strings.Contains(lower, "italic") || strings.Contains(lower, "oblique")
	style := func(plain, bolded, slant, both string) string {
		switch {
		case bold && slanted:
			return both
		case bold:
			return bolded
		case slanted:
			return slant
		}
		return plain
	}
	switch {
	case strings.Contains(lower, "dingbats"):
		return "ZapfDingbats"
	case strings.HasPrefix(lower, "symbol"):
		return "Symbol"
	case strings.Contains(lower, "courier"), strings.Contains(lower, "mono"), strings.Contains(lower, "consol"):
		return "Courier"
	case strings.Contains(lower, "times"), strings.Contains(lower, "serif") && !strings.Contains(lower, "sans"),
		strings.Contains(lower, "georgia"), strings.Contains(lower, "garamond"), strings.Contains(lower, "cambria"):
		return style("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic")
	}
	return style("Helvetica", "Helvetica-Bold", "Helvetica", "Helvetica-Bold")
}
