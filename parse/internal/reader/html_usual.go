package reader

import (
	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// usualElements are the elements of HTML, by their traits. It has more of them, which are
// inline and have no traits, as have all that it does not know, as browsers have it.
var usualElements = [...]struct {
	traits traits
	tags   []atom.Atom
}{
	{isBlock | isMargin | endsParagraph, []atom.Atom{atom.P}},
	{isBlock | endsParagraph, []atom.Atom{atom.Div, atom.Section, atom.Article, atom.Main, atom.Center, atom.Address, atom.Details,
		atom.Summary, atom.Figure, atom.Figcaption, atom.Hgroup, atom.Fieldset, atom.Legend, atom.Form}},
	{isBlock, []atom.Atom{atom.Body, atom.Html, atom.Head}},
	{isBlock | isMargin | endsParagraph, []atom.Atom{atom.Blockquote}},
	{isBlock | isFrame | endsParagraph, []atom.Atom{atom.Nav, atom.Header, atom.Footer, atom.Aside, atom.Menu, atom.Dialog}},
	{isBlock | isHeading | isMargin | endsParagraph, []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}},
	{isBlock | isList | endsParagraph, []atom.Atom{atom.Ul, atom.Ol, atom.Dir}},
	{isBlock | isItem | endsParagraph, []atom.Atom{atom.Li}},
	{isBlock | isMargin | endsParagraph, []atom.Atom{atom.Dl}},
	{isBlock | isTerm | endsParagraph, []atom.Atom{atom.Dt, atom.Dd}},
	{isBlock | isTable | isMargin, []atom.Atom{atom.Table}},
	{isBlock | isRow | isTablePart, []atom.Atom{atom.Tr}},
	{isBlock | isCell | isTablePart, []atom.Atom{atom.Td, atom.Th}},
	{isBlock | isTablePart, []atom.Atom{atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Colgroup}},
	{isBlock | isPre | isMargin | endsParagraph, []atom.Atom{atom.Pre, atom.Listing}},
	{isBlock | isVoid | endsParagraph, []atom.Atom{atom.Hr}},
	{isVoid, []atom.Atom{atom.Br, atom.Wbr, atom.Img, atom.Meta, atom.Link, atom.Base, atom.Area, atom.Col, atom.Embed, atom.Param,
		atom.Source, atom.Track, atom.Keygen, atom.Basefont, atom.Frame}},
	{isVoid | isControl, []atom.Atom{atom.Input}},
	{isDropped | isControl, []atom.Atom{atom.Select, atom.Datalist, atom.Optgroup, atom.Option, atom.Output,
		atom.Progress, atom.Meter}},
	{isDropped | isControl | isRaw, []atom.Atom{atom.Textarea}},
	{isDropped, []atom.Atom{atom.Template, atom.Object, atom.Applet, atom.Svg, atom.Math, atom.Canvas, atom.Video, atom.Audio,
		atom.Map, atom.Rp, atom.Rt}},
	{isDropped | isRaw, []atom.Atom{atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Noframes, atom.Noembed, atom.Title}},
	{isRaw, []atom.Atom{atom.Xmp, atom.Plaintext}},
	{isBold, []atom.Atom{atom.B, atom.Strong}},
	{isStruck, []atom.Atom{atom.S, atom.Strike, atom.Del}},
	{isRaised, []atom.Atom{atom.Sup}},
	{isLink, []atom.Atom{atom.A}},
	{isControl, []atom.Atom{atom.Button}},
	{0, []atom.Atom{atom.Span, atom.Em, atom.I, atom.U, atom.Font, atom.Small, atom.Big, atom.Sub, atom.Label, atom.Time, atom.Abbr,
		atom.Code, atom.Cite, atom.Mark, atom.Ins, atom.Q, atom.Nobr, atom.Tt, atom.Picture}},
}

// usual are the usual elements, found by their names.
var usual = newUsualTable()

// usualTable finds elements by their names.
type usualTable struct {
	names    [shortNames]shortName // the short ones, found by their letters
	long     map[string]*element   // the others, in small letters
	elements []element
	// paragraph and anchor are two of them.
	paragraph, anchor *element
}

// shortName is the name of an element in small letters; see smallName.
type shortName struct {
	name    chunk.Chunk
	element *element
}

const (
	// shortNames is the size of the table of short names, less than half of which is filled.
	shortNames = 1 << shortBits
	shortBits  = 8
)

func newUsualTable() *usualTable {
	u := &usualTable{long: make(map[string]*element)}
	n := 0
	for _, group := range usualElements {
		n += len(group.tags)
	}
	u.elements = make([]element, 0, n)
	for _, group := range usualElements {
		for _, tag := range group.tags {
			u.elements = append(u.elements, element{tag: tag, traits: group.traits, state: stateOf(tag), id: int32(len(u.elements))})
			u.add(&u.elements[len(u.elements)-1])
		}
	}
	u.paragraph, u.anchor = u.short(smallName([]byte("p"))), u.short(smallName([]byte("a")))
	return u
}

// stateOf returns the state of an element without attributes.
func stateOf(tag atom.Atom) state {
	switch tag {
	case atom.Dialog:
		return isHidden
	case atom.Script:
		return hasData
	}
	return 0
}

// add adds an element by its name.
func (u *usualTable) add(e *element) {
	name := e.tag.String()
	if len(name) >= chunk.Size {
		u.long[name] = e
		return
	}
	small := smallName([]byte(name))
	u.names[u.at(small)] = shortName{small, e}
}

// short returns the element with a short name; nil where it is not a usual one.
func (u *usualTable) short(small chunk.Chunk) *element { return u.names[u.at(small)].element }

// at returns where a short name stands in the table; if it does not, where there is room for it.
func (u *usualTable) at(small chunk.Chunk) uint64 {
	const spread = 0x9E3779B97F4A7C15 // whose product has its highest bits from all of the name
	at := uint64(small) * spread >> (64 - shortBits)
	for u.names[at].name != small && u.names[at].name != 0 {
		at = (at + 1) % shortNames
	}
	return at
}
