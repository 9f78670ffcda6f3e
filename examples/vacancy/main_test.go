package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExitCodes(t *testing.T) {
	good := filepath.Join(t.TempDir(), "good.txt")
	require.NoError(t, os.WriteFile(good, []byte("Job title: Clerk\n"), 0o644))
	const lint = "../../testdata/lint/"
	for _, test := range []struct {
		name string
		args []string
		want int
	}{
		{"a notice", []string{"parse", good}, 0},
		{"help", []string{"--help"}, 0},
		{"a file that is not there", []string{"parse", good + ".gone", good}, 1},
		{"an unknown flag", []string{"parse", "--colour"}, 2},
		{"an unknown format", []string{"parse", "-f", "xml", good}, 2},
		{"an unknown command", []string{"prase"}, 2},
		{"findings that do not fail", []string{"check", "--fail-on", "error", lint + "deadline-far/fail.txt"}, 0},
		{"findings that fail", []string{"check", "--fail-on", "warning", lint + "deadline-far/fail.txt"}, 1},
		{"nothing to check", []string{"check", good + ".gone"}, 3},
		{"findings that fail, and a file that is not there", []string{"check", lint + "missing-title/fail.txt", good + ".gone"}, 3},
		{"an output that cannot be written", []string{"check", "-f", "json=" + good + "/no/folder", good}, 3},
		{"settings that are not there", []string{"check", "--config", good + ".gone", good}, 2},
		{"an unknown format of findings", []string{"check", "-f", "xml", good}, 2},
		{"a profile that is not there", []string{"parse", "--profile", good + ".gone"}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			got := run(context.Background(), test.args, strings.NewReader(""), &stdout, &stderr)
			assert.Equal(t, test.want, got, "standard error: %s", &stderr)
			if test.want == 1 && test.args[0] == "check" {
				assert.Empty(t, stderr.String(), "findings are no failure of the program")
				return
			}
			assert.Equal(t, test.want != 0, stderr.Len() > 0, "a failure, and nothing else, is explained on standard error")
		})
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stderr bytes.Buffer
	got := run(ctx, []string{"parse"}, strings.NewReader("Job title: Clerk\n"), &bytes.Buffer{}, &stderr)
	assert.Equal(t, 1, got)
}

// full refuses to be written to.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestOutputThatCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	got := run(context.Background(), []string{"parse"}, strings.NewReader("Job title: Clerk\n"), full{}, &stderr)
	assert.Equal(t, 1, got)
	assert.Contains(t, stderr.String(), "no space left")
}
