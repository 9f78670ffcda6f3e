package value

import (
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// languageSet is a reference to languages by their kind: "one of the four official
// languages of the Organization (...)", "another EU language", "the other".
type languageSet struct {
	// count is how many are asked for: "two of"; of is how many there are: "the four".
	count, of uint8
	// both, another, other, following and such stand for these words.
	both, another, other, following, these, such bool
	// oneMore is set for one language and no more: "another language", not "other languages".
	oneMore bool
	// kind is that of the noun.
	kind atomKind
	// owner is whose languages they are; nil where that is not known or not said.
	owner *vocab.Sense
	// list is where they are named.
	list   elementSpan
	joined separator
	// elsewhere is set where the owner is not understood: "of the host country".
	elsewhere bool
	// colon is set where the list stands after a colon, unclear where it is not settled,
	// doubtful where a need in its brackets is perhaps not the set's.
	colon, unclear, doubtful bool
}

// single reports whether the set is one language that is left open: it can stand in a
// list beside names.
func (s *languageSet) single() bool {
	return s.list.len() == 0 && s.count <= 1 && s.of == 0 && !s.both && !s.other && !s.following && !s.these && !s.such &&
		(s.another || s.kind == atomAnotherOne || s.kind == atomLocalLanguage || s.kind == atomNoun && s.owner == nil || s.kind == atomLocal)
}

// beginsSet reports whether atom i can begin a reference to a set.
func (x *languageReader) beginsSet(i, end int) bool {
	switch x.atoms[i].kind {
	case atomCount, atomBoth, atomAny, atomAnother, atomAnotherOne, atomOther, atomFollowing, atomThese, atomOfficial, atomWorkings,
		atomWorking, atomLocal, atomLocalLanguage, atomOwner, atomOwned:
		return true
	case atomNoun:
		// "langue officielle", "idioma local", "لغة أخرى"
		if i+1 < end && x.atoms[i+1].apart&^apartHyphen == 0 {
			switch x.atoms[i+1].kind {
			case atomAnother, atomOther, atomFollowing, atomLocal:
				return true
			case atomLink, atomArticle:
				return x.ownedNoun(i, end)
			}
		}
	}
	return false
}

// ownedNoun reports whether the noun at i is followed by its owner: "langue de
// l'Union".
func (x *languageReader) ownedNoun(i, end int) bool {
	for i++; i < end && x.atoms[i].apart == 0; i++ {
		switch x.atoms[i].kind {
		case atomLink, atomArticle:
		case atomOwner:
			return true
		default:
			return false
		}
	}
	return false
}

// aheadSet is a set that has been read ahead. Whether a list begins with an atom is asked
// before the list is read: the set is then there already.
type aheadSet struct {
	aheadKey
	languageSet
	// next is the atom after the set, and elements the number of elements with its own.
	next     int
	elements int16
	ok       bool
}

// aheadKey tells where a set has been read, and on what it depends beside the atoms.
type aheadKey struct {
	i, end, groups int
	elements       int16
}

// setAt reads a reference to a set from atom i on. The set is good until the next call.
func (x *languageReader) setAt(i, end int) (s *languageSet, next int, ok bool) {
	key := aheadKey{i, end, x.numGroups, x.numElements}
	if x.ahead.aheadKey != key {
		x.ahead = aheadSet{aheadKey: key}
		x.ahead.next, x.ahead.ok = x.readSet(&x.ahead.languageSet, i, end)
		x.ahead.elements = x.numElements
	}
	x.numElements = x.ahead.elements
	return &x.ahead.languageSet, x.ahead.next, x.ahead.ok
}

// readSet reads a set, of which nothing is known, from atom i on.
func (x *languageReader) readSet(s *languageSet, i, end int) (next int, ok bool) {
	if i == end || !x.beginsSet(i, end) {
		return i, false
	}
	definite := i > 0 && x.atoms[i-1].kind == atomArticle && x.atoms[i].apart == 0
	j := i
	next = i
words:
	for ; j < end; j++ {
		a := &x.atoms[j]
		if j > i && a.apart&^(apartHyphen|apartClose|apartSlash) != 0 {
			break
		}
		switch a.kind {
		case atomCount:
			x.count(s, a, definite || s.these)
		case atomBoth:
			s.both = true
		case atomAny:
		case atomAnother:
			s.another, s.oneMore = true, a.number == 1
		case atomAnotherOne:
			s.another = true
			if s.kind == 0 {
				s.kind = atomAnotherOne
			}
		case atomOther:
			s.other = true
		case atomFollowing:
			s.following = true
		case atomThese:
			s.these, definite = true, true
		case atomNoun:
			if s.kind == 0 {
				s.kind = atomNoun
			}
		case atomOwned:
			s.kind, s.owner = atomNoun, a.sense
		case atomOfficial, atomWorking, atomWorkings, atomLocalLanguage:
			if s.kind != 0 && s.kind != atomNoun && s.kind != a.kind {
				break words
			}
			s.kind = a.kind
		case atomLocal:
			if s.kind == 0 || s.kind == atomNoun {
				s.kind = atomLocal
			} else {
				s.elsewhere = true
			}
		case atomOwner:
			if s.owner != nil && len(s.owner.Args) > 1 {
				break
			}
			s.owner = a.sense
		case atomArticle, atomLink, atomNamely:
			continue // counted only where more follows
		case atomGap:
			if !x.acronym(j, end) {
				break words
			}
			continue
		default:
			break words
		}
		next = j + 1
	}
	if s.another && s.kind == 0 && x.refersToSet(next, end) {
		s.kind = atomAnotherOne
	}
	if !x.complete(s, i, next) {
		return i, false
	}
	after := x.definition(s, next, end)
	if s.list.len() == 0 && s.kind == 0 {
		if next < end && x.atoms[next].kind == atomGap && x.atoms[next].apart == 0 {
			return i, false // "two of the following areas"
		}
		if !s.other && !s.following && !(s.count == 1 && x.referent().len() > 1) {
			return i, false
		}
	}
	return after, true
}

// refersToSet reports whether "another" that ends before atom i, with nothing behind it,
// is one more language of the kind that the group before it asks for: "knowledge of one
// EU language and satisfactory knowledge of another".
func (x *languageReader) refersToSet(i, end int) bool {
	if x.numGroups == 0 || !x.groups[x.numGroups-1].isSet {
		return false
	}
	return i == end || x.atoms[i].kind != atomGap || x.atoms[i].apart&^apartHyphen != 0
}

// acronym reports whether the word at j that is not understood is the owner's short
// name: "other IFAD official languages".
func (x *languageReader) acronym(j, end int) bool {
	word := x.item.text[x.atoms[j].start:x.atoms[j].end]
	if len(word) < 2 || len(word) > 8 || strings.ToUpper(word) != word || strings.ToLower(word) == word || j+1 == end || x.atoms[j+1].apart != 0 {
		return false
	}
	switch x.atoms[j+1].kind {
	case atomNoun, atomOfficial, atomWorking, atomWorkings, atomLocal:
		return true
	}
	return false
}

// count reads a number into the set.
func (x *languageReader) count(s *languageSet, a *languageAtom, definite bool) {
	switch {
	case s.count == 0 && s.of == 0 && definite && a.number > 1 && !x.partitive(a):
		s.of = a.number // "the four official languages"
	case s.count == 0 && s.of == 0:
		s.count = a.number
	case a.number > 1:
		s.of = a.number // "one of the two"
	}
}

// partitive reports whether the phrase of a number ends in more than the number: "two
// of".
func (x *languageReader) partitive(a *languageAtom) bool {
	return strings.ContainsAny(strings.TrimSpace(x.item.text[a.start:a.end]), " \u00a0")
}

// complete reports whether the words read make a reference: they have a noun, or they
// refer to languages named elsewhere.
func (x *languageReader) complete(s *languageSet, i, next int) bool {
	if next == i {
		return false
	}
	if s.kind == atomLocal {
		// An adjective counts only with its noun.
		for k := i; k < next; k++ {
			switch x.atoms[k].kind {
			case atomNoun, atomOwned, atomOfficial, atomWorking, atomWorkings:
				return true
			}
		}
		return false
	}
	if s.kind == atomNoun {
		return s.count > 0 || s.of > 0 || s.both || s.another || s.other || s.following || s.these || s.owner != nil || x.atoms[i].kind == atomAny
	}
	return s.kind != 0 || s.other || s.count > 0 || s.both || s.following
}
