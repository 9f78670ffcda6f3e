package reader

import (
	"bytes"
	"context"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

const (
	// longText is the length from which on the strings of a script may be the text of a
	// notice.
	longText = 200
	// markedText is the length from which on a string with tags may be a part of it.
	markedText = 40
)

// payload returns the notice that the page holds in its scripts, or in a hidden control of
// a form, as a page of its own; nil where it holds none.
//
// The strings of the script with the most text are read, as far as they stand in the
// innermost brackets that hold nearly all of it: what else a script holds, the menu or
// other notices, stands elsewhere. A string may be escaped several times over.
func (p *page) payload(ctx context.Context, opts Options) (*page, error) {
	best := p.hiddenValue()
	for i := range p.tree.nodes {
		n := &p.tree.nodes[i]
		if n.tag != atom.Script || n.state&isText != 0 || n.child == 0 {
			continue
		}
		if f := p.fragments(n); f.size > best.size {
			best = f
		}
	}
	if best.size < longText {
		return nil, nil
	}
	if limit := opts.Limits.MaxText; limit > 0 && best.size > limit {
		return nil, &document.LimitError{Limit: "MaxText", Max: limit}
	}
	best.list = append(p.title(), best.list...)
	inner, err := readPage(ctx, p.join(best), opts, append([]decoded{p.decoded}, p.outer...)...)
	if err != nil {
		return nil, err
	}
	if !inner.region.says(inner.region.notices()) {
		return nil, nil
	}
	return inner, nil
}

// title returns the heading of the first level that the page shows, which is the title of
// what its script holds.
func (p *page) title() []fragment {
	for i := range p.tree.nodes {
		n := &p.tree.nodes[i]
		if n.tag != atom.H1 || n.state&(isText|isHidden) != 0 {
			continue
		}
		d := p.propertyText(int32(i))
		if len(d.text) == 0 || len(d.text) > maxLabel || bytes.ContainsAny(d.text, "<&") {
			return nil
		}
		return []fragment{{text: d, heading: true}}
	}
	return nil
}

// fragments are strings of a page that belong together.
type fragments struct {
	list []fragment
	size int // the bytes of those that are long
}

// fragment is a string with its escapes resolved.
type fragment struct {
	text decoded
	// heading is set for a label or heading that stands between long strings, or that
	// names one.
	heading bool
}

// fragments returns the strings of a script that may be a notice.
func (p *page) fragments(n *node) fragments {
	first, last := &p.tree.nodes[n.child], &p.tree.nodes[n.last]
	s := scanScript(p.text, int(first.start), int(last.end))
	texts := make([]decoded, len(s.literals))
	for i, l := range s.literals {
		if l.end-l.start < markedText {
			continue
		}
		if d := p.unescape(l.start, l.end); isProse(d.text) && (len(d.text) >= longText || hasTags(d.text)) {
			texts[i] = d
			for g := l.group; g >= 0; g = s.groups[g].parent {
				s.groups[g].size += len(d.text)
			}
		}
	}
	group := s.innermost()
	var f fragments
	for i, l := range s.literals {
		if l.isKey || !s.within(l.group, group) {
			continue
		}
		if texts[i].text == nil {
			f.addHeading(p, l.start, l.end, false)
			continue
		}
		if l.keyEnd > 0 && !startsWithHeading(texts[i].text) {
			f.addHeading(p, l.keyStart, l.keyEnd, true)
		}
		f.list = append(f.list, fragment{text: texts[i]})
		f.size += len(texts[i].text)
	}
	return f
}

// innermost returns the innermost brackets that hold at least four fifths of the long
// strings.
func (s *script) innermost() int32 {
	best := int32(0)
	for g := range s.groups {
		if s.groups[g].size*5 >= s.groups[0].size*4 { // inner ones come after outer ones
			best = int32(g)
		}
	}
	return best
}

func (s *script) within(group, outer int32) bool {
	for ; group > outer; group = s.groups[group].parent {
	}
	return group == outer
}

// addHeading adds a short string that is a heading over what a notice says. The name of a
// string is one only where it names duties or what is asked for.
func (f *fragments) addHeading(p *page, start, end int, name bool) {
	if end-start < 3 || end-start > maxLabel {
		return
	}
	d := p.unescape(start, end)
	if name {
		d = splitName(d)
	}
	sense := p.writer.judge(string(d.text))
	if !sense.Whole || sense.Texts == 0 || name && !sense.Core {
		return
	}
	f.list = append(f.list, fragment{text: d, heading: true})
}

// splitName separates the words of a name such as "jobRequirements", with its first letter
// large: names of programs are no words of a sentence.
func splitName(d decoded) decoded {
	var out decoded
	small := false
	for i := 0; i < len(d.text); {
		r, size := utf8.DecodeRune(d.text[i:])
		switch {
		case r == '_' || r == '-':
			r = ' '
		case unicode.IsUpper(r) && small:
			out.add(' ', i, 0)
		case i == 0:
			r = unicode.ToUpper(r)
		}
		small = unicode.IsLower(r)
		out.add(r, i, size)
		i += size
	}
	return out.over(&d)
}

// startsWithHeading reports whether HTML begins with a heading.
func startsWithHeading(text []byte) bool {
	i := bytes.IndexByte(text, '<')
	return i >= 0 && i < 8 && i+2 < len(text) && text[i+1]|0x20 == 'h' && '1' <= text[i+2] && text[i+2] <= '6'
}

// unescape resolves the escapes of a string of the page: those of the script, then those
// of a URL, then entities, as far as the string has no tags without that.
func (p *page) unescape(start, end int) decoded {
	d := unescapeScript(p.text, start, end)
	if !hasTags(d.text) && isPercentEncoded(d.text) {
		d = unescapePercent(d.text).over(&d)
	}
	if !hasTags(d.text) && bytes.Contains(d.text, []byte("&lt;")) {
		d = unescapeEntities(d.text).over(&d)
	}
	return d
}

// isPercentEncoded reports whether a text has the percent escapes of tags.
func isPercentEncoded(text []byte) bool {
	return bytes.Contains(text, []byte("%3C")) || bytes.Contains(text, []byte("%3c"))
}

// hasTags reports whether a text has end tags or line breaks of HTML.
func hasTags(text []byte) bool {
	return bytes.Contains(text, []byte("</")) || bytes.Contains(text, []byte("<br")) || bytes.Contains(text, []byte("<BR"))
}

// isProse reports whether a text is words rather than a program, a picture or the like:
// its tags apart, it has a space in every dozen or so bytes, and hardly any signs of a
// program.
func isProse(text []byte) bool {
	var counts [proseSign + 1]int
	for i := 0; i < len(text); i++ {
		if text[i] == '<' {
			n := bytes.IndexByte(text[i:], '>')
			if n < 0 {
				break
			}
			i += n
			continue
		}
		counts[proseKinds[text[i]]]++
	}
	letters := counts[proseLetter]
	return letters >= markedText/2 && counts[proseSpace]*30 >= letters && counts[proseSign]*40 <= letters
}

// The kinds of bytes of a text that may be a program.
const (
	proseLetter uint8 = iota + 1
	proseSpace
	proseSign // of a program
)

// proseKinds are the kinds of all bytes; 0 says nothing of a text.
var proseKinds = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case c == ' ' || c == '\n':
			kinds[c] = proseSpace
		case bytes.IndexByte([]byte("{};=$"), byte(c)) >= 0:
			kinds[c] = proseSign
		case c >= utf8.RuneSelf || isLetter(byte(c)):
			kinds[c] = proseLetter
		}
	}
	return kinds
}()

// join puts fragments together as one page, each in an element of its own.
func (p *page) join(f fragments) decoded {
	d := decoded{encoding: p.encoding}
	size, runs := 0, 0
	for i := range f.list {
		part := &f.list[i].text
		size, runs = size+len(part.text)+len("<pre></pre>\n"), runs+len(part.runs)+2
	}
	d.text, d.runs = make([]byte, 0, size), make([]notice.Run, 0, runs)
	for _, part := range f.list {
		text := trimMark(part.text.text)
		before, after := "<div>", "</div>\n"
		switch {
		case part.heading:
			before, after = "<h3>", "</h3>\n"
		case !hasTags(text):
			before, after = "<pre>", "</pre>\n"
		}
		at := part.text.input(0)
		d.synthetic(before, at)
		d.splice(&part.text, len(part.text.text)-len(text))
		d.synthetic(after, at)
	}
	return d
}

// trimMark leaves out the signs that a platform puts before a string to mark it.
func trimMark(text []byte) []byte {
	i := bytes.IndexByte(text, '<')
	if i < 1 || i > 4 || bytes.ContainsFunc(text[:i], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return text
	}
	return text[i:]
}

// synthetic appends text that stands nowhere in the input.
func (d *decoded) synthetic(text string, at int) {
	d.runs = append(d.runs, notice.Run{Text: len(d.text), Input: at, TextUnit: 1, InputUnit: 0})
	d.text = append(d.text, text...)
}

// splice appends the text of another from an offset on, with its places.
func (d *decoded) splice(other *decoded, from int) {
	shift := len(d.text) - from
	for i, r := range other.runs {
		if i+1 < len(other.runs) && other.runs[i+1].Text <= from {
			continue
		}
		if r.Text < from {
			r.Input += (from - r.Text) / r.TextUnit * r.InputUnit
			r.Text = from
		}
		r.Text += shift
		d.runs = append(d.runs, r)
	}
	d.text = append(d.text, other.text[from:]...)
}

// input returns the place in the input of an offset of the text.
func (d *decoded) input(at int) int {
	for i := len(d.runs) - 1; i >= 0; i-- {
		if r := d.runs[i]; r.Text <= at {
			return r.Input + (at-r.Text)/r.TextUnit*r.InputUnit
		}
	}
	return at
}

// hiddenValue returns the longest text that stands in the value of a hidden control.
func (p *page) hiddenValue() fragments {
	var best fragments
	for i := range p.tree.nodes {
		n := &p.tree.nodes[i]
		if n.tag != atom.Input || n.state&hasData == 0 {
			continue
		}
		_, a, ok := p.tree.attribute(n, "value")
		if !ok || a.end-a.start <= max(longText, best.size) {
			continue
		}
		d := decoded{}
		d.copy(p.text[a.start:a.end], a.start)
		d = unescapeEntities(d.text).over(&d)
		if !hasTags(d.text) && isPercentEncoded(d.text) {
			d = unescapePercent(d.text).over(&d)
		}
		if hasTags(d.text) && isProse(d.text) {
			best = fragments{list: []fragment{{text: d}}, size: len(d.text)}
		}
	}
	return best
}
