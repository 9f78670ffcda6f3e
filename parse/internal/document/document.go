// Package document defines the form in which every reader hands on a notice: one
// normalised text, cut into blocks, with the map back to the file. What the blocks
// mean is not decided here.
package document

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Document is a notice as its format shows it.
type Document struct {
	// Source holds the normalised text and the map to the file.
	Source *notice.Source
	// Blocks are the parts of the text in order. They do not overlap; between them
	// stand only newlines.
	Blocks []Block
	// Words are the words of the text; nil where the reader did not need them.
	Words []vocab.Word
	// Markup are the offsets in the text at which leftover Markdown was left out.
	Markup []int
	// Struck are the texts that were struck out. They stand behind all blocks.
	Struck []Struck
	// Listing is set for a list of notices: the blocks are their titles.
	Listing bool
	// Embedded is what a page says of the post in data for programs.
	Embedded []Embedded
	// Notes are what the reader found odd in the file.
	Notes []Note
}

// Note is a finding of a reader.
type Note struct {
	// Rule is the name of the finding, as in [notice.Diagnostic].
	Rule string
	// Message and Hint say what is wrong and how to mend it.
	Message, Hint string
	// At is the offset in the text at which it was found, Place where that is in the
	// file.
	At    int
	Place notice.Position
}

// Struck is a text that was struck out.
type Struck struct {
	// At is the offset in the text at which it stood.
	At int
	// Span is the text itself.
	Span notice.Span
}

// Embedded is a description of a post that a page holds for programs, in the terms of
// schema.org's JobPosting.
type Embedded struct {
	// JSON is the description as a JSON object, whatever form it has in the page, less the
	// property "description": its text is the notice's own.
	JSON []byte
	// Properties are the properties of the description in their order.
	Properties []Property
}

// Property is a property of a description.
type Property struct {
	Name string
	// Span is its value as text, or the first text within it. It stands behind all blocks.
	Span notice.Span
}

// Block is a line or an element of a document.
//
// Its text holds no newline, except in a paragraph of a format that has none of its
// own. A tab in it separates two columns.
type Block struct {
	Span notice.Span
	// Depth is the level of a heading, from 1, or the depth of a list item, from 1.
	Depth int
	// Indent is how far the block is indented, in characters.
	Indent int
	// Lead is the offset at which the emphasised beginning of the block ends; 0 where
	// it begins with none. A label is often printed so.
	Lead int
	Kind Kind
	// Gap is set where a blank line or the like stands before the block.
	Gap bool
}

// Kind is what a format says of a block.
type Kind uint8

// The kinds of blocks.
const (
	// Line is a line of plain text: it may be anything, and a part of a paragraph.
	Line Kind = iota
	// Paragraph is a whole paragraph.
	Paragraph
	// Heading is a heading.
	Heading
	// Item is a list item; its mark is not part of the text.
	Item
	// Row is a row of a table; tabs separate its cells.
	Row
)
