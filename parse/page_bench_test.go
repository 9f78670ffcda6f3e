package parse_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// BenchmarkPages compares the whole parse of the HTML forms with goquery's reading of the
// same pages alone:
//
//	go test ./parse -run '^$' -bench BenchmarkPages -count 10
func BenchmarkPages(b *testing.B) {
	var data [][]byte
	size := 0
	for _, file := range pages(b) {
		page, err := os.ReadFile(file)
		require.NoError(b, err)
		data = append(data, page)
		size += len(page)
	}
	b.Run("vacancy", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, page := range data {
				if _, err := parse.ParseBytes(context.Background(), "page", page); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("goquery", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, page := range data {
				if _, err := goquery.NewDocumentFromReader(bytes.NewReader(page)); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
