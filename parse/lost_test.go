package parse

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// TestNothingIsLost checks, over all of testdata, that every visible character of a
// notice lies in a value with evidence, or is the label, heading or mark of one.
func TestNothingIsLost(t *testing.T) {
	files, err := filepath.Glob("../testdata/notices/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			for _, lost := range lostText(t, data) {
				t.Errorf("lies in no field, footnote or section: %q", lost)
			}
		})
	}
}

// lostText returns the pieces of a notice that no value holds.
func lostText(t *testing.T, data []byte) []string {
	t.Helper()
	docs, err := reader.Read(context.Background(), "test", data, Limits{}.resolve())
	require.NoError(t, err)
	v := vocab.Default()
	parts, err := outline.Read(context.Background(), docs, v)
	require.NoError(t, err)
	b := newBuilder(docs, parts, v, new(memory))
	b.build()
	held := make([]bool, len(b.text))
	hold := func(span notice.Span) {
		for i := span.Start; i < span.End; i++ {
			held[i] = true
		}
	}
	for _, r := range b.readings {
		hold(r.span)
	}
	end := 0
	for i := range b.parts {
		p := &b.parts[i]
		span := partSpan(*p)
		if span.Start < end { // a further value of a label above
			span.Start = p.Body.Start
		}
		holdMark(b, notice.Span{Start: end, End: span.Start}, hold)
		end = span.End
		switch {
		case b.used[i]: // a field, with its label
			hold(span)
		case p.Kind == outline.Heading && (p.Sub || p.Label.Keys&(typedKeys|1<<vocab.KeyAudience) != 0):
			hold(p.Name) // it stands over values
		}
	}
	holdMark(b, notice.Span{Start: end, End: len(b.text)}, hold)
	var lost []string
	for i := 0; i < len(b.text); {
		start := i
		for i < len(b.text) && !held[i] {
			i++
		}
		if text := strings.Trim(b.text[start:i], " \t\n:"); text != "" {
			lost = append(lost, text)
		}
		for i < len(b.text) && held[i] {
			i++
		}
	}
	return lost
}

// partSpan returns the span of a part, its label or heading included.
func partSpan(p outline.Part) notice.Span {
	switch {
	case p.Name.IsEmpty():
		return p.Body
	case p.Body.IsEmpty():
		return p.Name
	}
	return notice.Span{Start: min(p.Name.Start, p.Body.Start), End: max(p.Name.End, p.Body.End)}
}

// holdMark holds what stands between two parts if it is the mark of a list: no words,
// but for "DUTY 1:" and single letters.
func holdMark(b *builder, span notice.Span, hold func(notice.Span)) {
	for _, w := range b.wordsOf(span) {
		text := b.text[w.Start:w.End]
		if !w.Number && utf8.RuneCountInString(text) > 4 && !b.v.Is(w, vocab.ClassItemWord) {
			return
		}
	}
	text := b.text[span.Start:span.End]
	if strings.IndexFunc(text, unicode.IsLetter) < 0 || utf8.RuneCountInString(text) < 16 {
		hold(span)
	}
}

func TestLostTextIsNoticed(t *testing.T) {
	assert.Empty(t, lostText(t, []byte("Job title: Officer\nGrade: N/A\nMain duties:\n- Write\n")))
}
