package notice

import (
	"errors"
	"fmt"
	"time"
)

// Day is a date of the Gregorian calendar without time or zone. The zero value is
// no day and marshals to nothing.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// ErrDay is wrapped by every error of [ParseDay] and by values that are no date.
var ErrDay = errors.New("not a calendar date in the form YYYY-MM-DD")

// ParseDay reads an ISO 8601 calendar date: YYYY-MM-DD. Anything else, dates that
// do not exist among it, is an error that wraps [ErrDay].
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("%w: %q", ErrDay, s)
	}
	return DayOf(t), nil
}

// DayOf returns the day of t in t's own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Valid reports whether d exists in the calendar: no 31 June.
func (d Day) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < time.January || d.Month > time.December || d.Day < 1 {
		return false
	}
	return d.Day <= daysIn(d.Year, d.Month)
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Compare returns -1, 0 or +1 as d is before, equal to or after e.
func (d Day) Compare(e Day) int {
	a := d.Year<<9 | int(d.Month)<<5 | d.Day
	b := e.Year<<9 | int(e.Month)<<5 | e.Day
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// String returns the ISO 8601 form, or "" for the zero day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText returns the ISO 8601 form.
func (d Day) MarshalText() ([]byte, error) {
	if !d.Valid() {
		return nil, fmt.Errorf("%w: %s", ErrDay, d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads the ISO 8601 form.
func (d *Day) UnmarshalText(text []byte) error {
	v, err := ParseDay(string(text))
	if err == nil {
		*d = v
	}
	return err
}
