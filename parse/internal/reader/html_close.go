package reader

import "golang.org/x/net/html/atom"

// End tags are left out, doubled and crossed in real pages: each is read as browsers read
// it, as far as that changes which text stands in which element.

// closing are the traits of the elements that others end where they begin.
const closing = endsParagraph | isLink | isTablePart

// closeFor ends the elements that end where one begins.
func (b *treeBuilder) closeFor(e *element, is traits) {
	if is&endsParagraph != 0 && b.page.begun[usual.paragraph.id] > 0 {
		b.closeUp(usual.paragraph)
	}
	if is&isHeading != 0 && b.stack[len(b.stack)-1].is&isHeading != 0 {
		b.pop(len(b.stack) - 1)
	}
	if is&isLink != 0 && b.page.begun[usual.anchor.id] > 0 {
		b.closeUp(usual.anchor)
	}
	if is&(isItem|isTerm|isTablePart) == 0 {
		return
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		o := &b.stack[i]
		if closedBy(o.tag, e.tag) {
			outer := i
			for outer > 1 && closedBy(b.stack[outer-1].tag, e.tag) && is&isTablePart != 0 {
				outer--
			}
			b.pop(outer)
			if is&isTablePart == 0 {
				return
			}
			i = outer
			continue
		}
		if o.bounds(e) || o.is&isTable != 0 {
			return
		}
		if is&isTablePart == 0 && o.is&isBlock != 0 && o.tag != atom.Div && o.tag != atom.P && o.tag != atom.Center {
			return
		}
	}
}

// endTag ends an element.
func (b *treeBuilder) endTag(start, end int) {
	e := b.page.element
	switch {
	case e.tag == atom.Br:
		b.addBreak(start, end)
		return
	case e.custom, e.traits&isBlock == 0:
		b.edge = true
	}
	if b.page.begun[e.id] == 0 {
		if e.traits&isHeading != 0 { // "<h2>...</h3>"
			b.closeHeading(e)
		}
		return
	}
	b.closeUp(e)
}

// closeHeading ends the innermost heading where the end tag of one of another level stands.
func (b *treeBuilder) closeHeading(e *element) {
	for i := len(b.stack) - 1; i > 0 && !b.stack[i].bounds(e); i-- {
		if b.stack[i].is&isHeading != 0 {
			b.pop(i)
			return
		}
	}
}

// closeUp ends the innermost element of a kind, and those within it. An inline element
// ends alone where blocks began within it: they go on without its format.
func (b *treeBuilder) closeUp(e *element) {
	block := false
	for i := len(b.stack) - 1; i > 0; i-- {
		o := &b.stack[i]
		switch {
		case o.element == e && o.node == 0 && block:
			b.page.begun[e.id]--
			b.inline--
			b.stack = append(b.stack[:i], b.stack[i+1:]...)
			b.formatFrom(i)
			return
		case o.element == e:
			b.pop(i)
			return
		case o.bounds(e):
			return
		}
		block = block || o.node != 0
	}
}

// formatFrom works out anew which formats hold within the elements open, from an index on,
// after one around them has ended.
func (b *treeBuilder) formatFrom(i int) {
	for ; i < len(b.stack); i++ {
		o, around := &b.stack[i], b.stack[i-1]
		own, st := o.own, o.ownState
		o.is, o.st = own|around.is&formats, st|around.st&formatStates
	}
}

// pop ends the elements from an index of the stack on. What has no content leaves no
// trace, unless it holds data, white space or a place in a table.
func (b *treeBuilder) pop(from int) {
	for len(b.stack) > from {
		o := &b.stack[len(b.stack)-1]
		b.stack = b.stack[:len(b.stack)-1]
		b.page.begun[o.id]--
		if o.node == 0 {
			b.inline--
			continue
		}
		b.depth--
		n := &b.nodes[o.node]
		if n.child != 0 || int(o.node) != len(b.nodes)-1 || o.is&isCell != 0 || n.state&(hasData|hasSpace) != 0 {
			continue
		}
		b.dropLast(o.node)
	}
}

// dropLast takes the last node out of the tree again.
func (b *treeBuilder) dropLast(i int32) {
	p := &b.nodes[b.nodes[i].parent]
	if p.child == i {
		p.child, p.last = 0, 0
	} else {
		before := i - 1
		for b.nodes[before].parent != b.nodes[i].parent {
			before = b.nodes[before].parent
		}
		b.nodes[before].next, p.last = 0, before
	}
	b.nodes = b.nodes[:i]
}
