package outline_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// read returns the parts of a plain text.
func read(t testing.TB, text string) (*notice.Source, *outline.Outline) {
	t.Helper()
	limits := document.Limits{MaxBytes: 1 << 30, MaxBlocks: 1 << 30}
	doc, err := reader.Read(context.Background(), "test", []byte(text), limits)
	require.NoError(t, err)
	out, err := outline.Read(context.Background(), doc, vocab.Default())
	require.NoError(t, err)
	return doc.Source, out
}

// describe writes parts in the form of the files below testdata, a line each.
func describe(text string, parts []outline.Part) string {
	var b strings.Builder
	for _, p := range parts {
		name, body := text[p.Name.Start:p.Name.End], text[p.Body.Start:p.Body.End]
		keys := ""
		if p.Label.Keys != 0 {
			keys = " [" + p.Label.Keys.String() + "]"
		}
		switch p.Kind {
		case outline.Field:
			fmt.Fprintf(&b, "field%s %q = %q", keys, name, body)
			if p.Loose {
				b.WriteString(", if it reads as a value")
			}
		case outline.Heading:
			fmt.Fprintf(&b, "heading%s %q", keys, name)
			if p.Sub {
				b.WriteString(", within its section")
			}
		case outline.Item:
			fmt.Fprintf(&b, "item %d%s %q", p.Depth, keys, body)
		case outline.Footnote:
			fmt.Fprintf(&b, "footnote %q %q", name, body)
		case outline.Paragraph:
			fmt.Fprintf(&b, "paragraph%s %q", keys, body)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// partsCase is a text and the parts it has.
type partsCase struct {
	name, text, parts string
}

// casesOf reads a file below testdata: "== name", a text, "--", its parts.
func casesOf(t testing.TB, file string) []partsCase {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var cases []partsCase
	for _, c := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		text, parts, found := strings.Cut(rest, "\n--\n")
		require.True(t, found, "%s: the case %q has no parts", file, name)
		cases = append(cases, partsCase{name, text, strings.TrimSuffix(parts, "\n") + "\n"})
	}
	require.NotEmpty(t, cases, file)
	return cases
}

func caseFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// TestParts reads the cases below testdata. VACANCY_UPDATE=1 writes their parts anew.
func TestParts(t *testing.T) {
	for _, file := range caseFiles(t) {
		var updated strings.Builder
		for _, c := range casesOf(t, file) {
			source, out := read(t, c.text)
			got := describe(source.Text, out.Parts)
			fmt.Fprintf(&updated, "== %s\n%s\n--\n%s\n", c.name, c.text, got)
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+c.name, func(t *testing.T) {
				assertCovered(t, source.Text, out.Parts)
				if os.Getenv("VACANCY_UPDATE") == "" {
					assert.Equal(t, c.parts, got, "of the text:\n%s", c.text)
				}
			})
		}
		if os.Getenv("VACANCY_UPDATE") != "" {
			require.NoError(t, os.WriteFile(file, []byte(strings.TrimSuffix(updated.String(), "\n")), 0o644))
		}
	}
}

// maxMark is how many letters the mark of an item may have: "Responsibility no. 12".
const maxMark = 24

// assertCovered checks that parts stand in order, that what they leave out is no more than
// marks and what stands behind labels, and that those on one line are.
func assertCovered(t testing.TB, text string, parts []outline.Part) {
	t.Helper()
	at := 0
	for i, p := range parts {
		if span := p.Text(); p.OneLine {
			require.NotContains(t, text[span.Start:span.End], "\n", "part %d is not on one line:\n%s", i, describe(text, parts))
		}
		name := p.Name
		if p.Kind == outline.Item || p.Kind == outline.Paragraph {
			name = notice.Span{} // the label stands within the body
		}
		for _, s := range []notice.Span{name, p.Body} {
			if s.IsEmpty() || s == name && i > 0 && s == parts[i-1].Name {
				continue // several values have one label
			}
			require.LessOrEqual(t, at, s.Start, "part %d begins within the part before it:\n%s", i, describe(text, parts))
			require.LessOrEqual(t, s.End, len(text), "part %d ends behind the text", i)
			assertMark(t, text[at:s.Start])
			at = s.End
		}
	}
	assertMark(t, text[at:])
}

// assertMark checks that a text which belongs to no part is no more than a mark.
func assertMark(t testing.TB, text string) {
	t.Helper()
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	require.LessOrEqual(t, letters, maxMark, "%q belongs to no part", text)
}

// FuzzRead checks that whatever the text, the parts cover it in order.
func FuzzRead(f *testing.F) {
	for _, file := range caseFiles(f) {
		for _, c := range casesOf(f, file) {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if reader.Detect([]byte(text)) != notice.TextFormat {
			return
		}
		source, out := read(t, text)
		assertCovered(t, source.Text, out.Parts)
	})
}
