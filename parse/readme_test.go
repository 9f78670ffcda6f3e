package parse_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestReadmeAccuracy keeps the README's accuracy table what accuracyFile says.
// VACANCY_UPDATE=1 writes it anew.
func TestReadmeAccuracy(t *testing.T) {
	const file, begin, end = "../README.md", "<!-- accuracy -->\n", "<!-- /accuracy -->"
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	before, rest, found := strings.Cut(string(data), begin)
	require.True(t, found, "the README has no mark %q", begin)
	shown, after, found := strings.Cut(rest, end)
	require.True(t, found, "the README has no mark %q", end)
	want := accuracyTable(readAccuracy(t))
	if updating() {
		require.NoError(t, os.WriteFile(file, []byte(before+begin+want+end+after), 0o644))
		return
	}
	assert.Equal(t, want, shown, "the README's table is not what %s says: write it anew with VACANCY_UPDATE=1", accuracyFile)
}

// accuracyTable returns the figures as a table: a row a field, a column a corpus.
func accuracyTable(figures []figure) string {
	corpora := []string{"testdata", "careercenter", "seeds"}
	cells := map[string]map[string]tally{}
	total := map[string]tally{}
	var fields []string
	for _, f := range figures {
		if cells[f.field] == nil {
			cells[f.field] = map[string]tally{}
			fields = append(fields, f.field)
		}
		cells[f.field][f.corpus] = f.tally
		sum := total[f.corpus]
		sum.correct, sum.wrong, sum.missing = sum.correct+f.correct, sum.wrong+f.wrong, sum.missing+f.missing
		total[f.corpus] = sum
	}
	var b strings.Builder
	b.WriteString("\n| | " + strings.Join(corpora, " | | | ") + " | | |\n")
	b.WriteString("|---|" + strings.Repeat("---:|---:|---:|", len(corpora)) + "\n")
	b.WriteString("| field" + strings.Repeat(" | precision | recall | wrong / all", len(corpora)) + " |\n")
	row := func(name string, of map[string]tally) {
		b.WriteString("| " + name)
		for _, c := range corpora {
			f, ok := of[c]
			if !ok {
				b.WriteString(" | | |")
				continue
			}
			fmt.Fprintf(&b, " | %.3f | %.3f | %d / %d", f.precision(), f.recall(), f.wrong, f.correct+f.wrong+f.missing)
		}
		b.WriteString(" |\n")
	}
	for _, field := range slices.Sorted(slices.Values(fields)) {
		row("`"+field+"`", cells[field])
	}
	row("**all**", total)
	b.WriteString("\n")
	return b.String()
}
