package value

import (
	"fmt"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Languages reads the requirements on languages that text states, in order. Text is
// one item: a bullet, a row of a table or a short paragraph of a section on languages,
// or an item elsewhere that [MentionsLanguage] tells. Need is what a heading over the
// item says of it, such as "Desirable"; it is empty where none does, and a language is
// then required unless the item says otherwise.
//
// Raw of each requirement is the whole item. Its options have a level only where the
// item settles that it is theirs; levels of scales of one's own ("Level VI",
// "intermediate") give none. Official languages of the employer's family stand in for
// "one of the official languages of the Organization"; an option without a tag is a
// language that the item leaves open ("another EU language").
//
// The errors:
//
//   - [ErrAbsent]: the item says that there is no requirement, or it is about
//     languages without one: the language of applications, a fact such as "the working
//     language is English", a list of official languages.
//   - [ErrOpen]: the item does not settle all it says. What it settles is returned
//     with the error; what it does not is a requirement with nothing but Raw, and Need
//     where that is sure ("English and/or French or Spanish"), or one without Need
//     where only that is open. A requirement that "willingness to learn" meets as well
//     has no Need either, and that is no error.
//   - [ErrNotUnderstood]: the item is not understood as a whole; nothing is returned.
//
// Conditions on a requirement ("if French is the first language ...") are left to Raw.
func Languages(l *Locale, text string, need notice.Need) ([]notice.LanguageRequirement, error) {
	r, err := readLanguages(l, text, need)
	return r.requirements, err
}

// MentionsLanguage reports whether text, an item of a section on qualifications of all
// kinds, is a requirement on languages: it names a human language, or a set of them,
// as something to know, and is about little else.
func MentionsLanguage(l *Locale, text string) bool {
	r, _ := readLanguages(l, text, "")
	return len(r.requirements) > 0 && (r.commanded || r.foreign == 0) && r.foreign <= maxForeign
}

// maxForeign is the number of words that are not understood up to which an item that
// names a language is still about languages.
const maxForeign = 12

// maxLanguageWords bounds an item; what is longer is not one item.
const maxLanguageWords = 300

// Most items fit into buffers of these sizes.
const (
	usualWords  = 64
	usualAtoms  = 48
	usualNodes  = 12
	usualElems  = 16
	maxElements = 64
)

// languageReader holds what has been read of an item.
type languageReader struct {
	locale *Locale
	text   string
	need   uint8
	atoms  []languageAtom
	// elements are the languages named, in the order read; groups, sets and
	// alternatives are spans of them.
	elements []languageElement
	nodes    []languageNode
	groups   []languageGroup
	// alternatives are those that "the other" refers to, set the one last defined.
	alternatives elementSpan
	set          elementSpan
	setKind      atomKind

	requirements []notice.LanguageRequirement
	raw          string
	// mentioned is set where languages are mentioned without a requirement, unsettled
	// where a requirement is not settled, refused where the item is not understood.
	mentioned, unsettled, refused bool
	// opened are the needs of the requirements returned of which nothing else is settled.
	opened [numNeeds]bool
	// commanded is set where a requirement says what is to be known, not only a name.
	commanded bool
	// foreign counts the words that are not understood.
	foreign int
}

func readLanguages(l *Locale, text string, need notice.Need) (r languageReader, err error) {
	var wordBuffer [usualWords]vocab.Word
	words := l.Vocabulary.Words(wordBuffer[:0], text, 0)
	if len(words) > maxLanguageWords {
		return r, fmt.Errorf("%w: an item of more than %d words", ErrNotUnderstood, maxLanguageWords)
	}
	if n, _ := l.Vocabulary.Match(words, vocab.ClassAbsent); n > 0 && n == len(words) {
		return r, ErrAbsent
	}
	var (
		atomBuffer    [usualAtoms]languageAtom
		elementBuffer [usualElems]languageElement
		nodeBuffer    [usualNodes]languageNode
		groupBuffer   [usualNodes]languageGroup
	)
	x := languageReader{
		locale: l, text: text, need: needRequired, raw: notice.Fold(text),
		atoms:    appendAtoms(l, atomBuffer[:0], words, text),
		elements: elementBuffer[:0], nodes: nodeBuffer[:0], groups: groupBuffer[:0],
	}
	if need == notice.Desirable {
		x.need = needDesirable
	}
	settleNames(x.atoms, text)
	x.read()
	return languageReader{requirements: x.requirements, commanded: x.commanded, foreign: x.foreign}, x.finish()
}

// read reads the item clause by clause.
func (x *languageReader) read() {
	for start := 0; start < len(x.atoms); {
		end := start + 1
		for end < len(x.atoms) && x.atoms[end].apart&apartHard == 0 {
			end++
		}
		x.clause(start, end)
		if x.refused {
			return
		}
		start = end
	}
}

// finish settles what is returned.
func (x *languageReader) finish() error {
	switch {
	case x.refused || len(x.elements) > maxElements:
		x.requirements = nil
		return ErrNotUnderstood
	case x.unsettled:
		return ErrOpen
	case len(x.requirements) > 0:
		return nil
	case x.mentioned:
		return ErrAbsent
	}
	return ErrNotUnderstood
}
