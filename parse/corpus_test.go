package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// TestCorpus scores the notices of testdata against their gold, prints the figures per
// field, and fails where they fall below the recorded ones.
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
	checkAccuracy(t, "testdata", len(files), &sc)
}
