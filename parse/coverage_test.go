package parse_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCoverage checks that testdata/coverage.tsv names existing notices, that every
// notice stands in it, and that each known trap and each known way to word a language
// requirement is in some notice.
func TestCoverage(t *testing.T) {
	data, err := os.ReadFile("../testdata/coverage.tsv")
	require.NoError(t, err)
	covered, listed := map[string]bool{}, map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cols := strings.Split(line, "\t")
		require.Len(t, cols, 3, "coverage.tsv:%d: want feature, notice, remark", i+1)
		assert.FileExists(t, "../testdata/notices/"+cols[1]+".txt", "coverage.tsv:%d", i+1)
		covered[cols[0]], listed[cols[1]] = true, true
	}
	files, err := filepath.Glob("../testdata/notices/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		assert.True(t, listed[strings.TrimSuffix(filepath.Base(file), ".txt")], "%s is not in coverage.tsv", file)
	}
	for trap := 1; trap <= 20; trap++ {
		if trap == 17 { // columns of a page: only a PDF can show it
			continue
		}
		assert.True(t, covered[fmt.Sprint("trap ", trap)], "no notice shows trap %d", trap)
	}
	for wording := 1; wording <= 14; wording++ {
		assert.True(t, covered[fmt.Sprint("wording ", wording)], "no notice has language wording %d", wording)
	}
}
