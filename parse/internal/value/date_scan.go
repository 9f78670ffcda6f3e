package value

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// scan is a text with its words: what the readers of dates and durations look at.
// Positions are indexes of words.
type scan struct {
	l     *Locale
	v     *vocab.Vocabulary
	text  string
	words []vocab.Word
}

func newScan(l *Locale, text string, buf []vocab.Word) scan {
	return scan{l, l.Vocabulary, text, l.words(buf, text)}
}

// mark is what stands between two words, white space and marks of direction left out.
type mark uint8

const (
	glued mark = iota // not even white space
	space
	dash
	slash
	dot
	comma
	colon
	apostrophe
	paren
	mixed // several kinds, or another sign
)

// mark returns what stands between word i and the word before it; at either end of
// the text it is what stands there.
func (s *scan) mark(i int) mark {
	gap := s.gap(i)
	switch len(gap) {
	case 0:
		return glued
	case 1: // nearly always
		if c := gap[0]; c < utf8.RuneSelf {
			return asciiMarks[c]
		}
	}
	return markOf(gap)
}

// gap returns the text between word i and the word before it; none beyond the words.
func (s *scan) gap(i int) string {
	if i > len(s.words) {
		return ""
	}
	start, end := 0, len(s.text)
	if i > 0 {
		start = int(s.words[i-1].End)
	}
	if i < len(s.words) {
		end = int(s.words[i].Start)
	}
	return s.text[start:end]
}

func markOf(gap string) mark {
	found := glued
	for i := 0; i < len(gap); {
		m, size := markAt(gap, i)
		i += size
		switch {
		case m == space || m == found:
			found = max(found, space)
		case found <= space:
			found = m
		case found == dot && m == comma: // "Sept., 2026"
			found = comma
		case found == dot && m == dash && i == len(gap) && !strings.Contains(gap, " "): // "15-nov.-26"
			found = dash
		case (found == comma || found == dot) && m == apostrophe: // "May 5, '26"
			found = apostrophe
		default:
			return mixed
		}
	}
	return found
}

// markAt returns the kind of the character at i of a gap, and its size.
func markAt(gap string, i int) (mark, int) {
	if c := gap[i]; c < utf8.RuneSelf {
		return asciiMarks[c], 1
	}
	r, size := utf8.DecodeRuneInString(gap[i:])
	switch r {
	case '\u00A0', '\u202F', '\u2007', '\u2009', '\u2002', '\u2003', // spaces
		'\u200B', '\u200E', '\u200F', '\u061C', '\uFEFF', // marks of direction, and of nothing
		'\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
		'°': // "1°", for the ordinal sign
		return space, size
	case '–', '—', '‒', '―', '‐', '‑', '−':
		return dash, size
	case '،':
		return comma, size
	case '’', '‘', 'ʼ':
		return apostrophe, size
	case '：':
		return colon, size
	}
	return mixed, size
}

var asciiMarks = [utf8.RuneSelf]mark{
	0: mixed, 1: mixed, 2: mixed, 3: mixed, 4: mixed, 5: mixed, 6: mixed, 7: mixed, 8: mixed,
	'\t': space, '\n': space, '\v': space, '\f': space, '\r': space,
	14: mixed, 15: mixed, 16: mixed, 17: mixed, 18: mixed, 19: mixed, 20: mixed, 21: mixed, 22: mixed,
	23: mixed, 24: mixed, 25: mixed, 26: mixed, 27: mixed, 28: mixed, 29: mixed, 30: mixed, 31: mixed,
	' ': space, '!': mixed, '"': mixed, '#': mixed, '$': mixed, '%': mixed, '&': mixed, '\'': apostrophe,
	'(': paren, ')': paren, '*': mixed, '+': mixed, ',': comma, '-': dash, '.': dot, '/': slash,
	':': colon, ';': mixed, '<': mixed, '=': mixed, '>': mixed, '?': mixed, '@': mixed,
	'[': paren, '\\': mixed, ']': paren, '^': mixed, '_': mixed, '`': apostrophe,
	'{': mixed, '|': mixed, '}': mixed, '~': mixed, 127: mixed,
}

// isTight reports whether word i follows the word before it without white space.
func (s *scan) isTight(i int) bool {
	gap := s.gap(i)
	for j := 0; j < len(gap); {
		m, size := markAt(gap, j)
		if m == space {
			return false
		}
		j += size
	}
	return true
}

// follows reports whether word i stands right behind the word before it: nothing, or
// only white space, between them.
func (s *scan) follows(i int) bool {
	return i < len(s.words) && i > 0 && s.mark(i) <= space
}

// word returns the text of word i.
func (s *scan) word(i int) string { return s.text[s.words[i].Start:s.words[i].End] }

// isNumber reports whether there is a word i and it is a number.
func (s *scan) isNumber(i int) bool { return i >= 0 && i < len(s.words) && s.words[i].Number }

// number returns the value of a word of digits and how many digits it has; -1 for a
// word that is none or has more than nine.
func (s *scan) number(i int) (n, digits int) {
	if !s.isNumber(i) {
		return -1, 0
	}
	word := s.word(i)
	for _, r := range word {
		d, ok := vocab.Digit(r)
		if !ok || digits == 9 {
			return -1, 10
		}
		n = 10*n + d
		digits++
	}
	return n, digits
}

// match finds the longest phrase of a class at word i.
func (s *scan) match(i int, class vocab.Class) (int, *vocab.Sense) {
	if i < 0 || i >= len(s.words) || !s.v.Begins(s.words[i], class) {
		return 0, nil
	}
	return s.v.Match(s.words[i:], class)
}

// begins reports whether a phrase of the class begins with word i.
func (s *scan) begins(i int, class vocab.Class) bool {
	return i >= 0 && i < len(s.words) && s.v.Begins(s.words[i], class)
}

// endsSentence reports whether a sentence ends before word i. A full stop behind a
// short word may be that of an abbreviation.
func (s *scan) endsSentence(i int) bool {
	if i == 0 || i >= len(s.words) || s.words[i].Before&vocab.Stop == 0 {
		return false
	}
	gap, before := s.gap(i), s.words[i-1]
	if len(gap) < 2 || s.words[i].Number && s.v.Begins(before, vocab.ClassMonth) { // "12.30", "a.m.", "juill. 2026"
		return false
	}
	return before.Number || before.End-before.Start > 4 || markOf(gap) != dot
}

// small reads the argument of a block that is a number: the day of a weekday, the
// value of an ordinal.
func small(name string) int {
	n := 0
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' {
			return 0
		}
		n = 10*n + int(name[i]-'0')
	}
	return n
}
