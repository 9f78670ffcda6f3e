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
// word w0 on, and the traits of these words. It notes the numbers that may be raised.
func (o *outliner) blockWords(w0 int32, end int) (w1 int32, t traits) {
	words := o.out.Words
	if int(w0) == len(words) || int(words[w0].Start) >= end { // nothing but signs
		return w0, 0
	}
	o.noteRaised(w0)
	open := false // a label may have begun, if a colon follows
	counters := 0
	for w1 = w0 + 1; int(w1) < len(words) && int(words[w1].Start) < end; w1++ {
		before, w := &words[w1-1], &words[w1]
		if w.Start == before.End {
			if before.Number {
				t |= numberTrait
			}
			o.noteRaised(w1)
		}
		if w.Before&(signBreaks|vocab.Stop) != 0 {
			if w.Before&signBreaks != 0 {
				t |= signTrait
				o.noteRaised(w1)
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
	switch {
	case int(w1) >= len(words): // what stands behind the last word is not known
		return w1, allTraits
	case words[w1].Before&vocab.Colon != 0 && open:
		t |= labelTrait
	}
	if counts(&words[w1-1], &words[w1]) {
		counters++
	}
	if tail := o.text[words[w1-1].End:end]; len(tail) > 1 || tail == ":" {
		t |= signTrait
	}
	if counters >= 2 {
		t |= counterTrait
	}
	return w1, t
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
	return !isSmallByte(text[w.Start]) && w.Hint&vocab.LabelHint != 0 || w.Glued
}

// mayBound reports whether something else than a space stands before a word: a column or
// sentence has ended, or the space is lost.
func (o *outliner) mayBound(w *vocab.Word) bool {
	return w.Before&(vocab.Tab|vocab.Stop) != 0 || o.text[w.Start-1] != ' '
}
