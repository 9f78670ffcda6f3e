package reader

import (
	"bytes"
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// textNode writes down a text.
func (w *writer) textNode(i int32, n *node) {
	start, end := int(n.start), int(n.end)
	if n.state&isSpace != 0 && n.is&isPre == 0 && !w.open {
		return
	}
	w.at = end
	w.edge = w.edge || n.state&isEdge != 0
	switch {
	case n.state&isHidden != 0:
		return
	case n.state&isMarker != 0:
		w.marker(start, end)
		return
	case n.is&isStruck != 0:
		w.struck = append(w.struck, struckText{at: w.b.Len(), node: i})
		return
	case n.is&isControl != 0 && w.heading == 0 && !w.isAccordion(i):
		return
	}
	if !w.open && w.block.Kind == document.Line && w.heading == 0 && w.cell == 0 && n.state&isSpace == 0 &&
		(n.is&isPre != 0 || w.isBroken(n)) {
		w.block = document.Block{Kind: lineOfText}
	}
	w.link, w.bold = n.is&isLink != 0, n.is&isBold != 0 || w.strong > 0
	if n.is&isRaised != 0 {
		w.raised(start, end)
		return
	}
	w.writeText(start, end, n.is&isPre != 0)
}

// isAccordion reports whether the text of a button is a heading that opens a part of the
// page.
func (w *writer) isAccordion(i int32) bool {
	n := &w.t.nodes[i]
	sense := w.judge(w.plain(i, maxLabel))
	return n.end-n.start <= maxLabel && sense.Whole && sense.Texts != 0 && sense.Furniture == NoFurniture
}

// marker writes down the mark that Word prints before a list item: a bullet says no more
// than that it is an item, a number is part of the text.
func (w *writer) marker(start, end int) {
	text := w.t.text[start:end]
	digit := false
	for _, c := range text {
		digit = digit || '0' <= c && c <= '9' || c == '(' || c == ')'
	}
	if !digit && w.block.Kind == document.Item {
		return
	}
	w.writeText(start, end, false)
	w.softBreak()
}

// wordLevel returns the depth of a list item of Word: "mso-list:l0 level2 lfo1".
func (w *writer) wordLevel(n *node) int {
	css, _, _ := w.t.attribute(n, "style")
	if i := strings.Index(css, "level"); i >= 0 && i+5 < len(css) && '1' <= css[i+5] && css[i+5] <= '9' {
		return int(css[i+5] - '0')
	}
	return 1
}

// plain returns the text of a node with its white space folded, as far as it is shown and
// not longer than most bytes.
func (w *writer) plain(i int32, most int) string {
	if text := w.onlyText(i); text != nil && len(text) <= most {
		return string(text)
	}
	p := writer{t: w.t, cell: 1, ctx: w.ctx}
	p.plainInto(i, most)
	text := p.b.Current()
	if !p.open {
		return ""
	}
	return text
}

// onlyText returns the text of a node that holds a single one, as it stands in the page,
// where that is how it shows; else nil.
func (w *writer) onlyText(i int32) []byte {
	n := &w.t.nodes[i]
	for n.state&(isText|isHidden) == 0 && n.is&isDropped == 0 && n.child != 0 && n.child == n.last {
		n = &w.t.nodes[n.child]
	}
	if n.state&(isText|isHidden|isMarker) != isText || n.is&(isStruck|isDropped) != 0 {
		return nil
	}
	start := skipTagSpace(w.t.text[:n.end], int(n.start))
	text := bytes.TrimRight(w.t.text[start:n.end], " \n\t\r\f")
	if bytes.IndexByte(text, '&') >= 0 || plainPrefix(text) < len(text) {
		return nil
	}
	return text
}

func (w *writer) plainInto(i int32, most int) {
	n := &w.t.nodes[i]
	switch {
	case w.open && len(w.b.Current()) > most:
	case n.state&isText != 0:
		if n.state&(isHidden|isMarker) == 0 && n.is&(isStruck|isDropped) == 0 {
			w.writeText(int(n.start), min(int(n.end), int(n.start)+4*most), false)
		}
	case n.state&isHidden == 0 && n.is&isDropped == 0:
		if n.is&isBlock != 0 || n.state&isBreak != 0 {
			w.softBreak()
		}
		for c := n.child; c != 0; c = w.t.nodes[c].next {
			w.plainInto(c, most)
		}
	}
}
