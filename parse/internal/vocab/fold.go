package vocab

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The fold makes two spellings of one word equal: case, accents, ligatures,
// combining marks, the forms of alef, ya and ta marbuta, and tatweel go; all digits
// become ASCII digits; the Arabic article goes.

// latinFolds holds the folds of U+00C0 to U+024F, worked out once from their
// decompositions.
var latinFolds = sync.OnceValue(func() *[0x250 - firstLatin]string {
	var table [0x250 - firstLatin]string
	for r := rune(firstLatin); r < 0x250; r++ {
		table[r-firstLatin] = foldLatin(r)
	}
	return &table
})

const firstLatin = 0xAA // the ordinal indicator of Spanish and Portuguese

func foldLatin(r rune) string {
	switch r {
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ß':
		return "ss"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ı':
		return "i"
	case 'þ', 'Þ':
		return "th"
	}
	if !unicode.IsLetter(r) {
		return ""
	}
	var b []byte
	for _, d := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b = utf8.AppendRune(b, unicode.ToLower(d))
		}
	}
	return string(b)
}

// appendFold appends the fold of the letter, digit or mark r.
func appendFold(b []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	case firstLatin <= r && r < 0x250:
		return append(b, latinFolds()[r-firstLatin]...)
	case firstArabic <= r && r <= lastArabic:
		return appendArabicFold(b, r)
	case unicode.Is(unicode.Mn, r):
		return b
	case 0xFB00 <= r && r <= 0xFEFF: // Latin ligatures and Arabic presentation forms
		for _, d := range norm.NFKC.String(string(r)) {
			if d == r {
				return utf8.AppendRune(b, r)
			}
			b = appendFold(b, d)
		}
		return b
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// The Arabic block of Unicode.
const firstArabic, lastArabic = 0x0600, 0x06FF

func appendArabicFold(b []byte, r rune) []byte {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	case 'ى', 'ئ', 'ی': // alef maksura, ya with hamza, Persian ya
		r = 'ي'
	case 'ؤ':
		r = 'و'
	case 'ة':
		r = 'ه'
	case 'ک': // Persian kaf
		r = 'ك'
	case 'ـ', 'ء': // tatweel; hamza on the line, which is often left out
		return b
	}
	if digit, ok := Digit(r); ok {
		return append(b, '0'+byte(digit))
	}
	if isArabicMark(r) {
		return b
	}
	return append(b, byte(0xC0|r>>6), byte(0x80|r&0x3F))
}

// isArabicMark reports whether r, of the Arabic block, is a vowel or other mark above or
// below a letter. The letters are told without a look into the Unicode tables.
func isArabicMark(r rune) bool {
	if r <= 'ي' {
		return 0x0610 <= r && r <= 0x061A
	}
	return unicode.Is(unicode.Mn, r)
}

// Digit returns the value of an ASCII, Arabic-Indic or Persian digit.
func Digit(r rune) (int, bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case '٠' <= r && r <= '٩':
		return int(r - '٠'), true
	case '۰' <= r && r <= '۹':
		return int(r - '۰'), true
	}
	return 0, false
}

const article = "ال"

// withoutArticle drops the Arabic article from a folded word that stays at least two
// letters long without it.
func withoutArticle(word []byte) []byte {
	if len(word) >= len(article)+4 && string(word[:len(article)]) == article {
		return word[len(article):]
	}
	return word
}

// withoutPrefix returns a folded Arabic word without the conjunction or preposition
// written as its first letter, and reports whether that letter was the conjunction
// "and". It returns nil where there is no such letter.
func withoutPrefix(word []byte) (rest []byte, and bool) {
	if len(word) < 6 {
		return nil, false
	}
	switch string(word[:2]) {
	case "و":
		and = true
	case "ف", "ب", "ك", "ل":
	default:
		return nil, false
	}
	return withoutArticle(word[2:]), and
}
