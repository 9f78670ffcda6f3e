package parse_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// piece is a text that is repeated.
type piece struct {
	text  string
	times int
}

// hostilePage is a page that no browser was given by an honest server.
type hostilePage struct {
	name   string
	pieces []piece
}

// write writes the page to a file, without holding it, and returns its size.
func (p hostilePage) write(t *testing.T, name string) int {
	t.Helper()
	file, err := os.Create(name)
	require.NoError(t, err)
	out := bufio.NewWriter(file)
	size := 0
	for _, part := range append([]piece{{"<!doctype html><html><body>", 1}}, p.pieces...) {
		for range part.times {
			n, _ := out.WriteString(part.text) // Flush has the error
			size += n
		}
	}
	require.NoError(t, out.Flush())
	require.NoError(t, file.Close())
	return size
}

// hostilePages returns the pages.
func hostilePages() []hostilePage {
	const mega = 1 << 20
	return []hostilePage{
		{"a table bomb", []piece{{"<table>", 1}, {`<tr><td rowspan=65534 colspan=65534>Grade</td><td>5</td></tr>`, 10_000}, {"</table>", 1}}},
		{"long strings", []piece{{"<script>x=[", 1}, {"'" + strings.Repeat("grade of the post ", 50) + "',", 10_000}, {"]</script>", 1}}},
		{"nested JSON", []piece{{`<script type="application/ld+json">JobPosting`, 1}, {`{"a":[`, 500_000}, {"</script>", 1}}},
		{"100,000 postings", []piece{{`<script type="application/ld+json">[`, 1}, {`{"@type":"JobPosting","title":"Editor"},`, 100_000}, {"]</script>" + one, 1}}},
		{"nested microdata", []piece{{`<p><b itemscope itemtype="x/JobPosting" itemprop="title">`, 100_000}}},
		{"half entities", []piece{{"<p>", 1}, {"&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 100_000}}},
		{"10,000 notices", []piece{{"<article><h1>Harbour Archivist</h1><p>Grade: P-3</p><p>Duty station: Rome</p><h2>Duties</h2><p>a</p></article>", 10_000}}},
		{"4000 notices", []piece{{"<article><h1>Harbour Archivist</h1><p>Grade: P-3</p><p>Duty station: Rome</p><h2>Duties</h2><p>a</p></article>", 4000}}},
		{"related posts for ever", []piece{{"<div><h2>Similar jobs</h2>", 400}, {"<p>a</p><h2>Similar jobs</h2>", 50_000}}},
		{"related posts", []piece{{"<div><h2>Similar jobs</h2>", 400}, {"<p>a</p><h2>Similar jobs</h2>", 9_000}}},
		{"cookies everywhere", []piece{{"<div><p>We use cookies</p>", 400}, {"<p>We use cookies</p>", 19_000}}},
		{"20,000 rows of labels", []piece{{"<table>", 1}, {"<tr><td>Grade<td>5", 19_999}}},
		{"10,000 nested boxes", []piece{{"<div>", 10_000}, {one, 1}}},
		{"10,000 nested tables", []piece{{"<table><tr><td>", 10_000}, {one, 1}}},
		{"10,000 nested lists", []piece{{"<ul><li>", 10_000}, {one, 1}}},
		{"nothing is closed", []piece{{"<b><i><p><span><li><td><a href=x><h1>Grade: ", 20_000}}},
		{"everything is closed", []piece{{"</div></b></p></td></table>", 50_000}, {one, 1}}},
		{"one text of 50 MB", []piece{{"<p>", 1}, {"Grade of the post ", 50 * mega / 18}}},
		{"a word of 50 MB", []piece{{"<p>", 1}, {strings.Repeat("x", 1024), 50 * 1024}}},
		{"spaces of 50 MB", []piece{{"<p>a", 1}, {strings.Repeat(" ", 1024), 50 * 1024}, {"b", 1}}},
		{"a million empty tags", []piece{{"<b></b>", 1_000_000}}},
		{"a million empty boxes", []piece{{"<div></div>", 1_000_000}}},
		{"a million line breaks", []piece{{"<br>", 1_000_000}}},
		{"a million small boxes", []piece{{"<p>a</p>", 1_000_000}}},
		{"a million cells", []piece{{"<table><tr>", 1}, {"<td>a", 1_000_000}}},
		{"a million empty cells", []piece{{"<table><tr>", 1}, {"<td>", 1_000_000}}},
		{"100,000 rows of labels", []piece{{"<table>", 1}, {"<tr><td>Grade<td>5", 100_000}}},
		{"null bytes", []piece{{"<html>", 1}, {"\x00<p\x00>Grade\x00: 5</p>", 50_000}}},
		{"texts that show nothing", []piece{{"<html>", 1}, {"\x00<p>Grade\x00: 5</p>", 50_000}}},
		{"invalid UTF-8", []piece{{"<p>", 1}, {"\xff\xfe\xc3(Grade: 5 \xf0\x9f", 50_000}}},
		{"a tag without an end", []piece{{"<p>a<div ", 1}, {"x=y ", 2 * mega}}},
		{"a million attributes", []piece{{"<p ", 1}, {"style=a:b ", 1_000_000}, {">a", 1}}},
		{"a comment without an end", []piece{{"<p>a<!--", 1}, {"-", 5 * mega}}},
		{"a script without an end", []piece{{"<p>a<script>", 1}, {"'\\", 2 * mega}}},
		{"a million strings", []piece{{"<script>", 1}, {"\"a\":{", 1_000_000}}},
		{"150,000 entities", []piece{{"<p>", 1}, {"&amp;&#x41;&notit;", 50_000}}},
		{"links that are not closed", []piece{{"<a href=x>Officer ", 200_000}}},
		{"forms in forms", []piece{{"<form><input><select>", 100_000}, {one, 1}}},
		{"struck-out text", []piece{{"<s>1 May 2026</s> ", 300_000}}},
		{"definitions", []piece{{"<dl>", 1}, {"<dt>Grade<dd>5", 200_000}}},
	}
}

// TestHostilePages checks, in a process for each page, that it gives a result, or an error
// that names the limit it exceeds, in time and in memory: ten times the page, beside what
// the program and its vocabulary take.
func TestHostilePages(t *testing.T) {
	const itself = 80 << 20
	file := filepath.Join(t.TempDir(), "page.html")
	for _, page := range hostilePages() {
		t.Run(page.name, func(t *testing.T) {
			size := page.write(t, file)
			memory, took, output := parseApart(t, file)
			first, _, _ := strings.Cut(output, "\n")
			t.Logf("%6d kB %5d ms %4d MiB  %s", size>>10, took.Milliseconds(), memory>>20, first)
			assert.NotContains(t, output, "panic")
			assert.Less(t, took, slowdown*2*time.Second, "the time it takes")
			assert.Less(t, memory, int64(slowdown*(10*size+itself)), "the memory it takes")
			if strings.Contains(output, "exceeded") {
				assert.Regexp(t, "Max(Depth|Text|Elements|Bytes) is [0-9]+", output, "the error names the limit")
			}
		})
	}
}
