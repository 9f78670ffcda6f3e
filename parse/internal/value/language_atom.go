package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

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
	// start and end are offsets into the text.
	start, end int32
	// sense is the phrase of the vocabulary, where it says more than its kind.
	sense *vocab.Sense
	name  languageName
	// and is set where the Arabic conjunction is written as one with the atom.
	and bool
	// demoted is set for a name that is used as an adjective.
	demoted bool
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

// appendAtoms appends the atoms of text to atoms.
func appendAtoms(l *Locale, atoms []languageAtom, words []vocab.Word, text string) []languageAtom {
	var apart separator
	var depth uint8
	end := int32(0)
	for i := 0; i < len(words); {
		w := words[i]
		if gap := text[end:w.Start]; gap != " " && gap != "" {
			apart |= separatorOf(gap, &depth)
		}
		apart |= boundary(atoms, words, i, text)
		if w.Before&vocab.AndNow != 0 {
			apart |= apartAnd
		}
		a, n, joint := readAtom(l, words[i:], text)
		end = words[i+n-1].End
		if n > 1 {
			// A bracket within a phrase.
			for k := i + 1; k < i+n; k++ {
				if words[k].Before&vocab.Paren != 0 {
					separatorOf(text[words[k-1].End:words[k].Start], &depth)
				}
			}
		}
		if a.name.and || a.and {
			apart |= apartAnd
		}
		i += n
		if joint&apartBut != 0 && (len(atoms) == 0 || !atoms[len(atoms)-1].denies()) {
			joint |= apartHard // "not required but an asset" is one statement
		}
		if joint != 0 {
			apart |= joint
			continue
		}
		a.apart, a.depth = apart, depth
		a.start, a.end = w.Start, end
		atoms = append(atoms, a)
		apart = 0
	}
	if gap := text[end:]; gap != "" {
		separatorOf(gap, &depth)
	}
	return atoms
}

// separatorOf returns what the characters between two words say, and counts brackets.
func separatorOf(gap string, depth *uint8) separator {
	var s separator
	for i := 0; i < len(gap); {
		r, size := rune(gap[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(gap[i:])
		}
		switch r {
		case ',', '،':
			s |= apartComma
		case ';', '؛', '•', '·', '▪', '●', '◦':
			s |= apartHard
		case ':', '：', '=':
			s |= apartColon
		case '/', '\\':
			s |= apartSlash
		case '&', '+':
			s |= apartAnd
		case '|', '\t':
			s |= apartTab
		case '(', '[':
			s |= apartOpen
			*depth++
		case ')', ']':
			s |= apartClose
			if *depth > 0 {
				*depth--
			}
		case '–', '—', '‒', '―':
			s |= apartDash
		case '-', '‐', '‑':
			if len(gap) == size {
				s |= apartHyphen
			} else {
				s |= apartDash
			}
		}
		i += size
	}
	return s
}

// boundary reports, as apartHard, whether word i begins a sentence, or a line that
// does not go on with the one before it.
func boundary(atoms []languageAtom, words []vocab.Word, i int, text string) separator {
	w := words[i]
	if i == 0 || w.Before&(vocab.Stop|vocab.Newline) == 0 {
		return 0
	}
	before := words[i-1]
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	lower := unicode.IsLower(r)
	if w.Before&vocab.Stop != 0 {
		gap := text[before.End:w.Start]
		switch {
		case strings.ContainsAny(gap, "!?؟…"):
			return apartHard
		case lower && before.End-before.Start <= 4, gap == "." && w.Number:
			return 0 // an abbreviation; a number
		case len(atoms) > 0 && atoms[len(atoms)-1].end == before.End && atoms[len(atoms)-1].kind == atomSuch:
			return 0 // "e.g. French"
		}
		return apartHard
	}
	if lower {
		return 0
	}
	if len(atoms) == 0 || atoms[len(atoms)-1].end != before.End {
		return 0 // a conjunction ends the line
	}
	switch atoms[len(atoms)-1].kind {
	case atomLink, atomArticle, atomCount, atomOfficial, atomAnother:
		return 0
	}
	return apartHard
}

// readAtom reads the atom that words begin with, and how many words it takes. A
// conjunction gives no atom but what it separates; and is set where the Arabic one is
// written as one with the first word.
func readAtom(l *Locale, words []vocab.Word, text string) (a languageAtom, n int, joint separator) {
	w := words[0]
	if rank := cefrRank(words, text); rank > 0 {
		return languageAtom{kind: atomCEFR, number: rank}, 2, 0
	}
	n, sense := matchRequirement(l, words)
	if sense == nil || l.Vocabulary.Begins(w, vocab.ClassLanguageName) {
		if name, k := readName(l, words, text); k > n {
			return languageAtom{kind: atomName, name: name}, k, 0
		}
	}
	and := false
	if sense == nil {
		if n, sense, and = withoutPrefix(l, words, text); sense == nil {
			return unknownAtom(w, text), 1, 0
		}
	}
	a.sense, a.and = sense, and
	switch sense.Class {
	case vocab.ClassLevel:
		a.kind, a.number = atomLevel, levelRank(sense.Name)
	case vocab.ClassNeed:
		a.kind, a.number = atomNeed, needRank(sense.Name)
	default:
		a.kind, a.number, joint = wordKind(sense.Name)
	}
	if a.kind == atomAnother && hasArticle(text[words[n-1].Start:words[n-1].End]) {
		a.kind = atomOther
	}
	return a, n, joint
}

// matchRequirement returns the longest phrase of language requirements that words
// begin with.
func matchRequirement(l *Locale, words []vocab.Word) (n int, sense *vocab.Sense) {
	if !l.Vocabulary.BeginsAny(words[0], requirementClasses) {
		return 0, nil
	}
	for _, class := range [...]vocab.Class{vocab.ClassNeed, vocab.ClassLevel, vocab.ClassLanguageWord} {
		if k, s := l.Vocabulary.Match(words, class); k > n {
			n, sense = k, s
		}
	}
	return n, sense
}

// maxPhraseWords bounds the phrases that withoutPrefix looks for.
const maxPhraseWords = 6

// withoutPrefix is matchRequirement for an Arabic word that the vocabulary knows with
// the conjunction or preposition written as one with it, for other uses: the phrase
// that begins after that letter. It reports whether the letter was the conjunction.
func withoutPrefix(l *Locale, words []vocab.Word, text string) (n int, sense *vocab.Sense, and bool) {
	w := words[0]
	r, size := utf8.DecodeRuneInString(text[w.Start:w.End])
	switch r {
	case 'و', 'ب', 'ف', 'ك', 'ل':
	default:
		return 0, nil, false
	}
	var buf [maxPhraseWords]vocab.Word
	rest := l.Vocabulary.Words(buf[:0], text[int(w.Start)+size:w.End], int(w.Start)+size)
	if len(rest) != 1 {
		return 0, nil, false
	}
	rest = append(rest, words[1:min(len(words), maxPhraseWords)]...)
	n, sense = matchRequirement(l, rest)
	return n, sense, r == 'و' && n > 0
}

// unknownAtom is a word of no meaning here: a gap, or a number or Roman numeral, which
// counts levels of a scale of one's own ("Level VI") and is passed over.
func unknownAtom(w vocab.Word, text string) languageAtom {
	word := text[w.Start:w.End]
	if w.Number || len(word) <= 4 && strings.Trim(word, "IVX") == "" {
		return languageAtom{kind: atomLink}
	}
	return languageAtom{kind: atomGap}
}

// cefrRank returns the rank of a CEFR level that words begin with, or 0: a letter and
// a digit, written as one and not followed by another letter.
func cefrRank(words []vocab.Word, text string) uint8 {
	w := words[0]
	if w.End-w.Start != 1 || len(words) < 2 || !words[1].Number || words[1].Start != w.End || words[1].End-words[1].Start != 1 {
		return 0
	}
	if len(words) > 2 && words[2].Start == words[1].End {
		return 0
	}
	letter, digit := text[w.Start]&^0x20, text[words[1].Start]
	if letter < 'A' || letter > 'C' || digit != '1' && digit != '2' {
		return 0
	}
	return (letter-'A')*2 + digit - '0'
}

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

// settleNames turns names that are used as adjectives into gaps: an English name
// before a word that goes with no language, a name of another language after one. What
// is joined to such a name is one, too: "Greek and Roman history".
func settleNames(atoms []languageAtom, text string) {
	for i := range atoms {
		if a := &atoms[i]; a.kind == atomName && (adjective(atoms, i, text) || !a.name.english && i > 0 && a.joined() && atoms[i-1].demoted) {
			a.demote()
		}
	}
	for i := len(atoms) - 2; i >= 0; i-- {
		if atoms[i].kind == atomName && atoms[i].name.english && atoms[i+1].joined() && (atoms[i+1].demoted || atoms[i+1].epithet(text)) {
			atoms[i].demote()
		}
	}
}

// demote makes a gap of a name.
func (a *languageAtom) demote() {
	a.kind, a.demoted, a.name.tag = atomGap, true, language.Und
}

// joined reports whether nothing but a conjunction or a comma separates the atom from
// the one before it.
func (a *languageAtom) joined() bool {
	return a.apart&conjunctions != 0 && a.apart&^conjunctions == 0
}

// epithet reports whether an unknown word after "and" may be an adjective of a people or
// place: it has a capital.
func (a *languageAtom) epithet(text string) bool {
	if a.kind != atomGap || a.apart&(apartAnd|apartOr) == 0 {
		return false
	}
	word := text[a.start:a.end]
	return unicode.IsUpper(firstRune(word)) && strings.ToUpper(word) != word
}

func adjective(atoms []languageAtom, i int, text string) bool {
	if atoms[i].name.feminine {
		return !besideNoun(atoms, i)
	}
	next := i + 1
	if next < len(atoms) && atoms[next].apart == apartHyphen && atoms[next].kind != atomName {
		return true
	}
	if !atoms[i].name.english {
		before := i > 0 && atoms[i-1].kind == atomGap && atoms[i].apart&^apartHyphen == 0
		return before && !hasPreposition(text[atoms[i].start:atoms[i].end])
	}
	for next < len(atoms) && atoms[next].kind == atomNoun && atoms[next].apart == 0 {
		next++
	}
	return next < len(atoms) && atoms[next].apart == 0 && atoms[next].kind.described()
}

// described reports whether a name right before a word of the kind is an adjective.
func (k atomKind) described() bool {
	switch k {
	case atomGap, atomThing, atomLocal, atomLocalLanguage, atomOwner, atomOwned, atomApplication, atomAnother:
		return true
	}
	return false
}

// denies reports whether the atom says that something is not needed.
func (a *languageAtom) denies() bool { return a.kind == atomNeed && a.number == needNone }

// hasPreposition reports whether an Arabic word is written as one with a preposition,
// and so does not describe the noun before it.
func hasPreposition(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r == 'ب' || r == 'ل' || r == 'ك'
}

// besideNoun reports whether a feminine name belongs to the noun "langue", perhaps
// after others: "les langues anglaise et française".
func besideNoun(atoms []languageAtom, i int) bool {
	for i--; i >= 0; i-- {
		switch {
		case atoms[i].kind == atomNoun:
			return true
		case atoms[i].kind != atomName && atoms[i].kind != atomArticle:
			return false
		}
	}
	return false
}
