package outline

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// traits say in short what the words of a block are like and what stands between them.
// They are worked out in the pass that finds the words, and may say too much: most blocks
// have none, and are not looked through for what may stand in the middle of a line.
type traits uint8

const (
	// labelTrait is set where a label may begin within the block.
	labelTrait traits = 1 << iota
	// numberTrait is set where a word sticks to a number.
	numberTrait
	// dashTrait is set where a dash or a bullet stands between two words.
	dashTrait
	// counterTrait is set where two words may be numbers or letters that count items.
	counterTrait
	// signTrait is set where a sign that separates a label from its value may stand behind
	// the first word; see [outliner.signIn].
	signTrait

	allTraits = labelTrait | numberTrait | dashTrait | counterTrait | signTrait
)

// maxCounter bounds the bytes of a number or letter that counts items within a line.
const maxCounter = 2

// blockWords returns the index after the last word that begins before an offset, from the
// word w0 on, the traits of these words and their hints together. It notes the numbers that
// may be raised.
func (o *outliner) blockWords(w0 int32, end int) (w1 int32, t traits, hints vocab.Hint) {
	words := o.out.Words
	if int(w0) == len(words) || int(words[w0].Start) >= end { // nothing but signs
		return w0, 0, 0
	}
	n, hints, plain := gather(words[w0:], o.text, int32(end))
	w1 = w0 + int32(n)
	if words[w0].Number {
		o.noteRaised(w0)
	}
	if !plain {
		t = o.traitsOf(w0, w1)
	}
	if int(w1) == len(words) { // what stands behind the last word is not known
		return w1, allTraits, hints
	}
	tail := end - int(words[w1-1].End)
	if bit(tail > 1)|bit(tail == 1)&bit(o.text[end-1] == ':') != 0 {
		t |= signTrait
	}
	return w1, t, hints
}

// gather returns how many words begin before an offset, the first of them in any case, and
// their hints together. They are plain if nothing but white space and commas stands between
// them, a space last, none is glued, and a word without a colon before it follows them.
func gather(words []vocab.Word, text string, end int32) (n int, hints vocab.Hint, plain bool) {
	hints = words[0].Hint
	breaks, odd := vocab.Break(0), uint8(0)
	for n = 1; n < len(words) && words[n].Start < end; n++ {
		w := &words[n]
		hints |= w.Hint
		breaks |= w.Before
		odd |= bit(w.Glued) | bit(text[w.Start-1] != ' ')
	}
	if n == len(words) {
		return n, hints, false
	}
	breaks |= words[n].Before & vocab.Colon
	return n, hints, odd == 0 && breaks&(signBreaks|vocab.Stop) == 0
}

// traitsOf returns the traits of the words from w0 to w1: those of a block that has more than
// words with a space between them.
func (o *outliner) traitsOf(w0, w1 int32) (t traits) {
	words := o.out.Words
	open := false // a label may have begun, if a colon follows
	counters := 0
	for i := w0 + 1; i < w1; i++ {
		before, w := &words[i-1], &words[i]
		if w.Start == before.End {
			if before.Number {
				t |= numberTrait
			}
			if w.Number {
				o.noteRaised(i)
			}
		}
		if w.Before&(signBreaks|vocab.Stop) != 0 {
			if w.Before&signBreaks != 0 {
				t |= signTrait
			}
			if w.Before&vocab.Paren != 0 && w.Number {
				o.noteRaised(i)
			}
			if w.Before&vocab.Slash != 0 && w.Start-before.End >= minBullet {
				t |= dashTrait
			}
			if counts(before, w) {
				counters++
			}
			if w.Before&vocab.Colon != 0 && open {
				t |= labelTrait
			}
		}
		if !mayBeginWithin(w, o.text) {
			continue
		}
		open = true
		if w.Glued || o.mayBound(w) {
			t |= labelTrait
		}
	}
	if int(w1) < len(words) {
		if words[w1].Before&vocab.Colon != 0 && open {
			t |= labelTrait
		}
		if counts(&words[w1-1], &words[w1]) {
			counters++
		}
	}
	if counters >= 2 {
		t |= counterTrait
	}
	return t
}

// bit is 1 for true and 0 for false. Where a condition is one of several that the processor
// cannot foresee, their bits are joined, and leave it one branch.
func bit(condition bool) uint8 {
	if condition {
		return 1
	}
	return 0
}

// minBullet is the least number of bytes between two words with a bullet between them.
const minBullet = 3

// counts reports whether a word before another may be a number or letter that counts
// items: "1.", "a)".
func counts(before, w *vocab.Word) bool {
	return before.End-before.Start <= maxCounter && w.Before&(vocab.Stop|vocab.Paren) != 0
}

// mayBeginWithin reports whether a label may begin with a word in the middle of a line: one
// that begins labels and is not written small, or one that has lost a space.
func mayBeginWithin(w *vocab.Word, text string) bool {
	return bit(!isSmallByte(text[w.Start]))&bit(w.Hint&vocab.LabelHint != 0)|bit(w.Glued) != 0
}

// mayBound reports whether something else than a space stands before a word: a column or
// sentence has ended, or the space is lost.
func (o *outliner) mayBound(w *vocab.Word) bool {
	return w.Before&(vocab.Tab|vocab.Stop) != 0 || o.text[w.Start-1] != ' '
}
