package value

import (
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// The years that are taken for years of a notice. Other numbers of four digits are
// hours, amounts or years of another calendar.
const (
	firstYear, lastYear           = 1900, 2199
	firstHijriYear, lastHijriYear = 1300, 1599
)

func isYear(n int) bool { return firstYear <= n && n <= lastYear }

func isHijriYear(n int) bool { return firstHijriYear <= n && n <= lastHijriYear }

// withYear reads the year behind a day and a month that is written in words; style is
// the mark between the two. Without a year the date is yearless.
func (s *scan) withYear(j, day, month int, style mark) dated {
	year, end, ok := s.year(j, style)
	switch {
	case !ok && end < 0:
		return dated{kind: hijriDay, end: -end}
	case !ok:
		if leap := civilOf(2024, month, day); leap.exists() {
			leap.year = 0
			return dated{kind: yearless, day: leap, end: j}
		}
		return dated{}
	}
	return calendarDay(year, month, day, end)
}

// year reads a year at word j. Where there is none, ok is false; end is then negative
// for a year of the Hijri calendar, which ends before word -end.
func (s *scan) year(j int, style mark) (year, end int, ok bool) {
	if j >= len(s.words) {
		return 0, 0, false
	}
	between := s.mark(j)
	for (between <= space || between == dot && s.abbreviates(j)) && s.isLink(j) {
		j += s.link(j)
		if j >= len(s.words) {
			return 0, 0, false
		}
		between = s.mark(j)
	}
	n, digits := s.number(j)
	if digits != 4 && digits != 2 {
		return 0, 0, false
	}
	if w, _ := s.timeWord(j + 1); s.isHourWord(j+1) && (digits == 2 || w == timeHour) {
		return 0, 0, false // "5 May 1700 hours", "5 May 11 pm"
	}
	switch {
	case digits == 2:
		if !s.isShortYear(j, between, style) {
			return 0, 0, false
		}
		return 2000 + n, s.pastCalendar(j + 1), true
	case between == paren && s.closes(j) && s.opens(j-1): // "9 أيار (مايو) 2026"
	case between > apostrophe || between == colon:
		return 0, 0, false
	}
	switch {
	case s.isHijri(j, n):
		return 0, -s.pastCalendar(j + 1), false
	case !isYear(n) || !s.endsYear(j+1):
		return 0, 0, false
	}
	return n, s.pastCalendar(j + 1), true
}

// abbreviates reports whether the full stop before word j is that of a month's short
// name, and not the end of a sentence: "3 de abr. de 2026".
func (s *scan) abbreviates(j int) bool {
	c, _ := utf8.DecodeRuneInString(s.word(j))
	return s.begins(j-1, vocab.ClassMonth) && s.words[j-1].End-s.words[j-1].Start <= maxAbbreviation && unicode.IsLower(c)
}

// isShortYear reports whether a number of two digits at word j is a year: "'25", or
// written as one with day and month ("25-Jun-19"), or at the end of a phrase
// ("14 May 04").
func (s *scan) isShortYear(j int, between, style mark) bool {
	switch between {
	case apostrophe:
		return true
	case dash, slash, dot:
		return between == style && s.endsYear(j+1)
	case space:
		if style > space {
			return false
		}
	default:
		return false
	}
	if j+1 == len(s.words) {
		return true
	}
	next := s.mark(j + 1)
	return next == paren || next == dash && !s.isTight(j+1) || (next == comma || next == dot) && !(s.isTight(j+1) && s.isNumber(j+1))
}

// endsYear reports whether a year may end before word j: it does not run on as
// "2026/12" or "2026-5" do.
func (s *scan) endsYear(j int) bool {
	if !s.isNumber(j) || !s.isTight(j) {
		return true
	}
	switch s.mark(j) {
	case comma, paren, mixed, glued:
		return true
	case colon: // "06/Jan/2008:15:04"
		_, ok := s.clockAt(j)
		return ok
	}
	if _, ok := s.clockAt(j); ok {
		return true
	}
	// The end of a period: "1 May 2026-3 June 2026".
	n, digits := s.number(j)
	return digits <= 2 && n > 0 && (s.begins(j+1, vocab.ClassMonth) || s.isLink(j+1) || s.mark(j+1) == s.mark(j+2) && s.isNumber(j+2))
}

// pastCalendar skips the name of the calendar behind a year: "2026م".
func (s *scan) pastCalendar(j int) int {
	if j < len(s.words) && s.mark(j) <= space && s.v.Begins(s.words[j], vocab.ClassDateWord) {
		n, sense := s.match(j, vocab.ClassDateWord)
		if n > 0 && (sense.Name == dateWordNames[wordGregorian] || sense.Name == dateWordNames[wordHijri]) {
			return j + n
		}
	}
	return j
}

// isHijri reports whether the year n at word j is one of the Hijri calendar: by its
// number, or because it is said.
func (s *scan) isHijri(j, n int) bool {
	if isHijriYear(n) {
		return true
	}
	if j+1 >= len(s.words) || !s.v.Begins(s.words[j+1], vocab.ClassDateWord) || s.mark(j+1) > space {
		return false
	}
	m, sense := s.match(j+1, vocab.ClassDateWord)
	return m > 0 && sense.Name == dateWordNames[wordHijri]
}

// isYearNext reports whether a year of four digits stands at word j.
func (s *scan) isYearNext(j int) bool {
	n, digits := s.number(j)
	return digits == 4 && isYear(n) && s.mark(j) <= comma
}
