package vocab

import "unicode/utf8"

// Label is what the words of a label or heading stand for.
type Label struct {
	Keys Keys
	// Words is the number of words of the phrases found: how sure the label is.
	Words int
	// Languages are the languages that know the label.
	Languages LanguageSet
	// Weak labels count only where a colon or a table says that they are labels.
	Weak bool
	// Misspelt is set where a word was taken for its neighbour.
	Misspelt bool
}

// maxLabelWords bounds a label or heading.
const maxLabelWords = 20

// minMisspeltAlone is the least number of letters for a single word to be a misspelt
// label: there is nothing beside it to confirm it.
const minMisspeltAlone = 8

// Label reads words as a whole label: one or several known phrases, joined by
// connectors ("Position and grade"), with qualifiers that do not change what is
// asked ("Closing date for receipt of applications"). It reports false where a word
// is none of these. Text is what the words are offsets into.
func (v *Vocabulary) Label(words []Word, text string) (Label, bool) {
	var l Label
	if len(words) == 0 || len(words) > maxLabelWords || !v.canBeLabel(words) {
		return l, false
	}
	for i := 0; i < len(words); {
		if i > 0 && (words[i].Before&Colon != 0 || words[i].Before&Stop != 0 && words[i-1].End-words[i-1].Start > 4) {
			return Label{}, false
		}
		n, at, misspelt := v.labelPhrase(words[i:], text)
		sense := v.senseAt(at, ClassLabel)
		if sense != nil && n == 1 && misspelt && len(words) > 1 {
			return Label{}, false // nothing in the phrase confirms it
		}
		if sense != nil && n < len(words) && (sense.Weak && sense.Keys&^l.Keys != 0 || v.allPass(words[i:i+n])) {
			sense = nil // only its words' share in a longer label; but "Statut / Status"
		}
		if sense != nil {
			l.add(sense.Keys, i > 0 && !v.joins(words[i-1], words[i]))
			l.Weak = sense.Weak && l.Words == 0
			l.Words += n
			l.Misspelt = l.Misspelt || misspelt
			l.Languages |= sense.Languages
			for _, s := range v.furtherSensesAt(at) {
				if m := &v.meanings[s.meaning]; s.class == ClassLabel && m.Keys == sense.Keys {
					l.Languages |= m.Languages
				}
			}
			i += n
			continue
		}
		if !v.Passes(words[i]) {
			return Label{}, false
		}
		i++
	}
	if l.Keys == 0 || l.Misspelt && len(words) == 1 &&
		utf8.RuneCountInString(text[words[0].Start:words[0].End]) < minMisspeltAlone {
		return Label{}, false
	}
	return l, true
}

// canBeLabel is the cheap question whether words may be a label: no word but one, which
// may be misspelt, is foreign to labels.
func (v *Vocabulary) canBeLabel(words []Word) bool {
	unknown := 0
	for _, w := range words {
		switch {
		case w.Hint&LabelWordHint != 0:
		case w.IsForeign():
			return false
		default:
			if unknown++; unknown > 1 {
				return false
			}
		}
	}
	return true
}

// IsForeign reports whether no label has the word: it does not occur in labels and is not
// unknown either, so that it is no word of them misspelt.
func (w Word) IsForeign() bool {
	return w.Hint&LabelWordHint == 0 && (w.ID != 0 || w.Number)
}

// markLabelWords notes which words occur in labels.
func (v *Vocabulary) markLabelWords() {
	phrases := ClassSet(ClassLabel, ClassSubheading)
	var walk func(at int32)
	walk = func(at int32) {
		n := &v.nodes[at]
		for _, e := range v.edges[n.edge : n.edge+n.edges] {
			if next := &v.nodes[e.node]; (next.ends|next.below)&phrases != 0 {
				v.entries[e.word].hint |= LabelWordHint
				walk(e.node)
			}
		}
	}
	for id := range v.entries {
		e := &v.entries[id]
		if e.starts&phrases != 0 {
			e.hint |= LabelWordHint
			walk(e.first)
		}
		if id > 0 && e.starts&ClassSet(ClassFiller, ClassQualifier, ClassConnector, ClassSubheading) != 0 {
			e.hint |= LabelWordHint
		}
	}
}

// add adds the keys of a phrase. Of two phrases that nothing joins, "About the
// department", one describes the other: a heading over text is what stays.
func (l *Label) add(keys Keys, bare bool) {
	have := l.Keys
	switch {
	case !bare || have == 0:
		l.Keys |= keys
	case have.Any(1<<KeyAbout | 1<<KeyConditions | 1<<KeyOther): // "Note on languages"
	case have.Short() == 0 && keys.Short() != 0:
	case have.Short() != 0 && keys.Short() == 0:
		l.Keys = keys
	default:
		l.Keys |= keys
	}
}

// joins reports whether word a, or what stands between a and b, joins two labels.
func (v *Vocabulary) joins(a, b Word) bool {
	return v.is(a.ID, ClassConnector) || b.Before&(Slash|Pause|AndNow|Newline|Tab) != 0
}

// LabelPrefix reads a label at the beginning of words, whatever follows it: the
// longest single phrase. It takes no misspelling and no weak label.
func (v *Vocabulary) LabelPrefix(words []Word) (int, Label) {
	if len(words) == 0 || words[0].Hint&LabelHint == 0 {
		return 0, Label{}
	}
	n, at := v.longestLabel(words, nil)
	sense := v.senseAt(at, ClassLabel)
	if sense == nil || sense.Weak {
		return 0, Label{}
	}
	return n, Label{Keys: sense.Keys, Words: n, Languages: sense.Languages}
}

// MisspeltPrefix is LabelPrefix for a label of several words of which one is misspelt,
// and after which words are left.
func (v *Vocabulary) MisspeltPrefix(words []Word, text string) (int, Label) {
	if len(words) < 3 || words[0].ID != 0 && words[1].ID != 0 || !v.canBeLabel(words[:2]) {
		return 0, Label{}
	}
	n, at, misspelt := v.labelPhrase(words, text)
	sense := v.senseAt(at, ClassLabel)
	if !misspelt || n < 2 || n == len(words) || sense.Weak {
		return 0, Label{}
	}
	return n, Label{Keys: sense.Keys, Words: n, Misspelt: true, Languages: sense.Languages}
}

// longestLabel walks the labels along words, and returns how many words the longest one
// takes and the node it ends at; 0 and 0 if there is none. A word unknown to the vocabulary
// is taken for the one that near knows for it.
func (v *Vocabulary) longestLabel(words []Word, near func(Word) int32) (int, int32) {
	id := words[0].ID
	if id == 0 && near != nil {
		id = near(words[0])
	}
	at := v.entries[id].first
	if at == 0 {
		return 0, 0
	}
	return v.walkLabel(words, 1, at, near)
}

// walkLabel goes on from the node that the first n words lead to. Labels have been compiled
// without the fillers within them, and pass over those of the text.
func (v *Vocabulary) walkLabel(words []Word, n int, at int32, near func(Word) int32) (best int, found int32) {
	for {
		here := &v.nodes[at]
		if here.ends>>ClassLabel&1 == 1 {
			best, found = n, at
		}
		if here.below>>ClassLabel&1 == 0 || n == len(words) || endsPhrase(&words[n-1], &words[n]) {
			return best, found
		}
		id := words[n].ID
		if id == 0 && near != nil {
			id = near(words[n])
		} else if words[n].Hint&LabelWordHint == 0 {
			return best, found
		}
		if v.is(id, ClassFiller) {
			if m, end := v.walkLabel(words, n+1, at, near); m > n+1 {
				best, found = m, end
			}
			if next := v.next(here, id); next != 0 {
				if m, end := v.walkLabel(words, n+1, next, near); m > best {
					best, found = m, end
				}
			}
			return best, found
		}
		if at = v.next(here, id); at == 0 {
			return best, found
		}
		n++
	}
}

// labelPhrase finds the longest label phrase, as spelt if there is one, else with
// misspelt words.
func (v *Vocabulary) labelPhrase(words []Word, text string) (n int, at int32, misspelt bool) {
	if words[0].Hint&LabelHint != 0 {
		n, at = v.longestLabel(words, nil)
	}
	if n == len(words) {
		return n, at, false
	}
	unknown := false
	for _, w := range words[n:] {
		unknown = unknown || w.ID == 0
	}
	if !unknown {
		return n, at, false
	}
	if m, near := v.longestLabel(words, func(w Word) int32 { return v.Near(text[w.Start:w.End]) }); m > n {
		return m, near, true
	}
	return n, at, false
}

// allPass reports whether each of the words may stand beside the phrases of a label.
func (v *Vocabulary) allPass(words []Word) bool {
	for _, w := range words {
		if !v.Passes(w) {
			return false
		}
	}
	return true
}

// IsGenericTitle reports whether words only say that this is a notice: "Vacancy notice No.
// 12".
func (v *Vocabulary) IsGenericTitle(words []Word) bool {
	for i := 0; i < len(words); {
		n, sense := v.Match(words[i:], ClassGenericTitle)
		switch {
		case sense != nil:
			i += n
		case v.Passes(words[i]) || words[i].Number:
			i++
		default:
			return false
		}
	}
	return true
}

// Passes reports whether a word may stand beside the phrases of a label.
func (v *Vocabulary) Passes(w Word) bool {
	return v.entries[w.ID].alone&(1<<ClassFiller|1<<ClassQualifier|1<<ClassConnector) != 0
}
