package value

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// FindDate finds the first date in prose that cannot be mistaken: with day, month and
// a year of four digits, in an order that is settled, and neither an end of a period
// nor the day from which one is counted. It returns the date with the time and the
// zone that stand beside it, and the offsets of them in text. The date's Raw is that
// part of the text.
func FindDate(l *Locale, text string) (d notice.Date, start, end int, ok bool) {
	var words [128]vocab.Word
	s := newScan(l, text, words[:0])
	for i := 0; i < len(s.words); i++ {
		if !s.words[i].Number && !s.v.BeginsAny(s.words[i], dayStarts) {
			continue
		}
		found := s.dayAt(i)
		if found.kind == noDay {
			continue
		}
		if found.kind == fullDay && s.hasWholeYear(i, found.end) {
			if d, start, end, ok := s.inSentence(i, found.end); ok {
				d.Raw = notice.Fold(text[start:end])
				return d, start, end, true
			}
		}
		i = max(i, found.end-1)
	}
	return notice.Date{}, 0, 0, false
}

// hasWholeYear reports whether one of the words from i up to end is a year of four
// digits.
func (s *scan) hasWholeYear(i, end int) bool {
	for ; i < end; i++ {
		if n, digits := s.number(i); digits == 4 && isYear(n) {
			return true
		}
	}
	return false
}

// inSentence reads the date from word i up to word hi with what its sentence says of it.
func (s *scan) inSentence(i, hi int) (d notice.Date, start, end int, ok bool) {
	lo := i
	for lo > 0 && !s.endsSentence(lo) && i-lo < maxSentence {
		lo--
	}
	for hi < len(s.words) && !s.endsSentence(hi) && hi-i < maxSentence {
		hi++
	}
	var items [48]dateItem
	r := dateRow{scan: *s}
	r.words = s.words[lo:hi]
	r.text = s.text[:s.words[hi-1].End]
	r.items = r.read(items[:0])
	at := -1
	for k, it := range r.items {
		if it.kind == itemDate && it.start == i-lo && r.dates[it.index].kind == fullDay {
			at = k
		}
	}
	if at < 0 || r.isExact(at) != nil || r.inPeriod(at) || r.listed(at) {
		return d, 0, 0, false
	}
	first, last := r.around(at)
	d = notice.Date{Day: r.dates[r.items[at].index].day.notice()}
	clock, zone, err := r.timeOfRow(d.Day, first, last+1)
	if err != nil {
		return notice.Date{}, 0, 0, false
	}
	d.Time, d.Zone = clock, zone
	start, end = int(r.words[r.items[first].start].Start), int(r.words[r.items[last].end-1].End)
	return d, start, end, true
}

// maxSentence bounds the words on either side of a date that are read with it.
const maxSentence = 40

// inPeriod reports whether the date at item i is joined to another date or a number as
// the ends of a period are.
func (r *dateRow) inPeriod(i int) bool {
	if _, last, ok := r.period(r.items[:i+1]); ok && last == i {
		return true
	}
	if next := r.find(itemDate, i+1); next > 0 {
		first, _, ok := r.period(r.items[:next+1])
		return ok && first == i
	}
	return false
}

// listed reports whether the date at item i is one of several days: "5 and 6 May".
func (r *dateRow) listed(i int) bool {
	return i > 0 && r.items[i-1].kind == itemNumber && r.isNextTo(i-1, i)
}

// around returns the first and the last of the items that tell the time of the date
// at item i.
func (r *dateRow) around(i int) (first, last int) {
	first, last = i, i
	for j := i - 1; j >= 0 && r.isBeside(j); j-- {
		if r.items[j].kind != itemWord {
			first = j
		}
	}
	for j := i + 1; j < len(r.items) && r.isBeside(j); j++ {
		if r.items[j].kind != itemWord {
			last = j
		}
	}
	return first, last
}

// isBeside reports whether item j may stand between a date and its time, or is one.
func (r *dateRow) isBeside(j int) bool {
	it := r.items[j]
	switch it.kind {
	case itemClock, itemZone, itemWeekday:
		return true
	case itemWord:
		return it.word.isLink() || it.word == wordLead || it.word == wordUntil
	}
	return false
}

// DateOrderOf returns the order of day and month that the dates in digits in text
// settle by themselves: 31/3/2026 is [DayFirst]. Where none does, or they contradict
// each other, it is [UnknownOrder].
func DateOrderOf(l *Locale, text string) Order {
	s := newScan(&Locale{Vocabulary: l.Vocabulary, known: l.known}, text, nil)
	order := UnknownOrder
	for i := 0; i+2 < len(s.words); i++ {
		first, digits := s.number(i)
		second, _ := s.number(i + 1)
		if digits == 0 || digits > 2 || second <= 0 {
			continue
		}
		d := s.dayAt(i)
		if d.kind != fullDay || !s.isNumber(i+2) || first == second {
			continue
		}
		found := MonthFirst
		if first > 12 {
			found = DayFirst
		}
		if order != UnknownOrder && order != found {
			return UnknownOrder
		}
		order = found
		i = d.end - 1
	}
	return order
}
