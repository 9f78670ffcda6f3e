package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// What stands around a date must not make it another date than the one meant: a
// period counted from it, one day of several, a date in prose about something else.

// leadsTo reports whether the items before the date at item i lead to it. It returns
// the reason why the date is not the value's.
func (r *dateRow) leadsTo(i int) error {
	if err := r.isExact(i); err != nil {
		return err
	}
	led := false
	for j := i - 1; j >= 0; j-- {
		it := &r.items[j]
		if !led && (it.kind == itemWord && leads(it.word) || r.endsLabel(j)) {
			led = true
		}
		switch {
		case it.kind == itemProse:
			if !led && !r.isLabel(i) {
				return errDateProse
			}
			led = true
		case it.kind == itemNumber && !led && r.isNextTo(j, j+1) && r.isDayNumber(j):
			return errDates // "5 and 6 May 2026"
		case it.kind == itemNumber && r.isHourOfRange(j):
			return errTimes
		case it.kind == itemWord && it.word == wordSoon && r.sameSentence(j, i):
			return errUndecided
		case it.kind == itemWord && it.word == wordBasis:
			return errRollingDay
		case it.kind == itemQuantity && r.sameSentence(j, i) && !r.isLeft(j):
			return errRelative
		}
	}
	return nil
}

// leads reports whether a word before a date says that the date is the value. A word
// like "from" does not: "du 3 mai 2026" may be the date of anything.
func leads(w dateWord) bool {
	return w == wordLead || w == wordUntil || w == wordExtended || w == wordTo
}

// isLabel reports whether all that stands before item i is a label of a date: "Closing
// date for applications".
func (r *dateRow) isLabel(i int) bool {
	label, ok := r.v.Label(r.words[:r.items[i].start], r.text)
	return ok && label.Keys.Any(vocab.KeysOf(vocab.KeyPublished, vocab.KeyDeadline, vocab.KeyStart))
}

// endsLabel reports whether a colon or the end of a sentence stands between item j and
// the item behind it.
func (r *dateRow) endsLabel(j int) bool {
	if j+1 >= len(r.items) {
		return false
	}
	m := r.mark(r.items[j+1].start)
	return m == colon || r.endsSentence(r.items[j+1].start)
}

// isHourOfRange reports whether the number at item j is joined to a time of day: "9 to
// 17 h".
func (r *dateRow) isHourOfRange(j int) bool {
	k := j + 1
	joined := false
	for ; k < len(r.items) && r.items[k].kind == itemWord; k++ {
		w := r.items[k].word
		joined = joined || w == wordTo || w == wordA || w == wordUntil || w == wordAnd || w == wordOr
	}
	return k < len(r.items) && r.items[k].kind == itemClock && (joined || r.hasDash(r.items[k].start))
}

// isDayNumber reports whether the number at item j may be the day of a month.
func (r *dateRow) isDayNumber(j int) bool {
	n, _ := r.number(r.items[j].start)
	return 0 < n && n <= 31
}

// isNextTo reports whether nothing but white space, a dash or a comma stands between
// items j and k.
func (r *dateRow) isNextTo(j, k int) bool {
	m := r.mark(r.items[k].start)
	return r.items[j].end == r.items[k].start && m <= comma && !r.endsSentence(r.items[k].start)
}

// isExact refuses a date that is counted from, is not exact or is one of several: by
// the items right before it.
func (r *dateRow) isExact(i int) error {
	for j := i - 1; j >= 0 && r.sameSentence(j, i); j-- {
		it := r.items[j]
		if it.kind == itemWord {
			switch {
			case it.word == wordRelative:
				return errRelative
			case it.word == wordAround:
				return errNotExact
			case it.word == wordAnd || it.word == wordOr || it.word == wordTo || it.word == wordUntil:
				if j > 0 && r.items[j-1].kind == itemNumber {
					return errDates
				}
			}
			if it.word.isLink() || it.word == wordFrom || it.word == wordLead || it.word == wordUntil || it.word == wordTo {
				continue
			}
		}
		if it.kind != itemWeekday && it.kind != itemClock && it.kind != itemZone && it.kind != itemQuantity {
			return nil
		}
	}
	return nil
}

// trails refuses a date by what stands behind it: a number that may belong to it, a
// length of time counted from it, another choice.
func (r *dateRow) trails(i int) error {
	for j := i + 1; j < len(r.items); j++ {
		it := r.items[j]
		same := r.sameSentence(i, j)
		switch {
		case it.kind == itemNumber && j == i+1 && r.isNextTo(i, j):
			return errNoDate // "5 May 2026 17"
		case it.kind == itemNumber && r.items[j-1].kind == itemClock && r.mark(it.start) <= space:
			return errNoDate // "12:00 h 3"
		case it.kind == itemNumber && r.isHourOfRange(j):
			return errTimes // "de 9 à 17 h"
		case it.kind == itemQuantity && same && !r.isLeft(j):
			return errRelative
		case it.kind != itemWord:
		case it.word == wordBasis:
			return errRollingDay
		case it.word == wordSoon && same:
			return errUndecided
		case it.word == wordOr && same && j == i+1:
			return errDates
		}
	}
	return nil
}

// isLeft reports whether the length of time at item j is only what is left until the
// date: "(12 days left)".
func (r *dateRow) isLeft(j int) bool {
	for k := j + 1; k < len(r.items) && k <= j+2; k++ {
		if r.items[k].kind == itemWord && r.items[k].word == wordLeft {
			return true
		}
	}
	return j > 0 && r.items[j-1].kind == itemWord && r.items[j-1].word == wordLeft
}

// sameSentence reports whether no sentence ends between items j and k, of which j
// comes first.
func (r *dateRow) sameSentence(j, k int) bool {
	for i := r.items[j].end; i <= r.items[k].start; i++ {
		if r.endsSentence(i) {
			return false
		}
	}
	return true
}
