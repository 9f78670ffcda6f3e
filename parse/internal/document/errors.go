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
	// ErrEncrypted is for a PDF that is protected and could not be opened.
	ErrEncrypted = errors.New("encrypted PDF")
	// ErrNoText is for a PDF whose pages are pictures, or say as little; see [NoTextError].
	ErrNoText = errors.New("no text")
)

// NoTextError says that a PDF holds no text.
type NoTextError struct {
	// Pages is the number of its pages.
	Pages int
	// Blank is set where the pages show no pictures either.
	Blank bool
	// Nameless is set where the pages show glyphs, of most of which nothing tells what
	// characters they stand for.
	Nameless bool
}

// Error says what to do about it.
func (e *NoTextError) Error() string {
	if e.Blank {
		return fmt.Sprintf("%s: the PDF shows nothing; it has %d blank pages", ErrNoText, e.Pages)
	}
	if e.Nameless {
		return ErrNoText.Error() + ": the PDF does not say what characters most of its glyphs stand for; it needs OCR"
	}
	if e.Pages == 1 {
		return ErrNoText.Error() + ": the page of the PDF is a picture; it needs OCR"
	}
	return fmt.Sprintf("%s: all %d pages of the PDF are pictures; they need OCR", ErrNoText, e.Pages)
}

// Unwrap returns [ErrNoText].
func (e *NoTextError) Unwrap() error { return ErrNoText }

// Limits bound what a reader takes on. Each is a plain number here: the defaults are
// the caller's.
type Limits struct {
	MaxBytes  int
	MaxBlocks int
	MaxDepth  int
	// MaxElements and MaxText are for HTML; no MaxText is 0.
	MaxElements int
	MaxText     int
	MaxPages    int
	// MaxUnpacked and MaxGlyphs are for PDF.
	MaxUnpacked int
	MaxGlyphs   int
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
