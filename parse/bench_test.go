package parse_test

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// searches are what a user would write without the library: one expression a field,
// tried on the whole text, with the labels that a handful of notices have.
var searches = []string{
	`(?im)^\s*(?:job title|title of the post|post title)\s*:\s*(.+)$`,
	`(?im)^\s*(?:vacancy notice|reference)\s*(?:no\.?)?\s*:?\s*(\S+)$`,
	`(?im)^\s*(?:location|duty station)\s*:\s*(.+)$`,
	`(?im)^\s*(?:type of contract|contract type)\s*:\s*(.+)$`,
	`(?im)^\s*(?:duration|contract duration)[^:\n]*:\s*(.+)$`,
	`(?im)^\s*(?:grade|level)\s*:\s*(.+)$`,
	`(?im)^\s*(?:deadline for applications?|closing date)\s*:\s*(.+)$`,
	`(?im)^\s*languages?[^:\n]*:\s*$\n((?:^\s*[-•].*$\n?)+)`,
}

// grownSearches are the same after they were made to know the labels of the English
// notices of testdata: what they are once they do the job.
var grownSearches = []string{
	`(?im)^\s*(?:(?:job|post|functional|position|posting|vacancy) title|title of the post|name of the post|position|post \(business title\))\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:vacancy (?:notice|announcement|number|no\.?|n°|ref\.?)|ref(?:erence|\.)?(?: number| no\.?| of the (?:post|call))?|job (?:#|id|no\.?|number|opening number)|req\. id|file n°|call for expression of interest)\s*(?:no\.?)?\s*[:\t]?\s*(\S+)$`,
	`(?im)^\s*(?:(?:primary |position |post )?location(?: of the post)?|duty station(?:s|\(s\))?|place of (?:assignment|employment|secondment|work))\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:(?:length and )?type(?:/duration)? of (?:contract|engagement|staff|appointment)|contract(?: type|ual status)?|kind of appointment|nature of the position|recruitment type|vacancy type)\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:(?:contract |term |expected )?duration(?: of (?:the |initial )?(?:contract|assignment))?|(?:assignment length|length of assignment)|period of secondment|term|validity of the contract)\s*(?:\(in months\)?|\(months\))?\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:(?:job |post |grade )?level|(?:nato )?grade(?: band)?|function group / grade|position and grade)\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:(?:application )?deadline(?: for applications?| to apply)?|clos(?:ing|ure) date(?: for receipt of applications)?[^:\n]*|applications close|extended until|last day to apply)\s*[:\t]\s*(.+)$`,
	`(?im)^\s*(?:(?:required |preferred |knowledge of )?language(?:s|\(s\))?(?: requirements| skills| required)?)[^:\n]*:?\s*$\n((?:^\s*[-•*].*$\n?)+)`,
}

// searchSet is a set of searches under a name.
type searchSet struct {
	name     string
	searches []string
}

var searchSets = []searchSet{{"few", searches}, {"grown", grownSearches}}

func (s searchSet) compile() []*regexp.Regexp {
	expressions := make([]*regexp.Regexp, len(s.searches))
	for i, search := range s.searches {
		expressions[i] = regexp.MustCompile(search)
	}
	return expressions
}

// notices returns the notices of testdata in one language, "" for all.
func notices(tb testing.TB, language string) [][]byte {
	tb.Helper()
	files, err := filepath.Glob("../testdata/notices/*" + language + ".txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	texts := make([][]byte, len(files))
	for i, file := range files {
		texts[i], err = os.ReadFile(file)
		require.NoError(tb, err)
	}
	return texts
}

func size(texts [][]byte) int64 {
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	return int64(n)
}

// BenchmarkParse reads all notices of a language once an iteration. Compare its MB/s
// with those of BenchmarkRegexps, which finds eight fields.
func BenchmarkParse(b *testing.B) {
	for _, language := range []string{"en", "fr", "es", "ar"} {
		texts := notices(b, "-"+language)
		b.Run(language, func(b *testing.B) {
			b.SetBytes(size(texts))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					if _, err := parse.ParseBytes(context.Background(), "notice", text); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkRegexps does what a user would write otherwise on the English notices: it
// looks for all places of eight fields, as the parse does.
func BenchmarkRegexps(b *testing.B) {
	texts := notices(b, "-en")
	for _, set := range searchSets {
		expressions := set.compile()
		b.Run(set.name, func(b *testing.B) {
			b.SetBytes(size(texts))
			found := 0
			for b.Loop() {
				found = 0
				for _, text := range texts {
					for _, e := range expressions {
						if e.FindAllSubmatchIndex(text, -1) != nil {
							found++
						}
					}
				}
			}
			b.ReportMetric(float64(found)/float64(len(texts)*len(expressions)), "found/field")
		})
	}
}

// BenchmarkParseAgainstRegexps reports the throughput of the whole parse in terms of that of the
// searches over the same texts, all English notices: of each notice read in loops, one of the parse and
// one of the searches, and of each notice read in turn, once in either way. Of the loops it reports
// the notice that does worst, too.
//
// The two differ since the parse is large: in turn, most of its branches come as a surprise to the
// processor, and much of its code has left the caches. That of a regular expression never does.
func BenchmarkParseAgainstRegexps(b *testing.B) {
	texts := notices(b, "-en")
	for _, set := range searchSets {
		expressions := set.compile()
		search := func(text []byte) {
			for _, e := range expressions {
				e.FindAllSubmatchIndex(text, -1)
			}
		}
		b.Run(set.name+"/loops", func(b *testing.B) {
			all, least := inLoops(b, texts, parseWhole(b), search)
			b.ReportMetric(all, "x-throughput")
			b.ReportMetric(least, "least-x-throughput")
		})
		b.Run(set.name+"/turns", func(b *testing.B) {
			parsed, searched := inTurn(b, texts, parseWhole(b), search)
			b.ReportMetric(searched.Seconds()/parsed.Seconds(), "x-throughput")
		})
	}
}

// inLoops returns how many times as long as one way to read the inputs another takes, for all of them
// and for the input of which it is least. An input is read twenty times in one way and then twenty times in the other; of all such
// rounds the fastest one counts, since a machine that is busy now and then only makes some slower.
func inLoops(b *testing.B, inputs [][]byte, one, other func([]byte)) (all, least float64) {
	const times = 20
	first, second := make([]time.Duration, len(inputs)), make([]time.Duration, len(inputs))
	one(inputs[0]) // loads the vocabulary
	for round := 0; b.Loop(); round++ {
		for i, input := range inputs {
			start := time.Now()
			for range times {
				one(input)
			}
			middle := time.Now()
			for range times {
				other(input)
			}
			end := time.Now()
			if round == 0 || middle.Sub(start) < first[i] {
				first[i] = middle.Sub(start)
			}
			if round == 0 || end.Sub(middle) < second[i] {
				second[i] = end.Sub(middle)
			}
		}
	}
	var firsts, seconds time.Duration
	least = math.Inf(1)
	for i := range inputs {
		firsts += first[i]
		seconds += second[i]
		least = min(least, second[i].Seconds()/first[i].Seconds())
	}
	return seconds.Seconds() / firsts.Seconds(), least
}

// parseWhole returns the whole parse as a function of the input.
func parseWhole(b *testing.B) func([]byte) {
	return func(data []byte) {
		if _, err := parse.ParseBytes(context.Background(), "notice", data); err != nil {
			b.Fatal(err)
		}
	}
}

// inTurn returns how long two ways to read the inputs take, each input being read in one way and
// then in the other: a machine that is busy now and then slows both down.
func inTurn(b *testing.B, inputs [][]byte, one, other func([]byte)) (first, second time.Duration) {
	for b.Loop() {
		for _, input := range inputs {
			start := time.Now()
			one(input)
			middle := time.Now()
			other(input)
			first += middle.Sub(start)
			second += time.Since(middle)
		}
	}
	return first, second
}

// BenchmarkHostile reads repetitions that provoke the most work, at three sizes: the
// MB/s must stay the same.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		for _, size := range []int{64 << 10, 1 << 20, 16 << 20} {
			text := []byte(strings.Repeat(unit, size/len(unit)))
			b.Run(name+"/"+byteSize(size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if _, err := parse.ParseBytes(context.Background(), "hostile", text); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func byteSize(n int) string {
	if n >= 1<<20 {
		return map[int]string{1 << 20: "1MiB", 16 << 20: "16MiB"}[n]
	}
	return "64KiB"
}

// hostile are pieces of text whose repetition provokes the most work of one kind.
var hostile = map[string]string{
	"labels":     "Job title: Officer\nDeadline for application: 5 January 2026\n",
	"lone":       "Location\n",
	"glued":      "Grade: 5Location: LyonDuration: 12 months",
	"one line":   "word ",
	"bullets":    "• item one • item two ",
	"items":      "- Knowledge of English or French is required;\n",
	"headings":   "Main duties:\n",
	"brackets":   "Duration (in months (or ",
	"dates":      "by 5 January 2026, applications ",
	"capitals":   "SUMMARY OF THE ASSIGNED DUTIES\n",
	"misspelt":   "Responsibilitis of the psot\n",
	"numbers":    "1. a 2. b 3. c ",
	"colons":     ":::: ",
	"footnotes":  "* a note on the place of work\nLyon*\n",
	"organizers": "INTERPOL and UNHCR and WHO. ",
	"pages":      "Page 1\nVacancy notice\n",
	"tables":     "Language\tLevel\nEnglish\tC1\n",
}
