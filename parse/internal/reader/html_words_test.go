package reader

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// TestWordsOfPages checks that the words handed on with a page are those of its text, also
// where something was left out before them or stands behind them.
func TestWordsOfPages(t *testing.T) {
	inputs := map[string]string{
		"no text":   "<p></p>",
		"left out":  "<p>Grade: P-4.</p><ul><li><a href=a>One.</a><li><a href=b>Two</a><li><a href=c>Three</a></ul><p>(Duties)</p><p>Writes 12reports, يكتب.</p>",
		"struck":    "<p>Closing date: <s>1 May 2026</s> 2 May 2026</p><p>Duties</p><p>Writes.</p>",
		"described": `<h1>Clerk</h1><p>Duties</p><p>Writes.</p><script type="application/ld+json">{"@type": "JobPosting", "title": "Clerk", "x": 1}</script>`,
	}
	const notice = "<article><h2>Clerk.</h2><table><tr><td>Grade<td>P-4<tr><td>Duty station<td>Rome</table>" +
		"<h3>Duties</h3><p>Writes 3 letters to each of the offices of the region, and keeps the list of all of those that nobody has answered.</p></article>"
	inputs["several"] = "<p>Two posts.</p>" + notice + "<hr><a href=b>Next:</a>" + notice
	files, err := filepath.Glob("../../../testdata/notices/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		inputs[filepath.Base(file)] = string(data)
	}
	opts := Options{Limits: document.Limits{MaxBytes: 1 << 30, MaxElements: 1 << 30, MaxDepth: 512}, Judge: fewLabels{}}
	for name, page := range inputs {
		t.Run(name, func(t *testing.T) {
			docs, err := ReadAll(context.Background(), "page", []byte("<html>"+page), opts)
			require.NoError(t, err)
			if name == "several" {
				require.Len(t, docs, 2)
			}
			for _, doc := range docs {
				assert.Equal(t, vocab.Default().Words([]vocab.Word{}, doc.Source.Text, 0), doc.Words)
			}
		})
	}
}
