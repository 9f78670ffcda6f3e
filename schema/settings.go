package schema

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// Settings say how notices are checked. The zero value checks all rules as they are.
type Settings struct {
	// Rules sets the level of rules by their names.
	Rules map[string]Level
	// Require lists fields that a notice must state beside those that its profile asks
	// for: the names that [Fields] returns.
	Require []string
	// Profile is the name of the profile, one of [Profiles]; where it is empty, the
	// employer and the grades choose.
	Profile string
	// ReferenceDate is the day on which the notice is looked at: rules that tell past from
	// future are silent where it is zero.
	ReferenceDate notice.Day
}

// Level is what becomes of the findings of a rule.
type Level string

// The levels.
const (
	Off          Level = "off"
	InfoLevel    Level = "info"
	WarningLevel Level = "warning"
	ErrorLevel   Level = "error"
)

// ErrSettings is wrapped by the errors of [Settings.Validate].
var ErrSettings = errors.New("invalid settings")

// Validate returns an error that wraps [ErrSettings] for each name in the settings that
// does not exist, with the nearest that does.
func (s Settings) Validate() error {
	var errs []error
	unknown := func(kind, name string, known []string) {
		if !slices.Contains(known, name) {
			errs = append(errs, fmt.Errorf("%w: unknown %s %q%s", ErrSettings, kind, name, DidYouMean(name, known)))
		}
	}
	var ids []string
	for _, r := range rules() {
		ids = append(ids, r.ID)
	}
	names := make([]string, 0, len(s.Rules))
	for id := range s.Rules {
		names = append(names, id)
	}
	slices.Sort(names)
	for _, id := range names {
		unknown("rule", id, ids)
		unknown("level", string(s.Rules[id]), []string{string(Off), string(InfoLevel), string(WarningLevel), string(ErrorLevel)})
	}
	for _, field := range s.Require {
		unknown("field", field, Fields())
	}
	if s.Profile != "" {
		unknown("profile", s.Profile, Profiles())
	}
	if !s.ReferenceDate.IsZero() && !s.ReferenceDate.Valid() {
		errs = append(errs, fmt.Errorf("%w: the reference date is no day", ErrSettings))
	}
	return errors.Join(errs...)
}

// severity returns the severity of a rule's findings, and whether it is on.
func (s Settings) severity(r *Rule) (notice.Severity, bool) {
	switch s.Rules[r.ID] {
	case Off:
		return 0, false
	case InfoLevel:
		return notice.Info, true
	case WarningLevel:
		return notice.Warning, true
	case ErrorLevel:
		return notice.Error, true
	}
	return r.Severity, true
}

// DidYouMean returns ", did you mean ...?" with the known name that is nearest to name;
// the list of known names where none is near and the list is short, and else "".
func DidYouMean(name string, known []string) string {
	best, least := "", len(name)/3+2
	for _, k := range known {
		if d := distance(strings.ToLower(name), strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf(", did you mean %q?", best)
	case len(known) <= 12:
		return ": it is one of " + strings.Join(known, ", ")
	}
	return ""
}

// distance returns the number of letters to leave out, add or change that make a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := above
			if a[i] != b[j] {
				cost++
			}
			above = row[j+1]
			row[j+1] = min(cost, above+1, row[j]+1)
		}
	}
	return row[len(b)]
}
