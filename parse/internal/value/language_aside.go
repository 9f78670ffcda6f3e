package value

import "slices"

// preferred reads what follows "preferably".
func (x *languageReader) preferred(s *clauseState, i, end int) int {
	next := x.skipPreferred(i, end)
	k, _ := x.skipLinks(i+1, end)
	last := x.lastGroup()
	switch {
	case k < end && x.atoms[k].kind == atomName && last >= 0 && x.groups[last].isSet && s.apart&apartAnd == 0:
		// "another official language, preferably French": the set stays open
		var named languageSet
		return x.readDefinition(&named, k, end)
	case k < end && (x.atoms[k].kind == atomName || next > i+1 && x.beginsList(next, end)):
		if last >= 0 && s.apart&apartAnd == 0 {
			x.groups[last].unclear = true // "English, preferably French"
		}
		x.addNode(s, languageNode{kind: nodeNeed, need: needDesirable})
		return i + 1
	}
	return max(next, i+1)
}

// examples reads what follows "such as": the group before it is not settled by them.
func (x *languageReader) examples(s *clauseState, i, end int) int {
	k, _ := x.skipLinks(i+1, end)
	if k == end || x.atoms[k].kind != atomName {
		return i + 1
	}
	last := x.lastGroup()
	if last < 0 {
		x.refused = true
		return end
	}
	x.groups[last].unclear = true
	var named languageSet
	return x.readDefinition(&named, k, end)
}

// exception reads what follows "other than": no requirement, but part of what a set is,
// whose languages are without those named.
func (x *languageReader) exception(i, end int) int {
	k, _ := x.skipLinks(i+1, end)
	if k == end || x.atoms[k].kind != atomName {
		return i + 1
	}
	var named languageSet
	next := x.readDefinition(&named, k, end)
	if last := x.lastGroup(); last < 0 || !x.groups[last].isSet {
		x.unsettle(needUnsaid)
	} else {
		x.exclude(&x.groups[last], named.list)
	}
	return next
}

// exclude takes languages out of a group, unless all would be.
func (x *languageReader) exclude(g *languageGroup, excluded elementSpan) {
	left := elementSpan{first: x.numElements}
	for _, e := range x.elements[g.first:g.last] {
		if !slices.ContainsFunc(x.elements[excluded.first:excluded.last], func(o languageElement) bool { return x.tag(&o) == x.tag(&e) }) {
			x.addElement(e)
		}
	}
	if left.last = x.numElements; left.len() > 0 {
		g.elementSpan = left
	}
}

// foreignWords counts the words of a clause that are not understood.
func (x *languageReader) foreignWords(start, end int) {
	for i := start; i < end; i++ {
		if x.atoms[i].kind == atomGap {
			x.out.foreign++
		}
	}
}

// strays leaves the item open where a word that is not understood stands alone beside a
// name, as one more of a list does: it may be a language nobody here knows.
func (x *languageReader) strays(start, end int) {
	for k := start; k < end; k++ {
		a := &x.atoms[k]
		if a.kind != atomGap || a.demoted {
			continue
		}
		before := k > start && a.joined() && x.atoms[k-1].kind == atomName
		after := k+1 < end && x.atoms[k+1].joined() && x.atoms[k+1].kind == atomName
		if (k == start || a.joined() || a.apart&apartColon != 0) && (k+1 == end || x.atoms[k+1].joined()) && (before || after) {
			x.unsettled = true
		}
	}
}

// skipCondition passes over a clause that begins with a condition, to its end.
func (x *languageReader) skipCondition(s *clauseState, i, end int) int {
	for k := i + 1; k < end; k++ {
		switch x.atoms[k].kind {
		case atomName:
			s.firstGroup = k
		case atomApplication:
			s.application = true
		}
	}
	return end
}

// asksUnnamed reports whether a clause that names no language says that languages are
// to be known, "knowledge of Balkan languages is an asset", and adds that requirement.
func (x *languageReader) asksUnnamed(start, end int) bool {
	need, noun, know := needUnsaid, false, false
	for _, a := range x.atoms[start:end] {
		switch a.kind {
		case atomNoun:
			noun = true
		case atomKnow, atomLevel, atomCEFR:
			know = true
		case atomNeed:
			if need != needUnsaid && need != a.number || a.number >= needNone {
				return false
			}
			need = a.number
		case atomNot, atomApplication, atomCondition, atomIs, atomName:
			return false
		}
	}
	if !noun || !know || need == needUnsaid {
		return false
	}
	x.unsettle(need)
	return true
}

// asksOther reports whether the clause says that a command of something not named is
// needed.
func (x *languageReader) asksOther() bool {
	for k := 1; k < x.numNodes; k++ {
		if x.nodes[k].kind == nodeNeed && x.nodes[k-1].kind == nodeOther {
			return true
		}
	}
	return false
}

// conditional passes over a clause on a condition; alone it leaves the requirement
// open.
func (x *languageReader) conditional(first int) {
	x.numGroups = first
	if len(x.out.requirements) == 0 {
		x.unsettle(needUnsaid)
	}
}
