package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// isUpper reports whether all letters of the words, which stand in a row, are capitals, and
// they are more than an abbreviation.
func (o *outliner) isUpper(words []vocab.Word) bool {
	if len(words) == 0 || !isCapitals(o.text[words[0].Start:words[len(words)-1].End]) {
		return false
	}
	letters := 0
	for i := range words {
		if letters += utf8.RuneCountInString(o.text[words[i].Start:words[i].End]); letters >= minCapitals {
			return true
		}
	}
	return false
}

// isUpperBesideNumbers is isUpper for those words of a line that are no numbers.
func (o *outliner) isUpperBesideNumbers(l *line) bool {
	words := o.out.Words[l.w0:l.w1]
	if len(words) == 0 || !isCapitals(o.text[words[0].Start:words[len(words)-1].End]) {
		return false
	}
	letters := 0
	for _, w := range words {
		if !w.Number {
			letters += utf8.RuneCountInString(o.text[w.Start:w.End])
		}
	}
	return letters >= minCapitals
}

// minCapitals is how many letters at least are more than an abbreviation.
const minCapitals = 4

// isCapitals reports whether no letter of a text is a small one or of a script without
// capitals.
func isCapitals(text string) bool {
	for i := 0; i < len(text); i += chunk.Size {
		c := chunk.At(text, i)
		if c.From('a')&^c.From('z'+1) != 0 {
			return false
		}
		if c.From(utf8.RuneSelf) != 0 {
			return !strings.ContainsFunc(text[i:], func(r rune) bool { return unicode.IsLower(r) || unicode.Is(unicode.Arabic, r) })
		}
	}
	return true
}

// isTitleCase reports whether the first of the words begins with a capital.
func (o *outliner) isTitleCase(words []vocab.Word) bool {
	r, _ := utf8.DecodeRuneInString(o.text[words[0].Start:])
	return unicode.IsUpper(r)
}

func isSmallByte(c byte) bool { return c-'a' <= 'z'-'a' }
