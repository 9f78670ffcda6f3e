package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// A value that states a duration is read as a row of items: lengths, dates, the words
// that say what a length is, and words that are not understood.

type durationItem struct {
	kind durationKind
	word durationWord
	// start and end are the words of the item.
	start, end int
	// index is the number of a length or a date in the row's lists.
	index int
	// apart is set where a comma, a bracket, a dash or the like stands before the item.
	apart bool
	// sentence is set where a sentence ends before the item.
	sentence bool
}

type durationKind uint8

const (
	proseItem durationKind = iota
	wordItem
	lengthItem
	dayItem
	numberItem
	weekdayItem
	markItem // a footnote mark, which is left out
)

// maxLengths bounds the lengths of one value, and its dates.
const maxLengths = 6

// durationRow is a value as a row of items.
type durationRow struct {
	scan
	label    Unit
	items    []durationItem
	lengths  [maxLengths]length
	days     [maxDates]dated
	nLengths int
	nDays    int
	tooMany  bool
}

// read returns the items of the row, appended to items. They are handed on and
// returned, never stored, so that they can stay on the stack of the caller.
func (r *durationRow) read(items []durationItem) []durationItem {
	for i := 0; i < len(r.words) && !r.tooMany; {
		it := r.itemAt(i)
		i = it.end
		if it.kind == markItem {
			continue
		}
		if len(items) > 0 {
			r.setApart(&it)
		}
		items = append(items, it)
	}
	return items
}

// itemAt returns the item that begins at word i.
func (r *durationRow) itemAt(i int) durationItem {
	w := r.words[i]
	if w.Number || r.v.BeginsAny(w, dayStarts) {
		if d := r.dayAt(i); d.kind != noDay && d.kind != hijriDay {
			if r.nDays == len(r.days) {
				r.tooMany = true
				return durationItem{end: d.end}
			}
			r.days[r.nDays] = d
			r.nDays++
			return durationItem{kind: dayItem, start: i, end: d.end, index: r.nDays - 1}
		}
	}
	if l, ok := r.lengthAt(i, r.label); ok {
		if r.nLengths == len(r.lengths) {
			r.tooMany = true
			return durationItem{end: l.end}
		}
		r.lengths[r.nLengths] = l
		r.nLengths++
		return durationItem{kind: lengthItem, start: i, end: l.end, index: r.nLengths - 1}
	}
	switch {
	case w.Number && r.isMark(i):
		return durationItem{kind: markItem, start: i, end: i + 1}
	case w.Number:
		return durationItem{kind: numberItem, start: i, end: i + 1}
	}
	return r.wordItemAt(i)
}

// wordItemAt returns the item of a word of durations, or of one that is not understood.
func (r *durationRow) wordItemAt(i int) durationItem {
	if w, n := r.durationWord(i); w != noDurationWord {
		return durationItem{kind: wordItem, word: w, start: i, end: i + n}
	}
	if _, n := r.cardinal(i); n > 0 {
		return durationItem{kind: numberItem, start: i, end: i + n}
	}
	if n, _ := r.match(i, vocab.ClassUnit); n > 0 {
		return durationItem{kind: wordItem, word: lenNote, start: i, end: i + n}
	}
	if n, _ := r.match(i, vocab.ClassWeekday); n > 0 {
		return durationItem{kind: weekdayItem, start: i, end: i + n}
	}
	return durationItem{kind: proseItem, start: i, end: i + 1}
}

// isMark reports whether the number at word i is a footnote mark set on the word before
// it, or a share of working time: "80%".
func (r *durationRow) isMark(i int) bool {
	gap := r.gap(i + 1)
	if gap != "" && (gap[0] == '%' || len(gap) > 1 && gap[:2] == " %") {
		return true
	}
	return i > 0 && !r.words[i-1].Number && r.mark(i) == glued && r.words[i].End-r.words[i].Start <= 2
}

// setApart tells what stands between an item and the one before it.
func (r *durationRow) setApart(it *durationItem) {
	m := r.mark(it.start)
	it.sentence = r.endsSentence(it.start)
	it.apart = it.sentence || m > dash && m != apostrophe && m != dot || m == dash && !r.isTight(it.start) ||
		r.words[it.start].Before&vocab.Newline != 0
}
