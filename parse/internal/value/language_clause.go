package value

// languageNode is a part of a clause: a group of languages, a need, or a level of
// something else.
type languageNode struct {
	kind nodeKind
	need uint8
	// depth counts the brackets around the node.
	depth uint8
	// foreign is set where words that are not understood stand between, and broken
	// where they are a part of their own.
	foreign, broken bool
	// single is set where the verb before the node speaks of one thing: "is an asset".
	single bool
	// apart is what separates the node from the one before it.
	apart separator
	// group is the index of a group.
	group int
}

type nodeKind uint8

const (
	nodeGroup nodeKind = iota
	nodeNeed
	// nodeOther is a level or knowledge of no language that is named: "excellent
	// drafting skills".
	nodeOther
)

// clauseState is what has been read since the last node.
type clauseState struct {
	apart separator
	// depth is that of the last node, current that of the present atom.
	depth, current uint8
	// foreign and broken as in languageNode.
	foreign, broken bool
	// strange is set where a word that is not understood stands in the present part.
	strange bool
	// joined is set where a copula stands after a group, predicate where words follow it
	// that are not understood.
	joined, predicate bool
	// single is set where that copula speaks of one thing.
	single bool
	// role is set where "as working language" stands before any language.
	role bool
	// condition is the first atom that states a condition, firstGroup the first that names
	// a language; -1 where there is none.
	condition, firstGroup int
	// negated is set by "not", application by a word on applications and tests.
	negated, application bool
	// stated is set where a fact about languages is stated.
	stated bool
}

// clause reads the atoms of one clause.
func (x *languageReader) clause(start, end int) {
	x.numNodes = 0
	first := x.numGroups
	s := clauseState{condition: -1, firstGroup: -1}
	for i := start; i < end; {
		s.see(&x.atoms[i], i == start)
		x.ahead.aheadKey = aheadKey{} // no set is empty
		i = max(x.step(&s, i, end), i+1)
		if x.refused {
			return
		}
	}
	x.foreignWords(start, end)
	afterFact := x.afterFact
	x.afterFact = s.stated && x.numGroups == first
	if s.predicate && x.numNodes > 0 && x.nodes[x.numNodes-1].kind == nodeGroup {
		x.refused = true // "French would be great"
		return
	}
	if x.numGroups == first {
		if x.asksUnnamed(start, end) {
			return
		}
		if s.stated && x.asksOther() {
			x.refused = true // "English is the working language and excellent command is required"
		}
		if s.condition >= 0 && s.firstGroup > s.condition {
			x.conditional(first)
		}
		return
	}
	switch {
	case s.application, afterFact && x.numGroups == first+1 && x.groups[first].too && !x.saysNeed():
		x.mentioned = true
		x.numGroups = first
		return
	case s.negated:
		x.refused = true
		return
	case s.condition >= 0 && s.condition < s.firstGroup:
		x.conditional(first)
		return
	case s.condition >= 0:
		for i := first; i < x.numGroups; i++ {
			x.groups[i].unclear = true
			x.groups[i].needUnclear = true
		}
	}
	x.counted(first, start, end)
	x.strays(start, end)
	if x.bind(first) {
		x.emit(first)
	}
}

// saysNeed reports whether a need is stated in the present clause.
func (x *languageReader) saysNeed() bool {
	for _, n := range x.nodes[:x.numNodes] {
		if n.kind == nodeNeed {
			return true
		}
	}
	return false
}

// counted leaves lists with nothing but commas open where a number stands in the clause:
// it may be that of the languages asked for.
func (x *languageReader) counted(first, start, end int) {
	for i := start; i < end; i++ {
		if a := &x.atoms[i]; a.kind != atomCount && a.kind != atomFollowing {
			continue
		}
		for i := first; i < x.numGroups; i++ {
			g := &x.groups[i]
			g.unclear = g.unclear || g.joined == apartComma
		}
		return
	}
}

// see notes what separates an atom from the one before it.
func (s *clauseState) see(a *languageAtom, first bool) {
	s.current = a.depth
	if first {
		return
	}
	if a.depth > s.depth && a.apart&apartOpen == 0 {
		// A comma within brackets separates what is said of one language.
		s.apart |= a.apart &^ apartComma
	} else {
		s.apart |= a.apart
	}
	if a.apart&(breaks|apartColon|apartTab|apartDash) != 0 {
		s.strange = false
	}
}

// step reads what begins with atom i and returns the atom after it.
func (x *languageReader) step(s *clauseState, i, end int) int {
	switch a := &x.atoms[i]; a.kind {
	case atomNeed:
		x.addNode(s, languageNode{kind: nodeNeed, need: a.number})
	case atomCopula, atomIs:
		if x.lastGroup() >= 0 && s.apart&breaks == 0 {
			s.joined = true
		}
		if a.kind == atomIs {
			s.single = a.number == 1
			if next, ok := x.fact(s, i, end); ok {
				return next
			}
		}
	case atomGap:
		s.predicate = s.predicate || s.joined || x.predicates(s, a)
		s.foreign = true
		s.broken = s.broken || s.apart&breaks != 0
		s.strange = true
	case atomRole:
		if n := x.lastGroup(); n >= 0 {
			x.groups[n].role = true
		} else {
			s.role = true
		}
	case atomToo:
		if n := x.lastGroup(); n >= 0 && !s.foreign {
			x.groups[n].too = true
		}
	case atomApplication:
		s.application = true
	case atomNot:
		s.negated = true
	case atomCondition:
		if s.condition < 0 {
			s.condition = i
		}
		if s.firstGroup < 0 {
			return x.skipCondition(s, i, end)
		}
	case atomPrefer:
		return x.preferred(s, i, end)
	case atomSuch:
		return x.examples(s, i, end)
	case atomExcept:
		return x.exception(i, end)
	case atomArticle, atomLink:
		if next, ok := x.fact(s, i, end); ok {
			return next
		}
		return x.begin(s, i, end)
	case atomLevel, atomCEFR, atomKnow, atomSkill, atomVerb, atomWilling, atomBilingual:
		return x.command(s, i, end)
	case atomWorking, atomWorkings, atomOfficial, atomNoun:
		if next, ok := x.fact(s, i, end); ok {
			return next
		}
		return x.begin(s, i, end)
	default:
		return x.begin(s, i, end)
	}
	return i + 1
}

// predicates reports whether a word that is not understood, right after a group and a
// colon, a dash or a bracket, says something of it.
func (x *languageReader) predicates(s *clauseState, a *languageAtom) bool {
	return x.numNodes > 0 && x.nodes[x.numNodes-1].kind == nodeGroup && !s.foreign &&
		a.apart&(apartColon|apartDash|apartOpen|apartTab) != 0 && s.apart&breaks == 0
}

// addNode ends what has been read since the last node.
func (x *languageReader) addNode(s *clauseState, n languageNode) {
	n.apart, n.foreign, n.broken, n.depth, n.single = s.apart, s.foreign, s.broken, s.current, s.single
	x.pushNode(n)
	s.depth = s.current
	s.apart, s.foreign, s.broken = 0, false, false
	s.joined, s.predicate, s.single = false, false, false
}

// lastGroup returns the index of the group that stands last in the clause, needs after
// it left aside, or -1.
func (x *languageReader) lastGroup() int {
	for i := x.numNodes - 1; i >= 0; i-- {
		switch x.nodes[i].kind {
		case nodeGroup:
			return x.nodes[i].group
		case nodeOther:
			return -1
		}
	}
	return -1
}

// begin reads a list that no word of command leads, if one begins with atom i.
func (x *languageReader) begin(s *clauseState, i, end int) int {
	k, apart := x.skipLinks(i, end)
	if k == end || !x.beginsList(k, end) {
		return i + 1
	}
	if k > i {
		s.apart |= apart &^ x.atoms[i].apart
	}
	if last := x.lastGroup(); last >= 0 && s.apart&(apartOpen|apartColon) != 0 && x.groups[last].isSet && x.atoms[k].kind == atomName {
		return x.lateDefinition(s, &x.groups[last], k, end)
	}
	var none commandRun
	return x.addList(s, k, end, &none)
}

// lateDefinition reads names from atom i on, in brackets or after a colon, as those of a
// set of which something has been said. It leaves the set open where they do not define
// it clearly.
func (x *languageReader) lateDefinition(s *clauseState, g *languageGroup, i, end int) int {
	var named languageSet
	next := x.readDefinition(&named, i, end)
	if !g.late || s.apart&apartColon == 0 || next < end && x.atoms[next].kind == atomNeed {
		g.unclear = true
		return next
	}
	var list languageGroup
	list.elementSpan = named.list
	named.count = g.wanted
	x.defined(&list, &named)
	g.elementSpan, g.joined, g.atLeast = list.elementSpan, list.joined, list.atLeast
	g.unclear, g.late = list.unclear || named.unclear, false
	if g.joined == apartOr {
		x.alternatives = g.elementSpan
	}
	return next
}

// addList reads the list at atom i, led by a run, as a group.
func (x *languageReader) addList(s *clauseState, i, end int, r *commandRun) int {
	before := x.numElements
	g, next, ok := x.list(i, end, r.adjective && r.stated > 0)
	if !ok {
		x.numElements = before
		s.foreign, s.strange = true, true
		return i + 1
	}
	for first := true; ; first = false {
		r.apply(&g)
		if !first && r.adjective {
			g.level, g.cefr = 0, 0 // "good English and one other language"
		}
		g.foreign = s.strange
		g.role = s.role
		s.role = false
		if s.firstGroup < 0 {
			s.firstGroup = i
		}
		if g.joined == apartOr && g.len() > 1 {
			x.alternatives = g.elementSpan
		}
		x.addGroup(&g)
		x.addNode(s, languageNode{kind: nodeGroup, group: x.numGroups - 1})
		s.strange = false
		if r.any && r.level != rankFluent && r.level != rankNative && r.cefr == 0 && x.subject(next, end) {
			x.refused = true // "knowledge of French and international law"
			return end
		}
		// "English and one of the following: French, Spanish" goes on with a set.
		k, apart := x.skipLinks(next, end)
		if k == end || apart&conjunctions == 0 || apart&(apartHard|apartWith|apartOpen) != 0 || !x.asks(next, k) {
			return next
		}
		listEnd := next
		if g, next, ok = x.list(k, end, false); !ok {
			return listEnd
		}
		s.apart = apart
	}
}

// subject reports whether the list before atom i goes on with what is no language, where
// an English name may be an adjective.
func (x *languageReader) subject(i, end int) bool {
	if i == end || x.atoms[i].kind != atomGap || x.atoms[i].apart&(apartAnd|apartOr) == 0 || x.atoms[i].apart&^conjunctions != 0 {
		return false
	}
	return x.atoms[i-1].kind == atomName && x.atoms[i-1].english
}

// asks reports whether the list at atom k, after the links from i on, asks for some of
// several languages.
func (x *languageReader) asks(i, k int) bool {
	switch x.atoms[k].kind {
	case atomCount, atomAnother, atomAnotherOne, atomAny, atomLocal, atomOther:
		return true
	case atomName:
		return x.chooses(i, k)
	}
	return false
}

// command reads a run of words on command: what it says is said of the list after it,
// or of the group before it.
func (x *languageReader) command(s *clauseState, i, end int) int {
	r := x.run(i, end)
	if r.end <= i {
		r.end = i + 1
	}
	last := x.lastGroup()
	k, leads := x.leads(i, &r, end, last >= 0)
	// "French (working language): excellent" goes on behind the bracket.
	closed := s.apart&apartClose != 0 && (leads || s.apart&apartColon == 0)
	follows := last >= 0 && !s.foreign && s.apart&breaks == 0 && !closed
	if follows && leads && (x.nodes[x.numNodes-1].kind == nodeNeed || s.apart&apartColon != 0 && (x.refersTo(k) || x.groups[last].isSet)) {
		// "French is required B2 in English", "Other languages: knowledge of French"
		follows = false
	}
	if !r.says() {
		if r.verb && !follows {
			s.foreign, s.strange = true, true // "draft letters in English"
		}
		if leads && !follows {
			return k
		}
		return r.end
	}
	strange := r.end < end && x.atoms[r.end].kind == atomGap && x.atoms[r.end].apart == 0 && x.atoms[r.end].depth <= x.atoms[i].depth
	switch {
	case leads && follows:
		x.refused = true // "English fluent French": no one knows whose level it is
	case leads:
		return x.addList(s, k, end, &r)
	case follows && !strange:
		if g := &x.groups[last]; g.level|g.cefr != 0 && g.len() > 1 && !g.alternatives() && r.stated == r.end-i {
			x.applyToLast(g, &r) // "excellent English and French B2"
		} else {
			x.applyAfter(g, &r, s.apart&apartOpen != 0)
		}
	case last >= 0 && !s.foreign && !strange && s.apart&^apartClose == apartComma && r.bare() && x.groups[last].takes(&r):
		x.applyAfter(&x.groups[last], &r, false) // "English, fluent", "good English, level B2"
	case r.willing && last >= 0 && s.apart&apartOr != 0:
		x.groups[last].willing = true // "French, or willingness to learn it"
	default:
		x.addNode(s, languageNode{kind: nodeOther})
		s.foreign = strange
		s.strange = s.strange || strange
	}
	return r.end
}
