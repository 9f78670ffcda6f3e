package notice

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Span is a range of bytes of a [Source]'s text, from Start up to but not including
// End.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// IsEmpty reports whether s holds no bytes.
func (s Span) IsEmpty() bool { return s.End <= s.Start }

// Position is a place in the file that was read, for a person or an editor.
//
// Text and HTML files have Offset, Line and Column; PDF files have Page and Box.
type Position struct {
	// Offset counts bytes of the file from 0, in its own encoding.
	Offset int `json:"-"`
	// Line and Column count from 1; a column is one character (code point), and a
	// byte that is not valid in the file's encoding counts as one.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// Page counts from 1.
	Page int `json:"page,omitempty"`
	Box  Box `json:"box,omitzero"`
}

// String returns "line:column" or "page n".
func (p Position) String() string {
	switch {
	case p.Line > 0:
		return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
	case p.Page > 0:
		return "page " + strconv.Itoa(p.Page)
	}
	return "-"
}

// Box is a rectangle on a page in points (1/72 inch) from its upper left corner. It
// marshals to an array of left, top, right and bottom.
type Box struct {
	Left, Top, Right, Bottom float64
}

// IsZero reports whether b is no box.
func (b Box) IsZero() bool { return b == Box{} }

// Union returns the smallest box that holds b and c; a zero box holds nothing.
func (b Box) Union(c Box) Box {
	switch {
	case b.IsZero():
		return c
	case c.IsZero():
		return b
	}
	return Box{min(b.Left, c.Left), min(b.Top, c.Top), max(b.Right, c.Right), max(b.Bottom, c.Bottom)}
}

// MarshalJSON returns the array of the four sides.
func (b Box) MarshalJSON() ([]byte, error) {
	return json.Marshal([4]float64{b.Left, b.Top, b.Right, b.Bottom})
}

// UnmarshalJSON reads the array of the four sides.
func (b *Box) UnmarshalJSON(data []byte) error {
	var sides []float64
	if err := json.Unmarshal(data, &sides); err != nil {
		return fmt.Errorf("box: %w", err)
	}
	if len(sides) != 4 {
		return fmt.Errorf("box: %d numbers instead of left, top, right and bottom", len(sides))
	}
	*b = Box{sides[0], sides[1], sides[2], sides[3]}
	return nil
}
