package parse_test

import (
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

// forms returns the files of testdata that hold a notice in one format: ".txt", ".html"
// or ".pdf". The gold of a notice serves all its forms.
func forms(tb testing.TB, extension string) []string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/notices/*" + extension)
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	return files
}

// pages returns the HTML forms of the notices of testdata.
func pages(tb testing.TB) []string { return forms(tb, ".html") }

// jsonOf returns the JSON form of the notice in a file.
func jsonOf(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	result, err := parse.ParseBytes(context.Background(), file, data)
	require.NoError(t, err)
	out, err := json.Marshal(result.Notice)
	require.NoError(t, err)
	return out
}

// TestCorpus scores the notices of testdata against their gold in each of their forms,
// prints the figures per field, and fails where they fall below the recorded ones.
func TestCorpus(t *testing.T) {
	for corpus, extension := range map[string]string{"testdata": ".txt", "testdata, HTML": ".html", "testdata, PDF": ".pdf"} {
		t.Run(corpus, func(t *testing.T) {
			sc := scorer{scores: scores{}}
			files := forms(t, extension)
			for _, file := range files {
				base := strings.TrimSuffix(file, extension)
				gold, err := os.ReadFile(base + ".gold.json")
				require.NoError(t, err)
				require.NoError(t, sc.score(filepath.Base(base), gold, jsonOf(t, file)))
			}
			checkAccuracy(t, corpus, len(files), &sc)
		})
	}
}

// TestFormsAgree compares the HTML and PDF forms of a notice with its text form, value by
// value.
func TestFormsAgree(t *testing.T) {
	for _, extension := range []string{".html", ".pdf"} {
		files := forms(t, extension)
		assert.GreaterOrEqual(t, len(files), 16, "too few notices have a form %s", extension)
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				form, text := noticeOf(t, file), noticeOf(t, strings.TrimSuffix(file, extension)+".txt")
				for key := range text {
					assert.Equal(t, text[key], form[key], "%s differs from the text form", key)
				}
				for key := range form {
					assert.Contains(t, text, key, "the text form has no %s", key)
				}
			})
		}
	}
}

// noticeOf returns what a file says, as the JSON form without its evidence.
func noticeOf(t *testing.T, file string) map[string]any {
	t.Helper()
	var n map[string]any
	require.NoError(t, json.Unmarshal(jsonOf(t, file), &n))
	delete(n, "evidence")
	return n
}
