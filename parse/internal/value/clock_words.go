package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// hourInWords reads a time of day at word i whose hour is written out: "five p.m.", "a
// las diecisiete horas", "الساعة الخامسة مساء". An hour up to twelve whose half of the day
// nothing settles is unsettled.
func (s *scan) hourInWords(i int) (clock, bool) {
	hour, n := s.spelledHour(i)
	if n == 0 {
		return clock{}, false
	}
	led := s.followsHourWord(i)
	if !led && !s.leadsHour(i) {
		return clock{}, false
	}
	j := i + n
	w, k := s.timeWord(j)
	if !s.follows(j) {
		w, k = noTimeWord, 0
	}
	formal := w == timeHour // "à dix-sept heures"
	if w == timeClock {
		j += k
	}
	if formal && !led && !s.isAt(i) {
		return clock{}, false // "una prueba de dos horas"
	}
	if formal {
		j += k
	}
	minute := hour * 60
	if k := s.half(j); k > 0 {
		minute, j = minute+30, j+k
	} else if more, k := s.spelledMinutes(j, formal); k > 0 {
		minute, j = minute+more, j+k
	}
	c := s.halfOfDay(clock{minute, j})
	switch {
	case c.end > j || formal || hour > 12:
		return c, c.end > j || formal || led
	case led, w == timeClock:
		return clock{unsettled, j}, true
	}
	return clock{}, false
}

// spelledMinutes reads the minutes behind an hour in words: "trente", "y cuarenta", "و59
// دقيقة".
func (s *scan) spelledMinutes(j int, bare bool) (minute, n int) {
	if w, k := s.dateWord(j); w == wordAnd && s.mark(j) <= space {
		n = k
	} else if !bare {
		return 0, 0
	}
	value, k := s.cardinal(j + n)
	if k == 0 || s.mark(j+n) > space || value >= 60 || value != float64(int(value)) || s.isDayNext(j+n) {
		return 0, 0
	}
	n += k
	if k, sense := s.match(j+n, vocab.ClassUnit); k > 0 && s.mark(j+n) <= space && unitNamed(sense.Name) == otherUnit {
		n += k
	}
	return int(value), n
}

// spelledHour reads an hour in words: a number, or the Arabic ordinal of an hour.
func (s *scan) spelledHour(i int) (hour, n int) {
	if n, sense := s.match(i, vocab.ClassTime); n > 0 && small(sense.Name) > 0 {
		hour = small(sense.Name)
		if j := i + n; j < len(s.words) && hour < 10 && s.words[j].Before&vocab.AndNow != 0 {
			if k, tens := s.match(j, vocab.ClassNumber); k > 0 && tens.Number == 20 && hour < 5 {
				return hour + 20, n + k // "الثالثة والعشرين"
			}
		}
		return hour, n
	}
	value, n := s.cardinal(i)
	if n == 0 || s.words[i].Number || value < 1 || value > 24 || value != float64(int(value)) {
		return 0, 0
	}
	return int(value), n
}

// followsHourWord reports whether Arabic words that lead to an hour end before word i:
// "في تمام الساعة".
func (s *scan) followsHourWord(i int) bool {
	return i > 0 && s.isArabic(i-1) && s.isAt(i)
}

// isArabic reports whether word i is written in Arabic letters.
func (s *scan) isArabic(i int) bool {
	c := s.word(i)[0]
	return 0xD8 <= c && c <= 0xDB
}

// leadsHour reports whether an hour in words may stand at word i: behind a date, a sign
// or a word that leads to a time.
func (s *scan) leadsHour(i int) bool {
	if i == 0 || s.mark(i) > space || s.isNumber(i-1) {
		return true
	}
	for from := max(0, i-3); from < i; from++ {
		if n, sense := s.match(from, vocab.ClassDateWord); n > 0 && from+n == i && dateWordNamed(sense.Name) != wordRelative {
			return true
		}
	}
	return false
}

// spelled reads what stands beside a noon or midnight in words: a half hour behind it.
// It is unsettled where an hour that is not understood, or a part of an hour, stands
// before it: "half past noon".
func (s *scan) spelled(c clock, i int) clock {
	for from := max(0, i-4); from < i; from++ {
		if w, n := s.timeWord(from); w == timePart && from+n == i || from+1 < i && s.followsHourWord(from+1) && !s.isAt(i) {
			return clock{unsettled, c.end}
		}
	}
	if k := s.half(c.end); k > 0 {
		if c.minute == endOfDay {
			c.minute = unsettled
		} else {
			c.minute += 30
		}
		c.end += k
	}
	return c
}
