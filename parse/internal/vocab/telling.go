package vocab

// Some phrases must stand in a text for it to say anything of a kind. Many of them begin with
// words that every text has, "the" and "is": the longest word of each phrase tells it.

// tellers are phrases that tell something: those of the classes for which a function of the
// class, and of the name of the phrase's block, holds.
type tellers struct {
	classes uint64
	tell    func(class Class, name string) bool
}

// postTellers are the phrases without one of which no sentence says anything of a post: whom
// it is open to, which unit it is in, until when to apply, or that it was cancelled.
var postTellers = tellers{
	classes: 1<<ClassAudience | 1<<ClassHiring | 1<<ClassDeadlineCue | 1<<ClassStatus,
	tell: func(class Class, name string) bool {
		switch class {
		case ClassAudience:
			return name != "open" && name != "only"
		case ClassHiring:
			return name == "search"
		case ClassDeadlineCue:
			return name == "subject"
		}
		return class == ClassStatus
	},
}

// languageTellers are the phrases without one of which, or a name of a language that the
// vocabulary does not hold, no text asks for languages: names, and what stands for them.
var languageTellers = tellers{
	classes: 1<<ClassLanguageName | 1<<ClassLanguageWord,
	tell: func(class Class, name string) bool {
		if class != ClassLanguageWord {
			return class == ClassLanguageName
		}
		switch name {
		case "noun", "official", "owned", "working-language", "working-languages", "local-language",
			"another-one", "other", "following":
			return true
		}
		return false
	},
}

// SpeaksOfLanguages reports whether the word may be the one that tells that languages are
// asked for, in ASCII; names of languages that the vocabulary does not hold are left aside.
func (v *Vocabulary) SpeaksOfLanguages(w Word) bool { return v.entries[w.ID].speaks }

// markTelling marks the words that tell phrases.
func (v *Vocabulary) markTelling(t tellers, mark func(id int32)) {
	for id, e := range v.entries {
		if e.starts&t.classes != 0 {
			v.markTellingAt(e.first, int32(id), t, mark)
		}
	}
}

// markTellingAt is markTelling for the phrases at a node and behind it; longest is the longest
// word on the way there.
func (v *Vocabulary) markTellingAt(at, longest int32, t tellers, mark func(id int32)) {
	n := &v.nodes[at]
	for _, s := range v.sensesAt(at) {
		if t.tell(s.class, v.meanings[s.meaning].Name) {
			mark(longest)
		}
	}
	if n.edges == 0 || n.below&t.classes == 0 {
		return
	}
	for _, e := range v.edges[n.edge : n.edge+n.edges] {
		switch {
		case e.node == 0:
		case len(v.words.spelling(e.word)) > len(v.words.spelling(longest)):
			v.markTellingAt(e.node, e.word, t, mark)
		default:
			v.markTellingAt(e.node, longest, t, mark)
		}
	}
}
