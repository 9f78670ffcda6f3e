package pdf

// Page is what a page shows. Measures are points from its upper left corner, as the
// page is turned for reading.
type Page struct {
	// Number counts from 1.
	Number int
	// Width and Height are those of the page.
	Width, Height float64
	// Glyphs are what is written, in the order in which it is drawn.
	Glyphs []Glyph
	// Rules are lines and the sides of boxes.
	Rules []Rule
	// Dots are small filled shapes as wide as high: some producers draw the marks of list
	// items so.
	Dots []Rule
	// Pictures counts the pictures and drawings.
	Pictures int
	// Unknown counts the glyphs of which nothing tells what characters they show. The text
	// of one is a character from [FirstNameless] on, the same wherever the glyph is shown.
	Unknown int
}

// Glyph is one drawn sign with the characters that it stands for.
type Glyph struct {
	// Text are the characters, in logical order; a space is a glyph, too.
	Text string
	// X and Y are where it begins on its base line, and Advance is how far the next
	// glyph is, in the direction of the text.
	X, Y, Advance float64
	// Size is the size of the font.
	Size float64
	// Turn is the direction of the text: 0 for left to right, then clockwise in quarters
	// of a circle.
	Turn uint8
	// Style is that of the font.
	Style Style
	// Mark tells more about it.
	Mark Mark
}

// Mark is a set of things to know about a glyph.
type Mark uint8

// The marks.
const (
	// Invisible glyphs are those of a text layer under the picture of a scan.
	Invisible Mark = 1 << iota
	// Artifact is set where the file says that the text belongs to the page and not to
	// the document: running headers and footers.
	Artifact
	// Slanted glyphs run up or down the page at an angle: a watermark, most often.
	Slanted
	// Beyond is set where the glyph stands beyond the left or right edge of the page.
	Beyond
)

// Rule is a horizontal or vertical line.
type Rule struct {
	X0, Y0, X1, Y1 float64
}

// IsHorizontal reports whether r is wider than high.
func (r Rule) IsHorizontal() bool { return r.X1-r.X0 >= r.Y1-r.Y0 }
