package reader

import (
	"math/bits"
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// The notice is found by what the page says. Each block is worth something: labels and
// headings of notices and running text speak for it, links and the words of buttons
// against. What is plainly the page's own is dropped first, with the elements that hold
// it; of what is left, the stretch that is worth most is the notice.

// region tells the blocks of a page that are the notice's from the others.
type region struct {
	w      *writer
	text   string
	blocks []document.Block
	words  []vocab.Word // of the text; nil without a judge
	senses []Sense
	drop   []bool
	other  []bool // blocks of a list of other notices
	areas  []areaInfo
}

// areaInfo is what the blocks of an area amount to.
type areaInfo struct {
	fields, texts uint64 // of blocks that are not dropped
	size, links   int32
	prose         int32 // the bytes of running text
	linked        int32 // blocks that are links and nothing else
	valued        int32 // blocks with a label and a value
	core          bool  // a heading over what a post is about
}

const (
	// proseSize is the length from which on a block is running text.
	proseSize = 90
	// smallArea bounds the text of a box of a page: a banner, a card.
	smallArea = 1500
)

// newRegion looks at the blocks of a page, with notes in memory.
func newRegion(w *writer, text string, blocks []document.Block, mem *pageMemory) *region {
	mem.senses, mem.amounts = zeros(mem.senses, len(blocks)), zeros(mem.amounts, len(w.areas))
	mem.drop, mem.other = zeros(mem.drop, len(blocks)), zeros(mem.other, len(blocks))
	r := &region{w: w, text: text, blocks: blocks, senses: mem.senses, drop: mem.drop, other: mem.other, areas: mem.amounts}
	if w.opts.Judge != nil {
		mem.words = w.opts.Judge.Words(slices.Grow(mem.words[:0], len(text)/6+1), text, 0)
		r.words = mem.words
		r.judge()
	}
	r.measure()
	return r
}

// judged bounds the bytes of a line that is looked at.
const judged = 160

// judge asks what the blocks mean.
func (r *region) judge() {
	judge := r.w.opts.Judge
	words := r.words
	for i := range r.blocks {
		b := &r.blocks[i]
		for len(words) > 0 && int(words[0].Start) < b.Span.Start {
			words = words[1:]
		}
		sense, n := judge.LineOf(r.text, b.Span.Start, min(b.Span.End, b.Span.Start+judged), words)
		if b.Kind == document.Row {
			sense.Whole = false
		}
		r.senses[i] = sense
		words = words[n:]
	}
}

func (r *region) line(i int) string { return r.text[r.blocks[i].Span.Start:r.blocks[i].Span.End] }

// measure sums up the blocks of each area.
func (r *region) measure() {
	for i := range r.w.blocks {
		if r.drop[i] {
			continue
		}
		info, s := &r.w.blocks[i], &r.senses[i]
		a := &r.areas[info.area]
		a.fields |= s.Fields
		a.texts |= s.Texts
		a.size += info.size
		a.links += info.links
		if s.Fields != 0 && !s.Whole {
			a.valued++
		}
		a.core = a.core || s.Core
		if r.isLink(i) {
			a.linked++
		} else if info.size >= proseSize {
			a.prose += info.size
		}
	}
	for k := len(r.areas) - 1; k > 0; k-- {
		a, p := &r.areas[k], &r.areas[r.w.areas[k].parent]
		p.fields |= a.fields
		p.texts |= a.texts
		p.size += a.size
		p.links += a.links
		p.prose += a.prose
		p.linked += a.linked
		p.valued += a.valued
		p.core = p.core || a.core
	}
}

// isLink reports whether a block is a link and hardly anything else.
func (r *region) isLink(i int) bool {
	info := &r.w.blocks[i]
	return info.links*5 > info.size*4
}

// speaks reports whether an area says something that only notices say: it has labels of
// several fields, or a heading over duties or the like with text below.
func (a *areaInfo) speaks() bool {
	return bits.OnesCount64(a.fields) >= 3 || a.texts != 0 && a.prose > 0 || bits.OnesCount64(a.texts) > 1
}

// worth says how much a block speaks for the notice.
func (r *region) worth(i int, seen *uint64, heads *uint64) int {
	s, b, info := &r.senses[i], &r.blocks[i], &r.w.blocks[i]
	switch {
	case r.drop[i]:
		return -1
	case r.isLink(i):
		return -6
	}
	worth := 0
	if fresh := s.Fields &^ *seen; fresh != 0 {
		*seen |= fresh
		worth += 10
	} else if s.Fields != 0 {
		worth += 2
	}
	if fresh := s.Texts &^ *heads; fresh != 0 {
		*heads |= fresh
		worth += 14
	} else if s.Texts != 0 {
		worth += 3
	}
	switch {
	case info.size >= proseSize && info.links*3 < info.size:
		worth += 4 + int(min(info.size, 600))/100
	case b.Kind == document.Item:
		worth += 3
	case b.Kind == document.Heading && b.Depth <= 2 || s.Post:
		worth += 3
	case worth == 0 && info.links*3 > info.size:
		worth -= 3
	case worth == 0:
		worth--
	}
	return worth
}

// select returns the stretch of blocks that is worth most.
func (r *region) selectStretch() (first, last int) {
	var seen, heads uint64
	best, sum, start := 0, 0, 0
	for i := range r.blocks {
		worth := r.worth(i, &seen, &heads)
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += worth; sum > best {
			best, first, last = sum, start, i+1
		}
	}
	if best == 0 { // nothing speaks for a notice: all that is no furniture is left
		return 0, len(r.blocks)
	}
	return r.extend(first, last)
}

// extend takes what belongs to a stretch although it is worth little: the lines of the
// element in which it ends, and the heading above it.
func (r *region) extend(first, last int) (int, int) {
	for last < len(r.blocks) && (r.drop[last] || !r.isLink(last) && r.isBeside(last, last-1)) {
		last++
	}
	for last > first && r.drop[last-1] {
		last--
	}
	head := first
	around := r.around(first, last)
	for i, left := first-1, titleReach; i >= 0 && left > 0; i-- {
		if r.drop[i] {
			continue
		}
		left--
		if r.isLink(i) {
			break
		}
		if b := r.blocks[i]; b.Kind == document.Heading || r.senses[i].Post || r.isBeside(i, first) ||
			around > 0 && r.within(i, around) {
			head = i
		}
	}
	return head, last
}

// around returns the innermost area that holds a stretch of blocks.
func (r *region) around(first, last int) int {
	k := int(r.w.blocks[first].area)
	for int(r.w.areas[k].last) < last || int(r.w.areas[k].first) > first {
		k = int(r.w.areas[k].parent)
	}
	return k
}

// titleReach is how many lines above the notice its title may stand.
const titleReach = 6

// isBeside reports whether a block stands in the same element as another, or in one within
// it; in the page itself only what stands in no other element counts.
func (r *region) isBeside(i, other int) bool {
	k := r.box(other)
	if r.w.areas[k].parent < 0 {
		return r.box(i) == k
	}
	return r.within(i, k)
}

// box returns the innermost area that holds a block and others.
func (r *region) box(i int) int {
	k := int(r.w.blocks[i].area)
	for r.w.areas[k].last-r.w.areas[k].first == 1 && r.w.areas[k].parent >= 0 {
		k = int(r.w.areas[k].parent)
	}
	return k
}

// within reports whether a block is within an area.
func (r *region) within(i, k int) bool {
	a := r.w.areas[k]
	return int(a.first) <= i && i < int(a.last)
}
