package value

import "strings"

// groupOfSet returns the languages that a set stands for.
func (x *languageReader) groupOfSet(s *languageSet) languageGroup {
	if s.count == 1 && s.kind == 0 && s.list.len() == 0 {
		x.dropDefinition() // "the official languages (...): good command of one"
	}
	g := languageGroup{isSet: true, unclear: s.unclear || s.such, needUnclear: s.doubtful, another: s.another}
	switch {
	case s.list.len() > 0:
		g.elementSpan = s.list
		g.heading = s.another && s.colon && s.count == 0
		x.defined(&g, s)
		x.set, x.setKind = s.list, s.kind
	case s.other:
		x.refer(&g, x.complement(), apartOr)
	case s.both:
		x.refer(&g, x.referent(), apartAnd)
		g.unclear = g.unclear || g.len() != 2
	case x.refersBack(s):
		x.refer(&g, x.alternatives, apartOr)
	case s.another && s.count <= 1:
		g.elementSpan = x.open()
	default:
		x.undefined(&g, s)
	}
	return g
}

// dropDefinition drops the group before where it only defines the set that is referred
// to.
func (x *languageReader) dropDefinition() {
	k := x.numNodes - 1
	if k < 0 || x.nodes[k].kind != nodeGroup {
		return
	}
	g := &x.groups[x.nodes[k].group]
	if g.isSet && !g.headed && g.elementSpan == x.set {
		x.numGroups, x.numNodes = x.nodes[k].group, k
	}
}

// refersBack reports whether a set is what remains of the alternatives stated before:
// "a second working language" after "one working language (...)".
func (x *languageReader) refersBack(s *languageSet) bool {
	return s.another && s.count <= 1 && s.list.len() == 0 && s.kind != atomNoun && s.kind != atomLocal && s.kind == x.setKind &&
		s.owner == nil && x.alternatives.len() > 0 && x.alternatives == x.set
}

// defined settles how many of the languages listed are asked for.
func (x *languageReader) defined(g *languageGroup, s *languageSet) {
	n := uint8(min(g.len(), 255))
	switch {
	case s.count > n || s.of > 0 && s.of != n && s.list.len() > 0 && s.count == 0:
		g.unclear = true
	case s.count == 1 || s.other || s.oneMore && s.count == 0:
		g.joined = apartOr
	case s.count > 1 && s.count == n, s.both && n == 2:
		g.joined = apartAnd
		if s.joined&(apartOr|apartSlash) != 0 && s.both {
			g.unclear = true
		}
	case s.count > 1:
		g.joined, g.atLeast = apartOr, s.count
	case s.another && s.joined&(apartAnd|apartAndOr) == apartAnd:
		g.unclear = true // "other languages (French and Spanish)"
	case s.another || s.joined&(apartOr|apartSlash|apartAndOr) != 0 && s.joined&apartAnd == 0:
		g.joined = apartOr
	case s.joined&apartAnd != 0 && s.joined&(apartOr|apartSlash) == 0, n == 1:
		g.joined = apartAnd
	default:
		g.unclear = true
	}
	if g.len() == 1 {
		g.joined = 0
	}
}

// undefined settles a set whose languages are not listed after it.
func (x *languageReader) undefined(g *languageGroup, s *languageSet) {
	tags := x.official(s)
	g.late, g.wanted = true, s.count
	switch {
	case s.following:
		g.elementSpan, g.unclear = x.open(), true
	case s.count == 0 && s.of == 0 && (s.kind == atomLocal || s.kind == atomLocalLanguage || s.kind == atomNoun && s.owner == nil):
		g.elementSpan = x.open()
	case s.kind != atomLocal && x.set.len() > 1 && (s.owner == nil || len(s.owner.Args) < 2) && (s.kind == x.setKind || s.kind == atomNoun || s.kind == 0):
		x.refer(g, x.set, apartOr)
		x.number(g, s)
	case len(tags) > 0:
		g.first = x.numElements
		for _, tag := range tags {
			x.out.official = append(x.out.official, cldrNames().tag(tag))
			x.addElement(languageElement{language: int16(-len(x.out.official))})
		}
		g.last, g.joined = x.numElements, apartOr
		x.number(g, s)
	case s.count == 1 || s.count == 0 && s.of == 0 && s.kind != atomWorkings:
		g.elementSpan = x.open()
	default:
		g.elementSpan, g.unclear = x.open(), true
	}
}

// number settles how many of a known set are asked for.
func (x *languageReader) number(g *languageGroup, s *languageSet) {
	n := g.len()
	switch {
	case s.of > 0 && int(s.of) != n, int(s.count) > n:
		g.unclear = true
	case s.count == 0 && s.of > 0, int(s.count) == n:
		g.joined = apartAnd // "the four official languages"
	case s.count > 1:
		g.atLeast = s.count
	}
}

// official returns the tags of the languages of the set's owner, where they are known:
// those of an organization that the text names, or of the employer's family.
func (x *languageReader) official(s *languageSet) []string {
	if s.kind == atomWorking || s.kind == atomWorkings {
		return nil // the working languages are often fewer
	}
	if s.owner != nil && len(s.owner.Args) > 1 {
		if s.owner.Args[1] == "-" {
			return nil
		}
		return strings.Split(s.owner.Args[1], ",")
	}
	if s.kind == atomOfficial && !s.elsewhere && x.item.locale.Family != nil {
		return x.item.locale.Family.Official
	}
	return nil
}

// open returns a new language that is left open.
func (x *languageReader) open() elementSpan {
	x.addElement(languageElement{})
	return elementSpan{x.numElements - 1, x.numElements}
}

// refer makes g refer to languages named before.
func (x *languageReader) refer(g *languageGroup, to elementSpan, joined separator) {
	if to.len() == 0 {
		g.elementSpan, g.unclear = x.open(), true
		return
	}
	g.first = x.numElements
	for _, e := range x.elements[to.first:to.last] {
		x.addElement(languageElement{language: e.language})
	}
	g.last = x.numElements
	if g.len() > 1 {
		g.joined = joined
	}
}

// referent returns the languages that "both" and "one" refer to.
func (x *languageReader) referent() elementSpan {
	if x.alternatives.len() > 0 {
		return x.alternatives
	}
	return x.set
}

// complement returns the languages that "the other" refers to: the alternatives stated
// before; or the one of a set of two that is not asked for already.
func (x *languageReader) complement() elementSpan {
	if x.alternatives.len() > 0 {
		return x.alternatives
	}
	if x.set.len() != 2 || x.numGroups == 0 {
		return elementSpan{}
	}
	last := x.groups[x.numGroups-1]
	if last.len() != 1 {
		return elementSpan{}
	}
	switch x.tag(&x.elements[last.first]) {
	case x.tag(&x.elements[x.set.first]):
		return elementSpan{x.set.first + 1, x.set.last}
	case x.tag(&x.elements[x.set.first+1]):
		return elementSpan{x.set.first, x.set.first + 1}
	}
	return elementSpan{}
}
