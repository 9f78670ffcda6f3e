package parse

import (
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

// mayHave reports whether a phrase of the class may begin within a span; the class is
// one of [vocab.ProseHint].
func (b *builder) mayHave(span notice.Span, class vocab.Class) bool {
	return slices.ContainsFunc(b.wordsOf(span), func(w vocab.Word) bool {
		return w.Hint&vocab.ProseHint != 0 && b.v.Begins(w, class)
	})
}
