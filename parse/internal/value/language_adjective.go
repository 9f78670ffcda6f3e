package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// settleNames turns names that are used as adjectives into gaps: an English name
// before a word that goes with no language, a name of another language after one. What
// is joined to such a name is one, too: "Greek and Roman history".
func settleNames(atoms []languageAtom, text string) {
	first, last := len(atoms), -1 // of the names
	for i := range atoms {
		a := &atoms[i]
		if a.kind != atomName {
			continue
		}
		first, last = min(first, i), i
		if adjective(atoms, i, text) || !a.english && i > 0 && a.joined() && atoms[i-1].demoted {
			a.demote()
		}
	}
	for i := min(last, len(atoms)-2); i >= first; i-- {
		a, next := &atoms[i], &atoms[i+1]
		if a.kind == atomName && a.english && next.joined() && (next.demoted || next.epithet(text)) {
			a.demote()
		}
	}
}

// demote makes a gap of a name.
func (a *languageAtom) demote() {
	a.kind, a.demoted, a.sense = atomGap, true, nil
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
	if atoms[i].feminine {
		return !besideNoun(atoms, i)
	}
	next := i + 1
	if next < len(atoms) && atoms[next].apart == apartHyphen && atoms[next].kind != atomName {
		return true
	}
	if !atoms[i].english {
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
		case atoms[i].kind == atomNoun, atoms[i].kind == atomLevel && atoms[i].number == levelRank(string(notice.NativeLevel)):
			return true // "langue maternelle française"
		case atoms[i].kind != atomName && atoms[i].kind != atomArticle:
			return false
		}
	}
	return false
}
