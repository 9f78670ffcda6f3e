package reader

import (
	"bytes"
	"html"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// attribute is an attribute of a start tag: its name as it is written, and where its
// value stands in the page.
type attribute struct {
	name       []byte
	start, end int
}

// nextAttribute reads the next attribute of a tag from an offset on, and returns the offset
// behind it: false at the ">" that ends the tag, or where the page ends. A stray "/" is an
// attribute without a name.
func nextAttribute(text []byte, at int) (a attribute, next int, ok bool) {
	at = skipTagSpace(text, at)
	if at == len(text) || text[at] == '>' {
		return a, at, false
	}
	start := at
	if text[at] == '=' { // at the beginning it is part of the name
		at++
	}
	at = attributeNameEnd(text, at)
	a = attribute{name: text[start:at], start: at, end: at}
	if at+1 < len(text) && text[at] == '=' && text[at+1] == '"' { // as most do
		return a, a.readValue(text, at+1), true
	}
	at = skipTagSpace(text, at)
	switch {
	case at < len(text) && text[at] == '/':
		return a, at + 1, true
	case at == len(text) || text[at] != '=':
		return a, at, true
	}
	at = skipTagSpace(text, at+1)
	if at == len(text) || text[at] == '>' {
		return a, at, true
	}
	next = a.readValue(text, at)
	return a, next, true
}

// attributeNameEnd returns where the name of an attribute ends, of which an offset is within.
func attributeNameEnd(text []byte, at int) int {
	for ; at+chunk.Size <= len(text); at += chunk.Size {
		c := chunk.Of(text[at:])
		ends := c.From('!').Not() | c.From('/')&^c.From('0') | c.From('=')&^c.From('?')
		if ends == 0 {
			continue
		}
		if i := at + ends.First(); text[i] == '=' || endsName(text[i]) {
			return i
		}
		break
	}
	for at < len(text) && text[at] != '=' && !endsName(text[at]) {
		at++
	}
	return at
}

// readValue reads the value of an attribute at an offset, and returns the offset behind it.
func (a *attribute) readValue(text []byte, at int) int {
	if quote := text[at]; quote == '"' || quote == '\'' {
		a.start = at + 1
		n := bytes.IndexByte(text[a.start:], quote)
		if n < 0 {
			a.end = len(text)
			return a.end
		}
		a.end = a.start + n
		return a.end + 1
	}
	a.start = at
	for at < len(text) && !isTagSpace(text[at]) && text[at] != '>' {
		at++
	}
	a.end = at
	return at
}

// skipTagSpace returns the offset of the first character from an offset on that is no white
// space.
func skipTagSpace(text []byte, at int) int {
	for at < len(text) && isTagSpace(text[at]) {
		at++
	}
	return at
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isTagSpace(c byte) bool { return tagSpaces[c] }

// tagSpaces tells white space from other characters. Which of them comes is what a processor
// cannot foresee.
var tagSpaces = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true}

// endsName reports whether a character ends the name of a tag.
func endsName(c byte) bool { return nameEnds[c] }

// nameEnds tells the characters that end the name of a tag.
var nameEnds = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true, '/': true, '>': true}

// is reports whether the attribute has a name.
func (a attribute) is(name string) bool {
	if len(a.name) != len(name) {
		return false
	}
	for i, c := range a.name {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != name[i] {
			return false
		}
	}
	return true
}

// attribute returns the value of an attribute of an element, with its entities resolved,
// and the attribute itself; false where it has none of that name.
func (t *tree) attribute(n *node, name string) (string, attribute, bool) {
	if n.state&isText != 0 || n.start == n.end {
		return "", attribute{}, false
	}
	at := int(n.start)
	for !endsName(t.text[at]) {
		at++
	}
	for {
		a, next, ok := nextAttribute(t.text, at)
		switch {
		case !ok:
			return "", attribute{}, false
		case a.is(name):
			return html.UnescapeString(string(t.text[a.start:a.end])), a, true
		}
		at = next
	}
}

// longValue is the length from which on the value of a hidden control may be the text of
// a notice.
const longValue = 400

// telling are the first letters of the attributes that tell something of their element.
const telling initials = 1<<('h'-'a') | 1 | 1<<('s'-'a') | 1<<('i'-'a') | 1<<('p'-'a') | 1<<('r'-'a') | 1<<('t'-'a') | 1<<('o'-'a')

// attributes returns what the attributes of a start tag make of its element: a link is one only
// if it leads somewhere.
func (b *treeBuilder) attributes(e *element) (traits, state) {
	tag, is, st := e.tag, e.traits&^isLink, e.state
	link := e.traits & isLink
	for i := range b.page.attributes {
		a := &b.page.attributes[i]
		if len(a.name) < len("href") {
			continue
		}
		switch a.name[0] | 0x20 {
		case 'h':
			switch {
			case a.is("href"):
				is |= link
			case a.is("hidden"):
				st |= isHidden
			}
		case 'a':
			if a.is("aria-hidden") && equalFold(b.text[a.start:a.end], "true") {
				st |= isHidden
			}
		case 's':
			if a.is("style") {
				f, s := style(b.text[a.start:a.end])
				is, st = is|f, st|s
			}
		case 'i':
			if a.is("itemprop") || a.is("itemtype") || a.is("itemscope") {
				b.features |= hasItems
				st |= hasData
			}
		case 'p':
			if a.is("property") && tag != atom.Meta {
				b.features |= hasProperties
				st |= hasData
			}
		case 'r':
			if a.is("role") && isAroundRole(b.text[a.start:a.end]) {
				st |= isAround
			}
		case 't':
			st |= b.typeState(tag, *a)
		case 'o':
			if a.is("open") && tag == atom.Dialog {
				st &^= isHidden
			}
		}
	}
	if st&isListed != 0 && is&isBlock == 0 { // on a span it is the mark itself
		st &^= isListed
	}
	return is, st
}

// typeState returns what an attribute "type" or "typeof" makes of an element.
func (b *treeBuilder) typeState(tag atom.Atom, a attribute) state {
	switch {
	case a.is("typeof"):
		b.features |= hasProperties
		return hasData
	case !a.is("type"):
	case tag == atom.Script && bytes.Contains(b.text[a.start:a.end], []byte("json")):
		b.features |= hasJSON
	case tag == atom.Input && equalFold(b.text[a.start:a.end], "hidden"):
		if b.page.end-b.page.start > longValue {
			return hasData | isHidden
		}
		return isHidden
	}
	return 0
}

// isAroundRole reports whether a role of WAI-ARIA is that of a part of a page which is not
// what the page is about.
func isAroundRole(role []byte) bool {
	switch string(bytes.ToLower(role)) {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar":
		return true
	}
	return false
}

// equalFold reports whether text is word, which is in small letters.
func equalFold(text []byte, word string) bool {
	return attribute{name: text}.is(word)
}

// style returns what an attribute "style" says of the text of its element.
func style(css []byte) (traits, state) {
	var is traits
	var st state
	var buf [maxName]byte
	for len(css) > 0 {
		n := before(css, ';')
		colon := before(css[:n], ':')
		property, value := css[:colon], css[min(colon+1, n):n]
		css = css[min(n+1, len(css)):]
		if property = bytes.TrimLeft(property, " "); len(property) == 0 || !isVisible(property[len(property)-1]) || !isVisible(property[0]) {
			property = bytes.TrimSpace(property)
		}
		switch len(property) {
		case len("display"), len("mso-hide"), len("visibility"), len("white-space"), len("text-decoration"), len("text-decoration-line"):
		default:
			continue // most are of other lengths
		}
		value = bytes.TrimSpace(value)
		says := func(word string) bool { return len(value) >= len(word) && equalFold(value[:len(word)], word) }
		switch string(appendSmall(buf[:0], property)) {
		case "display":
			if says("none") {
				st |= isHidden
			}
		case "visibility":
			if says("hidden") || says("collapse") {
				st |= isHidden
			}
		case "mso-hide":
			if says("all") {
				st |= isHidden
			}
		case "mso-list":
			switch {
			case says("ignore"):
				st |= isMarker
			case !says("none"):
				st |= isListed
			}
		case "white-space":
			if says("pre") {
				is |= isPre
			}
		case "font-weight":
			if says("bold") || len(value) > 0 && '6' <= value[0] && value[0] <= '9' {
				is |= isBold
			}
		case "text-decoration", "text-decoration-line":
			if bytes.Contains(bytes.ToLower(value), []byte("line-through")) {
				is |= isStruck
			}
		}
	}
	return is, st
}
