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

// pageWeight is how much markup the pages have.
type pageWeight struct {
	name  string
	dress func([]byte) []byte
}

var pageWeights = []pageWeight{
	{"bare", func(page []byte) []byte { return page }},
	{"dressed", dress},
}

// pages returns the HTML forms of testdata in that dress.
func (w pageWeight) pages(b *testing.B) [][]byte {
	var data [][]byte
	for _, file := range pages(b) {
		page, err := os.ReadFile(file)
		require.NoError(b, err)
		data = append(data, w.dress(page))
	}
	return data
}

// BenchmarkPages compares the whole parse of the HTML forms with goquery's reading of the
// same pages alone: as they stand in testdata, where markup is scarce, and dressed as
// platforms serve them.
//
//	go test ./parse -run '^$' -bench BenchmarkPages -count 10
func BenchmarkPages(b *testing.B) {
	for _, weight := range pageWeights {
		data := weight.pages(b)
		run := func(name string, read func(page []byte) error) {
			b.Run(weight.name+"/"+name, func(b *testing.B) {
				b.SetBytes(size(data))
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

// BenchmarkPagesAgainstGoquery reports how long the whole parse takes in terms of goquery's reading
// of the same page, on each page in turn.
func BenchmarkPagesAgainstGoquery(b *testing.B) {
	for _, weight := range pageWeights {
		inputs := weight.pages(b)
		b.Run(weight.name, func(b *testing.B) {
			parsed, read := inTurn(b, inputs, parseWhole(b), func(page []byte) {
				if _, err := goquery.NewDocumentFromReader(bytes.NewReader(page)); err != nil {
					b.Fatal(err)
				}
			})
			b.ReportMetric(parsed.Seconds()/read.Seconds(), "x-goquery")
		})
	}
}
