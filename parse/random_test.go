package parse_test

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// pieces are what random notices are put together from: labels, headings, values and sentences
// that the readers know, in an order that no notice has. Random bytes reach far less.
var pieces = []string{
	"Location", "Grade", "Langue", "Niveau", "Languages", "Deadline", "Job title", "Duties", "DUTIES AND RESPONSIBILITIES", "Education",
	"Lyon, France", "P-3", "Français", "C2", "souhaité", "5 January 2026", "by 5 January 2026 at 17:00 CET", "English", "Officer", "the", "of",
	"Main duties:", "read gauges", "Required", "Desirable", "Experience", "at least 5 years", "Skills", "Legal Officer", "Reference", "VN 12/2026",
	"Closing date", "Organization", "UNHCR", "INTERPOL", "About us", "How to apply", "Apply now", "Related jobs", "Two years",
	"text of some length that ends with a full stop.", "Contract", "Fixed-term", "Salary", "EUR 5,000 per month", "a note", "Plan", "Level",
	"Vacancy notice", "Duration (in months)", "36", "36.00", "2 positions", "(3 posts)", "المسمى الوظيفي", "مهندس", "الموقع", "اللغات", "الإنجليزية",
	"Fluency in English and French is required", "Knowledge of another UN language is an asset", "One of these languages must be English",
	"This appointment is for two years", "The contract is offered for", "Título del puesto", "Plazo", "hasta el 3 de marzo", "Extended until 3 March 2026",
	"cancelled", "Internal and external candidates", "Not applicable", "N/A", "Other", "page 2 of 3", "2", "1", "Under the supervision of the Head, the Officer will",
}

// joints stand between the pieces of a text.
var joints = []string{
	": ", ":", " : ", " - ", " – ", "\t", " | ", ", ", "; ", ". ", " ", "  ", "\n", "\n", "\n\n", "\n- ", "\n• ", "\n1. ", "\n2) ", "\n(a) ", "\n(i) ",
	"\nDUTY 1: ", "*", "**\n", "\n* ", "\n1 ", " (", ") ", "/", "\f", "\u00a0", "## ", "\u00ad", "\u200f", "\r\n",
}

// elements are those of random pages.
var elements = []string{
	"td", "th", "tr", "table", "ul", "ol", "li", "dl", "dt", "dd", "p", "div", "h1", "h2", "h3", "b", "strong", "span", "br", "section", "tbody", "thead",
	"a", "sup", "del", "s", "form", "label", "input", "main", "article", "aside", "nav", "pre", "caption",
}

// TestRandomNotices parses texts, pages and tables that are put together at random: whatever
// comes out, the parse does not panic, and what it read stands where it says.
// VACANCY_FULL=1 tries a hundred times as many.
func TestRandomNotices(t *testing.T) {
	tries := 3000
	if os.Getenv("VACANCY_FULL") != "" {
		tries *= 100
	}
	for name, write := range map[string]func(r *rand.Rand) string{"text": randomText, "page": randomPage, "table": randomTables} {
		t.Run(name, func(t *testing.T) {
			for seed := range tries {
				text := write(rand.New(rand.NewSource(int64(seed))))
				parseRandom(t, seed, text)
			}
		})
	}
}

// TestPagesThatPanicked parses pages that random ones were cut down to.
func TestPagesThatPanicked(t *testing.T) {
	for name, page := range map[string]string{
		"third row below labels and values": `<h1>Officer</h1><table><tr><th>Langue</th><th>Niveau</th></tr><tr><td>C2</td><td>B1</td></tr><tr><td>Wolof</td><td>A1</td></tr></table>`,
		"heading with a number among duties": `<html><body><strong>Grade <dd><h3></h3>UNHCR </dd></strong>Vacancy notice: <input><tr>Languages: Two years <span><strong><main>Education ` +
			`<main></main>Reference *: Duties: <aside>Lyon, France: <dl>Contract: </dl>Two years </aside>C2: <h1>Education Closing date </strong><span>&nbsp; Closing date `,
	} {
		t.Run(name, func(t *testing.T) { parseRandom(t, 0, page) })
	}
}

// parseRandom parses a text and checks that all evidence points into it.
func parseRandom(t *testing.T, seed int, text string) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("seed %d: %v\n%q", seed, p, text)
		}
	}()
	r, err := parse.ParseBytes(context.Background(), "random", []byte(text))
	require.NoError(t, err, "seed %d: %q", seed, text)
	outside := slices.IndexFunc(r.Evidence, func(e notice.Reading) bool { return e.Start < 0 || e.End < e.Start || e.End > len(text) })
	require.Negative(t, outside, "seed %d: evidence %d lies outside the text %q", seed, outside, text)
}

func pick(r *rand.Rand, list []string) string { return list[r.Intn(len(list))] }

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 3 + r.Intn(50) {
		b.WriteString(pick(r, pieces))
		b.WriteString(pick(r, joints))
		if r.Intn(4) == 0 {
			b.WriteString(pick(r, joints))
		}
	}
	return b.String()
}

// randomPage returns a page whose elements are opened and closed in any order.
func randomPage(r *rand.Rand) string {
	var b strings.Builder
	var open []string
	b.WriteString("<html><body>")
	for range 5 + r.Intn(40) {
		switch r.Intn(4) {
		case 0:
			open = append(open, pick(r, elements))
			fmt.Fprintf(&b, "<%s>", open[len(open)-1])
		case 1:
			if len(open) > 0 {
				i := r.Intn(len(open))
				fmt.Fprintf(&b, "</%s>", open[i])
				open = slices.Delete(open, i, i+1)
			}
		default:
			b.WriteString(pick(r, pieces))
			b.WriteString(pick(r, []string{": ", " "}))
		}
	}
	return b.String()
}

// randomTables returns a page of tables with cells that span others or are missing.
func randomTables(r *rand.Rand) string {
	var b strings.Builder
	b.WriteString("<html><body>")
	for range 1 + r.Intn(3) {
		columns := 1 + r.Intn(4)
		b.WriteString("<table>")
		for range 1 + r.Intn(6) {
			b.WriteString("<tr>")
			for range max(0, columns-r.Intn(8)/6) {
				cell := pick(r, []string{"td", "td", "th"})
				fmt.Fprintf(&b, "<%s%s>%s%s</%s>", cell, pick(r, []string{"", "", "", " colspan=2", " rowspan=2", " colspan=0"}),
					pick(r, pieces), pick(r, []string{"", "", "", "<br>Grade", "<ul><li>English<li>French</ul>"}), cell)
			}
			b.WriteString("</tr>")
		}
		fmt.Fprintf(&b, "</table><p>%s</p>", pick(r, pieces))
	}
	return b.String()
}
