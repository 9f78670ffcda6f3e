package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// A value that holds a date is read as a row of items: dates, times, zones, the words
// that say what a date is to the value, and words that say nothing of it.

type dateItem struct {
	kind itemKind
	word dateWord
	// start and end are the words of the item.
	start, end int
	// index is the number of a date or time in the row's lists.
	index int
}

type itemKind uint8

const (
	itemProse    itemKind = iota // words that are not understood
	itemWord                     // a date-word
	itemDate                     // a date, in the row's dates
	itemClock                    // a time of day, in the row's clocks
	itemZone                     // a zone without a time beside it, in the row's clocks
	itemWeekday                  // a day of the week
	itemNumber                   // a number that belongs to nothing
	itemQuantity                 // a length of time: "30 days"
)

// maxDates bounds the dates, and the times, of one value: it has two at most, and in
// another calendar's terms a third.
const maxDates = 3

// timed is a time of day with the zones stated for it.
type timed struct {
	clock
	zones   [2]zone
	numZone int
	// zoned is set where words for a zone stand beside the time, whether or not they
	// settle one.
	zoned bool
}

// dateRow is a value as a row of items.
type dateRow struct {
	scan
	items  []dateItem
	dates  [maxDates]dated
	clocks [maxDates]timed
	nDates int
	nTimes int
	// words and kinds are the sets of the date-words and of the kinds among the items.
	said  uint32
	kinds uint16
	// tooMany is set where there are more dates or times than any value has.
	tooMany bool
}

// has reports whether a word stands in the row.
func (r *dateRow) has(w dateWord) bool { return r.said>>w&1 == 1 }

// hasKind reports whether an item of a kind stands in the row.
func (r *dateRow) hasKind(k itemKind) bool { return r.kinds>>k&1 == 1 }

// dateClasses are the classes of words that an item of a date can begin with.
var dateClasses = vocab.ClassSet(vocab.ClassMonth, vocab.ClassHijri, vocab.ClassWeekday, vocab.ClassOrdinal,
	vocab.ClassNumber, vocab.ClassTime, vocab.ClassZone, vocab.ClassPlace, vocab.ClassCountry, vocab.ClassDateWord)

// itemList is the items of a row as far as it is read. It is handed on and returned,
// never stored, so that it can stay on the stack of the reader's caller.
type itemList = []dateItem

// read returns the items of the row, appended to items.
func (r *dateRow) read(items itemList) itemList {
	for i := 0; i < len(r.words) && !r.tooMany; {
		n := len(items)
		items = r.readAt(items, i)
		if len(items) == 0 || len(items) == n && items[n-1].end <= i {
			i++ // a word that is part of no item
			continue
		}
		last := &items[len(items)-1]
		r.said |= 1 << last.word
		r.kinds |= 1 << last.kind
		i = last.end
	}
	return items
}

// readAt appends the item that begins at word i.
func (r *dateRow) readAt(items itemList, i int) itemList {
	w := &r.words[i]
	if !w.Number && !r.v.BeginsAny(*w, dateClasses) {
		return r.readOther(items, i)
	}
	if d := r.dayAt(i); d.kind != noDay {
		if d.kind == yearless {
			if last, between := r.spanAt(i, d); between > 0 {
				d.kind, d.day.year = fullDay, last.day.year
				items = append(r.addDate(items, i, d), dateItem{kind: itemWord, word: wordTo, start: d.end, end: between})
				r.said |= 1 << wordTo
				return r.addDate(items, between, last)
			}
		}
		return r.addDate(items, i, d)
	}
	if w.Number || r.v.BeginsAny(*w, clockStarts) {
		if more, ok := r.readClock(items, i); ok {
			return more
		}
	}
	if w.Number {
		return r.readNumber(items, i)
	}
	return r.readWord(items, i)
}

// clockStarts are the classes of words, other than digits, that a time of day begins
// with.
var clockStarts = vocab.ClassSet(vocab.ClassTime, vocab.ClassNumber)

// spanAt reads the second of two days of a month that share its name and the year
// behind it, "March 3-24, 2026", and returns the word it begins at, or 0.
func (r *dateRow) spanAt(i int, first dated) (last dated, start int) {
	j := first.end
	if r.words[i].Number || j >= len(r.words) {
		return dated{}, 0
	}
	if w, n := r.dateWord(j); w == wordTo || w == wordUntil {
		j += n
	} else if r.mark(j) != dash {
		return dated{}, 0
	}
	day, digits := r.number(j)
	if digits == 0 || digits > 2 || day <= int(first.day.day) {
		return dated{}, 0
	}
	last = r.withYear(r.pastSuffix(j+1), day, int(first.day.month), mixed)
	if last.kind != fullDay {
		return dated{}, 0
	}
	return last, j
}

// addDate appends a date.
func (r *dateRow) addDate(items itemList, i int, d dated) itemList {
	if r.nDates == maxDates {
		r.tooMany = true
		return items
	}
	r.dates[r.nDates] = d
	r.nDates++
	return append(items, dateItem{kind: itemDate, start: i, end: d.end, index: r.nDates - 1})
}

// readClock appends a time of day with the zones behind it and the one right before it.
func (r *dateRow) readClock(items itemList, i int) (itemList, bool) {
	c, ok := r.clockAt(i)
	if !ok {
		c, ok = r.clockAfterDate(items, i)
	}
	if !ok {
		return items, false
	}
	if _, n := r.dateWord(i); !r.words[i].Number && n > c.end-i {
		return items, false // "end of" of something else
	}
	if k := len(items); k > 0 && items[k-1].kind == itemZone && items[k-1].end == i {
		t := &r.clocks[items[k-1].index]
		t.clock = c
		r.readZones(t)
		items[k-1].kind, items[k-1].end = itemClock, t.end
		return items, true
	}
	t := timed{clock: c}
	r.readZones(&t)
	return r.addTime(items, i, t, itemClock), true
}

// clockAfterDate reads hours and minutes with a full stop between them right behind a
// date: "14 May 2026, 12.00".
func (r *dateRow) clockAfterDate(items itemList, i int) (clock, bool) {
	k := len(items)
	if k == 0 || items[k-1].kind != itemDate || items[k-1].end != i || r.mark(i) > comma || r.isTight(i) {
		return clock{}, false
	}
	hour, digits := r.number(i)
	minute, ok := r.minutes(i + 1)
	if !ok || digits != 2 || hour > 24 || r.mark(i+1) != dot || !r.isTight(i+1) || r.isNumber(i+2) && r.isTight(i+2) {
		return clock{}, false
	}
	return r.halfOfDay(clock{hour*60 + minute, i + 2}), hour < 24 || minute == 0
}

// readZones adds to a time the zones that stand behind it.
func (r *dateRow) readZones(t *timed) {
	for i := t.end; i < len(r.words) && t.numZone < len(t.zones); i = t.end {
		if m := r.mark(i); m == colon || m == dot && r.endsSentence(i) || m == dash && r.isDayNext(i) {
			return
		}
		for i < len(r.words) && r.isZoneLink(i) {
			_, n := r.dateWord(i)
			i += n
		}
		if i == len(r.words) {
			return
		}
		z, ok := r.zoneAt(i, true)
		if !ok {
			return
		}
		t.zoned = true
		if z.isKnown() {
			t.zones[t.numZone] = z
			t.numZone++
		}
		t.end = z.end
	}
}

// isZoneLink reports whether the word at j may stand between a time and its zone: "23:59
// in Geneva".
func (r *dateRow) isZoneLink(j int) bool {
	w, _ := r.dateWord(j)
	m := r.mark(j)
	return (w.isLink() || w == wordTo) && (m <= space || m == paren || m == comma)
}

// addTime appends a time of day, or a zone alone.
func (r *dateRow) addTime(items itemList, start int, t timed, kind itemKind) itemList {
	if r.nTimes == maxDates {
		r.tooMany = true
		return items
	}
	r.clocks[r.nTimes] = t
	r.nTimes++
	return append(items, dateItem{kind: kind, start: start, end: t.end, index: r.nTimes - 1})
}

// readNumber appends a number, or the length of time that it begins.
func (r *dateRow) readNumber(items itemList, i int) itemList {
	k := len(items)
	afterClock := k > 0 && items[k-1].kind == itemClock && items[k-1].end == i
	if z, ok := r.offsetAt(i, afterClock); ok {
		return r.addZone(items, i, z)
	}
	if r.mark(i) == glued && k > 0 && items[k-1].end == i && items[k-1].kind != itemProse && r.words[i].End-r.words[i].Start <= 2 {
		items[k-1].end = i + 1 // a footnote mark: "noon3"
		return items
	}
	if n, _ := r.match(i+1, vocab.ClassUnit); n > 0 && r.mark(i+1) <= dash {
		return append(items, dateItem{kind: itemQuantity, start: i, end: i + 1 + n})
	}
	return append(items, dateItem{kind: itemNumber, start: i, end: i + 1})
}

// addZone appends a zone that no time stands before.
func (r *dateRow) addZone(items itemList, i int, z zone) itemList {
	t := timed{clock: clock{unsettled, z.end}, zoned: true}
	if z.isKnown() {
		t.zones[0], t.numZone = z, 1
	}
	return r.addTime(items, i, t, itemZone)
}

// zoneClasses are the classes of words that a zone can begin with.
var zoneClasses = vocab.ClassSet(vocab.ClassTime, vocab.ClassZone, vocab.ClassPlace, vocab.ClassCountry)

// readWord appends what a word of the vocabulary begins.
func (r *dateRow) readWord(items itemList, i int) itemList {
	word, n := r.dateWord(i)
	if r.v.BeginsAny(r.words[i], zoneClasses) {
		z, ok := r.zoneAt(i, false)
		if !ok && r.mark(i) == paren && r.isAfterDate(items, i) {
			z, ok = r.namedZone(i, true) // "5 May 2026 (CET)"
		}
		if ok && z.end-i > n {
			return r.addZone(items, i, z)
		}
	}
	if k, _ := r.match(i, vocab.ClassWeekday); k > 0 && k >= n {
		return append(items, dateItem{kind: itemWeekday, start: i, end: i + k})
	}
	if n > 0 {
		return append(items, dateItem{kind: itemWord, word: word, start: i, end: i + n})
	}
	if v, k := r.quantity(i); k > 0 && v > 0 {
		if m, _ := r.match(i+k, vocab.ClassUnit); m > 0 && r.mark(i+k) <= dash {
			return append(items, dateItem{kind: itemQuantity, start: i, end: i + k + m})
		}
	}
	return r.readOther(items, i)
}

// isAfterDate reports whether a date, a time or a day of the week ends before word i.
func (r *dateRow) isAfterDate(items itemList, i int) bool {
	k := len(items)
	if k == 0 || items[k-1].end != i {
		return false
	}
	kind := items[k-1].kind
	return kind == itemDate || kind == itemClock || kind == itemZone || kind == itemWeekday
}

// readOther appends a word that is not understood, to those before it if there are any.
func (r *dateRow) readOther(items itemList, i int) itemList {
	if w, _ := r.timeWord(i); w == timeHour {
		return items // "الساعة", and "h" beside a time that ended before it
	}
	if z, ok := r.zoneBefore(i); ok {
		return r.addZone(items, i, z)
	}
	if k := len(items); k > 0 && items[k-1].kind == itemProse && items[k-1].end == i && !r.endsSentence(i) {
		items[k-1].end = i + 1
		return items
	}
	return append(items, dateItem{kind: itemProse, start: i, end: i + 1})
}

// zoneBefore reads a country's name that no word of the vocabulary begins, where a word
// for time follows it.
func (r *dateRow) zoneBefore(i int) (zone, bool) {
	if !r.isTimeNear(i) {
		return zone{}, false
	}
	return r.placeZone(i, false)
}
