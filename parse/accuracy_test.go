package parse_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// accuracyFile records what every corpus scored. VACANCY_UPDATE=1 writes it anew; its
// diff is then read like that of code.
const accuracyFile = "../testdata/accuracy.tsv"

// updating says whether files that tests compare with are to be written anew.
func updating() bool { return os.Getenv("VACANCY_UPDATE") != "" }

// A figure is one line of accuracyFile: what a corpus scored on one field.
type figure struct {
	corpus, field string
	tally
}

var accuracyHeader = []string{"corpus", "field", "correct", "wrong", "missing"}

func readAccuracy(t *testing.T) []figure {
	t.Helper()
	data, err := os.ReadFile(accuracyFile)
	require.NoError(t, err)
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Equal(t, accuracyHeader, rows[0])
	var figures []figure
	for _, row := range rows[1:] {
		f := figure{corpus: row[0], field: row[1]}
		for i, n := range []*int{&f.correct, &f.wrong, &f.missing} {
			*n, err = strconv.Atoi(row[2+i])
			require.NoError(t, err, "%s: %v", accuracyFile, row)
		}
		figures = append(figures, f)
	}
	return figures
}

func writeAccuracy(t *testing.T, figures []figure) {
	t.Helper()
	slices.SortFunc(figures, func(a, b figure) int {
		return cmp.Or(cmp.Compare(a.corpus, b.corpus), cmp.Compare(a.field, b.field))
	})
	var out strings.Builder
	fmt.Fprintln(&out, strings.Join(accuracyHeader, "\t"))
	for _, f := range figures {
		fmt.Fprintf(&out, "%s\t%s\t%d\t%d\t%d\n", f.corpus, f.field, f.correct, f.wrong, f.missing)
	}
	require.NoError(t, os.WriteFile(accuracyFile, []byte(out.String()), 0o644))
}

// checkAccuracy prints what a corpus scored, and fails where a field scored less than
// what is recorded: fewer right values, or more wrong ones.
func checkAccuracy(t *testing.T, corpus string, files int, sc *scorer) {
	t.Helper()
	var table bytes.Buffer
	sc.scores.print(&table)
	t.Logf("accuracy on %s (%d files):\n%s", corpus, files, table.String())
	if os.Getenv("VACANCY_DIFFS") != "" {
		t.Log("differences:\n" + strings.Join(sc.diffs, "\n"))
	}
	figures := readAccuracy(t)
	if updating() {
		figures = slices.DeleteFunc(figures, func(f figure) bool { return f.corpus == corpus })
		for field, tally := range sc.scores {
			figures = append(figures, figure{corpus, field, *tally})
		}
		writeAccuracy(t, figures)
		return
	}
	known := false
	for _, want := range figures {
		if want.corpus != corpus {
			continue
		}
		known = true
		got := sc.scores.field(want.field)
		if got.correct < want.correct || got.wrong > want.wrong {
			t.Errorf("%s, %s: %d right and %d wrong; recorded are %d right and %d wrong (VACANCY_DIFFS=1 lists what differs)",
				corpus, want.field, got.correct, got.wrong, want.correct, want.wrong)
		}
	}
	require.True(t, known, "no figures of %s are recorded in %s", corpus, accuracyFile)
}
