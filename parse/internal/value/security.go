package value

import (
	"fmt"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxSecurityWords bounds the value of a label for the security level.
const maxSecurityWords = 24

// Security reads a level of security clearance or screening as it is printed under its
// label: "Enhanced", "Renforcé", "CONFIDENTIEL UE/EU CONFIDENTIAL", "NATO SECRET or
// higher", "Not required". Two names of one level are one level; of "SECRET or higher"
// it is the one named.
//
// Every word must be understood. Two different levels, and words that are levels of
// different height on different scales ("secreto", "سري"), are an error that wraps
// [ErrNotUnderstood]; "N/A" is one that wraps [ErrAbsent]. The scales are INTERPOL's of
// screening, NATO's, and the EU's of Council Decision 2013/488/EU.
func Security(l *Locale, text string) (notice.Security, error) {
	words := l.words(nil, text)
	if len(words) > maxSecurityWords {
		return notice.Security{}, fmt.Errorf("%w: more than %d words", ErrNotUnderstood, maxSecurityWords)
	}
	if absent(l, words) {
		return notice.Security{}, ErrAbsent
	}
	level, err := securityLevel(l, words, text)
	if err != nil {
		return notice.Security{}, err
	}
	return notice.Security{Level: level, Raw: l.raw(text)}, nil
}

// absent reports whether the words as a whole say that there is no value.
func absent(l *Locale, words []vocab.Word) bool {
	n, _ := l.Vocabulary.Match(words, vocab.ClassAbsent)
	if n == 0 || n < len(words) {
		return false
	}
	// "None" is a level where the vocabulary knows it as one.
	n, sense := l.Vocabulary.Match(words, vocab.ClassSecurity)
	return sense == nil || n < len(words)
}

// securityLevel returns the one level that words name.
func securityLevel(l *Locale, words []vocab.Word, text string) (notice.SecurityLevel, error) {
	level := notice.SecurityLevel("")
	for i := 0; i < len(words); {
		n, sense := l.Vocabulary.Match(words[i:], vocab.ClassSecurity)
		switch {
		case sense == nil && words[i].Number && int(words[i].End) == len(text) && i > 0 && words[i].Before == 0 && words[i].Start == words[i-1].End:
			n = 1 // a note mark: "Enhanced1"
		case sense == nil:
			return "", fmt.Errorf("%w: %q is no security level", ErrNotUnderstood, text[words[i].Start:words[i].End])
		case sense.Name == "filler":
		case level != "" && level != notice.SecurityLevel(sense.Name):
			return "", fmt.Errorf("%w: two security levels, %s and %s", ErrNotUnderstood, level, sense.Name)
		default:
			level = notice.SecurityLevel(sense.Name)
		}
		i += n
	}
	if level == "" {
		return "", fmt.Errorf("%w: no security level", ErrNotUnderstood)
	}
	return level, nil
}
