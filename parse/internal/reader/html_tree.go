package reader

import (
	"bytes"
	"context"
	"math"
	"slices"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// The parser of x/net/html keeps no positions, and moves text about as browsers do. So
// the tree is built here from tokens, which are in the order of the file and cover it
// without gaps: every text keeps its place. Missing end tags are put
// where browsers put them; text that stands where none may stand stays where it is.

// tree is a page as elements and texts; node 0 is its root.
type tree struct {
	text  []byte // of the page, UTF-8
	nodes []node
	// shown is how many of them are texts that may be shown, and size is the bytes of those.
	shown, size int
	// features tells what the page has that would otherwise be looked for in vain.
	features features
}

// node is an element or a text. Links to other nodes are their indexes; 0 is none.
type node struct {
	parent, child, last, next int32
	start, end                int32 // of the start tag, or of the text
	tag                       atom.Atom
	is                        traits // of an element: those of its tag; of a text: its format
	state                     state
}

// state is what the attributes and the place of a node add to what its tag says.
type state uint16

const (
	isText     state = 1 << iota
	isSpace          // a text: it is nothing but white space
	isHidden         // it is not shown
	isEdge           // a text: an inline element begins or ends right before it
	isMarker         // a text: the mark that Word prints before a list item
	isBreak          // an element: br
	isListed         // an element: a paragraph that Word takes for a list item
	isAround         // an element: its role is that of navigation or the like, around what a page is about
	hasSpace         // an element: it holds white space that the tree leaves out
	hasBreak         // an element: it holds a line break
	hasControl       // an element: a control that is shown stands in it
	hasData          // an element: its attributes, or its text, are data rather than text
)

// features are what a page has.
type features uint8

const (
	hasItems      features = 1 << iota // microdata
	hasProperties                      // RDFa
	hasJSON                            // a script that holds JSON
)

// open is an element that has begun and not ended.
type open struct {
	*element
	node int32  // 0 for an inline element, which the tree does not keep
	kept int32  // the innermost element that the tree keeps: it, or one around it
	is   traits // its own, and the formats of those around it
	st   state

	own      traits // its own alone
	ownState state
}

// formats are the traits, and what follows the states, that hold for all text within an
// element.
const (
	formats      = isBold | isStruck | isRaised | isLink | isPre | isControl | isDropped
	formatStates = isHidden | isMarker
)

// maxInline bounds the inline elements open at a time: beyond it a page has forgotten to
// end them, and they are ignored.
const maxInline = 200

// usualDepth is more than the elements that are open at a time on most pages, and more than
// the attributes of most tags.
const usualDepth = 32

// maxNodes is how many elements and texts there may be for each of the elements with text
// of their own that the caller allows: most texts are white space.
const maxNodes = 25

// maxNesting bounds the depth of elements even where the caller sets no limit, since the
// tree is walked by functions that call themselves.
const maxNesting = 100_000

type treeBuilder struct {
	tree
	page    tokens
	stack   []open
	inline  int  // how many of them are inline
	depth   int  // how many are not
	edge    bool // a tag of an inline element has come since the last text
	empties int  // cells without text that came one after the other
	limit   int
}

// buildTree reads the elements of a page into memory.
func buildTree(ctx context.Context, text []byte, limits document.Limits, mem *pageMemory) (*tree, error) {
	b := &mem.builder
	b.limit = min(limits.MaxDepth, maxNesting)
	b.page.elements.begin()
	text = slices.Clip(text)
	b.text, b.page.text, b.page.initials = text, text, telling
	if len(text) > math.MaxInt32 {
		return nil, &document.LimitError{Limit: "MaxBytes", Max: math.MaxInt32}
	}
	most := min(limits.MaxElements, math.MaxInt32/maxNodes) * maxNodes
	b.nodes = slices.Grow(mem.nodes[:0], min(64+maxNodes+bytes.Count(text, []byte("<"))*2/3, most))
	b.nodes = append(b.nodes, node{is: isBlock})
	b.stack = append(slices.Grow(b.stack, usualDepth), open{element: &element{}, is: isBlock})
	for n := 0; b.page.next(); n++ {
		switch {
		case n%4096 == 0 && ctx.Err() != nil:
			return nil, ctx.Err()
		case len(b.nodes) > most:
			return nil, &document.LimitError{Limit: "MaxElements", Max: limits.MaxElements}
		}
		if cap(b.nodes)-len(b.nodes) < maxNodes {
			b.grow()
		}
		if b.page.before < b.page.start {
			b.addText(b.page.before, b.page.start)
		}
		switch b.page.kind {
		case startTag:
			if err := b.start(b.page.start, b.page.end); err != nil {
				return nil, err
			}
		case endTag:
			b.endTag(b.page.start, b.page.end)
		case textToken:
			b.addText(b.page.start, b.page.end)
		}
	}
	t := b.tree
	mem.nodes = t.nodes
	b.forget()
	return &t, nil
}

// forget makes the builder ready for another page.
func (b *treeBuilder) forget() {
	attributes := b.page.attributes[:cap(b.page.attributes)]
	clear(attributes) // they would keep the page alive
	*b = treeBuilder{stack: b.stack[:0], page: tokens{attributes: attributes[:0], elements: elements{begun: b.page.begun}}}
}

// grow makes room at once for the nodes of the rest of the page, if it goes on as it began: to
// make it step by step would take three times the memory.
func (b *treeBuilder) grow() {
	done := max(b.page.start, 1)
	rest := int(int64(len(b.nodes)) * int64(len(b.text)-done) / int64(done))
	rest = min(rest, 2*bytes.Count(b.text[done:], []byte("<"))) // a text between two tags, each
	b.nodes = slices.Grow(b.nodes, max(rest, len(b.nodes)/4, maxNodes))
}

// top returns the innermost element that the tree keeps.
func (b *treeBuilder) top() int32 { return b.stack[len(b.stack)-1].kept }

// add adds a node below the innermost element.
func (b *treeBuilder) add(n node) int32 {
	i := int32(len(b.nodes))
	n.parent = b.top()
	b.nodes = append(b.nodes, n)
	p := &b.nodes[n.parent]
	if p.last == 0 {
		p.child = i
	} else {
		b.nodes[p.last].next = i
	}
	p.last = i
	return i
}

// addText adds the text between two offsets, unless nothing of it shows or it is white space
// that separates nothing.
func (b *treeBuilder) addText(start, end int) {
	top := &b.stack[len(b.stack)-1]
	n := node{start: int32(start), end: int32(end), is: top.is & formats, state: isText | top.st&formatStates}
	if n.is&isDropped != 0 {
		if top.tag != atom.Script {
			return
		}
		n.state |= isHidden
	}
	if skipTagSpace(b.text[:end], start) == end {
		if b.isBetween() {
			b.nodes[top.kept].state |= hasSpace
			b.empties = 0
			return
		}
		n.state |= isSpace
	} else if n.state&isHidden == 0 {
		b.shown++
		b.size += end - start
	}
	if b.edge {
		n.state |= isEdge
	}
	b.edge, b.empties = false, 0
	b.add(n)
}

// isBetween reports whether white space stands where the line has ended anyhow: at the
// beginning of a block that is shown, or behind one.
func (b *treeBuilder) isBetween() bool {
	top := &b.stack[len(b.stack)-1]
	if top.is&isPre != 0 || b.edge {
		return false
	}
	before := &b.nodes[top.kept]
	if before.last != 0 {
		before = &b.nodes[before.last]
	}
	return before.is&(isBlock|isDropped) == isBlock && before.state&(isText|isHidden) == 0
}

// start adds the element whose start tag stands between two offsets.
func (b *treeBuilder) start(start, end int) error {
	e := b.page.element
	tag, is := e.tag, e.traits
	if tag == atom.Html || tag == atom.Body || tag == atom.Head {
		b.root(e, start, end)
		return nil // one of each is the page itself
	}
	if top := &b.stack[len(b.stack)-1]; top.is&isDropped != 0 {
		switch {
		case is&isBlock != 0 && (top.tag == atom.Svg || top.tag == atom.Math), tag == atom.Select && top.tag == atom.Select:
			b.pop(len(b.stack) - 1) // its end tag is missing
		case tag != top.tag:
			return nil
		}
	}
	is, st := e.traits&^isLink, e.state
	if len(b.page.attributes) > 0 {
		is, st = b.attributes(e)
	}
	switch {
	case tag == atom.Br:
		b.addBreak(start, end)
		return nil
	case is&isVoid != 0 && is&isBlock == 0:
		if is&isControl != 0 && st&isHidden == 0 {
			b.noteControl()
		}
		if st&hasData != 0 {
			b.add(node{tag: tag, is: is, start: int32(start), end: int32(end), state: st | isHidden})
		}
		return nil
	}
	if tag == atom.Select || tag == atom.Textarea {
		b.noteControl()
	}
	if is&closing != 0 {
		b.closeFor(e, is)
	}
	around := &b.stack[len(b.stack)-1]
	o := open{element: e, kept: around.kept, is: is | around.is&formats, st: st | around.st&formatStates, own: is, ownState: st}
	if is&(isBlock|isDropped) != 0 || st&hasData != 0 {
		if b.depth++; b.depth > b.limit {
			return &document.LimitError{Limit: "MaxDepth", Max: b.limit}
		}
		if !b.keeps(tag) {
			b.depth--
			return nil
		}
		o.node = b.add(node{tag: tag, is: o.is, start: int32(start), end: int32(end), state: o.st})
		o.kept = o.node
	} else {
		if b.inline >= maxInline {
			return nil
		}
		b.inline++
		b.edge = true
	}
	if is&isVoid != 0 { // hr
		b.depth--
		return nil
	}
	b.stack = append(b.stack, o)
	b.page.begun[e.id]++
	return nil
}

// root notes the data in the attributes of the page's own element.
func (b *treeBuilder) root(e *element, start, end int) {
	if root := &b.nodes[0]; root.end == 0 {
		if _, st := b.attributes(e); st&hasData != 0 {
			root.tag, root.start, root.end = e.tag, int32(start), int32(end)
			root.state |= hasData
		}
	}
}

// noteControl notes that a control stands in the elements open.
func (b *treeBuilder) noteControl() {
	for i := b.top(); i != 0 && b.nodes[i].state&hasControl == 0; i = b.nodes[i].parent {
		b.nodes[i].state |= hasControl
	}
}

// addBreak adds a line break; a third one in a row adds nothing.
func (b *treeBuilder) addBreak(start, end int) {
	top := &b.nodes[b.top()]
	top.state |= hasBreak
	last := top.last
	if last != 0 && b.nodes[last].state&isBreak != 0 {
		if before := last - 1; before > 0 && b.nodes[before].state&isBreak != 0 && b.nodes[before].next == last {
			return
		}
	}
	b.add(node{tag: atom.Br, start: int32(start), end: int32(end), state: isBreak})
}

// maxEmpties is how many cells without text in a row are kept: more line up nothing.
const maxEmpties = 256

// keeps reports whether an element is kept: of cells without text only so many.
func (b *treeBuilder) keeps(tag atom.Atom) bool {
	if tag != atom.Td && tag != atom.Th {
		return true
	}
	b.empties++
	return b.empties <= maxEmpties
}
