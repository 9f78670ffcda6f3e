package value

import (
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// dated is a date found in a text: what it is and the word it ends before.
type dated struct {
	kind dayKind
	// day is the date; other is the second one that a date in digits may mean.
	// A yearless date has no year.
	day, other civil
	end        int
}

type dayKind uint8

const (
	noDay      dayKind = iota
	fullDay            // a date of the calendar
	openDay            // two dates, whose order of day and month nothing settles
	yearless           // a day and a month
	monthYear          // a month and a year
	hijriDay           // a date of the Hijri calendar
	impossible         // has the form of a date, but is none: 31 June 2026
)

// dayAt reads a date that begins at word i.
func (s *scan) dayAt(i int) dated {
	w := s.words[i]
	switch {
	case w.Number:
		return s.dayFromNumber(i)
	case !s.v.BeginsAny(w, dayStarts):
		return dated{}
	}
	if d := s.monthFirst(i); d.kind != noDay {
		return d
	}
	return s.dayInWords(i)
}

// dayStarts are the classes of words, other than digits, that a date begins with.
var dayStarts = vocab.ClassSet(vocab.ClassMonth, vocab.ClassHijri, vocab.ClassOrdinal, vocab.ClassNumber)

func (s *scan) dayFromNumber(i int) dated {
	n, digits := s.number(i)
	if i > 0 && !s.words[i-1].Number && s.words[i-1].End == s.words[i].Start {
		return dated{} // "INT04606", "Administrator1"
	}
	switch {
	case digits == 4:
		return s.yearFirst(i, n)
	case digits == 8 && len(s.words) == 1:
		return compactDay(n)
	case digits > 2 || n == 0:
		return dated{}
	}
	if s.isNumber(i + 1) {
		return s.dayInDigits(i, n)
	}
	return s.dayMonth(i+1, n, true)
}

// compactDay reads the basic form of ISO 8601: 20260331.
func compactDay(n int) dated {
	if !isYear(n / 10000) {
		return dated{}
	}
	d := calendarDay(n/10000, n/100%100, n%100, 1)
	if d.kind == impossible { // a number that is no date
		return dated{}
	}
	return d
}

// dayMonth reads what follows the day of a month, which word j comes after: the
// ending of an ordinal, the month, the year.
func (s *scan) dayMonth(j, day int, digits bool) dated {
	if digits {
		j = s.pastSuffix(j)
	}
	if j >= len(s.words) {
		return dated{}
	}
	style := s.mark(j)
	if style > dot {
		return dated{}
	}
	for style <= space && s.isLink(j) {
		j += s.link(j)
	}
	month, n := s.month(j)
	if n == 0 {
		if n, _ := s.match(j, vocab.ClassHijri); n > 0 {
			return s.hijri(j + n)
		}
		return dated{}
	}
	return s.withYear(j+n, day, month, style)
}

// pastSuffix skips the ending of an ordinal in digits: "1er", "5th", "1.º".
func (s *scan) pastSuffix(j int) int {
	if j >= len(s.words) || !s.v.Begins(s.words[j], vocab.ClassDateWord) {
		return j
	}
	sense := s.v.Sense(s.words[j], vocab.ClassDateWord)
	if sense == nil || sense.Name != dateWordNames[wordSuffix] {
		return j
	}
	switch m := s.mark(j); {
	case s.isTight(j) && (m == glued || m == dot):
		return j + 1
	case m == space && s.words[j].End-s.words[j].Start > 1 && (s.begins(j+1, vocab.ClassMonth) || s.isLink(j+1) || s.isYearNext(j+1)):
		return j + 1 // "30 th June": a raised ending that has come loose
	}
	return j
}

// link returns the number of words of a phrase at j that may stand within a date.
func (s *scan) link(j int) int {
	n, sense := s.match(j, vocab.ClassDateWord)
	if n > 0 && sense.Name == dateWordNames[wordOf] {
		return n
	}
	return 0
}

func (s *scan) isLink(j int) bool { return s.link(j) > 0 }

// month reads a month's name, and the second name that the Arabic of the United
// Nations sets beside it: "كانون الثاني/يناير".
func (s *scan) month(j int) (month, n int) {
	if !s.begins(j, vocab.ClassMonth) {
		return 0, 0
	}
	n, sense := 1, s.v.Sense(s.words[j], vocab.ClassMonth)
	if sense == nil { // a name of two words
		if n, sense = s.match(j, vocab.ClassMonth); n == 0 {
			return 0, 0
		}
	}
	if s.begins(j+n, vocab.ClassMonth) {
		if m := s.mark(j + n); m == slash || m == paren {
			k, second := s.match(j+n, vocab.ClassMonth)
			if second == nil || second.Number != sense.Number {
				return 0, 0 // "May/June"
			}
			n += k
		}
	}
	return sense.Number, n
}

// hijri reads what follows the name of a month of the Hijri calendar.
func (s *scan) hijri(j int) dated {
	for s.isLink(j) {
		j += s.link(j)
	}
	if n, digits := s.number(j); digits == 4 && isHijriYear(n) {
		j = s.pastCalendar(j + 1)
	}
	return dated{kind: hijriDay, end: j}
}

// monthFirst reads "May 5, 2026", "Feb-12-16", and a month with its year alone.
func (s *scan) monthFirst(i int) dated {
	month, n := s.month(i)
	if n == 0 {
		if n, _ := s.match(i, vocab.ClassHijri); n > 0 && s.isNumber(i+n) && s.mark(i+n) <= space {
			return s.hijri(s.pastSuffix(i + n + 1))
		}
		return dated{}
	}
	j := i + n
	if j < len(s.words) && s.mark(j) <= space {
		for s.isLink(j) {
			j += s.link(j)
		}
	}
	if j >= len(s.words) {
		return dated{}
	}
	style := s.mark(j)
	day, digits := s.number(j)
	if style > comma || style == comma && digits != 4 {
		return dated{}
	}
	if digits == 0 {
		if k, sense := s.match(j, vocab.ClassOrdinal); k > 0 {
			return s.dayBeforeYear(j+k, small(sense.Name), month, space)
		}
		return dated{}
	}
	if digits == 4 {
		if isYear(day) && s.endsYear(j+1) {
			return dated{kind: monthYear, day: civilOf(day, month, 0), end: s.pastCalendar(j + 1)}
		}
		return dated{}
	}
	if digits > 2 || day == 0 {
		return dated{}
	}
	return s.dayBeforeYear(s.pastSuffix(j+1), day, month, style)
}

// dayBeforeYear is withYear for a month that stands before the day.
func (s *scan) dayBeforeYear(j, day, month int, style mark) dated {
	at := j
	for at < len(s.words) && s.mark(at) <= space && s.isLink(at) {
		at += s.link(at)
	}
	if at < len(s.words) && s.mark(at) <= space && s.begins(at, vocab.ClassMonth) {
		return dated{} // "mar. 5 mayo 2026": a weekday, not a month
	}
	if style <= space || style == dot {
		style = mixed // two digits behind a day are no year: "May 5 12"
	}
	d := s.withYear(j, day, month, style)
	if d.kind == yearless && s.isTight(j) && s.mark(j) == colon {
		return dated{} // "May 5:30"
	}
	return d
}

// dayInWords reads a day written as a word: "primero de mayo de 2026".
func (s *scan) dayInWords(i int) dated {
	n, sense := s.match(i, vocab.ClassOrdinal)
	day := 0
	if n > 0 {
		day = small(sense.Name)
	} else if n, sense = s.match(i, vocab.ClassNumber); n > 0 {
		day = sense.Number
	} else {
		return dated{}
	}
	if k, tens := s.match(i+n, vocab.ClassNumber); k > 0 && s.words[i+n].Before&vocab.AndNow != 0 && day < 10 && tens.Number >= 20 {
		day, n = day+tens.Number, n+k // "الخامس والعشرين"
	}
	if day > 31 {
		return dated{}
	}
	return s.dayMonth(i+n, day, false)
}

// yearFirst reads "2026-03-31" and "2026 March 31".
func (s *scan) yearFirst(i, year int) dated {
	if i+1 >= len(s.words) {
		return dated{}
	}
	style := s.mark(i + 1)
	if month, n := s.month(i + 1); n > 0 {
		j := i + 1 + n
		day, digits := s.number(j)
		if !isYear(year) || digits == 0 || digits > 2 || style > comma || s.mark(j) > dot || s.isYearNext(s.pastSuffix(j+1)) {
			return dated{}
		}
		if d := calendarDay(year, month, day, s.pastSuffix(j+1)); s.mark(d.end) != colon && d.kind == fullDay {
			return d
		}
		return dated{}
	}
	if style != dash && style != slash && style != dot || s.mark(i+2) != style || s.runsOn(i, i+3, style) {
		return dated{}
	}
	month, digits := s.number(i + 1)
	day, dayDigits := s.number(i + 2)
	if digits > 2 || dayDigits > 2 || digits*dayDigits == 0 {
		return dated{}
	}
	switch {
	case s.isHijri(i, year) || s.isHijri(i+2, 0):
		return dated{kind: hijriDay, end: s.pastCalendar(i + 3)}
	case !isYear(year):
		return dated{}
	}
	return calendarDay(year, month, day, s.pastCalendar(i+3))
}
