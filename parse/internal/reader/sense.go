package reader

import "github.com/vacancykit/vacancy/parse/internal/document"

// Options are what a reader is told beside the input.
type Options struct {
	Limits document.Limits
	// Charset is the encoding that whoever fetched the input was told, "" for none.
	Charset string
	// Judge says what a line means. A page holds more than a notice, and which part of
	// it is the notice only its words tell, which are not the readers' to know; without a
	// judge the form of the page decides alone.
	Judge func(line string) Sense
	// Decrypt opens protected PDF files that are not read otherwise; nil for none.
	Decrypt func(data []byte) ([]byte, error)
}

// Sense is what the words of a line say of its place in a page.
type Sense struct {
	// Fields is the set of the fields of a notice whose label the line is, or begins
	// with; Texts is the set of what it is a heading over. What a bit stands for is the
	// judge's to know.
	Fields, Texts uint64
	// Core is set for a heading over what a post is about: the duties, what is asked for.
	Core bool
	// Whole is set for a line that is a label or heading and nothing else.
	Whole bool
	// Post is set where the line names a post.
	Post bool
	// Furniture is what part of a page, rather than of a notice, the line belongs to.
	Furniture Furniture
}

// Furniture is a part of a page that is no part of a notice.
type Furniture uint8

// The parts of a page.
const (
	NoFurniture Furniture = iota
	// Action is a button or link: "Apply now", "Share", "Back to search".
	Action
	// Consent asks for leave to store cookies.
	Consent
	// Related is the heading over other notices, or a list of them.
	Related
	// Legal ends a page: "All rights reserved".
	Legal
)
