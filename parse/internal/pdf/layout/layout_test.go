package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// drawn is a piece of text that a test draws on a page: each character half as wide as the
// font is high. Text from right to left is drawn as it looks, from left to right.
type drawn struct {
	x, y, size float64
	text       string
	style      pdf.Style
}

const pageWidth, pageHeight = 600, 800

// pageOf draws text on a page.
func pageOf(number int, texts ...drawn) *pdf.Page {
	p := &pdf.Page{Number: number, Width: pageWidth, Height: pageHeight}
	for _, d := range texts {
		if d.size == 0 {
			d.size = 10
		}
		x := d.x
		for _, r := range d.text {
			p.Glyphs = append(p.Glyphs, pdf.Glyph{Text: string(r), X: x, Y: d.y, Advance: d.size / 2, Size: d.size, Style: d.style})
			x += d.size / 2
		}
	}
	return p
}

// slanted makes the last five glyphs of a page run at an angle.
func slanted(p *pdf.Page) *pdf.Page {
	for i := len(p.Glyphs) - 5; i < len(p.Glyphs); i++ {
		p.Glyphs[i].Mark |= pdf.Slanted
	}
	return p
}

// show lays pages out and returns a line for each block: "row", "head", "item" or "para", and
// its text, with " | " between cells.
func show(pages ...*pdf.Page) []string {
	var l Layout
	for _, p := range pages {
		l.Add(p)
	}
	var out []string
	l.Blocks(func(b Block) {
		kind := map[document.Kind]string{document.Row: "row", document.Heading: "head", document.Item: "item", document.Paragraph: "para"}[b.Kind]
		var cells []string
		for _, cell := range b.Cells {
			var words strings.Builder
			for i, w := range cell {
				if i > 0 && !w.Glued {
					words.WriteByte(' ')
				}
				words.WriteString(w.Text)
			}
			cells = append(cells, words.String())
		}
		out = append(out, kind+" "+strings.Join(cells, " | "))
	})
	return out
}

// prose is a line of text that fills a column of 70 characters.
const prose = "the staff of the port keeps a register of all that comes in by the sea"

// reversed returns a text as it looks where it runs from right to left.
func reversed(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeLastRuneInString(text)
		b.WriteRune(r)
		text = text[:len(text)-size]
	}
	return b.String()
}

// TestLayout lays out pages of a few lines.
func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []*pdf.Page
		want  []string
	}{
		{"labels and values", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Title:"}, drawn{x: 200, y: 100, text: "Analyst"},
			drawn{x: 50, y: 120, text: "Grade:"}, drawn{x: 200, y: 120, text: "6"},
		)}, []string{"row Title: | Analyst", "row Grade: | 6"}},
		{"values a little above and below their labels", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Title:"}, drawn{x: 200, y: 97, text: "Analyst"},
			drawn{x: 50, y: 130, text: "Grade:"}, drawn{x: 200, y: 133, text: "6"},
		)}, []string{"row Title: | Analyst", "row Grade: | 6"}},
		{"a wrapped value", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Title:"}, drawn{x: 200, y: 100, text: "Analyst for the"}, drawn{x: 200, y: 112, text: "Protection of Heritage"},
			drawn{x: 50, y: 132, text: "Grade:"}, drawn{x: 200, y: 132, text: "6"},
		)}, []string{"row Title: | Analyst for the Protection of Heritage", "row Grade: | 6"}},
		{"a wrapped label", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Title:"}, drawn{x: 200, y: 100, text: "Analyst"},
			drawn{x: 50, y: 120, text: "Level of"}, drawn{x: 50, y: 132, text: "screening:"}, drawn{x: 200, y: 120, text: "Basic"},
			drawn{x: 50, y: 152, text: "Grade:"}, drawn{x: 200, y: 152, text: "6"},
		)}, []string{"row Title: | Analyst", "row Level of screening: | Basic", "row Grade: | 6"}},
		{"cells that almost touch", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Title", style: pdf.Bold}, drawn{x: 120, y: 100, text: "Legal Officer"}, drawn{x: 230, y: 100, text: "Grade", style: pdf.Bold}, drawn{x: 300, y: 100, text: "P-3"},
			drawn{x: 50, y: 130, text: "Duty station", style: pdf.Bold}, drawn{x: 120, y: 130, text: "Geneva, Switzerland"}, drawn{x: 230, y: 130, text: "Contract", style: pdf.Bold}, drawn{x: 300, y: 130, text: "Fixed-term"},
			drawn{x: 50, y: 160, text: "Issued", style: pdf.Bold}, drawn{x: 120, y: 160, text: "3 March 2026"}, drawn{x: 230, y: 160, text: "Closing", style: pdf.Bold}, drawn{x: 300, y: 160, text: "14 April 2026"},
			drawn{x: 50, y: 190, text: "Reports to", style: pdf.Bold}, drawn{x: 120, y: 190, text: "Chief of Unit"}, drawn{x: 230, y: 190, text: "Salary", style: pdf.Bold}, drawn{x: 300, y: 190, text: "USD 68,000"},
		)}, []string{"row Title | Legal Officer | Grade | P-3", "row Duty station | Geneva, Switzerland | Contract | Fixed-term", "row Issued | 3 March 2026 | Closing | 14 April 2026", "row Reports to | Chief of Unit | Salary | USD 68,000"}},
		{"the header of a table on two pages", []*pdf.Page{
			pageOf(1, drawn{x: 50, y: 100, text: "Duty", style: pdf.Bold}, drawn{x: 400, y: 100, text: "Share", style: pdf.Bold}, drawn{x: 50, y: 120, text: "Steers ships"}, drawn{x: 400, y: 120, text: "60"}),
			pageOf(2, drawn{x: 50, y: 60, text: "Duty", style: pdf.Bold}, drawn{x: 400, y: 60, text: "Share", style: pdf.Bold}, drawn{x: 50, y: 80, text: "Keeps the log"}, drawn{x: 400, y: 80, text: "40"}),
		}, []string{"row Duty | Share", "row Steers ships | 60", "row Keeps the log | 40"}},
		{"the lines that a browser prints", []*pdf.Page{pageOf(1,
			drawn{x: 20, y: 20, size: 8, text: "11/22/26, 8:52 AM"}, drawn{x: 200, y: 20, size: 8, text: "Harbour Pilot"}, drawn{x: 50, y: 100, text: "Steers ships."},
			drawn{x: 20, y: 785, size: 8, text: "https://port.example/jobs/7"}, drawn{x: 560, y: 785, size: 8, text: "1/1"},
		)}, []string{"para Steers ships."}},
		{"the lines of a paragraph", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: prose}, drawn{x: 50, y: 112, text: prose}, drawn{x: 50, y: 124, text: "and on land."},
		)}, []string{"para " + prose + " " + prose + " and on land."}},
		{"a paragraph over two pages", []*pdf.Page{
			pageOf(1, drawn{x: 50, y: 740, text: prose}, drawn{x: 50, y: 752, text: prose}),
			pageOf(2, drawn{x: 50, y: 60, text: "and on land."}, drawn{x: 50, y: 120, text: "Tests are held in May."}),
		}, []string{"para " + prose + " " + prose + " and on land.", "para Tests are held in May."}},
		{"bullets", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "•"}, drawn{x: 70, y: 100, text: "Keep the register;"},
			drawn{x: 50, y: 112, text: "•"}, drawn{x: 70, y: 112, text: "Answer questions."},
		)}, []string{"item Keep the register;", "item Answer questions."}},
		{"a bullet that touches its text", []*pdf.Page{pageOf(1, drawn{x: 50, y: 100, text: "•Keep the register."})}, []string{"item Keep the register."}},
		{"a heading by its size", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, size: 18, text: "Harbour Master"}, drawn{x: 50, y: 140, text: prose}, drawn{x: 50, y: 152, text: prose},
		)}, []string{"head Harbour Master", "para " + prose + " " + prose}},
		{"a heading in bold", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Main duties", style: pdf.Bold}, drawn{x: 50, y: 120, text: prose}, drawn{x: 50, y: 132, text: prose},
		)}, []string{"head Main duties", "para " + prose + " " + prose}},
		{"running header, footer and page numbers", []*pdf.Page{
			pageOf(1, drawn{x: 50, y: 30, text: "Human Resources"}, drawn{x: 50, y: 100, text: "First page."}, drawn{x: 280, y: 780, text: "1"}),
			pageOf(2, drawn{x: 50, y: 30, text: "Human Resources"}, drawn{x: 50, y: 100, text: "Second page."}, drawn{x: 280, y: 780, text: "2"}),
		}, []string{"para First page.", "para Second page."}},
		{"the number of a page among all", []*pdf.Page{
			pageOf(1, drawn{x: 50, y: 100, text: "Only page."}, drawn{x: 280, y: 780, text: "Page 1 of 1"}),
		}, []string{"para Only page."}},
		{"a raised note mark", []*pdf.Page{pageOf(1, drawn{x: 50, y: 100, text: "Analyst"}, drawn{x: 85, y: 96, size: 6, text: "1"})}, []string{"para Analyst¹"}},
		{"words that are drawn twice", []*pdf.Page{pageOf(1, drawn{x: 50, y: 100, text: "Grade six"}, drawn{x: 50.3, y: 100, text: "Grade six"})}, []string{"head Grade six"}},
		{"a text over another", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Closing date: 31 August 2026 at noon"}, drawn{x: 123, y: 100, text: "by 9 June"},
		)}, []string{"para Closing date: 31 August 2026 at noon", "para by 9 June"}},
		{"a watermark", []*pdf.Page{slanted(pageOf(1, drawn{x: 50, y: 100, text: "Closing date: 31 August"}, drawn{x: 70, y: 100, text: "DRAFT"}))}, []string{"para Closing date: 31 August"}},
		{"a stamp", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 80, text: "Grade:"}, drawn{x: 150, y: 80, text: "P-3"},
			drawn{x: 50, y: 100, text: "Contract:"}, drawn{x: 150, y: 100, text: "Fixed-term"}, drawn{x: 300, y: 100, size: 40, text: "COPY"},
			drawn{x: 50, y: 120, text: "Place:"}, drawn{x: 150, y: 120, text: "Rome"},
		)}, []string{"row Grade: | P-3", "head COPY", "row Contract: | Fixed-term", "row Place: | Rome"}},
		{"a shadow", []*pdf.Page{pageOf(1,
			drawn{x: 50, y: 100, text: "Closing date: 31 August 2026"}, drawn{x: 51, y: 100, text: "Closing date: 31 August 2026"},
		)}, []string{"head Closing date: 31 August 2026"}},
		{"a gap in place of a space", []*pdf.Page{pageOf(1, drawn{x: 50, y: 100, text: "Closing"}, drawn{x: 87.5, y: 100, text: "date"})}, []string{"para Closing date"}},
		{"a line from right to left", []*pdf.Page{pageOf(1, drawn{x: 300, y: 100, text: reversed("مكان العمل")})}, []string{"para مكان العمل"}},
		{"numbers in such a line", []*pdf.Page{pageOf(1, drawn{x: 300, y: 100, text: "2026 " + reversed("يناير") + " 15"})}, []string{"para 15 يناير 2026"}},
		{"Latin words in such a line", []*pdf.Page{pageOf(1, drawn{x: 300, y: 100, text: reversed("قبل آخر أجل لتقديم الطلبات") + " a@b.org " + reversed("البريد الى")})}, []string{"para البريد الى a@b.org قبل آخر أجل لتقديم الطلبات"}},
		{"cells from right to left", []*pdf.Page{pageOf(1,
			drawn{x: 400, y: 100, text: ":" + reversed("الدرجة")}, drawn{x: 200, y: 100, text: "6"},
			drawn{x: 400, y: 120, text: ":" + reversed("المكان")}, drawn{x: 200, y: 120, text: reversed("ليون")},
		)}, []string{"row الدرجة: | 6", "row المكان: | ليون"}},
	} {
		assert.Equal(t, c.want, show(c.pages...), c.name)
	}
}

// TestTwoColumns reads the left column before the right one, whether the gutter is wide or
// as narrow as TeX has it.
func TestTwoColumns(t *testing.T) {
	const left, right = "left hand text of the first of two columns", "right side words of the second of columns"
	for _, gutter := range []float64{40, 8} {
		var texts []drawn
		for _, column := range []string{left, right} {
			for i := range 9 {
				x := 50.0
				if column == right {
					x += 5*float64(len(left)) + gutter
				}
				texts = append(texts, drawn{x: x, y: 100 + 12*float64(i), text: column})
			}
		}
		want := []string{"para " + strings.Repeat(left+" ", 9) + strings.TrimSpace(strings.Repeat(right+" ", 9))}
		assert.Equal(t, want, show(pageOf(1, texts...)), "columns %v points apart", gutter)
	}
}

// TestHyphens joins words at line ends, as the document has them elsewhere.
func TestHyphens(t *testing.T) {
	for _, c := range []struct {
		name, a, b, want string
		glued            bool
		h                hyphens
	}{
		{"a document that divides words", "organi-", "zation", "organi", true, hyphens{divides: true}},
		{"a compound that stands elsewhere", "co-", "operation", "co-", true, hyphens{divides: true, compounds: map[string]bool{"co-operation": true}}},
		{"a word that stands elsewhere", "organi-", "zation,", "organi", true, hyphens{words: map[string]bool{"organization": true}}},
		{"a document that does not divide words", "merit-", "based", "merit-", true, hyphens{}},
		{"a program's own sign", "organi‐", "zation", "organi", true, hyphens{}},
		{"a soft hyphen", "organi\u00AD", "zation", "organi", true, hyphens{}},
		{"capitals", "OB-", "JECTIVES", "OB", true, hyphens{divides: true}},
		{"a name behind a prefix", "sub-", "Saharan", "sub-", true, hyphens{divides: true}},
		{"a slash", "he/", "she", "he/", true, hyphens{}},
		{"an address", "https://example.org/", "careers", "https://example.org/", true, hyphens{}},
		{"a range", "2-", "3", "2-", false, hyphens{divides: true}},
		{"no hyphen", "the", "staff", "the", false, hyphens{divides: true}},
	} {
		got, glued := c.h.join(c.a, c.b)
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, c.glued, glued, "%s: whether they are one word", c.name)
	}
}
