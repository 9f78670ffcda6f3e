package outline

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// traits say in short what the words of a block are like and what stands between them.
// They are worked out in the pass that finds the words, and may say too much: most blocks
// have none, and are not looked through for what may stand in the middle of a line.
type traits uint16

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
	// tabTrait is set where a column may end between two words.
	tabTrait
	// foreignTrait is set where a word may be none of those that occur in labels.
	foreignTrait

	// Only while they are worked out:
	oneCounter // one word may be such a number
	gluedTrait // a word is glued

	// cutTraits are those without which a block is one line.
	cutTraits = labelTrait | numberTrait | dashTrait | counterTrait
	allTraits = cutTraits | signTrait | tabTrait | foreignTrait
)

// maxCounter bounds the bytes of a number or letter that counts items within a line.
const maxCounter = 2

// blockWords returns the index after the last word that begins before an offset, from the
// word w0 on, the traits of these words and their hints together. It notes the numbers that
// may be raised. The first word that is glued has the glued words of the document split.
func (o *outliner) blockWords(w0 int32, end int) (w1 int32, t traits, any vocab.Hint) {
	words := o.out.Words
	if int(w0) == len(words) || int(words[w0].Start) >= end { // nothing but signs
		return w0, 0, 0
	}
	raised := len(o.raised)
	if words[w0].Number {
		o.noteRaised(w0)
	}
	n, odds, any, all := o.gather(words[w0:], int32(end))
	w1 = w0 + int32(n)
	if odds <= maxOdd {
		for _, i := range o.odd[:odds] {
			t |= o.traitsAt(w0, w0+i, t)
		}
	} else {
		for i := w0 + 1; i < w1; i++ {
			t |= o.traitsAt(w0, i, t)
		}
	}
	if (words[w0].Glued || t&gluedTrait != 0) && !o.split {
		o.split, o.raised = true, o.raised[:raised]
		o.splitGlued()
		return o.blockWords(w0, end)
	}
	if int(w1) == len(words) { // what stands behind the last word is not known
		return w1, allTraits, any
	}
	if all&vocab.LabelWordHint == 0 {
		t |= foreignTrait
	}
	if mayClose(&words[w1-1], &words[w1]) {
		t |= o.closingTraits(w0, w1, t)
	}
	tail := end - int(words[w1-1].End)
	if bit(tail > 1)|bit(tail == 1)&bit(o.text[end-1] == ':') != 0 {
		t |= signTrait
	}
	return w1, t & allTraits, any
}

// maxOdd bounds the words of a block that are noted as odd.
const maxOdd = 32

// gather returns how many words begin before an offset, the first of them in any case, and the
// hints of any and of all of them. It counts those, but the first, that have something else
// before them than a space or a comma and a space, or are glued, and notes where they stand; if
// there are more than maxOdd, that does not hold.
func (o *outliner) gather(words []vocab.Word, end int32) (n, odds int, any, all vocab.Hint) {
	text, odd := o.text, &o.odd
	any, all = words[0].Hint, words[0].Hint
	for n = 1; n < len(words); n++ {
		w := &words[n]
		if w.Start >= end {
			break
		}
		any |= w.Hint
		all &= w.Hint
		isOdd := bit(uint8(w.Before&(signBreaks|vocab.Stop))|(text[w.Start-1]^' ')|bit(w.Glued) != 0)
		odd[uint(odds)%maxOdd] = int32(n) // if it is not odd, the next one takes its place
		odds += int(isOdd)
	}
	return n, odds, any, all
}

// traitsAt returns the traits of a block, of which some are known, that tell of the word i
// within it and of what stands before that word. The block begins with the word w0.
func (o *outliner) traitsAt(w0, i int32, known traits) (t traits) {
	before, w := &o.out.Words[i-1], &o.out.Words[i]
	sticks := w.Start == before.End
	if sticks && before.Number {
		t |= numberTrait
	}
	if w.Number && (sticks || w.Before&vocab.Paren != 0) {
		o.noteRaised(i)
	}
	if w.Before&signBreaks != 0 {
		t |= signTrait
	}
	if w.Before&vocab.Tab != 0 {
		t |= tabTrait
	}
	if w.Before&vocab.Slash != 0 && w.Start-before.End >= minBullet {
		t |= dashTrait
	}
	if w.Glued {
		t |= gluedTrait
	}
	if mayBeginWithin(w, o.text) && (w.Glued || o.mayBeCut(i)) {
		t |= labelTrait
	}
	if mayClose(before, w) {
		t |= o.closingTraits(w0, i, known|t)
	}
	return t
}

// mayClose reports whether what stands between two words can close a label that ends with the first,
// or a number that counts items.
func mayClose(before, w *vocab.Word) bool {
	return bit(w.Before&vocab.Colon != 0)|bit(counts(before, w)) != 0
}

// closingTraits returns the traits of a block, of which some are known, that what stands before
// the word i, within the block or right behind it, tells of the words before: a colon closes a
// label, and a full stop or bracket a number that counts items.
func (o *outliner) closingTraits(w0, i int32, known traits) (t traits) {
	words := o.out.Words
	if counts(&words[i-1], &words[i]) {
		t = oneCounter
		if known&oneCounter != 0 {
			t = counterTrait
		}
	}
	if words[i].Before&vocab.Colon == 0 || known&labelTrait != 0 {
		return t
	}
	for i--; i > w0; i-- {
		if mayBeginWithin(&words[i], o.text) {
			return t | labelTrait
		}
		if words[i].Before&vocab.Colon != 0 { // the words before have been looked at
			break
		}
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
	return bit(before.End-before.Start <= maxCounter)&bit(w.Before&(vocab.Stop|vocab.Paren) != 0) != 0
}

// mayBeginWithin reports whether a label may begin with a word in the middle of a line: one
// that begins labels and is not written small, or one that has lost a space.
func mayBeginWithin(w *vocab.Word, text string) bool {
	return bit(!isSmallByte(text[w.Start]))&bit(w.Hint&vocab.LabelHint != 0)|bit(w.Glued) != 0
}

// maxCandidate bounds the words that are looked at for a label in the middle of a line.
const maxCandidate = 14

// mayBeCut reports whether something else than a colon behind it may tell that a label begins with
// the word i in the middle of a line; see [outliner.labelWithin]. A space is lost before it, or a
// column, a sentence or a number has ended, and it is in capitals or a number follows.
func (o *outliner) mayBeCut(i int32) bool {
	words := o.out.Words
	w := &words[i]
	if o.text[w.Start-1] != ' ' {
		return true
	}
	if w.Before&(vocab.Tab|vocab.Stop|vocab.Paren) == 0 {
		return false
	}
	if !isSmallByte(o.text[w.End-1]) {
		return true
	}
	for _, w := range words[i+1 : min(int(i)+maxCandidate, len(words))] {
		if w.Number {
			return true
		}
	}
	return false
}
