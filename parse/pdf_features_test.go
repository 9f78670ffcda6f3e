package parse_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// features are the words of the files that each show one thing of the format. A file of
// which nothing tells what it shows is left out: f06 has codes of glyphs, no embedded font
// and no ToUnicode.
var features = map[string]string{
	"f01-td-lines":                          "Job Title: Officer Location: Lyon Grade: 6",
	"f02-tj-space-by-offset":                "Deadline for application",
	"f03-quote-op":                          "First line Second line Third line",
	"f04-form-xobject":                      "Text in a form XObject",
	"f05-type0-tounicode":                   "ABC XY",
	"f06-type0-no-tounicode":                "", // no table tells its characters
	"f07-type0-spaces-by-position":          "ABC ABC AB CA",
	"f08-simple-differences-with-tounicode": "ABC",
	"f09-winansi-with-tounicode":            "ABC",
	"f10-differences-base-winansi":          "café “x” € 5",
	"f11-cjk-predefined":                    "あい",
	"f12-rotated-text":                      "Rotated ninety degrees Upright line",
	"f13-page-rotate90":                     "Grade: 6 Second row",
	"f14-lzw":                               "Grade: 6",
	"f15-asciihex":                          "Grade: 6",
	"f16-runlength":                         "Grade: 6",
	"f17-flate-predictor10-tag0":            "Grade: 6",
	"f17-flate-predictor12-tag2":            "Grade: 6",
	"f17-flate-predictor15-tag1":            "Grade: 6",
	"f17-flate-predictor15-tag2":            "Grade: 6",
	"f18-inline-image":                      "Grade: 6",
	"f19-split-contents-array":              "Grade: 6",
	"f20-same-font-name-two-pages":          "ABC ΑΒΓ",
	"f21-kids-without-type":                 "Grade: 6",
	"f22-wrong-count":                       "Grade: 6",
	"f23-stream-wrong-length":               "Grade: 6",
	"f24-type3-tounicode":                   "ABC",
	"f25-ligature-name":                     "office first",
	"f26-hybrid-xref":                       "Grade: 6",
	"f27-table-then-xrefstream-update":      "Updated text",
	"f28-incremental-table":                 "Updated text",
	"f29-actualtext":                        "first",
	"f30-two-columns":                       columnsText("L") + " " + columnsText("R"),
	"f31-header-space":                      "Grade: 6",
	"f32-xobj-own-font-name":                "Grade: 6 In form",
	"f33-fake-bold":                         "Grade",
	"f34-q-underflow":                       "Grade: 6",
	"f35-cmap-odd-length":                   "ABC",
	"f36-contents-missing-obj":              "Grade: 6",
}

// columnsText returns the words of one of the two columns of f30.
func columnsText(side string) string {
	var words []string
	for i := range 8 {
		words = append(words, side, strconv.Itoa(i), "words of column")
	}
	return strings.Join(words, " ")
}

// TestSharedPDFFeatures reads the files of the prepared set, each of which shows one
// feature of the format that readers get wrong.
func TestSharedPDFFeatures(t *testing.T) {
	files := sharedFiles(t, "pdf/features/*.pdf")
	assert.Len(t, files, len(features), "the set has changed")
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".pdf")
		result, err := readPDF(t, file)
		if features[name] == "" {
			assert.ErrorIs(t, err, parse.ErrNoText, "%s does not say what its glyphs stand for", name)
			continue
		}
		if assert.NoError(t, err, name) {
			assert.Equal(t, features[name], notice.Fold(result.Source.Text), "the words of %s came out wrong", name)
		}
	}
}

// hostileFile names the file that a process started by a test parses; see [TestMain].
const hostileFile = "VACANCY_TEST_FILE"

// TestMain parses one file instead of running tests where a test has started the program
// for that: what a hostile file does to the process must not befall the tests.
func TestMain(m *testing.M) {
	if file := os.Getenv(hostileFile); file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			os.Exit(3)
		}
		_, err = parse.ParseBytes(context.Background(), filepath.Base(file), data)
		if err != nil {
			_, _ = os.Stdout.WriteString("error: " + err.Error() + "\n")
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// parseApart parses a file in a process of its own, and returns what it took.
func parseApart(t testing.TB, file string) (peak int64, took time.Duration, output string) {
	t.Helper()
	cmd, took, output := runApart(t, file)
	return peakMemory(cmd), took, output
}

// runApart parses a file in a process of its own, and returns the process, which has ended.
func runApart(t testing.TB, file string) (cmd *exec.Cmd, took time.Duration, output string) {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), slowdown*20*time.Second)
	defer cancel()
	cmd = exec.CommandContext(ctx, program)
	cmd.Env = append(os.Environ(), hostileFile+"="+file)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took = time.Since(start)
	if state := cmd.ProcessState; state != nil { // on a busy machine others take their share
		took = min(took, state.UserTime()+state.SystemTime())
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		assert.Fail(t, "parsing ends the process", "%s: %v\n%.400s", filepath.Base(file), err, out)
	} else {
		require.NoError(t, err)
	}
	return cmd, took, string(out)
}

// TestSharedPDFHostile parses files that are made to harm: each must end in time with a
// result or an error, in little memory.
func TestSharedPDFHostile(t *testing.T) {
	const maxTime, maxMemory = slowdown * 2 * time.Second, slowdown * 300 << 20
	for _, file := range sharedFiles(t, "pdf/hostile/*.pdf") {
		peak, took, output := parseApart(t, file)
		name := filepath.Base(file)
		first, _, _ := strings.Cut(output, "\n")
		t.Logf("%-36s %4d ms %4d MiB %s", name, took.Milliseconds(), peak>>20, first)
		assert.Less(t, took, maxTime, "%s takes too long", name)
		assert.Less(t, peak, int64(maxMemory), "%s takes too much memory", name)
		assert.NotContains(t, output, "panic", "%s makes the parser panic", name)
	}
}
