package parse_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// plainPDF is the file that those of testdata/pdf are protected forms of.
const plainPDF = "../testdata/lint/page-without-text/pass.pdf"

// TestPDFProtectedWithoutPassword reads files that are protected with an empty user
// password: the text is that of the file before.
func TestPDFProtectedWithoutPassword(t *testing.T) {
	plain, err := readPDF(t, plainPDF)
	require.NoError(t, err)
	for _, name := range [...]string{"rc4-128", "aes-128"} {
		result, err := readPDF(t, "../testdata/pdf/"+name+".pdf")
		if assert.NoError(t, err, "%s is read without a decrypter", name) {
			assert.Equal(t, plain.Source.Text, result.Source.Text, "the text of %s", name)
		}
	}
}

// TestPDFProtectedOtherwise reads files that need a decrypter, with none, with one that
// fails, one that panics, one that returns what is still protected, and one that works.
func TestPDFProtectedOtherwise(t *testing.T) {
	plain, err := os.ReadFile(plainPDF)
	require.NoError(t, err)
	want, err := readPDF(t, plainPDF)
	require.NoError(t, err)
	errWrong := errors.New("wrong password")
	for _, name := range [...]string{"rc4-40", "aes-128-clear-metadata", "aes-256", "aes-256-password"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("../testdata/pdf/" + name + ".pdf")
			require.NoError(t, err)
			with := func(decrypt func([]byte) ([]byte, error)) (*parse.Result, error) {
				p := parse.Parser{Decrypt: decrypt}
				return p.ParseBytes(context.Background(), name, data)
			}
			_, err = with(nil)
			assert.ErrorIs(t, err, parse.ErrEncrypted, "without a decrypter")
			_, err = with(func([]byte) ([]byte, error) { return nil, errWrong })
			assert.ErrorIs(t, err, parse.ErrEncrypted, "with one that fails")
			assert.ErrorIs(t, err, errWrong, "the decrypter's own error is kept")
			_, err = with(func([]byte) ([]byte, error) { panic("no") })
			assert.ErrorIs(t, err, parse.ErrEncrypted, "with one that panics")
			_, err = with(func(data []byte) ([]byte, error) { return data, nil })
			assert.ErrorIs(t, err, parse.ErrEncrypted, "with one that does nothing")
			result, err := with(func(got []byte) ([]byte, error) {
				assert.Equal(t, data, got, "the decrypter is given the file")
				return plain, nil
			})
			require.NoError(t, err)
			assert.Equal(t, want.Source.Text, result.Source.Text, "the text is that of the decrypted file")
		})
	}
}

// TestParseStaysLight checks that package parse does not depend on the decrypter of the
// command line: whoever imports parse alone does not carry its weight.
func TestParseStaysLight(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "github.com/vacancykit/vacancy/parse").Output()
	require.NoError(t, err)
	assert.NotContains(t, string(out), "pdfcpu", "package parse imports the decrypter of the command line")
}

// pdfOf returns a file with a page for each content. The font F1 is Helvetica, and the
// picture Scan one grey dot.
func pdfOf(contents ...string) []byte {
	var out bytes.Buffer
	kids := make([]string, len(contents))
	for i := range contents {
		kids[i] = fmt.Sprintf("%d 0 R", 5+2*i)
	}
	out.WriteString("%PDF-1.7\n")
	fmt.Fprintf(&out, "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n")
	fmt.Fprintf(&out, "2 0 obj\n<</Type/Pages/Kids[%s]/Count %d>>\nendobj\n", strings.Join(kids, " "), len(kids))
	fmt.Fprintf(&out, "3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n")
	fmt.Fprintf(&out, "4 0 obj\n<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n7\nendstream\nendobj\n")
	for i, c := range contents {
		fmt.Fprintf(&out, "%d 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</Scan 4 0 R>>>>/Contents %d 0 R>>\nendobj\n", 5+2*i, 6+2*i)
		fmt.Fprintf(&out, "%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", 6+2*i, len(c), c)
	}
	out.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return out.Bytes()
}

const (
	scanContent = "q 595 0 0 842 0 0 cm /Scan Do Q"
	textContent = "BT /F1 11 Tf 72 760 Td (VACANCY NOTICE) Tj 0 -30 Td (Job Title: Analyst) Tj 0 -14 Td (Grade: 6) Tj ET"
)

// TestPDFWithoutText reads files whose pages show no text at all.
func TestPDFWithoutText(t *testing.T) {
	for _, c := range [...]struct {
		name     string
		contents []string
		message  string
	}{
		{"one scanned page", []string{scanContent}, "no text: the page of the PDF is a picture; it needs OCR"},
		{"three scanned pages", []string{scanContent, scanContent, scanContent}, "no text: all 3 pages of the PDF are pictures; they need OCR"},
		{"blank pages", []string{"", ""}, "no text: the PDF shows nothing; it has 2 blank pages"},
	} {
		_, err := parse.ParseBytes(context.Background(), "scan.pdf", pdfOf(c.contents...))
		require.ErrorIs(t, err, parse.ErrNoText, c.name)
		var noText *parse.NoTextError
		require.ErrorAs(t, err, &noText, c.name)
		assert.Equal(t, len(c.contents), noText.Pages, "%s: the number of pages", c.name)
		assert.Equal(t, "scan.pdf: "+c.message, err.Error(), c.name)
	}
}

// TestPDFPartlyScanned reads a file of which some pages are pictures: the text of the
// others, and a finding that names the pages.
func TestPDFPartlyScanned(t *testing.T) {
	result, err := parse.ParseBytes(context.Background(), "mixed.pdf", pdfOf(scanContent, textContent, scanContent, scanContent))
	require.NoError(t, err)
	assert.Equal(t, "Analyst", result.Notice.Title, "the text of page 2 is read")
	found := result.Diagnostics.ByRule("page-without-text")
	require.Len(t, found, 1, "one finding for all pages that are pictures")
	assert.Equal(t, "pages 1, 3 and 4 of 4 are pictures without text", found[0].Message)
	assert.Equal(t, 1, found[0].Page, "the finding leads to the first of them")
}

// TestPDFPositions checks where the values of a file were read: the page, and a box in
// points from the upper left corner, over all lines of the value.
func TestPDFPositions(t *testing.T) {
	const content = "BT /F1 10 Tf 72 700 Td (Job Title:) Tj 120 0 Td (Senior Analyst for the Protection of) Tj 0 -12 Td (Cultural Heritage) Tj " +
		"-120 -20 Td (Grade:) Tj 120 0 Td (P-3) Tj ET"
	result, err := parse.ParseBytes(context.Background(), "notice.pdf", pdfOf("BT /F1 11 Tf 72 760 Td (VACANCY NOTICE) Tj ET", content))
	require.NoError(t, err)
	require.Equal(t, "Senior Analyst for the Protection of Cultural Heritage", result.Notice.Title)
	places := 0
	for _, r := range result.Evidence {
		if r.Path != "/title" {
			continue
		}
		places++
		assert.Equal(t, 2, r.Page, "the page of the value")
		assert.InDelta(t, 192, r.Box.Left, .2, "the left edge is where the value begins")
		assert.InDelta(t, 842-700-8, r.Box.Top, .2, "the upper edge is that of the first line")
		assert.InDelta(t, 842-688+2.5, r.Box.Bottom, .2, "the lower edge is that of the second line")
		assert.Greater(t, r.Box.Right, 300.0, "the right edge is that of the longer line")
	}
	assert.Equal(t, 1, places, "the title was read at one place")
}
