package reader

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// traits are what an element is to a reader of text.
type traits uint32

const (
	isBlock   traits = 1 << iota // it stands on lines of its own
	isVoid                       // it has no content
	isDropped                    // its content is no text of the page
	isHeading
	isList
	isItem
	isCell
	isRow
	isTable
	isTablePart
	isTerm   // dt and dd
	isRaw    // nothing in it is a tag
	isMargin // it stands apart from what is around it
	isBold   // the rest are formats of text
	isStruck
	isRaised
	isLink
	isPre
	isControl // a control of a form
	isFrame   // the page rather than its content, as far as its name says
	endsParagraph
)

// element is a kind of element.
type element struct {
	tag    atom.Atom // unknownTag where HTML does not know it
	traits traits
	state  state // of one without attributes
	custom bool  // the page defined it itself, which is a block as a rule
	id     int32 // its place in the tallies of a page
}

// elements are the kinds of elements of a page.
type elements struct {
	begun []int32             // how many of each kind have begun and not ended
	names map[string]*element // those with unusual names, by these as they are written
	other *element            // one for all unknown names beyond maxNames
}

const (
	// unknownTag is a number beyond those of package atom.
	unknownTag atom.Atom = 1 << 31
	// maxName is how many bytes of an element's name tell it from others.
	maxName = 32
	// maxNames bounds the unusual names of a page that are kept.
	maxNames = 1000
)

// begin makes the kinds ready for a page.
func (e *elements) begin() {
	*e = elements{begun: zeros(e.begun, len(usual.elements))}
}

// named returns the element with a name, in letters of any case.
func (e *elements) named(name []byte) *element {
	if len(name) < chunk.Size {
		if known := usual.short(smallName(name)); known != nil {
			return known
		}
	}
	name = name[:min(len(name), maxName)]
	if known := usual.long[string(name)]; known != nil {
		return known
	}
	if known := e.names[string(name)]; known != nil {
		return known
	}
	return e.unusual(name)
}

// unusual returns the element with a name that has not come yet as it is written.
func (e *elements) unusual(name []byte) *element {
	if e.names == nil {
		e.names = make(map[string]*element)
	}
	small := string(appendSmall(nil, name))
	found := usual.long[small]
	if found == nil {
		found = e.names[small]
	}
	if found == nil {
		found = e.add(small)
	}
	if len(e.names) < maxNames {
		e.names[string(name)] = found
	}
	return found
}

// add returns a new element with a name in small letters.
func (e *elements) add(small string) *element {
	tag := atom.Lookup([]byte(small))
	if tag == 0 {
		tag = unknownTag
	}
	if len(e.names) >= maxNames && tag == unknownTag {
		if e.other == nil {
			e.other = e.newElement(tag)
		}
		return e.other
	}
	added := e.newElement(tag)
	if tag == unknownTag && strings.IndexByte(small, '-') > 0 && strings.IndexByte(small, ':') < 0 {
		added.custom, added.traits = true, isBlock
	}
	e.names[small] = added
	return added
}

// newElement returns an element with a tally.
func (e *elements) newElement(tag atom.Atom) *element {
	e.begun = append(e.begun, 0)
	return &element{tag: tag, id: int32(len(e.begun) - 1)}
}

// smallName returns a name of less than eight bytes with its letters of ASCII in small ones,
// zeros behind it, and its length in the last byte.
func smallName(name []byte) chunk.Chunk {
	var c chunk.Chunk
	for i, b := range name {
		c |= chunk.Chunk(b) << (8 * i)
	}
	return smallChunk(c, len(name))
}

// smallChunk is smallName for a name as a chunk, with zeros behind it, and its length.
func smallChunk(c chunk.Chunk, length int) chunk.Chunk {
	capitals := c.From('A') &^ c.From('Z'+1)
	return c | chunk.Chunk(capitals)>>2 | chunk.Chunk(length)<<56
}

// appendSmall appends a name with its letters of ASCII in small ones.
func appendSmall(small, name []byte) []byte {
	for _, c := range name {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		small = append(small, c)
	}
	return small
}

// closedBy reports whether an element that is open ends where another begins, since
// neither may hold the other: the end tags that pages leave out.
func closedBy(open, tag atom.Atom) bool {
	switch tag {
	case atom.Li:
		return open == atom.Li
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd
	case atom.Tr:
		return open == atom.Tr || open == atom.Td || open == atom.Th || open == atom.Caption
	case atom.Td, atom.Th:
		return open == atom.Td || open == atom.Th || open == atom.Caption
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return open == atom.Tbody || open == atom.Thead || open == atom.Tfoot || open == atom.Tr || open == atom.Td ||
			open == atom.Th || open == atom.Caption
	}
	return false
}

// bounds reports whether another element's end tag, or its beginning, does not reach beyond
// the element, which is open: what happens in a cell stays in it, and the items of a list
// within an item are not its own.
func (e *element) bounds(other *element) bool {
	if e.traits&isDropped != 0 {
		return other != e
	}
	tag := other.tag
	switch e.tag {
	case atom.Table:
		return tag != atom.Table
	case atom.Td, atom.Th, atom.Caption:
		return other.traits&(isTablePart|isTable) == 0
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		return tag == atom.Li
	case atom.Dl:
		return tag == atom.Dt || tag == atom.Dd
	case atom.Button:
		return tag == atom.P
	}
	return false
}
