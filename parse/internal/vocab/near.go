package vocab

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// nearIndex finds label words that differ from a word by one edit: a letter left
// out, added or changed, or two neighbours changed over. It maps the hash of each label
// word, and of each with one letter left out, to the word; what is found is compared.
type nearIndex map[uint64]int32

// minNear is the least number of letters for a word to be taken for its neighbour:
// in short words one letter makes another word.
const minNear = 6

// hashStart is the hash of nothing, as FNV-1a has it.
const hashStart = 14695981039346656037

// hash adds bytes to a hash.
func hash(h uint64, text []byte) uint64 {
	for _, c := range text {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// buildNear indexes the words of labels.
func (v *Vocabulary) buildNear() nearIndex {
	index := make(nearIndex, 1<<14)
	for id := int32(1); int(id) < v.words.len(); id++ {
		word := v.words.spelling(id)
		if !v.isLabelWord(id) || utf8.RuneCount(word) < minNear {
			continue
		}
		index.add(hash(hashStart, word), id)
		before := uint64(hashStart)
		for i := 0; i < len(word); {
			_, size := utf8.DecodeRune(word[i:])
			index.add(hash(before, word[i+size:]), id)
			before = hash(before, word[i:i+size])
			i += size
		}
	}
	return index
}

// add keeps the lowest number for a key, so that the outcome does not depend on the
// order of a map.
func (x nearIndex) add(key uint64, id int32) {
	if have, ok := x[key]; !ok || id < have {
		x[key] = id
	}
}

// Near returns the number of the label word that text differs from by one edit; 0 if
// there is none. The first letter must not have been changed for another.
func (v *Vocabulary) Near(text string) int32 {
	var buf [maxFolded + utf8.UTFMax]byte
	folded := buf[:0]
	for _, r := range text {
		if folded = appendFold(folded, r); len(folded) >= maxFolded {
			return 0
		}
	}
	word := withoutArticle(folded)
	if utf8.RuneCount(word) < minNear-1 {
		return 0
	}
	index := v.near()
	if id := index[hash(hashStart, word)]; id != 0 && oneEdit(word, v.words.spelling(id)) { // text lacks a letter
		return id
	}
	_, first := utf8.DecodeRune(word)
	before := hash(hashStart, word[:first])
	for i := first; i < len(word); {
		_, n := utf8.DecodeRune(word[i:])
		if id := index[hash(before, word[i+n:])]; id != 0 && oneEdit(word, v.words.spelling(id)) {
			return id
		}
		before = hash(before, word[i:i+n])
		i += n
	}
	return 0
}

// oneEdit reports whether two words that are alike but for one letter left out of
// each, or of one, are one edit apart: the letters may be far from each other.
func oneEdit(a, b []byte) bool {
	for len(a) > 0 && len(b) > 0 {
		ra, na := utf8.DecodeRune(a)
		rb, nb := utf8.DecodeRune(b)
		if ra != rb {
			sa, ma := utf8.DecodeRune(a[na:])
			sb, mb := utf8.DecodeRune(b[nb:])
			return bytes.Equal(a[na:], b) || bytes.Equal(a, b[nb:]) || bytes.Equal(a[na:], b[nb:]) ||
				ra == sb && sa == rb && bytes.Equal(a[na+ma:], b[nb+mb:])
		}
		a, b = a[na:], b[nb:]
	}
	return true
}

// Suggest returns the label, folded, that words become when each unknown word is taken
// for its neighbour, and reports whether they are one: two misspelt words, or a short one
// alone, are too little for [Vocabulary.Label] to take them for it.
func (v *Vocabulary) Suggest(words []Word, text string) (string, Label, bool) {
	right, ok := v.Correct(words, text)
	if !ok {
		return "", Label{}, false
	}
	var corrected [maxCorrected]Word
	n := copy(corrected[:], words)
	for i := range corrected[:n] {
		if w := &corrected[i]; w.ID == 0 {
			w.ID = v.Near(text[w.Start:w.End])
			w.Hint = v.entries[w.ID].hint
		}
	}
	l, ok := v.Label(corrected[:n], text)
	return right, l, ok && !l.Weak
}

// maxCorrected bounds the words of a label whose spelling is looked at.
const maxCorrected = 8

// mayBeMisspelt is the cheap question whether words may be a misspelt label: none is
// foreign to labels, and one is not known.
func mayBeMisspelt(words []Word) bool {
	unknown := false
	for _, w := range words {
		if w.IsForeign() {
			return false
		}
		unknown = unknown || w.ID == 0
	}
	return unknown
}

// Correct returns words as labels spell them, folded, each unknown one replaced by its
// neighbour. It reports false where a word is foreign to labels, and where all that is
// wrong is a final "s": a plural is no misspelling.
func (v *Vocabulary) Correct(words []Word, text string) (string, bool) {
	if len(words) > maxCorrected || !mayBeMisspelt(words) {
		return "", false
	}
	misspelt := false
	var b strings.Builder
	for i, w := range words {
		id := w.ID
		if id == 0 {
			id = v.Near(text[w.Start:w.End])
		}
		if w.Number || id == 0 || !v.isLabelWord(id) {
			return "", false
		}
		right := string(v.words.spelling(id))
		if w.ID == 0 {
			written := strings.ToLower(text[w.Start:w.End])
			misspelt = misspelt || written != right+"s" && written+"s" != right
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(right)
	}
	return b.String(), misspelt
}
