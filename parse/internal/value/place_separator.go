package value

import "unicode/utf8"

// placeSeparator says what stands between two parts of a value, the weakest first.
type placeSeparator uint8

const (
	sepNone   placeSeparator = iota
	sepHyphen                // a hyphen without spaces
	sepComma                 // a comma, a colon, a full stop, a dash between spaces
	sepClose                 // the end of a parenthesis
	sepParen                 // the start of one
	sepSlash
	sepJoin   // "and", "or", "&"
	sepStrong // a semicolon, the end of a line
)

// separates returns the strongest placeSeparator in the text between two words, the
// first of which has the given length in bytes.
func separates(gap string, before int) placeSeparator {
	strongest := sepNone
	for i, r := range gap {
		s := sepNone
		switch r {
		case ',', '،', ':', '\t', '–', '—', '―', '·', '>', '»':
			s = sepComma
		case '.', '…':
			// A full stop after a short word is one of an abbreviation.
			if before > 3 || i > 0 {
				s = sepComma
			}
		case '-', '‐', '‑', '‒':
			s = sepComma
			if len(gap) == utf8.RuneLen(r) {
				s = sepHyphen
			}
		case '(', '[':
			s = sepParen
		case ')', ']':
			s = sepClose
		case '/', '|', '\\':
			s = sepSlash
		case '&', '+':
			s = sepJoin
		case ';', '؛', '\n', '\r', '•':
			s = sepStrong
		}
		strongest = max(strongest, s)
	}
	return strongest
}

// parenAfter returns whether text within a parenthesis or outside goes on as such
// after the gap.
func parenAfter(gap string, within bool) bool {
	for _, r := range gap {
		switch r {
		case '(', '[':
			within = true
		case ')', ']':
			within = false
		}
	}
	return within
}
