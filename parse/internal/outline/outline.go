// Package outline cuts a document into its parts: labelled fields, headings,
// paragraphs, list items and footnotes. It knows labels, not values: which of the
// parts fill which field of a notice is for the caller to say.
package outline

import (
	"context"
	"math/bits"
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Outline is a document cut into parts.
type Outline struct {
	// Words are the words of the whole text, in order.
	Words []vocab.Word
	// Parts cover the text in order: every visible character belongs to one.
	Parts []Part
	// Languages counts, for each language of the vocabulary, the labels that it
	// knows.
	Languages []int
}

// Part is one part of a document.
type Part struct {
	// Label is what the label of a field, or a heading, stands for; its Keys are 0
	// where the vocabulary does not know it. An item or paragraph that begins with a
	// label has that.
	Label vocab.Label
	// Name is the label, the heading or the mark of a footnote as printed, without a
	// colon. In an item that begins with a label it lies within the body.
	Name notice.Span
	// Body is the value of a field or the text of a paragraph, item or footnote;
	// empty in a heading and in a field printed without a value.
	Body notice.Span
	// From and To are the numbers of the first of the words of its text, and of the one
	// after the last: the name of a heading, the body of any other part.
	From, To int32
	// Mark is the mark of an item, or the number of a heading.
	Mark Mark
	// Depth is the depth of an item, from 1, or the level of a heading that the format
	// marks as one.
	Depth int
	Kind  Kind
	// Loose is set for a field whose label is followed by neither colon nor column: it
	// is one only if its body reads as a value.
	Loose bool
	// Closed is set for a field whose label is followed by a colon or a column.
	Closed bool
	// Apart is set where the value of a field stands on another line than its label.
	Apart bool
	// Gap is set where a blank line stands before the part.
	Gap bool
	// Sub is set for a heading that divides a section rather than ending it.
	Sub bool
	// OneLine is set where the text is on one line.
	OneLine bool
	// Hint holds the hints of the words of the text, and of others on its lines, together.
	Hint vocab.Hint
}

// Kind is the kind of a part.
type Kind uint8

// The kinds of parts.
const (
	Paragraph Kind = iota
	Field
	Heading
	Item
	Footnote
)

// wordBytes is how many bytes of text, at least, most notices have to a word.
const wordBytes = 6

// Read cuts a document into parts. Its error is the context's.
func Read(ctx context.Context, doc *document.Document, v *vocab.Vocabulary) (*Outline, error) {
	return new(Memory).Read(ctx, doc, v)
}

// Memory is what outlines are put together in: the zero value is ready for use, and has
// grown to what was needed once it was used.
type Memory struct {
	words []vocab.Word
	parts []Part
	lines []line

	marked []lineMark
	looked []looked

	out    Outline
	known  []int
	styles []style
	raised []int32
	marks  []string // of no text that is not needed any more
	values []notice.Span
}

// Size returns how many words, lines, parts and so on there is room for.
func (m *Memory) Size() int {
	return cap(m.words) + cap(m.lines) + cap(m.parts) + cap(m.marked) + cap(m.looked)
}

// Read is the function [Read] in the memory: the outline holds until the next one is read.
func (m *Memory) Read(ctx context.Context, doc *document.Document, v *vocab.Vocabulary) (*Outline, error) {
	languages := len(v.Languages())
	m.out = Outline{Words: doc.Words, Languages: zeros(m.out.Languages, languages)}
	m.known = zeros(m.known, 1<<languages)
	o := &outliner{
		v: v, text: doc.Source.Text, star: -1, out: &m.out,
		known: m.known, styles: m.styles[:0], raised: m.raised[:0], marks: m.marks[:0], values: m.values[:0],
	}
	defer m.keep(o)
	if o.out.Words == nil {
		m.words = v.Words(slices.Grow(m.words[:0], len(o.text)/wordBytes+32), o.text, 0)
		o.out.Words = m.words
	}
	o.lines = slices.Grow(m.lines[:0], len(doc.Blocks)+len(doc.Blocks)/8)
	o.cut(doc.Blocks)
	m.lines, m.raised = o.lines, o.raised
	o.dropPageMarks()
	o.out.Parts = slices.Grow(m.parts[:0], len(o.lines)+len(o.lines)/16+2) // some headings have their text on their line
	o.width = pageWidth(o.text, o.lines)
	m.marked = slices.Grow(m.marked[:0], len(o.lines))[:len(o.lines)]
	m.looked = slices.Grow(m.looked[:0], len(o.lines))[:len(o.lines)]
	o.marked, o.looked = m.marked, m.looked
	o.readMarks(0)
	if err := o.readLabels(ctx); err != nil {
		return nil, err
	}
	for o.next < len(o.lines) {
		if o.next%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		o.part()
	}
	o.countLanguages()
	return o.out, nil
}

// keep takes back what an outliner has worked in.
func (m *Memory) keep(o *outliner) {
	clear(o.marks)
	m.parts, m.styles, m.marks, m.values = o.out.Parts, o.styles, o.marks, o.values
}

// zeros returns so many zeros, in the memory of a slice if there is room.
func zeros(s []int, n int) []int {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// outliner holds the state of one reading.
type outliner struct {
	v      *vocab.Vocabulary
	text   string
	lines  []line
	next   int        // the line to read next
	marked []lineMark // the marks of the lines
	looked []looked   // their labels; see labelOf
	first  int        // the first line of the part that is being read
	width  int        // the width the lines are wrapped to, in characters; 0 if they are not
	out    *Outline
	word   int32 // the first word behind the text of the last part

	known []int // how many words of labels each set of languages knows
	split bool  // glued words have been looked for that are to be split
	glued bool  // there are such words; see splitGlued

	odd    [maxOdd]int32 // the words of a block to look at; see gather
	dashes dashes        // whether dashes close labels

	bare [maxLabelWords]vocab.Word // the words of a label outside its brackets; see labelWords

	// What has been read of the notice so far.
	body           bool       // a heading over text has come: the labelled fields are over
	styles         []style    // the marks of the lists open, outermost first
	under          vocab.Keys // what the last heading known stands for
	marks          []string   // the footnote marks that values have shown
	raised         []int32    // the words to come that may be such marks
	star, searched int        // where a star stands, and from where on it is the first

	values []notice.Span // what stands below the last label

	row        int   // the index of the last row of a flattened table; see rowLabel
	listed     style // the mark of the last item
	hollow     bool  // hollow bullets have come
	head       int   // the index of the last heading that begins something else
	grouped    bool  // headings divide what stands below that one
	headings   style // how headings are numbered
	dashed     style // the bullet that a heading had, "- Responsibilities"
	lastNumber int   // the number of the last one
}

// line is a block, or a piece of one that begins with a label of its own. It is small,
// since it is handed about by value.
type line struct {
	span   notice.Span
	w0, w1 int32 // its words

	// What its block says of it; see [document.Block].
	start  int32 // where the block begins
	lead   int32
	indent int32
	depth  int32
	kind   document.Kind
	gap    bool

	inner  bool // it continues the block of the line before
	table  bool // it heads a table of languages
	traits traits
	hints  vocab.Hint // those of the words of its block together
}

// lineOf returns a whole block as a line.
func lineOf(b *document.Block, w0, w1 int32, t traits, hints vocab.Hint) line {
	if b.Lead != 0 {
		t |= signTrait
	}
	return line{
		span: b.Span, w0: w0, w1: w1, traits: t, hints: hints, start: int32(b.Span.Start),
		lead: int32(b.Lead), indent: int32(b.Indent), depth: int32(b.Depth), kind: b.Kind, gap: b.Gap,
	}
}

// words returns the words of a span within lines i and later.
func (o *outliner) words(from int32, span notice.Span) []vocab.Word {
	w := o.out.Words
	for int(from) < len(w) && int(w[from].Start) < span.Start {
		from++
	}
	to := from
	for int(to) < len(w) && int(w[to].End) <= span.End {
		to++
	}
	return w[from:to]
}

// Text is the name of a heading, and the body of any other part.
func (p *Part) Text() notice.Span {
	if p.Kind == Heading {
		return p.Name
	}
	return p.Body
}

// findWords finds the words of the text of a part, from those of the part before on, or those
// of its own line if it knows them. They end near those of the last line that has been read.
func (o *outliner) findWords(p *Part) {
	words, span := o.out.Words, p.Text()
	start, end := int32(span.Start), int32(span.End)
	from := int(max(o.word, p.From))
	for from > 0 && words[from-1].Start >= start {
		from--
	}
	for from < len(words) && words[from].Start < start {
		from++
	}
	to := max(from, int(o.lines[o.next-1].w1))
	for to > from && words[to-1].End > end {
		to--
	}
	for to < len(words) && words[to].End <= end {
		to++
	}
	p.From, p.To, o.word = int32(from), int32(to), int32(to)
	p.OneLine = span.End <= o.lines[o.first].span.End
	for i := o.first; i < o.next; i++ {
		p.Hint |= o.lines[i].hints
	}
}

// countLanguages counts the words of the labels that each language knows.
func (o *outliner) countLanguages() {
	for set, words := range o.known {
		for left := uint(set); words > 0 && left != 0; left &= left - 1 {
			o.out.Languages[bits.TrailingZeros(left)] += words
		}
	}
}

// add appends a part and counts the words of its label.
func (o *outliner) add(p *Part) {
	o.findWords(p)
	o.known[p.Label.Languages] += p.Label.Words
	if p.Kind != Item {
		o.styles = o.styles[:0]
	}
	if p.Kind == Heading {
		o.grouped = p.Sub
		if !p.Sub {
			o.head = len(o.out.Parts)
		}
	}
	o.out.Parts = append(o.out.Parts, *p)
}
