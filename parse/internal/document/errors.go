package document

import (
	"errors"
	"fmt"
)

// The ways in which input cannot be read. Errors of the readers wrap one of them.
var (
	// ErrFormat is for input that is no text, HTML or PDF.
	ErrFormat = errors.New("unsupported format")
	// ErrLimit is for input beyond one of the limits; see [LimitError].
	ErrLimit = errors.New("limit exceeded")
)

// Limits bound what a reader takes on. Each is a plain number here: the defaults are
// the caller's.
type Limits struct {
	MaxBytes  int
	MaxBlocks int
	MaxDepth  int
	MaxPages  int
}

// LimitError says which limit an input exceeds.
type LimitError struct {
	// Limit is the name of the field of Limits.
	Limit string
	// Max is its value.
	Max int
}

// Error names the limit.
func (e *LimitError) Error() string {
	return fmt.Sprintf("%s: %s is %d", ErrLimit, e.Limit, e.Max)
}

// Unwrap returns [ErrLimit].
func (e *LimitError) Unwrap() error { return ErrLimit }
