package parse_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/charset"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// one is the text of a small notice within a page.
const one = `<h1>Harbour Archivist</h1><table><tr><td>Reference</td><td>HC-12</td></tr><tr><td>Grade</td><td>P-3</td></tr>
<tr><td>Duty station</td><td>Lyon, France</td></tr><tr><td>Closing date</td><td>5 February 2026</td></tr></table>
<h2>Duties</h2><ul><li>Sorts the files of the harbour</li><li>Answers letters</li></ul>
<h2>Education</h2><p>University degree in history.</p>`

// another is a second one.
const another = `<h1>Bridge Engineer</h1><table><tr><td>Reference</td><td>HC-13</td></tr><tr><td>Grade</td><td>P-4</td></tr>
<tr><td>Duty station</td><td>Nairobi, Kenya</td></tr><tr><td>Closing date</td><td>1 March 2026</td></tr></table>
<h2>Duties</h2><ul><li>Inspects bridges</li></ul><h2>Education</h2><p>University degree in engineering.</p>`

// parsePage reads a page.
func parsePage(t *testing.T, page string) *parse.Result {
	t.Helper()
	result, err := parse.ParseBytes(context.Background(), "page.html", []byte(page))
	require.NoError(t, err)
	assert.Equal(t, notice.HTMLFormat, result.Source.Format, "the page is told for HTML")
	return result
}

// said returns the JSON form of a notice without its evidence.
func said(t *testing.T, n *notice.Notice) string {
	t.Helper()
	bare := *n
	bare.Evidence = nil
	out, err := json.Marshal(&bare)
	require.NoError(t, err)
	return string(out)
}

// TestOnlyTheNotice puts one notice into pages with all that platforms put around it: what
// is read must be the same, no more and no less.
func TestOnlyTheNotice(t *testing.T) {
	want := said(t, parsePage(t, "<html><body>"+one+"</body></html>").Notice)
	require.Contains(t, want, `"title":"Harbour Archivist"`)
	require.Contains(t, want, `"deadline":{"date":"2026-02-05"`)
	for name, page := range map[string]string{
		"navigation":                 `<nav><a href=/>Home</a><a href=/jobs>Jobs</a></nav><main>` + one + `</main>`,
		"navigation by its role":     `<div role="navigation"><a href=/>Home</a> | <a href=/j>All vacancies</a></div><div>` + one + `</div>`,
		"a menu of other posts":      `<ul><li><a href=/1>Finance Officer</a></li><li><a href=/2>Driver</a></li><li><a href=/3>Editor</a></li></ul><div>` + one + `</div>`,
		"a cookie banner":            `<div><div><p>We use cookies to make this site work. Closing date of your consent: 1 January 2027.</p><button>Accept all</button></div></div><div>` + one + `</div>`,
		"a cookie banner at the end": `<div>` + one + `</div><div><p>This website uses cookies.</p><p>You can change your settings at any time.</p></div>`,
		"related posts":              `<div>` + one + `</div><div><h2>Similar jobs</h2><div><a href=/1>Deputy Archivist</a><p>Closing date: 1 May 2026</p></div><div><a href=/2>Chief Archivist</a><p>Closing date: 2 May 2026</p></div></div>`,
		"related posts in a list":    `<article>` + one + `</article><h2>You may also like</h2><ul><li><a href=/1>Deputy Archivist</a> - Rome - closing date 1 May 2026</li><li><a href=/2>Clerk</a> - Bonn - closing date 2 May 2026</li></ul>`,
		"a share bar":                `<div><div><span>Share this job</span> <a href=#>Facebook</a> <a href=#>LinkedIn</a></div>` + one + `<div><a href=/apply>Apply now</a></div></div>`,
		"a search form":              `<form action=/search><label>Keyword</label><input name=q><label>Duty station</label><input name=l><label>Grade</label><select><option>P-5</select><button>Search</button></form><div>` + one + `</div>`,
		"an application form":        `<div>` + one + `</div><form><h3>Apply</h3><label>First name</label><input name=a><label>Email</label><input name=b><input type=submit></form>`,
		"a footer":                   `<div>` + one + `</div><footer><p>Harbour Council, Quay 1</p><p>&copy; 2026. All rights reserved.</p></footer>`,
		"hidden nodes":               `<div hidden>Closing date: 1 May 2020</div><div aria-hidden=true><p>Grade: P-1</p></div><div>` + one + `<p style="display:none">Duty station: Rome</p></div>`,
		"templates and scripts":      `<template><h1>Other post</h1></template><script>var x = "<h1>Closing date: 1 May 2020</h1>";</script><div>` + one + `</div><noscript><p>Turn scripts on.</p></noscript>`,
		"one form around all":        `<form method=post><input type=hidden name=state value=x><div>` + one + `</div></form>`,
		"layout tables":              `<table><tr><td colspan=2><a href=/>Home</a> | <a href=/j>Jobs</a></td></tr><tr><td><a href=/1>News</a><br><a href=/2>Contact</a></td><td>` + one + `</td></tr></table>`,
		"deep boxes":                 strings.Repeat("<div>", 60) + one + strings.Repeat("</div>", 60),
		"a breadcrumb":               `<div><a href=/>Home</a> &gt; <a href=/j>Jobs</a> &gt; Harbour Archivist</div><div>` + one + `</div>`,
	} {
		t.Run(name, func(t *testing.T) {
			assert.JSONEq(t, want, said(t, parsePage(t, "<!doctype html><html><body>"+page+"</body></html>").Notice))
		})
	}
}

// TestSeveralNotices reads pages with more than one notice.
func TestSeveralNotices(t *testing.T) {
	first, second := said(t, parsePage(t, "<body>"+one).Notice), said(t, parsePage(t, "<body>"+another).Notice)
	for name, page := range map[string]string{
		"in boxes":         `<div><div>` + one + `</div><div>` + another + `</div></div>`,
		"in articles":      `<main><article>` + one + `</article><hr><article>` + another + `</article></main><footer>All rights reserved</footer>`,
		"under headings":   one + another,
		"in table cells":   `<table><tr><td>` + one + `</td></tr><tr><td>` + another + `</td></tr></table>`,
		"with boxes apart": `<nav><a href=/>Home</a></nav><section>` + one + `</section><aside><a href=/x>News</a></aside><section>` + another + `</section>`,
	} {
		t.Run(name, func(t *testing.T) {
			page := []byte("<!doctype html><body>" + page)
			results, err := new(parse.Parser).ParseEach(context.Background(), "page.html", page)
			require.NoError(t, err)
			require.Len(t, results, 2, "there is a result for each notice")
			assert.JSONEq(t, first, said(t, results[0].Notice))
			assert.JSONEq(t, second, said(t, results[1].Notice))
			checkPlaces(t, results[1], func(_ int, piece []byte) string { return shown(t, piece, "utf-8") })

			alone, err := parse.ParseBytes(context.Background(), "page.html", page)
			require.NoError(t, err)
			assert.JSONEq(t, first, said(t, alone.Notice), "the first of them is the notice")
			assert.Contains(t, rules(alone.Diagnostics), "several-notices")
		})
	}
}

// TestListing reads pages that list notices: they are none.
func TestListing(t *testing.T) {
	for name, page := range map[string]string{
		"a table": `<h1>Current vacancies</h1><table><tr><th>Title</th><th>Duty station</th><th>Grade</th><th>Closing date</th></tr>
			<tr><td><a href=/1>Finance Officer</a></td><td>Rome</td><td>P-3</td><td>1 May 2026</td></tr>
			<tr><td><a href=/2>Legal Adviser</a></td><td>Bonn</td><td>P-5</td><td>2 May 2026</td></tr>
			<tr><td><a href=/3>Driver</a></td><td>Lima</td><td>G-3</td><td>3 May 2026</td></tr></table>`,
		"a list": `<h1>Jobs</h1><ul><li><a href=/1>Finance Officer</a> Rome, closing date: 1 May 2026</li><li><a href=/2>Legal Adviser</a> Bonn, closing date: 2 May 2026</li>
			<li><a href=/3>Project Manager</a> Lima, closing date: 3 May 2026</li><li><a href=/4>Editor</a> Cairo, closing date: 4 May 2026</li></ul>`,
		"cards": `<div><div><h3><a href=/1>Finance Officer</a></h3><p>Location: Rome</p><p>Closing date: 1 May 2026</p></div>
			<div><h3><a href=/2>Legal Adviser</a></h3><p>Location: Bonn</p><p>Closing date: 2 May 2026</p></div>
			<div><h3><a href=/3>Project Manager</a></h3><p>Location: Lima</p><p>Closing date: 3 May 2026</p></div></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			result := parsePage(t, "<!doctype html><body>"+page)
			assert.Contains(t, rules(result.Diagnostics), "listing")
			assert.JSONEq(t, `{}`, said(t, result.Notice), "nothing of a list is taken for a notice")
		})
	}
}

// TestStruckDeadline checks that a struck-out date is the original deadline.
func TestStruckDeadline(t *testing.T) {
	for _, struck := range []string{"<s>1 February 2026</s>", "<del>1 February 2026</del>", `<span style="text-decoration: line-through">1 February 2026</span>`} {
		result := parsePage(t, "<body>"+strings.Replace(one, "5 February 2026", struck+" 5 February 2026", 1))
		d := result.Notice.Deadline
		assert.Equal(t, "2026-02-05", d.Day.String(), "the date that is not struck out holds")
		assert.Equal(t, "2026-02-01", d.Original.String(), "the date that is struck out is the original")
		require.Len(t, result.Evidence.At("/deadline/original"), 1)
		assert.Equal(t, "1 February 2026", result.Source.Slice(result.Evidence.At("/deadline/original")[0].Span()))
	}
	result := parsePage(t, "<body>"+strings.Replace(one, "P-3", "<s>P-3</s> P-4", 1))
	assert.Equal(t, []string{"P-4"}, result.Notice.Grade.Levels, "a struck-out value is none")
}

// TestPageEncodings reads one page in several encodings, rightly and wrongly declared.
func TestPageEncodings(t *testing.T) {
	const page = `<html><head>META</head><body><h1>Chargé d’études économiques</h1><p>Grade : A2</p><p>Lieu d’affectation : Genève, Suisse</p>
		<h2>Fonctions</h2><ul><li>Prépare les études</li><li>Rédige les résumés</li></ul><h2>Formation</h2><p>Diplôme universitaire en économie.</p></body></html>`
	for _, tt := range []struct{ name, meta, in, hint, want string }{
		{"as declared", `<meta charset="utf-8">`, "utf-8", "", "utf-8"},
		{"not declared, UTF-8", ``, "utf-8", "", "utf-8"},
		{"not declared, windows-1252", ``, "windows-1252", "", "windows-1252"},
		{"declared in an old way", `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`, "windows-1252", "", "windows-1252"},
		{"declared as UTF-8 but windows-1252", `<meta charset="utf-8">`, "windows-1252", "", "windows-1252"},
		{"declared as ISO-8859-1 but UTF-8", `<meta charset="iso-8859-1">`, "utf-8", "", "utf-8"},
		{"UTF-16 with a mark", ``, "utf-16le", "", "utf-16le"},
		{"UTF-16 without a mark", ``, "utf-16be", "", "utf-16be"},
		{"a hint of the one who fetched it", ``, "macintosh", "macintosh", "macintosh"},
		{"a hint outweighs the page", `<meta charset="windows-1252">`, "macintosh", "macintosh", "macintosh"},
		{"a wrong hint", `<meta charset="utf-8">`, "utf-8", "windows-1251", "utf-8"},
		{"an unknown hint", `<meta charset="utf-8">`, "utf-8", "klingon", "utf-8"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(page, "META", tt.meta, 1)
			e, _ := charset.Lookup(tt.in)
			require.NotNil(t, e)
			data, err := e.NewEncoder().Bytes([]byte(text))
			require.NoError(t, err)
			if strings.HasSuffix(tt.name, "with a mark") {
				data = append([]byte{0xFF, 0xFE}, data...)
			}
			p := parse.Parser{Charset: tt.hint}
			result, err := p.ParseBytes(context.Background(), "page.html", data)
			require.NoError(t, err)
			assert.Equal(t, tt.want, result.Source.Encoding)
			assert.Equal(t, "Chargé d’études économiques", result.Notice.Title)
			require.Len(t, result.Notice.Duties, 2)
			assert.Equal(t, "Rédige les résumés", result.Notice.Duties[1].Text)
			checkPlaces(t, result, func(_ int, piece []byte) string { return shown(t, piece, tt.want) })
		})
	}
}
