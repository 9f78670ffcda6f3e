package parse_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/parse"
)

const exampleNotice = `Harbour Analyst

VACANCY NOTICE 4711
Company: Interpol
Job title: Harbour Analyst
Location: Lyon*
Duration (in months): 36
Grade: 5
Deadline for application: 5 February 2026, 23:59 (Lyon time)

PRINCIPAL DUTIES AND ACTIVITIES
DUTY 1: Follow the traffic
- Keep the list of ports,
- Report what is odd.

Languages:
- Fluency in English is required; French or Spanish would be an asset.

* Shifts are possible.
`

func ExampleParse() {
	result, err := parse.Parse(context.Background(), "notice.txt", strings.NewReader(exampleNotice))
	if err != nil {
		fmt.Println(err)
		return
	}
	n := result.Notice
	fmt.Println(n.Organization, n.Reference, n.Title)
	fmt.Println(n.Locations[0].City, n.Locations[0].Country, n.Duration.Min, n.Grade.System, n.Grade.Levels)
	fmt.Println(n.Deadline.Day, n.Deadline.Time, n.Deadline.Zone)
	for _, l := range n.Languages {
		fmt.Println(l.Need, len(l.Options), l.Options[0].Tag, l.Options[0].Level)
	}
	// Output:
	// INTERPOL 4711 Harbour Analyst
	// Lyon FR P36M interpol [5]
	// 2026-02-05 23:59 Europe/Paris
	// required 1 en fluent
	// desirable 2 fr
}

// Every value carries the place it was read at.
func ExampleResult_evidence() {
	result, err := parse.ParseBytes(context.Background(), "notice.txt", []byte(exampleNotice))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range result.Evidence.Under("/locations") {
		fmt.Printf("%s %s at line %d, column %d: %q\n", r.Path, r.State, r.Line, r.Column, result.Source.Slice(r.Span()))
	}
	// Output:
	// /locations/0 stated at line 6, column 11: "Lyon*"
	// /locations/0/country inferred at line 6, column 11: "Lyon*"
}

func ExampleParseBytes_json() {
	result, err := parse.ParseBytes(context.Background(), "notice.txt", []byte("Job title: Clerk\nNumber of posts: 2\nContract: Temporary appointment\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	result.Notice.Evidence = nil
	data, err := json.Marshal(result.Notice)
	fmt.Println(string(data), err)
	// Output:
	// {"title":"Clerk","contract":{"kinds":["temporary"],"raw":"Temporary appointment"},"posts":{"count":2,"raw":"2"},"language":"en"} <nil>
}

func ExampleParser_limits() {
	p := parse.Parser{Limits: parse.Limits{MaxBytes: 10}}
	_, err := p.Parse(context.Background(), "notice.txt", strings.NewReader(exampleNotice))
	var limit *parse.LimitError
	if errors.As(err, &limit) {
		fmt.Println(limit.Limit, limit.Max)
	}
	// Output:
	// MaxBytes 10
}

func ExampleParser_All() {
	var p parse.Parser
	inputs := slices.Values([]parse.Input{
		{Name: "a.txt", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader("Job title: Clerk\nGrade: G-4\n")), nil
		}},
		{Name: "b.txt", Open: func() (io.ReadCloser, error) { return nil, errors.New("b.txt: no such file") }},
	})
	for result, err := range p.All(context.Background(), inputs) {
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(result.Source.Name, result.Notice.Title)
	}
	// Output:
	// a.txt Clerk
	// error: b.txt: no such file
}

func ExampleLoadProfile() {
	profile, err := parse.LoadProfile(strings.NewReader(`
[organization Acme Relief]
Acme
[language en]
[label deadline]
Send papers by
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	p := parse.Parser{Profile: profile}
	result, err := p.Parse(context.Background(), "notice.txt", strings.NewReader("Employer: Acme\nJob title: Welder\nSend papers by: 31 March 2026\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Notice.Organization, result.Notice.Deadline.Day)
	// Output:
	// Acme Relief 2026-03-31
}

func ExampleDate() {
	d, err := parse.Date("le 31 mars 2026 à 12 h 00 (midi), heure de Bruxelles", language.French)
	fmt.Println(d.Day, d.Time, d.Zone, err)
	d, err = parse.Date("03/04/2026", language.English)
	fmt.Println(d.Day.IsZero(), d.Candidates, err)
	_, err = parse.Date("within 30 days", language.English)
	fmt.Println(errors.Is(err, parse.ErrOpen))
	// Output:
	// 2026-03-31 12:00 Europe/Brussels <nil>
	// true [2026-03-04 2026-04-03] <nil>
	// true
}

func ExampleDuration() {
	d, err := parse.Duration("un año, renovable hasta tres años", language.Spanish)
	fmt.Println(d.Min, d.Max, *d.Renewable, d.Total, err)
	// Output:
	// P12M P12M true P36M <nil>
}

func ExampleGrade() {
	g, err := parse.Grade("AD5 - AD7", language.English)
	fmt.Println(g.System, g.Levels, err)
	// Output:
	// eu [AD5 AD6 AD7] <nil>
}

func ExampleLanguages() {
	requirements, err := parse.Languages("Fluency in English or French is required.", language.English)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := requirements[0]
	fmt.Println(r.Need, r.Options[0].Tag, r.Options[1].Tag, r.Options[0].Level)
	// Output:
	// required en fr fluent
}

func ExampleLocation() {
	places, err := parse.Location("Abidjan, Ivory Coast & Nairobi, Kenya", language.English)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range places {
		fmt.Println(p.City, p.Country)
	}
	// Output:
	// Abidjan CI
	// Nairobi KE
}

func ExampleSalary() {
	s, err := parse.Salary("7 559,72 € par mois", language.French)
	fmt.Println(s.Min, s.Currency, s.Period, err)
	// Output:
	// 7559.72 EUR month <nil>
}

func ExampleSecurity() {
	s, err := parse.Security("Renforcé", language.French)
	fmt.Println(s.Level, err)
	// Output:
	// enhanced <nil>
}

func ExampleContract() {
	c, err := parse.Contract("Project Fixed-term Contract*", language.English)
	fmt.Println(c.Kinds, err)
	// Output:
	// [project fixed_term] <nil>
}
