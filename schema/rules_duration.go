package schema

import (
	"fmt"
	"strconv"

	"github.com/vacancykit/vacancy/notice"
)

// durationRules are about how long the appointment lasts.
var durationRules = []Rule{
	{ID: "unstated-duration", Severity: notice.Warning, Check: checkDurationStated,
		Doc: "The duration is mentioned, but not stated: \"different contract durations\". Candidates learn the length of the appointment only from the offer."},
	{ID: "implausible-duration", Severity: notice.Warning, Check: checkDurationPlausible,
		Doc: "The appointment lasts no time at all, or longer than twenty years. The number or its unit is mistyped: 36 under \"in years\"."},
	{ID: "ends-before-deadline", Severity: notice.Warning, Check: checkDurationEnd,
		Doc: "The appointment ends before applications close. One of the dates is left over from an earlier notice."},
}

// maxMonths is the longest appointment that is taken for one: no limited appointment
// lasts for twenty years.
const maxMonths = 240

// months returns a period in months, for comparisons: a week is 7 of 30.4 days.
func months(p notice.Period) float64 { return p.Months + p.Weeks*7/30.4 + p.Days/30.4 }

func checkDurationStated(p *Pass) {
	d := p.Notice.Duration
	if d.Raw == "" || !d.Min.IsZero() || !d.Max.IsZero() || !d.Until.IsZero() || !d.Total.IsZero() || p.valueReported("duration") || isOdd(d) {
		return
	}
	p.report(p.Place("/duration"), finding{
		field:   "duration",
		message: fmt.Sprintf("%s states no duration", quoted(d.Raw)),
		hint:    "State the length, or the shortest and the longest: \"12 to 24 months\"",
	})
}

// valueReported reports whether package parse has said that a field's value is not
// understood or not settled.
func (p *Pass) valueReported(field string) bool {
	for _, d := range p.Diagnostics {
		if d.Field == field && (d.Rule == "value-not-understood" || d.Rule == "open-value") {
			return true
		}
	}
	return false
}

func checkDurationPlausible(p *Pass) {
	for _, length := range [...]notice.Period{p.Notice.Duration.Min, p.Notice.Duration.Max, p.Notice.Duration.Total} {
		if months(length) > maxMonths {
			p.report(p.Place("/duration"), finding{
				field:   "duration",
				message: fmt.Sprintf("a duration of %s is longer than %d months", length, maxMonths),
				hint:    "Check the number and its unit",
			})
			return
		}
	}
	if number, odd := oddLength(p.Notice.Duration); odd {
		p.report(p.Place("/duration"), finding{
			field:   "duration",
			message: fmt.Sprintf("the duration %s is no length of an appointment", quoted(number)),
			hint:    "State how long the appointment lasts",
		})
	}
}

// oddLength returns the number that a duration begins with where it was not understood,
// and reports whether it is nought or beyond all lengths, whatever its unit.
func oddLength(d notice.Duration) (string, bool) {
	if !d.Min.IsZero() || !d.Max.IsZero() || !d.Until.IsZero() {
		return "", false
	}
	end := 0
	for end < len(d.Raw) && (d.Raw[end] == '.' || '0' <= d.Raw[end] && d.Raw[end] <= '9') {
		end++
	}
	n, err := strconv.ParseFloat(d.Raw[:end], 64)
	return d.Raw[:end], err == nil && (n == 0 || n > maxMonths)
}

// isOdd reports whether a duration was not understood and has an odd length.
func isOdd(d notice.Duration) bool {
	_, odd := oddLength(d)
	return odd
}

func checkDurationEnd(p *Pass) {
	end, to := p.Notice.Duration.Until, p.Notice.Deadline.Day
	if end.IsZero() || to.IsZero() || end.Compare(to) > 0 {
		return
	}
	p.report(p.Place("/duration"), finding{
		field:   "duration",
		message: fmt.Sprintf("the appointment ends on %s, and applications close on %s", end, to),
		hint:    "Correct the date that is wrong",
		related: []notice.Related{p.related(p.Place("/deadline"), "the deadline")},
	})
}
