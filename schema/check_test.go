package schema_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// goodNotices returns the notices of testdata.
func goodNotices(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/notices/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	return files
}

// TestNoErrorInGoodNotices checks the notices of testdata, which are well formed but for
// oddities that real notices have.
func TestNoErrorInGoodNotices(t *testing.T) {
	for _, file := range goodNotices(t) {
		for _, d := range schema.Check(inputOf(t, file), schema.Settings{}) {
			assert.NotEqual(t, notice.Error, d.Severity, "%s: %s", filepath.Base(file), d)
			assert.True(t, d.Line > 0 && d.Column > 0, "%s: a finding has a place: %s", filepath.Base(file), d)
		}
	}
}

// TestPlaces checks that findings in HTML have a line and a column, and those in PDF a page
// and a box.
func TestPlaces(t *testing.T) {
	for _, pattern := range []string{"../testdata/notices/*.html", "../testdata/notices/*.pdf"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		found := 0
		for _, file := range files {
			for _, d := range schema.Check(inputOf(t, file), schema.Settings{}) {
				found++
				name := filepath.Base(file) + ": " + d.String()
				assert.NotEqual(t, notice.Error, d.Severity, name)
				if strings.HasSuffix(pattern, ".pdf") {
					assert.Positive(t, d.Page, name)
					assert.Greater(t, d.Box.Right, d.Box.Left, name)
					assert.Greater(t, d.Box.Bottom, d.Box.Top, name)
				} else {
					assert.Positive(t, d.Line, name)
					assert.Positive(t, d.Column, name)
				}
			}
		}
		assert.Positive(t, found, "the test needs findings in %s", pattern)
	}
}

// TestSeeds checks the two real notices beside the checkout.
func TestSeeds(t *testing.T) {
	files, err := filepath.Glob("../../shared/seeds/*.txt")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no seeds beside the checkout: the test needs real notices that are not part of the project")
	}
	want := map[string][]string{
		"000": {
			"8:23 unstated-duration", "12:27 deadline-without-zone", "24:1 empty-section", "26:1 empty-section",
			"27:1 empty-section", "28:1 empty-section",
		},
		"001": {"1:1 title-differs", "17:27 deadline-without-zone"},
	}
	for _, file := range files {
		var got []string
		for _, d := range schema.Check(inputOf(t, file), schema.Settings{}) {
			got = append(got, d.Position.String()+" "+d.Rule)
		}
		assert.Equal(t, want[filepath.Base(file)[:3]], got, "the findings about %s", filepath.Base(file))
	}
}

// TestEveryFindingOfParseHasARule looks through the source of package parse for the names
// of findings.
func TestEveryFindingOfParseHasARule(t *testing.T) {
	names := map[string]bool{}
	err := filepath.WalkDir("../parse", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "find" && len(n.Args) > 0 {
					addName(names, n.Args[0])
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Rule" {
					addName(names, n.Value)
				}
			}
			return true
		})
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, len(names), 12, "the names were found")
	for name := range names {
		r, ok := schema.Lookup(name)
		assert.True(t, ok, "package parse reports %q, which is no rule", name)
		assert.True(t, r.Reported, "%q is reported by package parse", name)
	}
}

func addName(names map[string]bool, e ast.Expr) {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if name, err := strconv.Unquote(lit.Value); err == nil {
			names[name] = true
		}
	}
}

func TestRules(t *testing.T) {
	rules := schema.Rules()
	assert.GreaterOrEqual(t, len(rules), 35)
	seen := map[string]bool{}
	for _, r := range rules {
		assert.False(t, seen[r.ID], "the name %s stands for two rules", r.ID)
		seen[r.ID] = true
		assert.Equal(t, strings.ToLower(r.ID), r.ID)
		assert.Greater(t, strings.Count(r.Doc, ". "), 0, "%s says what is found and why", r.ID)
		assert.NotNil(t, r.Check, "%s checks", r.ID)
	}
	rules[0].ID = "changed"
	assert.NotEqual(t, "changed", schema.Rules()[0].ID, "the slice is the caller's")
}

// TestDurations checks durations that are no lengths of an appointment.
func TestDurations(t *testing.T) {
	for raw, want := range map[string][]string{
		"0":     {"implausible-duration"},
		"0.00":  {"implausible-duration"},
		"600":   {"implausible-duration"},
		"36.00": nil,
		"blue":  {"value-not-understood"},
	} {
		in := parsed(t, "Company: INTERPOL\nJob title: Analyst\nDuration (in months): "+raw+"\n")
		var got []string
		for _, d := range schema.Check(in, schema.Settings{}) {
			if d.Field == "duration" {
				got = append(got, d.Rule)
			}
		}
		assert.Equal(t, want, got, "the findings about a duration of %s", raw)
	}
}

func TestSettings(t *testing.T) {
	in := inputOf(t, lintFile(t, "deadline-without-zone", "fail"))
	rules := func(s schema.Settings) []string {
		var list []string
		for _, d := range schema.Check(in, s) {
			list = append(list, d.Severity.String()+" "+d.Rule)
		}
		return list
	}
	assert.Equal(t, []string{"warning deadline-without-zone"}, rules(schema.Settings{}))
	assert.Equal(t, []string{"error deadline-without-zone"}, rules(schema.Settings{Rules: map[string]schema.Level{"deadline-without-zone": schema.ErrorLevel}}))
	assert.Empty(t, rules(schema.Settings{Rules: map[string]schema.Level{"deadline-without-zone": schema.Off}}))
	assert.Contains(t, rules(schema.Settings{Profile: "eu"}), "warning grade-of-other-system", "the profile of the settings wins over the employer's")
}

func TestSettingsAreValidated(t *testing.T) {
	for _, c := range []struct {
		settings schema.Settings
		want     string
	}{
		{schema.Settings{Rules: map[string]schema.Level{"ambigous-date": schema.Off}}, `unknown rule "ambigous-date", did you mean "ambiguous-date"?`},
		{schema.Settings{Rules: map[string]schema.Level{"ambiguous-date": "fatal"}}, `unknown level "fatal"`},
		{schema.Settings{Require: []string{"sallary"}}, `unknown field "sallary", did you mean "salary"?`},
		{schema.Settings{Profile: "interpool"}, `unknown profile "interpool", did you mean "interpol"?`},
		{schema.Settings{ReferenceDate: notice.Day{Year: 2026, Month: 2, Day: 30}}, "reference date"},
	} {
		err := c.settings.Validate()
		require.ErrorIs(t, err, schema.ErrSettings)
		assert.Contains(t, err.Error(), c.want)
	}
	assert.NoError(t, schema.Settings{Profile: "un", Require: schema.Fields()}.Validate())
}

// TestNothingIsPast checks that the clock decides nothing.
func TestNothingIsPast(t *testing.T) {
	in := inputOf(t, lintFile(t, "deadline-past", "fail"))
	assert.Empty(t, schema.Check(in, schema.Settings{}), "without a reference date nothing is past")
	onTheDay := schema.Settings{ReferenceDate: notice.Day{Year: 2026, Month: time.February, Day: 5}}
	assert.Empty(t, schema.Check(in, onTheDay), "on its day the deadline is not past")
	theDayAfter := schema.Settings{ReferenceDate: notice.Day{Year: 2026, Month: time.February, Day: 6}}
	assert.NotEmpty(t, schema.Check(in, theDayAfter).ByRule("deadline-past"))
}

// TestPageDataAgainstText checks that the data of a page for programs is held against what
// its readers see, with both places.
func TestPageDataAgainstText(t *testing.T) {
	page := `<!DOCTYPE html>
<html lang="en"><head><title>Analyst</title>
<script type="application/ld+json">
{"@type": "JobPosting", "title": "Analyst",
 "validThrough": "2026-03-05"}
</script></head>
<body><h1>Analyst</h1>
<p>Organization: Coast and Harbour Trust</p>
<p>Location: Marseille, France</p>
<p>Deadline for application: 5 February 2026, 23:59 (Paris time)</p>
<h2>Main duties</h2><ul><li>Follow the traffic</li><li>Write a weekly note</li></ul>
</body></html>
`
	found := schema.Check(parsed(t, page), schema.Settings{}).ByRule("conflicting-values")
	require.Len(t, found, 1)
	assert.Equal(t, 5, found[0].Line, "the finding stands in the data")
	require.Len(t, found[0].Related, 1)
	assert.Equal(t, 10, found[0].Related[0].Line, "the related place stands in the text")
}

// TestContractKinds checks that what a contract does not have is not missed.
func TestContractKinds(t *testing.T) {
	secondment := parsed(t, "Company: INTERPOL\nJob title: Analyst\nType of contract: Secondment\n")
	require.True(t, slices.Contains(secondment.Notice.Contract.Kinds, notice.Secondment))
	assert.Empty(t, schema.Check(secondment, schema.Settings{Require: []string{"salary"}}).ByRule("missing-salary"), "a secondment has no salary")
	internship := parsed(t, "Company: INTERPOL\nJob title: Analyst\nType of contract: Internship\n")
	assert.Empty(t, schema.Check(internship, schema.Settings{}).ByRule("missing-grade"), "an internship has no grade")
	staff := parsed(t, "Company: INTERPOL\nJob title: Analyst\nType of contract: Fixed-term\n")
	assert.NotEmpty(t, schema.Check(staff, schema.Settings{}).ByRule("missing-grade"), "a staff post has a grade")
}

// TestNoticeFromJSON checks a notice without the text it was read from.
func TestNoticeFromJSON(t *testing.T) {
	found := schema.Check(schema.Input{Notice: &notice.Notice{Title: "Analyst"}}, schema.Settings{})
	assert.NotEmpty(t, found.ByRule("missing-deadline"))
}
