package value

import "github.com/vacancykit/vacancy/notice"

// severalDays reads a row with two dates: the one that was extended and the one that
// holds. Other rows of several dates are refused.
func (r *dateRow) severalDays() (notice.Date, error) {
	if !r.has(wordExtended) && !r.has(wordOriginal) {
		if _, _, ok := r.period(r.items); ok {
			return notice.Date{}, ErrRange
		}
		return notice.Date{}, errDates
	}
	one := r.find(itemDate, 0)
	two := r.find(itemDate, one+1)
	if two < 0 || r.find(itemDate, two+1) >= 0 {
		return notice.Date{}, errDates
	}
	original, effective := one, two
	first, ok := r.isEffective(one, two)
	if !ok {
		return notice.Date{}, errDates
	}
	if first {
		original, effective = two, one
	}
	if r.dates[r.items[effective].index].kind != fullDay {
		return notice.Date{}, errOpenOrder
	}
	before, ok := r.before(original, effective)
	if !ok {
		return notice.Date{}, errDates
	}
	d, err := r.at(effective)
	d.Original = before
	return d, err
}

// isEffective reports whether the first of two dates is the one that holds; ok is false
// where the words do not tell.
func (r *dateRow) isEffective(one, two int) (first, ok bool) {
	for i, it := range r.items {
		if it.kind != itemWord || it.word != wordOriginal {
			continue
		}
		// "15 September 2025 (originally 31 July 2025)"
		return i > one && i < two, i < one && r.bearsOn(i, one) || i > one && i < two && r.bearsOn(i, two)
	}
	for i, it := range r.items {
		if it.kind != itemWord || it.word != wordExtended {
			continue
		}
		switch {
		case i < one:
			return !r.joins(one, two), r.bearsOn(i, one)
		case i < two: // "15 September 2025, extended from 31 July 2025"
			return r.hasFrom(i, two) && !r.joins(i, two), r.bearsOn(i, two)
		}
		return false, r.bearsOn(two, i)
	}
	return false, false
}

// bearsOn reports whether nothing stands between items i and j that would part a word
// from its date.
func (r *dateRow) bearsOn(i, j int) bool {
	for k := i + 1; k < j; k++ {
		it := r.items[k]
		if it.kind == itemProse || it.kind == itemNumber || it.kind == itemQuantity || it.kind == itemDate ||
			it.kind == itemWord && it.word > wordFrom && it.word != wordExtended {
			return false
		}
	}
	return true
}

// hasFrom reports whether a word like "from" stands between items i and j.
func (r *dateRow) hasFrom(i, j int) bool {
	for _, it := range r.items[i+1 : j] {
		if it.kind == itemWord && (it.word == wordFrom || it.word == wordOf) {
			return true
		}
	}
	return false
}

// joins reports whether a word like "to" stands between items i and j.
func (r *dateRow) joins(i, j int) bool {
	for _, it := range r.items[i+1 : j] {
		if it.kind == itemWord && (it.word == wordTo || it.word == wordUntil || it.word == wordA) {
			return true
		}
	}
	return false
}

// before returns the day at item original, which must be before the one at item
// effective; a year it leaves out is that of the other.
func (r *dateRow) before(original, effective int) (notice.Day, bool) {
	d := r.dates[r.items[original].index]
	after := r.dates[r.items[effective].index].day
	switch d.kind {
	case yearless:
		d.day.year = after.year
	case fullDay:
	default:
		return notice.Day{}, false
	}
	return d.day.notice(), d.day.exists() && after.isAfter(d.day)
}
