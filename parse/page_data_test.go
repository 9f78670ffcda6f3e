package parse_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// described is what a JobPosting says beside the page of one.
const described = `{"@context":"https://schema.org/","@type":"JobPosting","title":"Harbour Archivist","datePosted":"2026-01-12","validThrough":"2026-02-05T23:59",
"hiringOrganization":{"@type":"Organization","name":"World Bank"},"identifier":{"@type":"PropertyValue","value":"HC-12"},
"jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Lyon","addressCountry":"FR"}}}`

// TestEmbeddedData reads the forms in which pages describe a post for programs: what the
// page does not show is filled from there.
func TestEmbeddedData(t *testing.T) {
	script := func(json string) string {
		return `<html><head><script type="application/ld+json">` + json + `</script></head><body>` + one + `</body></html>`
	}
	for _, tt := range []struct{ name, page string }{
		{"JSON-LD", script(described)},
		{"in a graph", script(`{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Jobs"},` + described + `]}`)},
		{"in an array", script(`[{"@type":"BreadcrumbList","itemListElement":[]},` + described + `]`)},
		{"several types", script(strings.Replace(described, `"JobPosting"`, `["Thing","JobPosting"]`, 1))},
		{"trailing commas", script(strings.ReplaceAll(strings.Replace(described, `"HC-12"}`, `"HC-12",}`, 1), `"FR"}}}`, `"FR",},},}`))},
		{"a line end in a string", script(strings.Replace(described, `"World Bank"`, "\"World\nBank\"", 1))},
		{"comments and CDATA", script("//<![CDATA[\n/* data */" + described + "\n//]]>")},
		{"as one of several", script("[" + described + `,{"@type":"JobPosting","title":"Bridge Engineer","datePosted":"2020-01-01","hiringOrganization":"Bridge Trust"}]`)},
		{"escaped characters", script(strings.Replace(described, "World Bank", `World\u0020Bank`, 1))},
		{"microdata", `<body itemscope itemtype="http://schema.org/JobPosting"><meta itemprop="datePosted" content="2026-01-12">
			<span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="World Bank"></span>
			<div itemprop="description">` + one + `</div></body>`},
		{"microdata, shown and with a time", `<body><div itemscope itemtype="https://schema.org/JobPosting"><div itemprop="description">` + one + `</div>
			<div hidden><time itemprop="datePosted" datetime="2026-01-12">yesterday</time><b itemprop="hiringOrganization">World Bank</b></div></div></body>`},
		{"RDFa", `<body vocab="https://schema.org/" typeof="JobPosting"><div hidden><span property="datePosted" content="2026-01-12">x</span>
			<span property="hiringOrganization" typeof="Organization"><span property="name">World Bank</span></span></div>` + one + `</body>`},
		{"RDFa with a prefix", `<body><div prefix="s: http://schema.org/" typeof="s:JobPosting"><div hidden><span property="s:datePosted">2026-01-12</span>
			<span property="s:hiringOrganization">World Bank</span></div>` + one + `</div></body>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			result := parsePage(t, tt.page)
			n := result.Notice
			assert.Equal(t, "Harbour Archivist", n.Title)
			assert.Equal(t, "World Bank", n.Organization, "the employer stands in the data alone")
			assert.Equal(t, "2026-01-12", n.Published.Day.String(), "the day of issue stands in the data alone")
			assert.Equal(t, "2026-02-05", n.Deadline.Day.String())
			assert.Len(t, n.Locations, 1)
			assert.Len(t, n.Duties, 2)
			assert.NotContains(t, rules(result.Diagnostics), "conflicting-values")
			published := result.Evidence.At("/published")
			require.Len(t, published, 1)
			at := result.Source.InputSpan(published[0].Span())
			assert.Equal(t, "2026-01-12", string(result.Source.Input[at.Start:at.End]), "the place of the day of issue")
		})
	}
}

// TestDataThatDiffers checks that the text wins over the data, and that both places are
// evidence.
func TestDataThatDiffers(t *testing.T) {
	for _, tt := range []struct{ path, in, with, text, data string }{
		{"/deadline", `"2026-02-05T23:59"`, `"2026-04-30"`, "5 February 2026", "2026-04-30"},
		{"/reference", `"HC-12"`, `"77120"`, "HC-12", "77120"},
		{"/title", `"Harbour Archivist"`, `"Chief Cook"`, "Harbour Archivist", "Chief Cook"},
		{"/locations", `"Lyon","addressCountry":"FR"`, `"Lima","addressCountry":"PE"`, "Lyon, France", "Lima"},
	} {
		t.Run(tt.path, func(t *testing.T) {
			data := strings.Replace(described, tt.in, tt.with, 1)
			require.NotEqual(t, described, data)
			result := parsePage(t, `<body>`+one+`<script type="application/ld+json">`+data+`</script></body>`)
			plain := parsePage(t, `<body>`+one+`</body>`)
			assert.Equal(t, plain.Notice.Deadline, result.Notice.Deadline)
			assert.Equal(t, plain.Notice.Title, result.Notice.Title)
			assert.Equal(t, plain.Notice.Reference, result.Notice.Reference)
			assert.Equal(t, plain.Notice.Locations, result.Notice.Locations)
			var conflicting []string
			for _, r := range result.Evidence.At(tt.path) {
				if r.State == notice.Conflicting {
					at := result.Source.InputSpan(r.Span())
					conflicting = append(conflicting, string(result.Source.Input[at.Start:at.End]))
				}
			}
			assert.Equal(t, []string{tt.data}, conflicting, "the place in the data is evidence")
			for _, d := range result.Diagnostics {
				if d.Rule == "conflicting-values" {
					require.Len(t, d.Related, 1)
					assert.Equal(t, tt.text, result.Source.Slice(d.Related[0].Span), "the finding shows the place in the text")
					return
				}
			}
			t.Error("the difference is a finding")
		})
	}
}

// TestNoticeInScript reads pages that show nothing: their notice stands in a script, or in
// a hidden control, escaped in one way or another.
func TestNoticeInScript(t *testing.T) {
	want := said(t, parsePage(t, "<body>"+one).Notice)
	flat := strings.ReplaceAll(one, "\n", "")
	js := strings.NewReplacer(`"`, `\"`, "\n", `\n`, "</", `<\/`).Replace(one)
	unicode := strings.NewReplacer("<", `\u003c`, ">", `\u003E`, "&", `\u0026`, `"`, `\"`, "\n", `\n`).Replace(one)
	entities := strings.NewReplacer("<", "&lt;", ">", "&gt;", `"`, `\"`).Replace(flat)
	percent := strings.NewReplacer("<", "%3C", ">", "%3E", "/", "%2F", ",", "%2C", ":", "%3A").Replace(flat)
	shell := func(script string) string {
		return `<!doctype html><html><head><title>Jobs</title></head><body><div id="root"></div><noscript>Turn scripts on.</noscript>` +
			script + `<footer>All rights reserved</footer></body></html>`
	}
	for _, tt := range []struct{ name, page string }{
		{"JSON of a framework", shell(`<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"menu":[{"label":"Home"},{"label":"Grade"}],"job":{"id":12,"body":"` + unicode + `"}}}}</script>`)},
		{"a program", shell(`<script>(function(){var s = "it's"; // don't` + "\n" + `window.job = {id: 12, text: "` + js + `", share: 'Share'};})()</script>`)},
		{"percent escapes", shell(`<script>api.fillList('x', 'y', ['false','','!*!` + percent + `','Apply']);</script>`)},
		{"a hidden control", `<body><form><input type="hidden" name="history" value="!|!` + url.PathEscape(flat) + `"><p>Loading</p></form></body>`},
		{"the description of JSON-LD", shell(`<script type="application/ld+json">{"@type":"JobPosting","title":"Harbour Archivist","description":"` + js + `"}</script>`)},
		{"the description of JSON-LD as entities", shell(`<script type="application/ld+json">{"@type":"JobPosting","description":"` + entities + `"}</script>`)},
		{"a template string", shell("<script>const page = `" + one + "`;</script>")},
		{"beside other strings", shell(`<script>var re=/["']/g,t={"privacy":"` + strings.Repeat("We store your data with care and never sell it. ", 4) + `"},j={"description":"` + js + `"};</script>`)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			result := parsePage(t, tt.page)
			assert.JSONEq(t, want, said(t, result.Notice))
			checkPlaces(t, result, func(at int, piece []byte) string {
				if strings.Contains(string(piece), "%") {
					unescaped, err := url.PathUnescape(string(piece))
					require.NoError(t, err)
					piece = []byte(unescaped)
				}
				return inScript(t, piece)
			})
		})
	}

	t.Run("parts with titles of their own", func(t *testing.T) {
		page := shell(`<script type="application/json">{"ad":{"sections":{"company":{"title":"About us","text":"<p>The Council keeps the harbour of the town, its ships, its quays and its papers, and has done so for three hundred years without a single day of rest, in war and in peace, in good years and in bad ones.</p>"},
			"job":{"title":"Duties","text":"<ul><li>Sorts the files of the harbour, the ships and the quays, as they come in from the offices of the town</li><li>Answers letters of people who look for their forefathers in the lists of passengers</li></ul>"}}}}</script>`)
		n := parsePage(t, page).Notice
		assert.Len(t, n.Duties, 2, "the title of a part is its heading")
		require.NotEmpty(t, n.Sections)
		assert.Equal(t, notice.SectionKind("about"), n.Sections[0].Kind)
	})
	t.Run("what is shown wins", func(t *testing.T) {
		n := parsePage(t, `<body>`+one+`<script>var other = "`+strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(another)+`";</script></body>`).Notice
		assert.Equal(t, "Harbour Archivist", n.Title, "a script is not read where the page shows a notice")
		assert.Equal(t, "HC-12", n.Reference)
	})
}
