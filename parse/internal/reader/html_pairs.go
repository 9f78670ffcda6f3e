package reader

import "golang.org/x/net/html/atom"

// definitions writes down a definition list.
func (w *writer) definitions(i int32) {
	w.end()
	w.b.Gap()
	w.enter(i)
	w.terms(i)
	w.end()
	w.leave()
	w.b.Gap()
}

func (w *writer) terms(i int32) {
	for c := w.t.nodes[i].child; c != 0 && w.err == nil; {
		n := &w.t.nodes[c]
		switch {
		case n.tag == atom.Div && n.state&isHidden == 0: // groups are boxes in modern pages
			w.terms(c)
		case n.tag == atom.Dt && n.state&isHidden == 0:
			c = w.term(c)
			continue
		default:
			w.node(c)
		}
		c = n.next
	}
}

// term writes down a term and its definitions, and returns the node after them.
func (w *writer) term(dt int32) int32 {
	var values []int32
	c := w.nextElement(dt)
	for c != 0 && w.t.nodes[c].tag == atom.Dd {
		if w.t.nodes[c].state&isHidden == 0 {
			values = append(values, c)
		}
		c = w.nextElement(c)
	}
	plain := w.runs(dt) < 2
	for _, v := range values {
		plain = plain && w.runs(v) < 2
	}
	switch {
	case plain && len(values) <= 1:
		w.line(dt, append([]int32{dt}, values...))
	case plain:
		w.values(dt, func(yield func(int32)) {
			for _, v := range values {
				yield(v)
			}
		})
	default:
		w.label(dt)
		for _, v := range values {
			w.part(v)
		}
	}
	return c
}

// nextElement returns the next element beside a node; text that shows nothing is passed
// over.
func (w *writer) nextElement(i int32) int32 {
	for c := w.t.nodes[i].next; c != 0; c = w.t.nodes[c].next {
		if n := &w.t.nodes[c]; n.state&isText == 0 || w.shows(n) {
			return c
		}
	}
	return 0
}

// isPair reports whether a box holds two boxes with a line of text each, of which the
// first is a label: a row without a table.
func (w *writer) isPair(i int32) bool {
	if n := &w.t.nodes[i]; n.child == n.last || n.is&(isList|isTablePart) != 0 {
		return false
	}
	first := w.firstElement(i)
	if first == 0 || w.t.nodes[first].is&isBlock == 0 {
		return false
	}
	second := w.nextElement(first)
	if second == 0 || w.t.nodes[second].is&isBlock == 0 || w.nextElement(second) != 0 {
		return false
	}
	const other = isList | isItem | isTable | isTablePart | isTerm
	if (w.t.nodes[first].is|w.t.nodes[second].is)&other != 0 || w.t.nodes[second].is&isHeading != 0 {
		return false
	}
	return w.runs(first) == 1 && w.runs(second) == 1 && w.isKnownLabel(w.plain(first, maxLabel))
}

func (w *writer) firstElement(i int32) int32 {
	c := w.t.nodes[i].child
	if c == 0 {
		return 0
	}
	if n := &w.t.nodes[c]; n.state&isText == 0 || w.shows(n) {
		return c
	}
	return w.nextElement(c)
}

// pair writes down two boxes as a row.
func (w *writer) pair(i int32) {
	first := w.firstElement(i)
	w.line(i, []int32{first, w.nextElement(first)})
}
