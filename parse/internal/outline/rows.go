package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Tables that were flattened to text leave the head of a row and its text in one line:
// "Education A degree in law or a related field.", "Languages Excellent knowledge of ...".

const (
	// rowsApart is how many lines lie between the beginnings of two rows at most.
	rowsApart = 4
	// minRowWords is the least number of words behind the head of a row.
	minRowWords = 4
)

// rowLabel reads the heading of a list with nothing but a space before its text, where
// another such line with another heading stands near: one alone may be any sentence,
// "Experience Capital is a fund".
//
// The first n words are a label.
func (o *outliner) rowLabel(l *line, n int, label vocab.Label, f *found) bool {
	if !o.isRow(l, n, label.Keys) || !o.rowNear(label.Keys) {
		return false
	}
	end := int(o.out.Words[l.w0:l.w1][n-1].End)
	*f = found{
		label: label, name: notice.Span{Start: l.span.Start, End: end},
		rest: o.trim(notice.Span{Start: end, End: l.span.End}), sep: space,
	}
	return true
}

// isRow reports whether the first n words of a line, which stand for keys, can be the head
// of a row with text behind it.
func (o *outliner) isRow(l *line, n int, keys vocab.Keys) bool {
	words := o.out.Words[l.w0:l.w1]
	if keys == 0 || keys&^listKeys != 0 || int(l.start) != l.span.Start || l.kind == document.Item || l.kind == document.Heading ||
		len(words) < n+minRowWords || words[n].Before != 0 || !o.isTitleCase(words) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(o.text[words[n].Start:])
	return unicode.IsUpper(next) && o.lastRuneIs(l, ".;)")
}

// rowNear reports whether a line near the next one is the row of another heading: one of the
// few behind it, or one that has been read.
func (o *outliner) rowNear(keys vocab.Keys) bool {
	for i := o.next + 1; i < len(o.lines) && i <= o.next+rowsApart; i++ {
		l := &o.lines[i]
		if n, other := o.v.LabelPrefix(o.out.Words[l.w0:l.w1]); n > 0 && other.Keys != keys && o.isRow(l, n, other.Keys) {
			return true
		}
	}
	return o.row > 0 && o.row <= o.next && o.next-o.row <= rowsApart
}

// headsLanguages reports whether a line names the columns of a table of languages, "Language,
// Level": each cell is a label, and the line below, which begins with none, has cells, too.
func (o *outliner) headsLanguages(l *line, next int32) bool {
	if l.hints&vocab.LabelHint == 0 || l.w1-l.w0 > maxFieldWords || int(next) >= len(o.out.Words) || o.out.Words[next].Hint&vocab.LabelHint != 0 {
		return false
	}
	text := o.text[l.span.Start:l.span.End]
	if strings.IndexByte(text, '\t') < 0 {
		return false
	}
	at := l.span.Start
	for cell := range strings.SplitSeq(text, "\t") {
		label, ok := o.v.Label(o.words(l.w0, notice.Span{Start: at, End: at + len(cell)}), o.text)
		if !ok || at == l.span.Start && !label.Keys.Only(vocab.KeyLanguages) {
			return false
		}
		at += len(cell) + 1
	}
	row, _, _ := strings.Cut(o.text[o.out.Words[next].Start:], "\n")
	return strings.IndexByte(row, '\t') > 0
}

// isNumbered reports whether a number with a full stop or a bracket stands right before a line.
func (o *outliner) isNumbered(l *line) bool {
	before := strings.TrimRight(o.text[:l.span.Start], " \t")
	n := len(before)
	return n > 1 && n < l.span.Start && (before[n-1] == '.' || before[n-1] == ')') && isDigitByte(before[n-2])
}

// numberBefore returns where a number stands right before word k, within a line, that counts a
// heading: "... of the Islands 2) BACKGROUND"; 0 if there is none. With a full stop behind it
// the number may end a sentence, and one must end before it.
func (o *outliner) numberBefore(words []vocab.Word, k int) int {
	if k < 2 || !words[k-1].Number || words[k-1].End-words[k-1].Start > 2 {
		return 0
	}
	number := words[k-1]
	switch sign := strings.TrimRight(o.text[number.End:words[k].Start], " "); {
	case sign == ")" && isSpace(o.text[number.Start-1]), sign == "." && number.Before&vocab.Stop != 0:
		return int(number.Start)
	}
	return 0
}
