package value

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// A text on languages is read as a row of atoms: the names, levels and needs in it and
// the words that tell how they belong together. Conjunctions and punctuation are no
// atoms; they are kept as what separates an atom from the one before it.

// languageAtom is one meaningful word or phrase.
type languageAtom struct {
	kind atomKind
	// number is the count of a "two of", the rank of a level, CEFR level or need.
	number uint8
	// depth counts the brackets that are open around the atom.
	depth uint8
	// apart is what separates the atom from the one before it.
	apart separator
	// and is set where the Arabic conjunction is written as one with the atom.
	and bool
	// english and feminine are those of a name.
	english, feminine bool
	// demoted is set for a name that is used as an adjective.
	demoted bool
	// start and end are offsets into the text.
	start, end int32
	// sense is what the phrase means; nil for a gap.
	sense *vocab.Sense
}

// atomKind says what an atom means. Those of the vocabulary are named by the blocks
// [language-word kind].
type atomKind uint8

const (
	// atomGap is a word that is not understood.
	atomGap atomKind = iota
	// atomFiller is a word that belongs to no level and changes none: "candidates".
	atomFiller
	// atomLink joins a level to its language: "of", "in", "at least".
	atomLink
	atomArticle
	// atomNoun is "language".
	atomNoun
	// atomKnow is a noun or verb of command: "knowledge", "skills", "speak".
	atomKnow
	// atomSkill is a part of command: "written", "spoken".
	atomSkill
	// atomVerb is what is done in a language: "draft", "work".
	atomVerb
	atomLevel
	atomCEFR
	atomName
	atomNeed
	// atomCopula joins a language to what is said of it: "would be", "constitutes".
	atomCopula
	// atomIs is the verb of a statement of fact.
	atomIs
	// atomRole is "as working language".
	atomRole
	// atomApplication is about applications and tests, not about requirements.
	atomApplication
	atomNot
	atomCondition
	// atomPrefer is "preferably".
	atomPrefer
	// atomSuch introduces examples.
	atomSuch
	// atomNamely introduces the list of a set.
	atomNamely
	// atomWilling is "willingness to learn".
	atomWilling
	// atomExcept is "other than".
	atomExcept
	// What a set of languages is made of: how many of it, which part of it, what kind of
	// languages, and whose.
	atomCount // "one of", "two"
	atomBoth
	atomAny
	atomAnother
	atomOther      // "the other"
	atomAnotherOne // "a different one"
	atomFollowing
	atomThese
	atomThem
	atomOfficial
	atomWorking       // "working language"
	atomWorkings      // "working languages"
	atomLocal         // "local", "foreign"
	atomLocalLanguage // "language of the duty station"
	atomOwner
	// atomOwned is a noun with its owner: "UN languages".
	atomOwned
	atomEither
	// atomBilingual asks for both of two languages.
	atomBilingual
	// atomToo says of a language what was said of the one before it: "likewise".
	atomToo
	// atomThing is a filler that a name before it only describes: "French candidates".
	atomThing
)

// separator is a set of what stands before an atom.
type separator uint16

const (
	apartComma separator = 1 << iota
	apartAnd
	apartOr
	apartAndOr
	apartColon
	apartDash
	apartSlash
	apartTab
	apartOpen  // an opened bracket
	apartClose // a closed one
	apartHyphen
	apartHard // a new sentence, a semicolon, "but"
	apartBut
	apartWith
)

// The ranks of levels. rankOwn is a level of a scale of one's own.
const (
	rankNone uint8 = iota
	rankBasic
	rankWorking
	rankGood
	rankFluent
	rankExcellent
	rankNative
	rankOwn
)

var levelOfRank = [...]notice.LanguageLevel{
	rankBasic: notice.BasicLevel, rankWorking: notice.WorkingLevel, rankGood: notice.GoodLevel,
	rankFluent: notice.FluentLevel, rankExcellent: notice.ExcellentLevel, rankNative: notice.NativeLevel, rankOwn: "",
}

// The CEFR levels, by rank from 1.
var cefrOfRank = [...]notice.CEFR{"", notice.A1, notice.A2, notice.B1, notice.B2, notice.C1, notice.C2}

// The needs that a phrase can state.
const (
	needUnsaid uint8 = iota
	needRequired
	needDesirable
	// needNone: "is not required".
	needNone
	// needOpen: "may be required".
	needOpen
	numNeeds
)

// hasArticle reports whether an Arabic word has its article: "the other" and "another"
// fold to the same word.
func hasArticle(word string) bool {
	const article = "ال"
	if strings.HasPrefix(word, article) || strings.HasPrefix(word, "لل") {
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	switch r {
	case 'و', 'ف', 'ب', 'ك', 'ل':
		rest := word[size:]
		return strings.HasPrefix(rest, article) || strings.HasPrefix(rest, "لل")
	}
	return false
}

// levelRank returns the rank of a level by its name.
func levelRank(name string) uint8 {
	for rank, level := range levelOfRank {
		if level != "" && string(level) == name {
			return uint8(rank)
		}
	}
	return rankOwn
}

// needRank returns the need that a block names.
func needRank(name string) uint8 {
	switch name {
	case "required":
		return needRequired
	case "desirable":
		return needDesirable
	case "none":
		return needNone
	}
	return needOpen
}

// wordKind returns the kind that a block [language-word] names, its number, or what
// it separates.
func wordKind(name string) (kind atomKind, number uint8, joint separator) {
	switch name {
	case "and":
		return atomGap, 0, apartAnd
	case "or":
		return atomGap, 0, apartOr
	case "and-or":
		return atomGap, 0, apartAndOr
	case "with":
		return atomGap, 0, apartWith
	case "but":
		return atomGap, 0, apartBut
	case "one":
		return atomCount, 1, 0
	case "filler":
		return atomFiller, 0, 0
	case "link":
		return atomLink, 0, 0
	case "article":
		return atomArticle, 0, 0
	case "noun":
		return atomNoun, 0, 0
	case "know":
		return atomKnow, 0, 0
	case "skill":
		return atomSkill, 0, 0
	case "verb":
		return atomVerb, 0, 0
	case "is":
		return atomIs, 0, 0
	case "is-one": // of one thing
		return atomIs, 1, 0
	case "copula":
		return atomCopula, 0, 0
	case "role":
		return atomRole, 0, 0
	case "application":
		return atomApplication, 0, 0
	case "not":
		return atomNot, 0, 0
	case "condition":
		return atomCondition, 0, 0
	case "prefer":
		return atomPrefer, 0, 0
	case "such":
		return atomSuch, 0, 0
	case "namely":
		return atomNamely, 0, 0
	case "willing":
		return atomWilling, 0, 0
	case "except":
		return atomExcept, 0, 0
	case "both":
		return atomBoth, 0, 0
	case "any":
		return atomAny, 0, 0
	case "another":
		return atomAnother, 0, 0
	case "one-more":
		return atomAnother, 1, 0
	case "other":
		return atomOther, 0, 0
	case "another-one":
		return atomAnotherOne, 0, 0
	case "following":
		return atomFollowing, 0, 0
	case "these":
		return atomThese, 0, 0
	case "them":
		return atomThem, 0, 0
	case "official":
		return atomOfficial, 0, 0
	case "working-language":
		return atomWorking, 0, 0
	case "working-languages":
		return atomWorkings, 0, 0
	case "owned":
		return atomOwned, 0, 0
	case "either":
		return atomEither, 0, 0
	case "bilingual":
		return atomBilingual, 0, 0
	case "too":
		return atomToo, 0, 0
	case "thing":
		return atomThing, 0, 0
	case "local":
		return atomLocal, 0, 0
	case "local-language":
		return atomLocalLanguage, 0, 0
	case "owner":
		return atomOwner, 0, 0
	}
	if name[0] >= '2' && name[0] <= '9' {
		return atomCount, name[0] - '0', 0
	}
	return atomGap, 0, 0
}
