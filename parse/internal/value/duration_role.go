package value

import "github.com/vacancykit/vacancy/notice"

// length takes a length: the appointment's own, the greatest total, or one of
// something else.
func (r *durationReader) length(i int) error {
	l := &r.lengths[r.items[i].index]
	said := r.said
	r.said &^= 1<<lenMax | 1<<lenMin | 1<<lenOver | 1<<lenUpTo | 1<<lenFor | 1<<lenTotal | 1<<lenSpread | 1<<lenFurther |
		1<<lenProbation | 1<<lenFrom | 1<<lenOther | 1<<lenBeyond
	switch {
	case l.unit == hourUnit || r.isOther(i, said) || r.isHoursOf(i):
		r.other = true
		return nil
	case l.unit == otherUnit || !l.isLength():
		return errNotThisLong
	case r.main < 0:
		return r.own(i, l, said)
	case r.isGloss(i, l):
		return nil
	case said.has(lenSpread, lenOver):
		return nil
	case said.has(lenBeyond):
		return nil
	case said.has(lenUpTo, lenMax) && l.unit == DayUnit && r.lengths[r.items[r.main].index].unit != DayUnit && days(l.hi) < max(days(r.min), days(r.max)):
		return nil // the days of work within it: "up to 3 years (max 400 working days)"
	case said.has(lenTotal) || r.after(i) == lenTotal:
		return r.total(l)
	case r.renewing:
		if said.has(lenUpTo, lenMax) && !said.has(lenFor, lenFurther) && r.after(i) != lenFurther && r.after(i) != lenRenewal {
			return r.total(l)
		}
		return nil // the length of a renewal
	case (said.has(lenMax, lenUpTo) || r.behind(i) == lenMax) && r.max.IsZero() && days(l.hi) > days(r.min):
		r.max = l.hi
		return nil
	case r.after(i) == lenRenewal:
		return nil
	}
	return errLengths
}

// isHoursOf reports whether the length at item i is that of a week's work: "40 hours a week".
func (r *durationReader) isHoursOf(i int) bool {
	return i > 0 && r.items[i-1].kind == lengthItem && r.lengths[r.items[i-1].index].unit == hourUnit && !r.items[i].apart
}

// isOther reports whether the length at item i is one of probation, of notice, of a
// week's work: by a word before it in its clause, or right behind it.
func (r *durationReader) isOther(i int, said wordSet) bool {
	if said.has(lenProbation, lenOther) {
		return true
	}
	switch r.after(i) {
	case lenOther, lenRate:
		return true
	case lenProbation:
		// "3 years, probation 6 months": the word belongs to what follows it.
		j := r.next(i)
		return j+1 >= len(r.items) || r.items[j+1].kind != lengthItem || r.items[j+1].apart
	}
	return false
}

// next returns the item behind item i, words that say nothing left out.
func (r *durationRow) next(i int) int {
	for i++; r.wordAt(i) == lenOf && !r.items[i].apart; i++ {
	}
	return i
}

// after returns the word right behind the length at item i, with nothing but words that
// say nothing between them.
func (r *durationRow) after(i int) durationWord {
	j := r.next(i)
	if j < len(r.items) && r.items[j].apart {
		return noDurationWord
	}
	return r.wordAt(j)
}

// own takes the appointment's own length.
func (r *durationReader) own(i int, l *length, said wordSet) error {
	switch {
	case r.prose && !r.isContract(i):
		return errLengthProse
	case said.has(lenSpread, lenOver, lenBeyond, lenFurther), r.after(i) == lenRenewal:
		return errNoDuration
	case r.renewing && said.has(lenFor, lenUpTo, lenMax, lenTotal) || r.renewing && said.has(lenRenewal):
		return errNoDuration // "renewable for 2 years"
	}
	r.main = i
	r.min, r.max = l.lo, l.hi
	greatest := said.has(lenMax, lenUpTo)
	least := said.has(lenMin) || l.open
	switch w := r.behind(i); w {
	case lenMore, lenMin:
		least = true
	case lenLess, lenMax:
		greatest = true
	}
	switch {
	case greatest && least:
		return errLengths
	case greatest && l.lo == l.hi:
		r.min = notice.Period{}
	case least:
		if l.lo != l.hi {
			return errLengths
		}
		r.max = notice.Period{}
	}
	return nil
}

// isContract reports whether the word for what the length is of stands right beside it:
// "offers a two-year appointment", "a contract of two years".
func (r *durationReader) isContract(i int) bool {
	if r.after(i) == lenContract {
		return true
	}
	for j := i - 1; j >= 0 && !r.items[j+1].apart; j-- {
		switch r.wordAt(j) {
		case lenContract:
			return true
		case lenOf, lenFor, lenApprox:
		default:
			return false
		}
	}
	return false
}

// behind returns the word behind the length at item i that makes it the least or the
// greatest: "3 years maximum", "36 months (max.)". A word that belongs to a length
// behind it is none.
func (r *durationRow) behind(i int) durationWord {
	j := i + 1
	for w := r.wordAt(j); (w == lenOf || w == lenContract || w == lenNote) && !r.items[j].apart; w = r.wordAt(j) {
		j++ // "18-month contract or more"
	}
	w := r.wordAt(j)
	if w == noDurationWord || r.items[j].apart && !r.opens(r.items[j].start) {
		return noDurationWord
	}
	if (w == lenMax || w == lenMin) && j+1 < len(r.items) {
		if k := r.next(j); k < len(r.items) && r.items[k].kind == lengthItem && !r.items[k].apart {
			return noDurationWord
		}
	}
	return w
}

// isGloss reports whether the length at item i only says the appointment's own length in
// another unit: "13 weeks (65 days)", "36 months (3 years)".
func (r *durationReader) isGloss(i int, l *length) bool {
	it := r.items[i]
	main := r.lengths[r.items[r.main].index]
	if !r.opens(it.start) || i != r.main+1 || l.unit == main.unit {
		return false
	}
	a, b := days(main.hi), days(l.hi)
	return 0.6*a < b && b < 1.7*a // days of work against days of the calendar
}

// total sets the greatest total length, which must be more than the first.
func (r *durationReader) total(l *length) error {
	if l.lo != l.hi || !r.all.IsZero() {
		return errLengths
	}
	if days(l.hi) > days(r.min) && days(l.hi) > days(r.max) {
		r.all = l.hi
	}
	return nil
}

// day takes a date: the last day, or the first one of a period.
func (r *durationReader) day(i int) error {
	d := r.days[r.items[i].index]
	if d.kind == impossible {
		return errNoSuchDay
	}
	said := r.said
	r.said &^= 1<<lenUpTo | 1<<lenEnds | 1<<lenStart | 1<<lenFrom | 1<<lenMax | 1<<lenTo
	if j, ok := r.periodEnd(i); ok && d.kind != monthYear {
		last := r.days[r.items[j].index]
		if d.kind == yearless {
			d.day.year = last.day.year
		}
		if last.kind == fullDay && d.kind != openDay && d.day.isAfter(last.day) {
			return errDates
		}
		r.said |= 1 << lenUpTo // so that the next date is the last day
		return nil
	}
	switch {
	case said.has(lenUpTo, lenEnds):
		if r.prose { // "funds are available until"
			return errLengthProse
		}
		switch d.kind {
		case openDay:
			return errOpenOrder
		case yearless, monthYear:
			return errYearless
		}
		if !r.until.IsZero() {
			return errDates
		}
		r.until = d.day.notice()
		return nil
	case said.has(lenStart, lenFrom):
		return nil
	}
	return errLoneDay
}

// periodEnd returns the item of the last day of the period that the date at item i
// begins.
func (r *durationReader) periodEnd(i int) (int, bool) {
	joined := false
	for j := i + 1; j < len(r.items); j++ {
		joined = joined || r.hasDash(r.items[j].start)
		switch w := r.wordAt(j); {
		case r.items[j].kind == dayItem:
			return j, joined
		case w == lenTo || w == lenA || w == lenUpTo:
			joined = true
		case w == lenOf || r.items[j].kind == weekdayItem:
		default:
			return 0, false
		}
	}
	return 0, false
}
