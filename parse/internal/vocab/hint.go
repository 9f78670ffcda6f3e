package vocab

import "math/bits"

// Hint is a set of groups of classes of which a phrase begins with a word, or which it
// tells. It stands in the word itself, so that the first question to every word of a text
// needs no look into the vocabulary.
type Hint uint8

// The groups of classes, and two of words.
const (
	LabelHint Hint = 1 << iota
	SubheadingHint
	StopHint
	CueHint
	NeedHint
	OrganizationHint
	ProseHint     // it tells what sentences say of a post; see postTellers
	LabelWordHint // it occurs in labels, or may stand beside them
)

// hintClasses are the classes of the groups, in their order.
var hintClasses = [...]uint64{
	1 << ClassLabel,
	1 << ClassSubheading,
	1 << ClassStop,
	1 << ClassCue,
	1 << ClassNeed,
	1 << ClassOrganization,
}

// markHints works out the hints of all words, and the languages of the small ones.
func (v *Vocabulary) markHints() {
	for id := range v.entries {
		e := &v.entries[id]
		for i, classes := range hintClasses {
			if e.starts&classes != 0 {
				e.hint |= 1 << i
			}
		}
		if s := v.senseAt(e.first, ClassStop); s != nil {
			e.stops = s.Languages
		}
	}
	v.markTelling(postTellers, func(id int32) { v.entries[id].hint |= ProseHint })
	v.markTelling(languageTellers, func(id int32) { v.entries[id].speaks = true })
	for i := range v.words.slots {
		s := &v.words.slots[i]
		s.hint = v.entries[s.id].hint
	}
}

// CountStops adds the small words of each language to votes, and returns how many small words
// there are. It counts those of each set of languages first: which words are small ones is
// what a processor cannot foresee.
func (v *Vocabulary) CountStops(words []Word, votes []int) int {
	var few [1 << 6]int
	counts := few[:]
	if len(v.languages) > 6 {
		counts = make([]int, 1<<len(v.languages))
	}
	entries := v.entries
	for i := range words {
		w := &words[i]
		counts[entries[w.stopID()].stops]++
	}
	for set, n := range counts[:1<<len(v.languages)] {
		for left := uint(set); n > 0 && left != 0; left &= left - 1 {
			votes[bits.TrailingZeros(left)] += n
		}
	}
	return len(words) - counts[0]
}

// stopID returns the number of a small word, and 0 for any other.
func (w *Word) stopID() int32 { return w.ID * int32(w.Hint/StopHint&1) }

// isLabelWord reports whether the word with a number occurs in labels, or may stand beside them.
func (v *Vocabulary) isLabelWord(id int32) bool { return v.entries[id].hint&LabelWordHint != 0 }

// Stops returns the languages of which the word is one of the small words that every text
// has; none for any other word.
func (v *Vocabulary) Stops(w Word) LanguageSet {
	return v.entries[w.stopID()].stops
}
