package value

import (
	"math"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Unit is a unit of lengths of time.
type Unit uint8

// The units that a length of an appointment is counted in.
const (
	NoUnit Unit = iota
	YearUnit
	MonthUnit
	WeekUnit
	DayUnit
	hourUnit  // of work
	otherUnit // of no fixed length: a semester
)

// unitNamed returns the unit that a block [unit NAME] means.
func unitNamed(name string) Unit {
	switch name {
	case "year":
		return YearUnit
	case "month":
		return MonthUnit
	case "week":
		return WeekUnit
	case "day":
		return DayUnit
	case "hour":
		return hourUnit
	}
	return otherUnit
}

// UnitOf returns the unit that a label states for the number under it, such as "Duration
// (in months)"; NoUnit where it states none, or several.
func UnitOf(l *Locale, label string) Unit {
	var words [32]vocab.Word
	s := newScan(l, label, words[:0])
	found := NoUnit
	for i := 0; i < len(s.words); i++ {
		n, sense := s.match(i, vocab.ClassUnit)
		if n == 0 {
			continue
		}
		u := unitNamed(sense.Name)
		if u >= hourUnit || found != NoUnit && found != u {
			return NoUnit
		}
		found = u
		i += n - 1
	}
	return found
}

// length is a length of time found in a text, and the word it ends before. An exact
// one has lo equal to hi.
type length struct {
	lo, hi notice.Period
	unit   Unit
	// open is set for "5+ years".
	open bool
	end  int
}

// of returns the period of n units, without the noise of binary fractions.
func (u Unit) of(n float64) notice.Period {
	round := func(x float64) float64 { return math.Round(x*100) / 100 }
	switch u {
	case YearUnit:
		return notice.Months(round(12 * n))
	case MonthUnit:
		return notice.Months(round(n))
	case WeekUnit:
		return notice.Weeks(round(n))
	}
	return notice.Days(round(n))
}

// days returns about how many days a period has, to compare periods of unlike units.
func days(p notice.Period) float64 { return p.Months*30.44 + p.Weeks*7 + p.Days }

// maxLength is more days than any appointment lasts: forty years.
const maxLength = 40 * 366

// isLength reports whether l is one an appointment can have.
func (l *length) isLength() bool {
	return days(l.lo) > 0 && days(l.lo) <= days(l.hi) && days(l.hi) <= maxLength
}

// lengthAt reads a length that begins at word i: "18 months", "6-12 months", "6 months to
// 1 year", "1 year and 6 months", "سنتان". A number without a unit has that of the label,
// if there is one.
func (s *scan) lengthAt(i int, label Unit) (length, bool) {
	l, ok := s.oneLength(i, label)
	if !ok {
		return length{}, false
	}
	if sum, ok := s.plus(l); ok {
		return sum, true
	}
	if j := l.end; l.lo == l.hi && !l.open && j < len(s.words) {
		word := s.rangeWord(j)
		if word == 0 && (s.mark(j) != dash || s.isRoleNext(j)) {
			return l, true
		}
		if to, ok := s.oneLength(j+word, NoUnit); ok && to.lo == to.hi && days(l.lo) < days(to.lo) && to.unit <= DayUnit && !s.isRole(to.end) {
			return length{lo: l.lo, hi: to.hi, unit: to.unit, end: to.end}, true
		}
	}
	return l, true
}

// oneLength reads a number, or two of a range, with one unit.
func (s *scan) oneLength(i int, label Unit) (length, bool) {
	if i >= len(s.words) {
		return length{}, false
	}
	lo, n := s.quantity(i)
	hi, j := lo, i+n
	switch {
	case n == 0:
		return s.countedUnit(i)
	default:
		if k := s.rangeWord(j); k > 0 || j < len(s.words) && s.mark(j) == dash {
			if v, m := s.quantity(j + k); m > 0 && v > lo {
				if u, _ := s.unitAt(j + k + m); u != NoUnit || label != NoUnit && !s.words[j].Number == (k > 0) {
					hi, j = v, j+k+m
				}
			}
		}
	}
	l := length{open: s.hasPlus(j)}
	u, k := s.unitAt(j)
	switch {
	case u != NoUnit:
		j += k
		if h := s.half(j); h > 0 && lo == hi {
			lo, hi, j = lo+0.5, hi+0.5, j+h
		}
	case label == NoUnit || !isHalf(lo) || !isHalf(hi):
		return length{}, false // "08.04-08.05"
	default:
		u = label
		j = s.pastZeros(i, j)
	}
	l.lo, l.hi, l.unit, l.end = u.of(lo), u.of(hi), u, j
	return l, true
}

// isHalf reports whether n is a number of halves.
func isHalf(n float64) bool { return 2*n == math.Trunc(2*n) }

// pastZeros skips decimals that a space parts from their number: "24. 00".
func (s *scan) pastZeros(i, j int) int {
	if n, digits := s.number(j); j == i+1 && s.words[i].Number && n == 0 && digits == 2 && s.mark(j) == dot {
		return j + 1
	}
	return j
}

// countedUnit reads a unit that counts itself, as the dual of Arabic does, or has an
// article: "a year".
func (s *scan) countedUnit(i int) (length, bool) {
	if s.begins(i+1, vocab.ClassUnit) {
		if w, n := s.durationWord(i); (w == lenA || w == lenOne) && n == 1 {
			return s.oneUnit(i + 1)
		}
	}
	n, sense := s.match(i, vocab.ClassUnit)
	if n == 0 || len(sense.Args) < 2 {
		return length{}, false
	}
	u, count := unitNamed(sense.Name), float64(small(sense.Args[1]))
	j := i + n
	if v, k := s.cardinal(j); k > 0 && v == count && s.follows(j) && !s.words[j].Number { // "سنة واحدة"
		j += k
	}
	if k := s.half(j); k > 0 {
		count, j = count+0.5, j+k
	}
	return length{lo: u.of(count), hi: u.of(count), unit: u, end: j}, true
}

// oneUnit reads a unit behind an article, at word i.
func (s *scan) oneUnit(i int) (length, bool) {
	u, k := s.unitAt(i)
	if u == NoUnit || s.mark(i) > space {
		return length{}, false
	}
	count, j := 1.0, i+k
	if k := s.half(j); k > 0 { // "a year and a half"
		count, j = count+0.5, j+k
	}
	return length{lo: u.of(count), hi: u.of(count), unit: u, end: j}, true
}

// unitAt reads the unit behind a number, at word j.
func (s *scan) unitAt(j int) (Unit, int) {
	n, sense := s.match(j, vocab.ClassUnit)
	if n == 0 {
		return NoUnit, 0
	}
	if m := s.mark(j); m > dash && m != apostrophe && !s.hasPlus(j) && !s.hasHalf(j) && !(m == paren && s.closes(j)) {
		return NoUnit, 0
	}
	return unitNamed(sense.Name), n
}

// hasPlus reports whether a plus sign stands right before word j.
func (s *scan) hasPlus(j int) bool {
	gap := s.gap(j)
	return j > 0 && gap != "" && (gap[0] == '+' || gap == " + ") && len(gap) <= 2
}

// rangeWord returns the number of words of "to" and the like at word j.
func (s *scan) rangeWord(j int) int {
	if j >= len(s.words) || s.mark(j) > space {
		return 0
	}
	w, n := s.durationWord(j)
	switch w {
	case lenTo, lenA, lenUpTo:
		return n
	case lenAnd:
		if s.isBetween(j) {
			return n
		}
	}
	return 0
}

// isBetween reports whether "between" stands before the number that ends before word
// j.
func (s *scan) isBetween(j int) bool {
	for i := j - 1; i >= 0 && i >= j-4; i-- {
		if w, _ := s.durationWord(i); w == lenFrom {
			return true
		}
	}
	return false
}

// plus adds a length of a smaller unit behind another: "1 year and 6 months".
func (s *scan) plus(l length) (length, bool) {
	j := l.end
	if l.lo != l.hi || l.open || j >= len(s.words) || s.mark(j) > space {
		return l, false
	}
	if w, n := s.durationWord(j); w == lenAnd {
		j += n
	}
	if j < len(s.words) && s.mark(j) > space {
		return l, false
	}
	more, ok := s.oneLength(j, NoUnit)
	if !ok || more.lo != more.hi || more.unit <= l.unit || more.unit > DayUnit || s.isRole(more.end) {
		return l, false
	}
	l.lo.Months += more.lo.Months
	l.lo.Weeks += more.lo.Weeks
	l.lo.Days += more.lo.Days
	l.hi, l.end = l.lo, more.end
	return l, true
}

// isRole reports whether the word at j says what the length before it is: one of
// probation, of a renewal, of something else.
func (s *scan) isRole(j int) bool {
	if j >= len(s.words) || s.mark(j) > dash {
		return false
	}
	w, _ := s.durationWord(j)
	return w == lenProbation || w == lenRenewal || w == lenOther || w == lenRate
}

// isRoleNext reports whether the length that begins at word j has a role of its own.
func (s *scan) isRoleNext(j int) bool {
	l, ok := s.oneLength(j, NoUnit)
	return !ok || s.isRole(l.end)
}
