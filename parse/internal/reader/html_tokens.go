package reader

import (
	"bytes"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// The tokenizer of x/net/html keeps no positions, reads through a buffer byte by byte, and
// copies the name of every attribute. Only where tags begin and end is asked for here. The
// tokens are the same as its own, which a fuzz test checks: with its raw text, its scripts
// with comments in them, and its tags that the file breaks off.

// tokens reads a page as tags, each with the text before it. They come in the order of the page
// and leave no gap; a tag that the page breaks off is none.
type tokens struct {
	text []byte
	raw  []byte // the element whose text comes next: up to its end tag nothing in it is a tag

	kind       tokenKind
	before     int         // where the text before the token begins, which ends where that starts
	start, end int         // of the token
	nameEnd    int         // where the name of a tag ends
	small      chunk.Chunk // the name as [smallName] has it; 0 where it is not known
	element    *element    // of a tag
	attributes []attribute // of a start tag; valid up to the next token
	initials   initials    // of the attributes that are asked for; 0 for all
	elements               // of the page
}

type tokenKind uint8

const (
	noToken tokenKind = iota // the page ends, or breaks off a tag
	startTag
	endTag
	otherToken // a comment, a doctype or the like
	textToken  // what looks like a tag up to the end of the page
)

// initials is a set of letters of any case; "a" is the lowest bit.
type initials uint32

// asksFor reports whether an attribute is one of those asked for.
func (t *tokens) asksFor(a *attribute) bool {
	return t.initials == 0 || len(a.name) > 0 && t.initials>>(a.name[0]|0x20-'a')&1 != 0
}

// next reads the next token and the text before it, and reports whether there is any of them.
func (t *tokens) next() bool {
	t.before = t.end
	if t.before == len(t.text) {
		return false
	}
	from := t.before
	if t.raw != nil {
		from, t.raw = t.rawEnd(), nil
	}
	t.start, t.kind = t.markup(from)
	switch t.kind {
	case startTag:
		t.startTag()
	case endTag:
		t.endTag()
	case otherToken:
		t.end = t.declarationEnd()
	default:
		t.end = t.start
	}
	return true
}

// markup returns the offset from at on where a tag, a comment or the like begins, and which of
// them it is.
func (t *tokens) markup(at int) (int, tokenKind) {
	for ; at < len(t.text); at++ {
		if t.text[at] != '<' {
			n := bytes.IndexByte(t.text[at:], '<')
			if n < 0 {
				break
			}
			at += n
		}
		if at+1 == len(t.text) {
			break
		}
		if kind := tokenKinds[t.text[at+1]]; kind != noToken {
			return at, kind
		}
	}
	return len(t.text), noToken
}

// tokenKinds tells what begins with a "<" by the character behind it.
var tokenKinds = func() (kinds [256]tokenKind) {
	for c := range kinds {
		if isLetter(byte(c)) {
			kinds[c] = startTag
		}
	}
	kinds['/'], kinds['!'], kinds['?'] = endTag, otherToken, otherToken
	return kinds
}()

// maxAttributes bounds the attributes of a tag that are looked at.
const maxAttributes = 256

// startTag reads a start tag, if the page does not break it off.
func (t *tokens) startTag() {
	t.attributes = t.attributes[:0]
	at := t.tagName(t.start + len("<"))
	for at < len(t.text) && t.text[at] != '>' {
		a, next, ok := nextAttribute(t.text, at)
		if ok && t.asksFor(&a) && len(t.attributes) < maxAttributes {
			t.attributes = append(t.attributes, a)
		}
		at = next
	}
	if t.element = t.tagged(); t.element.traits&isRaw != 0 {
		t.raw = t.name()
	}
	t.endAt(at)
}

// endTag reads an end tag, or what begins like one, if the page does not break it off.
func (t *tokens) endTag() {
	at := t.start + len("</")
	switch {
	case at == len(t.text):
		t.kind, t.end = textToken, at
		return
	case !isLetter(t.text[at]):
		t.kind, t.end = otherToken, t.angle(at)
		return
	}
	at = t.tagName(at)
	t.element = t.tagged()
	for at < len(t.text) && t.text[at] != '>' {
		_, at, _ = nextAttribute(t.text, at)
	}
	t.endAt(at)
}

// tagName reads the name of a tag and returns the offset behind it.
func (t *tokens) tagName(at int) int {
	start := at
	t.small = 0
	if at+chunk.Size <= len(t.text) { // most names are letters alone
		c := chunk.Of(t.text[at:])
		ends := c.From('0').Not() | c.From(':')&^c.From('?')
		at += ends.First()
		if ends != 0 && endsName(t.text[at]) {
			t.small, t.nameEnd = smallChunk(c&ends.Before(), at-start), at
			return at
		}
	}
	for at < len(t.text) && !endsName(t.text[at]) {
		at++
	}
	t.nameEnd = at
	return at
}

// tagged returns the element of the tag.
func (t *tokens) tagged() *element {
	if known := usual.short(t.small); known != nil {
		return known
	}
	return t.named(t.name())
}

// name returns the name of the tag as it is written.
func (t *tokens) name() []byte {
	if t.kind == endTag {
		return t.text[t.start+len("</") : t.nameEnd]
	}
	return t.text[t.start+len("<") : t.nameEnd]
}

// endAt ends a tag at the ">" at an offset; it is no tag where the page ends before one.
func (t *tokens) endAt(at int) {
	if at == len(t.text) {
		t.kind, t.end = noToken, at
		return
	}
	t.end = at + 1
}

// angle returns the offset behind the first ">" from an offset on.
func (t *tokens) angle(at int) int {
	if n := bytes.IndexByte(t.text[at:], '>'); n >= 0 {
		return at + n + 1
	}
	return len(t.text)
}

// declarationEnd returns where a comment, a doctype or a processing instruction ends.
func (t *tokens) declarationEnd() int {
	if !bytes.HasPrefix(t.text[t.start:], []byte("<!--")) {
		return t.angle(t.start + 1)
	}
	start := t.start + len("<!--")
	for at := start; ; at++ {
		n := bytes.IndexByte(t.text[at:], '>')
		if n < 0 {
			return len(t.text)
		}
		at += n
		if c := t.text[start:at]; len(c) == 0 || string(c) == "-" || bytes.HasSuffix(c, []byte("--")) || bytes.HasSuffix(c, []byte("--!")) {
			return at + 1
		}
	}
}

// rawEnd returns where the text of an element ends in which nothing is a tag.
func (t *tokens) rawEnd() int {
	switch {
	case equalFold(t.raw, "plaintext"): // which has no end tag
		return len(t.text)
	case equalFold(t.raw, "script"):
		return t.scriptEnd()
	}
	for at := t.before; ; at++ {
		n := bytes.Index(t.text[at:], []byte("</"))
		if n < 0 {
			return len(t.text)
		}
		if at += n; t.isEndTag(at) {
			return at
		}
	}
}

// isEndTag reports whether the end tag of the element whose text is read begins at an
// offset.
func (t *tokens) isEndTag(at int) bool {
	return at+1 < len(t.text) && t.text[at+1] == '/' && t.isRawName(at+2)
}

// isRawName reports whether the name of the element whose text is read stands at an offset,
// with what ends a name behind it.
func (t *tokens) isRawName(at int) bool {
	end := at + len(t.raw)
	return end < len(t.text) && endsName(t.text[end]) && bytes.EqualFold(t.text[at:end], t.raw)
}

// scriptEnd returns where the text of a script ends: at its first end tag that is not that
// of a script within a comment.
func (t *tokens) scriptEnd() int {
	comment, inner := false, false // inner is set within a script in a comment
	for at := t.before; ; at++ {
		if !comment {
			n := bytes.IndexByte(t.text[at:], '<')
			if n < 0 {
				return len(t.text)
			}
			at += n
		}
		if at+1 >= len(t.text) {
			return len(t.text)
		}
		c, after := t.text[at], t.text[at+1]
		switch {
		case c == '>' && comment && t.text[at-1] == '-' && t.text[at-2] == '-':
			comment, inner = false, false
		case c != '<':
		case inner:
			if t.isEndTag(at) {
				inner = false
				at += len("</script")
			}
		case t.isEndTag(at):
			return at
		case !comment:
			if bytes.HasPrefix(t.text[at:], []byte("<!--")) {
				comment = true
				at += len("<!-")
			}
		case t.isRawName(at + 1):
			inner = true
			at += len("<script")
		case after != '/' && !isLetter(after): // as the tokenizer of x/net/html has it
			comment = false
		}
	}
}
