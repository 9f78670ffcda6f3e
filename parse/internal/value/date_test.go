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
	{"1 er février 2026", "2026-02-01"}, // a raised ending that has come loose
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
