package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Pages that were flattened to text have lost line ends: labels stand in the middle
// of a line, even in the middle of a word ("OfficerReporting To: ..."), and list
// items run together. Cutting gives every label and every item a line of its own.

// cut fills o.lines from the blocks.
func (o *outliner) cut(blocks []document.Block) {
	w := int32(0)
	var at, heads []int
	for i := range blocks {
		b := &blocks[i]
		w0 := w
		var t traits
		var hints vocab.Hint
		w, t, hints = o.blockWords(w0, b.Span.End)
		whole := lineOf(b, w0, w, t, hints)
		if o.glued {
			heads = o.headingCuts(heads[:0], &whole)
		}
		switch {
		case len(heads) > 0:
		case whole.traits&tabTrait != 0 && o.headsLanguages(&whole, w):
			whole.table = true
			o.addLine(&whole)
			continue
		case o.isOneLine(&whole):
			o.addLine(&whole)
			continue
		default:
			at = o.addBlock(at, &whole)
			continue
		}
		rest := whole
		for i := 0; i <= len(heads); i++ {
			piece := o.cutOff(&rest, heads, i)
			piece.inner, piece.traits = i > 0, allTraits
			at = o.addBlock(at, &piece)
		}
	}
}

// isOneLine reports whether nothing in a block tells that it is to be cut: most are so.
func (o *outliner) isOneLine(whole *line) bool {
	first := o.text[whole.span.Start]
	return whole.traits&cutTraits == 0 && first < utf8.RuneSelf && first != '*'
}

// addBlock adds a block, cut at the labels within it. It returns the buffer of the cuts.
func (o *outliner) addBlock(at []int, whole *line) []int {
	at = o.labelCuts(at[:0], whole)
	if len(at) == 0 {
		if o.glued { // it may be the piece of a block
			o.fit(whole)
		}
		o.addPiece(whole)
		return at
	}
	rest := *whole
	for i := 0; i <= len(at); i++ {
		piece := o.cutOff(&rest, at, i)
		piece.inner, piece.traits = whole.inner || i > 0, allTraits
		if i < len(at) {
			piece.span = o.withoutStroke(piece.span)
		}
		o.fit(&piece)
		o.addPiece(&piece)
	}
	return at
}

// withoutStroke drops a sign that stands between a value and the next label of one line:
// "Grade: P-3 | Location: Lyon".
func (o *outliner) withoutStroke(span notice.Span) notice.Span {
	trimmed := o.trim(span)
	text := o.text[trimmed.Start:trimmed.End]
	r, size := utf8.DecodeLastRuneInString(text)
	if rest := text[:len(text)-size]; strings.ContainsRune("|•·●▪‖¦–—-", r) && len(rest) > 1 && rest[len(rest)-1] == ' ' {
		trimmed.End -= size
		return trimmed
	}
	return span
}

// cutOff cuts the piece up to the cut with the index i off the beginning of a line; behind
// the last cut that is all.
func (o *outliner) cutOff(rest *line, at []int, i int) line {
	piece := *rest
	if i == len(at) {
		return piece
	}
	for rest.w0 < rest.w1 && int(o.out.Words[rest.w0].End) <= at[i] {
		rest.w0++
	}
	piece.span.End, piece.w1 = at[i], rest.w0
	rest.span.Start = at[i]
	return piece
}

// addPiece adds a block or a piece of one, cut into the items that run together in it.
func (o *outliner) addPiece(piece *line) {
	var buf [16]int
	at := o.itemCuts(buf[:0], piece)
	if len(at) == 0 {
		o.addLine(piece)
		return
	}
	rest := *piece
	for i := 0; i <= len(at); i++ {
		part := o.cutOff(&rest, at, i)
		part.inner = piece.inner || i > 0
		o.fit(&part)
		o.addLine(&part)
	}
}

// addLine adds a line that has text; it may change the line.
func (o *outliner) addLine(l *line) {
	if l.span.IsEmpty() {
		return
	}
	if n := len(o.lines); n > 0 && !l.gap {
		before := &o.lines[n-1]
		end := o.text[before.span.End-1]
		if bit(before.span.Len() <= maxLoneMark)&(bit(end == ')')|bit(end == '.')|bit(end >= utf8.RuneSelf)) != 0 {
			o.withBullet(l, before)
		}
	}
	o.lines = append(o.lines, *l)
}

// fit trims the span of a line and narrows its words to it. A word that was cut in
// two is read anew.
func (o *outliner) fit(l *line) {
	l.span = o.trim(l.span)
	words := o.out.Words
	for l.w0 < l.w1 && int(words[l.w0].End) <= l.span.Start {
		l.w0++
	}
	for l.w1 > l.w0 && int(words[l.w1-1].End) > l.span.End {
		l.w1--
	}
	if l.w0 < l.w1 && int(words[l.w0].Start) < l.span.Start {
		// The first half went to the line before, where it ends the text.
		first := &words[l.w0]
		var buf [1]vocab.Word
		*first = o.v.Words(buf[:0], o.text[l.span.Start:first.End], l.span.Start)[0]
	}
}

// trim returns span without white space at its ends.
func (o *outliner) trim(span notice.Span) notice.Span {
	for span.Start < span.End && isSpace(o.text[span.Start]) {
		span.Start++
	}
	for span.End > span.Start && isSpace(o.text[span.End-1]) {
		span.End--
	}
	return span
}

func isSpace(c byte) bool { return c <= ' ' && (c == ' ' || c == '\t' || c == '\n') }

// maxLabelsWithin bounds the labels in the middle of one line: the longest notice that was
// flattened to a line has not nearly so many.
const maxLabelsWithin = 400

// labelCuts appends the offsets at which labels begin within a line.
func (o *outliner) labelCuts(at []int, l *line) []int {
	if l.traits&(labelTrait|numberTrait) == 0 {
		return at
	}
	words := o.out.Words[l.w0:l.w1]
	if l.traits&numberTrait != 0 {
		if end := o.gluedNumber(words); end > 0 {
			at = append(at, end)
		}
	}
	certain := len(at)
	head := -1 // where the label at the beginning of the line ends; -1 before it is known
	weak := 0  // two of the weaker cuts confirm each other, and so does a label at the beginning
	past := 0  // where the label found last ends
	for k := 1; k < len(words); k++ {
		w := &words[k]
		if !mayBeginWithin(w, o.text) || int(w.Start) < past {
			continue
		}
		if int(w.Start) < head || k <= 2 && o.onlyMark(words[:k]) {
			continue
		}
		start, end, strength := o.labelWithin(words, k, l.span.End)
		if strength == no {
			continue
		}
		if head < 0 {
			head = l.span.Start
			var f found
			if o.closedLabel(l, &f) && f.sep != dash {
				head = f.name.End
				weak++
			}
			if int(w.Start) < head {
				continue
			}
		}
		switch strength {
		case maybe:
			weak++
		case sure:
			weak += 2
		}
		past = end
		if at = append(at, start); len(at) == maxLabelsWithin {
			break
		}
	}
	if weak < 2 {
		return at[:certain]
	}
	return at
}

// gluedNumber returns where the text begins that is glued to the number of the notice:
// "Vacancy Notice 651INTERPOL is ..."; 0 if there is none.
func (o *outliner) gluedNumber(words []vocab.Word) int {
	const sentence = 5 // words: fewer may belong to the number
	n, label := o.v.LabelPrefix(words)
	if n == 0 || !label.Keys.Only(vocab.KeyReference) || len(words) < n+1+sentence || !words[n].Number {
		return 0
	}
	next := words[n+1]
	if next.Start != words[n].End || next.End-next.Start < 4 || !o.isTitleCase(words[n+1:]) {
		return 0
	}
	return int(next.Start)
}

// onlyMark reports whether one or two words are no more than the number of a heading.
func (o *outliner) onlyMark(words []vocab.Word) bool {
	if len(words) > 2 {
		return false
	}
	for _, w := range words {
		if !w.Number && w.End-w.Start > 1 && romanLetters(o.text[w.Start:w.End]) != int(w.End-w.Start) {
			return false
		}
	}
	return true
}
