package schema_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/schema"
)

// TestRulesDoc checks that rules.md describes the rules as they are, with the examples of
// testdata/lint. VACANCY_UPDATE=1 writes it anew.
func TestRulesDoc(t *testing.T) {
	got := rulesDoc(t)
	if updating {
		require.NoError(t, os.WriteFile("rules.md", []byte(got), 0o644))
	}
	want, err := os.ReadFile("rules.md")
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "rules.md does not describe the rules; VACANCY_UPDATE=1 go test ./schema writes it anew")
}

func rulesDoc(t *testing.T) string {
	var b strings.Builder
	b.WriteString("# Rules\n\nWhat `vacancy check` and `schema.Check` look for. This file is written by a test from the rules and from\n" +
		"the notices in `testdata/lint`; edit those.\n\n" +
		"A rule is switched off, or given another severity, in a `.vacancy.yaml` in the folder of the notices or above it:\n\n" +
		"```yaml\nrules:\n  ambiguous-date: error\n  cancelled: off\n```\n\n| rule | severity | what is found |\n| --- | --- | --- |\n")
	for _, r := range schema.Rules() {
		what, _ := sentences(r)
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", r.ID, r.ID, r.Severity, what)
	}
	for _, r := range schema.Rules() {
		rulePage(t, &b, r)
	}
	return b.String()
}

// sentences returns what a rule finds and why.
func sentences(r schema.Rule) (what, why string) {
	what, why, _ = strings.Cut(r.Doc, ". ")
	return strings.TrimSuffix(what, ".") + ".", why
}

func rulePage(t *testing.T, b *strings.Builder, r schema.Rule) {
	fail, err := os.ReadFile(lintFile(t, r.ID, "fail"))
	require.NoError(t, err)
	pass, err := os.ReadFile(lintFile(t, r.ID, "pass"))
	require.NoError(t, err)
	what, why := sentences(r)
	fmt.Fprintf(b, "\n## %s\n\nSeverity: %s.\n\n%s\n\n%s\n", r.ID, r.Severity, what, why)
	found := schema.Check(inputOf(t, lintFile(t, r.ID, "fail")), lintSettings[r.ID]).ByRule(r.ID)
	require.NotEmpty(t, found)
	fmt.Fprintf(b, "\nFailing:\n\n```text\n%s```\n\n`%s`\n", onlyIn(string(fail), string(pass)), found[0])
	fmt.Fprintf(b, "\nPassing:\n\n```text\n%s```\n", onlyIn(string(pass), string(fail)))
	if found[0].Hint != "" {
		fmt.Fprintf(b, "\nTo mend it: %s.\n", strings.TrimSuffix(found[0].Hint, "."))
	}
	fmt.Fprintf(b, "\nTo silence it: `%s: off` under `rules` in `.vacancy.yaml`.\n", r.ID)
}

// maxExample bounds the lines of an example.
const maxExample = 8

// onlyIn returns the lines of a notice that another lacks; a mark where there are none,
// since something is missing.
func onlyIn(text, other string) string {
	others := strings.Split(other, "\n")
	var b strings.Builder
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if slices.Contains(others, line) {
			continue
		}
		if n++; n > maxExample {
			b.WriteString("...\n")
			break
		}
		b.WriteString(line + "\n")
	}
	if n == 0 {
		return "(the lines of the other example are not there)\n"
	}
	return b.String()
}
