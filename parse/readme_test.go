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

// accuracyTable returns the figures as a table: a row a field, two columns a corpus.
func accuracyTable(figures []figure) string {
	var corpora, fields []string
	cells := map[[2]string]tally{}
	total := map[string]tally{}
	for _, f := range figures {
		corpora, fields = append(corpora, f.corpus), append(fields, f.field)
		cells[[2]string{f.corpus, f.field}] = f.tally
		sum := total[f.corpus]
		sum.correct, sum.wrong, sum.missing = sum.correct+f.correct, sum.wrong+f.wrong, sum.missing+f.missing
		total[f.corpus] = sum
	}
	slices.Sort(corpora)
	slices.Sort(fields)
	corpora, fields = slices.Compact(corpora), slices.Compact(fields)

	var b strings.Builder
	row := func(name string, cell func(corpus string) string) {
		b.WriteString("| " + name)
		for _, c := range corpora {
			b.WriteString(" | " + cell(c))
		}
		b.WriteString(" |\n")
	}
	b.WriteString("\n")
	row("precision / recall", func(c string) string { return "`" + c + "`" })
	b.WriteString("|---" + strings.Repeat("|---:", len(corpora)) + "|\n")
	ratios := func(t tally) string { return fmt.Sprintf("%.3f / %.3f", t.precision(), t.recall()) }
	for _, field := range fields {
		row("`"+field+"`", func(c string) string {
			if t, ok := cells[[2]string{c, field}]; ok {
				return ratios(t)
			}
			return ""
		})
	}
	row("**all**", func(c string) string { return "**" + ratios(total[c]) + "**" })
	row("correct, wrong, missing", func(c string) string {
		return fmt.Sprintf("%d, %d, %d", total[c].correct, total[c].wrong, total[c].missing)
	})
	b.WriteString("\n")
	return b.String()
}
