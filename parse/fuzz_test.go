package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// FuzzParseBytes checks what holds of every input that can be read: the evidence lies in
// the text and names values that are there, findings lie in the file, the JSON form is
// lossless, and a second reading says the same.
func FuzzParseBytes(f *testing.F) {
	files, err := filepath.Glob("../testdata/notices/*.txt")
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		for lines := bytes.SplitAfter(data, []byte("\n")); len(lines) > 0; {
			n := min(12, len(lines)) // short seeds: the fuzzer tries more of them
			f.Add(bytes.Join(lines[:n], nil))
			lines = lines[n:]
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := parse.ParseBytes(context.Background(), "fuzz", data)
		if err != nil {
			return
		}
		assertInside(t, r)
		text, err := json.Marshal(r.Notice)
		require.NoError(t, err)
		var back notice.Notice
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, r.Notice, &back, "the JSON form loses something")
		again, err := parse.ParseBytes(context.Background(), "fuzz", data)
		require.NoError(t, err)
		require.Equal(t, r, again, "a second reading differs")
	})
}

// assertInside checks that evidence and findings lie in what was read.
func assertInside(t testing.TB, r *parse.Result) {
	t.Helper()
	for _, e := range r.Evidence {
		require.True(t, 0 <= e.Start && e.Start <= e.End && e.End <= len(r.Source.Text), "%s was read outside the text", e.Path)
		in := r.Source.InputSpan(e.Span())
		require.True(t, 0 <= in.Start && in.Start <= in.End && in.End <= len(r.Source.Input), "%s was read outside the file", e.Path)
	}
	for _, d := range r.Diagnostics {
		require.NotEmpty(t, d.Rule)
		require.NotEmpty(t, d.Message, d.Rule)
		require.True(t, d.Start <= d.End && d.End <= len(r.Source.Text), "%s points outside the text", d.Rule)
	}
}
