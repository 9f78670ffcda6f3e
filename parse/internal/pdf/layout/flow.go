package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// flower makes blocks of the pieces of all pages: lines become paragraphs, headings and
// items.
type flower struct {
	body, pitch float64
	hyphens     *hyphens
	rtl         bool
	blocks      []Block
	words       []Word     // of the blocks
	lines       []*segment // of the paragraph that is open
	left, right float64    // the edges of its column
	page        int
	gap         bool    // the paragraph that is open stands apart
	textAt      float64 // where its text begins, behind the mark of an item
	indents     []float64
}

// add adds the pieces of a page.
func (f *flower) add(pieces []piece, rtl bool) {
	for i := range pieces {
		p := &pieces[i]
		if p.line == nil {
			f.row(p, rtl)
			continue
		}
		f.line(p, rtl)
	}
}

// drain hands on the blocks that have ended.
func (f *flower) drain(visit func(Block)) {
	for i := range f.blocks {
		visit(f.blocks[i])
		f.blocks[i] = Block{}
	}
	f.blocks, f.words = f.blocks[:0], f.words[:0]
}

// line adds a line to the paragraph that is open, or begins the next one.
func (f *flower) line(p *piece, rtl bool) {
	s := p.line
	if len(f.lines) > 0 {
		last := f.lines[len(f.lines)-1]
		if joined := f.joins(last, s, p); joined {
			f.lines = append(f.lines, s)
			f.page = p.page
			return
		}
		gap := p.page == f.page && !p.starts && s.y-last.y > (f.pitch+.35)*max(s.size, last.size)
		f.end()
		f.gap = gap
	}
	f.lines = append(f.lines, s)
	f.left, f.right, f.page, f.rtl = p.left, p.right, p.page, rtl
	f.textAt = s.x0
	if rtl {
		f.textAt = s.x1
	}
	if f.startsItem(s) {
		f.textAt = s.words[1].Box().Left
		if rtl {
			f.textAt = s.words[1].Box().Right
		}
	}
}

// joins reports whether a line goes on with the paragraph that is open.
func (f *flower) joins(last, s *segment, p *piece) bool {
	size := max(last.size, s.size)
	if math.Abs(last.size-s.size) > .12*size || f.startsItem(s) || last.bold != s.bold && !f.mixed() {
		return false
	}
	if isLabelled(s) && isLabelled(f.lines[0]) {
		return false
	}
	lastWord := last.words[len(last.words)-1].Text
	ended := strings.ContainsAny(lastWord[len(lastWord)-1:], ".:;!?") || strings.HasSuffix(lastWord, "؟")
	first, _ := utf8.DecodeRuneInString(s.words[0].Text)
	if p.page != f.page || p.starts {
		if f.heading() != 0 || last.bold {
			return false
		}
		return !ended && (unicode.IsLower(first) || f.isFull(last, s))
	}
	pitch := s.y - last.y
	if pitch < .5*size || pitch > (max(1.2, f.pitch)+.3)*size {
		return false
	}
	start, lastStart := s.x0, last.x0
	if f.rtl {
		start, lastStart = -s.x1, -last.x1
	}
	textAt := f.textAt
	if f.rtl {
		textAt = -textAt
	}
	indent := start - lastStart
	switch {
	case len(f.lines) == 1 && math.Abs(start-textAt) < .6*size: // hanging
	case indent > .9*size && !f.isCentred(last, s):
		return false
	case indent < -.9*size && !f.isCentred(last, s) && (len(f.lines) > 1 || !f.isFirst(last, -indent)):
		return false
	}
	if f.isFull(last, s) {
		return true
	}
	return !ended && unicode.IsLower(first) && !endsWithColon(last) && last.x1-last.x0 > .6*(f.right-f.left)
}

// maxLabelWords is how many words a label before a colon has, at most.
const maxLabelWords = 5

// isLabelled reports whether a line begins with a label: few words and a colon, with text
// behind it.
func isLabelled(s *segment) bool {
	for i, w := range s.words[:len(s.words)-1] {
		if i >= maxLabelWords {
			break
		}
		if strings.HasSuffix(w.Text, ":") {
			first, _ := utf8.DecodeRuneInString(s.words[0].Text)
			return !unicode.IsLower(first)
		}
	}
	return false
}

// mixed reports whether the paragraph that is open is neither all bold nor all plain.
func (f *flower) mixed() bool {
	bold, plain := false, false
	for _, s := range f.lines {
		for _, w := range s.words {
			bold = bold || w.Bold
			plain = plain || !w.Bold
		}
	}
	return bold && plain
}

// isCentred reports whether two lines have one middle, and it is that of their column.
func (f *flower) isCentred(a, b *segment) bool {
	middle := (f.left + f.right) / 2
	return math.Abs(a.x0+a.x1-b.x0-b.x1) < a.size && math.Abs((a.x0+a.x1)/2-middle) < 2*a.size
}

// maxFirstIndent is how far, in font sizes, the first line of a paragraph is indented at
// most.
const maxFirstIndent = 6

// isFirst reports whether a line that is indented can be the first of a paragraph: most of
// the column's width is used, unlike that of text on the right edge.
func (f *flower) isFirst(s *segment, indent float64) bool {
	return indent < maxFirstIndent*s.size && s.x1-s.x0 > .6*(f.right-f.left)
}

// isFull reports whether the first word of the next line would not have fitted into a
// line.
func (f *flower) isFull(last, s *segment) bool {
	box := s.words[0].Box()
	word := box.Right - box.Left
	space := .25 * s.size
	if f.isCentred(last, s) {
		return last.x1-last.x0+word+space > f.right-f.left-s.size
	}
	edge := f.edge()
	if f.rtl {
		return last.x0-word-space < edge+.15*s.size
	}
	return last.x1+word+space > edge-.15*s.size
}

// edge returns where the lines of the paragraph that is open end: the edge of its
// column, unless several of its own lines end before it.
func (f *flower) edge() float64 {
	edge := f.right
	if f.rtl {
		edge = f.left
	}
	if len(f.lines) < 3 {
		return edge
	}
	own := f.lines[0].x1
	if f.rtl {
		own = f.lines[0].x0
	}
	for _, s := range f.lines {
		if f.rtl {
			own = min(own, s.x0)
		} else {
			own = max(own, s.x1)
		}
	}
	return own
}

// markOf returns how many words at the beginning of a line are the mark of an item; 0
// if there is none.
func markOf(s *segment) int {
	if len(s.words) < 2 {
		return 0
	}
	word := s.words[0].Text
	switch {
	case isBullet(word):
		return 1
	case isDash(word) || word == "o" && s.mark:
		return 1
	case word == "o": // the circle of a second level, from the keyboard
		if next, _ := utf8.DecodeRuneInString(s.words[1].Text); unicode.IsUpper(next) {
			return 1
		}
	}
	return 0
}

// startsItem reports whether a line begins an item.
func (f *flower) startsItem(s *segment) bool {
	return markOf(s) > 0 || len(s.words) > 1 && isCounter(s.words[0].Text)
}

// heading returns the level of the heading that the paragraph that is open is by its
// look; 0 if it is none.
func (f *flower) heading() int {
	if len(f.lines) == 0 || len(f.lines) > 3 || markOf(f.lines[0]) > 0 {
		return 0
	}
	words := 0
	bold := true
	size := 0.0
	for _, s := range f.lines {
		words += len(s.words)
		bold = bold && s.bold
		size = max(size, s.size)
	}
	last := f.lines[len(f.lines)-1]
	text := last.words[len(last.words)-1].Text
	first, _ := utf8.DecodeRuneInString(f.lines[0].words[0].Text)
	short := words <= 14 && (words <= 8 || !endsWithColon(last)) && !strings.HasSuffix(text, ";") && !strings.HasSuffix(text, ",")
	switch {
	case words > 20 || strings.HasSuffix(text, ".") && words > 6 || unicode.IsLower(first):
		return 0
	case size > 1.5*f.body:
		return 1
	case size > 1.12*f.body && (bold || size > 1.3*f.body || short && unicode.IsLetter(first) && !f.startsItem(f.lines[0])):
		return 2
	case bold && short:
		return 3
	}
	return 0
}

// end ends the paragraph that is open.
func (f *flower) end() {
	if len(f.lines) == 0 {
		return
	}
	b := Block{Kind: document.Paragraph, Gap: f.gap}
	skip := 0
	if level := f.heading(); level > 0 {
		b.Kind, b.Depth = document.Heading, level
	} else if n := markOf(f.lines[0]); n > 0 {
		b.Kind, b.Depth = document.Item, f.depth(f.lines[0])
		skip = n
	}
	if b.Kind != document.Item {
		f.indents = f.indents[:0]
	}
	words := f.joinLines(f.lines)[skip:]
	b.Cells = [][]Word{words}
	b.Lead = leadOf(words)
	f.blocks = append(f.blocks, b)
	f.lines, f.gap = f.lines[:0], false
}

// depth returns the depth of an item by its indent among those of the list.
func (f *flower) depth(s *segment) int {
	at := s.x0
	if f.rtl {
		at = -s.x1
	}
	for len(f.indents) > 0 && f.indents[len(f.indents)-1] > at+.5*s.size {
		f.indents = f.indents[:len(f.indents)-1]
	}
	if n := len(f.indents); n == 0 || f.indents[n-1] < at-.5*s.size {
		f.indents = append(f.indents, at)
	}
	return len(f.indents)
}

// leadOf returns how many words at the beginning are bold where others are not.
func leadOf(words []Word) int {
	n := 0
	for n < len(words) && words[n].Bold {
		n++
	}
	if n == len(words) {
		return 0
	}
	return n
}

// joinLines returns the words of lines, with those joined that are divided. They hold until
// the blocks are handed on.
func (f *flower) joinLines(lines []*segment) []Word {
	if len(lines) == 1 {
		return lines[0].words
	}
	start := len(f.words)
	for _, s := range lines {
		from := len(f.words)
		f.words = append(f.words, s.words...)
		if from == start || from == len(f.words) {
			continue
		}
		if cut, ok := f.hyphens.join(f.words[from-1].Text, f.words[from].Text); ok {
			f.words[from-1].Text = cut
			f.words[from].Glued = true
		}
	}
	return slices.Clip(f.words[start:])
}

// row adds a row of a table. A cell with several paragraphs or a list makes blocks of its
// own under the label beside it.
func (f *flower) row(p *piece, rtl bool) {
	f.end()
	f.indents = f.indents[:0]
	b := Block{Kind: document.Row}
	for _, cell := range p.cells {
		if len(cell) > 0 {
			b.Cells = append(b.Cells, f.joinLines(cell))
		}
	}
	if n := len(b.Cells); n == 2 {
		last := p.cells[len(p.cells)-1]
		inner := flower{body: f.body, pitch: f.pitch, hyphens: f.hyphens}
		left, right := math.Inf(1), math.Inf(-1)
		for _, s := range last {
			left, right = min(left, s.x0), max(right, s.x1)
		}
		pieces := make([]piece, 0, len(last))
		for _, s := range last {
			pieces = append(pieces, piece{line: s, left: left, right: right, page: p.page})
		}
		inner.add(pieces, rtl)
		inner.end()
		if len(inner.blocks) > 3 || len(inner.blocks) > 1 && hasItems(inner.blocks) {
			f.blocks = append(f.blocks, Block{Kind: document.Paragraph, Gap: true, Cells: b.Cells[:1]})
			f.blocks = append(f.blocks, inner.blocks...)
			return
		}
	}
	f.blocks = append(f.blocks, b)
}

func hasItems(blocks []Block) bool {
	for _, b := range blocks {
		if b.Kind == document.Item {
			return true
		}
	}
	return false
}
