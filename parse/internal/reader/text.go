package reader

import (
	"bytes"
	"context"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/chunk"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// readText reads plain text: one block a line. Whether lines belong together is for
// the outline to say, which knows the words.
func readText(ctx context.Context, source *notice.Source, opts Options) (*document.Document, error) {
	d := decode(source.Input)
	source.Encoding = d.encoding
	newlines := bytes.Count(d.text, []byte{'\n'})
	r := textReader{
		data:    d.text,
		feeds:   bytes.IndexByte(d.text, '\f') >= 0,
		returns: bytes.IndexByte(d.text, '\r') >= 0,
		bold:    bytes.Contains(d.text, []byte("**")),
		lines:   append(make([]int, 0, newlines+2), 0),
		newline: -1,
	}
	mem := opts.Memory.page(0)
	r.b.GrowIn(len(d.text), mem.blocks, min(newlines+1, len(d.text)/16+16))
	r.b.GrowRunsIn(mem.runs, usualRuns)
	for at := 0; at < len(d.text); at = r.line(at) {
		if r.b.Blocks()%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if r.b.Blocks() > opts.Limits.MaxBlocks {
			return nil, &document.LimitError{Limit: "MaxBlocks", Max: opts.Limits.MaxBlocks}
		}
	}
	source.Lines = d.inInput(r.lines)
	doc := r.b.Document(source)
	mem.blocks, mem.runs = doc.Blocks, source.Runs
	if d.runs == nil {
		source.Runs = slices.Clone(source.Runs)
	} else {
		source.Runs = d.through(source.Runs, len(source.Text))
	}
	return doc, nil
}

// usualRuns is how many runs there is room for at first.
const usualRuns = 64

type textReader struct {
	data    []byte
	feeds   bool  // form feeds end lines and pages
	returns bool  // carriage returns may end lines
	bold    bool  // double stars may enclose text
	lines   []int // the offsets at which lines start, as far as is known
	end     int   // where the last line ends that was looked at
	newline int   // the newline behind it, or the end of the text; -1 before the first line
	b       document.Builder
}

// line reads the line from an offset on, up to a form feed. It returns where the next one
// begins.
func (r *textReader) line(start int) (next int) {
	plain := 0 // how many bytes are text as they stand, in most lines all
	if r.data[start] > ' ' && !r.bold {
		plain = plainPrefix(r.data[start:])
	}
	if start >= r.end {
		r.end = r.lineEnd(start + plain)
	}
	end, page := r.end, false
	next = end
	if r.feeds {
		if i := bytes.IndexByte(r.data[start:end], '\f'); i >= 0 {
			end, next, page = start+i, start+i+1, true
		}
	}
	if c := r.data[next-1]; c == '\n' || c == '\r' {
		r.lines = append(r.lines, next)
	}
	from, indent := start, 0
	if plain == 0 {
		from, indent = r.skipSpace(start, end)
	}
	to := r.trimEnd(from, end)
	if from == to {
		r.b.Gap()
		return next
	}
	if mayMark[r.data[from]] || r.data[to-1] == '|' {
		r.marked(indent, from, to)
	} else {
		r.block(document.Block{Kind: document.Line, Indent: indent}, from, to, plain)
	}
	if page {
		r.b.Gap()
	}
	return next
}

// lineEnd returns where the line ends that an offset is within, line ends and all.
func (r *textReader) lineEnd(at int) int {
	if r.newline < at {
		r.newline = at + before(r.data[at:], '\n')
	}
	end := min(r.newline+1, len(r.data))
	if r.returns {
		n := at + before(r.data[at:end], '\r') + 1
		if n < end && r.data[n] != '\n' {
			return n // old files end lines with them alone
		}
	}
	return end
}

// mayMark tells the signs with which a line may begin that is marked as something in Markdown, or
// is a rule.
var mayMark = [256]bool{'#': true, '|': true, '-': true, '=': true, '_': true, '*': true, '~': true, '.': true, '+': true}

// marked reads a line that may be marked as something in Markdown, or be a rule.
func (r *textReader) marked(indent, from, to int) {
	block := document.Block{Kind: document.Line, Indent: indent}
	text := r.data[from:to]
	switch {
	case isRuler(text):
		r.b.Gap()
		return
	case text[0] == '#':
		if n := headingMarks(text); n > 0 {
			block.Kind, block.Depth = document.Heading, n
			from, _ = r.skipSpace(from+n, to)
			to = r.trimEnd(from, from+len(bytes.TrimRight(r.data[from:to], "#")))
			defer r.b.Markup()
		}
	case isTableRow(text):
		if isTableRuler(text) {
			return
		}
		block.Kind = document.Row
	}
	r.block(block, from, to, 0)
}

// block adds a block with what stands from one offset to another as its text, of which so many
// bytes are known to be text as they stand.
func (r *textReader) block(block document.Block, from, to, plain int) {
	text, row := r.data[from:to], block.Kind == document.Row
	if plain == 0 && !row && !r.bold {
		plain = plainPrefix(text)
	}
	if plain == len(text) && plain > 0 {
		r.b.Whole(block, text, from)
		return
	}
	r.b.Begin(block)
	if plain > 0 {
		r.b.Copy(text[:plain], from)
	}
	r.content(from+plain, to, row)
	r.b.End()
}

// skipSpace returns the offset of the first visible character and the width of what
// stands before it.
func (r *textReader) skipSpace(from, end int) (int, int) {
	width := 0
	for from < end && !isVisible(r.data[from]) {
		c, size := utf8.DecodeRune(r.data[from:end])
		switch classify(c) {
		case visible:
			return from, width
		case blank:
			width++
			if c == '\t' {
				width += 3
			}
		}
		from += size
	}
	return from, width
}

// trimEnd returns where the visible characters of data[from:end] end.
func (r *textReader) trimEnd(from, end int) int {
	for end > from {
		last := r.data[end-1]
		if isVisible(last) {
			break
		}
		size := 1 // that of spaces and controls
		if last >= utf8.RuneSelf {
			var c rune
			if c, size = utf8.DecodeLastRune(r.data[from:end]); classify(c) == visible {
				break
			}
		}
		end -= size
	}
	return end
}

// content appends the line's text from one offset to another.
func (r *textReader) content(from, to int, row bool) {
	line := r.data[from:to]
	var bold []int
	if r.bold {
		bold = boldMarks(line)
	}
	for i := 0; i < len(line); {
		end := len(line)
		if len(bold) > 0 {
			end = bold[0]
		}
		if end == i {
			bold = bold[1:]
			r.b.Markup()
			i += 2
			continue
		}
		if row {
			end = i + before(line[i:end], '|')
		}
		if n := plainPrefix(line[i:end]); n > 0 {
			r.b.Copy(line[i:i+n], from+i)
			i += n
			continue
		}
		c, size := utf8.DecodeRune(line[i:])
		switch {
		case row && c == '|':
			r.b.Space(from+i, from+i+1, true)
			r.b.Markup()
		case classify(c) == visible:
			r.b.Rune(c, from+i, size)
		case classify(c) == blank:
			i += r.space(line, from, i)
			continue
		}
		i += size
	}
}

// before returns how many bytes of text stand before the first c: all, if there is none.
func before(text []byte, c byte) int {
	if i := bytes.IndexByte(text, c); i >= 0 {
		return i
	}
	return len(text)
}

// space notes the white space of line at offset i and returns how many bytes it
// takes. Three or more, or a tab, separate columns.
func (r *textReader) space(line []byte, from, i int) int {
	n, width := 0, 0
	for i+n < len(line) {
		c, size := utf8.DecodeRune(line[i+n:])
		class := classify(c)
		if class == visible {
			break
		}
		if class == blank {
			width++
		}
		if c == '\t' {
			width += 3
		}
		n += size
	}
	r.b.Space(from+i, from+i+n, width >= 3)
	return n
}

// plainPrefix returns how many bytes of line can be copied as they are: visible
// characters, and single spaces between them.
func plainPrefix(line []byte) int {
	if len(line) == 0 || line[0] == ' ' {
		return 0
	}
	i := plainASCII(line)
	for i < len(line) && line[i] >= utf8.RuneSelf {
		n := plainLetters(line[i:])
		if n == 0 {
			r, size := utf8.DecodeRune(line[i:])
			if size == 1 || classify(r) != visible {
				break
			}
			n = size
		}
		i += n
		i += plainASCII(line[i:])
	}
	if line[max(i-1, 0)] == ' ' {
		i--
	}
	return i
}

// plainASCII returns how many bytes of line are visible characters of ASCII, and single
// spaces.
func plainASCII(line []byte) int {
	i := 0
	for ; i+chunk.Size <= len(line); i += chunk.Size - 1 { // a space is looked at together with the byte before it
		if odd := chunk.Of(line[i : i+chunk.Size]).NotPlain(); odd != 0 {
			return i + odd.First()
		}
	}
	if len(line) >= chunk.Size { // the last bytes, and some that have been looked at
		last := len(line) - chunk.Size
		return last + chunk.Of(line[last:]).NotPlain().First()
	}
	for i < len(line) && line[i] < 0x7F && (line[i] > ' ' || line[i] == ' ' && (i == 0 || line[i-1] != ' ')) {
		i++
	}
	return i
}

// isVisible reports whether a byte is a visible character of ASCII.
func isVisible(c byte) bool { return ' ' < c && c < 0x7F }

// plainLetters returns how many bytes the characters from U+00C0 to U+07FF take that line
// begins with, and single spaces between them. Most of the characters are letters; all of them
// are visible but one mark.
//
// Where a word ends the loop goes on as it does within one: tables tell what two bytes are.
func plainLetters(line []byte) int {
	i := 0
	for i+1 < len(line) && letterFirst[line[i]]&letterSecond[line[i+1]] != 0 {
		i += 1 + int(line[i]>>7)
	}
	return i
}

// letterPairs is a set of what two bytes may be.
type letterPairs uint8

const (
	letterPair letterPairs = 1 << iota // a character
	markPair                           // one of those that begin as the Arabic letter mark does
	spacePair                          // a space, and the first byte of a character
)

// letterFirst and letterSecond tell what two bytes may be of which a byte is the first, or the second.
var letterFirst, letterSecond = func() (first, second [256]letterPairs) {
	for c := 0x80; c <= 0xBF; c++ {
		second[c] = letterPair | markPair
	}
	for c := 0xC3; c <= 0xDF; c++ {
		first[c], second[c] = letterPair, spacePair
	}
	first[' '] = spacePair
	first[0xD8], second[0x9C] = markPair, letterPair // the mark is no letter
	return first, second
}()

// class is what a character amounts to in a line.
type class uint8

const (
	visible class = iota
	blank
	nothing // takes no place: soft hyphens, zero-width and bidirectional marks
)

func classify(r rune) class {
	switch {
	case r > ' ' && r < 0x7F:
		return visible
	case r < 0xA0: // spaces and controls
		return blank
	case r == 0xA0:
		return blank
	case r == 0xAD, r == 0x061C, r == 0xFEFF,
		0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F:
		return nothing
	case r < 0x1680:
		return visible
	case unicode.Is(unicode.Z, r):
		return blank
	}
	return visible
}
