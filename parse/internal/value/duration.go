package value

import (
	"fmt"

	"github.com/vacancykit/vacancy/notice"
)

// The ways in which a text gives no duration.
var (
	errNoDuration    = fmt.Errorf("%w: no duration", ErrNotUnderstood)
	errLengthProse   = fmt.Errorf("%w: the words beside the length may make it another one", ErrNotUnderstood)
	errOtherNumber   = fmt.Errorf("%w: a number that belongs to no length", ErrNotUnderstood)
	errNotThisLong   = fmt.Errorf("%w: no appointment is that long", ErrNotUnderstood)
	errLengths       = fmt.Errorf("%w: it names several lengths", ErrOpen)
	errLoneDay       = fmt.Errorf("%w: a date that is not said to be the last day", ErrOpen)
	errInfinite      = fmt.Errorf("%w: the appointment has no end", ErrNotUnderstood)
	errContradictory = fmt.Errorf("%w: a length, and an appointment without end", ErrOpen)
)

// Duration reads how long an appointment lasts as it is printed under a label such as
// "Duration (in months)". Unit is the unit that the label states; one in the value itself
// counts more, and a number without either is not understood.
//
// Years become months; weeks and days stay as they are, working days among them. A
// length that is called approximate, expected or estimated is given as printed. The
// time of probation, of notice, and the time over which working days are spread are no
// part of the result, nor is the length of a renewal, unless it is stated as the greatest
// total. "Indefinite", "permanent" and "long term" have no length: they are errors that
// wrap [ErrNotUnderstood], as is all text that is not understood as a whole. Several
// lengths none of which is said to be the contract's are an error that wraps [ErrOpen].
func Duration(l *Locale, text string, unit Unit) (notice.Duration, error) {
	var items [32]durationItem
	r := durationRow{scan: newScan(l, text, nil), label: unit}
	if len(r.words) > maxValueWords {
		return notice.Duration{}, errTooLong
	}
	if isAbsent(&r.scan) {
		return notice.Duration{}, ErrAbsent
	}
	r.items = r.read(items[:0])
	if r.tooMany {
		return notice.Duration{}, errLengths
	}
	d, err := r.duration()
	if err != nil {
		return notice.Duration{}, err
	}
	d.Raw = l.raw(text)
	return d, nil
}

// durationReader gathers what the items of a row say, from the first to the last.
type durationReader struct {
	*durationRow
	min, max, all notice.Period
	until         notice.Day
	// main is the item of the appointment's own length, or -1.
	main int
	// said are the words of the clause so far that bear on the next length.
	said wordSet
	// renewing is set from "renewable" to the end of its sentence.
	renewing bool
	// prose is set where the clause so far has words that are not understood.
	prose bool
	// endless and varies are set by their words.
	endless, varies bool
	// yes and no are set by what is said of renewals.
	yes, no bool
	// other is set where there are lengths or words that are not the appointment's.
	other bool
}

// wordSet is a set of durationWords.
type wordSet uint64

func (s wordSet) has(words ...durationWord) bool {
	for _, w := range words {
		if s>>w&1 == 1 {
			return true
		}
	}
	return false
}

// duration settles what the row means.
func (r *durationRow) duration() (notice.Duration, error) {
	v := durationReader{durationRow: r, main: -1}
	for i := range r.items {
		if err := v.item(i); err != nil {
			return notice.Duration{}, err
		}
	}
	return v.result()
}

// item takes one item of the row.
func (r *durationReader) item(i int) error {
	it := &r.items[i]
	if it.sentence {
		r.said, r.renewing = 0, false
	}
	if it.apart {
		r.prose = false
		if r.mark(it.start) != colon {
			r.said &^= 1<<lenProbation | 1<<lenOther | 1<<lenNegation | 1<<lenRenewal | 1<<lenSpread
		}
	}
	switch it.kind {
	case lengthItem:
		return r.length(i)
	case dayItem:
		return r.day(i)
	case numberItem:
		if w := r.wordAt(i + 1); w == lenTimes || w == lenFurther && r.renewing {
			return nil // "renewable 2 times", "renewable for two further periods"
		}
		return errOtherNumber
	case wordItem:
		r.word(i)
	case proseItem:
		r.other = true
		r.prose = true
		if r.main >= 0 && !r.renewing && !r.isApart(r.main, i) {
			return errLengthProse // "3 years experience"
		}
		r.said &^= 1<<lenMax | 1<<lenMin | 1<<lenOver | 1<<lenUpTo | 1<<lenFor | 1<<lenFrom
	}
	return nil
}

// wordAt returns the word that item i is, if it is one.
func (r *durationRow) wordAt(i int) durationWord {
	if i < 0 || i >= len(r.items) || r.items[i].kind != wordItem {
		return noDurationWord
	}
	return r.items[i].word
}

// isApart reports whether a comma, a bracket or the like stands between items i and j.
func (r *durationRow) isApart(i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if r.items[k].apart {
			return true
		}
	}
	return false
}

// word takes a word of durations.
func (r *durationReader) word(i int) {
	w := r.items[i].word
	switch w {
	case lenRenewable, lenRenewal:
		r.renewing = true
		switch {
		case r.wordAt(i+1) == lenBeyond:
		case r.said.has(lenNegation):
			r.no = true
		default:
			r.yes = true
		}
	case lenFinal:
		r.no = true
	case lenVaries:
		r.varies = true
	case lenNone: // but not "3 years, flexible hours"
		r.endless = r.endless || r.main < 0 || !r.isApart(r.main, i)
	case lenOther, lenProbation, lenSpread, lenRate:
		r.other = true
	}
	r.said |= 1 << w
}

// result returns the duration, or why there is none.
func (r *durationReader) result() (notice.Duration, error) {
	d := notice.Duration{Min: r.min, Max: r.max, Total: r.all, Until: r.until}
	if r.yes != r.no {
		yes := r.yes
		d.Renewable = &yes
	}
	known := r.main >= 0 || !r.until.IsZero()
	switch {
	case r.endless && known:
		return notice.Duration{}, errContradictory
	case r.endless:
		return notice.Duration{}, errInfinite
	case known:
		return d, nil
	case r.nLengths > 0 || r.nDays > 0:
		return notice.Duration{}, errNoDuration
	case r.varies:
		d.Varies = true
		return d, nil
	case d.Renewable != nil && !r.other:
		return d, nil
	}
	return notice.Duration{}, errNoDuration
}
