package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxDashed bounds the number before a spaced dash that is a mark.
const maxDashed = 20

// dashedMark reads a number or a roman numeral in capitals with a spaced dash or a stroke before a
// word, as French notices number their parts: "I - Contexte", "2/ Missions". It returns the offset of
// the text after it; the line's own start if there is no mark. A day before its month is none.
func (o *outliner) dashedMark(l *line) (Mark, style, int) {
	words := o.out.Words[l.w0:l.w1]
	if len(words) < 2 || int(words[0].Start) != l.span.Start || words[1].Number || !beginsWord(o.text[words[1].Start:]) || o.v.Begins(words[1], vocab.ClassMonth) {
		return Mark{}, style{}, l.span.Start
	}
	m := Mark{Kind: Number, Level: 1}
	if first := o.text[words[0].Start:words[0].End]; words[0].Number {
		m.Number, _ = strconv.Atoi(first)
	} else if n := romanLetters(first); n == len(first) && n <= maxRoman && first == strings.ToUpper(first) {
		m.Kind, m.Number = Roman, romanValue(first)
	}
	if m.Number == 0 || m.Number > maxDashed {
		return Mark{}, style{}, l.span.Start
	}
	switch gap := o.text[words[0].End:words[1].Start]; gap {
	case " - ", " – ", " — ", "- ", "– ":
		return m, style{kind: m.Kind, shape: '-', level: 1}, int(words[1].Start)
	case "/ ", " / ":
		return m, style{kind: m.Kind, shape: '/', level: 1}, int(words[1].Start)
	}
	return Mark{}, style{}, l.span.Start
}

// beginsWord reports whether a text begins with a word of several letters, the first one a capital or
// of a script without: "1.Purpose".
func beginsWord(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsLetter(r) && !unicode.IsLower(r) && unicode.IsLetter(next)
}
