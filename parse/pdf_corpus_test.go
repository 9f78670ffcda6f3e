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

// pdfForms returns the PDF forms of the notices of testdata.
func pdfForms(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/notices/*.pdf")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	return files
}

// valuesOf returns the JSON form of a notice without its evidence.
func valuesOf(t *testing.T, file string) map[string]any {
	t.Helper()
	result, err := readPDF(t, file)
	require.NoError(t, err)
	data, err := json.Marshal(result.Notice)
	require.NoError(t, err)
	var values map[string]any
	require.NoError(t, json.Unmarshal(data, &values))
	delete(values, "evidence")
	return values
}

// TestPDFSaysWhatTheTextSays compares each PDF form of a notice with its text form, value
// by value.
func TestPDFSaysWhatTheTextSays(t *testing.T) {
	files := pdfForms(t)
	assert.GreaterOrEqual(t, len(files), 16, "too few notices have a PDF form")
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".pdf"), func(t *testing.T) {
			text := valuesOf(t, strings.TrimSuffix(file, ".pdf")+".txt")
			pdf := valuesOf(t, file)
			for key := range text {
				assert.Equal(t, text[key], pdf[key], "%s differs from the text form", key)
			}
			for key := range pdf {
				assert.Contains(t, text, key, "the text form has no %s", key)
			}
		})
	}
}

// TestPDFCorpus scores the PDF forms against the gold, which serves all forms.
func TestPDFCorpus(t *testing.T) {
	sc := scorer{scores: scores{}}
	files := pdfForms(t)
	for _, file := range files {
		gold, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".gold.json")
		require.NoError(t, err)
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		result, err := parse.ParseBytes(context.Background(), file, data)
		require.NoError(t, err)
		got, err := json.Marshal(result.Notice)
		require.NoError(t, err)
		require.NoError(t, sc.score(strings.TrimSuffix(filepath.Base(file), ".pdf"), gold, got))
	}
	var table bytes.Buffer
	sc.scores.print(&table)
	t.Logf("accuracy on the PDF forms (%d files):\n%s", len(files), table.String())
	if os.Getenv("VACANCY_DIFFS") != "" {
		t.Log("differences:\n" + strings.Join(sc.diffs, "\n"))
	}
}
