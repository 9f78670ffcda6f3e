package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// textWords are the words of a text, found by their place, with the classes of phrases that
// each may begin: most questions to a text are answered by these without a look into the
// vocabulary.
type textWords struct {
	all    []vocab.Word
	begins []uint64
	index  []int32 // for each piece of the text the first word that ends in it or later
}

// pieceBits is the binary logarithm of the length of a piece.
const pieceBits = 6

func newWords(all []vocab.Word, size int, v *vocab.Vocabulary) textWords {
	w := textWords{
		all:    all,
		begins: make([]uint64, len(all)),
		index:  make([]int32, size>>pieceBits+2),
	}
	piece := 0
	for i, word := range all {
		w.begins[i] = v.Begun(word)
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

// mayHave reports whether a phrase of one of the classes, a set made with
// [vocab.ClassSet], may begin within a span.
func (w *textWords) mayHave(span notice.Span, classes uint64) bool {
	from, to := w.within(span)
	var begun uint64
	for _, b := range w.begins[from:to] {
		begun |= b
	}
	return begun&classes != 0
}
