package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

const (
	// maxWidth is the widest page that lines are taken to be wrapped to.
	maxWidth = 120
	// longLine is the length from which on lines tell something about the width.
	longLine = 50
	// minLongLines is how many long lines it takes to tell a width.
	minLongLines = 6
	// nearlyAll is how many of twenty long lines are no longer than the width.
	nearlyAll = 19
)

// pageWidth returns the width, in characters, to which the lines of a text were
// wrapped; 0 if they were not. In a wrapped text hardly a line is longer than the
// width, many come close to it, and most of these break off within a sentence.
func pageWidth(text string, lines []line) int {
	mayCount := func(l *line) uint8 {
		return bit(l.kind == document.Line) & bit(!l.inner) & bit(l.span.Len() >= longLine)
	}
	most := 0
	for i := range lines {
		most += int(mayCount(&lines[i]))
	}
	wide := max(most-most*nearlyAll/20, 2) // so many lines wider than a page, and the lines are not wrapped
	var buf [64]int
	long := buf[:0]
	for i := range lines {
		if mayCount(&lines[i]) == 0 {
			continue
		}
		s := text[lines[i].span.Start:lines[i].span.End]
		n := characters(s)
		if n >= longLine {
			length := 2 * n // and 1 where the line ends as a sentence does
			if isStop(rune(s[len(s)-1])) {
				length++
			}
			long = append(long, length)
		}
		if n > maxWidth {
			if wide--; wide == 0 {
				return 0
			}
		}
	}
	if len(long) < minLongLines {
		return 0
	}
	slices.Sort(long)
	if width := long[len(long)*nearlyAll/20] / 2; isWidth(long, width) {
		return width
	}
	// In a short text one line that was not wrapped, such as an address, is more than a twentieth.
	if width := long[len(long)-2] / 2; isWidth(long, width) && goesOn(text, lines, width) {
		return width
	}
	return 0
}

// nearWidth is how far from the width a line may end that the next word did not fit into.
const nearWidth = 15

// isWidth reports whether sorted lengths, as pageWidth notes them, are those of lines
// wrapped to a width.
func isWidth(long []int, width int) bool {
	if width > maxWidth {
		return false
	}
	first, _ := slices.BinarySearch(long, 2*(width-nearWidth))
	near := long[first:]
	ended := 0
	for _, length := range near {
		ended += length & 1
	}
	return len(near)*3 >= len(long) && ended*2 <= len(near)
}

// goesOn reports whether half of the lines that end near a width, and not as a sentence does,
// go on in small letters on the line below them.
func goesOn(text string, lines []line, width int) bool {
	near, small := 0, 0
	for i := 1; i < len(lines); i++ {
		above := text[lines[i-1].span.Start:lines[i-1].span.End]
		if n := characters(above); n < width-nearWidth || n > width || isStop(lastRune(above)) || lines[i].span.IsEmpty() {
			continue
		}
		near++
		if isSmallByte(text[lines[i].span.Start]) {
			small++
		}
	}
	return small > 0 && small*2 >= near
}

// characters returns how many characters a text has: its bytes, without those that continue
// a character.
func characters(text string) int {
	n := len(text)
	for ; len(text) >= chunk.Size; text = text[chunk.Size:] {
		n -= continuing(chunk.Of(text))
	}
	return n - continuing(chunk.At(text, 0))
}

// continuing returns how many bytes of a chunk continue a character.
func continuing(c chunk.Chunk) int { return chunk.Set(c &^ (c << 1) & chunk.Repeat(0x80)).Len() }

// continues reports whether line l goes on with the text that the line before it,
// prev, breaks off: the first word of l would not have fitted into prev, or l begins
// in the middle of a sentence.
func (o *outliner) continues(prev, l *line) bool {
	if bit(prev.kind != document.Line)|bit(l.kind != document.Line)|bit(l.gap)|bit(l.inner) != 0 {
		return false
	}
	// The whole line counts, with the label or mark that its text stands behind.
	before, after := o.text[prev.start:prev.span.End], o.text[l.span.Start:l.span.End]
	if o.width > 0 && o.isFull(before, after, int(prev.indent)) {
		return true
	}
	last := lastRune(before)
	if o.width > 0 && last == '-' {
		return true
	}
	if isStop(last) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLower(first) {
		return true
	}
	return last == ',' && o.width > 0 || o.isCut(prev, l)
}

// isStop reports whether a sentence or clause ends with r.
func isStop(r rune) bool { return r == '.' || r == ':' || r == ';' || r == '!' || r == '?' }

// isCut reports whether two lines are one text that was cut behind a small word, "... and",
// or in capitals before one: "LAWYER FOR LITIGATION" over "IN MATTERS OF THE SEA".
func (o *outliner) isCut(prev, l *line) bool {
	if l.w1-l.w0 < 2 || prev.w1-prev.w0 < 3 {
		return false
	}
	last, first := o.out.Words[prev.w1-1], o.out.Words[l.w0]
	if int(last.End) != prev.span.End || int(first.Start) != l.span.Start || !o.isSmall(last) && !o.isSmall(first) {
		return false
	}
	if o.isUpper(o.out.Words[prev.w1-3 : prev.w1]) {
		return o.isUpper(o.out.Words[l.w0:l.w1])
	}
	return isSmallByte(o.text[last.Start]) && o.isSmall(last)
}

// isSmall reports whether a word is one that only stands between others: "of", "and".
func (o *outliner) isSmall(w vocab.Word) bool {
	return o.v.Is(w, vocab.ClassConnector) || w.End-w.Start > 1 && o.v.Is(w, vocab.ClassFiller)
}

// isMidSentence reports whether a line of a wrapped text goes on in small letters with the line
// before it, which it did not fit into: "... requirements on / the closing date: ...".
func (o *outliner) isMidSentence(prev, l *line) bool {
	if o.width == 0 || l.gap || l.inner || prev.kind != document.Line || l.kind != document.Line {
		return false
	}
	first, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	return unicode.IsLower(first) && !isStop(lastRune(o.text[prev.span.Start:prev.span.End])) && o.fills(prev, l)
}

// fills is isFull for a line and the one below it.
func (o *outliner) fills(prev, l *line) bool {
	return o.isFull(o.text[prev.start:prev.span.End], o.text[l.span.Start:l.span.End], int(prev.indent))
}

// isFull reports whether the first word of the next line would not have fitted into
// the line.
func (o *outliner) isFull(before, after string, indent int) bool {
	word, _, _ := strings.Cut(after, " ")
	return indent+characters(before)+1+characters(word) > o.width
}

// mayBeWrapped reports whether a line, with the label known or none, and the next one may be
// one heading. Most lines are too long for it, or begin as no heading does.
func (o *outliner) mayBeWrapped(l *line, known *found) bool {
	return bit(l.span.Len() <= maxWrapped)&bit(l.w0 < l.w1)&bit(o.next+1 < len(o.lines)) != 0 &&
		(known != nil || o.out.Words[l.w0].Hint&vocab.LabelHint != 0) && o.isWrapped(l, known)
}

// maxWrapped bounds the bytes of each of the lines of a wrapped heading.
const maxWrapped = 100

// isWrapped is mayBeWrapped for a short line that is not the last one.
func (o *outliner) isWrapped(l *line, known *found) bool {
	next := &o.lines[o.next+1]
	if bit(next.span.Len() > maxWrapped)|bit(next.gap)&bit(o.text[l.span.End-1] != ',')|bit(next.w0 == next.w1) != 0 ||
		o.text[l.span.End-1] == '.' && l.w1-l.w0 > 3 {
		return false // nor does a sentence go on: "Experience in the UN.", and below it "Skills"
	}
	if known != nil && known.sep == space || o.itemFollows(o.next+1) ||
		o.isUpper(o.out.Words[l.w0:l.w1]) != o.isUpper(o.out.Words[next.w0:next.w1]) {
		return false
	}
	g := o.labelOf(o.next+1, next)
	if g == nil {
		return true
	}
	// The next line is a label of its own, unless the heading is not complete.
	last := o.out.Words[l.w1-1]
	return o.text[l.span.End-1] == ',' || o.v.Is(last, vocab.ClassConnector) || o.v.Is(last, vocab.ClassFiller) ||
		g.need && l.w1-l.w0 > 2 && o.isUpper(o.out.Words[l.w0:l.w1]) // "... QUALIFICATIONS / REQUIRED"
}
