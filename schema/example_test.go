package schema_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

const example = `Organization: UNICEF
Job title: Archive Clerk
Reference: 2026/117
Duty station: Geneva, Switzerland
Type of contract: Fixed-term
Grade: G-5
Date of publication: 12 January 2026
Deadline for application: 5 February 2025, 23:59 (Geneva time)

Duties
- Sort the letters of forty years.

Education
- Completed secondary education.

Experience
- At least two years of experience in an archive.

Languages
- Fluency in English is required.
`

// exampleNotice parses the example.
func exampleNotice() *parse.Result {
	r, err := parse.ParseBytes(context.Background(), "clerk.txt", []byte(example))
	if err != nil {
		panic(err)
	}
	return r
}

func ExampleCheck() {
	r := exampleNotice()
	for _, d := range schema.Check(schema.Input{
		Notice: r.Notice, Source: r.Source, Evidence: r.Evidence, Diagnostics: r.Diagnostics,
	}, schema.Settings{}) {
		fmt.Println(d)
		fmt.Println("  mend:", d.Hint)
	}
	// Output:
	// 8:27: error deadline-before-publication: the deadline 2025-02-05 is before the date of publication, 2026-01-12
	//   mend: Correct the date that is wrong
}

func ExampleSettings() {
	r := exampleNotice()
	settings := schema.Settings{
		Rules:         map[string]schema.Level{"deadline-before-publication": schema.Off},
		Require:       []string{"salary"},
		ReferenceDate: notice.Day{Year: 2026, Month: time.March, Day: 1},
	}
	for _, d := range schema.Check(schema.Input{Notice: r.Notice, Source: r.Source, Diagnostics: r.Diagnostics}, settings) {
		fmt.Println(d)
	}
	// Output:
	// 2:12: warning missing-salary: nothing in the notice was read as its salary
	// 8:27: warning deadline-past: the deadline 2025-02-05 is past on 2026-03-01
}

func ExampleSettings_Validate() {
	err := schema.Settings{Require: []string{"sallary"}}.Validate()
	fmt.Println(err, errors.Is(err, schema.ErrSettings))
	// Output: invalid settings: unknown field "sallary", did you mean "salary"? true
}

func ExampleRules() {
	n := 0
	for _, rule := range schema.Rules() {
		if rule.Severity == notice.Error {
			fmt.Println(rule.ID)
		}
		n++
	}
	fmt.Println(n > 60, "and more that warn")
	// Output:
	// not-a-notice
	// listing
	// missing-title
	// missing-deadline
	// deadline-before-publication
	// true and more that warn
}

func ExampleLookup() {
	rule, ok := schema.Lookup("ambiguous-date")
	fmt.Println(rule.Severity, ok)
	// Output: warning true
}

func ExampleProfiles() {
	fmt.Println(strings.Join(schema.Profiles(), ", "))
	// Output: default, interpol, un, eu, coordinated, osce
}

func ExampleFields() {
	fmt.Println(strings.Join(schema.Fields()[:5], ", "))
	// Output: title, organization, reference, locations, deadline
}

func ExampleDidYouMean() {
	fmt.Println("unknown rule" + schema.DidYouMean("canceled", []string{"cancelled", "listing"}))
	// Output: unknown rule, did you mean "cancelled"?
}

func ExampleValidate() {
	violations, err := schema.Validate([]byte(`{"titel": "Clerk", "deadline": {"date": "5 January 2026"}}`))
	if err != nil {
		fmt.Println(err)
	}
	for _, v := range violations {
		fmt.Println(v.Pointer, "-", v.Message)
	}
	// Output:
	// /titel - is no key of a notice, did you mean "title"?
	// /deadline/date - "5 January 2026" is not in the form: A day of the Gregorian calendar, ISO 8601
}

func ExampleJSON() {
	fmt.Println(strings.Contains(string(schema.JSON()), "https://json-schema.org/draft/2020-12/schema"))
	// Output: true
}

func ExampleJobPosting() {
	data, err := schema.JobPosting(&notice.Notice{Title: "Clerk", Summary: []string{"Sorts letters."}})
	fmt.Println(string(data))
	fmt.Println(err)
	// Output:
	// {
	//   "@context": "https://schema.org/",
	//   "@type": "JobPosting",
	//   "title": "Clerk",
	//   "description": "\u003cp\u003eSorts letters.\u003c/p\u003e"
	// }
	// properties that Google requires of a JobPosting are missing: datePosted, hiringOrganization, jobLocation
}

func ExampleFromJobPosting() {
	n, _, err := schema.FromJobPosting([]byte(`{"@type": "JobPosting", "title": "Clerk", "validThrough": "2026-02-05"}`))
	fmt.Println(n.Title, n.Deadline.Day, err)
	// Output: Clerk 2026-02-05 <nil>
}

func ExampleMarkdown() {
	fmt.Print(string(schema.Markdown(&notice.Notice{
		Title:  "Clerk",
		Grade:  notice.Grade{Levels: []string{"G-5"}},
		Duties: []notice.Duty{{Text: "Sort the letters"}, {Text: "Answer questions"}},
	})))
	// Output:
	// # Clerk
	//
	// | | |
	// | --- | --- |
	// | Job title | Clerk |
	// | Grade | G-5 |
	//
	// ## Duties
	//
	// - Sort the letters
	// - Answer questions
}

func ExampleCalendar() {
	data, err := schema.Calendar(&notice.Notice{
		Title:    "Clerk",
		Deadline: notice.Date{Day: notice.Day{Year: 2026, Month: 2, Day: 5}, Time: "23:59", Zone: "+01:00"},
	})
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "SUMMARY") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	fmt.Println(err)
	// Output:
	// DTSTART:20260205T225900Z
	// SUMMARY:Clerk: Deadline for application
	// <nil>
}

func ExampleRecord() {
	row := schema.Record(&notice.Notice{Title: "Clerk", Locations: []notice.Location{{City: "Lyon", Country: "FR"}}})
	for i, name := range schema.Columns() {
		if row[i] != "" {
			fmt.Println(name, "=", row[i])
		}
	}
	// Output:
	// title = Clerk
	// cities = Lyon
	// countries = FR
}
