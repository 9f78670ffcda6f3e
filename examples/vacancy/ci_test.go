package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// TestCIExamples runs the command lines of examples/ci over notices, and looks that the
// files exist which are handed on.
func TestCIExamples(t *testing.T) {
	fail, err := os.ReadFile("../../testdata/lint/missing-title/fail.txt")
	require.NoError(t, err)
	for _, c := range []struct{ file, output string }{
		{"github.yml", "::error file=notices/notice.txt,line=1"},
		{"gitlab-ci.yml", "notices/notice.txt:1:1: error missing-title"},
	} {
		t.Run(c.file, func(t *testing.T) {
			path, err := filepath.Abs(filepath.Join("..", "ci", c.file))
			require.NoError(t, err)
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			require.NoError(t, yaml.Unmarshal(text, &yaml.Node{}), "the file is YAML")
			args := commandIn(t, string(text))
			t.Chdir(t.TempDir())
			require.NoError(t, os.Mkdir("notices", 0o755))
			require.NoError(t, os.WriteFile("notices/notice.txt", fail, 0o644))
			var stdout, stderr bytes.Buffer
			assert.Equal(t, 1, run(context.Background(), args, strings.NewReader(""), &stdout, &stderr), "standard error: %s", &stderr)
			assert.Contains(t, stdout.String(), c.output)
			for _, arg := range args {
				if _, file, ok := strings.Cut(arg, "="); ok {
					assert.FileExists(t, file)
					assert.GreaterOrEqual(t, strings.Count(string(text), file), 2, "%s is written and handed on", file)
				}
			}
		})
	}
}

// commandIn returns the arguments of the "vacancy check" in a file.
func commandIn(t *testing.T, text string) []string {
	t.Helper()
	for line := range strings.Lines(text) {
		if _, command, ok := strings.Cut(line, "vacancy check"); ok {
			return append([]string{"check"}, strings.Fields(command)...)
		}
	}
	t.Fatal("no line runs vacancy check")
	return nil
}

// TestPreCommitHook checks that the hook of this repository and the example for it name
// the same things, and that its command line is one.
func TestPreCommitHook(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	read(t, "../../.pre-commit-hooks.yaml", &hooks)
	require.Len(t, hooks, 1)
	assert.Equal(t, "golang", hooks[0].Language)
	var config struct {
		Repos []struct {
			Repo  string
			Hooks []struct {
				ID   string
				Args []string
			}
		}
	}
	read(t, "../ci/pre-commit-config.yaml", &config)
	require.Len(t, config.Repos, 1)
	assert.Equal(t, "https://github.com/vacancykit/vacancy", config.Repos[0].Repo)
	require.Len(t, config.Repos[0].Hooks, 1)
	hook := config.Repos[0].Hooks[0]
	assert.Equal(t, hooks[0].ID, hook.ID)
	args := append(strings.Fields(hooks[0].Entry)[1:], hook.Args...)
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), append(args, "../../testdata/lint/deadline-far/fail.txt"), strings.NewReader(""), &stdout, &stderr)
	assert.Equal(t, 1, code, "standard error: %s", &stderr)
}

func read[T any](t *testing.T, path string, v *T) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(text, v))
}
