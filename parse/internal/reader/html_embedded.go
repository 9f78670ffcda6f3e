package reader

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// Pages describe a post for search engines in the terms of schema.org's JobPosting, in one
// of three forms: JSON-LD in a script, microdata or RDFa in the attributes of elements. All
// are turned into the first.

const (
	// maxPostings bounds the descriptions of one page that are read.
	maxPostings = 100
	// maxItemDepth bounds how deep the properties of an item are nested.
	maxItemDepth = 200
	// maxProperty bounds the bytes of a property's text whose place is kept.
	maxProperty = 4096
)

// postings returns the descriptions of posts that the page holds.
func (p *page) postings() []jsonValue {
	var found []jsonValue
	if p.tree.features&hasJSON != 0 {
		found = p.scriptPostings(found)
	}
	if p.tree.features&hasItems != 0 {
		found = p.itemPostings(found, microdata)
	}
	if p.tree.features&hasProperties != 0 {
		found = p.itemPostings(found, rdfa)
	}
	return found
}

// scriptPostings appends the descriptions in JSON-LD.
func (p *page) scriptPostings(found []jsonValue) []jsonValue {
	for i := range p.tree.nodes {
		n := &p.tree.nodes[i]
		if n.tag != atom.Script || n.state&isText != 0 || n.child == 0 {
			continue
		}
		if kind, _, _ := p.tree.attribute(n, "type"); !strings.Contains(kind, "json") {
			continue
		}
		start, end := int(p.tree.nodes[n.child].start), int(p.tree.nodes[n.last].end)
		if bytes.Contains(p.text[start:end], []byte("JobPosting")) {
			v := readJSON(p.text, start, end)
			found = appendPostings(found, &v)
		}
	}
	return found
}

// appendPostings appends the objects within a value that are descriptions of a post.
func appendPostings(found []jsonValue, v *jsonValue) []jsonValue {
	if len(found) >= maxPostings {
		return found
	}
	if v.isPosting() {
		return append(found, *v)
	}
	for i := range v.members {
		found = appendPostings(found, &v.members[i].value)
	}
	return found
}

// isPosting reports whether a value is an object of the type JobPosting.
func (v *jsonValue) isPosting() bool {
	kind := v.get("@type")
	if kind.kind == jsonList {
		for i := range kind.members {
			if bytes.HasSuffix(kind.members[i].value.text.text, []byte("JobPosting")) {
				return true
			}
		}
	}
	return bytes.HasSuffix(kind.text.text, []byte("JobPosting"))
}

// syntax is how attributes of elements describe things.
type syntax struct {
	kind, property string // the attributes that name a type and a property
}

var (
	microdata = syntax{kind: "itemtype", property: "itemprop"}
	rdfa      = syntax{kind: "typeof", property: "property"}
)

// itemPostings appends the descriptions in the attributes of elements.
func (p *page) itemPostings(found []jsonValue, s syntax) []jsonValue {
	for i := range p.tree.nodes {
		n := &p.tree.nodes[i]
		if n.state&hasData == 0 || n.state&isText != 0 || len(found) >= maxPostings {
			continue
		}
		if kind, a, ok := p.tree.attribute(n, s.kind); ok && strings.HasSuffix(strings.TrimSpace(kind), "JobPosting") {
			found = append(found, p.item(int32(i), s, a, 0))
		}
	}
	return found
}

// item returns the thing that an element describes; a is the attribute with its type.
func (p *page) item(i int32, s syntax, a attribute, depth int) jsonValue {
	v := jsonValue{kind: jsonObject}
	kind := jsonValue{kind: jsonText, text: p.attributeText(a)}
	kind.text.text = bytes.TrimSpace(kind.text.text)
	if k := bytes.LastIndexAny(kind.text.text, "/#:"); k >= 0 {
		kind.text.text = kind.text.text[k+1:]
	}
	v.members = append(v.members, jsonMember{"@type", kind})
	p.properties(&v, i, s, depth)
	return v
}

// properties adds the properties within an element.
func (p *page) properties(v *jsonValue, i int32, s syntax, depth int) {
	if depth > maxItemDepth {
		return
	}
	for c := p.tree.nodes[i].child; c != 0; c = p.tree.nodes[c].next {
		n := &p.tree.nodes[c]
		if n.state&isText != 0 || len(v.members) > maxPostings {
			continue
		}
		if n.state&hasData == 0 {
			p.properties(v, c, s, depth+1)
			continue
		}
		names, _, ok := p.tree.attribute(n, s.property)
		kind, typed, isItem := p.tree.attribute(n, s.kind)
		if !ok {
			if !isItem || !strings.HasSuffix(kind, "JobPosting") {
				p.properties(v, c, s, depth+1)
			}
			continue
		}
		var value jsonValue
		if isItem {
			value = p.item(c, s, typed, depth+1)
		} else {
			value = jsonValue{kind: jsonText, text: p.propertyText(c)}
			p.properties(v, c, s, depth+1)
		}
		for _, name := range strings.Fields(names) {
			v.members = append(v.members, jsonMember{name[strings.LastIndexAny(name, "/#:")+1:], value})
		}
	}
	v.merge()
}

// merge makes one list of the values of properties with one name.
func (v *jsonValue) merge() {
	kept := v.members[:0]
next:
	for _, m := range v.members {
		for i := range kept {
			if kept[i].name != m.name {
				continue
			}
			if have := &kept[i].value; have.kind == jsonList {
				have.members = append(have.members, jsonMember{value: m.value})
			} else {
				kept[i].value = jsonValue{kind: jsonList, members: []jsonMember{{value: *have}, {value: m.value}}}
			}
			continue next
		}
		kept = append(kept, m)
	}
	v.members = kept
}

// attributeText returns the value of an attribute, its entities resolved.
func (p *page) attributeText(a attribute) decoded {
	d := unescapeEntities(p.text[a.start:a.end])
	for i := range d.runs {
		d.runs[i].Input += a.start
	}
	return d
}

// propertyText returns what an element says of its property: in an attribute for programs,
// else its text.
func (p *page) propertyText(i int32) decoded {
	n := &p.tree.nodes[i]
	for _, name := range [...]string{"content", "datetime"} {
		if _, a, ok := p.tree.attribute(n, name); ok {
			return p.attributeText(a)
		}
	}
	w := writer{t: p.tree, cell: 1, ctx: p.writer.ctx}
	p.textOf(&w, i)
	doc := w.b.Document(&notice.Source{})
	return decoded{text: []byte(doc.Source.Text), runs: doc.Source.Runs}
}

// textOf writes the text of an element, whether shown or not.
func (p *page) textOf(w *writer, i int32) {
	for c := p.tree.nodes[i].child; c != 0 && len(w.b.Current()) <= maxProperty; c = p.tree.nodes[c].next {
		n := &p.tree.nodes[c]
		switch {
		case n.state&isText != 0:
			if n.is&isDropped == 0 {
				w.writeText(int(n.start), min(int(n.end), int(n.start)+4*maxProperty), false)
			}
		case n.is&isDropped == 0:
			w.softBreakFor(n)
			p.textOf(w, c)
			w.softBreakFor(n)
		}
	}
}

// softBreakFor separates what stands in an element of its own lines by a space.
func (w *writer) softBreakFor(n *node) {
	if n.is&isBlock != 0 || n.state&isBreak != 0 {
		w.softBreak()
	}
}

// attach hands the descriptions of posts on with the notices that they describe: a single
// one with a single notice, else those with the notice's title.
func (p *page) attach(docs []*document.Document, postings []jsonValue) {
	for _, doc := range docs {
		if doc.Listing {
			continue
		}
		t := tail{page: p, source: doc.Source}
		for i := range postings {
			if len(docs) == 1 && len(postings) == 1 || states(doc, &postings[i]) {
				doc.Embedded = append(doc.Embedded, t.embed(&postings[i]))
			}
		}
		doc.Source.Text += string(t.text)
	}
}

// tail is the text of descriptions, which stands behind the text of a document.
type tail struct {
	page   *page
	source *notice.Source
	text   []byte
}

// embed appends the description of a post, less its text, which is the notice's own.
func (t *tail) embed(v *jsonValue) document.Embedded {
	v = v.without("description")
	e := document.Embedded{JSON: v.append(nil)}
	for i := range v.members {
		m := &v.members[i]
		leaf := m.value.leaf()
		if leaf == nil || len(leaf.text.text) == 0 || len(leaf.text.text) > maxProperty || strings.HasPrefix(m.name, "@") {
			continue
		}
		if span := t.append(&leaf.text); !span.IsEmpty() {
			e.Properties = append(e.Properties, document.Property{Name: m.name, Span: span})
		}
	}
	return e
}

// without returns an object less the members with a name.
func (v *jsonValue) without(name string) *jsonValue {
	rest := *v
	rest.members = slices.DeleteFunc(slices.Clone(v.members), func(m jsonMember) bool { return m.name == name })
	return &rest
}

// leaf returns the text that says what a value is: itself, or the number, name or place
// that it holds.
func (v *jsonValue) leaf() *jsonValue {
	switch v.kind {
	case jsonText, jsonScalar:
		return v
	case jsonList:
		if len(v.members) > 0 {
			return v.members[0].value.leaf()
		}
	case jsonObject:
		for _, name := range [...]string{"value", "minValue", "name", "address", "addressLocality", "addressCountry", "description"} {
			if leaf := v.get(name).leaf(); leaf != nil {
				return leaf
			}
		}
	}
	return nil
}

// append appends a text of the page on a line of its own, its line ends as spaces, and
// returns its span; an empty one where it is no text.
func (t *tail) append(d *decoded) notice.Span {
	if !utf8.Valid(d.text) {
		return notice.Span{}
	}
	runs := t.page.through(d.runs, len(d.text))
	start := len(t.source.Text) + len(t.text)
	if start > 0 {
		t.source.Runs = append(t.source.Runs, notice.Run{Text: start, Input: runs[0].Input, TextUnit: 1, InputUnit: 0})
		t.text = append(t.text, '\n')
		start++
	}
	for _, r := range runs {
		r.Text += start
		t.source.Runs = append(t.source.Runs, r)
	}
	for _, c := range d.text {
		t.text = append(t.text, max(c, ' '))
	}
	return notice.Span{Start: start, End: start + len(d.text)}
}

// states reports whether a notice has the title of a description on a line, or in a cell,
// of its own.
func states(doc *document.Document, v *jsonValue) bool {
	title := notice.Fold(string(v.get("title").text.text))
	if title == "" {
		return false
	}
	for _, b := range doc.Blocks {
		line := doc.Source.Text[b.Span.Start:b.Span.End]
		for cell := range strings.SplitSeq(line, "\t") {
			if _, value, ok := strings.Cut(cell, ": "); strings.EqualFold(cell, title) || ok && strings.EqualFold(value, title) {
				return true
			}
		}
	}
	return false
}
