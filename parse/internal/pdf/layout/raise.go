package layout

import "strings"

// superscripts are the raised forms of the digits.
var superscripts = [10]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// raise returns raised text in a form that keeps it apart from the word it touches: a
// digit as the character for a raised one. Letters stay ("1er"), and so do the marks
// that are never part of a word.
func raise(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return '0' <= r && r <= '9' }) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if '0' <= r && r <= '9' {
			b.WriteString(superscripts[r-'0'])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cutSpace cuts text at its first space.
func cutSpace(text string) (before, after string, found bool) {
	return strings.Cut(text, " ")
}
