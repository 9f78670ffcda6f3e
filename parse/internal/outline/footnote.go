package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// footnote adds a line that begins with the mark of a footnote, and the lines that
// continue it.
func (o *outliner) footnote(l *line) bool {
	mark := o.noteMark(l)
	if mark.IsEmpty() {
		return false
	}
	o.next++
	body := o.trim(notice.Span{Start: mark.End, End: l.span.End})
	o.add(&Part{Kind: Footnote, Name: mark, Body: o.extend(body), Gap: l.gap})
	return true
}

// noteMark returns the mark of a footnote at the beginning of a line; an empty span
// if the line is none.
//
// Two stars or more, daggers and raised numbers are marks wherever they stand. A
// single star is a bullet in a list; otherwise it is a mark. A plain number is one
// only if a value has shown it.
func (o *outliner) noteMark(l *line) notice.Span {
	var none notice.Span
	text := o.text[l.span.Start:l.span.End]
	r, size := utf8.DecodeRuneInString(text)
	end := size
	switch {
	case r == '*':
		for end < len(text) && text[end] == '*' {
			end++
		}
		if end == 1 && !o.isStarNote(l) {
			return none
		}
	case r == '†' || r == '‡' || isRaised(r):
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !isRaised(r) {
				break
			}
			end += size
		}
	case '0' < r && r <= '9':
		for end < len(text) && isDigitByte(text[end]) {
			end++
		}
		if end > 2 || end == len(text) || !isSpace(text[end]) || !slices.Contains(o.marks, text[:end]) {
			return none
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " \t"))
		if !unicode.IsUpper(next) && !unicode.Is(unicode.Arabic, next) {
			return none
		}
	case r == '(' || r == '[':
		n := strings.IndexAny(text, ")]")
		if n < 2 || n > 4 || strings.Trim(text[1:n], "*") != "" {
			return none
		}
		end = n + 1
	default:
		return none
	}
	if strings.TrimSpace(text[end:]) == "" {
		return none
	}
	return notice.Span{Start: l.span.Start, End: l.span.Start + end}
}

func isRaised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || '⁰' <= r && r <= '⁹'
}

// isStarNote reports whether a line that begins with one star is a footnote.
func (o *outliner) isStarNote(l *line) bool {
	starred := func(i int) bool {
		return i >= 0 && i < len(o.lines) && !o.lines[i].span.IsEmpty() && o.text[o.lines[i].span.Start] == '*'
	}
	if n := len(o.out.Parts); n > 0 && o.out.Parts[n-1].Kind == Item && len(o.styles) > 0 &&
		o.styles[len(o.styles)-1].shape == '*' {
		return false
	}
	seen := slices.Contains(o.marks, "*")
	if !seen && o.listed.kind == Bullet && o.listed.shape == '*' {
		return false // the stars of this text are bullets
	}
	if o.inList() {
		return seen && !starred(o.next+1)
	}
	return seen || !starred(o.next+1) && !starred(o.next-1)
}

// noteMarks remembers the footnote marks that a value, a label or a heading shows, which
// stands behind the last part: stars behind text, and digits that stick to a word.
func (o *outliner) noteMarks(span notice.Span) {
	if i := o.starFrom(span.Start); span.Start < i && i < span.End {
		end := i
		for end < span.End && o.text[end] == '*' {
			end++
		}
		o.seeMark(o.text[i:end])
	}
	for len(o.raised) > 0 && o.raised[0] < o.word {
		o.raised = o.raised[1:]
	}
	for _, w := range o.raised {
		number := &o.out.Words[w]
		if int(number.Start) >= span.End {
			break
		}
		if int(number.Start) > span.Start {
			o.seeMark(o.text[number.Start:number.End])
		}
	}
}

// starFrom returns the offset of the first star from an offset on; that of the end of the
// text if there is none. It searches anew only where it has not searched before.
func (o *outliner) starFrom(at int) int {
	if at < o.searched || at > o.star {
		o.searched, o.star = at, len(o.text)
		if i := strings.IndexByte(o.text[at:], '*'); i >= 0 {
			o.star = at + i
		}
	}
	return o.star
}

// noteRaised remembers a number if it may be the mark of a footnote: if it sticks to a word,
// or to a bracket behind one.
func (o *outliner) noteRaised(w int32) {
	number := &o.out.Words[w]
	if number.End-number.Start > 2 || !isDigitByte(o.text[number.Start]) {
		return
	}
	if before := lastRune(o.text[:number.Start]); unicode.IsLower(before) || before == ')' {
		o.raised = append(o.raised, w)
	}
}

func (o *outliner) seeMark(mark string) {
	if !slices.Contains(o.marks, mark) && len(o.marks) < 32 {
		o.marks = append(o.marks, mark)
	}
}
