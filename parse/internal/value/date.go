package value

import (
	"fmt"
	"time"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// The ways in which a text gives no date.
var (
	// ErrRange is for text that names the first and the last day of a period; see
	// [DateRange]. It wraps [ErrOpen]: which of the two is meant is not said.
	ErrRange = fmt.Errorf("%w: it names a period, not a date", ErrOpen)

	errNoDate     = fmt.Errorf("%w: no date", ErrNotUnderstood)
	errNoTime     = fmt.Errorf("%w: no time of day", ErrNotUnderstood)
	errNoSuchDay  = fmt.Errorf("%w: no such day in the calendar", ErrNotUnderstood)
	errDateProse  = fmt.Errorf("%w: the words before the date do not lead to it", ErrNotUnderstood)
	errTooLong    = fmt.Errorf("%w: longer than any value", ErrNotUnderstood)
	errDates      = fmt.Errorf("%w: it names several dates", ErrOpen)
	errTimes      = fmt.Errorf("%w: it names several times of day", ErrOpen)
	errYearless   = fmt.Errorf("%w: day or year is missing", ErrOpen)
	errHijri      = fmt.Errorf("%w: a date of the Hijri calendar alone", ErrOpen)
	errRelative   = fmt.Errorf("%w: it counts from a date", ErrOpen)
	errNotExact   = fmt.Errorf("%w: the date is not exact", ErrOpen)
	errUndecided  = fmt.Errorf("%w: the date is yet to be settled", ErrOpen)
	errNoPeriod   = fmt.Errorf("%w: no period", ErrNotUnderstood)
	errOpenOrder  = fmt.Errorf("%w: the order of day and month", ErrOpen)
	errRollingDay = fmt.Errorf("%w: a date, and a rolling basis", ErrOpen)
)

// maxValueWords bounds a value that is read for its date.
const maxValueWords = 400

// Date reads a date as it is printed under a label such as "Closing date": the day,
// with the time of day and the time zone where they are stated, alone or in a
// sentence that names no other date. "Open until filled" gives a rolling date, and a
// day that was extended the effective one with the original. An order of day and month
// that neither the value, the locale's order nor the employer's family settles gives
// both days as candidates.
//
// A two-digit year is one of this century. No part of a date is taken from the clock:
// a date without its year is an error that wraps [ErrOpen], as are a period
// ([ErrRange]), a date of the Hijri calendar alone, "within 30 days" and "as soon as
// possible". Text that is no date, or names one among words that do not lead to it,
// is an error that wraps [ErrNotUnderstood], and a day that does not exist, too.
func Date(l *Locale, text string) (notice.Date, error) {
	var items [12]dateItem
	r := dateRow{scan: newScan(l, text, nil)}
	if len(r.words) > maxValueWords {
		return notice.Date{}, errTooLong
	}
	if isAbsent(&r.scan) {
		return notice.Date{}, ErrAbsent
	}
	r.items = r.read(items[:0])
	d, err := r.date()
	if err != nil {
		return notice.Date{}, err
	}
	d.Raw = l.raw(text)
	return d, nil
}

// isAbsent reports whether the whole text says that there is no value.
func isAbsent(s *scan) bool {
	n, _ := s.match(0, vocab.ClassAbsent)
	return n > 0 && n == len(s.words)
}

// date settles what the row means.
func (r *dateRow) date() (notice.Date, error) {
	switch {
	case r.tooMany:
		return notice.Date{}, errDates
	case r.has(wordRolling):
		return r.rolling()
	case len(r.items) == 1 && r.nDates == 1 && r.dates[0].kind == fullDay:
		return notice.Date{Day: r.dates[0].day.notice()}, nil // nearly always
	}
	r.settleOrder()
	full, parts := 0, 0
	for i := range r.nDates {
		switch d := &r.dates[i]; d.kind {
		case impossible:
			return notice.Date{}, errNoSuchDay
		case fullDay, openDay:
			full++
		case yearless, monthYear:
			parts++
		}
	}
	switch {
	case full == 0:
		return r.withoutDay(parts)
	case full+parts == 1 || full == 1 && r.isFirstSentence():
		if r.hasKind(itemNumber) {
			if _, _, ok := r.period(r.items); ok {
				return notice.Date{}, ErrRange
			}
		}
		return r.oneDay()
	}
	return r.severalDays()
}

// rolling reads a row that says "until filled". A date in a sentence before that is
// another thing.
func (r *dateRow) rolling() (notice.Date, error) {
	at := r.find(itemDate, 0)
	for i, it := range r.items {
		if it.kind == itemWord && it.word == wordRolling && at >= 0 && at < i && !r.sameSentence(at, i) {
			return notice.Date{}, errRollingDay
		}
	}
	return notice.Date{Rolling: true}, nil
}

// isFirstSentence reports whether the first date of the row is a day, and the others
// are in sentences behind its own: "5 May 2026. Interviews will be held in June 2026."
func (r *dateRow) isFirstSentence() bool {
	at := r.find(itemDate, 0)
	if !r.dates[r.items[at].index].isDay() || r.has(wordExtended) || r.has(wordOriginal) {
		return false
	}
	for j := r.find(itemDate, at+1); j >= 0; j = r.find(itemDate, j+1) {
		if r.dates[r.items[j].index].kind != noDay && r.sameSentence(at, j) {
			return false
		}
	}
	return true
}

// withoutDay tells why a row gives no day, unless it says that none is set.
func (r *dateRow) withoutDay(parts int) (notice.Date, error) {
	prose, open := false, false
	for _, it := range r.items {
		switch {
		case it.kind == itemQuantity || it.kind == itemWord && it.word == wordRelative:
			return notice.Date{}, errRelative
		case it.kind == itemWord && it.word == wordSoon:
			return notice.Date{}, errUndecided
		case it.kind == itemWord && it.word == wordBasis:
			return notice.Date{Rolling: true}, nil
		case it.kind == itemWord && it.word == wordOpen:
			open = true
		case it.kind != itemWord || it.word >= wordExtended:
			prose = true
		}
	}
	switch {
	case parts > 0:
		return notice.Date{}, errYearless
	case r.nDates > 0:
		return notice.Date{}, errHijri
	case open && !prose:
		return notice.Date{Rolling: true}, nil
	}
	return notice.Date{}, errNoDate
}

// oneDay reads a row with one date.
func (r *dateRow) oneDay() (notice.Date, error) {
	at := r.find(itemDate, 0)
	for d := &r.dates[r.items[at].index]; !d.isDay(); d = &r.dates[r.items[at].index] {
		at = r.find(itemDate, at+1)
	}
	if err := r.leadsTo(at); err != nil {
		return notice.Date{}, err
	}
	if err := r.trails(at); err != nil {
		return notice.Date{}, err
	}
	return r.at(at)
}

// find returns the first item of a kind from i on, or -1.
func (r *dateRow) find(kind itemKind, i int) int {
	for ; i < len(r.items); i++ {
		if r.items[i].kind == kind {
			return i
		}
	}
	return -1
}

// at returns the date of item i with the time and zone of the row.
func (r *dateRow) at(i int) (notice.Date, error) {
	day := &r.dates[r.items[i].index]
	d := notice.Date{Day: day.day.notice()}
	if day.kind == openDay {
		d = notice.Date{Candidates: []notice.Day{day.day.notice(), day.other.notice()}}
		if day.day.isAfter(day.other) {
			d.Candidates[0], d.Candidates[1] = day.other.notice(), day.day.notice()
		}
	}
	clock, zone, err := r.timeOfRow(d.Day, 0, len(r.items))
	d.Time, d.Zone = clock, zone
	return d, err
}

// settleOrder settles the dates of the row whose order of day and month is open by the
// day of the week before or behind them, or by another date of the row.
func (r *dateRow) settleOrder() {
	for i, it := range r.items {
		if it.kind != itemDate || r.dates[it.index].kind != openDay {
			continue
		}
		d := &r.dates[it.index]
		for _, near := range [2]int{i - 1, i + 1} {
			if near >= 0 && near < len(r.items) && r.items[near].kind == itemWeekday {
				d.byWeekday(r.weekday(r.items[near]))
			}
		}
		for j := range r.nDates {
			if other := r.dates[j]; other.kind == fullDay && (other.day == d.day || other.day == d.other) {
				*d = d.settle(other.day)
			}
		}
	}
	if r.nDates > 1 {
		r.dropEqual()
	}
}

func (r *dateRow) weekday(it dateItem) time.Weekday {
	_, sense := r.match(it.start, vocab.ClassWeekday)
	return time.Weekday(small(sense.Name) % 7)
}

// byWeekday settles an open date by its day of the week.
func (d *dated) byWeekday(w time.Weekday) {
	if d.kind != openDay {
		return
	}
	switch a, b := weekdayOf(d.day) == w, weekdayOf(d.other) == w; {
	case a && !b:
		*d = d.settle(d.day)
	case b && !a:
		*d = d.settle(d.other)
	}
}

func weekdayOf(c civil) time.Weekday {
	d := c.notice()
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// dropEqual turns a date that repeats the one before it into a word that says nothing:
// "31/03/2026 (31 March 2026)".
func (r *dateRow) dropEqual() {
	first := -1
	for i, it := range r.items {
		if it.kind != itemDate {
			continue
		}
		d := r.dates[it.index]
		if first >= 0 && d.kind == r.dates[first].kind && d.day == r.dates[first].day && d.other == r.dates[first].other && d.kind != hijriDay {
			r.items[i] = dateItem{kind: itemWord, word: wordGregorian, start: it.start, end: it.end}
			r.dates[it.index].kind = noDay
			continue
		}
		if first < 0 && d.kind != hijriDay {
			first = it.index
		}
	}
}
