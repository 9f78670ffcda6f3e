package parse_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	library "github.com/ledongthuc/pdf"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/vacancykit/vacancy/parse"
)

// longNotices are notices of several pages by different producers; the second has three.
var longNotices = [...]string{"01-interpol-criminal-intelligence-analyst-en.pdf", "31-interpol-analyste-fr.pdf", "16-eurojust-seconded-national-expert-en.pdf", "51-interpol-muhallil-ar.pdf"}

// plainText reads a file with the text call of the library that is the object layer here.
func plainText(tb testing.TB, data []byte) int {
	tb.Helper()
	r, err := library.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(tb, err)
	text, err := r.GetPlainText()
	require.NoError(tb, err)
	out, err := io.ReadAll(text)
	require.NoError(tb, err)
	return len(out)
}

// BenchmarkPDF parses notices of several pages; "plaintext" is GetPlainText of the library,
// which gives no lines, no tables and no values.
func BenchmarkPDF(b *testing.B) {
	for _, name := range longNotices {
		data, err := os.ReadFile(filepath.Join("../testdata/notices", name))
		require.NoError(b, err)
		b.Run(name[:2]+"/parse", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := parse.ParseBytes(context.Background(), name, data)
				require.NoError(b, err)
			}
		})
		b.Run(name[:2]+"/plaintext", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plainText(b, data)
			}
		})
	}
}

// fastest returns the least time that f takes in some runs: other work on the machine only
// makes it longer.
func fastest(runs int, f func()) time.Duration {
	least := time.Hour
	for range runs {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return least
}

// BenchmarkPDFAgainstPlainText reports how long a whole parse takes in terms of the
// library's text call on the same file, the two measured in turn.
func BenchmarkPDFAgainstPlainText(b *testing.B) {
	for _, name := range longNotices {
		data, err := os.ReadFile(filepath.Join("../testdata/notices", name))
		require.NoError(b, err)
		b.Run(name[:2], func(b *testing.B) {
			whole, plain := time.Hour, time.Hour
			for b.Loop() {
				whole = min(whole, fastest(5, func() {
					_, err := parse.ParseBytes(context.Background(), name, data)
					require.NoError(b, err)
				}))
				plain = min(plain, fastest(5, func() { plainText(b, data) }))
			}
			b.ReportMetric(float64(whole)/float64(plain), "x-plaintext")
		})
	}
}

// pagesPDF returns a file of many pages as a notice has them: labels and values, prose and a
// list. A page has some 2,300 characters; a dense one has 5,000 of them in small letters.
func pagesPDF(pages int, dense bool) []byte {
	size, step, paragraphs, prose := 10, 14, 3, "of crews"
	if dense {
		size, step, paragraphs, prose = 8, 10, 7, "of crews, of agents and of the pilots on duty"
	}
	contents := make([]string, pages)
	for i := range contents {
		var c strings.Builder
		fmt.Fprintf(&c, "BT /F1 14 Tf 50 790 Td (Annex %d) Tj /F1 %d Tf %d TL 0 -20 Td\n", i+1, size, step)
		for line := range 6 {
			fmt.Fprintf(&c, "(Item %d:) Tj 130 0 Td (value %d of annex %d) Tj -130 -%d Td\n", line+1, line+1, i+1, step+2)
		}
		for range paragraphs {
			fmt.Fprintf(&c, "0 -%d Td\n", step-6)
			for line := range 6 {
				fmt.Fprintf(&c, "(%d.%d the incumbent keeps the register of the port and answers the questions %s) Tj T*\n", i+1, line+1, prose)
			}
		}
		for line := range 6 {
			fmt.Fprintf(&c, "(\\225) Tj 14 0 Td (Task %d of the list, which is done every day of the week) Tj -14 -%d Td\n", line+1, step)
		}
		c.WriteString("ET")
		contents[i] = c.String()
	}
	return pdfOf(contents...)
}

// longFile writes a notice of many pages to a file.
func longFile(tb testing.TB, pages int, dense bool) (file string, size int) {
	tb.Helper()
	data := pagesPDF(pages, dense)
	file = filepath.Join(tb.TempDir(), "long.pdf")
	require.NoError(tb, os.WriteFile(file, data, 0o600))
	return file, len(data)
}

// density names the files of many pages.
func density(dense bool) string {
	if dense {
		return "dense"
	}
	return "plain"
}

// BenchmarkPDFAgainstPoppler reports how long a page of 300 takes in terms of pdftotext.
func BenchmarkPDFAgainstPoppler(b *testing.B) {
	pdftotext := poppler(b)
	for _, dense := range [2]bool{false, true} {
		file, _ := longFile(b, 300, dense)
		data, err := os.ReadFile(file)
		require.NoError(b, err)
		b.Run(density(dense), func(b *testing.B) {
			ours, theirs := time.Hour, time.Hour
			for b.Loop() {
				ours = min(ours, fastest(1, func() {
					_, err := parse.ParseBytes(context.Background(), "long.pdf", data)
					require.NoError(b, err)
				}))
				theirs = min(theirs, fastest(1, func() { require.NoError(b, exec.Command(pdftotext, "-layout", file, os.DevNull).Run()) }))
			}
			b.ReportMetric(float64(ours.Microseconds())/300/1000, "ms/page")
			b.ReportMetric(float64(ours)/float64(theirs), "x-pdftotext")
		})
	}
}

// TestPDFMemory bounds the memory that a long file takes, in a process of its own.
func TestPDFMemory(t *testing.T) {
	for _, dense := range [2]bool{false, true} {
		file, size := longFile(t, 300, dense)
		peak, took, output := parseApart(t, file)
		t.Logf("%s: 300 pages, %d KiB: peak %d MiB, %d ms %s", density(dense), size>>10, peak>>20, took.Milliseconds(), output)
		assert.LessOrEqual(t, peak, int64(slowdown*(20*size+64<<20)), "a file of %d bytes takes too much memory", size)
	}
}

// TestPDFGrowth checks that twice the pages do not take much more than twice the time.
func TestPDFGrowth(t *testing.T) {
	times := [2]time.Duration{time.Hour, time.Hour}
	for i, pages := range [2]int{100, 400} {
		file, _ := longFile(t, pages, false)
		for range 2 {
			cmd, _, _ := runApart(t, file)
			times[i] = min(times[i], cmd.ProcessState.UserTime())
		}
	}
	t.Logf("100 pages: %v, 400 pages: %v", times[0], times[1])
	assert.Less(t, times[1], 6*times[0], "the time grows faster than the pages")
}

// poppler returns the program pdftotext. Without it the test is skipped; where
// VACANCY_CI is set it fails instead.
func poppler(tb testing.TB) string {
	tb.Helper()
	program, err := exec.LookPath("pdftotext")
	if err != nil && os.Getenv("VACANCY_CI") != "" {
		require.NoError(tb, err, "poppler-utils must be installed here")
	}
	if err != nil {
		tb.Skip("pdftotext of poppler-utils is not installed: nothing to compare with")
	}
	return program
}

// TestPDFAgainstPoppler compares the words of the PDF forms with those that pdftotext
// finds: what one of the two lacks must be rare.
func TestPDFAgainstPoppler(t *testing.T) {
	pdftotext := poppler(t)
	for _, file := range forms(t, ".pdf") {
		if filepath.Base(file) == "53-escwa-shuun-ijtimaia-ar.pdf" {
			continue // its ToUnicode maps give glyphs the text of lines, and pdftotext takes it
		}
		result, err := readPDF(t, file)
		require.NoError(t, err)
		out, err := exec.Command(pdftotext, "-layout", file, "-").Output()
		require.NoError(t, err, file)
		ours, theirs := letters(result.Source.Text), letters(string(out))
		assert.GreaterOrEqual(t, wordF1(theirs, ours), .97, "%s: the characters differ from those of pdftotext", filepath.Base(file))
	}
}

// letters counts the letters and digits of a text by their plain forms, whatever the lines
// and columns they stand in.
func letters(text string) map[string]int {
	count := map[string]int{}
	for _, r := range norm.NFKC.String(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			count[string(r)]++
		}
	}
	return count
}
