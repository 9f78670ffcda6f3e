package parse_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// damageLimits are small, so that no damaged file takes long.
var damageLimits = parse.Limits{MaxUnpacked: 8 << 20, MaxGlyphs: 50_000, MaxBlocks: 100_000}

// TestPDFDamaged cuts each PDF of testdata off at 50 places and changes single bytes in it:
// each time there is an error or a result, in time. With VACANCY_FULL set 2,000 bytes are
// changed, one at a time; else 40, and few in short mode.
func TestPDFDamaged(t *testing.T) {
	cuts, flips := 50, 40
	switch {
	case os.Getenv("VACANCY_FULL") != "":
		flips = 2000
	case testing.Short():
		cuts, flips = 5, 5
	}
	files := forms(t, ".pdf")
	for _, pattern := range [...]string{"../testdata/pdf/*.pdf", "../testdata/lint/*/*.pdf"} {
		more, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, more...)
	}
	const maxTime = slowdown * 10 * time.Second // the machine may be busy
	p := parse.Parser{Limits: damageLimits}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		check := func(what string, at int, data []byte) {
			start := time.Now()
			result, err := p.ParseBytes(context.Background(), "damaged.pdf", data)
			assert.True(t, (result == nil) != (err == nil), "%s %s at %d: neither an error nor a result", filepath.Base(file), what, at)
			assert.Less(t, time.Since(start), maxTime, "%s %s at %d takes too long", filepath.Base(file), what, at)
		}
		for i := range cuts {
			at := i * len(data) / cuts
			check("cut off", at, data[:at:at])
		}
		random := rand.New(rand.NewPCG(uint64(len(data)), 1))
		for range flips {
			damaged := bytes.Clone(data)
			at := random.IntN(len(data))
			damaged[at] ^= byte(1 + random.IntN(255))
			check("changed", at, damaged)
		}
	}
}
