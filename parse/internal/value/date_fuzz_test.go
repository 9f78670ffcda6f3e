package value

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// monthNames are the names of the months by the language, or the region, that has them.
var monthNames = map[string][12]string{
	"en":       {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	"en short": {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"},
	"fr":       {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	"fr short": {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
	"es":       {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	"es short": {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
	"mashriq":  {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
	"levant":   {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"},
	"maghreb":  {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
	"morocco":  {"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"},
}

// dayNames are the days of the week from Monday on.
var dayNames = map[string][7]string{
	"en": {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
	"fr": {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
	"es": {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
	"ar": {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"},
}

// dateForms are the forms in which a date may be written.
var dateForms = []struct{ months, days, form string }{
	{"en", "en", "{d} {month} {yyyy}"},
	{"en", "en", "{dd} {month} {yyyy}"},
	{"en", "en", "{d} {month}, {yyyy}"},
	{"en", "en", "{d}{th} {month} {yyyy}"},
	{"en", "en", "the {d}{th} of {month}, {yyyy}"},
	{"en", "en", "{day}, {d} {month} {yyyy}"},
	{"en", "en", "{day} {d} {month} {yyyy}"},
	{"en", "en", "{month} {d}, {yyyy}"},
	{"en", "en", "{month} {d}{th}, {yyyy}"},
	{"en", "en", "{day}, {month} {d}, {yyyy}"},
	{"en", "en", "{yyyy} {month} {d}"},
	{"en short", "en", "{d} {month} {yyyy}"},
	{"en short", "en", "{d}-{month}-{yyyy}"},
	{"en short", "en", "{d}/{month}/{yyyy}"},
	{"en short", "en", "{dd}-{month}-{yy}"},
	{"en short", "en", "{month} {d}, {yyyy}"},
	{"en short", "en", "{month}. {d}, {yyyy}"},
	{"en short", "en", "{month}-{d}-{yy}"},
	{"en short", "en", "by {d} {month} '{yy}"},
	{"en short", "en", "{yyyy}-{month}-{dd}"},
	{"fr", "fr", "{d} {month} {yyyy}"},
	{"fr", "fr", "le {day} {d} {month} {yyyy}"},
	{"fr", "fr", "jusqu’au {d} {month} {yyyy}"},
	{"fr", "fr", "au plus tard le {d} {month} {yyyy}"},
	{"fr short", "fr", "{d} {month} {yyyy}"},
	{"es", "es", "{d} de {month} de {yyyy}"},
	{"es", "es", "{d} de {month} del {yyyy}"},
	{"es", "es", "{day}, {d} de {month} de {yyyy}"},
	{"es", "es", "hasta el {d} de {month} de {yyyy}"},
	{"es", "es", "{month} {d} de {yyyy}"},
	{"es short", "es", "{d} {month}. {yyyy}"},
	{"es short", "es", "{d}-{month}-{yy}"},
	{"mashriq", "ar", "{d} {month} {yyyy}"},
	{"mashriq", "ar", "{day} {d} {month} {yyyy}م"},
	{"mashriq", "ar", "في موعد أقصاه {d} {month} {yyyy}"},
	{"levant", "ar", "{d} {month} {yyyy}"},
	{"levant", "ar", "يوم {day} الموافق {d} {month} {yyyy}"},
	{"maghreb", "ar", "{d} {month} {yyyy}"},
	{"morocco", "ar", "{d} {month} {yyyy}"},
	{"en", "en", "{yyyy}-{mm}-{dd}"},
	{"en", "en", "{yyyy}/{m}/{d}"},
	{"en", "en", "{yyyy}.{mm}.{dd}"},
	{"en", "en", "{yyyy}{mm}{dd}"},
	{"en", "en", "{d}/{m}/{yyyy}"},
	{"en", "en", "{dd}.{mm}.{yyyy}"},
	{"en", "en", "{d}-{m}-{yyyy}"},
	{"en", "en", "{dd}/{mm}/{yy}"},
}

// timeForms are what may follow a date, and the time and zone that it states; "" stands
// for a time of the minute given.
var timeForms = []struct{ form, time, zone string }{
	{"", "-", ""},
	{", {HH}:{MM}", "", ""},
	{", {H}h{MM}", "", ""},
	{" {HH}:{MM}:00", "", ""},
	{" at {HH}:{MM} (Lyon time)", "", "Europe/Paris"},
	{" à {H} h {MM}, heure de Bruxelles", "", "Europe/Brussels"},
	{" a las {HH}:{MM} horas (hora de La Haya)", "", "Europe/Amsterdam"},
	{"، الساعة {HH}:{MM} بتوقيت القاهرة", "", "Africa/Cairo"},
	{" {HH}:{MM} SGT", "", "Asia/Singapore"},
	{" {HH}:{MM} CEST", "", "+02:00"},
	{" {HH}:{MM} UTC+5:30", "", "+05:30"},
	{" (midnight Geneva time)", "23:59", "Europe/Zurich"},
	{" à minuit", "23:59", ""},
	{", medianoche", "23:59", ""},
	{" منتصف الليل", "23:59", ""},
	{" at noon", "12:00", ""},
}

// formatDate writes a date in one of the forms.
func formatDate(d notice.Day, form int) string {
	f := dateForms[form]
	w := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday()
	suffix := "th"
	if d.Day/10 != 1 && d.Day%10 >= 1 && d.Day%10 <= 3 {
		suffix = []string{"st", "nd", "rd"}[d.Day%10-1]
	}
	return strings.NewReplacer(
		"{d}", strconv.Itoa(d.Day), "{dd}", fmt.Sprintf("%02d", d.Day),
		"{m}", strconv.Itoa(int(d.Month)), "{mm}", fmt.Sprintf("%02d", int(d.Month)), "{month}", monthNames[f.months][d.Month-1],
		"{yyyy}", strconv.Itoa(d.Year), "{yy}", fmt.Sprintf("%02d", d.Year%100),
		"{day}", dayNames[f.days][(w+6)%7], "{th}", suffix,
	).Replace(f.form)
}

// easternDigits writes the digits of a text as the Mashriq does.
func easternDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r - '0' + '٠'
		}
		return r
	}, text)
}

// checkRoundTrip writes a date and a time that n chooses, and reads them back.
func checkRoundTrip(t *testing.T, n uint64) {
	t.Helper()
	take := func(m int) int { k := int(n % uint64(m)); n /= uint64(m); return k }
	day := notice.DayOf(time.Date(2000, 1, 1+take(36524), 0, 0, 0, 0, time.UTC))
	form, after, hour, minute := take(len(dateForms)), take(len(timeForms)), take(24), take(60)
	text := formatDate(day, form)
	compact := !strings.ContainsAny(text, " -/.")
	if f := timeForms[after]; !compact {
		text += strings.NewReplacer(
			"{H}", strconv.Itoa(hour), "{HH}", fmt.Sprintf("%02d", hour), "{MM}", fmt.Sprintf("%02d", minute),
		).Replace(f.form)
	} else {
		after = 0
	}
	if take(4) == 0 {
		text = easternDigits(text)
	}
	want := notice.Date{Day: day, Time: fmt.Sprintf("%02d:%02d", hour, minute), Zone: timeForms[after].zone, Raw: notice.Fold(text)}
	if stated := timeForms[after].time; stated != "" {
		want.Time = strings.Trim(stated, "-")
	}
	l := plain()
	l.Order = DayFirst
	got, err := Date(l, text)
	require.NoError(t, err, "a date written as %q must be read", text)
	assert.Equal(t, want, got, "a date written as %q must be read back", text)
}

func TestEveryFormOfADateIsReadBack(t *testing.T) {
	for n := range uint64(40 * len(dateForms) * len(timeForms)) {
		checkRoundTrip(t, n*0x9E3779B97F4A7C15)
	}
}

// checkDate holds a date to what every date must be.
func checkDate(t *testing.T, d notice.Date) {
	t.Helper()
	if !d.Day.IsZero() {
		assert.True(t, d.Day.Valid(), "a day of the calendar: %s", d.Day)
		assert.Empty(t, d.Candidates, "a settled day has no candidates")
	}
	if !d.Original.IsZero() {
		assert.True(t, d.Original.Valid() && d.Original.Compare(d.Day) < 0, "the original is an earlier day: %s", d.Original)
	}
	if d.Candidates != nil {
		require.Len(t, d.Candidates, 2)
		assert.Negative(t, d.Candidates[0].Compare(d.Candidates[1]), "candidates differ and stand in order")
		assert.True(t, d.Candidates[0].Valid() && d.Candidates[1].Valid(), "candidates are days of the calendar")
	}
	if d.Time != "" {
		_, err := time.Parse("15:04", d.Time)
		assert.NoError(t, err, "the time has the form HH:MM")
		assert.Len(t, d.Time, 5)
	}
	switch {
	case d.Zone == "":
	case isOffset(d.Zone):
		_, err := time.Parse("-07:00", d.Zone)
		assert.NoError(t, err, "the zone is an offset")
	default:
		_, err := time.LoadLocation(d.Zone)
		assert.NoError(t, err, "the zone is known to the IANA database")
	}
	assert.False(t, d.Rolling && (!d.Day.IsZero() || d.Candidates != nil || d.Time != ""), "a rolling date has no day")
	assert.True(t, d.Rolling || !d.Day.IsZero() || d.Candidates != nil, "a date says something")
}

// FuzzDate reads any text as a date, and writes any date and reads it back.
func FuzzDate(f *testing.F) {
	for _, table := range [][]dateCase{englishDates, frenchDates, spanishDates, arabicDates, digitDates, clockDates, spelledDates, zoneDates, otherDates} {
		for i, c := range table {
			f.Add(c.text, uint64(i)*0x9E3779B97F4A7C15)
		}
	}
	f.Fuzz(func(t *testing.T, text string, n uint64) {
		checkRoundTrip(t, n)
		for _, order := range []Order{UnknownOrder, DayFirst, MonthFirst} {
			l := plain()
			l.Order = order
			d, err := Date(l, text)
			if err != nil {
				assert.Zero(t, d, "with an error, nothing of the value may be returned")
				continue
			}
			checkDate(t, d)
			assert.Equal(t, notice.Fold(text), d.Raw)
			assert.True(t, order == UnknownOrder || d.Candidates == nil, "a known order leaves no candidates")
		}
		if d, start, end, ok := FindDate(plain(), text); ok {
			checkDate(t, d)
			assert.False(t, d.Day.IsZero(), "a date that is found has a day")
			require.True(t, 0 <= start && start < end && end <= len(text), "the place of a date is within the text")
			assert.Equal(t, notice.Fold(text[start:end]), d.Raw)
		}
		if from, to, err := DateRange(plain(), text); err == nil {
			checkDate(t, from)
			checkDate(t, to)
			assert.LessOrEqual(t, from.Day.Compare(to.Day), 0, "a period does not end before it begins")
			_, err := Date(plain(), text)
			assert.Error(t, err, "a period is not a date, too")
		}
		DateOrderOf(plain(), text)
	})
}
