package schema_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

const lintDir = "../testdata/lint"

// updating is set where golden files are written anew.
var updating = os.Getenv("VACANCY_UPDATE") != ""

// lintSettings are the settings that the cases of a rule need; most need none.
var lintSettings = map[string]schema.Settings{
	"deadline-past":       {ReferenceDate: notice.Day{Year: 2026, Month: time.March, Day: 1}},
	"published-later":     {ReferenceDate: notice.Day{Year: 2026, Month: time.February, Day: 1}},
	"missing-published":   {Require: []string{"published"}},
	"missing-start":       {Require: []string{"start"}},
	"missing-salary":      {Require: []string{"salary"}},
	"missing-summary":     {Require: []string{"summary"}},
	"missing-education":   {Require: []string{"education"}},
	"missing-experience":  {Require: []string{"experience"}},
	"missing-skills":      {Require: []string{"skills"}},
	"missing-application": {Require: []string{"application"}},
}

// inputOf parses a file and returns what there is to check.
func inputOf(tb testing.TB, file string) schema.Input {
	tb.Helper()
	data, err := os.ReadFile(file)
	require.NoError(tb, err)
	return parsed(tb, string(data))
}

// parsed parses a text and returns what there is to check.
func parsed(tb testing.TB, text string) schema.Input {
	tb.Helper()
	r, err := parse.ParseBytes(context.Background(), "notice", []byte(text))
	require.NoError(tb, err)
	return schema.Input{Notice: r.Notice, Source: r.Source, Evidence: r.Evidence, Diagnostics: r.Diagnostics}
}

// lintFile returns the case of a rule, whatever its format.
func lintFile(t *testing.T, rule, name string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(lintDir, rule, name+".*"))
	require.NoError(t, err)
	require.Len(t, files, 1, "every rule has one %s in %s", name, filepath.Join(lintDir, rule))
	return files[0]
}

// TestLint checks, for every rule, that the failing notice has the findings of its golden
// file at their places and no others, and that the passing one has none.
func TestLint(t *testing.T) {
	for _, rule := range schema.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			settings := lintSettings[rule.ID]
			var got strings.Builder
			found := schema.Check(inputOf(t, lintFile(t, rule.ID, "fail")), settings)
			for _, d := range found {
				got.WriteString(d.String() + "\n")
				for _, r := range d.Related {
					got.WriteString("  " + r.Position.String() + ": " + r.Message + "\n")
				}
				assert.True(t, d.Line > 0 && d.Column > 0 || d.Page > 0, "a finding has a line and a column, or a page")
			}
			assert.NotEmpty(t, found.ByRule(rule.ID), "the failing notice must fail the rule")
			golden := filepath.Join(lintDir, rule.ID, "want")
			if updating {
				require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String(), "the findings about the failing notice")
			assert.Empty(t, schema.Check(inputOf(t, lintFile(t, rule.ID, "pass")), settings), "the passing notice must pass all rules")
		})
	}
}
