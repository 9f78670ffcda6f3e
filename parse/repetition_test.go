package parse_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// TestRepetitionIsLinear checks that eight times as much of a hostile repetition takes about
// eight times as long. Four times that is allowed for a busy machine; a quadratic parse takes
// more.
func TestRepetitionIsLinear(t *testing.T) {
	const (
		size    = 128 << 10
		times   = 8
		allowed = 4
		noise   = 50 * time.Millisecond
	)
	repeated := map[string]repetition{
		"text below groups of duties": {"Duties\nPlanning\n- one\nReporting\n- two\n", "text of the last group.\n"},
		"long lines between duties":   {"Duties\n", "- one\na line that has more words than headings have in most notices\n"},
	}
	for name, unit := range hostile {
		repeated[name] = repetition{"", unit}
	}
	for name, unit := range repeated {
		t.Run(name, func(t *testing.T) {
			small := timeOfParse(t, unit, size)
			large := timeOfParse(t, unit, times*size)
			if most := times*allowed*small + noise; large > most { // once more: other programs run, too
				small = max(small, timeOfParse(t, unit, size))
				large = min(large, timeOfParse(t, unit, times*size))
			}
			assert.LessOrEqual(t, large, times*allowed*small+noise, "%d KiB of %q took %v, 128 KiB took %v", times*size>>10, unit.unit, large, small)
		})
	}
}

// repetition is a unit that is repeated below a head.
type repetition struct{ head, unit string }

// timeOfParse parses a repetition of a given size and returns the time of the processor.
func timeOfParse(t *testing.T, r repetition, size int) time.Duration {
	t.Helper()
	text := []byte(r.head + strings.Repeat(r.unit, size/len(r.unit)))
	start := processTime()
	_, err := parse.ParseBytes(context.Background(), "hostile", text)
	require.NoError(t, err)
	return processTime() - start
}
