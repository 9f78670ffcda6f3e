package value

import "golang.org/x/text/language"

// maxOwnerWords bounds the words between a set and the list that defines it.
const maxOwnerWords = 8

// definition reads the list that defines a set, in brackets, after a colon, or after a
// comma where the set asks for a number: "one of the two official languages, English
// or French". It returns where the reference ends.
func (x *languageReader) definition(s *languageSet, i, end int) int {
	numbered := s.count > 0 || s.of > 0 || s.both || s.another || s.other || s.following
	for k := i; k < end && k < i+maxOwnerWords; k++ {
		a := &x.atoms[k]
		introduced := a.apart&(apartOpen|apartColon) != 0 || numbered && a.apart&^apartClose == apartComma ||
			(s.count > 0 || s.following) && k == i && a.apart == 0
		if introduced || a.kind == atomNamely || a.kind == atomSuch {
			j := k
			for j < end && (x.atoms[j].kind == atomNamely || x.atoms[j].kind == atomSuch) {
				s.such = s.such || x.atoms[j].kind == atomSuch
				j++
			}
			if j, _ = x.skipLinks(j, end); j < end && x.atoms[j].kind == atomName {
				s.colon = a.apart&apartColon != 0
				return x.readDefinition(s, j, end)
			}
			s.such = false
		}
		if a.apart&(breaks|apartOpen|apartColon|apartDash) != 0 {
			break
		}
		switch a.kind {
		case atomGap, atomLocal:
			s.elsewhere = s.elsewhere || s.owner == nil
			continue
		case atomLink, atomArticle, atomOwner, atomFiller, atomToo, atomNoun:
			if a.kind == atomOwner && (s.owner == nil || len(s.owner.Args) < 2) {
				s.owner = a.sense
			}
			continue
		}
		break
	}
	return i
}

// readDefinition reads names from atom i on as the list of a set.
func (x *languageReader) readDefinition(s *languageSet, i, end int) int {
	s.list.first = x.numElements
	depth := x.atoms[i].depth
	next := i
	for next < end {
		j, apart := x.skipLinks(next, end)
		if j == end || x.atoms[j].kind != atomName || x.atoms[j].depth < depth || apart&apartHard != 0 {
			break
		}
		if next > i {
			if apart&(conjunctions) == 0 {
				break
			}
			s.joined |= apart & conjunctions
		}
		if x.atoms[j].sense.Tag == language.Und {
			s.unclear = true
		}
		x.addElement(languageElement{language: int16(j + 1)})
		next = j + 1
		for next < end && x.atoms[next].kind == atomNoun && x.atoms[next].apart == 0 {
			next++
		}
	}
	s.list.last = x.numElements
	// "(French preferred)" defines nothing.
	s.doubtful = depth > 0 && next < end && x.atoms[next].depth >= depth && x.atoms[next].kind == atomNeed
	s.unclear = s.unclear || s.doubtful
	if s.joined&(apartAndOr) != 0 && s.list.len() > 2 {
		s.unclear = true
	}
	return next
}
