package notice

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Period is a length of calendar time: an ISO 8601 duration of months, weeks and
// days, such as P36M, P13W, P189D or P4.5M. Years are written in months so that
// values compare. The zero value is no period at all and marshals to nothing.
type Period struct {
	Months, Weeks, Days float64
}

// Months returns a period of n months.
func Months(n float64) Period { return Period{Months: n} }

// Weeks returns a period of n weeks.
func Weeks(n float64) Period { return Period{Weeks: n} }

// Days returns a period of n days.
func Days(n float64) Period { return Period{Days: n} }

// ErrPeriod is wrapped by every error of [ParsePeriod].
var ErrPeriod = errors.New("not an ISO 8601 duration of years, months, weeks or days")

// ParsePeriod reads an ISO 8601 duration made of years, months, weeks and days.
// Years become months. Hours and smaller units, signs and an empty duration are
// refused with an error that wraps [ErrPeriod].
func ParsePeriod(s string) (Period, error) {
	fail := func() (Period, error) { return Period{}, fmt.Errorf("%w: %q", ErrPeriod, s) }
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return fail()
	}
	var p Period
	const order = "YMWD"
	next := 0
	for rest != "" {
		n := strings.IndexAny(rest, order)
		if n < 1 {
			return fail()
		}
		unit := strings.IndexByte(order, rest[n])
		if unit < next {
			return fail()
		}
		next = unit + 1
		value, err := parseDecimal(rest[:n])
		if err != nil {
			return fail()
		}
		switch order[unit] {
		case 'Y':
			p.Months += 12 * value
		case 'M':
			p.Months += value
		case 'W':
			p.Weeks = value
		case 'D':
			p.Days = value
		}
		rest = rest[n+1:]
	}
	return p, nil
}

// parseDecimal reads digits with at most one decimal point: no sign, no exponent.
func parseDecimal(s string) (float64, error) {
	if strings.Trim(s, "0123456789.") != "" || s[0] == '.' {
		return 0, ErrPeriod
	}
	return strconv.ParseFloat(s, 64)
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// String returns the ISO 8601 form, or "" for the zero period.
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	b := append(make([]byte, 0, 16), 'P')
	part := func(n float64, unit byte) {
		if n != 0 {
			b = append(strconv.AppendFloat(b, n, 'f', -1, 64), unit)
		}
	}
	part(p.Months, 'M')
	part(p.Weeks, 'W')
	part(p.Days, 'D')
	return string(b)
}

// MarshalText returns the ISO 8601 form.
func (p Period) MarshalText() ([]byte, error) {
	for _, n := range [...]float64{p.Months, p.Weeks, p.Days} {
		if n < 0 || math.IsNaN(n) || math.IsInf(n, 0) {
			return nil, fmt.Errorf("%w: %v", ErrPeriod, [...]float64{p.Months, p.Weeks, p.Days})
		}
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads the ISO 8601 form.
func (p *Period) UnmarshalText(text []byte) error {
	v, err := ParsePeriod(string(text))
	if err == nil {
		*p = v
	}
	return err
}
