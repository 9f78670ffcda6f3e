package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// separator is what stands behind a label.
type separator uint8

const (
	nothing separator = iota // the line ends
	colon                    // a colon
	column                   // a column of a table, or emphasis that ends
	dash                     // a dash
	space                    // only a space: the label may be none
)

// separatorIn finds the first separator from one offset to another: the end of the
// emphasis that the line begins with is one, too.
func (o *outliner) separatorIn(from, to int, l *line) (at, size int, sep separator) {
	at, size, sep = o.signIn(from, to, l)
	if lead := int(l.lead); lead > from && lead < l.span.End && (at < 0 || at > lead) {
		return lead, 0, column
	}
	return at, size, sep
}

// signIn finds the first sign that separates a label from its value. A colon or column
// within brackets is none, unless the bracket is never closed.
func (o *outliner) signIn(from, to int, l *line) (at, size int, sep separator) {
	s := signs{text: o.text, from: from, end: min(l.span.End, l.span.Start+maxLabel), inner: -1}
	to = min(to, s.end)
	words := o.out.Words[l.w0:l.w1]
	for len(words) > 0 && int(words[0].End) <= from {
		words = words[1:]
	}
	next := from
	for i := range words {
		w := &words[i]
		// What stands between two words is looked at only where it can hold a sign.
		if bit(w.Before&signBreaks != 0)|bit(i == 0)&bit(int(w.Start) > from)|bit(int(w.Start) >= to) != 0 {
			if int(w.Start) >= to {
				break
			}
			if at, size, sep := s.find(next, int(w.Start)); sep != nothing {
				return at, size, sep
			}
		}
		next = int(w.End)
	}
	if at, size, sep := s.find(next, to); sep != nothing {
		return at, size, sep
	}
	if s.inner >= 0 && s.depth > 0 {
		return s.inner, 1, s.innerSep
	}
	return -1, 0, nothing
}

// signBreaks are the breaks between words that can hold a sign.
const signBreaks = vocab.Tab | vocab.Colon | vocab.Slash | vocab.Paren

// signs looks for signs in a line.
type signs struct {
	text      string
	from, end int
	depth     int // how many brackets are open
	inner     int // the first sign within brackets; -1 for none
	innerSep  separator
}

// find looks for a sign between two offsets.
func (s *signs) find(start, stop int) (at, size int, sep separator) {
	for i := start; i < min(stop, s.end); i++ {
		switch s.text[i] {
		case '(', '[':
			s.depth++
		case ')', ']':
			if s.depth--; s.depth <= 0 {
				s.inner = -1
			}
		case '\t':
			if s.depth <= 0 {
				return i, 1, column
			}
			if s.inner < 0 {
				s.inner, s.innerSep = i, column
			}
		case ':':
			if i > s.from && isDigitByte(s.text[i-1]) && i+1 < s.end && isDigitByte(s.text[i+1]) || strings.HasPrefix(s.text[i:], "://") {
				continue
			}
			if s.depth <= 0 {
				return i, 1, colon
			}
			if s.inner < 0 {
				s.inner, s.innerSep = i, colon
			}
		case '|':
			if s.depth <= 0 && i > s.from && isSpace(s.text[i-1]) {
				return i, 1, column
			}
		case '-', 0xE2: // a hyphen, or the first byte of a dash
			r, n := utf8.DecodeRuneInString(s.text[i:])
			if s.depth <= 0 && i > s.from && bulletShape(r) == '-' && isSpace(s.text[i-1]) && i+n < s.end && isSpace(s.text[i+n]) {
				return i, n, dash
			}
		case 0xEF: // the first byte of a full-width colon
			if strings.HasPrefix(s.text[i:], "：") {
				return i, len("："), colon
			}
		}
	}
	return 0, 0, nothing
}
