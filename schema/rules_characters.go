package schema

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// checkCharacters looks for what UTF-8 becomes where it is read as Windows-1252, and for
// the sign that stands for a character that could not be read; it reports the first.
func checkCharacters(p *Pass) {
	if p.Source == nil {
		return
	}
	text := p.Source.Text
	unread, broken := strings.Index(text, string(utf8.RuneError)), brokenCharacters(text)
	switch {
	case unread >= 0 && (broken.IsEmpty() || unread < broken.Start):
		p.Report(notice.Span{Start: unread, End: unread + len(string(utf8.RuneError))},
			"a character could not be read", "Save the file as UTF-8, and write the character anew")
	case !broken.IsEmpty():
		p.Report(broken, "the characters "+quoted(text[broken.Start:broken.End])+" come from a wrong encoding",
			"Read the file as UTF-8, and write the characters anew")
	}
}

// brokenCharacters returns where the first two characters stand that Windows-1252 made of
// one character of UTF-8; an empty span if there are none.
func brokenCharacters(text string) notice.Span {
	const quote, letter = "â€", "Ã" // the beginning of quotation marks and dashes; of accented letters
	var first notice.Span
	if i := strings.Index(text, quote); i >= 0 {
		first = notice.Span{Start: i, End: i + len(quote)}
		text = text[:i]
	}
	for from := 0; ; {
		i := strings.Index(text[from:], letter)
		if i < 0 {
			return first
		}
		i, from = from+i, from+i+len(letter)
		if next, size := utf8.DecodeRuneInString(text[from:]); isSecondByte(next) {
			return notice.Span{Start: i, End: from + size}
		}
	}
}

// isSecondByte reports whether a character is what Windows-1252 makes of the second byte
// of an accented letter, and no letter that follows "Ã" in a word of its own.
func isSecondByte(r rune) bool {
	return '¡' <= r && r <= '¿' || r == '€' || r == '‰' || r == 'Š' || r == '“' || r == '”' || r == '•' || r == '™'
}
