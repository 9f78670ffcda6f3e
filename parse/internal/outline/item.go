package outline

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// item adds a list item with the lines that continue it.
func (o *outliner) item(l *line, m Mark, st style) *Part {
	p := Part{Kind: Item, Mark: m, Body: l.span, From: l.w0, Gap: l.gap, Depth: o.depth(st, l)}
	o.listed = st
	o.next++
	if !o.hollow && st.kind == Bullet && st.shape == hollow {
		o.hollow = true
		o.readMarks(o.next) // some of which are hollow bullets, then
	}
	if l.span.IsEmpty() && o.next < len(o.lines) { // "DUTY 1:" with the text below
		next := &o.lines[o.next]
		_, _, at := o.markOf(o.next)
		if at == next.span.Start && (!next.gap || m.Kind == Duty && o.labelOf(o.next, next) == nil && !o.isHeading(next)) {
			p.Body = next.span
			o.next++
		}
	}
	p.Body = o.extendItem(p.Body, l)
	o.add(&p)
	return &o.out.Parts[len(o.out.Parts)-1]
}

// extendItem takes the following lines that continue an item: those that are indented
// to its text, too, and in a wrapped text those after an item that breaks off.
func (o *outliner) extendItem(body notice.Span, first *line) notice.Span {
	for {
		body = o.extend(body)
		if o.next >= len(o.lines) || o.isMarked(o.next) {
			return body
		}
		l := &o.lines[o.next]
		open := o.breaksOff(&o.lines[o.next-1], l) && !endsClause(o.text[body.Start:body.End])
		hanging := l.kind == document.Line && first.kind == document.Line && !l.gap && !l.inner &&
			l.indent > first.indent && l.indent > 0
		if !hanging && !open || o.startsPart(l) || o.isHeading(l) {
			return body
		}
		body.End = l.span.End
		o.next++
	}
}

// breaksOff reports whether a line of a wrapped text, before the line l, may have been cut
// off by the width of the page: l begins in the middle of a sentence, or its first word would
// hardly have fitted, or the line ends with "and".
func (o *outliner) breaksOff(before, l *line) bool {
	if o.width == 0 || l.gap || l.inner {
		return false
	}
	const ragged = 6 // part of the width by which lines may be shorter than they need be
	text, next := o.text[before.start:before.span.End], o.text[l.span.Start:l.span.End]
	if first, _ := utf8.DecodeRuneInString(next); !unicode.IsUpper(first) && 3*characters(text) > o.width {
		return true
	}
	return o.isFull(text, next, int(before.indent)+o.width/ragged) ||
		before.w0 < before.w1 && o.v.Is(o.out.Words[before.w1-1], vocab.ClassConnector)
}

// extend takes the following lines that continue a value.
func (o *outliner) extend(body notice.Span) notice.Span {
	for o.next < len(o.lines) {
		l := &o.lines[o.next]
		if l.span.IsEmpty() { // taken by a wrapped heading
			o.next++
			continue
		}
		if o.isMarked(o.next) || !o.continues(&o.lines[o.next-1], l) || o.startsPart(l) {
			break
		}
		body.End = l.span.End
		o.next++
	}
	return body
}

// isMarked reports whether the line at an index begins with a bullet or the mark of a duty, with
// which no text goes on.
func (o *outliner) isMarked(i int) bool {
	kind := o.marked[i].mark.Kind
	return bit(kind == Bullet)|bit(kind == Duty) != 0
}

// startsPart reports whether a line begins something new, whatever the line before
// it breaks off.
func (o *outliner) startsPart(l *line) bool {
	if m, st, at := o.markOf(o.next); at > l.span.Start {
		// A number or letter that counts on from nothing belongs to the text: "V. Smith".
		counts := m.Kind == Number || m.Kind == Letter || m.Kind == Roman
		return !counts || !o.isNumberAgain(l) && (m.Number <= 1 || slices.Contains(o.styles, st) || o.headings == st)
	}
	f := o.labelOf(o.next, l)
	if f == nil || f.sep == space && !f.label.Misspelt || f.sep == dash {
		return false
	}
	before := &o.lines[o.next-1]
	if f.sep != nothing {
		return !o.isMidSentence(before, l)
	}
	first, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	return !unicode.IsLower(first) && (f.label.Words > 1 || o.width > 0 && !o.fills(before, l))
}

// isNumberAgain reports whether a line begins with the number in brackets that the line before
// it ends with in words: "at least one / (1) year".
func (o *outliner) isNumberAgain(l *line) bool {
	before := &o.lines[o.next-1]
	if o.text[l.span.Start] != '(' || before.w0 == before.w1 {
		return false
	}
	last := o.out.Words[before.w1-1]
	return int(last.End) == before.span.End && o.v.Is(last, vocab.ClassNumber)
}

// endsClause reports whether a text ends with punctuation.
func endsClause(text string) bool {
	last := lastRune(text)
	return isStop(last) || last == '؛' || last == '،'
}

// depth returns the depth of an item in the lists that are open, which its mark tells.
func (o *outliner) depth(st style, l *line) int {
	if l.kind == document.Item && st.kind != Duty { // what stands below a duty may be in the same list
		if st.kind == Bullet {
			return len(o.styles) + max(1, int(l.depth)) // below the numbers that lines begin with
		}
		return max(1, int(l.depth))
	}
	for i, open := range o.styles {
		if open == st || open.kind == Roman && st.kind == Letter && open.shape == st.shape || open.kind == Letter && st.kind == Roman && open.shape == st.shape {
			o.styles = o.styles[:i+1]
			return i + 1
		}
	}
	o.styles = append(o.styles, st)
	return len(o.styles)
}
