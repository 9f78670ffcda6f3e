package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// sharedDir holds real notices that are not part of the project.
const sharedDir = "../../shared"

// sharedFiles returns the files that match a pattern there, and skips the test where
// there are none.
func sharedFiles(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedDir, pattern))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skipf("no files match %s beside the checkout: the test needs real notices that are not part of the project", pattern)
	}
	return files
}

// TestCareerCenter scores real notices of 2004 against the columns that the data set's
// authors published. The gold was cut by script: a stray line in it counts as wrong.
func TestCareerCenter(t *testing.T) {
	files := sharedFiles(t, "corpus/careercenter/*.txt")
	sc := scorer{scores: scores{}}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		gold, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".gold.json")
		require.NoError(t, err)
		result, err := parse.ParseBytes(context.Background(), file, data)
		require.NoError(t, err)
		require.NoError(t, sc.score(filepath.Base(file), columns(t, gold), columnsOf(t, result.Notice)))
	}
	checkAccuracy(t, "careercenter", len(files), &sc)
}

// columns returns the gold with its two text columns under names of their own.
func columns(t *testing.T, gold []byte) []byte {
	t.Helper()
	var g map[string]any
	require.NoError(t, json.Unmarshal(gold, &g))
	for from, to := range map[string]string{"_duties_text": "duties", "_qualifications_text": "qualifications"} {
		var items []any
		for _, item := range asList(g[from]) {
			items = append(items, bare(item.(string)))
		}
		if items != nil {
			g[to] = items
		}
	}
	data, err := json.Marshal(g)
	require.NoError(t, err)
	return data
}

func asList(v any) []any {
	list, _ := v.([]any)
	return list
}

// columnsOf returns the JSON of a notice with its duties, and all that it asks for, as
// lists of texts.
func columnsOf(t *testing.T, n *notice.Notice) []byte {
	t.Helper()
	data, err := json.Marshal(n)
	require.NoError(t, err)
	var out map[string]any
	require.NoError(t, json.Unmarshal(data, &out))
	var duties, qualifications []string
	for _, d := range n.Duties {
		duties = append(duties, bare(d.Text))
		for _, task := range d.Tasks {
			duties = append(duties, bare(task))
		}
	}
	for _, list := range [][]notice.Qualification{n.Education, n.Experience, n.Skills} {
		for _, q := range list {
			qualifications = append(qualifications, bare(q.Text))
		}
	}
	last := ""
	for _, l := range n.Languages {
		if l.Raw != last {
			qualifications = append(qualifications, bare(l.Raw))
			last = l.Raw
		}
	}
	out["duties"], out["qualifications"] = duties, qualifications
	data, err = json.Marshal(out)
	require.NoError(t, err)
	return data
}

// bare returns a text without punctuation at its end.
func bare(text string) string { return strings.TrimRight(notice.Fold(text), " .;,:") }

// TestSeedFacts scores the two seeds against the facts they state.
func TestSeedFacts(t *testing.T) {
	files := sharedFiles(t, "seeds/*.txt")
	sc := scorer{scores: scores{}}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		gold, err := os.ReadFile(filepath.Join("../testdata/seeds", strings.TrimSuffix(filepath.Base(file), ".txt")+".gold.json"))
		require.NoError(t, err)
		result, err := parse.ParseBytes(context.Background(), file, data)
		require.NoError(t, err)
		got, err := json.Marshal(result.Notice)
		require.NoError(t, err)
		require.NoError(t, sc.score(filepath.Base(file), gold, got))
	}
	checkAccuracy(t, "seeds", len(files), &sc)
}
