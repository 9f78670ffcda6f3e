package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// TestCorpus scores the notices of testdata against their gold, and prints the figures
// per field.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("../testdata/notices/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	sc := scorer{scores: scores{}}
	for _, file := range files {
		gold, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".gold.json")
		require.NoError(t, err)
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		result, err := parse.ParseBytes(context.Background(), file, data)
		require.NoError(t, err)
		got, err := json.Marshal(result.Notice)
		require.NoError(t, err)
		require.NoError(t, sc.score(strings.TrimSuffix(filepath.Base(file), ".txt"), gold, got))
	}
	var table bytes.Buffer
	sc.scores.print(&table)
	t.Logf("accuracy on testdata/notices (%d notices):\n%s", len(files), table.String())
	if os.Getenv("VACANCY_DIFFS") != "" {
		t.Log("differences:\n" + strings.Join(sc.diffs, "\n"))
	}
}
