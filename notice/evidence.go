package notice

import "strings"

// Evidence tells where the values of a notice were read, in the order of the text.
type Evidence []Reading

// Reading is one place at which one value was read.
type Reading struct {
	// Path is a JSON Pointer (RFC 6901) into the JSON form of the notice:
	// "/deadline", "/duties/0/tasks/2".
	Path string `json:"path"`
	// State says how the value was come by.
	State State `json:"state"`
	// Start and End are a [Span] of the source's text.
	Start int `json:"start"`
	End   int `json:"end"`
	// Line and Column, or Page and Box, are the place in the file: see [Position].
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	Page   int `json:"page,omitempty"`
	Box    Box `json:"box,omitzero"`
}

// State says how a value was come by.
type State string

// The states of a value.
const (
	// Stated values stand in the notice in so many words.
	Stated State = "stated"
	// Inferred values follow from what stands there: the country of a well-known
	// duty station, a secondment from the audience.
	Inferred State = "inferred"
	// Conflicting readings differ from the value that was chosen. The value's own
	// reading is in the evidence, too.
	Conflicting State = "conflicting"
)

// Span returns the place of r in the source's text.
func (r Reading) Span() Span { return Span{r.Start, r.End} }

// At returns the readings of the value at path, its own first, conflicting ones
// after it.
func (e Evidence) At(path string) Evidence {
	var found, others Evidence
	for _, r := range e {
		switch {
		case r.Path != path:
		case r.State == Conflicting:
			others = append(others, r)
		default:
			found = append(found, r)
		}
	}
	return append(found, others...)
}

// Under returns the readings of the value at path and of all values within it.
func (e Evidence) Under(path string) Evidence {
	var found Evidence
	for _, r := range e {
		if rest, ok := strings.CutPrefix(r.Path, path); ok && (rest == "" || rest[0] == '/') {
			found = append(found, r)
		}
	}
	return found
}
