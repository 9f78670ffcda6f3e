package value

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

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
	{"12/9/2026 (MM/DD/YYYY)", "2026-12-09"},
	{"12/9/2026 (dd/mm/yyyy)", "2026-09-12"},
	{"03-04-2026 (jj-mm-aaaa)", "2026-04-03"},
	{"dd.mm.yyyy: 03.04.2026", "2026-04-03"},
	{"03/04/2026 (yyyy/mm/dd)", "2026-03-04 or 2026-04-03"},
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
