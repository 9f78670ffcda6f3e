package value

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/language"

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
	return AppendLanguages(nil, l, text, need)
}

// AppendLanguages is Languages with a list to append the requirements to, which must be empty.
func AppendLanguages(list []notice.LanguageRequirement, l *Locale, text string, need notice.Need) ([]notice.LanguageRequirement, error) {
	r, err := readLanguages(list, l, text, need)
	return r.requirements, err
}

// MentionsLanguage reports whether text, an item of a section on qualifications of all
// kinds, is a requirement on languages: it names a human language, or a set of them,
// as something to know, and is about little else.
func MentionsLanguage(l *Locale, text string) bool {
	if !MayMentionLanguage(l, l.words(nil, text), text) {
		return false
	}
	r, _ := readLanguages(nil, l, text, "")
	return len(r.requirements) > 0 && (r.commanded || r.foreign == 0) && r.foreign <= maxForeign
}

// MayMentionLanguage is the cheap question whether words of a text may be a requirement
// on languages: one of them is the name of a language, or stands for some.
func MayMentionLanguage(l *Locale, words []vocab.Word, text string) bool {
	names := cldrNames()
	for i := range words {
		switch {
		case text[words[i].Start] >= utf8.RuneSelf:
			return true
		case l.Vocabulary.SpeaksOfLanguages(words[i]) && isInPhrase(l, words, i):
			return true
		case names.mayBegin(l, words[i], text):
			if n, _, _ := names.match(l, words[i:], text); n > 0 {
				return true
			}
		}
	}
	return false
}

// isInPhrase reports whether word i, which tells phrases about languages, stands in one: "the
// others", but not "what others say".
func isInPhrase(l *Locale, words []vocab.Word, i int) bool {
	const most = 12 // words of a phrase
	for k := i; k >= 0 && k > i-most; k-- {
		if n, _ := l.Vocabulary.MatchAny(words[k:], 1<<vocab.ClassLanguageName|1<<vocab.ClassLanguageWord); k+n > i {
			return true
		}
	}
	return false
}

// maxForeign is the number of words that are not understood up to which an item that
// names a language is still about languages.
const maxForeign = 12

// maxLanguageWords bounds an item; what is longer is not one item.
const maxLanguageWords = 300

// usualWords is the number of words that most items do not exceed: they fit into buffers
// on the stack.
const usualWords = 32

// What an item may hold at most; beyond that it is not understood.
const (
	maxElements = 40
	maxGroups   = 16
	maxNodes    = 24
)

// languageItem is the item that is read.
type languageItem struct {
	locale    *Locale
	text, raw string
}

// languageResult is what has been read of it.
type languageResult struct {
	requirements []notice.LanguageRequirement
	// commanded is set where a requirement says what is to be known, not only a name.
	commanded bool
	// foreign counts the words that are not understood.
	foreign int
	// official are the languages of sets that the item refers to without naming them.
	official []language.Tag
}

// languageReader holds the state of reading. Its lists are arrays, and what it shares
// with its caller stands behind pointers, so that all of it stays on the stack.
type languageReader struct {
	item *languageItem
	out  *languageResult
	// need is the need where the item says nothing of it.
	need  uint8
	atoms []languageAtom
	// elements are the languages named, in the order read; groups, sets and
	// alternatives are spans of them.
	elements    [maxElements]languageElement
	numElements int16
	groups      [maxGroups]languageGroup
	numGroups   int
	// nodes are those of the present clause.
	nodes    [maxNodes]languageNode
	numNodes int
	// alternatives are those that "the other" refers to, set the one last defined.
	alternatives elementSpan
	set          elementSpan
	setKind      atomKind
	// ahead is the set read last in the present step.
	ahead aheadSet
	// mentioned is set where languages are mentioned without a requirement, unsettled
	// where a requirement is not settled, refused where the item is not understood.
	mentioned, unsettled, refused bool
	// afterFact is set where the clause before states a fact, and no requirement.
	afterFact bool
	// opened are the needs of the requirements returned of which nothing else is settled.
	opened [numNeeds]bool
}

// addElement adds an element. Of this and the other lists: an item that holds more than the
// list is refused.
func (x *languageReader) addElement(e languageElement) {
	if x.numElements == maxElements {
		x.refused = true
		x.numElements--
	}
	x.elements[x.numElements] = e
	x.numElements++
}

func (x *languageReader) addGroup(g *languageGroup) {
	if x.numGroups == maxGroups {
		x.refused = true
		x.numGroups--
	}
	x.groups[x.numGroups] = *g
	x.numGroups++
}

func (x *languageReader) pushNode(n languageNode) {
	if x.numNodes == maxNodes {
		x.refused = true
		x.numNodes--
	}
	x.nodes[x.numNodes] = n
	x.numNodes++
}

// readLanguages is AppendLanguages with what [MentionsLanguage] asks of the item.
func readLanguages(list []notice.LanguageRequirement, l *Locale, text string, need notice.Need) (languageResult, error) {
	var atoms [usualWords]languageAtom
	out := languageResult{requirements: list}
	lexer := languageLexer{locale: l, text: text, words: l.words(nil, text), atoms: atoms[:]}
	if len(lexer.words) > maxLanguageWords {
		return out, errLongItem
	}
	if n, _ := l.Vocabulary.Match(lexer.words, vocab.ClassAbsent); n > 0 && n == len(lexer.words) {
		return out, ErrAbsent
	}
	if len(lexer.words) > len(atoms) {
		lexer.atoms = make([]languageAtom, len(lexer.words))
	}
	item := languageItem{locale: l, text: text, raw: l.raw(text)}
	var x languageReader // large: set field by field, and not copied
	x.item, x.out, x.atoms = &item, &out, lexer.atoms[:lexer.read()]
	x.need = needRequired
	if need == notice.Desirable {
		x.need = needDesirable
	}
	settleNames(x.atoms, text)
	x.read()
	err := x.finish()
	return out, err
}

var errLongItem = fmt.Errorf("%w: a text of more than %d words is no item", ErrNotUnderstood, maxLanguageWords)

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
	case x.refused:
		x.out.requirements = nil
		return ErrNotUnderstood
	case x.unsettled:
		return ErrOpen
	case len(x.out.requirements) > 0:
		return nil
	case x.mentioned:
		return ErrAbsent
	}
	return ErrNotUnderstood
}
