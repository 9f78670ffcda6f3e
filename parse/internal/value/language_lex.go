package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// languageLexer turns the words of a text into atoms.
type languageLexer struct {
	locale *Locale
	text   string
	words  []vocab.Word
	// atoms has room for an atom a word; numAtoms of them are read.
	atoms    []languageAtom
	numAtoms int
	// apart is what has been seen since the last atom.
	apart separator
	// depth counts the brackets that are open.
	depth uint8
}

// read reads the atoms of the text and returns their number. The lexer's list of them must
// be zero.
func (x *languageLexer) read() int {
	end := int32(0)
	for i := 0; i < len(x.words); {
		w := &x.words[i]
		if gap := w.Start - end; gap > 1 || gap == 1 && x.text[end] != ' ' {
			x.apart |= x.separator(x.text[end:w.Start])
		}
		if w.Before&(vocab.Stop|vocab.Newline) != 0 && i > 0 {
			x.apart |= x.boundary(i)
		}
		if w.Before&vocab.AndNow != 0 {
			x.apart |= apartAnd
		}
		a := &x.atoms[x.numAtoms] // filled in where it stays
		n, joint := x.fill(a, i)
		if (a.kind == atomLevel || a.kind == atomCEFR) && x.followsLink(end, w.Start) {
			x.apart = 0 // "Level: fluent"
		}
		end = w.End
		if n > 1 {
			phrase := x.words[i : i+n]
			x.bracketsWithin(phrase)
			end = phrase[n-1].End
		}
		i += n
		if a.and {
			x.apart |= apartAnd
		}
		if joint != 0 {
			*a = languageAtom{}
			x.join(joint)
			continue
		}
		a.apart, a.depth, a.start, a.end = x.apart, x.depth, w.Start, end
		x.apart = 0
		x.numAtoms++
	}
	return x.numAtoms
}

// followsLink reports whether nothing but a colon or a dash stands between a word such as
// "level", which the last atom is, and what begins at an offset.
func (x *languageLexer) followsLink(end, start int32) bool {
	if x.numAtoms == 0 {
		return false
	}
	last := &x.atoms[x.numAtoms-1]
	return last.kind == atomLink && last.end == end && strings.Trim(x.text[end:start], " :-–") == ""
}

// join notes what a conjunction separates.
func (x *languageLexer) join(joint separator) {
	x.apart |= joint
	if n := x.numAtoms; joint&apartBut != 0 && (n == 0 || !x.atoms[n-1].denies()) {
		x.apart |= apartHard // "not required but an asset" is one statement
	}
}

// bracketsWithin counts the brackets within a phrase.
func (x *languageLexer) bracketsWithin(phrase []vocab.Word) {
	for k := 1; k < len(phrase); k++ {
		if phrase[k].Before&vocab.Paren != 0 {
			x.separator(x.text[phrase[k-1].End:phrase[k].Start])
		}
	}
}

// separator returns what the characters between two words say, and counts brackets.
func (x *languageLexer) separator(gap string) separator {
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
			x.depth++
		case ')', ']':
			s |= apartClose
			if x.depth > 0 {
				x.depth--
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

// boundary reports, as apartHard, whether word i, which stands behind a stop or the end of
// a line, begins a sentence, or a line that does not go on with the one before it.
func (x *languageLexer) boundary(i int) separator {
	w, before := &x.words[i], &x.words[i-1]
	var last *languageAtom // nil where the word before ends none: a conjunction
	if n := x.numAtoms; n > 0 && x.atoms[n-1].end == before.End {
		last = &x.atoms[n-1]
	}
	r, _ := utf8.DecodeRuneInString(x.text[w.Start:])
	lower := unicode.IsLower(r)
	if w.Before&vocab.Stop != 0 {
		gap := x.text[before.End:w.Start]
		switch {
		case strings.ContainsAny(gap, "!?؟…"):
			return apartHard
		case lower && before.End-before.Start <= 4, gap == "." && w.Number:
			return 0 // an abbreviation; a number
		case last != nil && last.kind == atomSuch:
			return 0 // "e.g. French"
		}
		return apartHard
	}
	if lower || last == nil {
		return 0
	}
	switch last.kind {
	case atomLink, atomArticle, atomCount, atomOfficial, atomAnother:
		return 0
	}
	return apartHard
}

// fill fills in, with an atom that is zero, what begins with word i, and returns how many
// words it takes. A conjunction gives no atom but what it separates; and is set where the
// Arabic one is written as one with the first word.
func (x *languageLexer) fill(a *languageAtom, i int) (n int, joint separator) {
	words, v := x.words[i:], x.locale.Vocabulary
	w := &words[0]
	if w.End-w.Start == 1 {
		if rank := cefrRank(words, x.text); rank > 0 {
			a.kind, a.number = atomCEFR, rank
			return 2, 0
		}
	}
	n, sense := matchRequirement(v, words)
	if sense == nil || v.Begins(*w, vocab.ClassLanguageName) {
		if name, k := readName(x.locale, words, x.text); k > n {
			a.kind, a.sense = atomName, name.sense
			a.english, a.feminine, a.and = name.english, name.feminine, name.and
			return k, 0
		}
	}
	if sense == nil {
		if n, sense, a.and = withoutPrefix(v, words, x.text); sense == nil {
			a.kind = unknownKind(w, x.text)
			return 1, 0
		}
	}
	a.sense = sense
	switch sense.Class {
	case vocab.ClassLevel:
		a.kind, a.number = atomLevel, levelRank(sense.Name)
	case vocab.ClassNeed:
		a.kind, a.number = atomNeed, needRank(sense.Name)
	default:
		a.kind, a.number, joint = wordKind(sense.Name)
	}
	if a.kind == atomAnother && hasArticle(x.text[words[n-1].Start:words[n-1].End]) {
		a.kind = atomOther
	}
	return n, joint
}

// matchRequirement returns the longest phrase of language requirements that words
// begin with.
func matchRequirement(v *vocab.Vocabulary, words []vocab.Word) (n int, sense *vocab.Sense) {
	n, sense = v.MatchAny(words, phraseClasses)
	if sense != nil && splitsLevel(words, n) { // "level B2", of which "level B" would be no level
		return v.MatchAny(words[:1], phraseClasses)
	}
	return n, sense
}

// phraseClasses are the classes of the phrases that say something of a language.
const phraseClasses = 1<<vocab.ClassNeed | 1<<vocab.ClassLevel | 1<<vocab.ClassLanguageWord

// splitsLevel reports whether a phrase of n words ends within a level of the CEFR, "B2".
func splitsLevel(words []vocab.Word, n int) bool {
	return n > 1 && n < len(words) && words[n].Number && words[n].Start == words[n-1].End && words[n-1].End-words[n-1].Start == 1
}

// maxPhraseWords bounds the phrases that withoutPrefix looks for.
const maxPhraseWords = 6

// withoutPrefix is matchRequirement for an Arabic word that the vocabulary knows with
// the conjunction or preposition written as one with it, for other uses: the phrase
// that begins after that letter. It reports whether the letter was the conjunction.
func withoutPrefix(v *vocab.Vocabulary, words []vocab.Word, text string) (n int, sense *vocab.Sense, and bool) {
	w := words[0]
	r, size := utf8.DecodeRuneInString(text[w.Start:w.End])
	switch r {
	case 'و', 'ب', 'ف', 'ك', 'ل':
	default:
		return 0, nil, false
	}
	var buf [maxPhraseWords]vocab.Word
	rest := v.Words(buf[:0], text[int(w.Start)+size:w.End], int(w.Start)+size)
	if len(rest) != 1 {
		return 0, nil, false
	}
	rest = append(rest, words[1:min(len(words), maxPhraseWords)]...)
	n, sense = matchRequirement(v, rest)
	return n, sense, r == 'و' && n > 0
}

// unknownKind is the kind of a word of no meaning here: a gap, or a number or Roman numeral, which
// counts levels of a scale of one's own ("Level VI") and is passed over.
func unknownKind(w *vocab.Word, text string) atomKind {
	word := text[w.Start:w.End]
	if w.Number || len(word) <= 4 && strings.Trim(word, "IVX") == "" {
		return atomLink
	}
	return atomGap
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
