package value

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
)

// durationForm writes a duration for comparison: "P12M", "P6M..P12M", "..P36M" or
// "P15M..", until when, whether it is renewable, the total; or which error it is.
func durationForm(d notice.Duration, err error) string {
	switch {
	case errors.Is(err, ErrOpen):
		return "open"
	case errors.Is(err, ErrNotUnderstood):
		return "not understood"
	case err != nil:
		return "an error of another kind"
	}
	var parts []string
	switch {
	case d.Min == d.Max && !d.Min.IsZero():
		parts = append(parts, d.Min.String())
	case d.Min != d.Max:
		parts = append(parts, d.Min.String()+".."+d.Max.String())
	}
	if !d.Until.IsZero() {
		parts = append(parts, "until", d.Until.String())
	}
	if d.Renewable != nil && *d.Renewable {
		parts = append(parts, "renewable")
	} else if d.Renewable != nil {
		parts = append(parts, "final")
	}
	if !d.Total.IsZero() {
		parts = append(parts, "total", d.Total.String())
	}
	if d.Varies {
		parts = append(parts, "varies")
	}
	return strings.Join(parts, " ")
}

type durationCase struct{ text, want string }

func testDurations(t *testing.T, unit Unit, cases []durationCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			d, err := Duration(plain(), c.text, unit)
			assert.Equal(t, c.want, durationForm(d, err), "%q was read as another duration (%v)", c.text, err)
			if err != nil {
				assert.Zero(t, d, "with an error, nothing of the value may be returned")
			} else {
				assert.Equal(t, notice.Fold(c.text), d.Raw, "raw must be the whole value as printed")
			}
		})
	}
}

func TestDurationUnderALabelInMonths(t *testing.T) {
	testDurations(t, MonthUnit, monthsDurations)
	testDurations(t, YearUnit, []durationCase{{"3", "P36M"}, {"2.5", "P30M"}, {"18 months", "P18M"}})
	testDurations(t, WeekUnit, []durationCase{{"13", "P13W"}})
	testDurations(t, DayUnit, []durationCase{{"60", "P60D"}})
}

var monthsDurations = []durationCase{
	{"36", "P36M"},
	{"36.00", "P36M"},
	{"36,00", "P36M"},
	{"24. 00", "P24M"},
	{"4.5", "P4.5M"},
	{"06", "P6M"},
	{"36*", "P36M"},
	{"12-24", "P12M..P24M"},
	{"12 to 24", "P12M..P24M"},
	{"up to 36", "..P36M"},
	{"36 months", "P36M"},
	{"5 years*", "P60M"},
	{"3 ans", "P36M"},
	{"13 weeks", "P13W"},
	{"12.00 - maximum contract duration until 31 December 2026", "P12M until 2026-12-31"},
	{"12,00 – durée maximale du contrat jusqu’au 31 décembre 2026", "P12M until 2026-12-31"},
	{"12.00, with contract end date no later than 31 December 2026", "P12M until 2026-12-31"},
	{"15 months or more (depending on project)", "P15M.."},
	{"different contract durations *", "varies"},
	{"٣٦", "P36M"},
	{"36 (renewable)", "P36M renewable"},
	{"08.04-08.05 , renewable contract", "not understood"},
	{"36 / 48", "open"},
	{"Grade 5", "not understood"},
	{"2026", "not understood"},
	{"0", "not understood"},
	{"1.000", "not understood"},
	{"5 May 2026", "open"},
}

func TestDurationInEnglish(t *testing.T) {
	testDurations(t, NoUnit, englishDurations)
}

var englishDurations = []durationCase{
	{"The consultancy will last 6 months", "P6M"},
	{"The assignment has a duration of 45 days.", "P45D"},
	{"36", "not understood"},
	{"36.00", "not understood"},
	{"3 years", "P36M"},
	{"3 Year", "P36M"},
	{"3 yrs", "P36M"},
	{"36 mths", "P36M"},
	{"18-month", "P18M"},
	{"one year", "P12M"},
	{"a year", "P12M"},
	{"one (1) year", "P12M"},
	{"1 (one) year", "P12M"},
	{"two (3) years", "not understood"},
	{"eighteen months", "P18M"},
	{"twenty-four months", "P24M"},
	{"Twenty four (24) months", "P24M"},
	{"two and a half years", "P30M"},
	{"one year and a half", "P18M"},
	{"a year and a half", "P18M"},
	{"a month and a half", "P1.5M"},
	{"2½ years", "P30M"},
	{"4.5 months", "P4.5M"},
	{"1.5 years", "P18M"},
	{"1 year and 6 months", "P18M"},
	{"1 year 6 months", "P18M"},
	{"eleven months and twenty-nine days", "P11M29D"},
	{"3 years 0 months", "P36M"},
	{"one hundred and twenty days", "P120D"},
	{"six weeks", "P6W"},
	{"60 working days", "P60D"},
	{"(189 days)", "P189D"},
	{"Temporary appointment (189 days)", "P189D"},
	{"13 weeks (65 days) spread over 12 months", "P13W"},
	{"40 days within a period of 4 months", "P40D"},
	{"36 months (3 years)", "P36M"},
	{"3 years (36 months)", "P36M"},
	{"3 years (18 months)", "open"},
	{"6-12 months", "P6M..P12M"},
	{"6 – 12 months", "P6M..P12M"},
	{"6 to 12 months", "P6M..P12M"},
	{"between 6 and 12 months", "P6M..P12M"},
	{"from 6 to 12 months", "P6M..P12M"},
	{"6 months to 1 year", "P6M..P12M"},
	{"minimum 6 months, maximum 12 months", "P6M..P12M"},
	{"3 months minimum, 6 months maximum", "P3M..P6M"},
	{"2 years, renewable for two further periods of two years", "P24M renewable"},
	{"3 years with possibility of renewal for up to 3 more years", "P36M renewable"},
	{"6 months from the date of signing the contract", "P6M"},
	{"18-month contract or more", "P18M.."},
	{"in 3 months", "not understood"},
	{"first six months", "not understood"},
	{"6 + 6 months", "not understood"},
	{"6 or 12 months", "not understood"},
	{"up to 3 years*", "..P36M"},
	{"Depending of the need, up to 3 years*", "..P36M"},
	{"maximum 6 months", "..P6M"},
	{"6 months maximum", "..P6M"},
	{"6 months (max.)", "..P6M"},
	{"not exceeding 11 months", "..P11M"},
	{"no more than 364 days", "..P364D"},
	{"15 months or more (depending on project)", "P15M.."},
	{"at least 12 months", "P12M.."},
	{"minimum of 2 years", "P24M.."},
	{"12+ months", "P12M.."},
	{"more than 1 year", "not understood"},
	{"through 4 August 2026", "until 2026-08-04"},
	{"Until 30/09/2026", "until 2026-09-30"},
	{"until 31 December 2026 with possibility of extension", "until 2026-12-31 renewable"},
	{"24 May-21 August 2004", "until 2004-08-21"},
	{"1 April 2026 to 31 March 2027", "until 2027-03-31"},
	{"6 months starting 1 September 2026", "P6M"},
	{"6 months (1 July 2026 – 31 December 2026)", "P6M until 2026-12-31"},
	{"Until 03/04/2026", "open"},
	{"until December 2026", "open"},
	{"12 March 2026", "open"},
	{"3 years, renewable", "P36M renewable"},
	{"5 years (renewable)", "P60M renewable"},
	{"two years, renewable once", "P24M renewable"},
	{"two years renewable 2 times", "P24M renewable"},
	{"2 years initially with possibility of extension", "P24M renewable"},
	{"1 year with the possibility of a one-year extension", "P12M renewable"},
	{"1 year, extension possible", "P12M renewable"},
	{"1 year which may be extended subject to funding", "not understood"},
	{"1 year, which may be extended subject to funding", "P12M renewable"},
	{"one year (renewable up to three years)", "P12M renewable total P36M"},
	{"Fixed-term, one year (renewable up to three years)", "P12M renewable total P36M"},
	{"2 years, renewable, maximum total duration 5 years", "P24M renewable total P60M"},
	{"2 years, renewable for another 2 years", "P24M renewable"},
	{"2 years, renewable for up to 5 years", "P24M renewable"},
	{"2 years. Total not exceeding 5 years.", "P24M total P60M"},
	{"2 years (5 years in total)", "P24M total P60M"},
	{"non-renewable 2 years", "P24M final"},
	{"2 years, not renewable", "P24M final"},
	{"12 months, no possibility of extension", "P12M final"},
	{"2 years; cannot be extended beyond 4 years", "P24M"},
	{"renewable", "renewable"},
	{"Fixed Term, 3 years (subject to a probationary period of 1 year)", "P36M"},
	{"3 years, including a six-month probation period", "P36M"},
	{"3 years with 6 months probation", "P36M"},
	{"3 years (probation: 6 months)", "P36M"},
	{"6 months probation", "not understood"},
	{"One year (assuming completion of the three-month probationary period)", "P12M"},
	{"12 months, 3 months notice", "P12M"},
	{"12 months, 40 hours per week", "P12M"},
	{"12 months at 80%", "P12M"},
	{"20 days per month", "not understood"},
	{"3 months notice", "not understood"},
	{"3 years experience", "not understood"},
	{"18 years of age", "not understood"},
	{"2 years ago", "not understood"},
	{"every 2 years", "not understood"},
	{"after 6 months", "not understood"},
	{"Approx. two and a half months", "P2.5M"},
	{"Expected duration: 60 days", "P60D"},
	{"The duration of the assignment is 6 months", "P6M"},
	{"Court staff get a two-year appointment with possible extension", "P24M renewable"},
	{"staff stay two years in Lyon", "not understood"},
	{"3 years, Mise à disposition", "P36M"},
	{"renewable energy project, 2 years", "P24M"},
	{"Variable length", "varies"},
	{"various", "varies"},
	{"Indefinite", "not understood"},
	{"Permanent", "not understood"},
	{"Long term", "not understood"},
	{"Long-term position", "not understood"},
	{"Open-ended contract", "not understood"},
	{"Permanent, 3 years", "open"},
	{"3 years, flexible working hours", "P36M"},
	{"3 years (funding secured until 31 December 2027)", "not understood"},
	{"Something odd: 3 years", "P36M"},
	{"Notice: 3 months", "not understood"},
	{"Flexible", "not understood"},
	{", Project - Fixed-Term contract", "not understood"},
	{"one semester", "not understood"},
	{"100 years", "not understood"},
	{"P-4", "not understood"},
	{"EUR 3 000 per month", "not understood"},
	{"40 hours", "not understood"},
	{"2 years, 5 years", "open"},
	{"", "not understood"},
}

func TestDurationInFrench(t *testing.T) {
	testDurations(t, NoUnit, frenchDurations)
}

var frenchDurations = []durationCase{
	{"une durée maximale de deux ans", "..P24M"},
	{"une durée initiale de deux ans", "P24M"},
	{"3 ans", "P36M"},
	{"Deux ans, renouvelable", "P24M renewable"},
	{"un an", "P12M"},
	{"une année", "P12M"},
	{"UN AN", "P12M"},
	{"dix-huit mois", "P18M"},
	{"vingt-quatre (24) mois", "P24M"},
	{"un an et demi", "P18M"},
	{"deux ans et demi", "P30M"},
	{"2 ans et 6 mois", "P30M"},
	{"4,5 mois", "P4.5M"},
	{"de 6 à 24 semaines", "P6W..P24W"},
	{"entre 6 et 12 mois", "P6M..P12M"},
	{"quatre-vingt-dix jours", "P90D"},
	{"40 jours ouvrables étalés sur 4 mois", "P40D"},
	{"3 ans, renouvelable, assortie d’une période probatoire de 6 mois", "P36M renewable"},
	{"3 ans renouvelables, assortie d’une période d’essai de 6 mois", "P36M renewable"},
	{"un an (renouvelable jusqu’à quatre ans)", "P12M renewable total P48M"},
	{"3 mois renouvelable 1 fois", "P3M renewable"},
	{"Un an renouvelable sous réserve du budget disponible", "P12M renewable"},
	{"12 mois non renouvelable", "P12M final"},
	{"12 mois, sans possibilité de prolongation", "P12M final"},
	{"jusqu’à 3 ans", "..P36M"},
	{"3 ans maximum", "..P36M"},
	{"au moins 6 mois", "P6M.."},
	{"15 mois ou plus (selon le projet)", "P15M.."},
	{"jusqu’au 31 décembre 2026", "until 2026-12-31"},
	{"du 1er mars au 31 décembre 2026", "until 2026-12-31"},
	{"Contrat à durée déterminée de 3 ans", "P36M"},
	{"durées diverses", "varies"},
	{"durée indéterminée", "not understood"},
	{"CDI", "not understood"},
	{"préavis de 3 mois", "not understood"},
	{"3 ans d’expérience", "not understood"},
	{"période d’essai de 6 mois", "not understood"},
}

func TestDurationInSpanish(t *testing.T) {
	testDurations(t, NoUnit, spanishDurations)
}

var spanishDurations = []durationCase{
	{"dos años", "P24M"},
	{"un año, renovable hasta tres años", "P12M renewable total P36M"},
	{"Tres años, prorrogable", "P36M renewable"},
	{"año y medio", "not understood"},
	{"un año y medio", "P18M"},
	{"treinta y seis meses", "P36M"},
	{"dieciocho (18) meses", "P18M"},
	{"4,5 meses", "P4.5M"},
	{"13 semanas", "P13W"},
	{"60 días hábiles", "P60D"},
	{"de 6 a 12 meses", "P6M..P12M"},
	{"entre 6 y 12 meses", "P6M..P12M"},
	{"hasta 3 años", "..P36M"},
	{"máximo 6 meses", "..P6M"},
	{"mínimo de 6 meses", "P6M.."},
	{"12 meses o más", "P12M.."},
	{"hasta el 4 de agosto de 2028", "until 2028-08-04"},
	{"5 meses (del 1 de abril al 31 de agosto de 2026)", "P5M until 2026-08-31"},
	{"duración inicial de hasta cinco años y podrá ser renovado una sola vez, por un máximo de cinco años", "..P60M renewable"},
	{"12 meses, no renovable", "P12M final"},
	{"12 meses con posibilidad de prórroga", "P12M renewable"},
	{"12 meses con un período de prueba de tres meses", "P12M"},
	{"duraciones diversas *", "varies"},
	{"contrato indefinido", "not understood"},
	{"período de prueba de tres meses", "not understood"},
}

func TestDurationInArabic(t *testing.T) {
	testDurations(t, NoUnit, arabicDurations)
}

var arabicDurations = []durationCase{
	{"سنة", "P12M"},
	{"سنة واحدة", "P12M"},
	{"سنتان", "P24M"},
	{"سنتين", "P24M"},
	{"ثلاث سنوات", "P36M"},
	{"خمسة أعوام", "P60M"},
	{"شهران", "P2M"},
	{"ستة أشهر", "P6M"},
	{"أحد عشر شهرا", "P11M"},
	{"ثمانية عشر شهراً", "P18M"},
	{"أربعة وعشرون شهرا", "P24M"},
	{"١٢ شهرا", "P12M"},
	{"سنة ونصف", "P18M"},
	{"سنة وستة أشهر", "P18M"},
	{"سنتان ونصف", "P30M"},
	{"ثلاثة أسابيع", "P3W"},
	{"تسعون يوما", "P90D"},
	{"مائة وعشرون يوما", "P120D"},
	{"من 6 إلى 12 شهرا", "P6M..P12M"},
	{"سنتان قابلتان للتجديد", "P24M renewable"},
	{"سنة واحدة، قابلة للتجديد", "P12M renewable"},
	{"ثلاث سنوات غير قابلة للتجديد", "P36M final"},
	{"سنة واحدة قابلة للتجديد حتى ثلاث سنوات", "P12M renewable total P36M"},
	{"ثلاث سنوات مع فترة اختبار ستة أشهر", "P36M"},
	{"حتى ثلاث سنوات", "..P36M"},
	{"١٥ شهراً أو أكثر (تبعاً للمشروع)", "P15M.."},
	{"حتى ۳۰ أيلول ۲۰۲۶", "until 2026-09-30"},
	{"مدد متفاوتة", "varies"},
	{"دائم", "not understood"},
	{"خبرة ثلاث سنوات", "not understood"},
}

func TestUnitOf(t *testing.T) {
	for label, want := range map[string]Unit{
		"Duration (in months)": MonthUnit,
		"Durée (en mois)":      MonthUnit,
		"Duración (en meses):": MonthUnit,
		"المدة (بالأشهر)":      MonthUnit,
		"Length in years":      YearUnit,
		"Duration (weeks)":     WeekUnit,
		"No. of working days":  DayUnit,
		"Duration":             NoUnit,
		"Months or years":      NoUnit,
		"Working hours":        NoUnit,
		"":                     NoUnit,
	} {
		assert.Equal(t, want, UnitOf(plain(), label), "the unit that the label %q states", label)
	}
}
