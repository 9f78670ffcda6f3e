package notice

import (
	"errors"
	"fmt"
	"time"
)

// Date is a date of a notice as far as the notice settles it: a day, perhaps with a
// time and a zone, or what keeps it open.
type Date struct {
	// Day is the date. It is zero where the notice does not settle it.
	Day Day `json:"date,omitzero"`
	// Time is a time of day in 24-hour form, HH:MM. Midnight at a deadline is 23:59
	// of the day it ends.
	Time string `json:"time,omitempty"`
	// Zone is an IANA time zone name such as Europe/Paris, or a fixed offset from UTC
	// such as +02:00.
	Zone string `json:"zone,omitempty"`
	// Rolling is set where applications are open until the post is filled.
	Rolling bool `json:"rolling,omitempty"`
	// Candidates are the days that a date may mean whose order of day and month
	// nothing settles: 03/04/2025. Day is zero then.
	Candidates []Day `json:"candidates,omitempty"`
	// Original is the date before an extension.
	Original Day    `json:"original,omitzero"`
	Raw      string `json:"raw,omitempty"`
}

// ErrNotAnInstant is wrapped by the errors of [Date.Instant]: the notice does not
// say enough to name one moment.
var ErrNotAnInstant = errors.New("date does not name one moment")

// Instant returns the moment that d names. It needs day, time and zone, and returns
// an error that wraps [ErrNotAnInstant] where one of them is not known, or where the
// clocks of the zone are put forward over the time, so that it never comes, or back
// over it, so that it comes twice; and the error of [time.LoadLocation] where the
// machine does not know the zone. Programs that may run without a time zone database
// import time/tzdata.
func (d Date) Instant() (time.Time, error) {
	clock, err := d.clock()
	if err != nil {
		return time.Time{}, err
	}
	if d.Zone == "" {
		return time.Time{}, fmt.Errorf("%w: no time zone", ErrNotAnInstant)
	}
	loc, err := location(d.Zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("time zone of a date: %w", err)
	}
	return d.on(clock, loc)
}

// InstantIn is [Date.Instant] by the clocks of loc, whatever zone d states. It is for programs
// that keep the locations they have loaded: each is a file of the system.
func (d Date) InstantIn(loc *time.Location) (time.Time, error) {
	clock, err := d.clock()
	if err != nil {
		return time.Time{}, err
	}
	return d.on(clock, loc)
}

// clock returns the time of d on a day that is known.
func (d Date) clock() (time.Time, error) {
	switch {
	case d.Day.IsZero():
		return time.Time{}, fmt.Errorf("%w: no day", ErrNotAnInstant)
	case d.Time == "":
		return time.Time{}, fmt.Errorf("%w: no time of day", ErrNotAnInstant)
	}
	clock, err := time.Parse("15:04", d.Time)
	if err != nil {
		return time.Time{}, fmt.Errorf("%w: %w", ErrNotAnInstant, err)
	}
	return clock, nil
}

// on returns the moment at which the clocks of a place show the day of d and a time.
func (d Date) on(clock time.Time, loc *time.Location) (time.Time, error) {
	moment := time.Date(d.Day.Year, d.Day.Month, d.Day.Day, clock.Hour(), clock.Minute(), 0, 0, loc)
	if !d.isAt(moment) {
		return time.Time{}, fmt.Errorf("%w: the clocks skip %s", ErrNotAnInstant, d.Time)
	}
	for _, shift := range shifts {
		if d.isAt(moment.Add(shift)) || d.isAt(moment.Add(-shift)) {
			return time.Time{}, fmt.Errorf("%w: the clocks show %s twice", ErrNotAnInstant, d.Time)
		}
	}
	return moment, nil
}

// shifts are by how much clocks are put forward and back: an hour; half an hour on
// Lord Howe Island, two at Troll.
var shifts = [...]time.Duration{30 * time.Minute, time.Hour, 2 * time.Hour}

// isAt reports whether a clock and a calendar at t's own location show the time of d.
func (d Date) isAt(t time.Time) bool { return DayOf(t) == d.Day && t.Format("15:04") == d.Time }

// location resolves an IANA name or a fixed offset.
func location(zone string) (*time.Location, error) {
	if zone[0] == '+' || zone[0] == '-' {
		t, err := time.Parse("-07:00", zone)
		if err != nil {
			return nil, err
		}
		_, seconds := t.Zone()
		return time.FixedZone(zone, seconds), nil
	}
	return time.LoadLocation(zone)
}
