package reader

import (
	"context"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

var noLimits = document.Limits{MaxBytes: 1 << 30, MaxBlocks: 1 << 30}

// readPlain reads plain text, whatever it looks like.
func readPlain(t testing.TB, data []byte) *document.Document {
	t.Helper()
	doc, err := readText(context.Background(), &notice.Source{Name: "test", Input: data, Format: notice.TextFormat}, Options{Limits: noLimits})
	require.NoError(t, err)
	return doc
}

// utf16Bytes encodes a text with a byte order mark.
func utf16Bytes(text string, bigEndian bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune("\uFEFF" + text)) {
		if bigEndian {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func encoded(t *testing.T, m *charmap.Charmap, text string) []byte {
	t.Helper()
	b, err := m.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return b
}

func TestEncodings(t *testing.T) {
	french := "Intitulé du poste : Chargé d’études\r\nDurée : 3 ans – à Genève\r\n"
	arabic := "المسمى الوظيفي: محلل\nالدرجة: 5\n"
	for _, test := range []struct {
		name, encoding, text string
		data                 []byte
	}{
		{"UTF-8", "utf-8", french, []byte(french)},
		{"UTF-8 with a byte order mark", "utf-8", french, []byte("\uFEFF" + french)},
		{"UTF-16, little endian", "utf-16le", french, utf16Bytes(french, false)},
		{"UTF-16, big endian", "utf-16be", arabic, utf16Bytes(arabic, true)},
		{"UTF-16 with surrogates", "utf-16le", "a😀b\n", utf16Bytes("a😀b\n", false)},
		{"Windows-1252", "windows-1252", french, encoded(t, charmap.Windows1252, french)},
		{"ISO-8859-1", "windows-1252", "Durée à Genève\n", encoded(t, charmap.ISO8859_1, "Durée à Genève\n")},
		{"Windows-1256", "windows-1256", arabic, encoded(t, charmap.Windows1256, arabic)},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := readPlain(t, test.data)
			assert.Equal(t, test.encoding, doc.Source.Encoding)
			want := strings.TrimSuffix(strings.ReplaceAll(test.text, "\r\n", "\n"), "\n")
			assert.Equal(t, want, doc.Source.Text)
			assertExact(t, doc.Source, test.data)
		})
	}
}

// assertExact checks that every character maps back to bytes of the file that decode to
// it.
func assertExact(t *testing.T, s *notice.Source, data []byte) {
	t.Helper()
	for i, r := range s.Text {
		if r == '\n' || r == ' ' || r == '\t' || r == utf8.RuneError {
			continue
		}
		in := s.InputSpan(notice.Span{Start: i, End: i + utf8.RuneLen(r)})
		require.LessOrEqual(t, in.End, len(data))
		require.Equal(t, string(r), decodeSlice(s.Encoding, data[in.Start:in.End]), "character %d of %q", i, s.Text)
	}
}

func decodeSlice(encoding string, b []byte) string {
	switch encoding {
	case "utf-16le", "utf-16be":
		var units []uint16
		for i := 0; i+1 < len(b); i += 2 {
			if encoding == "utf-16be" {
				units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
			} else {
				units = append(units, uint16(b[i])|uint16(b[i+1])<<8)
			}
		}
		return string(utf16.Decode(units))
	case "windows-1252", "windows-1256":
		m := charmap.Windows1252
		if encoding == "windows-1256" {
			m = charmap.Windows1256
		}
		text, err := m.NewDecoder().Bytes(b)
		if err != nil {
			return err.Error()
		}
		return string(text)
	}
	return string(b)
}

func TestWhiteSpace(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"several spaces are one", "a  b", "a b"},
		{"a wide gap is a column", "Grade    P-3", "Grade\tP-3"},
		{"a tab is a column", "Grade\tP-3", "Grade\tP-3"},
		{"no-break spaces are spaces", "Grade\u00a0: 5\u00a0", "Grade : 5"},
		{"soft hyphens go", "co\u00adoperation", "cooperation"},
		{"zero-width and bidirectional marks go", "\u202Bأ\u200Fب\u202C\u200B", "أب"},
		{"a form feed ends a line", "a\fb", "a\nb"},
		{"old line ends", "a\rb\r\rc", "a\nb\nc"},
		{"blank lines go", "a\n \n\t\nb", "a\nb"},
		{"rules go", "a\n-----\n= = = =\nb", "a\nb"},
		{"a lone dash stays", "a\n-\nb", "a\n-\nb"},
		{"controls are spaces", "a\x01b", "a b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := readPlain(t, []byte(test.text))
			assert.Equal(t, test.want, doc.Source.Text)
			assertExact(t, doc.Source, []byte(test.text))
		})
	}
}

func TestLeftoverMarkdown(t *testing.T) {
	doc := readPlain(t, []byte("## Main duties ##\n**Grade:** 5\nRoster**\n| Grade | P-3 |\n|---|---|\n# 1\nx | y\n"))
	assert.Equal(t, "Main duties\nGrade: 5\nRoster**\nGrade\tP-3\n1\nx | y", doc.Source.Text)
	assert.Equal(t, document.Heading, doc.Blocks[0].Kind)
	assert.Equal(t, 2, doc.Blocks[0].Depth)
	assert.Equal(t, document.Line, doc.Blocks[2].Kind, "a footnote mark is no markup")
	assert.Equal(t, document.Row, doc.Blocks[3].Kind)
	assert.NotEmpty(t, doc.Markup)
}

// TestInvalidBytes checks that bytes that are no UTF-8 neither stop the reader nor move
// a position.
func TestInvalidBytes(t *testing.T) {
	data := []byte(strings.Repeat("é ", 20) + "\xFFé\nGrade: 5 \xC3\nLocation: Lyon")
	doc := readPlain(t, data)
	assert.Equal(t, "utf-8", doc.Source.Encoding)
	i := strings.Index(doc.Source.Text, "Lyon")
	p := doc.Source.Position(notice.Span{Start: i, End: i + 4})
	assert.Equal(t, "3:11", p.String())
	assert.Equal(t, "Lyon", string(data[p.Offset:p.Offset+4]))
	i = strings.Index(doc.Source.Text, "\uFFFDé")
	assert.Equal(t, 41, doc.Source.Position(notice.Span{Start: i, End: i + 3}).Column, "an invalid byte is one column")
}

func TestDetect(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       notice.Format
	}{
		{"text", "Job title: Officer", notice.TextFormat},
		{"nothing", "", notice.TextFormat},
		{"a comparison", "<5 years of experience", notice.TextFormat},
		{"an address in brackets", "<jobs@example.org>", notice.TextFormat},
		{"a page", "\n<!DOCTYPE html><html>", notice.HTMLFormat},
		{"a piece of a page", "<P class=x>Job title", notice.HTMLFormat},
		{"XHTML", "<?xml version='1.0'?>\n<html>", notice.HTMLFormat},
		{"PDF", "%PDF-1.4\n", notice.PDFFormat},
		{"PDF behind other bytes", "\x00\x01junk\n%PDF-1.7", notice.PDFFormat},
		{"UTF-16", "\xFF\xFEJ\x00o\x00b\x00", notice.TextFormat},
		{"an image", "\x89PNG\r\n\x1a\n\x00", ""},
		{"NUL bytes", "a\x00b", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, Detect([]byte(test.data)))
		})
	}
}

// FuzzReadText checks that any bytes can be read, that positions stay within the file
// and ascend, and that UTF-8 text is kept character by character.
func FuzzReadText(f *testing.F) {
	for _, text := range []string{
		"Job title: Officer\r\nGrade:\tP-3\n", "\uFEFF## a ##\n**b**", "\xFF\xFEa\x00", "\xFE\xFF\x00", "é\xFFé", "a\rb\fc\u00a0\u00ad",
		"| a | b |\n|--|\n", "\xC7\xE1\xE3\xD3\xE3\xEC", "***\n* * *\n- -\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc := readPlain(t, data)
		s := doc.Source
		require.True(t, utf8.ValidString(s.Text), "the text is not valid UTF-8")
		last, end := 0, 0
		for _, b := range doc.Blocks {
			require.Less(t, b.Span.Start, b.Span.End, "an empty block")
			require.GreaterOrEqual(t, b.Span.Start, end, "blocks overlap")
			require.LessOrEqual(t, b.Span.End, len(s.Text))
			end = b.Span.End
			p := s.Position(b.Span)
			require.GreaterOrEqual(t, p.Offset, last, "positions go back")
			require.LessOrEqual(t, p.Offset, len(data))
			require.Positive(t, p.Line)
			require.Positive(t, p.Column)
			last = p.Offset
			in := s.InputSpan(b.Span)
			require.LessOrEqual(t, in.End, len(data))
			require.Less(t, in.Start, in.End)
		}
		if s.Encoding == "utf-8" {
			assertExact(t, s, data)
		}
	})
}
