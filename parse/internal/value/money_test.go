package value

import (
	"strconv"
	"strings"

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
