package value

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// plain is a locale that knows nothing of the notice.
func plain() *Locale { return &Locale{Vocabulary: vocab.Default()} }

// dateCase is a text and what it means, as [dateForm] writes it.
type dateCase struct{ text, want string }

// dateForm writes a date for comparison: day or candidates, time, zone, "rolling", and the
// original behind "was"; or which error it is.
func dateForm(d notice.Date, err error) string {
	switch {
	case errors.Is(err, ErrRange):
		return "range"
	case errors.Is(err, ErrOpen):
		return "open"
	case errors.Is(err, ErrNotUnderstood):
		return "not understood"
	case errors.Is(err, ErrAbsent):
		return "absent"
	case err != nil:
		return "an error of no known kind"
	}
	var parts []string
	if !d.Day.IsZero() {
		parts = append(parts, d.Day.String())
	}
	for i, c := range d.Candidates {
		if i > 0 {
			parts = append(parts, "or")
		}
		parts = append(parts, c.String())
	}
	parts = append(parts, d.Time, d.Zone)
	if d.Rolling {
		parts = append(parts, "rolling")
	}
	if !d.Original.IsZero() {
		parts = append(parts, "was", d.Original.String())
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func testDates(t *testing.T, l *Locale, cases []dateCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			d, err := Date(l, c.text)
			assert.Equal(t, c.want, dateForm(d, err), "%q was read as another date (%v)", c.text, err)
			if err != nil {
				assert.Zero(t, d, "with an error, nothing of the value may be returned")
			} else {
				assert.Equal(t, notice.Fold(c.text), d.Raw, "raw must be the whole value as printed")
			}
		})
	}
}

func TestDateInEnglish(t *testing.T) { testDates(t, plain(), englishDates) }

var englishDates = []dateCase{
	{"5 January 2026", "2026-01-05"},
	{"05 January 2026", "2026-01-05"},
	{"5 Jan 2026", "2026-01-05"},
	{"5 Jan. 2026", "2026-01-05"},
	{"5 JANUARY 2026", "2026-01-05"},
	{"5 january 2026.", "2026-01-05"},
	{"  5   January\t2026 ", "2026-01-05"},
	{"5\u00a0January\u00a02026", "2026-01-05"},
	{"5\u202fJanuary 2026", "2026-01-05"},
	{"5 January, 2026", "2026-01-05"},
	{"5 January\n2026", "2026-01-05"},
	{"5-January-2026", "2026-01-05"},
	{"5–Jan–2026", "2026-01-05"},
	{"5/Jan/2026", "2026-01-05"},
	{"5.Jan.2026", "2026-01-05"},
	{"5Jan2026", "2026-01-05"},
	{"05JAN2026", "2026-01-05"},
	{"5. January 2026", "2026-01-05"},
	{"5th January 2026", "2026-01-05"},
	{"1st February 2026", "2026-02-01"},
	{"2nd of March, 2026", "2026-03-02"},
	{"3rd April 2026", "2026-04-03"},
	{"the 22nd of May 2026", "2026-05-22"},
	{"the 5th day of June 2026", "2026-06-05"},
	{"fifth of June 2026", "2026-06-05"},
	{"the twenty-first of July 2026", "2026-07-21"},
	{"January 5, 2026", "2026-01-05"},
	{"January 5 2026", "2026-01-05"},
	{"January 5th, 2026", "2026-01-05"},
	{"January the 5th, 2026", "2026-01-05"},
	{"Jan 5, 2026", "2026-01-05"},
	{"Jan. 5, 2026", "2026-01-05"},
	{"JAN-05-2026", "2026-01-05"},
	{"Sept. 30, 2026", "2026-09-30"},
	{"Sep 30, 2026", "2026-09-30"},
	{"30 Sept 2026", "2026-09-30"},
	{"2026 January 5", "2026-01-05"},
	{"2026-Jan-05", "2026-01-05"},
	{"2026, January 5", "2026-01-05"},
	{"Monday, 5 January 2026", "2026-01-05"},
	{"Monday 5 January 2026", "2026-01-05"},
	{"Mon. 5 Jan. 2026", "2026-01-05"},
	{"(Monday) 5 January 2026", "2026-01-05"},
	{"5 January 2026 (Monday)", "2026-01-05"},
	{"Monday, January 5, 2026", "2026-01-05"},
	{"Mon Jan 5, 2026", "2026-01-05"},
	{"5 January 2026*", "2026-01-05"},
	{"5 January 2026 **", "2026-01-05"},
	{"| 5 January 2026 |", "2026-01-05"},
	{"\"5 January 2026\"", "2026-01-05"},
	{"5 January 26", "2026-01-05"},
	{"5 January '26", "2026-01-05"},
	{"5 Jan 26.", "2026-01-05"},
	{"5-Jan-26", "2026-01-05"},
	{"25-Jun-19", "2019-06-25"},
	{"Feb-12-26", "2026-02-12"},
	{"February 12, '26", "2026-02-12"},
	{"29 February 2028", "2028-02-29"},
	{"31 December 2199", "2199-12-31"},
	{"as of 1 May 2026", "2026-05-01"},
	{"with effect from 1 May 2026", "2026-05-01"},
	{"by 5 January 2026", "2026-01-05"},
	{"no later than 5 January 2026", "2026-01-05"},
	{"on or before Monday, 5 January 2026", "2026-01-05"},
	{"Until 5 January 2026", "2026-01-05"},
	{"Open until 5 January 2026", "2026-01-05"},
	{"Closing date: 5 January 2026", "2026-01-05"},
	{"Deadline 5 January 2026", "2026-01-05"},
	{"05/01/2026 (5 January 2026)", "2026-01-05"},
	{"5 January 2026 (05/01/2026)", "2026-01-05"},
	{"5 January 2026 (12 days left)", "2026-01-05"},
	{"5 January 2026 - 3 days remaining", "2026-01-05"},
	{"5 January 2026 (2 weeks ago)", "2026-01-05"},
}

func TestDateInFrench(t *testing.T) { testDates(t, plain(), frenchDates) }

var frenchDates = []dateCase{
	{"5 janvier 2026", "2026-01-05"},
	{"le 5 janvier 2026", "2026-01-05"},
	{"Le lundi 5 janvier 2026", "2026-01-05"},
	{"lundi 5 janvier 2026", "2026-01-05"},
	{"1er février 2026", "2026-02-01"},
	{"1 er février 2026", "open"},
	{"1ER FÉVRIER 2026", "2026-02-01"},
	{"1er fevrier 2026", "2026-02-01"},
	{"premier mars 2026", "2026-03-01"},
	{"le quinze mai 2026", "2026-05-15"},
	{"le sept mai 2026", "2026-05-07"},
	{"29 juil. 2026", "2026-07-29"},
	{"29 juill. 2026", "2026-07-29"},
	{"3 févr. 2026", "2026-02-03"},
	{"3 fév. 2026", "2026-02-03"},
	{"3 avr. 2026", "2026-04-03"},
	{"14 août 2026", "2026-08-14"},
	{"14 AOUT 2026", "2026-08-14"},
	{"15 déc. 2026", "2026-12-15"},
	{"15 sept. 2026", "2026-09-15"},
	{"29-mai-2026", "2026-05-29"},
	{"29/mai/2026", "2026-05-29"},
	{"jusqu’au 5 janvier 2026", "2026-01-05"},
	{"jusqu'au lundi 5 janvier 2026 inclus", "2026-01-05"},
	{"au plus tard le 5 janvier 2026", "2026-01-05"},
	{"avant le 5 janvier 2026", "2026-01-05"},
	{"à compter du 1er octobre 2026", "2026-10-01"},
	{"Date limite : 5 janvier 2026", "2026-01-05"},
	{"Les candidatures doivent parvenir au Secrétariat avant le 5 janvier 2026.", "2026-01-05"},
	{"5 janvier 2026 (restants : 3 jours)", "2026-01-05"},
	{"12 mars 2026 Avis annulé", "2026-03-12"},
	{"en date du 5 janvier 2026", "2026-01-05"},
	{"mar. 5 mai 2026", "2026-05-05"},
	{"mardi 5 mai 2026", "2026-05-05"},
}

func TestDateInSpanish(t *testing.T) { testDates(t, plain(), spanishDates) }

var spanishDates = []dateCase{
	{"5 de enero de 2026", "2026-01-05"},
	{"5 enero 2026", "2026-01-05"},
	{"5 de enero del 2026", "2026-01-05"},
	{"05 DE ENERO DE 2026", "2026-01-05"},
	{"el 5 de enero de 2026", "2026-01-05"},
	{"lunes, 5 de enero de 2026", "2026-01-05"},
	{"lunes 5 de enero de 2026", "2026-01-05"},
	{"1º de mayo de 2026", "2026-05-01"},
	{"1.º de mayo de 2026", "2026-05-01"},
	{"1° de mayo de 2026", "2026-05-01"},
	{"1ro de mayo de 2026", "2026-05-01"},
	{"primero de mayo de 2026", "2026-05-01"},
	{"quince de mayo de 2026", "2026-05-15"},
	{"treinta y uno de mayo de 2026", "2026-05-31"},
	{"4 jun. 2026", "2026-06-04"},
	{"4-ene-2026", "2026-01-04"},
	{"4 ago. 2026", "2026-08-04"},
	{"30 set. 2026", "2026-09-30"},
	{"30 de setiembre de 2026", "2026-09-30"},
	{"24 dic 2026", "2026-12-24"},
	{"mayo 5, 2026", "2026-05-05"},
	{"mar. 5 mayo 2026", "2026-05-05"},
	{"miércoles 6 de mayo de 2026", "2026-05-06"},
	{"sábado, 9 de mayo de 2026", "2026-05-09"},
	{"hasta el 5 de enero de 2026", "2026-01-05"},
	{"hasta el lunes 5 de enero de 2026", "2026-01-05"},
	{"a más tardar el 5 de enero de 2026", "2026-01-05"},
	{"antes del 5 de enero de 2026", "2026-01-05"},
	{"a partir del 1 de septiembre de 2026", "2026-09-01"},
	{"Fecha límite: 5 de enero de 2026", "2026-01-05"},
	{"5 del mes de enero de 2026", "2026-01-05"},
	{"a los 5 días del mes de enero de 2026", "not understood"},
	{"Las solicitudes se recibirán hasta el 5 de enero de 2026.", "2026-01-05"},
}

func TestDateInArabic(t *testing.T) { testDates(t, plain(), arabicDates) }

var arabicDates = []dateCase{
	{"5 يناير 2026", "2026-01-05"},
	{"٥ يناير ٢٠٢٦", "2026-01-05"},
	{"۵ ژانویه 2026", "not understood"}, // Persian
	{"۵ يناير ۲۰۲۶", "2026-01-05"},
	{"٥ يناير 2026", "2026-01-05"},
	{"٣١ مارس ٢٠٢٦م", "2026-03-31"},
	{"31 مارس 2026 م", "2026-03-31"},
	{"31 آذار 2026", "2026-03-31"},
	{"31 أذار 2026", "2026-03-31"},
	{"30 نيسان 2026", "2026-04-30"},
	{"31 أيار 2026", "2026-05-31"},
	{"9 حزيران 2026", "2026-06-09"},
	{"9 تموز 2026", "2026-07-09"},
	{"9 آب 2026", "2026-08-09"},
	{"9 أيلول 2026", "2026-09-09"},
	{"9 تشرين الأول 2026", "2026-10-09"},
	{"9 تشرين الثاني 2026", "2026-11-09"},
	{"9 كانون الأول 2026", "2026-12-09"},
	{"9 كانون الثاني 2026", "2026-01-09"},
	{"9 شباط 2026", "2026-02-09"},
	{"9 كانون الثاني/يناير 2026", "2026-01-09"},
	{"9 حزيران/يونيه 2026", "2026-06-09"},
	{"9 أيار (مايو) 2026", "2026-05-09"},
	{"9 أيار/يونيو 2026", "open"}, // two months that differ
	{"9 جانفي 2026", "2026-01-09"},
	{"9 فيفري 2026", "2026-02-09"},
	{"9 أفريل 2026", "2026-04-09"},
	{"9 ماي 2026", "2026-05-09"},
	{"15 جوان 2026", "2026-06-15"},
	{"15 جويلية 2026", "2026-07-15"},
	{"15 أوت 2026", "2026-08-15"},
	{"15 غشت 2026", "2026-08-15"},
	{"15 يوليوز 2026", "2026-07-15"},
	{"15 شتنبر 2026", "2026-09-15"},
	{"15 نونبر 2026", "2026-11-15"},
	{"15 دجنبر 2026", "2026-12-15"},
	{"الأول من مايو 2026", "2026-05-01"},
	{"الخامس عشر من مايو 2026", "2026-05-15"},
	{"الخامس والعشرين من مايو 2026", "2026-05-25"},
	{"5 من شهر يناير من عام 2026", "2026-01-05"},
	{"5 يناير عام 2026", "2026-01-05"},
	{"5 يناير لعام 2026", "2026-01-05"},
	{"الاثنين 5 يناير 2026", "2026-01-05"},
	{"يوم الاثنين الموافق 5 يناير 2026", "2026-01-05"},
	{"الخميس، 19 مارس 2026", "2026-03-19"},
	{"في موعد أقصاه 5 يناير 2026", "2026-01-05"},
	{"حتى 5 يناير 2026", "2026-01-05"},
	{"لغاية يوم 5 يناير 2026", "2026-01-05"},
	{"اعتبارا من 1 أكتوبر 2026", "2026-10-01"},
	{"٣١/٠٣/٢٠٢٦", "2026-03-31"},
	{"٢٠٢٦/٠٣/٣١", "2026-03-31"},
	{"۳۱-۰۳-۲۰۲۶", "2026-03-31"},
	{"31/3/2026م", "2026-03-31"},
	{"\u200f٣١ مارس ٢٠٢٦\u200f", "2026-03-31"},
	{"15 رمضان 1447 هـ الموافق 4 مارس 2026", "2026-03-04"},
	{"15 رمضان 1447هـ الموافق 4 مارس 2026م", "2026-03-04"},
	{"4 مارس 2026 (15 رمضان 1447هـ)", "2026-03-04"},
	{"25 جمادى الآخرة 1447هـ الموافق 16 ديسمبر 2025م", "2025-12-16"},
	{"15/09/1447هـ الموافق 04/03/2026م", "2026-03-04 or 2026-04-03"},
	{"15/09/1447هـ - 31/03/2026م", "2026-03-31"},
	{"15 رمضان 1447 هـ", "open"},
	{"1 شعبان 1447هـ", "open"},
	{"15/09/1447 هـ", "open"},
	{"1447/09/15", "open"},
	{"15 Ramadan 1447", "open"},
	{"15 Ramadan 1447 AH (4 March 2026)", "2026-03-04"},
	{"ترسل الطلبات في موعد أقصاه 5 يناير 2026.", "2026-01-05"},
}

func TestDateInDigits(t *testing.T) { testDates(t, plain(), digitDates) }

var digitDates = []dateCase{
	{"31/3/2026", "2026-03-31"},
	{"31/03/2026", "2026-03-31"},
	{"3/31/2026", "2026-03-31"},
	{"31.03.2026", "2026-03-31"},
	{"31.3.2026.", "2026-03-31"},
	{"31-03-2026", "2026-03-31"},
	{"31 / 03 / 2026", "2026-03-31"},
	{"31. 03. 2026", "2026-03-31"},
	{"31–03–2026", "2026-03-31"},
	{"31 03 2026", "2026-03-31"},
	{"31/3/26", "2026-03-31"},
	{"31.03.26", "2026-03-31"},
	{"3/31/26", "2026-03-31"},
	{"16/01/2026", "2026-01-16"},
	{"5/5/2026", "2026-05-05"},
	{"03/04/2026", "2026-03-04 or 2026-04-03"},
	{"3/4/2026", "2026-03-04 or 2026-04-03"},
	{"03.04.2026", "2026-03-04 or 2026-04-03"},
	{"03-04-26", "2026-03-04 or 2026-04-03"},
	{"04/03/2026", "2026-03-04 or 2026-04-03"},
	{"Friday 03/04/2026", "2026-04-03"},
	{"Wednesday, 03/04/2026", "2026-03-04"},
	{"03/04/2026 (vendredi)", "2026-04-03"},
	{"Monday 03/04/2026", "2026-03-04 or 2026-04-03"}, // the weekday of neither
	{"03/04/2026 = 3 April 2026", "2026-04-03"},
	{"2026-03-31", "2026-03-31"},
	{"2026-3-1", "2026-03-01"},
	{"2026/03/04", "2026-03-04"},
	{"2026.03.04", "2026-03-04"},
	{"20260331", "2026-03-31"},
	{"2026-03-31T23:59:00Z", "2026-03-31 23:59 UTC"},
	{"2026-03-31T23:59", "2026-03-31 23:59"},
	{"2026-03-31T23:59:59+02:00", "2026-03-31 23:59 +02:00"},
	{"2026-03-31 23:59:59.000", "2026-03-31 23:59"},
	{"2026-03-31T00:00:00+0530", "2026-03-31 00:00 +05:30"},
	{"2026-03-31T12:00-05:00", "2026-03-31 12:00 -05:00"},
	{"4/15/2026 (MM/DD/YYYY)", "2026-04-15"},
	// Days that do not exist.
	{"31/06/2026", "not understood"},
	{"31 June 2026", "not understood"},
	{"June 31, 2026", "not understood"},
	{"30 février 2026", "not understood"},
	{"29 February 2026", "not understood"},
	{"30/02/2026", "not understood"},
	{"32/01/2026", "not understood"},
	{"2026-13-01", "not understood"},
	{"2026-31-03", "not understood"},
	{"2026-02-30", "not understood"},
	{"13/13/2026", "not understood"},
	{"0/5/2026", "not understood"},
	{"00/00/2026", "not understood"},
	{"31 de abril de 2026", "not understood"},
	{"31 أبريل 2026", "not understood"},
	{"20261331", "not understood"},
	// Numbers that are no dates.
	{"1.2.3.4", "not understood"},
	{"12.05", "not understood"},
	{"2026/12-EXT", "not understood"},
	{"2026/12", "not understood"},
	{"INT04606", "not understood"},
	{"12/2026", "not understood"},
	{"192.168.10.12", "not understood"},
	{"+33 4 72 44 70 00", "not understood"},
	{"VA/12/05/2026", "not understood"},
	{"12/05/2026/1", "not understood"},
	{"12/05-2026", "not understood"},
	{"10.30.00", "not understood"},
	{"69006", "not understood"},
	{"36.00", "not understood"},
	{"1/2/202", "not understood"},
	{"01/02/20261", "not understood"},
	{"5 May 20261", "open"},
	{"5 May 0026", "open"},
}

func TestDateTakesTheOrderOfTheNotice(t *testing.T) {
	dayFirst := plain()
	dayFirst.Order = DayFirst
	testDates(t, dayFirst, []dateCase{
		{"03/04/2026", "2026-04-03"},
		{"3.4.26", "2026-04-03"},
		{"3/31/2026", "2026-03-31"}, // the value itself counts more
		{"2026-03-04", "2026-03-04"},
	})
	monthFirst := plain()
	monthFirst.Order = MonthFirst
	monthFirst.Family = &vocab.Family{DayFirst: true}
	testDates(t, monthFirst, []dateCase{
		{"03/04/2026", "2026-03-04"}, // the notice counts more than the family
		{"31/3/2026", "2026-03-31"},
		{"Friday 03/04/2026", "2026-03-04"},
	})
	family := plain()
	family.Family = &vocab.Family{MonthFirst: true}
	testDates(t, family, []dateCase{{"03/04/2026", "2026-03-04"}})
	family.Family = &vocab.Family{DayFirst: true}
	testDates(t, family, []dateCase{{"03/04/2026", "2026-04-03"}})
	family.Family = &vocab.Family{}
	testDates(t, family, []dateCase{{"03/04/2026", "2026-03-04 or 2026-04-03"}})
}

func TestDateOrderOf(t *testing.T) {
	for text, want := range map[string]Order{
		"31/3/2026":                             DayFirst,
		"Posted 3/31/2026":                      MonthFirst,
		"03/04/2026":                            UnknownOrder,
		"03/04/2026, and later 25/04/2026":      DayFirst,
		"25/04/2026, and 04/25/2026":            UnknownOrder,
		"2026-03-31":                            UnknownOrder,
		"25.04.2026":                            DayFirst,
		"4/25/26":                               MonthFirst,
		"5/5/2026":                              UnknownOrder,
		"31 March 2026":                         UnknownOrder,
		"1.25.3.4":                              UnknownOrder,
		"٢٥/٠٤/٢٠٢٦":                            DayFirst,
		"31/02/2026":                            UnknownOrder,
		"":                                      UnknownOrder,
		"Tel. 31/12 345, fax 31/12 346":         UnknownOrder,
		"du 03/04/2026 au 30/04/2026":           DayFirst,
		"Ref. 2026/25/04, 13:00, 12 posts, P-3": UnknownOrder,
	} {
		assert.Equal(t, want, DateOrderOf(plain(), text), "the order that %q settles", text)
	}
	withOrder := plain()
	withOrder.Order = MonthFirst
	assert.Equal(t, UnknownOrder, DateOrderOf(withOrder, "03/04/2026"), "what the locale knows is no evidence")
}

func TestDateRefuses(t *testing.T) { testDates(t, plain(), otherDates) }

var otherDates = []dateCase{
	{"", "not understood"},
	{" \n\t", "not understood"},
	{"*", "not understood"},
	{"12 months", "open"},
	{"P-4", "not understood"},
	{"5", "not understood"},
	{"2026", "not understood"},
	{"May", "not understood"},
	{"Monday", "not understood"},
	{"P-3", "not understood"},
	{"Grade 5", "not understood"},
	{"Lyon, France", "not understood"},
	{"See above", "not understood"},
	{"Article 9(3)", "not understood"},
	{"23:59", "not understood"},
	{"midnight", "not understood"},
	{"5 posts may be filled", "not understood"},
	{"Lieutenant May, 12 March Street", "open"},
	// Without a year.
	{"31 March", "open"},
	{"March 31", "open"},
	{"31 mars", "open"},
	{"31 de marzo", "open"},
	{"٣١ مارس", "open"},
	{"5 May, 17:00", "open"},
	{"5 May 17:00", "open"},
	{"5 May 1700 hrs", "open"},
	{"5 May 11 pm", "open"},
	// Without a day.
	{"June 2026", "open"},
	{"juin 2026", "open"},
	{"Mid-August 2026", "open"},
	{"end of March 2026", "open"},
	{"May 5 12", "open"},
	// Counted from another day, or not said.
	{"within 30 days", "open"},
	{"30 days from publication", "open"},
	{"two weeks after publication", "open"},
	{"within 30 days of 5 May 2026", "open"},
	{"30 days after 5 May 2026", "open"},
	{"two weeks before 5 May 2026", "open"},
	{"after 5 May 2026", "open"},
	{"following 5 May 2026", "open"},
	{"not before 5 May 2026", "open"},
	{"5 May 2026 plus 30 days", "open"},
	{"5 May 2026 or earlier", "open"},
	{"5 May 2026 or 12 June 2026", "open"},
	{"around 5 May 2026", "open"},
	{"on or about 5 May 2026", "open"},
	{"the week of 4 May 2026", "open"},
	{"dans les 30 jours", "open"},
	{"dans un délai de trente jours", "open"},
	{"après le 5 mai 2026", "open"},
	{"vers le 5 mai 2026", "open"},
	{"quince días hábiles", "open"},
	{"dentro de 30 días", "open"},
	{"después del 5 de mayo de 2026", "open"},
	{"خلال 30 يوما", "open"},
	{"بعد 5 مايو 2026", "open"},
	{"As soon as possible", "open"},
	{"ASAP", "open"},
	{"TBD", "open"},
	{"Immediately", "open"},
	{"dès que possible", "open"},
	{"à convenir", "open"},
	{"lo antes posible", "open"},
	{"في أقرب وقت ممكن", "open"},
	{"1 June 2026 or as soon as possible", "open"},
	// Several dates.
	{"5 and 6 May 2026", "open"},
	{"5, 6 and 7 May 2026", "open"},
	{"5/6 May 2026", "open"},
	{"5 May 2026 and 6 June 2026", "open"},
	{"01 April 2026/ 15 September 2026", "open"},
	{"5 May 2026, interviews 12 May 2026", "open"},
	{"5 May 2026; interviews in June 2026", "open"},
	// A period is none of its ends.
	{"1 March 2026 – 30 March 2026", "range"},
	{"from 1 March 2026 to 30 March 2026", "range"},
	{"3-24 March 2026", "range"},
	{"3 to 24 March 2026", "range"},
	{"March 3-24, 2026", "range"},
	{"Du 3 au 24 mars 2026", "range"},
	{"del 3 al 24 de marzo de 2026", "range"},
	{"من 3 إلى 24 مارس 2026", "range"},
	// In prose about something else.
	{"Regulation 2018/1725 of 23 October 2018", "not understood"},
	{"The mission began in Geneva 5 May 2026", "not understood"},
	{"Staff hired 5 May 2026", "not understood"},
	// Not clear what a number beside it is.
	{"5 May 2026 17", "not understood"},
	{"5 May 2026 1", "not understood"},
	{"2 5 May 2026", "open"},
}

func TestDateInSentence(t *testing.T) {
	testDates(t, plain(), []dateCase{
		{"Applications must be received by Thursday, November 29, 2018.", "2018-11-29"},
		{"All scripts must be submitted by 14 April 2026", "2026-04-14"},
		{"Candidates shall apply online no later than 5 May 2026 at 17:00 (Vienna time).", "2026-05-05 17:00 Europe/Vienna"},
		{"The vacancy closes on 5 May 2026. Applications received after the deadline will not be considered.", "2026-05-05"},
		{"5 May 2026. Interviews follow within two weeks.", "2026-05-05"},
		{"5 May 2026 Vacancy Notice Cancelled", "2026-05-05"},
		{"Merci de postuler avant le 5 mai 2026 à minuit, heure de Paris.", "2026-05-05 23:59 Europe/Paris"},
		{"Envíe su candidatura a más tardar el 5 de mayo de 2026 a las 23:59 (hora de Madrid).", "2026-05-05 23:59 Europe/Madrid"},
		{"Applications received after 5 May 2026 will not be considered", "open"},
		{"Please apply by 5 May 2026 through the website, quoting reference 12.", "2026-05-05"},
	})
}

func TestDateWithExtension(t *testing.T) {
	testDates(t, plain(), []dateCase{
		{"Extended until 15 September 2025", "2025-09-15"},
		{"15 September 2025 (extended)", "2025-09-15"},
		{"31 July 2025 Extended until 15 September 2025", "2025-09-15 was 2025-07-31"},
		{"31 July 2025 - extended to 15 September 2025", "2025-09-15 was 2025-07-31"},
		{"31 July 2025, extended until 15 September 2025, 23:59 CEST", "2025-09-15 23:59 +02:00 was 2025-07-31"},
		{"Extended until 15 September 2025 (originally 31 July 2025)", "2025-09-15 was 2025-07-31"},
		{"15 September 2025 (previously 31 July 2025)", "2025-09-15 was 2025-07-31"},
		{"extended from 31 July 2025 to 15 September 2025", "2025-09-15 was 2025-07-31"},
		{"31 July extended to 15 September 2025", "2025-09-15 was 2025-07-31"},
		{"Original deadline 31 July 2025, new deadline 15 September 2025", "2025-09-15 was 2025-07-31"},
		{"31 mars 2026 – prolongée jusqu’au 15 avril 2026", "2026-04-15 was 2026-03-31"},
		{"Prolongation : 15 avril 2026 (initialement 31 mars 2026)", "2026-04-15 was 2026-03-31"},
		{"31 de marzo de 2026, prorrogado hasta el 15 de abril de 2026", "2026-04-15 was 2026-03-31"},
		{"Ampliado hasta el 15 de abril de 2026", "2026-04-15"},
		{"31 مارس 2026، تم تمديد الموعد حتى 15 أبريل 2026", "2026-04-15 was 2026-03-31"},
		{"Extended until 15 September 2025 31 July 2025", "2025-09-15 was 2025-07-31"},
		{"15 September 2025 extended until 31 July 2025", "open"}, // backwards
		{"31/07/2025 extended until 08/09/2025", "open"},          // the order is not settled
		{"New deadline: 31 July 2025 15 September 2025", "open"},
	})
}

func TestDateRolling(t *testing.T) {
	testDates(t, plain(), []dateCase{
		{"Open", "rolling"},
		{"OPEN", "rolling"},
		{"Open until filled", "rolling"},
		{"Open Until Filled*", "rolling"},
		{"until the position is filled", "rolling"},
		{"Until filled", "rolling"},
		{"Rolling basis", "rolling"},
		{"Applications are accepted on a rolling basis", "rolling"},
		{"Rolling", "rolling"},
		{"Ongoing", "rolling"},
		{"No deadline", "rolling"},
		{"Open (no closing date)", "rolling"},
		{"Open until filled, first review 5 May 2026", "rolling"},
		{"Open until further notice", "rolling"},
		{"jusqu’à ce que le poste soit pourvu", "rolling"},
		{"Sans date limite", "rolling"},
		{"Ouvert", "rolling"},
		{"Hasta cubrir la vacante", "rolling"},
		{"Abierta", "rolling"},
		{"Convocatoria permanente", "rolling"},
		{"مفتوح", "rolling"},
		{"مفتوح حتى شغل الوظيفة", "rolling"},
		{"Open to all", "not understood"},
		{"Open vacancy in Lyon", "not understood"},
		{"Closed", "not understood"},
		{"5 May 2026, reviewed on a rolling basis", "open"},
	})
}
