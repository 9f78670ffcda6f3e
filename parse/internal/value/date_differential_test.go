package value

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/araddon/dateparse"
	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
)

// The layouts in which dates are written for the differential test: the English forms
// that package dateparse reads.
var differentialLayouts = []string{
	"2006-01-02", "2006-1-2", "2006/01/02", "2006/1/2", "20060102", "2006.01.02", "2006-Jan-02", "2006-January-2",
	"01/02/2006", "1/2/2006", "01/02/06", "1/2/06", "02.01.2006", "2.1.2006", "01-02-2006", "2-1-2006",
	"2 January 2006", "02 January 2006", "2 Jan 2006", "02 Jan 2006", "2 Jan 06", "02-Jan-06", "2-Jan-2006", "02-Jan-2006", "02/Jan/2006",
	"January 2, 2006", "January 02, 2006", "January 2 2006", "Jan 2, 2006", "Jan. 2, 2006", "Jan 2 2006", "jan 2, 2006", "Jan 2, '06",
	"January 2nd, 2006", "January 2nd 2006",
	"Mon, 02 Jan 2006", "Monday, 02 January 2006", "Monday, January 2, 2006", "Mon, Jan 2, 2006", "Mon Jan 2 2006",
	"2 January 2006 15:04", "2 January 2006, 15:04", "2 January 2006 3:04 PM", "2 Jan 2006, 15:04:05", "2 January 2006 15:04:05 -0700",
	"2 January 2006, 15:04 MST", "02-Jan-2006 15:04:05 -0700",
	"January 2, 2006 15:04", "January 2, 2006, 15:04:05", "January 2, 2006 3:04pm", "January 2, 2006 at 3:04pm", "January 2, 2006 3:04:05 PM",
	"January 2, 2006 at 3:04pm UTC-07", "Jan 2, 2006 3:04 AM", "January 2 2006 3:04PM",
	"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02 15:04:05.000", "2006-01-02 03:04:05 PM", "2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05 -0700 MST", "2006/01/02 15:04", "2006/01/02 03:04:05 PM",
	"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04:05Z", "2006-01-02T15:04:05-07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05.000Z",
	"01/02/2006 15:04", "01/02/2006 15:04:05", "01/02/2006 03:04 PM", "1/2/2006 3:04:05 PM",
	"Mon, 02 Jan 2006 15:04:05 MST", "Mon, 02 Jan 2006 15:04:05 -0700", "Monday, 02-Jan-06 15:04:05 MST", "Mon 02 Jan 2006 03:04:05 PM UTC",
	"Mon Jan 2 15:04:05 2006", "Mon Jan 02 15:04:05 -0700 2006", "02/Jan/2006:15:04:05 -0700", "Mon Jan 02 2006 15:04:05 GMT-0700",
	"2006-01", "2006", "Jan 2006", "January 2", "15:04", "150405", "1136239445",
}

// difference is a way in which Date differs from dateparse on purpose.
type difference struct {
	why string
	is  func(text string, ours notice.Date, theirs time.Time) bool
}

// explained are the differences that are meant. Those on which only one of the two
// answers are none: dateparse guesses that 03/04/2025 is in March, where Date gives both
// days, and it reads numbers, times and months alone.
var explained = []difference{
	{
		"a two-digit year is one of this century; dateparse takes 69 to 99 for the last one, as package time does",
		func(_ string, ours notice.Date, theirs time.Time) bool { return ours.Day.Year == theirs.Year()+100 },
	},
	{
		"12:00am is midnight; dateparse reads am in small letters without looking at it, and takes it for noon",
		func(text string, ours notice.Date, theirs time.Time) bool {
			return strings.Contains(text, "12:00am") && ours.Time == "00:00" && theirs.Hour() == 12
		},
	},
	{
		"CEST is two hours from UTC; dateparse gives an abbreviation that the machine's zone has not the offset 0",
		func(text string, ours notice.Date, theirs time.Time) bool {
			_, offset := theirs.Zone()
			return strings.HasSuffix(text, " CEST") && ours.Zone == "+02:00" && offset == 0
		},
	},
	{
		"UTC+02 is two hours from UTC; dateparse skips an offset of hours alone behind UTC",
		func(text string, ours notice.Date, theirs time.Time) bool {
			_, offset := theirs.Zone()
			return strings.Contains(text, " UTC"+ours.Zone[:3]) && offset == 0
		},
	},
}

// dateInstants are the moments written: days above and up to twelve, both halves of the
// day, midnight and noon, years of both centuries.
func dateInstants() []time.Time {
	east := time.FixedZone("", 5*3600+1800)
	cest := time.FixedZone("CEST", 2*3600)
	return []time.Time{
		time.Date(2026, 3, 31, 23, 59, 0, 0, time.UTC),
		time.Date(2025, 12, 5, 11, 5, 9, 0, cest),
		time.Date(2004, 2, 29, 0, 0, 0, 0, time.UTC),
		time.Date(2031, 11, 11, 12, 0, 30, 0, east),
		time.Date(1998, 7, 4, 17, 30, 0, 0, cest),
		time.Date(2026, 9, 25, 12, 45, 0, 0, time.FixedZone("", -7*3600)),
	}
}

// Where Date and dateparse both read a text, they read the same day, time and offset,
// but for the differences that are explained.
func TestDateAgainstDateparse(t *testing.T) {
	occurs := make([]bool, len(explained))
	both := 0
	for _, layout := range differentialLayouts {
		for _, instant := range dateInstants() {
			text := instant.Format(layout)
			theirs, err := dateparse.ParseAny(text)
			ours, ourErr := Date(plain(), text)
			if err != nil || ourErr != nil || ours.Day.IsZero() {
				continue
			}
			both++
			found := differenceOf(ours, theirs)
			if found == "" {
				continue
			}
			i := slices.IndexFunc(explained, func(d difference) bool { return d.is(text, ours, theirs) })
			if i < 0 {
				t.Errorf("%q: %s", text, found)
				continue
			}
			occurs[i] = true
		}
	}
	assert.Greater(t, both, 280, "too few texts are read by both for the comparison to mean anything")
	for i, d := range explained {
		assert.True(t, occurs[i], "this difference does not occur any more: %s", d.why)
	}
}

// differenceOf says how a date differs from dateparse's time, as far as both state it.
func differenceOf(ours notice.Date, theirs time.Time) string {
	if day := notice.DayOf(theirs); ours.Day != day {
		return fmt.Sprintf("the day is %s here and %s there", ours.Day, day)
	}
	if ours.Time == "" {
		return ""
	}
	if clock := theirs.Format("15:04"); ours.Time != clock {
		return fmt.Sprintf("the time is %s here and %s there", ours.Time, clock)
	}
	if ours.Zone == "" {
		return ""
	}
	moment, err := ours.Instant()
	if err != nil {
		return err.Error()
	}
	if !moment.Equal(theirs.Truncate(time.Minute)) {
		return fmt.Sprintf("the moment is %s here and %s there", moment, theirs)
	}
	return ""
}
