package vocab

// Hint is a set of groups of classes of which a phrase begins with a word. It stands in
// the word itself, so that the first question to every word of a text needs no look into
// the vocabulary.
type Hint uint8

// The groups of classes, and one of words.
const (
	LabelHint Hint = 1 << iota
	SubheadingHint
	StopHint
	CueHint
	NeedHint
	OrganizationHint
	ProseHint     // what sentences say of a post: whom it is open to, where it is, until when
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
	1<<ClassAudience | 1<<ClassHiring | 1<<ClassDeadlineCue | 1<<ClassStatus,
}

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
	for i := range v.words.slots {
		s := &v.words.slots[i]
		s.hint = v.hints[s.id]
	}
}

// Stops returns the languages of which the word is one of the small words that every text
// has; none for any other word.
func (v *Vocabulary) Stops(w Word) LanguageSet {
	if w.Hint&StopHint == 0 {
		return 0
	}
	return v.stops[w.ID]
}
