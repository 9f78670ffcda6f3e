package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
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
		if i > 0 && w.Before&(vocab.Stop|vocab.Newline) != 0 {
			apart |= boundary(atoms, words, i, text)
		}
		if w.Before&vocab.AndNow != 0 {
			apart |= apartAnd
		}
		atoms = append(atoms, languageAtom{}) // filled in where it stays
		before, a := atoms[:len(atoms)-1], &atoms[len(atoms)-1]
		n, joint := a.read(l, words[i:], text)
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
		if joint&apartBut != 0 && (len(before) == 0 || !before[len(before)-1].denies()) {
			joint |= apartHard // "not required but an asset" is one statement
		}
		if joint != 0 {
			apart |= joint
			atoms = before
			continue
		}
		a.apart, a.depth = apart, depth
		a.start, a.end = w.Start, end
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

// boundary reports, as apartHard, whether word i, which stands behind a stop or the end of
// a line, begins a sentence, or a line that does not go on with the one before it.
func boundary(atoms []languageAtom, words []vocab.Word, i int, text string) separator {
	w, before := words[i], words[i-1]
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

// read fills in, with an atom that is zero, what words begin with, and returns how many
// words it takes. A conjunction gives no atom but what it separates; and is set where the
// Arabic one is written as one with the first word.
func (a *languageAtom) read(l *Locale, words []vocab.Word, text string) (n int, joint separator) {
	w := words[0]
	if w.End-w.Start == 1 {
		if rank := cefrRank(words, text); rank > 0 {
			a.kind, a.number = atomCEFR, rank
			return 2, 0
		}
	}
	n, sense := matchRequirement(l, words)
	if sense == nil || l.Vocabulary.Begins(w, vocab.ClassLanguageName) {
		if name, k := readName(l, words, text); k > n {
			a.kind, a.name = atomName, name
			return k, 0
		}
	}
	and := false
	if sense == nil {
		if n, sense, and = withoutPrefix(l, words, text); sense == nil {
			a.kind = unknownKind(w, text)
			return 1, 0
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
	return n, joint
}

// matchRequirement returns the longest phrase of language requirements that words
// begin with.
func matchRequirement(l *Locale, words []vocab.Word) (n int, sense *vocab.Sense) {
	n, sense = l.Vocabulary.MatchAny(words, phraseClasses)
	if sense != nil && splitsLevel(words, n) { // "level B2", of which "level B" would be no level
		return l.Vocabulary.MatchAny(words[:1], phraseClasses)
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

// unknownKind is the kind of a word of no meaning here: a gap, or a number or Roman numeral, which
// counts levels of a scale of one's own ("Level VI") and is passed over.
func unknownKind(w vocab.Word, text string) atomKind {
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
