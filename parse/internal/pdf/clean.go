package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// bullet stands for all pictures that begin list items.
const bullet = "•"

// softHyphen divides words at line ends; all other characters that only direct how text is
// set are left out.
const softHyphen = '\u00AD'

// clean returns text as it is wanted in a notice: no control characters, and letters in
// place of the forms that they take next to others: U+FE8D is an alef, U+FB01 is "fi".
func clean(text string) string {
	plain := true
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] > '~' {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r == utf8.RuneError || unicode.IsControl(r) || r != softHyphen && unicode.Is(unicode.Cf, r):
		case 0xFB00 <= r && r <= 0xFB06, 0xFB50 <= r && r <= 0xFDFF && r != 0xFDF2, 0xFE70 <= r && r <= 0xFEFC:
			b.WriteString(strings.TrimSpace(norm.NFKC.String(string(r))))
		case 0xF020 <= r && r <= 0xF0FF: // the symbol fonts of one maker
			b.WriteString(pictureOf(r - 0xF000))
		case 0xE000 <= r && r <= 0xF8FF, r >= FirstNameless: // private use: a bullet, if anything
			b.WriteString(bullet)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// pictureOf returns what a code of a symbol font stands for: a bullet for all that is
// neither a space, a digit, a letter nor punctuation of the font Symbol.
func pictureOf(code rune) string {
	switch {
	case code == ' ':
		return " "
	case '(' <= code && code <= '9' && code != '*':
		return string(code)
	}
	return bullet
}
