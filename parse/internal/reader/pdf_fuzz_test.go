package reader

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// pdfLimits are small, so that no input takes long.
var pdfLimits = document.Limits{
	MaxBytes: 1 << 20, MaxBlocks: 10_000, MaxDepth: 32, MaxPages: 50, MaxUnpacked: 1 << 20, MaxGlyphs: 10_000,
}

// FuzzPDF reads whole files. Whatever they hold, there is an error or a document that is
// well formed.
func FuzzPDF(f *testing.F) {
	for _, pattern := range [...]string{"../../../testdata/pdf/*.pdf", "../../../testdata/lint/*/*.pdf", "../../../testdata/notices/*.pdf"} {
		files, err := filepath.Glob(pattern)
		require.NoError(f, err)
		require.NotEmpty(f, files)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(f, err)
			if len(data) < 16_000 {
				f.Add(data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkPDF(t, data) })
}

// FuzzPDFContent reads files whose only page has a content that may be anything.
func FuzzPDFContent(f *testing.F) {
	for _, content := range [...]string{
		"BT /F1 12 Tf 72 700 Td (Grade: 6) Tj ET",
		"BT /F1 12 Tf 14 TL 72 700 Td [(A)-300(B)] TJ T* (C) ' 1 2 (D) \" ET",
		"q 1 0 0 1 10 10 cm /X1 Do Q 0 0 100 .5 re f 10 10 4 4 re f",
		"/Span <</ActualText (x)>> BDC BT /F2 9 Tf 1 0 0 -1 50 50 Tm <0001002000410042> Tj ET EMC",
		"BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI",
		"BT /F1 10 Tf 3 Tr 5 Ts 50 Tz 1 Tc 2 Tw 0 1 -1 0 100 100 Tm (\\101\\(\\)) Tj ET",
		"10 20 m 30 20 l 30 40 l h S 1 2 3 4 5 6 c 7 8 9 10 v 1 1 1 1 y B*",
	} {
		f.Add([]byte(content))
	}
	f.Fuzz(func(t *testing.T, content []byte) { checkPDF(t, fuzzedPage(content)) })
}

// fuzzedPage returns a file with a page of one content, two fonts and a form that draws
// itself.
func fuzzedPage(content []byte) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
		"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 7 0 R/Contents 8 0 R>>\nendobj\n" +
		"4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n" +
		"5 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniJIS-UCS2-H/DescendantFonts[<</Subtype/CIDFontType0/DW 500>>]>>\nendobj\n" +
		"6 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 24>>\nstream\nBT /F1 9 Tf (x) Tj ET /X1 Do\nendstream\nendobj\n" +
		"7 0 obj\n<</Font<</F1 4 0 R/F2 5 0 R>>/XObject<</X1 6 0 R>>>>\nendobj\n")
	fmt.Fprintf(&out, "8 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n", len(content), content)
	return out.Bytes()
}

// checkPDF reads a file and checks what comes of it.
func checkPDF(t *testing.T, data []byte) {
	source := &notice.Source{Input: data, Format: notice.PDFFormat}
	doc, err := readPDF(context.Background(), source, Options{Limits: pdfLimits})
	if err != nil {
		assert.Nil(t, doc, "an error comes with a document")
		return
	}
	text := source.Text
	require.True(t, utf8.ValidString(text), "the text is not valid UTF-8")
	require.NotEmpty(t, doc.Blocks, "a document has no blocks")
	end := 0
	for _, b := range doc.Blocks {
		require.True(t, end <= b.Span.Start && b.Span.Start < b.Span.End && b.Span.End <= len(text), "a block lies wrong: %v", b.Span)
		require.True(t, b.Lead == 0 || b.Span.Start < b.Lead && b.Lead <= b.Span.End, "a lead lies outside of its block")
		end = b.Span.End
	}
	at := 0
	for _, p := range source.Places {
		require.True(t, at <= p.Text && p.Text < len(text), "the places are not in order")
		require.Positive(t, p.Page, "a place has no page")
		require.True(t, p.Box.Left <= p.Box.Right && p.Box.Top <= p.Box.Bottom, "a box is inside out: %v", p.Box)
		at = p.Text
	}
}
