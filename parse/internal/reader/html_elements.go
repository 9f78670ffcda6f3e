package reader

import "golang.org/x/net/html/atom"

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

// bounds reports whether an end tag, or an element's beginning, does not reach beyond an
// element that is open: what happens in a cell stays in it, and the items of a list
// within an item are not its own.
func bounds(open, tag atom.Atom) bool {
	if traitsOf(open)&isDropped != 0 {
		return tag != open
	}
	switch open {
	case atom.Table:
		return tag != atom.Table
	case atom.Td, atom.Th, atom.Caption:
		return traitsOf(tag)&(isTablePart|isTable) == 0
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		return tag == atom.Li
	case atom.Dl:
		return tag == atom.Dt || tag == atom.Dd
	case atom.Button:
		return tag == atom.P
	}
	return false
}
