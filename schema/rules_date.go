package schema

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/vacancykit/vacancy/notice"
)

// dateRules are about dates that contradict each other or leave the moment open.
var dateRules = []Rule{
	{ID: "deadline-without-zone", Severity: notice.Warning, Check: checkZone,
		Doc: "The deadline names no time zone. Around the world the same day ends over a span of 26 hours: a candidate who applies on it does not know whether it is too late."},
	{ID: "deadline-before-publication", Severity: notice.Error, Check: checkDeadlineOrder,
		Doc: "The deadline is before the date of publication. Nobody could apply; one of the dates is left over from an earlier notice."},
	{ID: "deadline-far", Severity: notice.Warning, Check: checkDeadlineFar,
		Doc: "The deadline is more than a year after the date of publication. The year is most likely mistyped."},
	{ID: "deadline-past", Severity: notice.Warning, Check: checkDeadlinePast,
		Doc: "The deadline is before the reference date of the settings. The notice should be taken down. Without a reference date nothing is past: the same input gives the same findings at every time."},
	{ID: "published-later", Severity: notice.Info, Check: checkPublishedLater,
		Doc: "The date of publication is after the reference date of the settings. The notice is checked before it is published, or the date is mistyped."},
	{ID: "shortened-deadline", Severity: notice.Warning, Check: checkShortened,
		Doc: "The notice says that its deadline was extended, but the new one is before the original. One of the two dates is mistyped."},
	{ID: "start-before-deadline", Severity: notice.Warning, Check: checkStart,
		Doc: "The post starts before applications close. Nobody can be selected by then."},
}

func checkZone(p *Pass) {
	d := &p.Notice.Deadline
	if d.Day.IsZero() || d.Zone != "" || p.Notice.Status == notice.Cancelled || saysLocalTime(d.Raw) {
		return
	}
	what := "day"
	if d.Time != "" {
		what = "time"
	}
	p.report(p.Place("/deadline"), finding{
		field:   "deadline",
		message: fmt.Sprintf("the deadline %s names a %s, but no time zone", quoted(d.Raw), what),
		hint:    "Add the time and the place whose time it is: \"23:59 (Geneva time)\"",
	})
}

//go:embed data/local-time.txt
var localTimeText string

// localTimes are the phrases of data/local-time.txt, read on first use.
var localTimes = sync.OnceValue(func() []string { return phrases(localTimeText) })

// saysLocalTime reports whether a deadline names the time of wherever the candidate is,
// which is no zone, but leaves nothing open.
func saysLocalTime(raw string) bool {
	for _, phrase := range localTimes() {
		if indexFold(raw, phrase) >= 0 {
			return true
		}
	}
	return false
}

// phrases returns the lines of a data file but for its comments.
func phrases(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			list = append(list, line)
		}
	}
	return list
}

func checkDeadlineOrder(p *Pass) {
	from, to := p.Notice.Published.Day, p.Notice.Deadline.Day
	if from.IsZero() || to.IsZero() || to.Compare(from) >= 0 {
		return
	}
	p.reportDeadline(fmt.Sprintf("the deadline %s is before the date of publication, %s", to, from), "Correct the date that is wrong")
}

func checkDeadlineFar(p *Pass) {
	from, to := p.Notice.Published.Day, p.Notice.Deadline.Day
	if from.IsZero() || to.IsZero() || to.Compare(notice.Day{Year: from.Year + 1, Month: from.Month, Day: from.Day}) <= 0 {
		return
	}
	p.reportDeadline(fmt.Sprintf("the deadline %s is more than a year after the date of publication, %s", to, from), "Correct the year")
}

// reportDeadline reports a deadline that does not go with the date of publication.
func (p *Pass) reportDeadline(message, hint string) {
	p.report(p.Place("/deadline"), finding{
		field: "deadline", message: message, hint: hint,
		related: []notice.Related{p.related(p.Place("/published"), "the date of publication")},
	})
}

// checkDeadlinePast compares days: on the day of the deadline it is not past yet.
func checkDeadlinePast(p *Pass) {
	today, to := p.Settings.ReferenceDate, p.Notice.Deadline.Day
	if today.IsZero() || to.IsZero() || to.Compare(today) >= 0 {
		return
	}
	p.report(p.Place("/deadline"), finding{
		field:   "deadline",
		message: fmt.Sprintf("the deadline %s is past on %s", to, today),
		hint:    "Take the notice down, or extend the deadline",
	})
}

func checkPublishedLater(p *Pass) {
	today, from := p.Settings.ReferenceDate, p.Notice.Published.Day
	if today.IsZero() || from.IsZero() || from.Compare(today) <= 0 {
		return
	}
	p.report(p.Place("/published"), finding{
		field:   "published",
		message: fmt.Sprintf("the date of publication %s is after %s", from, today),
		hint:    "Correct the date, unless the notice is published later",
	})
}

func checkShortened(p *Pass) {
	d := p.Notice.Deadline
	if d.Original.IsZero() || d.Day.IsZero() || d.Day.Compare(d.Original) >= 0 {
		return
	}
	p.report(p.Place("/deadline"), finding{
		field:   "deadline",
		message: fmt.Sprintf("the extended deadline %s is before the original one, %s", d.Day, d.Original),
		hint:    "Correct the date that is wrong",
	})
}

func checkStart(p *Pass) {
	start, to := p.Notice.Start.Day, p.Notice.Deadline.Day
	if start.IsZero() || to.IsZero() || start.Compare(to) >= 0 {
		return
	}
	p.report(p.Place("/start"), finding{
		field:   "start",
		message: fmt.Sprintf("the starting date %s is before the deadline, %s", start, to),
		hint:    "Correct the date that is wrong",
		related: []notice.Related{p.related(p.Place("/deadline"), "the deadline")},
	})
}
