package parse_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// read parses a text that must be readable.
func read(t *testing.T, text string) *parse.Result {
	t.Helper()
	result, err := parse.ParseBytes(context.Background(), "test", []byte(text))
	require.NoError(t, err)
	return result
}

// rules lists the rules of the findings.
func rules(ds notice.Diagnostics) []string {
	var names []string
	for _, d := range ds {
		names = append(names, d.Rule)
	}
	return names
}

func TestSeeds(t *testing.T) {
	files := sharedFiles(t, "seeds/*.txt")
	require.Len(t, files, 2)
	results := make([]*parse.Result, 2)
	for i, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		results[i] = read(t, string(data))
	}

	t.Run("the contract notice", func(t *testing.T) {
		n := results[0].Notice
		assert.Equal(t, "INTERPOL", n.Organization)
		assert.Equal(t, "1023", n.Reference)
		assert.Equal(t, "Operations Specialist", n.Title)
		assert.Equal(t, "Direct Supervisor", n.ReportsTo)
		assert.Equal(t, []notice.Location{{City: "Lyon", Country: "FR", Raw: "Lyon, France"}}, n.Locations)
		assert.Equal(t, []notice.ContractKind{notice.FixedTerm, notice.ShortTerm}, n.Contract.Kinds)
		assert.Equal(t, notice.Duration{Varies: true, Raw: "different contract durations *"}, n.Duration)
		assert.Equal(t, notice.Grade{System: notice.InterpolGrades, Levels: []string{"6"}, Raw: "6"}, n.Grade)
		assert.Equal(t, notice.Posts{Roster: true, Raw: "Reserve list"}, n.Posts)
		assert.Equal(t, notice.BasicSecurity, n.Security.Level)
		assert.Equal(t, "2026-01-05", n.Deadline.Day.String())
		require.Len(t, n.Footnotes, 1)
		assert.Equal(t, "*", n.Footnotes[0].Mark)
		assert.Len(t, n.Summary, 4)
		assert.Empty(t, n.Duties, "the heading is printed empty: nothing may be borrowed")
		assert.Empty(t, n.Experience, "the heading is printed empty: nothing may be borrowed")
		assert.Empty(t, n.Languages, "the heading is printed empty: nothing may be borrowed")
		assert.Empty(t, n.Skills, "the heading is printed empty: nothing may be borrowed")
		var empty []notice.SectionKind
		for _, s := range n.Sections {
			if len(s.Paragraphs) == 0 {
				empty = append(empty, s.Kind)
			}
		}
		assert.Equal(t, []notice.SectionKind{"duties", "experience", "languages", "skills"}, empty)
	})

	t.Run("the secondment", func(t *testing.T) {
		n := results[1].Notice
		assert.Equal(t, "INTERPOL", n.Organization)
		assert.Equal(t, "1274", n.Reference)
		assert.Equal(t, "Strategic and Operational Coordinator", n.Title)
		require.Len(t, n.Locations, 1, "two lines name one place")
		assert.Equal(t, "Lyon FR", n.Locations[0].City+" "+n.Locations[0].Country)
		assert.Equal(t, "2025-06-24", n.Published.Day.String())
		assert.Equal(t, notice.Months(36), n.Duration.Min)
		assert.Equal(t, notice.Months(36), n.Duration.Max)
		assert.Equal(t, []string{"4"}, n.Grade.Levels)
		assert.Equal(t, 1, n.Posts.Count)
		assert.Equal(t, notice.BasicSecurity, n.Security.Level)
		assert.Equal(t, "2025-08-24", n.Deadline.Day.String())
		assert.Equal(t, []notice.ContractKind{notice.Secondment}, n.Contract.Kinds)
		assert.Equal(t, []notice.Audience{notice.GovernmentOfficials}, n.Audience)
		var tasks []int
		for _, d := range n.Duties {
			tasks = append(tasks, len(d.Tasks))
		}
		assert.Equal(t, []int{5, 6, 4, 3, 3, 3, 0}, tasks)
		assert.Len(t, n.Education, 1)
		require.Len(t, n.Experience, 7)
		assert.Equal(t, 5.0, n.Experience[0].MinYears)
		assert.Len(t, n.Skills, 9)
		require.Len(t, n.Languages, 3)
		assert.Equal(t, []notice.LanguageOption{{Tag: language.English, Level: notice.ExcellentLevel}}, n.Languages[0].Options)
		assert.Equal(t, notice.WorkingLanguage, n.Languages[0].Role)
		assert.Equal(t, notice.Required, n.Languages[0].Need)
		assert.Equal(t, []notice.LanguageOption{{Tag: language.French, Level: notice.FluentLevel}}, n.Languages[1].Options)
		assert.Equal(t, notice.Desirable, n.Languages[1].Need)
		assert.Equal(t, []notice.LanguageOption{{Tag: language.Spanish}, {Tag: language.Arabic}}, n.Languages[2].Options)
		assert.Equal(t, notice.Desirable, n.Languages[2].Need)
		assert.Contains(t, rules(results[1].Diagnostics), "title-differs", "the title is spelt in two ways")
	})
}

// TestPageInOneLine reads a notice that a page flattened to one line.
func TestPageInOneLine(t *testing.T) {
	n := read(t, "Vacancy Notice 871INTERPOL brings police together, and INTERPOL welcomes applications from all. "+
		"Job Title: Fleet AssistantReporting To: Head of LogisticsLocation: NairobiType of contract: Fixed-term Contract"+
		"Duration (in months): 24. 00Grade: 7Number of post: 1Level of Security screening: Basic"+
		"Deadline for application: 09 September 2026Conditions applying for all candidatesOnly proven experience counts. "+
		"PRINCIPAL DUTIES AND ACTIVITIES Keep the vehicles in order.").Notice
	assert.Equal(t, "Fleet Assistant", n.Title)
	assert.Equal(t, "Head of Logistics", n.ReportsTo)
	assert.Equal(t, "Nairobi", n.Locations[0].City)
	assert.Equal(t, notice.Months(24), n.Duration.Min)
	assert.Equal(t, []string{"7"}, n.Grade.Levels)
	assert.Equal(t, 1, n.Posts.Count)
	assert.Equal(t, "2026-09-09", n.Deadline.Day.String())
	require.Len(t, n.Duties, 1)
	assert.Equal(t, "Keep the vehicles in order.", n.Duties[0].Text)
}

func TestNoNotice(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":     "",
		"white space": " \n\t\n",
		"a recipe": "Lentil soup\n\nWash the lentils and put them on with cold water.\nChop an onion, a carrot and a stick of celery.\n" +
			"Cook for forty minutes, season with vinegar and serve with bread.\n",
		"a news item": "Port authority opens new pier\n\nThe minister cut the ribbon on Tuesday, 5 May 2026.\nThe pier cost 12 million euros and took three years to build.\n" +
			"It is 400 metres long.\n",
		"code":    "package main\n\nfunc main() {\n\tprintln(\"hello\")\n}\n",
		"numbers": strings.Repeat("12 34 56\n", 50),
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, text)
			assert.Contains(t, rules(r.Diagnostics), "not-a-notice")
			n := *r.Notice
			n.Sections, n.Evidence, n.Language = nil, nil, language.Und
			assert.Equal(t, notice.Notice{}, n, "fields were invented")
		})
	}
}

// TestUnknownForm reads a notice that is nothing but sentences.
func TestUnknownForm(t *testing.T) {
	r := read(t, "Lighthouse Keeper\n\nThe Northern Lights Trust\n\nOur lighthouse needs a keeper who is not afraid of storms. "+
		"The contract runs over two winters, and the salary is paid by the Trust.\n\n"+
		"Candidates should have experience with diesel engines. Applications must reach us by 20 May 2026.\n")
	assert.Equal(t, "Lighthouse Keeper", r.Notice.Title)
	assert.Equal(t, "The Northern Lights Trust", r.Notice.Organization)
	assert.Equal(t, "2026-05-20", r.Notice.Deadline.Day.String())
	assert.NotEmpty(t, r.Notice.Sections)
	assert.Contains(t, rules(r.Diagnostics), "unknown-form")
}

func TestEmptyLabelsBorrowNothing(t *testing.T) {
	n := read(t, "Job title:\nGrade: P-3\nLocation:\n\nDeadline for application:\nNumber of posts: 2\n").Notice
	assert.Empty(t, n.Title)
	assert.Equal(t, []string{"P-3"}, n.Grade.Levels)
	assert.Empty(t, n.Locations)
	assert.Empty(t, n.Deadline.Raw)
	assert.Equal(t, 2, n.Posts.Count)
}

func TestColumnOfLabelsGivesNoValues(t *testing.T) {
	n := read(t, "Vacancy\nJob title\nGrade\nLocation\nDuration\nOfficer\nP-3\nGeneva\n2 years\nMain duties\n- Write\n").Notice
	assert.Empty(t, n.Duration.Raw, "which value belongs to which label is not known")
	assert.Empty(t, n.Locations)
	assert.Empty(t, n.Grade.Levels)
	assert.Empty(t, n.Title)
}

func TestConflictIsKept(t *testing.T) {
	r := read(t, "Closing date: 7 May 2024\n\nJobs for you\n\nJob title: Clerk\nGrade: G-4\nLocation: The Hague\nDeadline for applications: 14 May 2023\nDuration: 1 year\n")
	assert.Equal(t, "2023-05-14", r.Notice.Deadline.Day.String(), "the date among the notice's own fields wins")
	e := r.Evidence.At("/deadline")
	require.Len(t, e, 2)
	assert.Equal(t, notice.Stated, e[0].State)
	assert.Equal(t, notice.Conflicting, e[1].State)
	assert.Equal(t, 1, e[1].Line)
	assert.Contains(t, rules(r.Diagnostics), "conflicting-values")
}

func TestEvidencePointsIntoTheFile(t *testing.T) {
	text := "Job title:   Officer\r\nGrade: P-3\r\n"
	r := read(t, text)
	e := r.Evidence.At("/grade")[0]
	assert.Equal(t, "2:8", r.Source.Position(e.Span()).String())
	assert.Equal(t, "P-3", r.Source.Text[e.Start:e.End])
	in := r.Source.InputSpan(e.Span())
	assert.Equal(t, "P-3", text[in.Start:in.End])
}

func TestProfile(t *testing.T) {
	profile, err := parse.LoadProfile(strings.NewReader("[family acme grades=un dates=month-first]\n[organization Acme Relief]\nAcme\n" +
		"[language en]\n[label deadline]\nSend papers by\n[label title]\nWe want a\n"))
	require.NoError(t, err)
	p := parse.Parser{Profile: profile}
	r, err := p.Parse(context.Background(), "acme", strings.NewReader("Employer: Acme\nWe want a: Welder\nSend papers by: 03/04/2026\nGrade: G-4\n"))
	require.NoError(t, err)
	assert.Equal(t, "Acme Relief", r.Notice.Organization)
	assert.Equal(t, "Welder", r.Notice.Title)
	assert.Equal(t, "2026-03-04", r.Notice.Deadline.Day.String(), "the profile says how dates are written")
	assert.Equal(t, notice.UNGrades, r.Notice.Grade.System)

	_, err = parse.LoadProfile(strings.NewReader("[label nonsense]\nX\n"))
	require.ErrorIs(t, err, parse.ErrProfile)
	assert.Contains(t, err.Error(), "profile:1:", "the error must name the line")
	_, err = parse.LoadProfile(iotest.ErrReader(io.ErrUnexpectedEOF))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

func TestUnreadable(t *testing.T) {
	for name, data := range map[string][]byte{
		"an archive": []byte("PK\x03\x04\x00\x00"),
		"an image":   []byte("\x89PNG\r\n\x1a\n\x00\x00"),
		"NUL bytes":  []byte("Job title\x00: Officer"),
		"a program":  append([]byte("\x7fELF\x02\x01"), make([]byte, 100)...),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parse.ParseBytes(context.Background(), "thing.txt", data)
			require.ErrorIs(t, err, parse.ErrFormat)
			assert.Contains(t, err.Error(), "thing.txt", "the error must name the input")
		})
	}
	_, err := parse.Parse(context.Background(), "pipe", iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

func TestLimits(t *testing.T) {
	text := strings.Repeat("Grade: 5\n", 100)
	for name, limits := range map[string]parse.Limits{
		"MaxBytes":  {MaxBytes: 100},
		"MaxBlocks": {MaxBlocks: 10},
	} {
		t.Run(name, func(t *testing.T) {
			p := parse.Parser{Limits: limits}
			_, err := p.Parse(context.Background(), "big", strings.NewReader(text))
			require.ErrorIs(t, err, parse.ErrLimit)
			var limit *parse.LimitError
			require.True(t, errors.As(err, &limit))
			assert.Equal(t, name, limit.Limit, "the error must name the limit")
		})
	}
	p := parse.Parser{Limits: parse.Limits{MaxBytes: -1, MaxBlocks: -1}}
	_, err := p.Parse(context.Background(), "big", strings.NewReader(text))
	assert.NoError(t, err, "-1 is no limit")
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := parse.ParseBytes(ctx, "test", bytes.Repeat([]byte("Grade: 5\n"), 10000))
	assert.ErrorIs(t, err, context.Canceled)
}

func TestAll(t *testing.T) {
	open := func(text string) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
	}
	inputs := func(yield func(parse.Input) bool) {
		for _, in := range []parse.Input{
			{Name: "a", Open: open("Job title: Clerk\nGrade: G-4\n")},
			{Name: "b", Open: func() (io.ReadCloser, error) { return nil, os.ErrNotExist }},
			{Name: "c", Open: open("Job title: Driver\nGrade: G-2\n")},
		} {
			if !yield(in) {
				return
			}
		}
	}
	var got []string
	for r, err := range new(parse.Parser).All(context.Background(), inputs) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, r.Notice.Title)
	}
	assert.Equal(t, []string{"Clerk", "file does not exist", "Driver"}, got)
}

// TestSameInputSameResult guards against an order that depends on a map.
func TestSameInputSameResult(t *testing.T) {
	for _, text := range notices(t, "") {
		first, err := parse.ParseBytes(context.Background(), "test", text)
		require.NoError(t, err)
		for range 3 {
			again, err := parse.ParseBytes(context.Background(), "test", text)
			require.NoError(t, err)
			require.Equal(t, first.Notice, again.Notice)
			require.Equal(t, first.Diagnostics, again.Diagnostics)
		}
	}
}

// TestPlaceBelowItsBuilding reads a location whose first line is no place.
func TestPlaceBelowItsBuilding(t *testing.T) {
	n := read(t, "Job title: Clerk\nPlace of work: Tide Hall\nLyon, France\nGrade: P-2\n").Notice
	require.Len(t, n.Locations, 1)
	assert.Equal(t, "Lyon FR", n.Locations[0].City+" "+n.Locations[0].Country)
	n = read(t, "Job title: Clerk\nPlace of work: General Secretariat\nThe clerk keeps the files.\nGrade: P-2\n").Notice
	require.Len(t, n.Locations, 1)
	assert.Empty(t, n.Locations[0].City, "a sentence is no place")
}

// TestNeedOfClauses reads how much an item is needed where a clause of it says otherwise.
func TestNeedOfClauses(t *testing.T) {
	n := read(t, "Job title: Clerk\n\nEducation\n- A degree in law; a master's degree is desirable\n- A licence to sail is desirable; others may be taught\n").Notice
	require.Len(t, n.Education, 2)
	assert.Equal(t, notice.Required, n.Education[0].Need, "the degree is not only desirable")
	assert.Equal(t, notice.Desirable, n.Education[1].Need)
}

// TestEmployerInSmallLetters reads the name of a French employer above the notice.
func TestEmployerInSmallLetters(t *testing.T) {
	n := read(t, "Agence européenne pour la sécurité des marées\nAVIS DE VACANCE\nIntitulé du poste : Juriste\nGrade : AD 7\n").Notice
	assert.Equal(t, "Agence européenne pour la sécurité des marées", n.Organization)
	n = read(t, "Centre de tri à rénover avant la fin de l'année\nIntitulé du poste : Juriste\nGrade : AD 7\n").Notice
	assert.Empty(t, n.Organization)
}
