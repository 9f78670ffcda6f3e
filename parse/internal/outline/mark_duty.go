package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// dutyMark reads "DUTY 1:", "Task 2 -", "المهمة 3:". It returns the offset of the text
// after it, or 0.
func (o *outliner) dutyMark(l *line) (Mark, int) {
	words := o.out.Words[l.w0:l.w1]
	if len(words) < 2 || !words[1].Number && (len(words) == 2 || !words[2].Number) ||
		!o.v.Is(words[0], vocab.ClassItemWord) || int(words[0].Start) != l.span.Start {
		return Mark{}, 0
	}
	if len(words) > 2 && words[1].End-words[1].Start <= 2 && o.v.Passes(words[1]) { // "No."
		words = words[1:]
	}
	if !words[1].Number || words[1].Before&^(vocab.Stop|vocab.Slash) != 0 {
		return Mark{}, 0
	}
	m := Mark{Kind: Duty, Level: 1}
	for _, r := range o.text[words[1].Start:words[1].End] {
		d, _ := vocab.Digit(r)
		if m.Number = m.Number*10 + d; m.Number > 99 {
			return Mark{}, 0
		}
	}
	rest := strings.TrimLeft(o.text[words[1].End:l.span.End], " \t")
	text := strings.TrimLeft(rest, ":.)-–—：")
	if len(text) == len(rest) && text != "" && !isApart(o.text[words[1].End:l.span.End]) {
		if rest[0] != '(' || strings.IndexByte(rest, ')') != len(rest)-1 {
			return Mark{}, 0
		}
		text = "" // a remark: "Function 1 (incl. expected results)"
	}
	return m, l.span.End - len(strings.TrimLeft(text, " \t"))
}

// dutyBehind reads the mark of a duty behind a bullet of n bytes: "• DUTY 1: ...".
func (o *outliner) dutyBehind(l *line, n int) (Mark, int) {
	if l.w0 == l.w1 || int(o.out.Words[l.w0].Start) != l.span.Start+n || !mayBeMark(o.out.Words[l.w0:l.w1]) {
		return Mark{}, 0
	}
	behind := *l
	behind.span.Start += n
	return o.dutyMark(&behind)
}

// isApart reports whether what stands behind the number of a duty without a colon is its text: it
// is in another cell of a table, or begins with a letter that is not small, "DUTY 1 Advise".
func isApart(rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return r == '\t' || unicode.IsLetter(r) && !unicode.IsLower(r)
}
