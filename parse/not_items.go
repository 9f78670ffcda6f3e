package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// What stands among the items of a list and is none.

// isPageMark reports whether a text is the number of a page, which stands between the items
// of a text that was taken from pages: "Page 2 of 3".
func (b *builder) isPageMark(p *outline.Part) bool {
	const most = 4 // words
	words := b.wordsIn(p)
	if p.Kind == outline.Heading || len(words) == 0 || len(words) > most || !words[len(words)-1].Number ||
		strings.ContainsFunc(b.text[words[len(words)-1].End:p.Body.End], unicode.IsLetter) { // half of a word that was cut
		return false
	}
	if n, sense := b.v.Match(words, vocab.ClassPage); sense != nil && sense.Name == "number" {
		words = words[n:]
	}
	for _, w := range words {
		if !w.Number && !b.v.Is(w, vocab.ClassFiller) {
			return false
		}
	}
	return words[0].Number
}

// namesProfile reports whether a text is the name of one of several profiles: "Profile 1".
func (b *builder) namesProfile(p *outline.Part) bool {
	const most = 3 // words
	words := b.wordsIn(p)
	if len(words) < 2 || len(words) > most || !words[len(words)-1].Number {
		return false
	}
	sense := b.v.Sense(words[0], vocab.ClassLabel)
	return sense != nil && sense.Keys&^(1<<vocab.KeyTitle|1<<vocab.KeyQualifications) == 0
}

// namesColumns reports whether a row of a table only names its columns: "Name, Definition"
// above "Teamwork, Works with others towards shared goals".
func (b *builder) namesColumns(body []*outline.Part, i int) bool {
	const most = 3 // words of a name
	if !b.tabs {
		return false
	}
	row := b.text[body[i].Body.Start:body[i].Body.End]
	columns := strings.Count(row, "\t")
	if columns == 0 || i+1 == len(body) || i > 0 && strings.Contains(b.text[body[i-1].Body.Start:body[i-1].Body.End], "\t") {
		return false
	}
	below := b.text[body[i+1].Body.Start:body[i+1].Body.End]
	if strings.Count(below, "\t") != columns || strings.Count(below[strings.LastIndexByte(below, '\t'):], " ") <= most {
		return false
	}
	for name := range strings.SplitSeq(row, "\t") {
		if last, _ := utf8.DecodeLastRuneInString(name); strings.Count(name, " ") >= most || !unicode.IsLetter(last) {
			return false
		}
	}
	return true
}

// endsList reports whether a word behind the items of a list, with sentences below it, says
// nothing of what these are: "Other:". They are no items.
func (b *builder) endsList(body []*outline.Part, i int) bool {
	if i == 0 || i+1 == len(body) || body[i-1].Kind != outline.Item || body[i+1].Kind != outline.Paragraph {
		return false
	}
	p := body[i]
	words := b.wordsOf(p.Text())
	return (p.Kind == outline.Heading && p.Label.Keys == 0 || p.Kind == outline.Paragraph && b.isLeadIn(p)) && len(words) == 1 &&
		b.needOf(words) == "" && isSentence(b.string(body[i+1].Body))
}

// explainsMark reports whether a part is a remark in brackets on a mark of the items above it:
// "(Skills marked with an asterisk* are essential)".
func (b *builder) explainsMark(p *outline.Part) bool {
	const least = 4 // words
	text := b.text[p.Body.Start:p.Body.End]
	return text != "" && text[0] == '(' && strings.HasSuffix(strings.TrimSuffix(text, "."), ")") && strings.Count(text, " ") >= least-1 && strings.Contains(text, "* ")
}

// saysNothing reports whether a part says that nothing is asked for, only joins the items around it,
// "OR", or is the name right above such a part: "People management", and below it "Not applicable."
func (b *builder) saysNothing(body []*outline.Part, i int) bool {
	words := b.wordsIn(body[i])
	if b.explainsMark(body[i]) {
		return true
	}
	if b.isAbsent(body[i].Body, words) || len(words) > 0 && !slices.ContainsFunc(words, func(w vocab.Word) bool { return !b.v.Is(w, vocab.ClassConnector) }) {
		return true
	}
	return i+1 < len(body) && body[i].Kind == outline.Paragraph && body[i+1].Kind == outline.Paragraph && !body[i+1].Gap &&
		!strings.ContainsRune(".;", rune(b.text[body[i].Body.End-1])) && b.isAbsent(body[i+1].Body, b.wordsIn(body[i+1]))
}
