package reader

import (
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Options are what a reader is told beside the input.
type Options struct {
	Limits document.Limits
	// Charset is the encoding that whoever fetched the input was told, "" for none.
	Charset string
	// Judge says what lines mean; without one the form of the input decides alone.
	Judge Judge
	// Decrypt opens protected PDF files that are not read otherwise; nil for none.
	Decrypt func(data []byte) ([]byte, error)
	// Memory is what texts and pages are read in; nothing else may use it as long as the
	// documents are needed. Nil for none.
	Memory *Memory
}

// Judge says what lines mean. A page holds more than a notice, and which part of it is the
// notice only its words tell, which are not the readers' to know.
type Judge interface {
	// Line says what a line means.
	Line(line string) Sense
	// IsLabel says whether a line is a label or heading and nothing else: the Whole of what
	// Line says of it.
	IsLabel(line string) bool
	// Words appends the words of a text to words. Offsets are those of text plus base.
	Words(words []vocab.Word, text string, base int) []vocab.Word
	// LineOf says what the line of a text means that stands between two offsets, and how many
	// of the words are its own. The first of them begins the line.
	LineOf(text string, start, end int, words []vocab.Word) (Sense, int)
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
