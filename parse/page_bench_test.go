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
// same pages alone: as they stand in testdata, where markup is scarce, and dressed as
// platforms serve them.
//
//	go test ./parse -run '^$' -bench BenchmarkPages -count 10
func BenchmarkPages(b *testing.B) {
	for _, weight := range [...]struct {
		name  string
		dress func([]byte) []byte
	}{
		{"bare", func(page []byte) []byte { return page }},
		{"dressed", dress},
	} {
		var data [][]byte
		size := 0
		for _, file := range pages(b) {
			page, err := os.ReadFile(file)
			require.NoError(b, err)
			data = append(data, weight.dress(page))
			size += len(data[len(data)-1])
		}
		run := func(name string, read func(page []byte) error) {
			b.Run(weight.name+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					for _, page := range data {
						if err := read(page); err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
		run("vacancy", func(page []byte) error {
			_, err := parse.ParseBytes(context.Background(), "page", page)
			return err
		})
		run("goquery", func(page []byte) error {
			_, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
			return err
		})
	}
}
