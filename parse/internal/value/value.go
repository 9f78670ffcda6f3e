// Package value reads one value of a notice: text in, typed value out. Every kind
// has a file of its own, and every function is pure: the same text and locale give
// the same value, and nothing about the document around it matters.
//
// The bar is that no function returns a wrong value. Text that a function does not
// understand as a whole is an error, never a partial value.
package value

import (
	"errors"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Locale is what must be known of a notice to read its values.
type Locale struct {
	// Vocabulary tells what words mean; it must be set.
	Vocabulary *vocab.Vocabulary
	// Language is the language of the notice; zero where it is not known.
	Language language.Tag
	// Family is what the employer's organizations have in common; nil where the
	// employer is not known.
	Family *vocab.Family
	// Order is how the notice's other dates in digits are written, as [DateOrderOf]
	// finds it; it stands above what the family of the employer does.
	Order Order

	known passage
}

// passage is a text whose words are known.
type passage struct {
	text  string
	words []vocab.Word
}

// Know tells the words of a text in which no white space is left to fold, with offsets into
// it: readers that are given the same text then need not look for them. It holds until the next call. The words are those that
// the locale's vocabulary finds in the text, and must not be changed meanwhile.
func (l *Locale) Know(text string, words []vocab.Word) { l.known = passage{text, words} }

// Knows reports whether the words of a text are known.
func (l *Locale) Knows(text string) bool { return len(l.known.words) > 0 && l.known.text == text }

// raw returns a text with its white space folded, as values keep it.
func (l *Locale) raw(text string) string {
	if l.Knows(text) {
		return text
	}
	return notice.Fold(text)
}

// words returns the words of a text, which must not be changed: those that are known, or
// what it appends to buf. A reader that would keep buf on the heap has none, nor has
// one that is told the words nearly always.
func (l *Locale) words(buf []vocab.Word, text string) []vocab.Word {
	if l.Knows(text) {
		return l.known.words
	}
	if buf == nil {
		buf = make([]vocab.Word, 0, len(text)/4+2)
	}
	return l.Vocabulary.Words(buf, text, 0)
}

// Order is the order of day and month in a date that is written in digits.
type Order uint8

// The orders.
const (
	UnknownOrder Order = iota
	DayFirst           // 31/3/2026
	MonthFirst         // 3/31/2026
)

// The ways in which text gives no value. Every error of the package wraps one.
var (
	// ErrAbsent is for text that says there is no value: "N/A", "not applicable".
	ErrAbsent = errors.New("the text says there is no value")
	// ErrNotUnderstood is for text that is not, or not only, a value of the kind.
	ErrNotUnderstood = errors.New("not understood")
	// ErrOpen is for text that names a value without settling it: a deadline
	// "within 30 days", a date of the Hijri calendar alone, a choice nobody can make.
	ErrOpen = errors.New("the text does not settle the value")
)
