package parse

import (
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// The functions below read one value each, for programs that have a value and no
// notice. Text is what stands behind a label; lang is the language it is written in,
// [language.Und] if that is not known. They return either a whole value or an error
// that wraps one of the errors below, never a part of a value.

var (
	// ErrAbsent is for text that says there is no value: "N/A".
	ErrAbsent = value.ErrAbsent
	// ErrNotUnderstood is for text that is not, or not only, a value of the kind.
	ErrNotUnderstood = value.ErrNotUnderstood
	// ErrOpen is for text that names a value without settling it: a deadline "within
	// 30 days".
	ErrOpen = value.ErrOpen
)

// locale is what is known of a value that stands alone.
func locale(lang language.Tag) *value.Locale {
	return &value.Locale{Vocabulary: vocab.Default(), Language: lang}
}

// Date reads a date with its time and zone: "31 March 2026, 23:59 CET". A date in digits
// whose order of day and month its value does not settle has both readings as
// candidates; "open until filled" is rolling.
func Date(text string, lang language.Tag) (notice.Date, error) {
	return value.Date(locale(lang), text)
}

// Duration reads the length of an appointment: "one year, renewable up to three years".
// A number needs its unit; [Parser] takes it from the label where the value has none.
func Duration(text string, lang language.Tag) (notice.Duration, error) {
	return value.Duration(locale(lang), text, value.NoUnit)
}

// Grade reads a grade or a list of grades: "P-3/P-4", "AD5 - AD7". The grade system is
// set only where the grade itself tells it.
func Grade(text string, lang language.Tag) (notice.Grade, error) {
	return value.Grade(locale(lang), text)
}

// Languages reads the language requirements of a sentence or an item: "Fluency in
// English or French is required; knowledge of the other is an asset".
func Languages(text string, lang language.Tag) ([]notice.LanguageRequirement, error) {
	return value.Languages(locale(lang), text, "")
}

// Location reads one or several duty stations: "Abidjan, Ivory Coast & Nairobi, Kenya".
func Location(text string, lang language.Tag) ([]notice.Location, error) {
	return value.Locations(locale(lang), text)
}

// Salary reads an amount of pay or a range: "EUR 5.430,12 net per month".
func Salary(text string, lang language.Tag) (notice.Salary, error) {
	return value.Salary(locale(lang), text)
}

// Security reads a level of security clearance or screening: "CONFIDENTIEL UE/EU
// CONFIDENTIAL".
func Security(text string, lang language.Tag) (notice.Security, error) {
	return value.Security(locale(lang), text)
}

// Contract reads the kinds of an appointment: "Project Fixed-term Contract".
func Contract(text string, lang language.Tag) (notice.Contract, error) {
	return value.Contract(locale(lang), text)
}
