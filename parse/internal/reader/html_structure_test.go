package reader

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fewLabels is a judge that knows a few labels and headings.
type fewLabels struct{}

func (fewLabels) Words(words []vocab.Word, text string, base int) []vocab.Word {
	return vocab.Default().Words(words, text, base)
}

func (j fewLabels) LineOf(text string, start, end int, words []vocab.Word) (Sense, int) {
	line, _, _ := strings.Cut(text[start:], "\n")
	n := sort.Search(len(words), func(i int) bool { return int(words[i].End) > end })
	return j.Line(line), n
}

func (j fewLabels) IsLabel(line string) bool { return j.Line(line).Whole }

func (fewLabels) Line(line string) Sense {
	name, _, _ := strings.Cut(line, "\t")
	name = strings.TrimSuffix(name, ":")
	for i, label := range [...]string{"Grade", "Duty station", "Contract", "Closing date", "Duties", "Education", "Languages", "Reserve list"} {
		if strings.EqualFold(name, label) {
			s := Sense{Whole: !strings.Contains(line, "\t"), Core: i == 4 || i == 5}
			if i >= 4 && i < 7 {
				s.Texts = 1 << i
			} else {
				s.Fields = 1 << i
			}
			return s
		}
	}
	return Sense{}
}

// pageOf reads the blocks of a page.
func pageOf(t testing.TB, html string) *page {
	t.Helper()
	limits := document.Limits{MaxBytes: 1 << 30, MaxElements: 1 << 30, MaxDepth: 512}
	p, err := readPage(context.Background(), decodeHTML([]byte(html), ""), Options{Limits: limits, Judge: fewLabels{}})
	require.NoError(t, err)
	return p
}

// outlined writes a document's blocks down, one a line: "h2", "p", "-" for an item, "--"
// for one within it, "|" for a row with its cells, "." for a line; "[...]" is what leads.
func outlined(doc *document.Document) string {
	var out []string
	for _, b := range doc.Blocks {
		text := doc.Source.Text[b.Span.Start:b.Span.End]
		if b.Lead > 0 {
			lead := strings.TrimSpace(doc.Source.Text[b.Span.Start:b.Lead])
			text = "[" + lead + "]" + text[len(lead):]
		}
		text = strings.ReplaceAll(text, "\t", " | ")
		switch b.Kind {
		case document.Heading:
			text = fmt.Sprintf("h%d %s", b.Depth, text)
		case document.Paragraph:
			text = "p " + text
		case document.Item:
			text = strings.Repeat("-", b.Depth) + " " + text
		case document.Row:
			text = "| " + text
		default:
			text = ". " + text
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n")
}

// TestStructure reads each construct of HTML that notices are written in.
func TestStructure(t *testing.T) {
	for _, tt := range []struct{ name, html, want string }{
		{"headings and paragraphs", "<h1>A</h1><p>b</p><h2>C</h2><p>d<p>e", "h1 A\np b\nh2 C\np d\np e"},
		{"a heading over two lines", "<h2>Duties<br>and tasks</h2>", "h2 Duties and tasks"},
		{"text between elements", "a<div>b</div>c", "p a\np b\np c"},
		{"white space folds", "<p>\n  a\t b\r\n c  </p>", "p a b c"},
		{"lines", "<p>a<br>b<br/>c</p>", ". a\n. b\n. c"},
		{"an item over two lines", "<ul><li>a<br>b</li></ul>", "- a b"},
		{"lists in lists", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>", "- a\n-- b\n-- c\n- d"},
		{"lists beside items", "<ul><li>a</li><ol><li>b</li></ol><li>c</li></ul>", "- a\n-- b\n- c"},
		{"items without end tags", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "- a\n- b\n-- c\n- d\np e"},
		{"paragraphs in items", "<ol><li><p>a</p></li><li><p>b</p></li></ol>", "- a\n- b"},
		{"two columns", "<table><tr><td>Grade</td><td>5</td></tr><tr><td>Contract</td><td>fixed</td></tr></table>", "| Grade | 5\n| Contract | fixed"},
		{"cells without end tags", "<table><tr><td>Grade<td>5<tr><td>Contract<td>fixed</table>", "| Grade | 5\n| Contract | fixed"},
		{"paragraphs in cells", "<table><tr><td><p>Grade</p></td><td><p>5</p></td></tr></table>", "| Grade | 5"},
		{"four columns", "<table><tr><td>Grade</td><td>5</td><td>Contract</td><td>fixed</td></tr></table>", "| Grade | 5\n| Contract | fixed"},
		{"a header row", "<table><tr><th>Grade</th><th>Contract</th></tr><tr><td>5</td><td>fixed</td></tr></table>", "| Grade | 5\n| Contract | fixed"},
		{"a value that is a label by chance", "<table><tr><td>Grade</td><td>Reserve list</td></tr><tr><td>Contract</td><td>fixed</td></tr>" +
			"<tr><td>Closing date</td><td>1 May</td></tr></table>", "| Grade | Reserve list\n| Contract | fixed\n| Closing date | 1 May"},
		{"a label that spans rows", `<table><tr><td rowspan=2>Duty station</td><td>Rome</td></tr><tr><td>Bonn</td></tr></table>`, "p [Duty station]\n- Rome\n- Bonn"},
		{"a heading that spans columns", `<table><tr><td colspan=2>Part one</td></tr><tr><td>Grade</td><td>5</td></tr></table>`, "p Part one\n| Grade | 5"},
		{"a layout table", "<table><tr><td><ul><li>menu</li></ul></td><td><h1>A</h1><p>b</p></td></tr></table>", "- menu\nh1 A\np b"},
		{"a table in a table", "<table><tr><td><table><tr><td>Grade</td><td>5</td></tr></table></td></tr></table>", "| Grade | 5"},
		{"a list beside its label", "<table><tr><td>Duties</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>", "p [Duties]\n- a\n- b"},
		{"a definition list", "<dl><dt>Grade</dt><dd>5</dd><dt>Contract</dt><dd>fixed</dd></dl>", "| Grade | 5\n| Contract | fixed"},
		{"a definition list in boxes", "<dl><div><dt>Grade</dt><dd>5</dd></div></dl>", "| Grade | 5"},
		{"several definitions", "<dl><dt>Duty station</dt><dd>Rome</dd><dd>Bonn</dd></dl>", "p [Duty station]\n- Rome\n- Bonn"},
		{"a long definition", "<dl><dt>Duties</dt><dd><p>a</p><p>b</p></dd></dl>", "p [Duties]\np a\np b"},
		{"a bold label", "<p><b>Grade:</b> 5</p>", "p [Grade:] | 5"},
		{"a bold label in spans", "<p><span><strong><span>Grade</span></strong></span> 5</p>", "p [Grade] | 5"},
		{"a label in bold by its style", `<p><span style="font-weight:bold">Grade</span>: 5</p>`, "p [Grade]: 5"},
		{"a label and its value in spans", "<p><span>Grade</span><span>5</span></p>", "p Grade | 5"},
		{"a label glued to its value", "<p><span>Grade5</span></p>", "p Grade5"},
		{"a label and its value in boxes", "<div><div>Grade</div><div>5</div></div>", "| Grade | 5"},
		{"the value in the next block", "<div>Grade</div><div>5</div>", "p Grade\np 5"},
		{"bold words in a sentence", "<p><b>We</b> are many</p>", "p We are many"},
		{"a non-breaking space", "<p>Duty&nbsp;station:&nbsp;Rome</p>", "p Duty station: Rome"},
		{"columns drawn with spaces", "<p>Grade&nbsp;&nbsp;&nbsp;&nbsp;5</p>", "p Grade | 5"},
		{"entities", "<p>R&amp;D &lt; &#233; &#xE9; &eacute; &euro; &notit; &copy 2</p>", "p R&D < é é é € ¬it; © 2"},
		{"half an entity", "<p>a & b &; &#; &unknown; &", "p a & b &; &#; &unknown; &"},
		{"preformatted lines", "<pre>Grade: 5\n\nDuties\n  a\n-----\nb</pre>", ". Grade: 5\n. Duties\n. a\n. b"},
		{"lines by style", `<div style="white-space: pre-wrap">a` + "\n" + `b</div>`, ". a\n. b"},
		{"bullets typed as text", "<p>&bull; a<br>&bull; b</p>", ". • a\n. • b"},
		{"a bullet of Word", `<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp;</span></span>a</p>`, "-- a"},
		{"a number of Word", `<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">3.<span>&nbsp;&nbsp;</span></span>a</p>`, "- 3. a"},
		{"a raised mark", "<p>Rome<sup>1</sup></p><p><sup>1</sup>As a rule.</p>", "p Rome1\np 1 As a rule."},
		{"a raised digit behind digits", "<p>Grade 12<sup>3</sup></p>", "p Grade 12³"},
		{"a raised star", "<p>12.00<sup>*</sup></p>", "p 12.00*"},
		{"struck out", "<p>Closing date: <s>1 May</s> <del>2 May</del> 3 May</p>", "p Closing date: | 3 May"},
		{"struck out by style", `<p>Closing date: <span style="text-decoration:line-through">1 May</span> 3 May</p>`, "p Closing date: | 3 May"},
		{"right to left", `<div dir="rtl"><p>&rlm;` + "الدرجة: ٥" + `&lrm;</p></div>`, "p الدرجة: ٥"},
		{"hidden", `<p hidden>a</p><p aria-hidden="true">b</p><p style="display:none">c</p><p style="visibility: hidden">d</p><p>e</p>`, "p e"},
		{"hidden in a shown element", `<p>a <span style="DISPLAY : none">b</span> c</p>`, "p a c"},
		{"scripts and the like", "<p>a<script>b</script><style>c</style><template><p>d</p></template><noscript>e</noscript></p><!-- f --><svg><text>g</text></svg>", "p a"},
		{"controls", "<form><label>Name</label><input value=x><select><option>a</select><textarea>b</textarea><button>Send</button></form>", "p Name"},
		{"an accordion", "<h2><button>Duties</button></h2><p>a</p><button>Education</button><p>b</p>", "h2 Duties\np a\np Education\np b"},
		{"details", "<details><summary>Duties</summary><p>a</p></details>", "| Duties | a"},
		{"a rule", "<p>a</p><hr><p>b</p>", "p a\np b"},
		{"an end tag too many", "<p>a</p></div></table></p><p>b</p>", "p a\np b"},
		{"formats that cross", "<b>Grade: <i>5</b> and</i> on", "p Grade: | 5 and on"},
		{"a heading closed as another", "<h2>A</h3><p>b</p>", "h2 A\np b"},
		{"elements of its own", "<job-title>A</job-title><job-grade>5</job-grade>", "p A\np 5"},
		{"old markup", `<FONT SIZE=2><CENTER>A</CENTER>b<P ALIGN=left>c</FONT>`, "p A\np b\np c"},
		{"fields of XML", "<o:p>&nbsp;</o:p><p>a<o:p></o:p></p>", "p a"},
		{"nothing", "<html><head><title>x</title></head><body></body></html>", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, outlined(pageOf(t, "<body>"+tt.html).whole))
		})
	}
}

// TestPlaceOfEveryCharacter checks for each page of the table that the map to the file
// covers the text and never goes beyond the file.
func TestPlaceOfEveryCharacter(t *testing.T) {
	page := "<p>R&amp;D &eacute;\u00e9 <b>x</b>&nbsp;y</p>\r\n<pre>a\r\n  b</pre><ul><li>c<ul><li>d"
	src := pageOf(t, page).whole.Source
	require.NotEmpty(t, src.Runs)
	for i := range src.Runs {
		end := len(src.Text)
		if i+1 < len(src.Runs) {
			end = src.Runs[i+1].Text
		}
		r := src.Runs[i]
		assert.Less(t, r.Text, end, "a run holds text")
		assert.LessOrEqual(t, r.Input+(end-r.Text)/r.TextUnit*r.InputUnit, len(page), "a run ends within the file")
		if r.TextUnit == r.InputUnit && src.Text[r.Text] != '\n' && src.Text[r.Text] != ' ' {
			assert.Equal(t, src.Text[r.Text:r.Text+1], page[r.Input:r.Input+1], "what was copied stands there")
		}
	}
}
