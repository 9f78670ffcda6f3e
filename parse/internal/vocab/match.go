package vocab

// Match returns the longest phrase of a class that words begin with: how many words
// it takes and what it means. It returns 0 and nil where there is none.
//
// A phrase does not run across a colon, a comma or the end of a sentence; a full
// stop after an abbreviation ("No. of posts") is none.
func (v *Vocabulary) Match(words []Word, class Class) (int, *Sense) {
	if len(words) == 0 || !v.Begins(words[0], class) {
		return 0, nil
	}
	if class == ClassLabel {
		n, at := v.longestLabel(words, nil)
		return n, v.senseAt(at, ClassLabel)
	}
	return v.longest(words, Classes(class.bit()))
}

// MatchAny is Match for several classes at once, but labels: it returns the longest phrase of
// any of them; of two senses of that phrase the one whose class is declared first.
func (v *Vocabulary) MatchAny(words []Word, classes Classes) (int, *Sense) {
	if len(words) == 0 || v.Begun(words[0])&classes == 0 {
		return 0, nil
	}
	return v.longest(words, classes)
}

// longest is MatchAny where a phrase of the classes begins with the first word.
func (v *Vocabulary) longest(words []Word, classes Classes) (int, *Sense) {
	best := 0
	var found *node
	for n, at := 1, v.entries[words[0].ID].first; at != 0; n++ {
		here := &v.nodes[at]
		if Classes(here.ends)&classes != 0 {
			best, found = n, here
		}
		if Classes(here.below)&classes == 0 || n == len(words) || endsPhrase(&words[n-1], &words[n]) {
			break
		}
		at = v.next(here, words[n].ID)
	}
	if found == nil {
		return 0, nil
	}
	first := found.ends & uint64(classes)
	return best, v.senseOf(found, first&-first)
}

// Begins reports whether a phrase of the class begins with the word: the cheap
// question to ask at every word of a text.
func (v *Vocabulary) Begins(w Word, class Class) bool {
	return v.entries[w.ID].starts&class.bit() != 0
}

// BeginsAny is Begins for a set of classes, made with [ClassSet].
func (v *Vocabulary) BeginsAny(w Word, classes uint64) bool {
	return v.entries[w.ID].starts&classes != 0
}

// Classes is a set of classes, with the bit 1<<c for the class c.
type Classes uint64

// Has reports whether c is in the set.
func (s Classes) Has(c Class) bool { return uint64(s)&c.bit() != 0 }

// Begun returns the set of the classes of which a phrase begins with the word.
func (v *Vocabulary) Begun(w Word) Classes { return Classes(v.entries[w.ID].starts) }

// BegunBy returns the set of the classes of which a phrase begins with one of the words.
func (v *Vocabulary) BegunBy(words []Word) Classes {
	var set uint64
	for i := range words {
		set |= v.entries[words[i].ID].starts
	}
	return Classes(set)
}

// ClassSet returns a set of classes.
func ClassSet(classes ...Class) uint64 {
	var set uint64
	for _, c := range classes {
		set |= 1 << c
	}
	return set
}

// Is reports whether the word alone is a phrase of the class.
func (v *Vocabulary) Is(w Word, class Class) bool { return v.is(w.ID, class) }

func (v *Vocabulary) is(id int32, class Class) bool { return v.entries[id].alone&class.bit() != 0 }

// Sense returns what the word alone means in a class, or nil.
func (v *Vocabulary) Sense(w Word, class Class) *Sense {
	if !v.Is(w, class) {
		return nil
	}
	return v.senseAt(v.entries[w.ID].first, class)
}

// markAlone notes which words are phrases.
func (v *Vocabulary) markAlone() {
	for id := range v.entries {
		e := &v.entries[id]
		e.alone = v.nodes[e.first].ends
	}
}

// endsPhrase reports whether no phrase runs on from word a to b.
func endsPhrase(a, b *Word) bool {
	if b.Before&(Colon|Pause) != 0 {
		return true
	}
	return b.Before&Stop != 0 && a.End-a.Start > 4
}
