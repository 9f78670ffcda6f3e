package notice

import (
	"testing"
	"time"
	_ "time/tzdata" // so that the zones load wherever the test runs

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDateInstant(t *testing.T) {
	day := func(year int, month time.Month, day int) Day { return Day{year, month, day} }
	for _, c := range []struct {
		name string
		date Date
		want string // RFC 3339, in UTC
	}{
		{"winter time", Date{Day: day(2026, 2, 5), Time: "23:59", Zone: "Europe/Paris"}, "2026-02-05T22:59:00Z"},
		{"summer time", Date{Day: day(2026, 7, 5), Time: "23:59", Zone: "Europe/Paris"}, "2026-07-05T21:59:00Z"},
		{"the last minute of winter time", Date{Day: day(2026, 3, 29), Time: "01:59", Zone: "Europe/Paris"}, "2026-03-29T00:59:00Z"},
		{"the first minute of summer time", Date{Day: day(2026, 3, 29), Time: "03:00", Zone: "Europe/Paris"}, "2026-03-29T01:00:00Z"},
		{"the day before summer time ends", Date{Day: day(2026, 10, 24), Time: "23:59", Zone: "Europe/Paris"}, "2026-10-24T21:59:00Z"},
		{"the day on which summer time ends", Date{Day: day(2026, 10, 25), Time: "23:59", Zone: "Europe/Paris"}, "2026-10-25T22:59:00Z"},
		{"New York in winter", Date{Day: day(2026, 1, 15), Time: "23:59", Zone: "America/New_York"}, "2026-01-16T04:59:00Z"},
		{"New York in summer, a fortnight before Europe", Date{Day: day(2026, 3, 15), Time: "17:00", Zone: "America/New_York"}, "2026-03-15T21:00:00Z"},
		{"south of the equator", Date{Day: day(2026, 1, 15), Time: "12:00", Zone: "America/Santiago"}, "2026-01-15T15:00:00Z"},
		{"a zone without summer time", Date{Day: day(2026, 7, 5), Time: "23:59", Zone: "Asia/Singapore"}, "2026-07-05T15:59:00Z"},
		{"a zone of a quarter of an hour", Date{Day: day(2026, 7, 5), Time: "05:45", Zone: "Asia/Kathmandu"}, "2026-07-05T00:00:00Z"},
		{"a zone that gave up summer time", Date{Day: day(2026, 7, 5), Time: "12:00", Zone: "Europe/Istanbul"}, "2026-07-05T09:00:00Z"},
		{"the first minute after the hour that comes twice", Date{Day: day(2026, 10, 25), Time: "03:00", Zone: "Europe/Paris"}, "2026-10-25T02:00:00Z"},
		{"the last minute before it", Date{Day: day(2026, 10, 25), Time: "01:59", Zone: "Europe/Paris"}, "2026-10-24T23:59:00Z"},
		{"the hour that comes twice, by its offset", Date{Day: day(2026, 10, 25), Time: "02:30", Zone: "+02:00"}, "2026-10-25T00:30:00Z"},
		{"universal time", Date{Day: day(2026, 7, 5), Time: "00:00", Zone: "UTC"}, "2026-07-05T00:00:00Z"},
		{"an offset east", Date{Day: day(2026, 7, 5), Time: "23:59", Zone: "+02:00"}, "2026-07-05T21:59:00Z"},
		{"the same offset in winter", Date{Day: day(2026, 1, 5), Time: "23:59", Zone: "+02:00"}, "2026-01-05T21:59:00Z"},
		{"an offset west, into the next day", Date{Day: day(2026, 12, 31), Time: "23:59", Zone: "-05:00"}, "2027-01-01T04:59:00Z"},
		{"an offset of half an hour", Date{Day: day(2026, 7, 5), Time: "12:00", Zone: "-03:30"}, "2026-07-05T15:30:00Z"},
		{"no offset", Date{Day: day(2026, 7, 5), Time: "12:00", Zone: "+00:00"}, "2026-07-05T12:00:00Z"},
		{"a leap day", Date{Day: day(2028, 2, 29), Time: "12:00", Zone: "UTC"}, "2028-02-29T12:00:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.date.Instant()
			require.NoError(t, err, "the date has all that a moment needs")
			in, err := c.date.InstantIn(got.Location())
			require.NoError(t, err, "the date has all that a moment needs where the zone is loaded")
			assert.Equal(t, got, in, "the clocks of the date's own zone show another moment")
			assert.Equal(t, c.want, got.UTC().Format(time.RFC3339))
			assert.Equal(t, c.date.Time, got.Format("15:04"), "in its own zone the moment has the printed time")
			assert.Equal(t, c.date.Day, DayOf(got), "in its own zone the moment is on the printed day")
		})
	}
}

func TestDateIsNoInstant(t *testing.T) {
	whole := Date{Day: Day{2026, 7, 5}, Time: "23:59", Zone: "Europe/Paris"}
	for name, c := range map[string]struct {
		change  func(*Date)
		missing bool
	}{
		"no day":                      {func(d *Date) { d.Day = Day{} }, true},
		"no day, but two it may be":   {func(d *Date) { d.Day, d.Candidates = Day{}, []Day{{2026, 3, 4}, {2026, 4, 3}} }, true},
		"no time":                     {func(d *Date) { d.Time = "" }, true},
		"no zone":                     {func(d *Date) { d.Zone = "" }, true},
		"nothing":                     {func(d *Date) { *d = Date{} }, true},
		"rolling":                     {func(d *Date) { *d = Date{Rolling: true, Raw: "Open until filled"} }, true},
		"a time that is none":         {func(d *Date) { d.Time = "24:00" }, true},
		"a time of another form":      {func(d *Date) { d.Time = "11 pm" }, true},
		"a zone nobody knows":         {func(d *Date) { d.Zone = "Europe/Atlantis" }, false},
		"an offset of another form":   {func(d *Date) { d.Zone = "+2" }, false},
		"an offset that is none":      {func(d *Date) { d.Zone = "-99:00" }, false},
		"a time that the clocks skip": {func(d *Date) { d.Day, d.Time = Day{2026, 3, 29}, "02:30" }, true},
		"a time that comes twice":     {func(d *Date) { d.Day, d.Time = Day{2026, 10, 25}, "02:30" }, true},
		"the first minute of those":   {func(d *Date) { d.Day, d.Time = Day{2026, 10, 25}, "02:00" }, true},
		"half an hour that is skipped": {func(d *Date) {
			d.Day, d.Time, d.Zone = Day{2026, 10, 4}, "02:15", "Australia/Lord_Howe"
		}, true},
		"half an hour that comes twice": {func(d *Date) {
			d.Day, d.Time, d.Zone = Day{2026, 4, 5}, "01:45", "Australia/Lord_Howe"
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			d := whole
			c.change(&d)
			got, err := d.Instant()
			require.Error(t, err, "there is no moment to return")
			assert.True(t, got.IsZero(), "with an error, no moment may be returned")
			if c.missing {
				assert.ErrorIs(t, err, ErrNotAnInstant, "the error must say that the date names no moment")
			}
		})
	}
}
