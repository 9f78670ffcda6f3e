package value

// fact reads, from atom i on, what says that languages are working or official ones.
// After a group of which nothing else is said it is a fact and no requirement:
// "English and French are the working languages". After another it tells the group's
// role. Before a list it is a fact, too: "the working languages are ...".
func (x *languageReader) fact(s *clauseState, i, end int) (int, bool) {
	k, verb := i, false
	apart := s.apart
	for k < end && (x.atoms[k].kind == atomIs || x.atoms[k].kind == atomArticle || x.atoms[k].kind == atomLink || verb && (x.atoms[k].kind == atomCount || x.atoms[k].kind == atomBoth || x.atoms[k].kind == atomThese)) {
		if k > i {
			apart |= x.atoms[k].apart
		}
		verb = verb || x.atoms[k].kind == atomIs
		k++
	}
	if k+1 < end && x.atoms[k].kind == atomOwner && x.atoms[k+1].apart == 0 && x.atoms[k+1].kind != atomNoun {
		k++ // "the Organization's official languages"
	}
	if k == end {
		return i, false
	}
	kind := x.atoms[k].kind
	if kind != atomWorking && kind != atomWorkings && kind != atomOfficial && kind != atomNoun && kind != atomLocalLanguage {
		return i, false
	}
	if k > i {
		apart |= x.atoms[k].apart
	}
	noun := kind == atomNoun || kind == atomLocalLanguage
	if last := x.lastGroup(); last >= 0 && (!noun || verb && x.isOf(k, end)) && !s.foreign && x.nodes[x.numNodes-1].kind != nodeOther {
		return x.factAfter(s, last, k, end, apart, verb)
	}
	if noun && (k > i || kind == atomLocalLanguage) && !x.isSubject(k, end) {
		return i, false
	}
	return x.factBefore(s, k, end)
}

// isOf reports whether the noun phrase at k says what language a group is: "the language
// of the Court".
func (x *languageReader) isOf(k, end int) bool {
	return x.atoms[k].kind == atomLocalLanguage || k+1 < end && x.atoms[k+1].kind == atomLink && x.atoms[k+1].apart == 0
}

// isSubject reports whether it is said of the noun phrase at k what languages these are: "the languages
// spoken at the office are".
func (x *languageReader) isSubject(k, end int) bool {
	next := x.skipSpoken(k+1, end)
	return (next > k+1 || x.atoms[k].kind == atomLocalLanguage) && next < end && x.atoms[next].kind == atomIs
}

// factAfter reads a noun phrase at k that follows a group.
func (x *languageReader) factAfter(s *clauseState, last, k, end int, apart separator, verb bool) (int, bool) {
	g := &x.groups[last]
	said := g.headed || x.nodes[x.numNodes-1].kind == nodeNeed
	next := x.skipOwner(k+1, end)
	switch {
	case apart&(apartOr|apartAndOr|apartWith) != 0, apart&apartAnd != 0 && !verb:
		return k, false
	case x.isPart(k, end):
		return k, false // "English (one of the official languages)"
	case said || !verb && apart&(apartComma|apartOpen|apartDash|apartColon) != 0:
		if x.atoms[k].kind == atomWorking && !g.alternatives() {
			g.role = true
		}
		return next, true
	}
	// A fact: the group is no requirement.
	x.mentioned, s.stated = true, true
	x.set, x.setKind = g.elementSpan, x.atoms[k].kind
	x.dropLast(s, last)
	return next, true
}

// isPart reports whether the noun phrase at k is followed by a list that defines it.
func (x *languageReader) isPart(k, end int) bool {
	n := x.numElements
	s, _, ok := x.setAt(k, end)
	x.numElements = n
	return ok && s.list.len() > 0
}

// dropLast takes the last group out of the clause.
func (x *languageReader) dropLast(s *clauseState, last int) {
	for i := x.numNodes - 1; i >= 0; i-- {
		if x.nodes[i].kind == nodeGroup && x.nodes[i].group == last {
			s.apart |= x.nodes[i].apart
			x.numNodes = i
			break
		}
	}
	x.numGroups = last
}

// skipOwner passes over whose language it is.
func (x *languageReader) skipOwner(i, end int) int {
	for i < end && x.atoms[i].apart&^apartHyphen == 0 {
		switch x.atoms[i].kind {
		case atomLink, atomArticle, atomOwner, atomGap, atomAnother, atomFiller, atomToo, atomLocal:
			i++
		default:
			return i
		}
	}
	return i
}

// factBefore reads "the working language(s) (of ...) is/are/: LIST" from the noun
// phrase at k on.
func (x *languageReader) factBefore(s *clauseState, k, end int) (int, bool) {
	if x.numNodes > 0 && s.apart&breaks == 0 {
		return k, false
	}
	for j := k - 1; j >= 0 && x.atoms[j+1].apart&apartHard == 0; j-- {
		switch x.atoms[j].kind {
		case atomArticle, atomLink, atomGap, atomFiller, atomToo, atomNoun, atomAny, atomOwner:
		default:
			return k, false // "one of the official languages", "excellent ..."
		}
	}
	kind := x.atoms[k].kind
	j := x.skipOwner(x.skipSpoken(k+1, end), end)
	verb := false
	for j < end && (x.atoms[j].kind == atomIs || x.atoms[j].kind == atomArticle || x.atoms[j].kind == atomLink || x.atoms[j].kind == atomBoth) {
		verb = verb || x.atoms[j].kind == atomIs || x.atoms[j].apart&apartColon != 0 && kind != atomNoun
		if x.atoms[j].apart&breaks != 0 {
			return k, false
		}
		j++
	}
	if j == end || x.atoms[j].kind != atomName || !verb && (x.atoms[j].apart&apartColon == 0 || kind == atomNoun) {
		return k, false
	}
	var named languageSet
	next := x.readDefinition(&named, j, end)
	x.mentioned, s.stated = true, true
	x.set, x.setKind = named.list, kind
	return next, true
}

// skipSpoken skips from atom i on what says where languages are spoken, up to the verb: "spoken in the
// region (are)". Without a verb it skips nothing.
func (x *languageReader) skipSpoken(i, end int) int {
	if i+1 >= end || x.atoms[i].kind != atomSkill || x.atoms[i+1].kind != atomLink {
		return i
	}
	for k := i + 1; k < end && x.atoms[k].apart&breaks == 0; k++ {
		switch x.atoms[k].kind {
		case atomLink, atomArticle, atomGap, atomOwner, atomFiller:
		case atomIs:
			return k
		default:
			return i
		}
	}
	return i
}
