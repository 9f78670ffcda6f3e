package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// ErrNoDeadline is for a notice whose deadline has no day that is known.
var ErrNoDeadline = errors.New("the notice has no deadline to enter into a calendar")

// Calendar returns the deadline of a notice as a calendar of one event (iCalendar, RFC
// 5545). It is a moment in UTC where time and zone are known; a time without a zone is
// that of wherever the reader is, a day without a time takes the whole day. Without a day
// the error is [ErrNoDeadline].
//
// The same notice gives the same bytes: the time stamp is the date of publication, or the
// deadline.
func Calendar(n *notice.Notice) ([]byte, error) {
	if n.Deadline.Day.IsZero() {
		return nil, ErrNoDeadline
	}
	w := &calendarWriter{}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//vacancykit//vacancy//EN")
	w.line("BEGIN", "VEVENT")
	w.line("UID", uid(n))
	stamp := n.Published.Day
	if stamp.IsZero() {
		stamp = n.Deadline.Day
	}
	w.line("DTSTAMP", basic(stamp)+"T000000Z")
	w.start(n.Deadline)
	w.text("SUMMARY", strings.Join(nonEmpty(n.Title, n.Organization), ", ")+": "+labelsFor(n.Language)["deadline"])
	var places []string
	for _, l := range n.Locations {
		places = append(places, strings.Join(nonEmpty(l.City, l.Country), ", "))
	}
	w.text("LOCATION", strings.Join(nonEmpty(places...), "; "))
	w.text("DESCRIPTION", strings.Join(nonEmpty(n.Reference, n.Deadline.Raw), "\n"))
	if n.Status == notice.Cancelled {
		w.line("STATUS", "CANCELLED")
	}
	w.line("TRANSP", "TRANSPARENT")
	w.line("END", "VEVENT")
	w.line("END", "VCALENDAR")
	return []byte(w.b.String()), nil
}

// uid returns a name of the event that stays the same when the deadline is moved.
func uid(n *notice.Notice) string {
	sum := sha256.Sum256([]byte(n.Organization + "\x00" + n.Reference + "\x00" + n.Title))
	return hex.EncodeToString(sum[:12]) + "@vacancykit.github.com"
}

// basic returns a day in the basic form of ISO 8601.
func basic(d notice.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

func nonEmpty(texts ...string) []string {
	var list []string
	for _, t := range texts {
		if t != "" {
			list = append(list, t)
		}
	}
	return list
}

type calendarWriter struct{ b strings.Builder }

// start writes when the event is.
func (w *calendarWriter) start(d notice.Date) {
	switch moment, err := d.Instant(); {
	case err == nil:
		w.line("DTSTART", moment.UTC().Format("20060102T150405Z"))
	case d.Time != "":
		w.line("DTSTART", basic(d.Day)+"T"+strings.ReplaceAll(d.Time, ":", "")+"00")
	default:
		w.line("DTSTART;VALUE=DATE", basic(d.Day))
	}
}

// text writes a property of type TEXT, unless it is empty.
func (w *calendarWriter) text(name, value string) {
	if value != "" {
		w.line(name, strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\r", "", "\n", "\\n").Replace(value))
	}
}

// maxLine is the length of a line in bytes beyond which RFC 5545 has it folded.
const maxLine = 75

// line writes a property, folded between characters.
func (w *calendarWriter) line(name, value string) {
	rest, room := name+":"+value, maxLine
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.b.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], maxLine-1
	}
	w.b.WriteString(rest + "\r\n")
}
