package value

import (
	"math"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxYears is more years of experience than any notice asks for. Numbers from 18 on
// are years of age unless experience is spoken of.
const (
	maxYears = 30
	adult    = 16
)

// Years returns the least number of years of experience that text asks for: "at least
// five years" is 5, "5-7 years" 5, "six months of experience" 0.5. It reports false where
// text asks for none, and where it sets different numbers for different cases: "ten
// years with a first-level degree or five with an advanced one". Years of study or of
// age, and "in the last three years", are none; nor is a part of the years, "two of
// which in the field".
func Years(l *Locale, text string) (float64, bool) {
	s := newScan(l, text, nil)
	y := yearsReader{scan: s}
	for start := 0; start < len(s.words); {
		end := start + 1
		for end < len(s.words) && !s.endsSentence(end) {
			end++
		}
		if end-start <= maxValueWords { // more is no sentence
			y.sentence(start, end)
		}
		start = end
	}
	if y.open || y.least == 0 {
		return 0, false
	}
	return y.least, true
}

// yearsReader gathers the years that sentences ask for.
type yearsReader struct {
	scan
	least float64
	open  bool
}

// asked is a number of years found in a sentence.
type asked struct {
	years      float64
	unit       Unit
	start, end int
	// adjective is set for "three-year".
	adjective bool
}

// sentence takes the sentence of the words from start up to end.
func (y *yearsReader) sentence(start, end int) {
	first := start
	for first < end && !y.mayAsk(first) {
		first++
	}
	least, open := y.least, y.open
	y.sentenceFrom(first, start, end)
	if (y.least != least || y.open != open) && y.contains(start, end, expLieu) {
		y.least, y.open = least, open
	}
}

// sentenceFrom is sentence for the words from first on, before which nothing is asked; that the
// sentence may be about what replaces the years is left to sentence.
func (y *yearsReader) sentenceFrom(first, start, end int) {
	var taken, other float64
	for i := first; i < end; {
		if !y.mayAsk(i) {
			i++
			continue
		}
		if d := y.dayIn(i); d > i {
			i = d
			continue
		}
		a, ok := y.askedAt(i)
		switch {
		case !ok:
			i += max(1, y.loneNumber(i, start, end))
			continue
		case y.isPart(a, start, end):
		case y.isExperience(a, start, end):
			y.take(a.years)
			taken = a.years
		case a.unit == YearUnit && !a.adjective && isUnsaid(y.ahead(a.end, end)):
			other = a.years
		}
		if next, ok := y.askedAt(min(a.end, len(y.words)-1)); ok && a.end < end && next.years != a.years && y.mark(a.end) != space {
			y.open = true // "2 years, 3 years, 5 years"
		}
		i = a.end
	}
	if taken != 0 && other != 0 && other != taken && y.contains(start, end, expOr) {
		y.open = true // "a degree with 3 years, or 5 years of experience"
	}
}

// mayAsk reports whether a number of years, or a date, may begin with word i: it is a number,
// a unit, a month or, as in "a year", a word with a unit behind it.
func (y *yearsReader) mayAsk(i int) bool {
	w := y.words[i]
	return w.Number || y.v.BeginsAny(w, yearsClasses) || y.begins(i+1, vocab.ClassUnit) && y.begins(i, vocab.ClassDurationWord)
}

// yearsClasses are the classes of the words that a number of years, or a date among them,
// begins with.
var yearsClasses = vocab.ClassSet(vocab.ClassNumber, vocab.ClassUnit, vocab.ClassMonth)

// isUnsaid reports whether no word says what years are of.
func isUnsaid(ahead experienceWord) bool {
	return ahead != expStudy && ahead != expAge && ahead != expOther
}

// take adds a least number; two that differ leave it open.
func (y *yearsReader) take(years float64) {
	if y.least != 0 && y.least != years {
		y.open = true
	}
	y.least = years
}

// contains reports whether a word stands among those from start up to end.
func (y *yearsReader) contains(start, end int, word experienceWord) bool {
	for i := start; i < end; i++ {
		if w, _ := y.experienceWord(i); w == word {
			return true
		}
	}
	return false
}

// dayIn returns the end of the date at word i, or i.
func (y *yearsReader) dayIn(i int) int {
	if y.words[i].Number || y.begins(i, vocab.ClassMonth) {
		if d := y.dayAt(i); d.kind != noDay {
			return d.end
		}
	}
	return i
}

// askedAt reads a number, or a range, and its unit at word i.
func (y *yearsReader) askedAt(i int) (asked, bool) {
	if l, ok := y.oneLength(i, NoUnit); ok {
		return y.askedOf(i, l)
	}
	v, n := y.quantity(i) // "5 or more years"
	if n == 0 {
		return asked{}, false
	}
	w, k := y.experienceWord(i + n)
	if u, m := y.unitAt(i + n + k); w == expMore && u != NoUnit && y.follows(i+n) {
		return y.askedOf(i, length{lo: u.of(v), hi: u.of(v), unit: u, end: i + n + k + m})
	}
	return asked{}, false
}

func (y *yearsReader) askedOf(i int, l length) (asked, bool) {
	if w, _ := y.durationWord(i); (w == lenA || w == lenOne) && !y.isLeast(i) {
		return asked{}, false // "twice a year"
	}
	years := math.Round(l.lo.Months/12*100) / 100
	adjective := l.end > i+1 && y.mark(l.end-1) == dash && !y.isPlural(l.end-1)
	return asked{years, l.unit, i, l.end, adjective}, l.unit == YearUnit || l.unit == MonthUnit
}

// isPlural reports whether word i, a unit, ends in an s.
func (y *yearsReader) isPlural(i int) bool {
	w := y.word(i)
	return w[len(w)-1] == 's' || w[len(w)-1] == 'S'
}

// loneNumber takes a number without a unit, at word i, where it stands for another case
// of the years: "or five with an advanced degree", "(7 with a Master's)"; or is stated twice,
// not the same: "two (3)". It returns the number of words, 0 for no number and for such a one.
func (y *yearsReader) loneNumber(i, start, end int) int {
	v, n := y.quantity(i)
	if n == 0 {
		_, once := y.cardinal(i)
		y.open = y.open || once > 0
		return 0
	}
	if i > 0 && y.words[i].Number && y.mark(i) == glued {
		return n
	}
	after := i + n
	w, k := y.experienceWord(after)
	if after < end && w == expOr && v <= maxYears {
		if a, ok := y.askedAt(after + k); ok && a.end <= end {
			y.open = true // "5 or 7 years"
		}
		return n
	}
	if y.least == 0 || v > maxYears || w == expSub || w == expWindow {
		return n
	}
	before := y.before(i)
	listed := before == expAnd || y.opens(i) || y.words[i].Before&vocab.Pause != 0
	if before == expOr || listed && w == expWith {
		y.open = true
	}
	return n
}

// before returns the longest word that ends right before word i.
func (y *yearsReader) before(i int) experienceWord {
	w, _ := y.wordBefore(i, 0)
	return w
}

// isLeast reports whether "at least" or "more than" stands before word i.
func (y *yearsReader) isLeast(i int) bool {
	w := y.before(i)
	return w == expMin || w == expOver
}

// isPart reports whether a number of years is a part of others, a greatest number, or a
// time looked back on.
func (y *yearsReader) isPart(a asked, start, end int) bool {
	if w, n := y.experienceWord(a.end); a.end < end && y.mark(a.end) <= dash && n > 0 {
		switch w {
		case expSub, expWindow, expAge, expLess, expOther:
			return true
		case expMax:
			return true // "3 years maximum"
		}
	}
	for j, steps := a.start, 0; j > start && steps < maxSteps; steps++ {
		w, k := y.wordBefore(j, start)
		if k == 0 || y.mark(j) > space && y.mark(j) != apostrophe {
			return false
		}
		switch w {
		case expSub, expWindow, expMax, expAge, expOther:
			return true
		case expWith:
			return y.least > a.years && !y.contains(start, a.start, expOr)
		case expMin, expOver, expFrom, expA:
		default:
			return false
		}
		j -= k
	}
	return false
}

// maxSteps bounds the words before a number that are looked at.
const maxSteps = 4

// wordBefore returns the longest word that ends before word j.
func (y *yearsReader) wordBefore(j, start int) (word experienceWord, n int) {
	for i := j - 1; i >= start && i >= j-5; i-- {
		if w, k := y.experienceWord(i); k > 0 && i+k == j {
			word, n = w, k
		}
	}
	if n == 0 && j-1 >= start {
		if w, k := y.durationWord(j - 1); w == lenOf && k == 1 {
			return expA, 1
		}
	}
	return word, n
}

// isExperience reports whether a number of years is asked for as experience: by the
// first word behind it that says what the years are of; else by the last one before it;
// else because nothing but "at least" stands before it.
func (y *yearsReader) isExperience(a asked, start, end int) bool {
	ahead := y.ahead(a.end, end)
	switch {
	case a.years == 0 || a.years > maxYears || ahead == expStudy || ahead == expAge || ahead == expOther:
		return false
	case ahead == expExperience:
		return true
	case a.adjective: // "a three-year project"
		return false
	}
	least := y.isLeast(a.start) || y.isMoreNext(a.end)
	behind, parted := y.behind(a.start, start)
	switch {
	case a.unit != YearUnit:
		return least && behind == expExperience
	case ahead == expKind:
		return true
	}
	switch behind {
	case expExperience, expKind:
		return true
	case expStudy:
		return least && parted
	case expAge, expOther:
		return false
	}
	if a.years >= adult || y.contains(start, end, expOther) {
		return false
	}
	next, _ := y.experienceWord(a.end)
	return least || a.start == start && (a.end == end || next == expIn)
}

// isMoreNext reports whether "or more", "minimum" or a plus sign stands at word j.
func (y *yearsReader) isMoreNext(j int) bool {
	w, _ := y.experienceWord(j)
	return w == expMore || w == expMin
}

// ahead returns the first word from i on that says what years are of.
func (y *yearsReader) ahead(i, end int) experienceWord {
	kind := noExperienceWord
	for ; i < end; i++ {
		if y.words[i].Before&(vocab.Pause|vocab.Paren|vocab.Colon) != 0 {
			return kind
		}
		if y.mayAsk(i) {
			if _, ok := y.askedAt(i); ok {
				return kind
			}
		}
		w, n := y.experienceWord(i)
		switch w {
		case expExperience:
			return w
		case expStudy, expAge, expOther:
			if kind == noExperienceWord {
				kind = w
			}
			return kind
		case expKind:
			kind = w
		case expOr, expAnd, expSub, expWith:
			return kind
		}
		i += max(n-1, 0)
	}
	return kind
}

// behind returns the last word before i that says what years are of, and whether a
// conjunction or a mark parts it from them.
func (y *yearsReader) behind(i, start int) (word experienceWord, parted bool) {
	parted = i < len(y.words) && y.words[i].Before&vocab.Pause != 0
	for i--; i >= start; i-- {
		switch w, _ := y.experienceWord(i); w {
		case expExperience, expKind, expStudy, expAge, expOther:
			return w, parted
		case expAnd, expOr, expWith:
			parted = true
		}
		parted = parted || y.words[i].Before&(vocab.Pause|vocab.Colon|vocab.AndNow) != 0
	}
	return noExperienceWord, parted
}
