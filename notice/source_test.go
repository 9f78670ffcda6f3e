package notice_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// source is "é" and a line end of an ISO-8859-1 file, and "& b" written "&amp;  b".
func source() *notice.Source {
	return &notice.Source{
		Format: notice.HTMLFormat, Encoding: "windows-1252",
		Input: []byte("x\xE9y\r\n&amp;  b"),
		Text:  "xéy\n& b",
		Lines: []int{0, 5},
		Runs: []notice.Run{
			{Text: 0, Input: 0, TextUnit: 1, InputUnit: 1},
			{Text: 1, Input: 1, TextUnit: 2, InputUnit: 1},
			{Text: 3, Input: 2, TextUnit: 1, InputUnit: 1},
			{Text: 5, Input: 5, TextUnit: 1, InputUnit: 5},
			{Text: 6, Input: 10, TextUnit: 1, InputUnit: 2},
			{Text: 7, Input: 12, TextUnit: 1, InputUnit: 1},
		},
	}
}

func TestPositions(t *testing.T) {
	s := source()
	for _, test := range []struct {
		name         string
		span         notice.Span
		input        string
		line, column int
	}{
		{"a letter of two bytes", notice.Span{Start: 1, End: 3}, "\xE9", 1, 2},
		{"what follows it", notice.Span{Start: 3, End: 4}, "y", 1, 3},
		{"a word across both", notice.Span{Start: 0, End: 4}, "x\xE9y", 1, 1},
		{"an entity", notice.Span{Start: 5, End: 6}, "&amp;", 2, 1},
		{"text behind folded space", notice.Span{Start: 7, End: 8}, "b", 2, 8},
		{"text across folded space", notice.Span{Start: 5, End: 8}, "&amp;  b", 2, 1},
		{"an empty span", notice.Span{Start: 7, End: 7}, "", 2, 8},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := s.InputSpan(test.span)
			assert.Equal(t, test.input, string(s.Input[in.Start:in.End]), "the bytes of the file")
			p := s.Position(test.span)
			assert.Equal(t, test.line, p.Line, "line")
			assert.Equal(t, test.column, p.Column, "column")
			assert.Equal(t, in.Start, p.Offset, "offset")
		})
	}
}

func TestColumnsOfUTF16(t *testing.T) {
	s := &notice.Source{
		Format: notice.TextFormat, Encoding: "utf-16le",
		Input: []byte{0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE, 'a', 0},
		Text:  "😀a", Lines: []int{2},
		Runs: []notice.Run{{Text: 0, Input: 2, TextUnit: 4, InputUnit: 4}, {Text: 4, Input: 6, TextUnit: 1, InputUnit: 2}},
	}
	p := s.Position(notice.Span{Start: 4, End: 5})
	assert.Equal(t, "1:2", p.String(), "a surrogate pair is one character")
}

func TestPDFPositions(t *testing.T) {
	s := &notice.Source{
		Format: notice.PDFFormat, Text: "Grade 5\nLyon",
		Places: []notice.Placed{
			{Text: 0, Page: 1, Box: notice.Box{Left: 10, Top: 10, Right: 40, Bottom: 20}},
			{Text: 6, Page: 1, Box: notice.Box{Left: 50, Top: 10, Right: 55, Bottom: 20}},
			{Text: 8, Page: 2, Box: notice.Box{Left: 10, Top: 10, Right: 30, Bottom: 20}},
		},
	}
	p := s.Position(notice.Span{Start: 0, End: 12})
	assert.Equal(t, 1, p.Page)
	assert.Equal(t, notice.Box{Left: 10, Top: 10, Right: 55, Bottom: 20}, p.Box, "the box of the part on the first page")
	assert.Equal(t, "page 2", s.Position(notice.Span{Start: 8, End: 12}).String())
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "",
		" a ":              "a",
		"a b":              "a b",
		"a  b":             "a b",
		"a\tb":             "a b",
		"a \n b":           "a b",
		"\u00a0a b\u00a0 ": "a b",

		"a text of some length":     "a text of some length",
		"a text  of some length":    "a text of some length",
		"a text of  two chunks,":    "a text of two chunks,",
		"eight by  and eight":       "eight by and eight",
		"a text that ends\tso":      "a text that ends so",
		"été à la \u00a0 ligne, là": "été à la \u00a0 ligne, là",
		"control \x01 characters":   "control \x01 characters",
		"a\n b \t\tc d  e\u00a0 f":  "a b c d e\u00a0 f",
		"lines\nof any\nlength":     "lines of any length",
	} {
		assert.Equal(t, want, notice.Fold(text), "%q", text)
	}
}

// TestFoldAnywhere puts white space at every place of a text.
func TestFoldAnywhere(t *testing.T) {
	const text = "abcdefghijklmnopqrstuvwxyz"
	for at := 1; at < len(text); at++ {
		before, behind := text[:at], text[at:]
		for _, white := range []string{"  ", "\t", "\n", "\v", "\f", "\r", " \n", "\r\n", "\t "} {
			assert.Equal(t, before+" "+behind, notice.Fold(before+white+behind), "%q at %d", white, at)
		}
		for _, other := range []string{" ", "\u00A0", "\x01", "\x7F", "\u0085", "\x01\u00A0"} {
			assert.Equal(t, before+other+behind, notice.Fold(before+other+behind), "%q at %d is left as it is", other, at)
		}
	}
}

// TestMarkedColumns checks that marks in long lines change no position.
func TestMarkedColumns(t *testing.T) {
	line := strings.Repeat("aé€😀 ", 9000)
	for _, encoding := range []string{"utf-8", "windows-1252"} {
		plain := &notice.Source{Input: []byte("x\n" + line + "\ny"), Lines: []int{0, 2, 3 + len(line)}, Encoding: encoding,
			Runs: []notice.Run{{TextUnit: 1, InputUnit: 1}}}
		marked := *plain
		marked.MarkColumns()
		require.Greater(t, len(marked.Columns), 5)
		for at := 0; at < len(plain.Input); at += 7 {
			span := notice.Span{at, at}
			assert.Equal(t, plain.Position(span), marked.Position(span), "the position of offset %d", at)
		}
	}
}

// TestColumnsOfOddBytes checks that columns count characters as package utf8 does, bytes
// that are none among them.
func TestColumnsOfOddBytes(t *testing.T) {
	text := "eight ASCII bytes, é and أيام and 😀 \xFF\xC3 \xE2\x82 a\xA0\xF0\x9F, and some more of ASCII"
	s := &notice.Source{Format: notice.TextFormat, Input: []byte(text), Lines: []int{0}, Runs: []notice.Run{{TextUnit: 1, InputUnit: 1}}}
	for at := range len(text) {
		want := 1 + utf8.RuneCountInString(text[:at])
		assert.Equal(t, want, s.Position(notice.Span{Start: at, End: at}).Column, "the column of offset %d", at)
	}
}
