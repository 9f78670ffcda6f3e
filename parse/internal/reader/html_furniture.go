package reader

import (
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// dropFurniture drops what is plainly the page's own.
func (r *region) dropFurniture() {
	for i := range r.blocks {
		switch r.senses[i].Furniture {
		case Action:
			r.drop[i] = !r.isOverText(i)
		case Legal:
			r.drop[i] = true
		case Consent:
			r.dropAround(i)
		}
		if r.isTrail(i) {
			r.drop[i] = true
		}
	}
	for k := range r.w.areas {
		a, info := &r.w.areas[k], &r.areas[k]
		n := &r.w.t.nodes[a.node]
		switch {
		case n.state&hasControl != 0 && info.size <= smallArea && info.prose == 0 && info.valued == 0 && r.isRim(k),
			(n.is&isFrame != 0 || n.state&isAround != 0) && !info.speaks() && (info.links*3 > info.size || info.prose == 0 || k > 0 && r.isRim(k)),
			info.linked >= 3 && info.links*2 > info.size && !info.speaks() && info.prose == 0:
			r.dropArea(k)
		}
	}
	r.dropRelated()
	r.dropCards()
}

// isOverText reports whether a line that could be a button is a heading over text: "How to
// apply".
func (r *region) isOverText(i int) bool {
	if s := r.senses[i]; s.Texts == 0 || !s.Whole || r.isLink(i) || i+1 == len(r.blocks) {
		return false
	}
	next := i + 1
	return r.blocks[next].Kind != document.Heading && r.senses[next].Furniture == NoFurniture && !r.isLink(next) &&
		r.w.blocks[next].size >= minText
}

// minText is the length from which on a line below a heading is text.
const minText = 30

// maxTrail bounds the bytes of a trail.
const maxTrail = 250

// isTrail reports whether a line says where in a site the page stands, or is a menu in a
// line: links with signs between them.
func (r *region) isTrail(i int) bool {
	if info := &r.w.blocks[i]; info.runs < 2 || info.size > maxTrail {
		return false
	}
	text := r.line(i)
	if r.senses[i].Fields|r.senses[i].Texts != 0 || strings.Contains(text, "@") {
		return false // whom to write to
	}
	signs := 0
	for k, c := range text {
		switch c {
		case '>', '›', '»', '→', '|', '/', '‹', '«':
			if k > 0 && text[k-1] == ' ' {
				signs++
			}
		}
	}
	return signs >= int(r.w.blocks[i].runs)-1
}

// isRim reports whether an element at the rim of a page, a header or footer, has no
// heading of the page's first level in it, which would be the title.
func (r *region) isRim(k int) bool {
	a := r.w.areas[k]
	for i := a.first; i < a.last; i++ {
		if b := r.blocks[i]; b.Kind == document.Heading && b.Depth == 1 || r.senses[i].Post {
			return false
		}
	}
	return true
}

func (r *region) dropArea(k int) {
	for i := r.w.areas[k].first; i < r.w.areas[k].last; i++ {
		r.drop[i] = true
	}
}

// dropAround drops a block and the box around it: the largest element that is no larger
// than a box and says nothing that a notice says.
func (r *region) dropAround(i int) {
	r.drop[i] = true
	best := -1
	for k := r.w.blocks[i].area; k > 0; k = r.w.areas[k].parent {
		if info := r.areas[k]; info.size > smallArea || info.core || info.valued > 1 || !r.isRim(int(k)) {
			break
		}
		best = int(k)
	}
	if best > 0 {
		r.dropArea(best)
	}
}

// dropRelated drops what stands below a heading over other notices, up to the end of the
// element that the heading opens, or to a heading of its level that is over something
// else.
func (r *region) dropRelated() {
	for i := range r.blocks {
		if r.drop[i] || r.senses[i].Furniture != Related {
			continue
		}
		end := r.relatedEnd(i)
		for k := i; k < end; k++ {
			r.drop[k], r.other[k] = true, true
		}
	}
}

// relatedEnd returns the block up to which a list of other notices goes, whose heading is
// block i.
func (r *region) relatedEnd(i int) int {
	k := int(r.w.blocks[i].area)
	for int(r.w.areas[k].last) == i+1 && r.w.areas[k].parent > 0 {
		k = int(r.w.areas[k].parent) // the heading is alone in its box
	}
	end := i + 1
	for ; end < int(r.w.areas[k].last); end++ {
		b := r.blocks[end]
		if r.senses[end].Furniture == Legal {
			continue
		}
		if b.Kind == document.Heading && r.blocks[i].Kind == document.Heading && b.Depth <= r.blocks[i].Depth ||
			r.senses[end].Texts != 0 && r.senses[end].Whole {
			break
		}
	}
	return end
}

// dropCards drops boxes that lie side by side and each lead to another page: a link over
// a title, a few facts, no running text.
func (r *region) dropCards() {
	cards := make([]int32, len(r.w.areas)) // by parent
	most := int32(0)
	for k := 1; k < len(r.w.areas); k++ {
		if r.isCard(k) {
			n := &cards[r.w.areas[k].parent]
			*n++
			most = max(most, *n)
		}
	}
	for k := 1; k < len(r.w.areas) && most >= 2; k++ {
		if cards[r.w.areas[k].parent] >= 2 && r.isCard(k) {
			r.dropArea(k)
		}
	}
}

// maxCard bounds the text of a card.
const maxCard = 420

// isCard reports whether an area is a card: small, and its first line or its heading a
// link.
func (r *region) isCard(k int) bool {
	a, info := &r.w.areas[k], &r.areas[k]
	if info.linked == 0 || info.size > maxCard || info.texts != 0 && info.prose > 0 {
		return false
	}
	for i := a.first; i < a.last && i < a.first+3; i++ {
		if r.isLink(int(i)) && r.w.blocks[i].size > 4 && r.senses[i].Furniture == NoFurniture {
			return r.senses[i].Fields == 0
		}
	}
	return false
}
