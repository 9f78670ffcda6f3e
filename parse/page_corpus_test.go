package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// pages returns the HTML forms of the notices of testdata.
func pages(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/notices/*.html")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	return files
}

// notice returns what a file says, as the JSON form without its evidence.
func noticeOf(t *testing.T, file string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	result, err := parse.ParseBytes(context.Background(), file, data)
	require.NoError(t, err)
	out, err := json.Marshal(result.Notice)
	require.NoError(t, err)
	var n map[string]any
	require.NoError(t, json.Unmarshal(out, &n))
	delete(n, "evidence")
	return n
}

// TestPagesSayWhatTheTextSays compares each HTML form of a notice with its text form,
// value by value.
func TestPagesSayWhatTheTextSays(t *testing.T) {
	for _, file := range pages(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			page, text := noticeOf(t, file), noticeOf(t, strings.TrimSuffix(file, ".html")+".txt")
			for key := range text {
				assert.Equal(t, text[key], page[key], "%s differs from the text form", key)
			}
			for key := range page {
				assert.Contains(t, text, key, "the text form has no %s", key)
			}
		})
	}
}

// TestPageCorpus scores the HTML forms against the gold, and prints the figures per field.
func TestPageCorpus(t *testing.T) {
	sc := scorer{scores: scores{}}
	files := pages(t)
	for _, file := range files {
		gold, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".gold.json")
		require.NoError(t, err)
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		result, err := parse.ParseBytes(context.Background(), file, data)
		require.NoError(t, err)
		got, err := json.Marshal(result.Notice)
		require.NoError(t, err)
		require.NoError(t, sc.score(strings.TrimSuffix(filepath.Base(file), ".html"), gold, got))
	}
	var table bytes.Buffer
	sc.scores.print(&table)
	t.Logf("accuracy on the HTML forms (%d pages):\n%s", len(files), table.String())
	if os.Getenv("VACANCY_DIFFS") != "" {
		t.Log("differences:\n" + strings.Join(sc.diffs, "\n"))
	}
}
