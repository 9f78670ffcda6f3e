package reader

import (
	"bytes"
	"html"

	"golang.org/x/net/html/atom"
)

// attribute is an attribute of a start tag: its name in small letters, and where its
// value stands in the page.
type attribute struct {
	name       []byte
	start, end int
}

// nextAttribute reads the attribute at an offset of a start tag, and returns the offset
// after it; the attribute's name is empty where there is none left.
func nextAttribute(text []byte, at, end int) (attribute, int) {
	for at < end && (isTagSpace(text[at]) || text[at] == '/' || text[at] == '>' || text[at] == '=') {
		at++
	}
	start := at
	for at < end && !isTagSpace(text[at]) && text[at] != '=' && text[at] != '>' && text[at] != '/' {
		at++
	}
	if at == start {
		return attribute{}, end
	}
	a := attribute{name: text[start:at], start: at, end: at}
	k := at
	for k < end && isTagSpace(text[k]) {
		k++
	}
	if k == end || text[k] != '=' {
		return a, at
	}
	for k++; k < end && isTagSpace(text[k]); k++ {
	}
	if k < end && (text[k] == '"' || text[k] == '\'') {
		n := bytes.IndexByte(text[k+1:end], text[k])
		if n < 0 {
			n = end - k - 1
		}
		a.start, a.end = k+1, k+1+n
		return a, min(k+2+n, end)
	}
	a.start = k
	for k < end && !isTagSpace(text[k]) && text[k] != '>' {
		k++
	}
	a.end = k
	return a, k
}

func isTagSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

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

// afterName returns the offset behind the name of the start tag at an offset.
func afterName(text []byte, start, end int) int {
	at := start + 1
	for at < end && !isTagSpace(text[at]) && text[at] != '>' && text[at] != '/' {
		at++
	}
	return at
}

// attribute returns the value of an attribute of an element, with its entities resolved,
// and the attribute itself; false where it has none of that name.
func (t *tree) attribute(n *node, name string) (string, attribute, bool) {
	if n.state&isText != 0 || n.start == n.end {
		return "", attribute{}, false
	}
	at, end := afterName(t.text, int(n.start), int(n.end)), int(n.end)
	for at < end {
		var a attribute
		if a, at = nextAttribute(t.text, at, end); a.is(name) {
			return html.UnescapeString(string(t.text[a.start:a.end])), a, true
		}
	}
	return "", attribute{}, false
}

// longValue is the length from which on the value of a hidden control may be the text of
// a notice.
const longValue = 400

// attributes returns what the attributes of a start tag make of its element.
func (b *treeBuilder) attributes(tag atom.Atom, is traits, start, end int) (traits, state) {
	var st state
	link := is & isLink
	is &^= isLink
	if tag == atom.Dialog {
		st |= isHidden
	}
	if tag == atom.Script {
		st |= hasData
	}
	if is&isControl != 0 {
		b.features |= hasControls
	}
	for at := afterName(b.text, start, end); at < end; {
		var a attribute
		if a, at = nextAttribute(b.text, at, end); len(a.name) < 4 {
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
			st |= b.typeState(tag, a, end-start)
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
func (b *treeBuilder) typeState(tag atom.Atom, a attribute, size int) state {
	switch {
	case a.is("typeof"):
		b.features |= hasProperties
		return hasData
	case !a.is("type"):
	case tag == atom.Script && bytes.Contains(b.text[a.start:a.end], []byte("json")):
		b.features |= hasJSON
	case tag == atom.Input && equalFold(b.text[a.start:a.end], "hidden"):
		if size > longValue {
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
	for len(css) > 0 {
		var declaration []byte
		declaration, css, _ = bytes.Cut(css, []byte(";"))
		property, value, ok := bytes.Cut(declaration, []byte(":"))
		if !ok {
			continue
		}
		property, value = bytes.TrimSpace(property), bytes.ToLower(bytes.TrimSpace(value))
		says := func(word string) bool { return bytes.HasPrefix(value, []byte(word)) }
		switch {
		case equalFold(property, "display") && says("none"),
			equalFold(property, "visibility") && (says("hidden") || says("collapse")),
			equalFold(property, "mso-hide") && says("all"):
			st |= isHidden
		case equalFold(property, "mso-list") && says("ignore"):
			st |= isMarker
		case equalFold(property, "mso-list") && !says("none"):
			st |= isListed
		case equalFold(property, "white-space") && says("pre"):
			is |= isPre
		case equalFold(property, "font-weight") && (says("bold") || says("6") || says("7") || says("8") || says("9")):
			is |= isBold
		case equalFold(property, "text-decoration") && bytes.Contains(value, []byte("line-through")),
			equalFold(property, "text-decoration-line") && bytes.Contains(value, []byte("line-through")):
			is |= isStruck
		}
	}
	return is, st
}
