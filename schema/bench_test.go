package schema_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

// corpus returns the notices of testdata.
func corpus(tb testing.TB) [][]byte {
	tb.Helper()
	var texts [][]byte
	for _, file := range goodNotices(tb) {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		texts = append(texts, data)
	}
	return texts
}

// parseAll parses the notices, and checks them, too.
func parseAll(tb testing.TB, texts [][]byte, check bool) {
	for _, text := range texts {
		r, err := parse.ParseBytes(context.Background(), "notice.txt", text)
		if err != nil {
			tb.Fatal(err)
		}
		if check {
			schema.Check(schema.Input{Notice: r.Notice, Source: r.Source, Evidence: r.Evidence, Diagnostics: r.Diagnostics}, schema.Settings{})
		}
	}
}

// BenchmarkCheck compares parsing with parsing and checking.
func BenchmarkCheck(b *testing.B) {
	texts := corpus(b)
	for name, check := range map[string]bool{"parse": false, "parse+check": true} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				parseAll(b, texts, check)
			}
		})
	}
}

// TestCheckIsCheap measures what checking adds to parsing: 30 % at most. Of each notice it
// takes the fastest of several rounds, so that a busy machine does not decide.
func TestCheckIsCheap(t *testing.T) {
	var parsing, checking time.Duration
	for _, text := range corpus(t) {
		var parsed, checked time.Duration
		for range 20 {
			start := time.Now()
			r, err := parse.ParseBytes(context.Background(), "notice.txt", text)
			between := time.Now()
			require.NoError(t, err)
			begin := time.Now()
			schema.Check(schema.Input{Notice: r.Notice, Source: r.Source, Evidence: r.Evidence, Diagnostics: r.Diagnostics}, schema.Settings{})
			if d := time.Since(begin); checked == 0 || d < checked {
				checked = d
			}
			if d := between.Sub(start); parsed == 0 || d < parsed {
				parsed = d
			}
		}
		parsing, checking = parsing+parsed, checking+checked
	}
	added := float64(checking) / float64(parsing)
	t.Logf("parsing takes %v, checking %v: %.1f %% more", parsing, checking, 100*added)
	assert.Less(t, added, 0.3, "checking adds too much to the time of parsing")
}
