package parse_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	library "github.com/ledongthuc/pdf"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// threePages are notices of three pages by different producers.
var threePages = [...]string{"01-interpol-criminal-intelligence-analyst-en.pdf", "16-eurojust-seconded-national-expert-en.pdf", "51-interpol-muhallil-ar.pdf"}

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

// BenchmarkPDF parses notices of three pages; "plaintext" is GetPlainText of the library,
// which gives no lines, no tables and no values.
func BenchmarkPDF(b *testing.B) {
	for _, name := range threePages {
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
