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

// TestCheckIsCheap measures what checking adds to parsing: 30 % at most. It takes the
// fastest of several rounds, in which the two take turns, so that a busy machine does not
// decide.
func TestCheckIsCheap(t *testing.T) {
	texts := corpus(t)
	parseAll(t, texts, true)
	fastest := map[bool]time.Duration{}
	for range 10 {
		for _, check := range []bool{false, true} {
			start := time.Now()
			parseAll(t, texts, check)
			if d := time.Since(start); fastest[check] == 0 || d < fastest[check] {
				fastest[check] = d
			}
		}
	}
	ratio := float64(fastest[true]) / float64(fastest[false])
	t.Logf("parsing %d notices: %v; with the check: %v; ratio %.2f", len(texts), fastest[false], fastest[true], ratio)
	assert.Less(t, ratio, 1.3, "checking adds too much to the time of parsing")
}
