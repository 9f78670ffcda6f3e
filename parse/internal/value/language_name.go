package value

import (
	"maps"
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// LanguageName reads the name of a language that words begin with, and returns its
// tag and how many words the name takes; zero and 0 where there is none. Text is what
// the words are offsets into.
//
// Known are the names of all languages of CLDR in English, French, Spanish and Arabic
// and the alternative names of the vocabulary
// ("Farsi", "Kiswahili"). The tag is the canonical one: Tagalog is fil. A name that
// leaves the language open ("Creole") gives language.Und and its words.
//
// A name that is used as an adjective is none where the words show it: "English Bay",
// "Chinese government", "German-based". What stands before the words is not looked at.
func LanguageName(l *Locale, words []vocab.Word, text string) (language.Tag, int) {
	name, n := readName(l, words, text)
	if n == 0 || name.feminine || name.english && qualifies(l, words[n:], text, words[n-1].End) {
		return language.Und, 0
	}
	return name.sense.Tag, n
}

// languageName is a name as it stands in a text.
type languageName struct {
	sense *vocab.Sense
	// feminine names count only beside the noun: "langue anglaise".
	feminine bool
	// english names stand before what they qualify, those of the other languages
	// after it.
	english bool
	// and is set where the Arabic conjunction is written as one with the name.
	and bool
}

// readName is LanguageName without regard to what follows.
func readName(l *Locale, words []vocab.Word, text string) (languageName, int) {
	if len(words) == 0 || words[0].Number {
		return languageName{}, 0
	}
	names := cldrNames()
	n, sense := l.Vocabulary.Match(words, vocab.ClassLanguageName)
	if n > 0 && (sense.Name == "none" || len(sense.Args) > 1) || n > 1 {
		return names.read(l, sense, n, words, text, l.Vocabulary)
	}
	if n > 0 && (len(words) == n || !nameGoesOn(l, words[n])) {
		if name, n := names.read(l, sense, n, words, text, l.Vocabulary); n > 0 {
			return name, n
		}
	}
	// A name of CLDR may be longer: "Haitian Creole".
	if k, known, and := names.match(l, words, text); k > n {
		name, k := names.read(l, known, k, words, text, names.vocabulary)
		name.and = and
		return name, k
	} else if n > 0 {
		if name, n := names.read(l, sense, n, words, text, l.Vocabulary); n > 0 || k == 0 {
			return name, n
		}
		return names.read(l, known, k, words, text, names.vocabulary)
	}
	return languageName{}, 0
}

// match returns the longest name of CLDR that words begin with, and whether the Arabic
// conjunction is part of its first word.
func (x *nameTable) match(l *Locale, words []vocab.Word, text string) (n int, sense *vocab.Sense, and bool) {
	if x.isBuiltIn(l, words[0], text) && !x.begins[words[0].ID] {
		return 0, nil, false // nearly always
	}
	var buf [maxNameWords]vocab.Word
	own := append(buf[:0], x.word(l, words[0], text))
	if !x.vocabulary.Begins(own[0], vocab.ClassLanguageName) {
		return 0, nil, false
	}
	for len(own) < min(len(words), maxNameWords) && nameGoesOn(l, words[len(own)]) {
		own = append(own, x.word(l, words[len(own)], text))
	}
	n, sense = x.vocabulary.Match(own, vocab.ClassLanguageName)
	return n, sense, own[0].Before&vocab.AndNow != 0
}

// mayBegin reports whether a name of CLDR may begin with a word.
func (x *nameTable) mayBegin(l *Locale, w vocab.Word, text string) bool {
	if x.isBuiltIn(l, w, text) {
		return x.begins[w.ID] && !w.Number
	}
	return !w.Number && x.vocabulary.Begins(x.word(l, w, text), vocab.ClassLanguageName)
}

// isBuiltIn reports whether a word is one of the built-in vocabulary, and no Arabic one, which
// may have been found without its prefix.
func (x *nameTable) isBuiltIn(l *Locale, w vocab.Word, text string) bool {
	return w.ID != 0 && l.Vocabulary == x.builtIn && text[w.Start] < utf8.RuneSelf
}

// word returns a word as the table's vocabulary knows it.
func (x *nameTable) word(l *Locale, w vocab.Word, text string) vocab.Word {
	if x.isBuiltIn(l, w, text) {
		w.ID = x.numbers[w.ID]
		return w
	}
	var buf [1]vocab.Word
	own := x.vocabulary.Words(buf[:0], text[w.Start:w.End], int(w.Start))
	if len(own) != 1 {
		return vocab.Word{}
	}
	own[0].Before |= w.Before &^ vocab.AndNow
	return own[0]
}

// nameGoesOn reports whether a word can be a further one of a name: no punctuation
// before it, and no word of language requirements.
func nameGoesOn(l *Locale, w vocab.Word) bool {
	const ends = vocab.Colon | vocab.Stop | vocab.Pause | vocab.Tab | vocab.Paren
	return w.Before&ends == 0 && !l.Vocabulary.BeginsAny(w, requirementClasses&^vocab.ClassSet(vocab.ClassLanguageName))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// maxNameWords bounds the words of a name.
const maxNameWords = 4

// read returns the name that a sense stands for; none where the spelling tells that
// the word is another one: "polish", "even".
func (x *nameTable) read(l *Locale, sense *vocab.Sense, n int, words []vocab.Word, text string, v *vocab.Vocabulary) (languageName, int) {
	if sense.Name == "none" {
		return languageName{}, 0
	}
	name := languageName{sense: sense}
	least := minLower
	if sense.Languages != 0 && v.Languages()[bits.TrailingZeros16(uint16(sense.Languages))] == "en" {
		name.english, least = true, minLowerEnglish
	}
	if len(sense.Args) > 1 {
		switch sense.Args[1] {
		case "shared":
			// A name in other languages, too: theirs where the notice is in one of them.
			if !isEnglish(l.Language) {
				name.english, least = false, minLower
			}
		case "feminine":
			name.feminine = true
		case "capital":
			least = math.MaxInt
		}
	}
	if !capitalised(text[words[0].Start:words[0].End], least) {
		return languageName{}, 0
	}
	return name, n
}

// tag returns the tag that is spelt so; Und for what is none.
func (x *nameTable) tag(spelling string) language.Tag {
	tag, ok := x.tags[spelling]
	if !ok { // a variant, which only a vocabulary file names
		tag = language.Make(spelling)
	}
	return tag
}

// The least number of letters of a name that is not capitalised: shorter words are
// too often other words. English capitalises names of languages, the others do not.
const (
	minLower        = 4
	minLowerEnglish = 6
)

// isEnglish reports whether a notice's language is English, or not known.
func isEnglish(tag language.Tag) bool {
	base, _ := tag.Base()
	return tag == language.Und || base == englishBase
}

var englishBase, _ = language.English.Base()

// capitalised reports whether the spelling of a word allows for a name: its first
// letter is a capital, or of a script without capitals, or it has so many letters.
func capitalised(word string, least int) bool {
	return !unicode.IsLower(firstRune(word)) || utf8.RuneCountInString(word) >= least
}

// qualifies reports whether the word that follows an English name makes it an
// adjective: nothing but a space or a hyphen between, and no word that goes with
// languages.
func qualifies(l *Locale, next []vocab.Word, text string, end int32) bool {
	if len(next) == 0 {
		return false
	}
	gap := text[end:next[0].Start]
	if gap == "-" || gap == "\u2010" || gap == "\u2011" {
		return true
	}
	if strings.TrimLeft(gap, " \t\u00a0") != "" {
		return false
	}
	var a languageAtom
	x := languageLexer{locale: l, text: text, words: next}
	_, joint := x.fill(&a, 0)
	return joint == 0 && a.kind.described()
}

// requirementClasses are the classes of the words that language requirements are
// made of.
var requirementClasses = vocab.ClassSet(vocab.ClassLanguageWord, vocab.ClassLevel, vocab.ClassNeed, vocab.ClassLanguageName)

// nameTable holds the names of languages in four languages.
type nameTable struct {
	vocabulary *vocab.Vocabulary
	tags       map[string]language.Tag // by the names of senses
	// numbers are those of the words of the built-in vocabulary here.
	builtIn *vocab.Vocabulary
	numbers []int32
	// begins tells of each of these words whether a name begins with it.
	begins []bool
}

// cldrNames is the table, built on first use. No name of one language is that of another
// language elsewhere, so that one table serves notices in all of them.
var cldrNames = sync.OnceValue(newNameTable)

// newNameTable builds a vocabulary of the names of CLDR, through x/text.
func newNameTable() *nameTable {
	x := &nameTable{tags: map[string]language.Tag{}}
	languages := []language.Tag{language.English, language.French, language.Spanish, language.Arabic}
	names := map[language.Tag]map[string]language.Tag{}
	for _, in := range languages {
		names[in] = map[string]language.Tag{}
		namer := display.Languages(in)
		for _, tag := range namedBases() {
			x.tags[tag.String()] = tag
			if name := namer.Name(tag); usable(name, in) {
				names[in][foldedName(name)] = tag
			}
		}
	}
	var file strings.Builder
	for _, in := range languages {
		named := names[in]
		file.WriteString("[language " + in.String() + "]\n")
		for _, name := range slices.Sorted(maps.Keys(named)) {
			if in == language.English && (names[language.French][name] != language.Und || names[language.Spanish][name] != language.Und) {
				file.WriteString("[language-name " + named[name].String() + " shared]\n" + name + "\n")
			} else if in == language.English || names[language.English][name] == language.Und {
				file.WriteString("[language-name " + named[name].String() + "]\n" + name + "\n")
			}
		}
	}
	v, err := vocab.New("names of languages", file.String())
	if err != nil {
		panic("value: names of languages: " + err.Error()) // a test builds the table
	}
	x.vocabulary, x.builtIn = v, vocab.Default()
	x.numbers = x.builtIn.NumbersIn(v)
	x.begins = make([]bool, len(x.numbers))
	for id, own := range x.numbers {
		x.begins[id] = v.Begins(vocab.Word{ID: own}, vocab.ClassLanguageName)
	}
	return x
}

// foldedName makes two spellings of a name equal: case and accents go.
func foldedName(name string) string {
	decomposed := norm.NFKD.String(strings.ToLower(name))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, decomposed)
}

// namedBases returns the languages that are no other form of another one.
var namedBases = sync.OnceValue(func() []language.Tag {
	english := display.English.Languages()
	words := vocab.Default()
	var buf [8]vocab.Word
	var tags []language.Tag
	for _, base := range language.Supported.BaseLanguages() {
		tag, err := language.Raw.Compose(base)
		if err != nil {
			continue
		}
		name := english.Name(tag)
		if name == "" || historic(words, words.Words(buf[:0], name, 0)) {
			continue
		}
		if canonical, err := language.All.Canonicalize(tag); err != nil || canonical != tag {
			continue
		}
		tags = append(tags, tag)
	}
	return tags
})

// historic reports whether the first word of an English name says that the language is
// of the past: "Middle English". Its Spanish name, "inglés medio", is today's language
// at an intermediate level.
func historic(v *vocab.Vocabulary, name []vocab.Word) bool {
	if len(name) < 2 {
		return false
	}
	s := v.Sense(name[0], vocab.ClassLanguageWord)
	return s != nil && s.Name == "historic"
}

// usable reports whether a name of CLDR can be told in a text: it has no letter that
// vocabulary files give a meaning, is long enough, and an Arabic one has the ending of
// names of languages; without it, it would be any word.
func usable(name string, in language.Tag) bool {
	if utf8.RuneCountInString(name) < minLower || strings.ContainsAny(name, "()|#[]") {
		return false
	}
	return in != language.Arabic || strings.HasSuffix(name, "ية")
}
