package notice

import (
	"encoding/binary"
	"math/bits"
	"sort"
	"strings"
	"unicode/utf8"
)

// Source is a notice as it was read: the file, its normalised text, and the map
// from one to the other. The package that parses makes it; it is not changed
// afterwards and is safe for use by several goroutines.
//
// Spans count bytes of Text. Line and column are computed on demand, as package
// go/token does.
type Source struct {
	// Name is what the caller called the input, mostly a path.
	Name string
	// Format is the format the input was found to have.
	Format Format
	// Encoding is the lower-case name of the character encoding of a text or HTML
	// file as the WHATWG Encoding Standard spells it: "utf-8", "windows-1252",
	// "utf-16le".
	Encoding string
	// Input is the file.
	Input []byte
	// Text is the text of the notice, normalised: valid UTF-8; white space within a
	// line folded to one space, or to one tab where it was wide enough to separate
	// columns; lines ended by one newline; soft hyphens, zero-width and bidirectional
	// marks left out.
	Text string
	// Runs map Text to Input in a text or HTML file, in ascending order of Text; of Input,
	// too, but where a table's labels stand above its values.
	Runs []Run
	// Lines are the offsets in Input at which its lines start, ascending from 0.
	Lines []int
	// Columns are the columns of some places in lines of many bytes, ascending: pages are
	// often one line. They only save counting; see [Source.MarkColumns].
	Columns []Column
	// Places map Text to pages in a PDF file, in ascending order of Text.
	Places []Placed
}

// Format is a file format.
type Format string

// The formats of input.
const (
	TextFormat Format = "text"
	HTMLFormat Format = "html"
	PDFFormat  Format = "pdf"
)

// Run says that Text from the offset Text on comes from Input from the offset Input
// on, up to the next run: each TextUnit bytes of the one are InputUnit bytes of the
// other. Both units are 1 where text was copied as it is; "é" of an ISO-8859-1 file
// is 2 and 1, "&amp;" is 1 and 5.
type Run struct {
	Text, Input         int
	TextUnit, InputUnit int
}

// Placed says that Text from the offset Text on, up to the next one, stands in a box
// of a page.
type Placed struct {
	Text int
	Page int
	Box  Box
}

// Column says that the character at an offset of Input stands in a column of its line,
// counted from 1.
type Column struct {
	Offset, Column int
}

// markedColumns is how many bytes lie between two marks in a long line.
const markedColumns = 8 << 10

// MarkColumns fills Columns from Input, Encoding and Lines. The package that makes a
// Source calls it: without it the column of a place far along in a line costs a count of
// all characters before it.
func (s *Source) MarkColumns() {
	s.Columns = nil
	for i, start := range s.Lines {
		end := len(s.Input)
		if i+1 < len(s.Lines) {
			end = s.Lines[i+1]
		}
		column := 1
		for at := start; end-at > markedColumns; {
			next := at + markedColumns
			for s.isUTF8() && next < end && !utf8.RuneStart(s.Input[next]) {
				next++
			}
			column += s.characters(s.Input[at:next])
			s.Columns = append(s.Columns, Column{Offset: next, Column: column})
			at = next
		}
	}
}

// Slice returns the text of span with its white space folded to single spaces: what
// [Notice] calls raw.
func (s *Source) Slice(span Span) string {
	return Fold(s.Text[span.Start:span.End])
}

// Fold returns s without leading and trailing white space and with every run of
// ASCII white space within it turned into one space. It allocates only where it has
// to change something.
func Fold(s string) string {
	s = strings.TrimSpace(s)
	at := folded(s)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		b.WriteString(s[:at])
		if at == len(s) {
			return b.String()
		}
		if s[at-1] != ' ' { // as s does not begin with white space, nor end with it
			b.WriteByte(' ')
		}
		for isWhite[s[at]] {
			at++
		}
		s = s[at:]
		at = folded(s)
	}
}

// folded returns how many bytes of s stand before its first white space that is not a single
// space.
func folded(s string) int {
	i := 0
	for i+8 <= len(s) && !mayFold(eight(s[i:i+8])) {
		i += 7 // a space is looked at together with the byte before it
	}
	if i+8 > len(s) && len(s) >= 8 && !mayFold(eight(s[len(s)-8:])) {
		return len(s)
	}
	for i < len(s) && (!isWhite[s[i]] || s[i] == ' ' && (i == 0 || s[i-1] != ' ')) {
		i++
	}
	return i
}

// eight returns the first eight bytes of s, the first one in the lowest bits.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// mayFold reports whether any of eight bytes is a control character of ASCII, as white space
// is, or a space behind another one. To look at them one by one takes five times as long.
func mayFold(c uint64) bool {
	const every = 0x0101010101010101
	const highest = 0x80 * every
	low := c &^ highest
	blanks := ^(low + (0x7F-' ')*every) &^ c
	return (blanks&(blanks<<8)|^(low+(0x80-' ')*every)&^c)&highest != 0
}

// isWhite tells white space.
var isWhite = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true}

// InputSpan returns the bytes of Input that span was read from: from the first of them up
// to the last, whatever stands between. It is for text and HTML.
func (s *Source) InputSpan(span Span) Span {
	if span.IsEmpty() {
		at := s.offset(span.Start)
		return Span{at, at}
	}
	at := Span{s.offset(span.Start), 0}
	for i := s.run(span.Start); i < len(s.Runs) && s.Runs[i].Text < span.End; i++ {
		r, last := s.Runs[i], span.End-1
		if i+1 < len(s.Runs) {
			last = min(last, s.Runs[i+1].Text-1)
		}
		if r.Text > span.Start {
			at.Start = min(at.Start, r.Input)
		}
		at.End = max(at.End, r.Input+((last-r.Text)/r.TextUnit+1)*r.InputUnit)
	}
	return at
}

// Position returns the place in the file where span starts; in a PDF, the box is
// that of the whole span as far as it stands on that page.
func (s *Source) Position(span Span) Position {
	if s.Format == PDFFormat {
		return s.place(span)
	}
	at := s.offset(span.Start)
	line := sort.SearchInts(s.Lines, at+1)
	if line == 0 {
		return Position{Offset: at, Line: 1, Column: 1}
	}
	start, column := s.Lines[line-1], 1
	if i := sort.Search(len(s.Columns), func(i int) bool { return s.Columns[i].Offset > at }); i > 0 && s.Columns[i-1].Offset > start {
		start, column = s.Columns[i-1].Offset, s.Columns[i-1].Column
	}
	return Position{Offset: at, Line: line, Column: column + s.characters(s.Input[start:at])}
}

// Reading returns the evidence that the value at path was read at span.
func (s *Source) Reading(path string, state State, span Span) Reading {
	p := s.Position(span)
	return Reading{
		Path: path, State: state, Start: span.Start, End: span.End,
		Line: p.Line, Column: p.Column, Page: p.Page, Box: p.Box,
	}
}

// run returns the index of the run that holds the text offset.
func (s *Source) run(offset int) int {
	return max(0, sort.Search(len(s.Runs), func(i int) bool { return s.Runs[i].Text > offset })-1)
}

// offset returns the offset in Input of a text offset.
func (s *Source) offset(text int) int { return s.offsetIn(s.run(text), text) }

// offsetIn is offset where the index of the run is known.
func (s *Source) offsetIn(run, text int) int {
	if len(s.Runs) == 0 {
		return 0
	}
	r := &s.Runs[run]
	units := text - r.Text
	if r.TextUnit != 1 { // a division takes its time
		units /= r.TextUnit
	}
	return max(0, min(r.Input+units*r.InputUnit, len(s.Input)))
}

// characters counts the characters of b in the source's encoding.
func (s *Source) characters(b []byte) int {
	switch {
	case s.isUTF8():
		return runeCount(b)
	case strings.HasPrefix(s.Encoding, "utf-16"):
		return utf16Count(b, s.Encoding == "utf-16be")
	}
	return len(b)
}

// runeCount is [utf8.RuneCount], made for text that is ASCII for the most part: it looks at
// eight bytes at a time, also at those behind b in its array, and does not count them.
func runeCount(b []byte) int {
	const size, others = 8, 0x8080808080808080 // the bits of bytes that are not ASCII
	n := 0
	for len(b) > 0 {
		ascii := 0
		if cap(b) >= size {
			ascii = bits.TrailingZeros64(binary.LittleEndian.Uint64(b[:size])&others) / 8
		}
		if ascii >= len(b) {
			return n + len(b)
		}
		if n, b = n+ascii, b[ascii:]; ascii < size {
			_, width := utf8.DecodeRune(b)
			n, b = n+1, b[width:]
		}
	}
	return n
}

func (s *Source) isUTF8() bool { return s.Encoding == "" || s.Encoding == "utf-8" }

// utf16Count counts code points: the second half of a surrogate pair is none.
func utf16Count(b []byte, bigEndian bool) int {
	high := 1
	if bigEndian {
		high = 0
	}
	n := 0
	for i := 0; i+1 < len(b); i += 2 {
		if b[i+high]&0xFC != 0xDC {
			n++
		}
	}
	return n
}

// place returns the page and box of a span in a PDF.
func (s *Source) place(span Span) Position {
	i := max(0, sort.Search(len(s.Places), func(i int) bool { return s.Places[i].Text > span.Start })-1)
	var p Position
	for ; i < len(s.Places) && (p.Page == 0 || s.Places[i].Text < span.End); i++ {
		if p.Page != 0 && s.Places[i].Page != p.Page {
			break
		}
		p.Page = s.Places[i].Page
		p.Box = p.Box.Union(s.Places[i].Box)
	}
	return p
}
