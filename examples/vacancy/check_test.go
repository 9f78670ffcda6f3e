package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/examples/vacancy/internal/report"
	"github.com/vacancykit/vacancy/notice"
)

// checked are the inputs of the golden files: findings of all severities, related places,
// an encoding that is not UTF-8, right-to-left text, a file that is not there.
var checked = []string{
	"../../testdata/lint/duplicate-label/fail.txt",
	"../../testdata/lint/missing-title/fail.txt",
	"../../testdata/lint/several-notices/fail.html",
	"../../testdata/lint/value-not-understood/pass.txt",
	"../../testdata/notices/36-oif-numerique-educatif-fr.txt",
	"../../testdata/notices/51-interpol-muhallil-ar.txt",
	"../../testdata/lint/duplicate-label/fail.txt", // once more: it is checked once
	"../../testdata/lint/gone.txt",
}

// TestCheckFormats writes all formats in one run and compares each with its golden file.
// VACANCY_UPDATE=1 writes those anew.
func TestCheckFormats(t *testing.T) {
	dir := t.TempDir()
	args := []string{"check"}
	for _, f := range report.Formats() {
		args = append(args, "-f", f.Name+"="+filepath.Join(dir, f.Name))
	}
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), append(args, checked...), strings.NewReader(""), &stdout, &stderr)
	assert.Equal(t, 3, code, "an input is not there")
	assert.Empty(t, stdout.String(), "all formats go to files")
	assert.Contains(t, stderr.String(), "gone.txt")
	for _, f := range report.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			got, err := os.ReadFile(filepath.Join(dir, f.Name))
			require.NoError(t, err)
			golden := filepath.Join("testdata", "check", "report."+f.Name)
			if os.Getenv("VACANCY_UPDATE") != "" {
				require.NoError(t, os.MkdirAll(filepath.Dir(golden), 0o755))
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got))
			checkForm(t, f.Name, got)
		})
	}
}

// checkForm holds an output against the schema of its format, where there is one.
func checkForm(t *testing.T, format string, output []byte) {
	t.Helper()
	switch format {
	case "json", "codeclimate":
		assert.True(t, json.Valid(output), "the output is JSON")
	case "sarif":
		validate(t, "sarif-schema-2.1.0.json", output)
	case "rdjsonl":
		for line := range bytes.Lines(output) {
			validate(t, "rdf-diagnostic.json", line)
		}
	case "junit":
		for _, violation := range xsdViolations(t, filepath.Join("testdata", "schemas", "jenkins-junit.xsd"), output) {
			t.Error(violation)
		}
		xmllint(t, output)
	case "github":
		for line := range strings.Lines(string(output)) {
			assert.Regexp(t, `^::(error|warning|notice) file=[^,:]+(,(line|endLine|col|endColumn)=\d+)*,title=[^,:]+::[^\n]+\n$`, line)
		}
	}
}

// xmllint has libxml2 hold a JUnit report against its schema, where it is installed: a
// second opinion beside the test's own.
func xmllint(t *testing.T, output []byte) {
	t.Helper()
	path, err := exec.LookPath("xmllint")
	if err != nil {
		assert.Empty(t, os.Getenv("VACANCY_CI"), "xmllint is not installed")
		return
	}
	cmd := exec.Command(path, "--noout", "--schema", filepath.Join("testdata", "schemas", "jenkins-junit.xsd"), "-")
	cmd.Stdin = bytes.NewReader(output)
	message, err := cmd.CombinedOutput()
	assert.NoError(t, err, "xmllint: %s", message)
}

// validate holds a JSON document against a schema of testdata.
func validate(t *testing.T, name string, document []byte) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(filepath.Join("testdata", "schemas", name))
	require.NoError(t, err)
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	require.NoError(t, err)
	assert.NoError(t, s.Validate(v), "the output is not valid")
}

// TestCheckPDF holds the reports on PDF files, whose findings have a page and a box instead
// of a line, against the schemas.
func TestCheckPDF(t *testing.T) {
	files, err := filepath.Glob("../../testdata/notices/*.pdf")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range report.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(context.Background(), append([]string{"check", "-f", f.Name}, files...), strings.NewReader(""), &stdout, &stderr)
			assert.Zero(t, code, "standard error: %s", &stderr)
			assert.Contains(t, stdout.String(), "title-grade-differs")
			if f.Name != "github" {
				checkForm(t, f.Name, stdout.Bytes())
			}
			if f.Name == "sarif" || f.Name == "json" {
				assert.Regexp(t, `"page": \d+,\s+"box": \[`, stdout.String())
			}
		})
	}
}

func TestValidatorsRefuse(t *testing.T) {
	xsd := filepath.Join("testdata", "schemas", "jenkins-junit.xsd")
	for _, bad := range []string{
		`<testsuites><testcase name="x"/></testsuites>`,
		`<testsuites><testsuite name="x"/></testsuites>`,
		`<testsuites><testsuite name="x" tests="1" colour="red"/></testsuites>`,
		`<testsuites><testsuite name="x" tests="1"><testcase name="y"><system-out/><failure/></testcase></testsuite></testsuites>`,
		`<report/>`,
	} {
		assert.NotEmpty(t, xsdViolations(t, xsd, []byte(bad)), "not valid: %s", bad)
	}
	assert.Empty(t, xsdViolations(t, xsd, []byte(`<testsuites><testsuite name="x" tests="1"><testcase name="y"><failure message="z">text</failure></testcase></testsuite></testsuites>`)))
}

// TestColour checks that colours are written where they are asked for, and that the text
// of a notice cannot command the terminal.
func TestColour(t *testing.T) {
	var plain, coloured bytes.Buffer
	r := report.Report{Files: []report.File{{Name: "a.txt", Findings: notice.Diagnostics{
		{Rule: "missing-title", Severity: notice.Error, Message: "no \x1b[2Jtitle"},
	}}}}
	require.NoError(t, report.Text(&plain, r))
	r.Colour = true
	require.NoError(t, report.Text(&coloured, r))
	assert.NotContains(t, plain.String(), "\x1b")
	assert.NotContains(t, coloured.String(), "\x1b[2J")
	assert.Contains(t, coloured.String(), "\x1b[31m")
	assert.False(t, isTerminal(&plain), "a buffer is no terminal")
}
