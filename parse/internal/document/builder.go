package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// Builder puts a document together: text with the place it comes from, white space
// folded, and blocks. The zero value is ready for use; a Builder must not be copied
// once it holds text.
type Builder struct {
	text   strings.Builder
	runs   []notice.Run
	blocks []Block
	markup []int

	// The white space read since the last character: what it amounts to, and where
	// it stands in the input.
	space      byte // 0, ' ' or '\t'
	spaceStart int
	spaceEnd   int

	open bool  // a block has begun
	next Block // its kind and so on, for when it ends
	gap  bool  // the next block has a gap before it
}

// Grow makes room for n bytes of text and for blocks.
func (b *Builder) Grow(n, blocks int) {
	b.text.Grow(n)
	b.blocks = make([]Block, 0, blocks)
}

// GrowIn is Grow for blocks in the memory of others that are not needed any more.
func (b *Builder) GrowIn(n int, memory []Block, blocks int) {
	b.text.Grow(n)
	b.blocks = slices.Grow(memory[:0], blocks)
}

// GrowRunsIn makes room for runs of text that stand apart in the input, in the memory of others
// that are not needed any more.
func (b *Builder) GrowRunsIn(memory []notice.Run, n int) { b.runs = slices.Grow(memory[:0], n) }

// Begin starts a block; its span and gap are set by the builder.
func (b *Builder) Begin(block Block) {
	b.End()
	b.next, b.open = block, true
	b.next.Span.Start = -1
}

// End ends the block that was begun, if any. A block without text leaves no trace.
func (b *Builder) End() {
	if b.open && b.next.Span.Start >= 0 {
		b.next.Span.End = b.text.Len()
		b.blocks = append(b.blocks, b.next)
		b.gap = false
	}
	b.open, b.space = false, 0
}

// Gap notes that a blank line, or what amounts to one, stands here.
func (b *Builder) Gap() { b.gap = true }

// Blocks returns how many blocks have ended.
func (b *Builder) Blocks() int { return len(b.blocks) }

// IsEmpty reports whether the block begun has no text yet.
func (b *Builder) IsEmpty() bool { return b.next.Span.Start < 0 }

// Current returns the text so far of the block begun.
func (b *Builder) Current() string {
	if b.IsEmpty() {
		return ""
	}
	return b.text.String()[b.next.Span.Start:]
}

// Len returns the length of the text so far.
func (b *Builder) Len() int { return b.text.Len() }

// Lead notes that the emphasised beginning of the block ends here.
func (b *Builder) Lead() {
	if !b.IsEmpty() {
		b.next.Lead = b.text.Len()
	}
}

// Markup notes that leftover markup was left out here.
func (b *Builder) Markup() { b.markup = append(b.markup, b.text.Len()) }

// Space notes white space of the input; wide white space separates columns.
func (b *Builder) Space(start, end int, wide bool) {
	if b.space == 0 {
		b.space, b.spaceStart, b.spaceEnd = ' ', start, end
	}
	if wide {
		b.space = '\t'
	}
	b.spaceEnd = max(b.spaceEnd, end) // values may stand before their labels in the input
}

// Copy appends text that stands in the input at the offset just as it is here.
func (b *Builder) Copy(s []byte, at int) {
	b.flush(at)
	b.run(1, 1, at)
	b.text.Write(s)
}

// Whole is Begin, Copy and End for a block whose whole text stands in the input just as it is here.
func (b *Builder) Whole(block Block, s []byte, at int) {
	b.End()
	if b.text.Len() == 0 {
		b.run(1, 1, at)
	} else {
		b.run(1, 1, at-1) // the line end, which in most files is the byte before
		b.text.WriteByte('\n')
	}
	block.Span.Start = b.text.Len()
	b.text.Write(s)
	block.Span.End = b.text.Len()
	block.Gap = b.gap && len(b.blocks) > 0
	b.blocks = append(b.blocks, block)
	b.gap = false
}

// Rune appends one character that takes size bytes of the input at the offset.
func (b *Builder) Rune(r rune, at, size int) {
	b.flush(at)
	n := utf8.RuneLen(r)
	if n == size {
		b.run(1, 1, at)
	} else {
		b.run(n, size, at)
	}
	b.text.WriteRune(r)
}

// flush writes what stands before a character: the end of the block before, or the
// white space since the last character.
func (b *Builder) flush(at int) {
	if b.next.Span.Start < 0 {
		if b.text.Len() > 0 {
			b.run(1, 1, at-1) // the line end, which in most files is the byte before
			b.text.WriteByte('\n')
		}
		b.next.Span.Start = b.text.Len()
		b.next.Gap = b.gap && len(b.blocks) > 0
		b.space = 0
		return
	}
	if b.space == 0 {
		return
	}
	size := b.spaceEnd - b.spaceStart
	b.run(1, size, b.spaceStart)
	b.text.WriteByte(b.space)
	b.space = 0
}

// run sees to it that the next bytes of text map to the input at the offset.
func (b *Builder) run(textUnit, inputUnit, at int) {
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		units := b.text.Len() - last.Text
		if textUnit > 1 { // to divide takes long
			units /= textUnit
		}
		if last.TextUnit == textUnit && last.InputUnit == inputUnit && last.Input+units*inputUnit == at {
			return
		}
	}
	b.runs = append(b.runs, notice.Run{Text: b.text.Len(), Input: at, TextUnit: textUnit, InputUnit: inputUnit})
}

// Document ends the last block and returns the document. The source's text, runs and
// blocks are filled in; the rest of it is the reader's.
func (b *Builder) Document(source *notice.Source) *Document {
	b.End()
	source.Text = b.text.String()
	if b.text.Cap() > b.text.Len()+b.text.Len()/4 {
		source.Text = strings.Clone(source.Text) // do not keep what was never filled
	}
	source.Runs = b.runs
	return &Document{Source: source, Blocks: b.blocks, Markup: b.markup}
}
