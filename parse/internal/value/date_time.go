package value

import "github.com/vacancykit/vacancy/notice"

// setTime sets the time and the zone of d by the times and zones of the row. Several
// times are one where each has its own zone and they name one moment, or where they
// repeat each other; the first is then kept.
func (r *dateRow) setTime(d *notice.Date) error {
	return r.setTimeOf(d, 0, len(r.items))
}

// setTimeOf is setTime for the items from lo up to but not including hi.
func (r *dateRow) setTimeOf(d *notice.Date, lo, hi int) error {
	if r.nTimes == 0 {
		return nil
	}
	var first *timed
	var loose [2]string // zones without a time beside them
	n := 0
	for _, it := range r.items[lo:hi] {
		switch it.kind {
		case itemZone:
			if t := &r.clocks[it.index]; t.numZone > 0 && n < len(loose) {
				loose[n] = t.zones[0]
				n++
			}
		case itemClock:
			t := &r.clocks[it.index]
			if first == nil {
				first = t
				continue
			}
			if !first.agrees(t, d.Day) {
				return errTimes
			}
		}
	}
	zone := sameZone(loose[0], loose[1], d.Day, endOfDay)
	if first == nil {
		d.Zone = zone
		return nil
	}
	d.Time = clockText(first.minute)
	minute := max(first.minute, 0)
	for i, z := range first.zones[:first.numZone] {
		if i == 0 {
			d.Zone = z
			continue
		}
		d.Zone = sameZone(d.Zone, z, d.Day, minute)
	}
	if n > 0 && (first.numZone == 0 || d.Zone != "") {
		d.Zone = sameZone(d.Zone, zone, d.Day, minute)
	}
	return nil
}

// agrees reports whether two times of one date are one: the same without another
// zone, or one moment in two zones.
func (t *timed) agrees(other *timed, day notice.Day) bool {
	if !t.zoned || !other.zoned {
		return t.minute == other.minute || other.minute == unsettled && !other.zoned
	}
	if t.numZone == 0 || other.numZone == 0 {
		return true // what a zone that is not known says cannot be compared
	}
	a, okA := instant(t.zones[0], day, t.minute)
	b, okB := instant(other.zones[0], day, other.minute)
	if !okA || !okB {
		return false
	}
	// Beside midnight, the other zone's time may be one of the day before or after.
	diff := a.Sub(b).Hours()
	return diff == 0 || diff == 24 || diff == -24
}
