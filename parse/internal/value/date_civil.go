package value

import (
	"time"

	"github.com/vacancykit/vacancy/notice"
)

// civil is a date of the calendar in four bytes.
type civil struct {
	year       int16
	month, day uint8
}

func civilOf(year, month, day int) civil {
	if year < 0 || year > 9999 || month < 0 || month > 99 || day < 0 || day > 99 {
		return civil{}
	}
	return civil{int16(year), uint8(month), uint8(day)}
}

// notice returns the date as the model has it.
func (c civil) notice() notice.Day {
	return notice.Day{Year: int(c.year), Month: time.Month(c.month), Day: int(c.day)}
}

// exists reports whether the calendar has the date.
func (c civil) exists() bool {
	return c.day > 0 && c.day <= 28 && c.month > 0 && c.month <= 12 && c.year > 0 || c.notice().Valid()
}

// isAfter reports whether c is after d.
func (c civil) isAfter(d civil) bool {
	return c.year > d.year || c.year == d.year && (c.month > d.month || c.month == d.month && c.day > d.day)
}

// calendarDay returns the date of year, month and day, or an impossible one.
func calendarDay(year, month, day, end int) dated {
	d := civilOf(year, month, day)
	if !d.exists() {
		return dated{kind: impossible, end: end}
	}
	return dated{kind: fullDay, day: d, end: end}
}
