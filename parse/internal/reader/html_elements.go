package reader

import (
	"bytes"

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
	custom bool // the page defined it itself, which is a block as a rule
	open   int  // how many of it have begun and not ended
}

// elements are the kinds of elements of a page.
type elements struct {
	short             [shortNames]shortName // those with short names, found by their letters
	shorts            int                   // how many there are
	names             map[string]*element   // the others, by their names as they are written
	usual             [usualKinds]element   // room for the first ones
	all               []element             // room for the next ones
	paragraph, anchor *element
	other             *element // one for all unknown names beyond maxNames
}

// shortName is the name of an element in small letters; see smallName.
type shortName struct {
	name    chunk.Chunk
	element *element
}

const (
	// unknownTag is a number beyond those of package atom.
	unknownTag atom.Atom = 1 << 31
	// maxName is how many bytes of an element's name tell it from others.
	maxName = 32
	// maxNames bounds the names that are kept: HTML has hardly more than a hundred.
	maxNames = 1000
	// shortNames is the size of the table of short names, three quarters of which are filled.
	shortNames = 1 << shortBits
	shortBits  = 6
	// usualKinds is how many kinds of elements there are on most pages.
	usualKinds = 32
)

// begin makes the kinds ready for a page.
func (e *elements) begin() {
	e.all = e.usual[:]
	e.other = e.add(nil)
	e.paragraph, e.anchor = e.named([]byte("p")), e.named([]byte("a"))
}

// tagged returns the element of a tag.
func (e *elements) tagged(t *tokens) *element {
	if t.small == 0 {
		return e.named(t.name())
	}
	at := e.shortAt(t.small)
	if e.short[at].name == 0 {
		return e.newShort(at, t.small, t.name())
	}
	return e.short[at].element
}

// named returns the element with a name, in letters of any case.
func (e *elements) named(name []byte) *element {
	if len(name) >= chunk.Size {
		return e.longNamed(name[:min(len(name), maxName)])
	}
	small := smallName(name)
	at := e.shortAt(small)
	if e.short[at].name == 0 {
		return e.newShort(at, small, name)
	}
	return e.short[at].element
}

// shortAt returns where a name stands in the table of short names; if it does not, where there
// is room for it.
func (e *elements) shortAt(small chunk.Chunk) uint64 {
	const spread = 0x9E3779B97F4A7C15 // whose product has its highest bits from all of the name
	at := uint64(small) * spread >> (64 - shortBits)
	for e.short[at].name != small && e.short[at].name != 0 {
		at = (at + 1) % shortNames
	}
	return at
}

// newShort returns the element with a name that the table of short names does not hold, and
// that there is room for at an index.
func (e *elements) newShort(at uint64, small chunk.Chunk, name []byte) *element {
	if e.shorts == shortNames*3/4 {
		return e.longNamed(name)
	}
	e.shorts++
	e.short[at] = shortName{small, e.add(name)}
	return e.short[at].element
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

// longNamed is named for any name.
func (e *elements) longNamed(name []byte) *element {
	if known := e.names[string(name)]; known != nil {
		return known
	}
	small := string(appendSmall(nil, name))
	found := e.names[small]
	if found == nil {
		found = e.add(name)
		if len(e.names) >= maxNames && found.tag == unknownTag {
			return e.other
		}
		if e.names == nil {
			e.names = make(map[string]*element)
		}
		e.names[small] = found
	}
	if len(e.names) < maxNames {
		e.names[string(name)] = found
	}
	return found
}

// add returns a new element with a name.
func (e *elements) add(name []byte) *element {
	if len(e.all) == 0 {
		e.all = make([]element, usualKinds)
	}
	added := &e.all[0]
	e.all = e.all[1:]
	var buf [maxName]byte
	small := appendSmall(buf[:0], name)
	if added.tag = atom.Lookup(small); added.tag != 0 {
		added.traits = traitsOf(added.tag)
		return added
	}
	added.tag = unknownTag
	if bytes.IndexByte(small, '-') > 0 && bytes.IndexByte(small, ':') < 0 {
		added.custom, added.traits = true, isBlock
	}
	return added
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

// traitsOf returns the traits of an element of HTML. Elements that it does not know are
// inline, as browsers have it.
func traitsOf(tag atom.Atom) traits {
	switch tag {
	case atom.P:
		return isBlock | isMargin | endsParagraph
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Center, atom.Address, atom.Details, atom.Summary, atom.Figure,
		atom.Figcaption, atom.Hgroup, atom.Fieldset, atom.Legend:
		return isBlock | endsParagraph
	case atom.Form:
		return isBlock | endsParagraph
	case atom.Body, atom.Html, atom.Head:
		return isBlock
	case atom.Blockquote:
		return isBlock | isMargin | endsParagraph
	case atom.Nav, atom.Header, atom.Footer, atom.Aside, atom.Menu, atom.Dialog:
		return isBlock | isFrame | endsParagraph
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return isBlock | isHeading | isMargin | endsParagraph
	case atom.Ul, atom.Ol, atom.Dir:
		return isBlock | isList | endsParagraph
	case atom.Li:
		return isBlock | isItem | endsParagraph
	case atom.Dl:
		return isBlock | isMargin | endsParagraph
	case atom.Dt, atom.Dd:
		return isBlock | isTerm | endsParagraph
	case atom.Table:
		return isBlock | isTable | isMargin
	case atom.Tr:
		return isBlock | isRow | isTablePart
	case atom.Td, atom.Th:
		return isBlock | isCell | isTablePart
	case atom.Caption:
		return isBlock | isTablePart
	case atom.Thead, atom.Tbody, atom.Tfoot, atom.Colgroup:
		return isBlock | isTablePart
	case atom.Pre, atom.Listing:
		return isBlock | isPre | isMargin | endsParagraph
	case atom.Hr:
		return isBlock | isVoid | endsParagraph
	case atom.Br, atom.Wbr, atom.Img, atom.Meta, atom.Link, atom.Base, atom.Area, atom.Col, atom.Embed, atom.Param, atom.Source,
		atom.Track, atom.Keygen, atom.Basefont, atom.Frame:
		return isVoid
	case atom.Input:
		return isVoid | isControl
	case atom.Select, atom.Textarea, atom.Datalist, atom.Optgroup, atom.Option, atom.Output, atom.Progress, atom.Meter:
		return isDropped | isControl
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Object, atom.Applet, atom.Svg, atom.Math,
		atom.Canvas, atom.Video, atom.Audio, atom.Map, atom.Noframes, atom.Noembed, atom.Title, atom.Rp, atom.Rt:
		return isDropped
	case atom.B, atom.Strong:
		return isBold
	case atom.S, atom.Strike, atom.Del:
		return isStruck
	case atom.Sup:
		return isRaised
	case atom.A:
		return isLink
	case atom.Button:
		return isControl
	}
	return 0
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
