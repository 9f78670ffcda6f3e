package value

import (
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// clock is a time of day found in a text: minutes after midnight, or unsettled, and
// the word it ends before.
type clock struct {
	minute int
	end    int
}

const (
	noon = 12 * 60
	// endOfDay is what midnight means at a deadline: the last minute of the day.
	endOfDay = 24*60 - 1
	// unsettled is a time that is stated in a way that contradicts itself, or "close
	// of business", which is stated without saying when.
	unsettled = -1
)

// timeWord is what a word does beside a time of day. The vocabulary's blocks
// [time NAME] name them.
type timeWord uint8

const (
	noTimeWord    timeWord = iota
	timeAM                 // am
	timePM                 // pm
	timeMorning            // morning: "de la mañana", which at twelve is not settled
	timeAfternoon          // afternoon
	timeEvening            // evening: "مساء", which at twelve is not settled
	timeNight              // night: "de la noche"
	timeNoon               // noon
	timeMidnight           // midnight
	timeHour               // hour: behind a number of hours
	timeEnd                // end: "close of business"
	timeZone               // zone: "time", "heure", beside a place
	timeOwn                // own: "your local time"
	timeClock              // clock: "o'clock", which says nothing of the half of the day
	timePart               // part: "half past", before an hour
	numTimeWords
)

var timeWordNames = [numTimeWords]string{
	"", "am", "pm", "morning", "afternoon", "evening", "night", "noon", "midnight", "hour", "end", "zone", "own", "clock", "part",
}

// timeWordNamed returns the word that a block's name means; a test holds the blocks
// to these names.
func timeWordNamed(name string) timeWord {
	for w, n := range timeWordNames {
		if n == name {
			return timeWord(w)
		}
	}
	return noTimeWord
}

// timeWord reads a word of time at word i.
func (s *scan) timeWord(i int) (timeWord, int) {
	n, sense := s.match(i, vocab.ClassTime)
	if n == 0 {
		return noTimeWord, 0
	}
	return timeWordNamed(sense.Name), n
}

// isHourWord reports whether what stands at word j makes the number before it an
// hour: "h", "pm".
func (s *scan) isHourWord(j int) bool {
	if !s.begins(j, vocab.ClassTime) || s.mark(j) > space {
		return false
	}
	w, _ := s.timeWord(j)
	return timeAM <= w && w <= timeNight || w == timeHour
}

// clockAt reads a time of day that begins at word i, with what follows it: "11:59
// p.m.", "12 h 00 (midi)", "midnight".
func (s *scan) clockAt(i int) (clock, bool) {
	if !s.words[i].Number {
		w, n := s.timeWord(i)
		switch w {
		case timeNoon:
			return s.spelled(clock{noon, i + n}, i), true
		case timeMidnight:
			return s.spelled(clock{endOfDay, i + n}, i), true
		case timeEnd:
			return clock{unsettled, i + n}, true
		}
		return s.hourInWords(i)
	}
	hour, digits := s.number(i)
	if i > 0 && !s.words[i-1].Number && s.mark(i) == glued && !s.isISOTime(i) {
		return clock{}, false
	}
	c, ok := clock{}, false
	switch {
	case digits <= 2 && hour <= 24:
		c, ok = s.hourAt(i, hour)
	case digits == 4 && hour/100 <= 24 && hour%100 < 60:
		if w, n := s.timeWord(i + 1); w == timeHour && s.follows(i+1) {
			c, ok = clock{hour/100*60 + hour%100, i + 1 + n}, true // "1700 hours"
		}
	}
	if !ok || c.minute > 24*60 {
		return clock{}, false
	}
	return s.halfOfDay(c), true
}

// isISOTime reports whether word i-1 is the T between date and time of ISO 8601.
func (s *scan) isISOTime(i int) bool {
	t := s.word(i - 1)
	return (t == "T" || t == "t") && i > 1 && s.words[i-2].Number && s.mark(i-1) == glued
}

// hourAt reads the forms that begin with an hour of one or two digits, without what
// tells the half of the day.
func (s *scan) hourAt(i, hour int) (clock, bool) {
	j := i + 1
	if minute, ok := s.minutes(j); ok {
		switch s.mark(j) {
		case colon:
			return clock{hour*60 + minute, s.pastHourWord(s.pastSeconds(j + 1))}, true
		case dot, comma:
			if s.isTight(j) && (s.isHourWord(j+1) || s.isAt(i)) {
				return clock{hour*60 + minute, s.pastHourWord(j + 1)}, true
			}
			return clock{}, false
		}
	}
	if !s.follows(j) {
		return clock{}, false
	}
	w, n := s.timeWord(j)
	switch {
	case w == timeHour:
		return s.afterHourWord(j, n, hour)
	case timeAM <= w && w <= timeNight, w == timeNoon && (hour == 12 || s.followsHourWord(i)), w == timeMidnight && hour == 12:
		return clock{hour * 60, j}, true
	case w == timeClock:
		if c := s.halfOfDay(clock{hour * 60, j + n}); c.end > j+n || hour > 12 {
			return c, true
		}
		return clock{unsettled, j + n}, true
	}
	return clock{}, false
}

// afterHourWord reads what follows the word for hours at word j: "h59", "h 59",
// "heures 30", or nothing.
func (s *scan) afterHourWord(j, n, hour int) (clock, bool) {
	at := j + n
	if minute, ok := s.minutes(at); ok && n == 1 && !s.isDayNext(at) && (s.mark(at) <= space || s.mark(at) == colon) {
		return clock{hour*60 + minute, at + 1}, true
	}
	if s.isNumber(at) && s.mark(at) == glued { // "23h593", with a footnote mark
		return clock{}, false
	}
	if hour == 24 && s.mark(j) != glued && !s.isAt(j-1) { // "24 hours" is a length of time
		return clock{}, false
	}
	return clock{hour * 60, at}, true
}

// minutes reads a number of two digits below sixty at word j.
func (s *scan) minutes(j int) (int, bool) {
	n, digits := s.number(j)
	return n, digits == 2 && n < 60
}

// isDayNext reports whether the number at word j is the day of a date: "à 18 heures,
// 15 mai".
func (s *scan) isDayNext(j int) bool {
	return s.dayAt(j).kind != noDay
}

// isAt reports whether a word like "at" stands before word i, which makes a number
// with a full stop a time.
func (s *scan) isAt(i int) bool {
	if i == 0 || s.mark(i) > space {
		return false
	}
	for from := max(0, i-3); from < i; from++ {
		n, sense := s.match(from, vocab.ClassDateWord)
		if n > 0 && from+n == i && (sense.Name == dateWordNames[wordAt] || sense.Name == dateWordNames[wordA]) {
			return true
		}
	}
	return false
}

// pastSeconds skips seconds and their fraction.
func (s *scan) pastSeconds(j int) int {
	if _, ok := s.minutes(j); ok && s.mark(j) == colon && s.isTight(j) {
		j++
		if s.isNumber(j) && s.isTight(j) && s.mark(j) >= dot && s.mark(j) <= colon {
			j++
		}
	}
	return j
}

// pastHourWord skips the word for hours behind a complete time: "12:00 h", with a
// footnote mark set on it: "12:00 h3".
func (s *scan) pastHourWord(j int) int {
	if !s.follows(j) {
		return j
	}
	if w, n := s.timeWord(j); w == timeHour {
		return s.pastMark(j + n)
	}
	return j
}

// pastMark skips a footnote mark in digits that is set on the word before it.
func (s *scan) pastMark(j int) int {
	if s.isNumber(j) && s.mark(j) == glued && s.words[j].End-s.words[j].Start <= 2 {
		return j + 1
	}
	return j
}

// halfOfDay reads "am", "de la tarde", "(noon)" and the like behind a time, and sets
// the time by them; what contradicts itself is unsettled.
func (s *scan) halfOfDay(c clock) clock {
	plain := c.minute == noon // "12:00", which may be either end of the day
	if c.minute == 24*60 {
		c.minute = endOfDay
	}
	for j := c.end; j < len(s.words); {
		m := s.mark(j)
		w, n := s.timeWord(j)
		if w == noTimeWord && m <= space {
			w, n = s.timeInWord(j)
		}
		switch {
		case timeAM <= w && w <= timeNight && m <= space:
			c.minute, plain = inHalf(c.minute, w), false
		case w == timeNoon && (m <= space || m == paren || m == slash || m == comma):
			c.minute = atNoon(c.minute)
		case w == timeMidnight && (m <= space || m == paren || m == slash || m == comma):
			c.minute = atMidnight(c.minute, plain)
		default:
			return c
		}
		j += n
		c.end = j
	}
	return c
}

// timeInWord reads the half of the day at the beginning of word j, where a label has
// run into it: "9:59:00 PMSalary".
func (s *scan) timeInWord(j int) (timeWord, int) {
	word := s.word(j)
	if len(word) < 4 || word[2] < 'A' || word[2] > 'Z' || word[3] < 'a' || word[3] > 'z' {
		return noTimeWord, 0
	}
	var buf [1]vocab.Word
	half := scan{s.l, s.v, word[:2], s.v.Words(buf[:0], word[:2], 0)}
	if w, _ := half.timeWord(0); w == timeAM || w == timePM {
		return w, 1
	}
	return noTimeWord, 0
}

// inHalf moves a time of day into the half that a word states.
func inHalf(minute int, w timeWord) int {
	hour := minute / 60
	switch {
	case minute < 0:
		return unsettled
	case w == timeAM || w == timeMorning:
		switch {
		case hour < 12:
			return minute
		case hour == 12 && w == timeAM:
			return minute - 12*60
		}
		return unsettled
	case hour > 12 && w != timeMorning:
		return minute
	case hour == 0 || hour == 12 && w == timeEvening:
		return unsettled
	case w == timeNight && minute == 12*60:
		return endOfDay
	case w == timeNight && (hour < 6 || hour == 12):
		return unsettled
	case hour == 12:
		return minute
	}
	return minute + 12*60
}

// atNoon is a time beside which "noon" stands.
func atNoon(minute int) int {
	switch {
	case minute == noon:
		return noon
	case 60 <= minute && minute < 5*60: // "2 ظهرا"
		return minute + 12*60
	}
	return unsettled
}

// atMidnight is a time beside which "midnight" stands: the end of the day, unless the
// time is that of the day's beginning.
func atMidnight(minute int, plain bool) int {
	if minute == endOfDay || plain {
		return endOfDay
	}
	return unsettled
}

// clockText returns minutes after midnight as HH:MM, or "" where they are unsettled.
func clockText(minute int) string {
	if minute < 0 {
		return ""
	}
	return string([]byte{
		byte('0' + minute/600), byte('0' + minute/60%10), ':', byte('0' + minute%60/10), byte('0' + minute%10),
	})
}
