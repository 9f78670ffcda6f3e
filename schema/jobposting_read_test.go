package schema_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/schema"
)

// TestFromJobPosting reads postings in the forms that pages hold them in.
func TestFromJobPosting(t *testing.T) {
	for _, tt := range []struct{ name, posting, want string }{
		{"the common properties", `{"@context":"https://schema.org","@type":"JobPosting","title":"Archivist","datePosted":"2026-01-12",
			"validThrough":"2026-02-05T23:59:00+01:00","hiringOrganization":{"@type":"Organization","name":"Harbour Council"},
			"identifier":{"@type":"PropertyValue","name":"HC","value":1412},"totalJobOpenings":2,
			"jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Lyon","addressCountry":"FR"}}}`,
			`{"organization":"Harbour Council","reference":"1412","title":"Archivist",
			"locations":[{"city":"Lyon","country":"FR","raw":"Lyon, FR"}],"posts":{"count":2,"raw":"2"},
			"published":{"date":"2026-01-12","raw":"2026-01-12"},
			"deadline":{"date":"2026-02-05","time":"23:59","zone":"+01:00","raw":"2026-02-05T23:59:00+01:00"}}`},
		{"plain texts instead of objects", `{"@type":["JobPosting"],"title":"Clerk &amp; Typist","hiringOrganization":"Harbour Council",
			"identifier":"HC-7","jobLocation":["Rome","Bonn"]}`,
			`{"organization":"Harbour Council","reference":"HC-7","title":"Clerk & Typist","locations":[{"raw":"Rome"},{"raw":"Bonn"}]}`},
		{"a country by its name is words", `{"@type":"JobPosting","jobLocation":{"address":{"addressLocality":"Nairobi","addressCountry":{"@type":"Country","name":"Kenya"}}}}`,
			`{"locations":[{"city":"Nairobi","raw":"Nairobi, Kenya"}]}`},
		{"midnight is no time of day", `{"@type":"JobPosting","validThrough":"2026-04-01T00:00:00Z","datePosted":"2026-03-01T08:12:44Z"}`,
			`{"published":{"date":"2026-03-01","raw":"2026-03-01T08:12:44Z"},"deadline":{"date":"2026-04-01","raw":"2026-04-01T00:00:00Z"}}`},
		{"a day in words is not read", `{"@type":"JobPosting","validThrough":"5 February 2026","datePosted":"02/03/2026"}`, `{}`},
		{"what job boards fill in by default", `{"@type":"JobPosting","employmentType":["FULL_TIME","CONTRACTOR","OTHER"]}`, `{}`},
		{"an internship", `{"@type":"JobPosting","employmentType":"INTERN"}`, `{"contract":{"kinds":["internship"],"raw":"INTERN"}}`},
		{"a kind of contract by its own name", `{"@type":"JobPosting","employmentType":["TEMPORARY","fixed_term"]}`,
			`{"contract":{"kinds":["fixed_term"],"raw":"TEMPORARY, fixed_term"}}`},
		{"a duration", `{"@type":"JobPosting","jobDuration":"P36M"}`, `{"duration":{"min":"P36M","max":"P36M","raw":"P36M"}}`},
		{"a range of months", `{"@type":"JobPosting","jobDuration":{"@type":"QuantitativeValue","minValue":6,"maxValue":11,"unitCode":"MON"}}`,
			`{"duration":{"min":"P6M","max":"P11M"}}`},
		{"a salary", `{"@type":"JobPosting","baseSalary":{"@type":"MonetaryAmount","currency":"EUR","value":{"minValue":3000,"maxValue":3500.5,"unitText":"MONTH"}}}`,
			`{"salary":{"min":3000,"max":3500.5,"currency":"EUR","period":"month"}}`},
		{"a salary by the week has no form", `{"@type":"JobPosting","baseSalary":{"currency":"EUR","value":{"value":900,"unitText":"WEEK"}}}`, `{}`},
		{"lists as HTML, its tags as entities", `{"@type":"JobPosting","responsibilities":"&lt;ul&gt;&lt;li&gt;Sort files&lt;/li&gt;&lt;li&gt;Answer letters&lt;/li&gt;&lt;/ul&gt;",
			"skills":["Tact","Care &amp; order"],"educationRequirements":{"@type":"EducationalOccupationalCredential","credentialCategory":"bachelor degree"},
			"experienceRequirements":{"@type":"OccupationalExperienceRequirements","monthsOfExperience":60,"description":"Work in archives"}}`,
			`{"duties":[{"text":"Sort files"},{"text":"Answer letters"}],"education":[{"text":"bachelor degree"}],
			"experience":[{"text":"Work in archives","min_years":5}],"skills":[{"text":"Tact"},{"text":"Care & order"}]}`},
		{"work from home", `{"@type":"JobPosting","jobLocationType":"TELECOMMUTE"}`, `{"locations":[{"remote":true,"raw":"TELECOMMUTE"}]}`},
		{"a clearance", `{"@type":"JobPosting","securityClearanceRequirement":"Top secret"}`, `{"security":{"level":"top_secret","raw":"Top secret"}}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n, read, err := schema.FromJobPosting([]byte(tt.posting))
			require.NoError(t, err)
			got, err := json.Marshal(n)
			require.NoError(t, err)
			assert.JSONEq(t, tt.want, string(got))
			for _, p := range read {
				assert.NotEmpty(t, p.Name, "a property read has a name")
				assert.NotEmpty(t, p.Path, "a property read has a place in the notice")
			}
		})
	}
}

// TestFromJobPostingRefuses checks that only postings are read.
func TestFromJobPostingRefuses(t *testing.T) {
	for _, data := range []string{``, `[]`, `"x"`, `{"@type":"NewsArticle","title":"x"}`, `{"@type":"JobPosting",}`} {
		_, _, err := schema.FromJobPosting([]byte(data))
		assert.ErrorIs(t, err, schema.ErrJobPosting, "%s is no JobPosting", data)
	}
}
