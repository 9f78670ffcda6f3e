package reader

import (
	"context"
	"slices"
	"sort"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// readHTML reads a page: one document for each notice in it. A page without a notice is
// one document all the same.
func readHTML(ctx context.Context, source *notice.Source, opts Options) ([]*document.Document, error) {
	d := decodeHTML(source.Input, opts.Charset)
	source.Encoding = d.encoding
	source.Lines = d.inInput(d.lines())
	source.MarkColumns()
	p, err := readPage(ctx, d, opts)
	if err != nil {
		return nil, err
	}
	postings := p.postings()
	outer, parts := p, p.region.notices()
	if parts[0].listing || !p.region.says(parts) {
		inner, err := p.payload(ctx, opts)
		if err != nil {
			return nil, err
		}
		if inner != nil {
			if found := inner.region.notices(); !parts[0].listing || len(found) == 1 && inner.region.isNotice(found[0]) {
				p, parts = inner, found
			}
		}
	}
	docs := make([]*document.Document, len(parts))
	for i, part := range parts {
		docs[i] = p.document(source, part)
	}
	outer.attach(docs, postings)
	if opts.Judge != nil {
		for _, doc := range docs {
			addWords(doc, opts.Judge)
		}
	}
	return docs, nil
}

// page is a page, or a piece of one in a script, as blocks.
type page struct {
	decoded
	outer  []decoded // what the text was decoded from, the innermost first
	tree   *tree
	writer *writer
	whole  *document.Document // all of its text
	region *region
}

// readPage reads the blocks of a page and tells which are the notice's.
func readPage(ctx context.Context, d decoded, opts Options, outer ...decoded) (*page, error) {
	mem := opts.Memory.page(len(outer))
	t, err := buildTree(ctx, d.text, opts.Limits, mem)
	if err != nil {
		return nil, err
	}
	p := &page{decoded: d, outer: outer, tree: t, writer: newWriter(ctx, t, opts, mem)}
	p.writer.write(0)
	if p.writer.err != nil {
		return nil, p.writer.err
	}
	p.whole = p.writer.b.Document(&notice.Source{})
	mem.blocks, mem.runs = p.whole.Blocks, p.whole.Source.Runs
	mem.infos, mem.areas = p.writer.blocks, p.writer.areas
	p.region = newRegion(p.writer, p.whole.Source.Text, p.whole.Blocks, mem)
	p.region.dropFurniture()
	p.whole.Words = p.region.words
	return p, nil
}

// document returns the document of the blocks of a part.
func (p *page) document(source *notice.Source, part part) *document.Document {
	own := *source
	doc := &document.Document{Source: &own, Listing: part.listing}
	all := p.takesAll(part)
	if all {
		doc.Blocks, doc.Words = p.whole.Blocks, p.whole.Words
		own.Text, own.Runs = p.whole.Source.Text, p.whole.Source.Runs
	} else {
		p.cut(doc, part)
	}
	if all && p.runs == nil { // then there are none outside, either
		own.Runs = slices.Clone(own.Runs) // which stand in memory that is not the document's own
	}
	own.Runs = p.through(own.Runs, len(own.Text))
	for i := range p.outer {
		own.Runs = p.outer[i].through(own.Runs, len(own.Text))
	}
	return doc
}

// takesAll reports whether a part is all of the page.
func (p *page) takesAll(part part) bool {
	return part.first == 0 && part.last == len(p.whole.Blocks) && len(p.writer.struck) == 0 &&
		(part.drop == nil || !slices.Contains(part.drop, true))
}

// cut copies the blocks of a part into a document.
func (p *page) cut(doc *document.Document, part part) {
	c := cutter{whole: p.whole, judge: p.writer.opts.Judge}
	if part.first < part.last {
		c.grow(part.first, part.last)
	}
	for i := part.first; i < part.last; i++ {
		if !part.leaves(i) {
			c.take(i)
		}
	}
	c.flush()
	doc.Blocks, doc.Words = c.blocks, c.words
	p.addStruck(&c, doc)
	doc.Source.Text, doc.Source.Runs = c.text.String(), c.runs
}

// cutter copies blocks of a document, with their text and its places.
type cutter struct {
	whole       *document.Document
	judge       Judge // nil for none
	text        strings.Builder
	runs        []notice.Run
	blocks      []document.Block // these and words in the place of the page's own, which are not needed again
	words       []vocab.Word
	left        []vocab.Word // those of the page that come next
	moves       []move
	first, last int // the blocks to be copied next
}

// move says that text from an offset on stands at another in the copy.
type move struct{ from, end, to int }

// grow makes room for blocks from one up to another.
func (c *cutter) grow(first, last int) {
	from, end := c.whole.Blocks[first].Span.Start, c.whole.Blocks[last-1].Span.End
	c.text.Grow(end - from + 1)
	c.runs = make([]notice.Run, 0, runAt(c.whole.Source.Runs, end)-runAt(c.whole.Source.Runs, from)+(last-first)/8+8)
	c.blocks = c.whole.Blocks[first:first:last]
	words := c.whole.Words
	at, after := wordsBefore(words, from), wordsBefore(words, end)
	c.words, c.left = words[at:at:after], words[at:after]
}

// take adds a block.
func (c *cutter) take(i int) {
	if i != c.last {
		c.flush()
		c.first = i
	}
	c.last = i + 1
}

// flush copies the blocks that were added.
func (c *cutter) flush() {
	if c.first == c.last {
		return
	}
	blocks := c.whole.Blocks[c.first:c.last]
	from, end := blocks[0].Span.Start, blocks[len(blocks)-1].Span.End
	if c.text.Len() > 0 {
		c.runs = append(c.runs, notice.Run{Text: c.text.Len(), Input: c.input(from), TextUnit: 1, InputUnit: 1})
		c.text.WriteByte('\n')
	}
	shift := c.text.Len() - from
	c.moves = append(c.moves, move{from, end, c.text.Len()})
	c.copyRuns(from, end, shift)
	c.text.WriteString(c.whole.Source.Text[from:end])
	c.moveWords(from, end, shift)
	for k, b := range blocks {
		b.Span.Start += shift
		b.Span.End += shift
		if b.Lead > 0 {
			b.Lead += shift
		}
		if k == 0 && len(c.blocks) > 0 {
			b.Gap = true
		}
		c.blocks = append(c.blocks, b)
	}
	c.first = c.last
}

// input returns the place in the page of an offset of the text.
func (c *cutter) input(at int) int {
	r := c.whole.Source.Runs[runAt(c.whole.Source.Runs, at)]
	return r.Input + (at-r.Text)/r.TextUnit*r.InputUnit
}

// copyRuns copies the places of the text between two offsets.
func (c *cutter) copyRuns(from, end, shift int) {
	runs := c.whole.Source.Runs
	for i := runAt(runs, from); i < len(runs) && runs[i].Text < end; i++ {
		r := runs[i]
		if r.Text < from {
			r.Input += (from - r.Text) / r.TextUnit * r.InputUnit
			r.Text = from
		}
		r.Text += shift
		c.runs = append(c.runs, r)
	}
}

// moveWords takes the words between two offsets.
func (c *cutter) moveWords(from, end, shift int) {
	c.left = c.left[wordsBefore(c.left, from):]
	n := wordsBefore(c.left, end)
	if n == 0 {
		return
	}
	first, before := len(c.words), lastEnd(c.words)
	c.words, c.left = append(c.words, c.left[:n]...), c.left[n:]
	moved := c.words[first:]
	for i := range moved {
		moved[i].Start += int32(shift)
		moved[i].End += int32(shift)
	}
	w := &moved[0] // what stands before it is not what stood there
	w.Before = c.judge.Words(nil, c.text.String()[before:w.End], 0)[0].Before
}

// wordsBefore returns how many words begin before an offset.
func wordsBefore(words []vocab.Word, at int) int {
	return sort.Search(len(words), func(i int) bool { return int(words[i].Start) >= at })
}

// lastEnd returns where the last word ends.
func lastEnd(words []vocab.Word) int {
	if len(words) == 0 {
		return 0
	}
	return int(words[len(words)-1].End)
}

// addWords adds the words of a document that stand behind those known.
func addWords(doc *document.Document, judge Judge) {
	at := lastEnd(doc.Words)
	doc.Words = judge.Words(doc.Words, doc.Source.Text[at:], at)
}

// at returns where an offset of the whole text is in the copy; false where it was left
// out.
func (c *cutter) at(offset int) (int, bool) {
	for _, m := range c.moves {
		if m.from <= offset && offset <= m.end {
			return m.to + offset - m.from, true
		}
	}
	return 0, false
}

// addStruck appends the texts that were struck out within the copied blocks to the
// document's text, behind all blocks.
func (p *page) addStruck(c *cutter, doc *document.Document) {
	for _, s := range p.writer.struck {
		at, ok := c.at(s.at)
		if !ok {
			continue
		}
		w := writer{t: p.tree, cell: 1, ctx: p.writer.ctx}
		n := &p.tree.nodes[s.node]
		w.writeText(int(n.start), int(n.end), false)
		tail := w.b.Document(&notice.Source{})
		if len(tail.Blocks) == 0 {
			continue
		}
		doc.Struck = append(doc.Struck, document.Struck{At: at, Span: c.append(tail.Source)})
	}
}

// append appends a text with its places on a line of its own, and returns its span.
func (c *cutter) append(s *notice.Source) notice.Span {
	if c.text.Len() > 0 {
		c.runs = append(c.runs, notice.Run{Text: c.text.Len(), Input: s.Runs[0].Input, TextUnit: 1, InputUnit: 1})
		c.text.WriteByte('\n')
	}
	shift := c.text.Len()
	for _, r := range s.Runs {
		r.Text += shift
		c.runs = append(c.runs, r)
	}
	c.text.WriteString(s.Text)
	return notice.Span{Start: shift, End: c.text.Len()}
}
