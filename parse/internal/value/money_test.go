package value

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
)

// shortSalary writes a reading as the tables do: "64121..83000 USD year", an open end
// left out, and the error.
func shortSalary(s notice.Salary, err error) string {
	if err != nil {
		return shortError(err)
	}
	amount := func(v float64) string {
		if v == 0 {
			return ""
		}
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	parts := []string{amount(s.Min) + ".." + amount(s.Max)}
	if s.Min == s.Max {
		parts[0] = amount(s.Min)
	}
	if s.Currency != "" {
		parts = append(parts, s.Currency)
	}
	if s.Period != "" {
		parts = append(parts, string(s.Period))
	}
	return strings.Join(parts, " ")
}

// salaryCases are values with the language of the notice, the employer's family and the
// label.
var salaryCases = []struct{ language, family, label, text, want string }{
	// exact amounts, the four conventions
	{"fr", "", "Traitement de base mensuel", "7 559,72 €", "7559.72 EUR month"},
	{"fr", "", "Traitement de base mensuel", "7\u202f559,72\u00a0€", "7559.72 EUR month"},
	{"es", "", "", "EUR 5.430,12", "5430.12 EUR"},
	{"en", "", "", "CHF 98'000", "98000 CHF"},
	{"en", "", "", "CHF 98’000.50", "98000.5 CHF"},
	{"en", "", "", "5'000.- CHF", "5000 CHF"},
	{"en", "", "", "USD 64,121", "64121 USD"},
	{"en", "", "", "USD64,121", "64121 USD"},
	{"en", "", "", "64,121USD", "64121 USD"},
	{"en", "", "", "EUR 7 121,16 per month", "7121.16 EUR month"},
	{"en", "", "Basic salary (12x a year)", "EUR 7 121,16", "7121.16 EUR month"},
	{"en", "", "Basic salary (13 times a year)", "EUR 7 121,16", "7121.16 EUR"},
	{"en", "", "", "EUR 12.50 per hour", "12.5 EUR hour"},
	{"en", "", "", "1.234 EUR", "1234 EUR"},
	{"en", "", "", "1,234 EUR", "1234 EUR"},
	{"en", "", "", "EUR 1.234.567,89", "1234567.89 EUR"},
	{"en", "", "", "EUR 1,234,567.89", "1234567.89 EUR"},
	{"en", "", "", "1,00,000 INR per month", "100000 INR month"},
	{"en", "", "", "12,00,000 PKR per year", "1200000 PKR year"},
	{"en", "", "", "EUR 3000", "3000 EUR"},
	{"en", "", "", "EUR 60k", "60000 EUR"},
	{"en", "coordinated", "", "€ 5 230,00 net per month", "5230 EUR month"},
	{"fr", "", "TRAITEMENT MENSUEL BRUT", "5.812,40 euros", "5812.4 EUR month"},
	{"es", "", "Salario base mensual", "4.449,25 EUR", "4449.25 EUR month"},
	{"es", "", "", "USD 350 por día", "350 USD day"},
	{"en", "", "", "USD 550 per working day", "550 USD day"},
	{"en", "", "", "3000€/month", "3000 EUR month"},
	{"fr", "", "", "3000 €/mois", "3000 EUR month"},
	{"fr", "", "Traitement annuel de base (net)", "64 121 USD", "64121 USD year"},
	{"en", "", "", "The monthly salary is EUR 3,000 net.", "3000 EUR month"},
	{"fr", "", "", "Un traitement de 3 000 € brut par mois", "3000 EUR month"},
	{"es", "", "", "Un sueldo bruto de 2.500 euros al mes", "2500 EUR month"},
	{"fr", "", "", "20 francs suisses par heure", "20 CHF hour"},
	{"es", "", "", "2.500 dólares mensuales", "2500 USD month"},
	{"en", "", "", "2,500 US dollars a month", "2500 USD month"},
	{"en", "", "", "350 pounds sterling per day", "350 GBP day"},
	{"ar", "", "الراتب الشهري", "۱۲۰۰ دولار أمريكي", "1200 USD month"},
	{"ar", "", "الراتب الشهري", "14,500 ريال سعودي", "14500 SAR month"},
	{"ar", "", "الراتب", "٧٬٥٥٩٫٧٢ يورو", "7559.72 EUR"},
	{"ar", "", "", "٣٠٠٠ يورو شهريا", "3000 EUR month"},
	{"ar", "", "", "3000 يورو بالشهر", "3000 EUR month"},
	{"ar", "", "الراتب السنوي", "50000 دينار أردني", "50000 JOD year"},
	{"en", "", "Annual salary (EUR)", "64,121", "64121 EUR year"},
	{"en", "", "Salary", "3,210.40Euro (EUR) Monthly", "3210.4 EUR month"},
	{"en", "", "", "AMD 200,000 per month", "200000 AMD month"},
	{"en", "", "", "EUR 5,000 (step 1)", "5000 EUR"},
	// ranges and bounds
	{"en", "un", "", "USD 64,121 – 83,000", "64121..83000 USD"},
	{"es", "", "Remuneración anual", "USD 64.121 – USD 82.300", "64121..82300 USD year"},
	{"en", "", "", "EUR 3,000-4,000", "3000..4000 EUR"},
	{"en", "", "", "EUR 3,000 to EUR 4,000 per month", "3000..4000 EUR month"},
	{"en", "", "", "between EUR 3,000 and EUR 4,000 per month", "3000..4000 EUR month"},
	{"en", "", "", "500-1000 USD starting monthly earnings.", "500..1000 USD month"},
	{"en", "", "", "£35,000 - £40,000 per annum", "35000..40000 GBP year"},
	{"en", "", "", "60-80k EUR", "60000..80000 EUR"},
	{"en", "", "ANNUAL SALARY", "$60,489 to $88,468", "60489..88468 year"},
	{"fr", "", "", "de 3 000 à 4 000 € par mois", "3000..4000 EUR month"},
	{"fr", "", "Traitement annuel de base", "Entre 43 154 euros et 49 629 euros, selon l’expérience", "43154..49629 EUR year"},
	{"es", "", "", "de 3.000 a 4.000 EUR al mes", "3000..4000 EUR month"},
	{"es", "", "", "entre 2.000 y 2.500 euros mensuales", "2000..2500 EUR month"},
	{"ar", "", "الأجر الشهري الإجمالي", "من 2500 إلى 3100 دولار أمريكي", "2500..3100 USD month"},
	{"ar", "", "", "بين 2500 و3100 دولار أمريكي شهريا", "2500..3100 USD month"},
	{"en", "", "", "from EUR 3,000 per month", "3000.. EUR month"},
	{"en", "", "", "up to EUR 3,000 per month", "..3000 EUR month"},
	{"en", "", "", "EUR 3,000 minimum", "3000.. EUR"},
	{"en", "", "", "maximum EUR 3,000", "..3000 EUR"},
	{"fr", "", "Traitement annuel de base", "A partir de 43 154 euros, selon l’expérience", "43154.. EUR year"},
	{"fr", "", "", "jusqu’à 3 000 euros par mois", "..3000 EUR month"},
	{"es", "", "", "hasta 3.000 EUR mensuales", "..3000 EUR month"},
	{"es", "", "", "desde 3.000 EUR mensuales", "3000.. EUR month"},
	{"ar", "", "", "حتى 3000 يورو شهريا", "..3000 EUR month"},
	{"en", "un", "Minimum Net Annual Salary", "US $77 326 before contributions to the pension scheme, to which a post adjustment of US $39 745 is added.", "77326.. USD year"},
	{"en", "un", "Minimum Net Annual Salary", "US $77 326 (subject to deductions), plus a post adjustment of US $39 745", "77326.. USD year"},
	// signs and names that settle no currency
	{"en", "un", "", "$4,500 monthly", "4500 USD month"},
	{"en", "", "", "$4,500 monthly", "4500 month"},
	{"es", "un", "Remuneración mensual", "$ 12.489,87.-, más el 35% de la asignación básica", "12489.87 month"},
	{"en", "", "", "US$4,500 monthly", "4500 USD month"},
	{"en", "", "", "US $ 4,500 monthly", "4500 USD month"},
	{"en", "", "", "$US 5000 per month", "5000 USD month"},
	{"en", "", "", "CA$50,000", "50000 CAD"},
	{"en", "", "", "EC$50,000", "50000"},  // the East Caribbean dollar, not Ecuador's
	{"en", "", "", "COM$50,000", "50000"}, // no franc of the Comoros
	{"fr", "", "", "50 000 $CAN", "50000 CAD"},
	{"en", "", "", "SG$5,000 per month", "5000 SGD month"},
	{"en", "", "", "C$50,000", "50000"},
	{"en", "un", "", "4,500 dollars per month", "4500 USD month"},
	{"en", "", "", "4,500 dollars per month", "4500 month"},
	{"en", "", "", "¥ 500,000 per month", "500000 month"},
	{"fr", "", "", "1 500 000 FCFA par mois", "1500000 month"},
	{"fr", "", "", "350 000 francs CFA", "350000"},
	{"es", "", "", "900.000 pesos mensuales", "900000 month"},
	{"es", "", "", "25.000 pesos mexicanos al mes", "25000 MXN month"},
	{"ar", "", "", "5000 درهم شهريا", "5000 month"},
	{"ar", "", "", "5000 درهم مغربي شهريا", "5000 MAD month"},
	// what is paid besides
	{"en", "", "", "USD 3,000 plus an allowance of USD 500", "3000 USD"},
	{"en", "", "", "900 $ in a month + relocation package + bonus", "900 month"},
	{"fr", "", "", "3 000 € par mois, plus une indemnité de 500 €", "3000 EUR month"},
	{"es", "", "", "3.000 EUR al mes más dietas de 50 EUR", "3000 EUR month"},
	{"es", "", "", "sueldo base + incentivos. Media de 900 €", "not understood"},
	// a number without a currency
	{"en", "", "", "18,000 per annum.", "18000 year"},
	{"en", "", "Annual salary", "18,000", "18000 year"},
	{"en", "", "", "18,000", "not understood"},
	{"en", "", "", "2025", "not understood"},
	{"en", "", "", "36", "not understood"},
	// refused
	{"en", "", "", "", "not understood"},
	{"en", "", "", "N/A", "absent"},
	{"en", "", "", "unpaid", "absent"},
	{"fr", "", "", "Stage non rémunéré", "absent"},
	{"es", "", "", "sin remuneración", "absent"},
	{"en", "", "", "competitive", "not understood"},
	{"en", "", "", "Commensurate with experience", "not understood"},
	{"en", "", "", "UN salary scale", "not understood"},
	{"fr", "", "", "selon le barème", "not understood"},
	{"es", "", "", "a convenir", "not understood"},
	{"ar", "", "", "حسب الخبرة", "not understood"},
	{"en", "", "ANNUAL SALARY", "$103,841 and $108,482 (flat-rated)", "not understood"},
	{"en", "", "", "EUR 3,000, EUR 4,000 and EUR 5,000", "not understood"},
	{"en", "", "", "Salary 500 USD to 1000 USD, equal to AMD per month.", "not understood"},
	{"en", "", "", "Daily subsistence allowance of USD 75", "not understood"},
	{"en", "", "", "A project budget of EUR 2 400 000", "not understood"},
	{"en", "", "", "about EUR 5,000", "not understood"},
	{"en", "", "", "EUR 5,000 per week", "not understood"},
	{"en", "", "", "EUR 5,000 for 12 months", "not understood"},
	{"en", "", "", "EUR 3,000 (13 times a year)", "not understood"},
	{"en", "", "", "EUR 3,000 gross / EUR 2,200 net", "not understood"},
	{"en", "", "", "EUR 20 per hour, 40 hours a week", "not understood"},
	{"en", "", "", "EUR 5,000 USD", "not understood"},
	{"en", "", "", "5000 XYZ", "not understood"},
	{"en", "", "", "50% of EUR 3,000", "not understood"},
	{"en", "", "", "USD 5 million", "not understood"},
	{"en", "", "", "EUR 3,000 -", "not understood"},
	{"en", "", "", "EUR 4,000 - 3,000", "not understood"},
	{"en", "", "", "EUR 3,000 - USD 4,000", "not understood"},
	{"en", "", "", "EUR 1,234.567", "not understood"},
	{"en", "", "", "EUR 0.500", "not understood"},
	{"en", "", "", "EUR 1.2345", "not understood"},
	{"en", "", "", "EUR 0", "not understood"},
	{"en", "", "", "Grade P-3, step 1", "not understood"},
	{"en", "", "", "USD 64,121 per year; 13 monthly payments", "not understood"},
	{"en", "", "", "31/3/2026", "not understood"},
	{"ar", "", "", "١٢٫٥٠٠ يورو", "not understood"},
}

func TestSalary(t *testing.T) {
	for _, test := range salaryCases {
		t.Run(test.label+" "+test.text, func(t *testing.T) {
			s, err := LabelledSalary(employedBy(test.family, test.language), test.label, test.text)
			assert.Equal(t, test.want, shortSalary(s, err), "the pay of %q", test.text)
			if err == nil {
				assert.Equal(t, notice.Fold(test.text), s.Raw, "raw is the whole value")
			}
		})
	}
}

func TestSalaryWithoutLabel(t *testing.T) {
	s, err := Salary(employedBy("", "en"), "EUR 3,000 per month")
	assert.Equal(t, "3000 EUR month", shortSalary(s, err))
}

// FuzzSalary checks what every reading of pay must be.
func FuzzSalary(f *testing.F) {
	for _, test := range salaryCases {
		f.Add(test.label, test.text, test.family != "", test.language)
	}
	f.Fuzz(func(t *testing.T, label, text string, known bool, tag string) {
		family := ""
		if known {
			family = "un"
		}
		l := employedBy(family, "en")
		if tag == "es" {
			l.Language = language.Spanish
		}
		s, err := LabelledSalary(l, label, text)
		again, errAgain := LabelledSalary(l, label, text)
		assert.Equal(t, s, again, "two readings differ")
		assert.Equal(t, err, errAgain, "two readings differ")
		if err != nil {
			assert.Equal(t, notice.Salary{}, s, "an error comes with a value")
			assert.NotEqual(t, err.Error(), shortError(err), "the error wraps none of the package's")
			return
		}
		assert.True(t, s.Min > 0 || s.Max > 0, "no amount")
		assert.True(t, s.Min >= 0 && s.Max >= 0 && s.Min <= maxAmount && s.Max <= maxAmount, "amounts %v, %v", s.Min, s.Max)
		assert.True(t, s.Min == 0 || s.Max == 0 || s.Min <= s.Max, "%v is above %v", s.Min, s.Max)
		if s.Currency != "" {
			unit, err := currency.ParseISO(s.Currency)
			require.NoError(t, err, "currency %q", s.Currency)
			assert.Equal(t, s.Currency, unit.String())
		}
		assert.Contains(t, []notice.PayPeriod{"", notice.PerHour, notice.PerDay, notice.PerMonth, notice.PerYear}, s.Period)
		assert.Equal(t, notice.Fold(text), s.Raw, "raw is the whole value")
	})
}

// FuzzMoneyNumber writes amounts in every convention and reads them back.
func FuzzMoneyNumber(f *testing.F) {
	f.Add(uint32(755972), uint8(0))
	f.Add(uint32(5), uint8(3))
	f.Fuzz(func(t *testing.T, cents uint32, convention uint8) {
		marks := [...][2]string{{",", "."}, {".", ","}, {" ", ","}, {" ", "."}, {"\u00a0", ","}, {"\u202f", ","}, {"'", "."}, {"’", ","}, {"", "."}, {"", ","}, {"٬", "٫"}}
		mark := marks[int(convention)%len(marks)]
		whole := strconv.Itoa(int(cents / 100))
		grouped := ""
		for len(whole) > 3 && mark[0] != "" {
			grouped = mark[0] + whole[len(whole)-3:] + grouped
			whole = whole[:len(whole)-3]
		}
		text := whole + grouped + mark[1] + strconv.Itoa(int(cents/10%10)) + strconv.Itoa(int(cents%10))
		value, size, ok := moneyNumber(text)
		require.True(t, ok, "%q is not read", text)
		assert.Equal(t, len(text), size, "the length of %q", text)
		assert.InDelta(t, float64(cents)/100, value, 1e-6, "the value of %q", text)
	})
}

func BenchmarkSalary(b *testing.B) {
	for name, text := range map[string]string{
		"amount":   "7 559,72 €",
		"range":    "USD 64,121 – 83,000 per year",
		"sentence": "US $77 326 before contributions to the pension scheme, to which a post adjustment of US $39 745 is added.",
		"arabic":   "من 2500 إلى 3100 دولار أمريكي",
	} {
		b.Run(name, func(b *testing.B) {
			l := employedBy("", "en")
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Salary(l, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
