package value

import (
	"github.com/vacancykit/vacancy/notice"
)

// DateRange reads a period by its first and last day, such as the time during which a
// vacancy is posted: "1 March 2026 – 30 March 2026", "Du 3 au 24 mars 2026". A year or
// a month that only the last day states is that of the first day, too, where the first
// day is then the earlier one. Both dates have the whole text as Raw.
//
// The errors are those of [Date]; a text with one date is no period.
func DateRange(l *Locale, text string) (from, to notice.Date, err error) {
	var items [12]dateItem
	r := dateRow{scan: newScan(l, text, nil)}
	if len(r.words) > maxValueWords {
		return from, to, errTooLong
	}
	if isAbsent(&r.scan) {
		return from, to, ErrAbsent
	}
	r.items = r.read(items[:0])
	r.settleOrder()
	first, last, ok := r.period(r.items)
	if !ok || r.tooMany {
		return from, to, errNoPeriod
	}
	if n := r.count(); n != 2 && !(n == 1 && r.items[first].kind == itemNumber) {
		return from, to, errDates
	}
	if err := r.leadsTo(first); err != nil {
		return from, to, err
	}
	if err := r.trails(last); err != nil {
		return from, to, err
	}
	a, b, err := r.ends(first, last)
	if err != nil {
		return from, to, err
	}
	return r.periodTimes(first, last, a, b, l.raw(text))
}

// periodTimes gives both ends of a period their times and zones.
func (r *dateRow) periodTimes(first, last int, a, b notice.Day, raw string) (from, to notice.Date, err error) {
	between := first + 1
	for between < last && (r.items[between].kind == itemClock || r.items[between].kind == itemZone) {
		between++
	}
	from, to = notice.Date{Day: a, Raw: raw}, notice.Date{Day: b, Raw: raw}
	if from.Time, from.Zone, err = r.timeOfRow(a, 0, between); err != nil {
		return notice.Date{}, notice.Date{}, err
	}
	if to.Time, to.Zone, err = r.timeOfRow(b, between, len(r.items)); err != nil {
		return notice.Date{}, notice.Date{}, err
	}
	return from, to, nil
}

// count returns the number of dates of the row, those of the Hijri calendar left out.
func (r *dateRow) count() int {
	n := 0
	for _, d := range r.dates[:r.nDates] {
		if d.kind != noDay && d.kind != hijriDay {
			n++
		}
	}
	return n
}

// period finds the first and the last day of the last period in items, which are the
// row's or the first of them: two items with a dash or a word like "to" between them.
// The first may be a number alone, the day of the month.
func (r *dateRow) period(items itemList) (first, last int, ok bool) {
	for last = len(items) - 1; last > 0; last-- {
		if it := items[last]; it.kind == itemDate && r.dates[it.index].isDay() {
			break
		}
	}
	if last <= 0 {
		return 0, 0, false
	}
	joined, and := false, false
	for i := last - 1; i >= 0; i-- {
		it := r.items[i]
		joined = joined || r.hasDash(r.items[i+1].start)
		switch it.kind {
		case itemDate:
			k := r.dates[it.index].kind
			return i, last, k != hijriDay && k != impossible && k != monthYear && (joined || and && r.isFrom(i))
		case itemNumber:
			return i, last, (joined || and && r.isFrom(i)) && r.isDayOf(i, last)
		case itemWord:
			joined = joined || it.word == wordTo || it.word == wordUntil || it.word == wordA
			and = and || it.word == wordAnd
			if it.word > wordAnd && it.word != wordSuffix && it.word != wordGregorian {
				return 0, 0, false
			}
		case itemWeekday, itemClock, itemZone:
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// isDay reports whether d is a date, or one of two.
func (d *dated) isDay() bool { return d.kind == fullDay || d.kind == openDay }

// hasDash reports whether a dash stands right before word i.
func (s *scan) hasDash(i int) bool {
	gap := s.gap(i)
	for j := 0; j < len(gap); {
		m, size := markAt(gap, j)
		if m == dash {
			return true
		}
		j += size
	}
	return false
}

// isFrom reports whether "between" or "from" stands before item i.
func (r *dateRow) isFrom(i int) bool {
	for i--; i >= 0; i-- {
		it := r.items[i]
		switch {
		case it.kind == itemWord && it.word == wordFrom:
			return true
		case it.kind == itemWord && it.word.isLink(), it.kind == itemWeekday:
		default:
			return false
		}
	}
	return false
}

// isDayOf reports whether the number at item i is a day of the month of the date at
// item last, which must begin with its own day.
func (r *dateRow) isDayOf(i, last int) bool {
	n, digits := r.number(r.items[i].start)
	_, own := r.number(r.items[last].start)
	return digits <= 2 && 0 < n && n < int(r.dates[r.items[last].index].day.day) && 0 < own && own <= 2
}

// ends returns the two days of a period. Two days in digits whose order is open are
// settled where only one order makes a period of a year at most, and both of one kind.
func (r *dateRow) ends(first, last int) (a, b notice.Day, err error) {
	to := r.dates[r.items[last].index]
	if r.items[first].kind == itemNumber {
		if to.kind != fullDay {
			return a, b, errDates
		}
		n, _ := r.number(r.items[first].start)
		a, b = to.day.notice(), to.day.notice()
		a.Day = n
		return a, b, nil
	}
	from := r.dates[r.items[first].index]
	switch {
	case from.kind == openDay || to.kind == openDay:
		return a, b, errOpenOrder
	case from.kind == yearless:
		from.day.year = to.day.year
	}
	if !from.day.exists() || from.day.isAfter(to.day) {
		return a, b, errDates
	}
	return from.day.notice(), to.day.notice(), nil
}
