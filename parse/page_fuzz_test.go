package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// FuzzPage parses pages: a result or an error that wraps one of the package's, never a
// panic; every span within the text and its place within the file, in order; and the same
// result each time.
func FuzzPage(f *testing.F) {
	for _, file := range pages(f) {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte("<!doctype html><body>" + one + another + `<script type="application/ld+json">` + described + `</script>`))
	f.Add([]byte(`<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop=title>x</b><s>1 May 2026</s></div>`))
	for _, page := range hostilePages() {
		var small bytes.Buffer
		for _, part := range page.pieces {
			for range min(part.times, 3) {
				small.WriteString(part.text)
			}
		}
		f.Add(small.Bytes()[:min(small.Len(), 4096)])
	}
	p := parse.Parser{Limits: parse.Limits{MaxElements: 2000, MaxText: 1 << 18}}
	f.Fuzz(func(t *testing.T, data []byte) {
		page := append([]byte("<html>"), data...)
		if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
			page = data
		}
		results, err := p.ParseEach(context.Background(), "page", page)
		if err != nil {
			if !errors.Is(err, parse.ErrLimit) && !errors.Is(err, parse.ErrFormat) && !errors.Is(err, parse.ErrEncrypted) && !errors.Is(err, parse.ErrNoText) {
				t.Fatalf("an error of no known kind: %v", err)
			}
			return
		}
		again, err := p.ParseEach(context.Background(), "page", page)
		if err != nil || len(again) != len(results) {
			t.Fatalf("the second parse differs: %d results and %v, not %d", len(again), err, len(results))
		}
		for i, result := range results {
			if result.Source.Format != notice.HTMLFormat {
				return
			}
			checkSource(t, result)
			first, err := json.Marshal(result.Notice)
			if err != nil {
				t.Fatalf("the notice is no JSON: %v", err)
			}
			if second, _ := json.Marshal(again[i].Notice); !bytes.Equal(first, second) {
				t.Fatalf("the second parse differs:\n%s\n%s", first, second)
			}
		}
	})
}

// checkSource checks the text of a result, its map to the file, and the places of its
// values.
func checkSource(t *testing.T, result *parse.Result) {
	t.Helper()
	src := result.Source
	if !utf8.ValidString(src.Text) {
		t.Fatalf("the text is not UTF-8: %q", src.Text)
	}
	for i, r := range src.Runs {
		if r.TextUnit < 1 || r.InputUnit < 0 || i > 0 && r.Text < src.Runs[i-1].Text {
			t.Fatalf("run %d is not one: %+v after %+v", i, r, src.Runs[max(0, i-1)])
		}
	}
	check := func(what string, span notice.Span) {
		if span.Start < 0 || span.End < span.Start || span.End > len(src.Text) {
			t.Fatalf("the span of %s is outside the text: %v of %d", what, span, len(src.Text))
		}
		at := src.InputSpan(span)
		if at.Start < 0 || at.End > len(src.Input) || at.Start > at.End {
			t.Fatalf("the place of %s (%q) is outside the file: %v of %d", what, src.Text[span.Start:span.End], at, len(src.Input))
		}
	}
	for _, r := range result.Evidence {
		check(r.Path, r.Span())
	}
	for _, d := range result.Diagnostics {
		check(d.Rule, d.Span)
	}
}
