package schema_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"
	_ "time/tzdata" // so that the zones load wherever the test runs

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// carried returns what of a notice a JobPosting carries, in the form in which it comes
// back.
func carried(n *notice.Notice) notice.Notice {
	c := notice.Notice{
		Organization: n.Organization, Reference: n.Reference, Title: n.Title, Units: n.Units,
		Contract:  notice.Contract{Kinds: n.Contract.Kinds},
		Posts:     notice.Posts{Count: n.Posts.Count},
		Security:  notice.Security{Level: n.Security.Level},
		Published: notice.Date{Day: n.Published.Day}, Start: notice.Date{Day: n.Start.Day},
		Deadline: notice.Date{Day: n.Deadline.Day, Time: n.Deadline.Time},
	}
	if !n.Deadline.Day.IsZero() && n.Deadline.Zone != "" && n.Deadline.Time != "" {
		if moment, err := n.Deadline.Instant(); err == nil {
			c.Deadline.Zone = moment.Format("-07:00")
		}
	}
	if c.Deadline.Day.IsZero() {
		c.Deadline = notice.Date{}
	}
	if c.Deadline.Zone == "+00:00" {
		c.Deadline.Zone = "UTC"
	}
	if n.Duration.Min.IsZero() || n.Duration.Max.IsZero() || n.Duration.Min == n.Duration.Max ||
		(n.Duration.Min.Months > 0) == (n.Duration.Max.Months > 0) {
		c.Duration = notice.Duration{Min: n.Duration.Min, Max: n.Duration.Max}
	}
	if n.Salary.Currency != "" && (n.Salary.Min > 0 || n.Salary.Max > 0) {
		c.Salary = n.Salary
		c.Salary.Raw = ""
	}
	for _, l := range n.Locations {
		if l.City != "" || !l.Remote {
			c.Locations = append(c.Locations, notice.Location{City: l.City, Country: l.Country, Raw: l.Raw})
		}
	}
	for _, d := range n.Duties {
		c.Duties = append(c.Duties, notice.Duty{Text: d.Text})
		for _, task := range d.Tasks {
			c.Duties = append(c.Duties, notice.Duty{Text: task})
		}
	}
	texts := func(list []notice.Qualification, years bool) []notice.Qualification {
		var out []notice.Qualification
		for _, q := range list {
			q.Need = ""
			if !years {
				q.MinYears = 0
			}
			out = append(out, q)
		}
		return out
	}
	c.Education, c.Experience, c.Skills = texts(n.Education, false), texts(n.Experience, true), texts(n.Skills, false)
	return c
}

// back returns what came back in the same form.
func back(n *notice.Notice) notice.Notice {
	c := *n
	c.Contract.Raw, c.Posts.Raw, c.Published.Raw, c.Deadline.Raw, c.Start.Raw = "", "", "", "", ""
	c.Duration.Raw, c.Salary.Raw = "", ""
	if c.Security.Raw = ""; c.Security.Level == "" {
		c.Security = notice.Security{}
	}
	c.Locations = nil
	for _, l := range n.Locations {
		if l.Remote = false; l.Raw != "TELECOMMUTE" {
			c.Locations = append(c.Locations, l)
		}
	}
	return c
}

// TestJobPostingAndBack checks over testdata that a notice comes back from a JobPosting
// with every value that the form can carry.
func TestJobPostingAndBack(t *testing.T) {
	for _, file := range goodNotices(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			n := inputOf(t, file).Notice
			data, err := schema.JobPosting(n)
			if err != nil {
				require.ErrorIs(t, err, schema.ErrMissing)
			}
			got, _, err := schema.FromJobPosting(data)
			require.NoError(t, err)
			assert.Equal(t, carried(n), back(got))
		})
	}
}

func TestJobPostingRequired(t *testing.T) {
	in := inputOf(t, lintFile(t, "missing-title", "pass"))
	data, err := schema.JobPosting(in.Notice)
	require.NoError(t, err, "the notice states all that Google requires")
	var p map[string]any
	require.NoError(t, json.Unmarshal(data, &p))
	assert.Equal(t, "2026-02-05T23:59:00+01:00", p["validThrough"])
	assert.Equal(t, "basic", p["securityClearanceRequirement"])
	assert.Equal(t, "P36M", p["jobDuration"])
	assert.Equal(t, []any{"TEMPORARY", "fixed_term"}, p["employmentType"])
	for _, key := range []string{"title", "description", "datePosted", "hiringOrganization", "jobLocation", "responsibilities", "qualifications", "experienceRequirements"} {
		assert.Contains(t, p, key)
	}

	for _, c := range []struct {
		name   string
		change func(*notice.Notice)
		want   []string
	}{
		{"no title", func(n *notice.Notice) { n.Title = "" }, []string{"title"}},
		{"no employer", func(n *notice.Notice) { n.Organization = "" }, []string{"hiringOrganization"}},
		{"no date of publication", func(n *notice.Notice) { n.Published = notice.Date{Raw: "soon"} }, []string{"datePosted"}},
		{"no place", func(n *notice.Notice) { n.Locations = nil }, []string{"jobLocation"}},
		{"a place without country", func(n *notice.Notice) { n.Locations = []notice.Location{{City: "Santiago", Raw: "Santiago"}} }, []string{"jobLocation.address.addressCountry"}},
		{"home-based, nothing said of where", func(n *notice.Notice) { n.Locations = []notice.Location{{Remote: true}} }, []string{"applicantLocationRequirements"}},
		{"home-based in a country", func(n *notice.Notice) { n.Locations = []notice.Location{{Remote: true, Country: "FR"}} }, nil},
		{"no deadline is allowed", func(n *notice.Notice) { n.Deadline = notice.Date{Raw: "within 30 days"} }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := *in.Notice
			c.change(&n)
			data, err := schema.JobPosting(&n)
			var missing *schema.MissingError
			if errors.As(err, &missing) {
				assert.Equal(t, c.want, missing.Properties)
			} else {
				assert.Empty(t, c.want)
			}
			assert.True(t, json.Valid(data), "the posting is returned all the same")
		})
	}
}

func TestJobPostingValidThrough(t *testing.T) {
	day := notice.Day{Year: 2026, Month: 7, Day: 5}
	for _, c := range []struct {
		name string
		date notice.Date
		want any
	}{
		{"a moment", notice.Date{Day: day, Time: "23:59", Zone: "Europe/Paris"}, "2026-07-05T23:59:00+02:00"},
		{"no zone", notice.Date{Day: day, Time: "23:59"}, "2026-07-05T23:59:00"},
		{"no time", notice.Date{Day: day, Zone: "Europe/Paris"}, "2026-07-05"},
		{"no day", notice.Date{Time: "23:59", Zone: "UTC", Raw: "?"}, nil},
		{"two days it may be", notice.Date{Candidates: []notice.Day{day, day}}, nil},
	} {
		data, _ := schema.JobPosting(&notice.Notice{Deadline: c.date})
		var p map[string]any
		require.NoError(t, json.Unmarshal(data, &p))
		assert.Equal(t, c.want, p["validThrough"], c.name)
	}
}

// TestJobPostingInAPage checks that no text can end the script element around it.
func TestJobPostingInAPage(t *testing.T) {
	data, _ := schema.JobPosting(&notice.Notice{Title: "</script><script>alert(1)</script>", Summary: []string{"a < b & c"}})
	assert.NotContains(t, string(data), "<")
	got, _, err := schema.FromJobPosting(data)
	require.NoError(t, err)
	assert.NotContains(t, got.Title, "<script", "markup is no part of a title")
}
