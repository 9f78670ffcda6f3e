package schema_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

func TestCalendar(t *testing.T) {
	day := notice.Day{Year: 2026, Month: 2, Day: 5}
	for _, c := range []struct {
		name     string
		deadline notice.Date
		want     string
	}{
		{"a moment is in UTC", notice.Date{Day: day, Time: "23:59", Zone: "Europe/Paris"}, "DTSTART:20260205T225900Z"},
		{"an offset", notice.Date{Day: day, Time: "23:59", Zone: "-05:00"}, "DTSTART:20260206T045900Z"},
		{"no zone: the reader's time", notice.Date{Day: day, Time: "17:00"}, "DTSTART:20260205T170000"},
		{"no time: the whole day", notice.Date{Day: day}, "DTSTART;VALUE=DATE:20260205"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := schema.Calendar(&notice.Notice{Title: "Analyst; ports, coasts", Deadline: c.deadline})
			require.NoError(t, err)
			assert.Contains(t, string(got), "\r\n"+c.want+"\r\n")
			assert.Contains(t, string(got), `SUMMARY:Analyst\; ports\, coasts: Deadline for application`)
			again, err := schema.Calendar(&notice.Notice{Title: "Analyst; ports, coasts", Deadline: c.deadline})
			require.NoError(t, err)
			assert.Equal(t, got, again, "the same notice gives the same bytes")
		})
	}
	for _, d := range []notice.Date{{}, {Rolling: true}, {Candidates: []notice.Day{day, day}}, {Raw: "soon"}} {
		_, err := schema.Calendar(&notice.Notice{Deadline: d})
		assert.ErrorIs(t, err, schema.ErrNoDeadline)
	}
}

// TestCalendarLines checks the lines of RFC 5545: 75 bytes at most, folded between
// characters, the required properties once each.
func TestCalendarLines(t *testing.T) {
	for _, file := range goodNotices(t) {
		n := inputOf(t, file).Notice
		n.Title = strings.Repeat("محلل ", 40) + n.Title
		got, err := schema.Calendar(n)
		if n.Deadline.Day.IsZero() {
			require.ErrorIs(t, err, schema.ErrNoDeadline)
			continue
		}
		require.NoError(t, err)
		require.True(t, strings.HasSuffix(string(got), "END:VCALENDAR\r\n"))
		for line := range strings.SplitSeq(strings.TrimSuffix(string(got), "\r\n"), "\r\n") {
			assert.LessOrEqual(t, len(line), 75, line)
			assert.True(t, utf8.ValidString(line), "a character is cut: %q", line)
			assert.NotContains(t, line, "\n")
		}
		for _, property := range []string{"\r\nUID:", "\r\nDTSTAMP:", "\r\nDTSTART", "\r\nVERSION:2.0", "\r\nPRODID:"} {
			assert.Equal(t, 1, strings.Count(string(got), property), property)
		}
	}
}

func TestRecord(t *testing.T) {
	assert.Len(t, schema.Record(&notice.Notice{}), len(schema.Columns()))
	for _, field := range schema.Record(&notice.Notice{}) {
		assert.Empty(t, field, "an empty notice has empty columns")
	}
	yes := true
	row := schema.Record(&notice.Notice{
		Title: "=HYPERLINK(1)", Locations: []notice.Location{{City: "Lyon", Country: "FR"}, {Country: "KE"}},
		Duration: notice.Duration{Min: notice.Months(36), Renewable: &yes}, Salary: notice.Salary{Min: 1234.5},
		Languages: []notice.LanguageRequirement{
			{Need: notice.Required, Options: []notice.LanguageOption{{Tag: language.English}}},
			{Need: notice.Desirable, Options: []notice.LanguageOption{{Tag: language.Spanish}, {Tag: language.Arabic}}},
		},
		Experience: []notice.Qualification{{Text: "a", MinYears: 5}, {Text: "b", MinYears: 2.5}},
	})
	got := map[string]string{}
	for i, name := range schema.Columns() {
		if row[i] != "" {
			got[name] = row[i]
		}
	}
	assert.Equal(t, map[string]string{
		"title": "'=HYPERLINK(1)", "cities": "Lyon", "countries": "FR; KE", "duration_min": "P36M", "renewable": "true",
		"salary_min": "1234.5", "languages_required": "en", "languages_desirable": "es|ar", "min_years": "5", "experience": "a; b",
	}, got)
}
