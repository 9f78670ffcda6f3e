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
	ProseHint     // see telling
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

// tells reports whether a sense is that of the phrases without one of which no sentence says
// anything of a post: whom it is open to, which unit it is in, until when to apply, and that
// it was cancelled. Many begin with words that every text has, "the" and "is". [ProseHint]
// is set for the longest word of each of them.
func tells(class Class, name string) bool {
	switch class {
	case ClassAudience:
		return name != "open" && name != "only"
	case ClassHiring:
		return name == "search"
	case ClassDeadlineCue:
		return name == "subject"
	}
	return class == ClassStatus
}

// tellingClasses are the classes for which tells may hold.
const tellingClasses = 1<<ClassAudience | 1<<ClassHiring | 1<<ClassDeadlineCue | 1<<ClassStatus

// markHints works out the hints of all words, and the languages of the small ones.
func (v *Vocabulary) markHints() {
	v.hints = make([]Hint, len(v.starts))
	v.stops = make([]LanguageSet, len(v.starts))
	for id, starts := range v.starts {
		for i, classes := range hintClasses {
			if starts&classes != 0 {
				v.hints[id] |= 1 << i
			}
		}
		if v.label[id] {
			v.hints[id] |= LabelWordHint
		}
		if v.hints[id]&StopHint == 0 {
			continue
		}
		if s := v.senseAt(v.first[id], ClassStop); s != nil {
			v.stops[id] = s.Languages
		}
	}
	for id, starts := range v.starts {
		if starts&tellingClasses != 0 {
			v.markTelling(v.first[id], int32(id))
		}
	}
	for i := range v.words.slots {
		s := &v.words.slots[i]
		s.hint = v.hints[s.id]
	}
}

// markTelling sets [ProseHint] for the phrases at a node and behind it; longest is the longest
// word on the way there.
func (v *Vocabulary) markTelling(at, longest int32) {
	n := &v.nodes[at]
	for _, s := range v.sensesAt(at) {
		if tells(s.class, v.meanings[s.meaning].Name) {
			v.hints[longest] |= ProseHint
		}
	}
	if n.edges == 0 || n.below&tellingClasses == 0 {
		return
	}
	for _, e := range v.edges[n.edge : n.edge+n.edges] {
		switch {
		case e.node == 0:
		case len(v.words.spelling(e.word)) > len(v.words.spelling(longest)):
			v.markTelling(e.node, e.word)
		default:
			v.markTelling(e.node, longest)
		}
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
	stops := v.stops
	for i := range words {
		w := &words[i]
		counts[stops[w.stopID()]]++
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

// Stops returns the languages of which the word is one of the small words that every text
// has; none for any other word.
func (v *Vocabulary) Stops(w Word) LanguageSet {
	return v.stops[w.stopID()]
}
