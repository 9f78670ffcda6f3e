package reader

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// writer writes a page down as blocks.
type writer struct {
	ctx    context.Context
	t      *tree
	b      document.Builder
	opts   Options
	err    error
	blocks []blockInfo
	areas  []area
	area   int // the innermost one; -1 for none
	struck []struckText

	// The rows of the tables that are being written, and the cells of all rows, with how
	// many lines of text each has.
	rows  []row
	cells []int32
	lines []int8

	// The block that is open, or comes next.
	open    bool
	block   document.Block
	info    blockInfo
	indent  int  // of the next line of preformatted text
	heading int  // the level of the heading around the text; 0 for none
	cell    int  // how many cells of a row the text stands in: they are one line
	link    bool // the text is that of a link
	linked  bool // the text before was
	bold    bool
	strong  int  // header cells are bold without a tag
	leading bool // all of the block so far is bold
	edge    bool // a tag of an inline element came since the last text
	noted   bool // a raised mark begins the block
	last    rune // the last character
	at      int  // where the last text ends
}

// blockInfo is what is known of a block beside its text.
type blockInfo struct {
	area  int32 // the innermost area that holds it
	size  int32 // the bytes of its characters
	links int32 // those of them that are in links
	head  int32 // where in the block the link ends that it begins with; 0 without
	runs  int32 // how many links there are
}

// area is an element with blocks of its own, or the page.
type area struct {
	parent      int32 // -1 for the page
	node        int32
	first, last int32 // the blocks within it: from first up to last
}

// struckText is a text that was struck out, and the offset in the text at which it stood.
type struckText struct {
	at   int
	node int32
}

// newWriter returns a writer for the tree of a page, which writes into memory.
func newWriter(ctx context.Context, t *tree, opts Options, mem *pageMemory) *writer {
	w := &writer{ctx: ctx, t: t, opts: opts, area: -1}
	size, blocks := t.size+t.shown, min(t.shown, opts.Limits.MaxElements)
	if limit := opts.Limits.MaxText; limit > 0 {
		size = min(size, limit)
	}
	w.b.GrowIn(size, mem.blocks, blocks)
	w.b.GrowRunsIn(mem.runs, blocks+blocks/2) // many with what separates them from the one before
	w.blocks, w.areas = slices.Grow(mem.infos[:0], blocks), slices.Grow(mem.areas[:0], blocks)
	return w
}

// write writes down a node and all within it.
func (w *writer) write(i int32) {
	w.enter(i)
	w.children(i)
	w.end()
	w.leave()
}

// judge asks what a line means.
func (w *writer) judge(line string) Sense {
	if w.opts.Judge == nil {
		return Sense{}
	}
	return w.opts.Judge.Line(line)
}

// isLabelLine asks whether a line is a label and nothing else.
func (w *writer) isLabelLine(line string) bool {
	return w.opts.Judge != nil && w.opts.Judge.IsLabel(line)
}

// enter begins an area.
func (w *writer) enter(i int32) {
	w.areas = append(w.areas, area{parent: int32(w.area), node: i, first: int32(len(w.blocks))})
	w.area = len(w.areas) - 1
}

// leave ends the innermost area; one without blocks leaves no trace.
func (w *writer) leave() {
	a := &w.areas[w.area]
	a.last = int32(len(w.blocks))
	at := w.area
	w.area = int(a.parent)
	if a.first == a.last && at == len(w.areas)-1 {
		w.areas = w.areas[:at]
	}
}

// children writes down what stands within a node.
func (w *writer) children(i int32) {
	for c := w.t.nodes[i].child; c != 0 && w.err == nil; c = w.t.nodes[c].next {
		w.node(c)
	}
}

// node writes down a node.
func (w *writer) node(i int32) {
	n := &w.t.nodes[i]
	switch {
	case n.state&isText != 0:
		w.textNode(i, n)
	case n.state&isBreak != 0:
		w.lineBreak(i)
	case n.state&isHidden != 0, n.is&isDropped != 0:
	case n.is&isBlock == 0:
		w.edge = true
		w.children(i)
		w.edge = true
	case w.cell > 0:
		w.softBreak()
		w.children(i)
		w.softBreak()
	case n.is&isTable != 0:
		w.table(i)
	case n.tag == atom.Hr:
		w.end()
		w.b.Gap()
	case n.is&isHeading != 0:
		w.headingNode(i, n)
	case n.is&isItem != 0:
		w.itemNode(i)
	case n.tag == atom.Dl:
		w.definitions(i)
	case w.isPair(i):
		w.pair(i)
	default:
		w.container(i, n)
	}
}

// container writes down an element that holds blocks or is one.
func (w *writer) container(i int32, n *node) {
	w.end()
	margin := n.is&(isMargin|isList) != 0
	if margin {
		w.b.Gap()
	}
	w.enter(i)
	if n.state&isListed != 0 {
		w.block = document.Block{Kind: document.Item, Depth: w.wordLevel(n)}
	}
	if n.tag == atom.Summary || n.tag == atom.Legend {
		w.strong++
		defer func() { w.strong-- }()
	}
	w.children(i)
	w.end()
	w.leave()
	w.block = document.Block{}
	if margin {
		w.b.Gap()
	}
}

func (w *writer) headingNode(i int32, n *node) {
	w.end()
	w.b.Gap()
	before := w.heading
	w.heading = int(n.tagLevel())
	w.children(i)
	w.end()
	w.heading = before
	w.b.Gap()
}

// tagLevel returns the level of a heading.
func (n *node) tagLevel() byte {
	switch n.tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	}
	return 6
}

// itemNode writes down an item of a list: the text up to the first list within it is the
// item.
func (w *writer) itemNode(i int32) {
	w.end()
	depth := 0
	for p := w.t.nodes[i].parent; p != 0; p = w.t.nodes[p].parent {
		if w.t.nodes[p].is&isList != 0 {
			depth++
		}
		if w.t.nodes[p].is&isCell != 0 {
			break
		}
	}
	w.enter(i)
	w.block = document.Block{Kind: document.Item, Depth: max(1, depth)}
	w.children(i)
	w.end()
	w.block = document.Block{}
	w.leave()
}

// openBlock begins the block that the next text stands in.
func (w *writer) openBlock() {
	block := w.block
	switch {
	case w.heading > 0:
		block.Kind, block.Depth = document.Heading, w.heading
	case block.Kind == document.Line: // nothing says what it is
		block.Kind = document.Paragraph
	case block.Kind == lineOfText:
		block.Kind = document.Line
	}
	block.Indent = w.indent
	w.b.Begin(block)
	w.open, w.indent = true, 0
	w.info = blockInfo{area: int32(w.area)}
	w.leading = w.bold && w.heading == 0
	w.edge, w.noted, w.last = false, false, 0
}

// lineOfText marks, in the block that comes next, a line of a text that is broken into
// lines.
const lineOfText document.Kind = 0xFF

// end ends the block that is open, if any.
func (w *writer) end() {
	if w.open {
		w.endBlock()
	}
}

// endBlock ends the block that is open.
func (w *writer) endBlock() {
	if w.leading {
		w.b.Lead()
		w.leading = false
	}
	before := w.b.Blocks()
	w.b.End()
	if w.b.Blocks() > before {
		w.blocks = append(w.blocks, w.info)
		switch {
		case len(w.blocks) > w.opts.Limits.MaxElements:
			w.err = &document.LimitError{Limit: "MaxElements", Max: w.opts.Limits.MaxElements}
		case len(w.blocks)%4096 == 0 && w.ctx.Err() != nil:
			w.err = w.ctx.Err()
		}
	}
	w.open = false
}

// endLine ends a line of preformatted text; an empty one is a gap.
func (w *writer) endLine() {
	if w.cell > 0 || w.heading > 0 {
		w.softBreak()
		return
	}
	if !w.open {
		w.b.Gap()
	}
	w.end()
	w.block = document.Block{Kind: lineOfText}
	w.indent = 0
}

// softBreak separates what would stand on two lines by a space.
func (w *writer) softBreak() {
	if w.open {
		w.b.Space(w.at, w.at, false)
		w.edge = false
	}
}

// lineBreak ends a line. In a heading and an item it is a space: what follows is one text
// with what stands before.
func (w *writer) lineBreak(i int32) {
	switch {
	case w.cell > 0, w.heading > 0, w.block.Kind == document.Item && w.open && !w.startsItem(i):
		if w.open {
			n := &w.t.nodes[i]
			w.b.Space(int(n.start), int(n.end), false)
			w.edge = false
		}
		return
	case !w.open:
		w.b.Gap()
	}
	w.end()
	if w.block.Kind != document.Item {
		w.block = document.Block{Kind: lineOfText}
	}
}

// startsItem reports whether the text after a line break begins with a bullet.
func (w *writer) startsItem(i int32) bool {
	next := w.t.nodes[i].next
	if next == 0 || w.t.nodes[next].state&isText == 0 {
		return false
	}
	text := strings.TrimLeft(string(w.t.text[w.t.nodes[next].start:min(w.t.nodes[next].end, w.t.nodes[next].start+12)]), " \t\r\n")
	for _, bullet := range [...]string{"•", "- ", "– ", "· ", "▪", "* "} {
		if strings.HasPrefix(text, bullet) {
			return true
		}
	}
	return false
}

// isBroken reports whether a text is one of several lines of its element.
func (w *writer) isBroken(n *node) bool { return w.t.nodes[n.parent].state&hasBreak != 0 }
