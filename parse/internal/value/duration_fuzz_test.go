package value

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// lengthForms are the ways to write a number of months, of years and so on.
var lengthForms = []struct {
	form string
	unit Unit
}{
	{"%d months", MonthUnit}, {"%d-month contract", MonthUnit}, {"%d.00 months", MonthUnit}, {"%d mths", MonthUnit},
	{"%d years", YearUnit}, {"%d yrs", YearUnit}, {"%d weeks", WeekUnit}, {"%d days", DayUnit}, {"%d working days", DayUnit},
	{"%d mois", MonthUnit}, {"%d ans", YearUnit}, {"%d années", YearUnit}, {"%d semaines", WeekUnit}, {"%d jours ouvrables", DayUnit},
	{"%d meses", MonthUnit}, {"%d años", YearUnit}, {"%d semanas", WeekUnit}, {"%d días hábiles", DayUnit},
	{"%d شهرا", MonthUnit}, {"%d أشهر", MonthUnit}, {"%d سنوات", YearUnit}, {"%d أسابيع", WeekUnit}, {"%d يوما", DayUnit},
	{"لمدة %d سنة", YearUnit},
}

// roleForms are what may stand around a length, and what it makes of it.
var roleForms = []struct {
	form       string
	least      bool
	greatest   bool
	renewable  bool
	finalTerms bool
}{
	{form: "%s", least: true, greatest: true},
	{form: "%s*", least: true, greatest: true},
	{form: "(%s)", least: true, greatest: true},
	{form: "up to %s", greatest: true},
	{form: "jusqu’à %s", greatest: true},
	{form: "hasta %s", greatest: true},
	{form: "بحد أقصى %s", greatest: true},
	{form: "at least %s", least: true},
	{form: "%s or more", least: true},
	{form: "%s, renewable", least: true, greatest: true, renewable: true},
	{form: "%s, avec possibilité de prolongation", least: true, greatest: true, renewable: true},
	{form: "%s, prorrogable", least: true, greatest: true, renewable: true},
	{form: "%s قابلة للتجديد", least: true, greatest: true, renewable: true},
	{form: "%s, not renewable", least: true, greatest: true, finalTerms: true},
	{form: "%s (probation period: 6 months)", least: true, greatest: true},
	{form: "%s, assortie d’une période d’essai de 3 mois", least: true, greatest: true},
}

// checkLength writes a length that n chooses, and reads it back.
func checkLength(t *testing.T, n uint64) {
	t.Helper()
	take := func(m int) int { k := int(n % uint64(m)); n /= uint64(m); return k }
	count := 1 + take(40)
	l, r := lengthForms[take(len(lengthForms))], roleForms[take(len(roleForms))]
	text := fmt.Sprintf(r.form, fmt.Sprintf(l.form, count))
	if take(4) == 0 {
		text = easternDigits(text)
	}
	want := notice.Duration{Raw: notice.Fold(text)}
	if r.least {
		want.Min = l.unit.of(float64(count))
	}
	if r.greatest {
		want.Max = l.unit.of(float64(count))
	}
	if r.renewable || r.finalTerms {
		want.Renewable = &r.renewable
	}
	got, err := Duration(plain(), text, NoUnit)
	require.NoError(t, err, "a length written as %q must be read", text)
	assert.Equal(t, want, got, "a length written as %q must be read back", text)
}

func TestEveryFormOfALengthIsReadBack(t *testing.T) {
	for n := range uint64(40 * len(lengthForms) * len(roleForms)) {
		checkLength(t, n)
	}
}

// checkDuration holds a duration to what every duration must be.
func checkDuration(t *testing.T, d notice.Duration) {
	t.Helper()
	for _, p := range []notice.Period{d.Min, d.Max, d.Total} {
		assert.True(t, p.Months >= 0 && p.Weeks >= 0 && p.Days >= 0, "a length is not negative: %v", p)
		assert.LessOrEqual(t, days(p), float64(maxLength), "no appointment is that long: %s", p)
		if text, err := p.MarshalText(); assert.NoError(t, err) && len(text) > 0 {
			back, err := notice.ParsePeriod(string(text))
			assert.NoError(t, err)
			assert.Equal(t, p, back, "a length is written without loss")
		}
	}
	if !d.Min.IsZero() && !d.Max.IsZero() {
		assert.LessOrEqual(t, days(d.Min), days(d.Max), "the least length is not above the greatest")
	}
	if !d.Total.IsZero() {
		assert.Greater(t, days(d.Total), days(d.Min), "the total is more than the first appointment")
	}
	if !d.Until.IsZero() {
		assert.True(t, d.Until.Valid(), "a day of the calendar: %s", d.Until)
	}
	known := !d.Min.IsZero() || !d.Max.IsZero() || !d.Until.IsZero()
	assert.False(t, d.Varies && known, "what varies has no length")
	assert.True(t, known || d.Varies || d.Renewable != nil, "a duration says something")
}

// FuzzDuration reads any text as a duration, a number and years of experience, and
// writes any length and reads it back.
func FuzzDuration(f *testing.F) {
	for _, table := range [][]durationCase{monthsDurations, englishDurations, frenchDurations, spanishDurations, arabicDurations} {
		for i, c := range table {
			f.Add(c.text, uint64(i), uint8(i))
		}
	}
	for i, c := range yearsCases {
		f.Add(c.text, uint64(i)*977, uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, n uint64, unit uint8) {
		checkLength(t, n)
		l := plain()
		d, err := Duration(l, text, Unit(unit%5))
		if err == nil {
			checkDuration(t, d)
			assert.Equal(t, notice.Fold(text), d.Raw)
		} else {
			assert.Zero(t, d, "with an error, nothing of the value may be returned")
		}
		if years, ok := Years(l, text); ok {
			assert.True(t, years > 0 && years <= maxYears, "so many years are not asked for: %v", years)
		} else {
			assert.Zero(t, years)
		}
		words := l.Vocabulary.Words(nil, text, 0)
		for i := range words {
			value, k := Number(l, words[i:], text)
			assert.True(t, k >= 0 && k <= len(words)-i && value >= 0, "a number is within its text and not negative")
			assert.True(t, k > 0 || value == 0, "no words, no number")
		}
		assert.LessOrEqual(t, UnitOf(l, text), DayUnit)
	})
}
