package schema_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

// TestMarkdownAndBack checks over testdata that a notice comes back from Markdown.
func TestMarkdownAndBack(t *testing.T) {
	for _, file := range goodNotices(t) {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			want := inputOf(t, file).Notice
			text := schema.Markdown(want)
			r, err := parse.ParseBytes(context.Background(), "notice.md", text)
			require.NoError(t, err)
			got := r.Notice
			if want.Contract.Raw == "" {
				got.Contract.Raw = "" // never printed as a value of its own
			}
			for _, d := range []*notice.Date{&want.Published, &want.Deadline, &want.Start, &got.Published, &got.Deadline, &got.Start} {
				d.Raw = "" // a time that only a label named stands with the date now
			}
			for field, same := range map[string]bool{
				"status":       want.Status == got.Status,
				"audience":     equal(want.Audience, got.Audience),
				"title":        want.Title == got.Title,
				"organization": want.Organization == got.Organization,
				"reference":    want.Reference == got.Reference,
				"reports_to":   want.ReportsTo == got.ReportsTo,
				"units":        equal(want.Units, got.Units),
				"locations":    equal(want.Locations, got.Locations),
				"contract":     equal(want.Contract, got.Contract),
				"duration":     equal(want.Duration, got.Duration),
				"grade":        equal(want.Grade, got.Grade),
				"posts":        want.Posts == got.Posts,
				"security":     want.Security == got.Security,
				"published":    equal(want.Published, got.Published),
				"deadline":     equal(want.Deadline, got.Deadline),
				"start":        equal(want.Start, got.Start),
				"salary":       want.Salary == got.Salary,
				"summary":      equal(want.Summary, got.Summary),
				"duties":       equal(want.Duties, got.Duties),
				"education":    equal(sorted(want.Education), sorted(got.Education)),
				"experience":   equal(sorted(want.Experience), sorted(got.Experience)),
				"skills":       equal(sorted(want.Skills), sorted(got.Skills)),
				"languages":    equal(want.Languages, got.Languages),
				"footnotes":    equal(want.Footnotes, got.Footnotes),
				"language":     want.Language == got.Language,
			} {
				reason := lost[name[:2]+" "+field]
				assert.Equal(t, reason == "", same, "%s must come back, or, if it is listed as lost (%q), must not", field, reason)
			}
		})
	}
}

// lost are the values that do not come back, by the number of the notice and the field,
// with the reason.
var lost = map[string]string{
	"11 salary":     "the words about a minimum stood in the label",
	"29 duties":     "sentences around the list stand below its own heading, and are read as duties",
	"29 skills":     "what asks for experience below \"Desirable\" is read as experience, names of empty groups as skills",
	"29 experience": "the same",
	"43 audience":   "it stood in the heading of the notice",
	"56 audience":   "it stood in the heading of the notice",
}

func equal[T any](a, b T) bool { return reflect.DeepEqual(a, b) }

// sorted returns qualifications by their text: what is desirable comes last in Markdown.
func sorted(list []notice.Qualification) []notice.Qualification {
	return slices.SortedFunc(slices.Values(list), func(a, b notice.Qualification) int { return strings.Compare(a.Text, b.Text) })
}
