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

// maxDates bounds the dates, and the times, of one value.
const maxDates = 4

// timed is a time of day with the zones stated for it.
type timed struct {
	clock
	zones   [2]string
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
	// tooMany is set where there are more dates or times than any value has.
	tooMany bool
}

// dateClasses are the classes of words that an item of a date can begin with.
var dateClasses = vocab.ClassSet(vocab.ClassMonth, vocab.ClassHijri, vocab.ClassWeekday, vocab.ClassOrdinal,
	vocab.ClassNumber, vocab.ClassTime, vocab.ClassZone, vocab.ClassPlace, vocab.ClassCountry, vocab.ClassDateWord)

// read fills the row from its words.
func (r *dateRow) read() {
	for i := 0; i < len(r.words) && !r.tooMany; {
		i = r.readAt(i)
	}
}

// readAt adds the item that begins at word i and returns the word after it.
func (r *dateRow) readAt(i int) int {
	w := r.words[i]
	if !w.Number && !r.v.BeginsAny(w, dateClasses) {
		return r.readOther(i)
	}
	if d := r.dayAt(i); d.kind != noDay {
		if d.kind == yearless {
			if end, ok := r.readSpan(i, d); ok {
				return end
			}
		}
		return r.addDate(i, d)
	}
	if w.Number || r.v.Begins(w, vocab.ClassTime) {
		if end, ok := r.readClock(i); ok {
			return end
		}
	}
	if w.Number {
		return r.readNumber(i)
	}
	return r.readWord(i)
}

// readSpan adds the two days of a month that share its name and the year behind it: "March
// 3-24, 2026".
func (r *dateRow) readSpan(i int, first dated) (int, bool) {
	j := first.end
	if r.words[i].Number || j >= len(r.words) {
		return 0, false
	}
	if w, n := r.dateWord(j); w == wordTo || w == wordUntil {
		j += n
	} else if r.mark(j) != dash {
		return 0, false
	}
	day, digits := r.number(j)
	if digits == 0 || digits > 2 || day <= first.day.Day {
		return 0, false
	}
	last := r.withYear(r.pastSuffix(j+1), day, first.day.Month, mixed)
	if last.kind != fullDay {
		return 0, false
	}
	first.kind, first.day.Year = fullDay, last.day.Year
	r.addDate(i, first)
	return r.addDate(j, last), true
}

// addDate adds a date.
func (r *dateRow) addDate(i int, d dated) int {
	if r.nDates == maxDates {
		r.tooMany = true
		return d.end
	}
	r.dates[r.nDates] = d
	r.items = append(r.items, dateItem{kind: itemDate, start: i, end: d.end, index: r.nDates})
	r.nDates++
	return d.end
}

// readClock adds a time of day and the zones behind it; a zone that stands before the
// time is already an item.
func (r *dateRow) readClock(i int) (int, bool) {
	c, ok := r.clockAt(i)
	if !ok {
		c, ok = r.clockAfterDate(i)
	}
	if !ok {
		return 0, false
	}
	n, end := r.longestWord(i)
	if !r.words[i].Number && n > c.end-i {
		return end, false // "end of" of something else
	}
	t := timed{clock: c}
	if k := len(r.items); k > 0 && r.items[k-1].kind == itemZone && r.items[k-1].end == i {
		r.nTimes--
		t = r.clocks[r.nTimes]
		t.clock = c
		i = r.items[k-1].start
		r.items = r.items[:k-1]
	}
	t.end = r.readZones(&t, c.end)
	return r.addTime(i, t, itemClock), true
}

// clockAfterDate reads hours and minutes with a full stop between them right behind a
// date: "14 May 2026, 12.00".
func (r *dateRow) clockAfterDate(i int) (clock, bool) {
	k := len(r.items)
	if k == 0 || r.items[k-1].kind != itemDate || r.items[k-1].end != i || r.mark(i) > comma || r.isTight(i) {
		return clock{}, false
	}
	hour, digits := r.number(i)
	minute, ok := r.minutes(i + 1)
	if !ok || digits != 2 || hour > 24 || r.mark(i+1) != dot || !r.isTight(i+1) || r.isNumber(i+2) && r.isTight(i+2) {
		return clock{}, false
	}
	return r.halfOfDay(clock{hour*60 + minute, i + 2}), hour < 24 || minute == 0
}

// longestWord returns how many words a date-word at i takes, and where it ends.
func (r *dateRow) longestWord(i int) (n, end int) {
	n, _ = r.match(i, vocab.ClassDateWord)
	return n, i + n
}

// readZones adds the zones that stand behind a time at word i, and returns where they
// end.
func (r *dateRow) readZones(t *timed, i int) int {
	for i < len(r.words) && t.numZone < len(t.zones) {
		if m := r.mark(i); m == colon || m == dot && r.endsSentence(i) || m == dash && r.isDayNext(i) {
			return i
		}
		j := i
		for j < len(r.words) && r.isZoneLink(j) {
			n, _ := r.longestWord(j)
			j += n
		}
		if j == len(r.words) {
			return i
		}
		z, ok := r.zoneAt(j, true)
		if !ok {
			return i
		}
		t.zoned = true
		if z.name != "" {
			t.zones[t.numZone] = z.name
			t.numZone++
		}
		i = z.end
	}
	return i
}

// isZoneLink reports whether the word at j may stand between a time and its zone: "23:59
// in Geneva".
func (r *dateRow) isZoneLink(j int) bool {
	n, sense := r.match(j, vocab.ClassDateWord)
	if n == 0 || r.mark(j) > space && r.mark(j) != paren && r.mark(j) != comma {
		return false
	}
	w := dateWordNamed(sense.Name)
	return w.isLink() || w == wordTo
}

func (r *dateRow) addTime(start int, t timed, kind itemKind) int {
	if r.nTimes == maxDates {
		r.tooMany = true
		return t.end
	}
	r.clocks[r.nTimes] = t
	r.items = append(r.items, dateItem{kind: kind, start: start, end: t.end, index: r.nTimes})
	r.nTimes++
	return t.end
}

// readNumber adds a number, or the length of time that it begins.
func (r *dateRow) readNumber(i int) int {
	if z, ok := r.offsetAt(i, r.afterClock(i)); ok {
		return r.addZone(i, z)
	}
	if k := len(r.items); r.mark(i) == glued && k > 0 && r.items[k-1].end == i && r.items[k-1].kind != itemProse && r.words[i].End-r.words[i].Start <= 2 {
		r.items[k-1].end = i + 1 // a footnote mark: "noon3"
		return i + 1
	}
	if n, _ := r.match(i+1, vocab.ClassUnit); n > 0 && r.mark(i+1) <= dash {
		return r.add(dateItem{kind: itemQuantity, start: i, end: i + 1 + n})
	}
	return r.add(dateItem{kind: itemNumber, start: i, end: i + 1})
}

func (r *dateRow) afterClock(i int) bool {
	k := len(r.items)
	return k > 0 && r.items[k-1].kind == itemClock && r.items[k-1].end == i
}

func (r *dateRow) add(it dateItem) int {
	r.items = append(r.items, it)
	return it.end
}

func (r *dateRow) addZone(i int, z zone) int {
	t := timed{clock: clock{unsettled, z.end}, zoned: true}
	if z.name != "" {
		t.zones[0], t.numZone = z.name, 1
	}
	return r.addTime(i, t, itemZone)
}

// readWord adds what a word of the vocabulary begins.
func (r *dateRow) readWord(i int) int {
	n, sense := r.match(i, vocab.ClassDateWord)
	if r.v.Begins(r.words[i], vocab.ClassTime) || r.v.Begins(r.words[i], vocab.ClassZone) || r.v.Begins(r.words[i], vocab.ClassPlace) || r.v.Begins(r.words[i], vocab.ClassCountry) {
		if z, ok := r.zoneAt(i, r.mark(i) == paren && r.nDates+r.nTimes > 0); ok && z.end-i > n {
			return r.addZone(i, z)
		}
	}
	if k, _ := r.match(i, vocab.ClassWeekday); k > 0 && k >= n {
		return r.add(dateItem{kind: itemWeekday, start: i, end: i + k})
	}
	if n > 0 {
		return r.add(dateItem{kind: itemWord, word: dateWordNamed(sense.Name), start: i, end: i + n})
	}
	if v, k := Number(r.l, r.words[i:], r.text); k > 0 && v > 0 {
		if m, _ := r.match(i+k, vocab.ClassUnit); m > 0 && r.mark(i+k) <= dash {
			return r.add(dateItem{kind: itemQuantity, start: i, end: i + k + m})
		}
	}
	return r.readOther(i)
}

// readOther adds a word that is not understood to those before it.
func (r *dateRow) readOther(i int) int {
	if w, n := r.timeWord(i); w == timeHour {
		return i + n // "الساعة", and "h" beside a time that ended before it
	}
	if z, ok := r.zoneBefore(i); ok {
		return r.addZone(i, z)
	}
	k := len(r.items)
	if k > 0 && r.items[k-1].kind == itemProse && r.items[k-1].end == i && !r.endsSentence(i) {
		r.items[k-1].end = i + 1
		return i + 1
	}
	return r.add(dateItem{kind: itemProse, start: i, end: i + 1})
}

// zoneBefore reads a country's name that no word of the vocabulary begins, where a word
// for time follows it.
func (r *dateRow) zoneBefore(i int) (zone, bool) {
	if !r.isTimeNear(i) {
		return zone{}, false
	}
	return r.placeZone(i, false)
}
