package parse

import (
	"math/bits"
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// textWords are the words of a text, found by their place.
type textWords struct {
	all   []vocab.Word
	index []int32 // for each piece of the text the first word that ends in it or later
}

// pieceBits is the binary logarithm of the length of a piece.
const pieceBits = 5

func newWords(all []vocab.Word, size int) textWords {
	w := textWords{all: all, index: make([]int32, size>>pieceBits+2)}
	piece := 0
	for i, word := range all {
		for ; piece <= int(word.End)>>pieceBits; piece++ {
			w.index[piece] = int32(i)
		}
	}
	for ; piece < len(w.index); piece++ {
		w.index[piece] = int32(len(all))
	}
	return w
}

// within returns the numbers of the first word within a span, and of the one after the
// last.
func (w *textWords) within(span notice.Span) (from, to int) {
	from = w.from(span.Start)
	to = max(from, w.from(span.End))
	if to > from && int(w.all[to-1].End) > span.End {
		to--
	}
	return from, to
}

// from returns the number of the first word that begins at an offset or behind it.
func (w *textWords) from(at int) int {
	i := int(w.index[at>>pieceBits])
	for i < len(w.all) && int(w.all[i].Start) < at {
		i++
	}
	return i
}

// of returns the words within a span.
func (w *textWords) of(span notice.Span) []vocab.Word {
	from, to := w.within(span)
	return w.all[from:to]
}

// hint returns the hints of the words within a span together.
func (w *textWords) hint(span notice.Span) vocab.Hint {
	var hint vocab.Hint
	for _, word := range w.of(span) {
		hint |= word.Hint
	}
	return hint
}

// begun returns the set of the classes of which a phrase may begin within a span, as
// [vocab.Vocabulary.Begun] gives it.
func (b *builder) begun(span notice.Span) vocab.Classes {
	var set vocab.Classes
	for _, w := range b.wordsOf(span) {
		set |= b.v.Begun(w)
	}
	return set
}

// hasYear reports whether a number of four digits or more stands within a span.
func (b *builder) hasYear(span notice.Span) bool {
	return slices.ContainsFunc(b.wordsOf(span), func(w vocab.Word) bool { return w.Number && w.End-w.Start >= 4 })
}

// hasNumbers reports whether three numbers follow one another within a span.
func (b *builder) hasNumbers(span notice.Span) bool {
	run := 0
	for _, w := range b.wordsOf(span) {
		if !w.Number {
			run = 0
		} else if run++; run == 3 {
			return true
		}
	}
	return false
}

// countStops adds the small words of each language to votes, and returns how many small
// words there are.
func (b *builder) countStops(words []vocab.Word, votes []int) (stops int) {
	for _, w := range words {
		set := b.v.Stops(w)
		if set != 0 {
			stops++
		}
		for ; set != 0; set &= set - 1 {
			votes[bits.TrailingZeros16(uint16(set))]++
		}
	}
	return stops
}

// most returns the index of the highest number, the first of several.
func most(votes []int) int {
	best := 0
	for i, n := range votes {
		if n > votes[best] {
			best = i
		}
	}
	return best
}
