package value

import "strings"

// bind gives each group of the clause, from the first on, the need that is said of it.
// It reports false where that refuses the item.
func (x *languageReader) bind(first int) bool {
	for k := range x.numNodes {
		if x.nodes[k].kind == nodeNeed {
			x.bindNeed(k)
		}
	}
	for k := range x.numNodes {
		if x.nodes[k].kind == nodeGroup {
			x.distribute(k)
		}
	}
	for i := first; i < x.numGroups; i++ {
		x.likewise(i)
	}
	x.dropHeadings()
	for i := first; i < x.numGroups; i++ {
		g := &x.groups[i]
		if (g.heading || g.another && g.len() == 1) && !g.headed && g.need == needUnsaid {
			g.needUnclear = true // "Other languages: French", "Other languages"
		}
		if g.foreign && g.need == needUnsaid || g.foreign && !g.headed {
			x.refused = true // a text on something else, or a need in other words
		}
	}
	return !x.refused
}

// likewise gives a group that has no need of its own that of the group before it, where
// a word says that it is the same: "El francés es indispensable. El español lo es
// también".
func (x *languageReader) likewise(group int) {
	g := &x.groups[group]
	if !g.too || g.need != needUnsaid && !g.needUnclear {
		return
	}
	if group == 0 {
		g.needUnclear = g.needUnclear || g.len() == 1
		return
	}
	before := &x.groups[group-1]
	g.need, g.needUnclear, g.before = before.need, before.needUnclear, false
	if g.need == needUnsaid {
		g.need = x.need
	}
}

// dropHeadings takes out a set that only heads what follows: "Other languages: knowledge
// of French ...".
func (x *languageReader) dropHeadings() {
	for k := 0; k+1 < x.numNodes; k++ {
		if x.nodes[k].kind != nodeGroup || x.nodes[k+1].apart&apartColon == 0 || x.nodes[k+1].kind != nodeGroup {
			continue
		}
		if g := &x.groups[x.nodes[k].group]; g.isSet && !g.headed && g.need == needUnsaid && g.len() == 1 {
			g.first = g.last
		}
	}
}

// bindNeed gives the need at node k to the group beside it that it belongs to.
func (x *languageReader) bindNeed(k int) {
	n := &x.nodes[k]
	left, right := -1, -1
	if k > 0 {
		switch before := &x.nodes[k-1]; before.kind {
		case nodeGroup:
			left = before.group
		case nodeOther:
			x.needOfOther(k)
			return
		case nodeNeed:
			if n.apart&^apartClose == 0 || n.apart&(apartSlash|apartOr|apartAnd|apartBut) != 0 {
				left = x.boundBefore(k - 1) // "required/desirable"
			}
		}
	}
	if k+1 < x.numNodes && x.nodes[k+1].kind == nodeGroup {
		right = x.nodes[k+1].group
	}
	toLeft, toRight := 0, 0
	if left >= 0 {
		toLeft = closeness(n)
	}
	if right >= 0 {
		toRight = closeness(&x.nodes[k+1])
		if n.apart&apartOpen != 0 && x.nodes[k+1].depth >= n.depth {
			toLeft = min(toLeft, 1) // "English (an asset: French)"
		}
	}
	switch {
	case left < 0 && right < 0:
		// of something else
	case right < 0 || left >= 0 && (toLeft > toRight || toLeft == toRight && x.nodes[0].kind != nodeNeed):
		x.setNeed(left, n.need, toLeft > 0, false)
	default:
		x.setNeed(right, n.need, toRight > 0, true)
	}
}

// closeness ranks how close a node is to the one before it: 0 where words of another
// part stand between.
func closeness(n *languageNode) int {
	switch {
	case n.broken, n.foreign && n.apart&breaks != 0:
		return 0
	case n.apart&(apartAnd|apartOr|apartAndOr|apartWith) != 0:
		return 1
	case n.apart&apartComma != 0, n.foreign:
		return 2
	}
	return 3
}

// setNeed gives the need to a group. Where it is not close, only what would hold
// anyway is taken.
func (x *languageReader) setNeed(group int, need uint8, isClose, before bool) {
	g := &x.groups[group]
	if !isClose {
		if need != x.need {
			x.refused = true
		}
		return
	}
	switch {
	case g.need == needUnsaid, g.need == need:
		g.need = need
	case g.need == needNone && need == needDesirable, g.need == needDesirable && need == needNone:
		g.need = needDesirable // "not required but an asset"
	default:
		g.needUnclear = true
	}
	g.before = before
}

// needOfOther deals with a need that is said of something that is no language. Where
// it may be that of the language before, the item is not understood.
func (x *languageReader) needOfOther(k int) {
	if k < 2 || x.nodes[k-2].kind != nodeGroup {
		return
	}
	g := &x.groups[x.nodes[k-2].group]
	if !g.headed && g.need == needUnsaid && x.nodes[k].need != x.need {
		x.refused = true
	}
}

// boundBefore returns the group that the need at node k was given to, or -1.
func (x *languageReader) boundBefore(k int) int {
	for ; k >= 0; k-- {
		if x.nodes[k].kind == nodeGroup {
			return x.nodes[k].group
		}
	}
	return -1
}

// distribute settles the need of the group at node k where none is said of it alone:
// "fluency in English and knowledge of French are required".
func (x *languageReader) distribute(k int) {
	g := &x.groups[x.nodes[k].group]
	if g.need != needUnsaid || g.needUnclear {
		return
	}
	if before := x.neighbour(k, -1); before >= 0 && x.groups[before].need != needUnsaid {
		from := &x.groups[before]
		switch {
		case from.before && !x.nodes[k].broken:
			g.need, g.before = from.need, true
			return
		case from.need == x.need:
			g.need = from.need
			return
		case from.before:
			x.refused = true
			return
		}
	}
	after := x.neighbour(k, +1)
	if after >= 0 {
		x.inheritFrom(g, after, x.nodes[x.nodeOf(after)].apart)
	}
	if g.need != needUnsaid || g.needUnclear {
		return
	}
	if before := x.neighbour(k, -1); before >= 0 && (after < 0 || x.groups[after].need == needUnsaid) {
		// "French is an asset, and Spanish"
		from := &x.groups[before]
		if from.need != needUnsaid && from.need != x.need && !from.before {
			g.needUnclear = true
		}
	}
}

// inheritFrom settles the need of a group by that of the one after it, from which it
// stands apart.
func (x *languageReader) inheritFrom(g *languageGroup, after int, apart separator) {
	to := &x.groups[after]
	if to.need == needUnsaid || to.before || apart&apartOpen != 0 {
		return // brackets say something of their own
	}
	alike := g.headed == to.headed && g.level == to.level && g.cefr == to.cefr && x.sameWord(g.word, to.word)
	switch {
	case to.another && g.headed && to.headed && apart&apartAnd != 0 && x.saysOfOne(after):
		// "Fluency in one of the languages, and knowledge of another is an asset"
	case to.need == x.need || apart&apartOr != 0 && apart&apartAnd == 0:
		g.need = to.need
	case alike && !to.another && g.level == 0 && g.cefr == 0 && apart&apartAnd != 0 && apart&apartComma == 0:
		g.need = to.need // "knowledge of French and knowledge of Spanish"
	case (apart&apartAnd == 0 || apart&apartComma != 0) && !alike && g.headed:
		// "Fluent English, and knowledge of French is an asset": two statements
	default:
		g.needUnclear = true
	}
}

// saysOfOne reports whether the need behind a group is said of one thing.
func (x *languageReader) saysOfOne(group int) bool {
	k := x.nodeOf(group) + 1
	return k < x.numNodes && x.nodes[k].kind == nodeNeed && x.nodes[k].single
}

// sameWord reports whether two words of knowledge, by their numbers, are the same.
func (x *languageReader) sameWord(a, b int16) bool {
	if a == 0 || b == 0 {
		return a == b
	}
	v, w := &x.atoms[a-1], &x.atoms[b-1]
	return strings.EqualFold(x.item.text[v.start:v.end], x.item.text[w.start:w.end])
}

// neighbour returns the group next to that at node k in a direction, or -1.
func (x *languageReader) neighbour(k, step int) int {
	for k += step; k >= 0 && k < x.numNodes; k += step {
		if x.nodes[k].kind == nodeGroup {
			return x.nodes[k].group
		}
		if x.nodes[k].kind == nodeOther {
			return -1
		}
	}
	return -1
}

// nodeOf returns the node of a group.
func (x *languageReader) nodeOf(group int) int {
	for k := range x.numNodes {
		if x.nodes[k].kind == nodeGroup && x.nodes[k].group == group {
			return k
		}
	}
	return 0
}
