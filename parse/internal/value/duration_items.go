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

// read fills the row from its words.
func (r *durationRow) read() {
	for i := 0; i < len(r.words) && !r.tooMany; {
		i = r.readAt(i)
	}
}

// readAt adds the item that begins at word i and returns the word after it.
func (r *durationRow) readAt(i int) int {
	w := r.words[i]
	if w.Number || r.v.BeginsAny(w, dayStarts) {
		if d := r.dayAt(i); d.kind != noDay && d.kind != hijriDay {
			if r.nDays == len(r.days) {
				r.tooMany = true
				return d.end
			}
			r.days[r.nDays] = d
			r.nDays++
			return r.add(durationItem{kind: dayItem, start: i, end: d.end, index: r.nDays - 1})
		}
	}
	if l, ok := r.lengthAt(i, r.label); ok {
		if r.nLengths == len(r.lengths) {
			r.tooMany = true
			return l.end
		}
		r.lengths[r.nLengths] = l
		r.nLengths++
		return r.add(durationItem{kind: lengthItem, start: i, end: l.end, index: r.nLengths - 1})
	}
	if w.Number {
		if r.isMark(i) {
			return i + 1
		}
		return r.add(durationItem{kind: numberItem, start: i, end: i + 1})
	}
	return r.readWord(i)
}

// readWord adds a word of durations, or one that is not understood.
func (r *durationRow) readWord(i int) int {
	if w, n := r.durationWord(i); w != noDurationWord {
		return r.add(durationItem{kind: wordItem, word: w, start: i, end: i + n})
	}
	if v, n := r.quantity(i); n > 0 && v > 0 {
		return r.add(durationItem{kind: numberItem, start: i, end: i + n})
	}
	if n, _ := r.match(i, vocab.ClassUnit); n > 0 {
		return r.add(durationItem{kind: wordItem, word: lenNote, start: i, end: i + n})
	}
	if n, _ := r.match(i, vocab.ClassWeekday); n > 0 {
		return r.add(durationItem{kind: weekdayItem, start: i, end: i + n})
	}
	return r.add(durationItem{kind: proseItem, start: i, end: i + 1})
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

func (r *durationRow) add(it durationItem) int {
	if len(r.items) > 0 {
		m := r.mark(it.start)
		it.sentence = r.endsSentence(it.start)
		it.apart = it.sentence || m > dash && m != apostrophe && m != dot || m == dash && !r.isTight(it.start) ||
			r.words[it.start].Before&vocab.Newline != 0
	}
	r.items = append(r.items, it)
	return it.end
}
