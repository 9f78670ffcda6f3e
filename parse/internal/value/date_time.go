package value

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// TimeOfDay reads the time of day, as HH:MM, and the time zone that a text states
// without a date: a label such as "Deadline (midnight, Geneva time)". Either may be
// empty. A text with neither, or with several times, is an error that wraps
// [ErrNotUnderstood] or [ErrOpen].
func TimeOfDay(l *Locale, text string) (clock, zone string, err error) {
	var words [32]vocab.Word
	var items [12]dateItem
	r := dateRow{scan: newScan(l, text, words[:0])}
	if len(r.words) > maxValueWords {
		return "", "", errTooLong
	}
	r.items = r.read(items[:0])
	if r.tooMany {
		return "", "", errTimes
	}
	clock, zone, err = r.timeOfRow(notice.Day{}, 0, len(r.items))
	if err == nil && clock == "" && zone == "" {
		return "", "", errNoTime
	}
	return clock, zone, err
}

// timeOfRow returns the time and the zone that the items of the row from lo up to but not
// including hi state for a day. Several times are one where each has its own zone and
// they name one moment, or where they repeat each other; the first is then kept.
func (r *dateRow) timeOfRow(day notice.Day, lo, hi int) (clock, zone string, err error) {
	if r.nTimes == 0 {
		return "", "", nil
	}
	var first *timed
	loose := "" // the zone without a time beside it
	for _, it := range r.items[lo:hi] {
		switch it.kind {
		case itemZone:
			if t := &r.clocks[it.index]; t.numZone > 0 {
				loose = r.l.sameZone(loose, t.zones[0].name(), day, endOfDay)
			}
		case itemClock:
			t := &r.clocks[it.index]
			if first == nil || first.minute == unsettled && !first.zoned { // "close of business (17:00)"
				first = t
			} else if !first.agrees(t, r.l, day) {
				return "", "", errTimes
			} else if !first.zoned && first.minute == t.minute {
				first = t // "(midday) ... at 12:00, Warsaw time"
			}
		}
	}
	if first == nil {
		return "", loose, nil
	}
	minute := max(first.minute, 0)
	switch first.numZone {
	case 0:
		zone = loose
	case 1:
		zone = first.zones[0].name()
	case 2:
		zone = r.l.sameZone(first.zones[0].name(), first.zones[1].name(), day, minute)
	}
	if zone != "" && loose != "" {
		zone = r.l.sameZone(zone, loose, day, minute)
	}
	return clockText(first.minute), zone, nil
}

// agrees reports whether two times of one date are one: the same without another
// zone, or one moment in two zones.
func (t *timed) agrees(other *timed, l *Locale, day notice.Day) bool {
	if !t.zoned || !other.zoned {
		return t.minute == other.minute || other.minute == unsettled && !other.zoned
	}
	if t.numZone == 0 || other.numZone == 0 {
		return true // what a zone that is not known says cannot be compared
	}
	a, okA := l.instant(t.zones[0].name(), day, t.minute)
	b, okB := l.instant(other.zones[0].name(), day, other.minute)
	if !okA || !okB {
		return false
	}
	// Beside midnight, the other zone's time may be one of the day before or after.
	diff := a.Sub(b).Hours()
	return diff == 0 || diff == 24 || diff == -24
}
