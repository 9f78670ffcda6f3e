package value

import (
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// dayInDigits reads "31/3/2026": two numbers of one or two digits and a year, with one
// kind of mark between them. Day is the first number, which stands at word i.
func (s *scan) dayInDigits(i, first int) dated {
	style := s.mark(i + 1)
	switch style {
	case dash, slash, dot:
		if s.runsOn(i, i+3, style) {
			return dated{}
		}
	case space:
		if len(s.words) != 3 { // "31 03 2026", and nothing else
			return dated{}
		}
	default:
		return dated{}
	}
	second, digits := s.number(i + 1)
	year, yearDigits := s.number(i + 2)
	if second <= 0 || digits > 2 || s.mark(i+2) != style {
		return dated{}
	}
	switch {
	case yearDigits == 4 && s.isHijri(i+2, year):
		return dated{kind: hijriDay, end: s.pastCalendar(i + 3)}
	case yearDigits == 4 && isYear(year):
	case yearDigits == 2 && style != space && !s.isHourWord(i+3):
		if style == dot && second > 12 { // "10.30.00" is a time
			return dated{}
		}
		year += 2000
	default:
		return dated{}
	}
	return s.ordered(year, first, second, s.pastCalendar(i+3))
}

// ordered settles which of two numbers is the day, as far as it can be settled.
func (s *scan) ordered(year, first, second, end int) dated {
	dayFirst, monthFirst := civilOf(year, second, first), civilOf(year, first, second)
	switch a, b := dayFirst.exists(), monthFirst.exists(); {
	case !a && !b:
		return dated{kind: impossible, end: end}
	case second > 12 && b:
		return dated{kind: fullDay, day: monthFirst, end: end}
	case first > 12 && a || first == second:
		return dated{kind: fullDay, day: dayFirst, end: end}
	}
	d := dated{kind: openDay, day: dayFirst, other: monthFirst, end: end}
	order := s.pattern()
	if order == UnknownOrder {
		order = s.l.order()
	}
	switch order {
	case DayFirst:
		return d.settle(dayFirst)
	case MonthFirst:
		return d.settle(monthFirst)
	}
	return d
}

// pattern returns the order of day and month that the text spells beside its dates:
// "(dd/mm/yyyy)", "(MM-DD-YYYY)", "(jj/mm/aaaa)".
func (s *scan) pattern() Order {
	for i := 1; i < len(s.words); i++ {
		m := s.mark(i)
		if m != slash && m != dash && m != dot || !s.isTight(i) || i > 1 && s.mark(i-1) == m && s.isTight(i-1) { // "yyyy-mm-dd"
			continue
		}
		first, second := s.word(i-1), s.word(i)
		switch {
		case strings.EqualFold(second, "mm") && (strings.EqualFold(first, "dd") || strings.EqualFold(first, "jj")):
			return DayFirst
		case strings.EqualFold(first, "mm") && strings.EqualFold(second, "dd"):
			return MonthFirst
		}
	}
	return UnknownOrder
}

// settle returns d with one of its two days, which must exist.
func (d dated) settle(day civil) dated {
	if !day.exists() {
		d.kind = impossible
		return d
	}
	return dated{kind: fullDay, day: day, end: d.end}
}

// order returns how dates in digits are written as far as the locale knows.
func (l *Locale) order() Order {
	switch {
	case l.Order != UnknownOrder:
		return l.Order
	case l.Family == nil || l.Family.DayFirst == l.Family.MonthFirst:
		return UnknownOrder
	case l.Family.DayFirst:
		return DayFirst
	}
	return MonthFirst
}

// runsOn reports whether the numbers from word i up to word end are part of a longer
// row of numbers: a version, a telephone number, a reference.
func (s *scan) runsOn(i, end int, style mark) bool {
	if i > 0 && s.isTight(i) {
		switch m := s.mark(i); {
		case s.words[i-1].Number && m <= apostrophe && m != comma:
			return !s.isRangeDash(i, m, style)
		case m == dash || m == slash:
			if s.v.Sense(s.words[i-1], vocab.ClassWeekday) == nil {
				return true
			}
		}
	}
	if !s.isNumber(end) || !s.isTight(end) {
		return false
	}
	switch m := s.mark(end); {
	case m == glued || m == comma || m >= paren:
		return false
	case m == style && style != dash:
		return true
	}
	if _, ok := s.clockAt(end); ok {
		return false
	}
	return !s.isNumber(end+2) || s.mark(end+1) != s.mark(end+2)
}

// isRangeDash reports whether a dash before word i separates two dates written with
// another mark: "1/3/2026-30/3/2026".
func (s *scan) isRangeDash(i int, m, style mark) bool {
	return m == dash && style != dash && i >= 3 && s.mark(i-1) == style && s.mark(i-2) == style
}
