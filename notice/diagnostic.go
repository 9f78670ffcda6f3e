package notice

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Diagnostic is a finding about a readable notice: what is odd, where, and how to
// mend it. A notice that cannot be read at all is an error instead.
type Diagnostic struct {
	// Rule is the stable name of what found it, in kebab case: "ambiguous-date".
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// Message says what is wrong, in one sentence without a full stop.
	Message string `json:"message"`
	// Hint says how to mend it; may be empty.
	Hint string `json:"hint,omitempty"`
	// Field is the key of the notice's field that the finding is about, as in the JSON
	// form: "deadline"; empty where it is about the text.
	Field string `json:"field,omitempty"`
	// Span is the place in the source's text.
	Span
	// Position is the place in the file.
	Position
	// Related are other places that belong to the finding: the first of two
	// deadlines.
	Related []Related `json:"related,omitempty"`
}

// Related is a further place of a diagnostic.
type Related struct {
	Message string `json:"message"`
	Span
	Position
}

// String returns "line:column: severity rule: message".
func (d Diagnostic) String() string {
	return fmt.Sprintf("%s: %s %s: %s", d.Position, d.Severity, d.Rule, d.Message)
}

// Severity says how grave a diagnostic is.
type Severity int

// The severities, the gravest last.
const (
	Info Severity = iota
	Warning
	Error
)

// ErrSeverity is wrapped by the error for a severity that does not exist.
var ErrSeverity = errors.New("not one of info, warning and error")

// String returns the severity's name.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("Severity(%d)", int(s))
}

// MarshalText returns the severity's name.
func (s Severity) MarshalText() ([]byte, error) {
	if s < Info || s > Error {
		return nil, fmt.Errorf("%w: %d", ErrSeverity, int(s))
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(text []byte) error {
	for v := Info; v <= Error; v++ {
		if v.String() == string(text) {
			*s = v
			return nil
		}
	}
	return fmt.Errorf("%w: %q", ErrSeverity, text)
}

// Diagnostics are the findings about one notice.
type Diagnostics []Diagnostic

// Sort orders ds by place, then gravest first, then by rule, so that equal input
// gives equal output.
func (ds Diagnostics) Sort() {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Start, b.Start),
			cmp.Compare(a.End, b.End),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// Worst returns the gravest severity in ds; false if ds is empty.
func (ds Diagnostics) Worst() (Severity, bool) {
	if len(ds) == 0 {
		return Info, false
	}
	worst := Info
	for _, d := range ds {
		worst = max(worst, d.Severity)
	}
	return worst, true
}

// ByRule returns the findings of one rule.
func (ds Diagnostics) ByRule(rule string) Diagnostics {
	var found Diagnostics
	for _, d := range ds {
		if d.Rule == rule {
			found = append(found, d)
		}
	}
	return found
}
