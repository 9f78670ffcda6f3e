package reader

import (
	"math/bits"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// part is the blocks of one notice of a page, less those that are the page's own.
type part struct {
	first, last int
	drop        []bool // by block; nil drops none
	listing     bool   // a list of notices rather than one
}

func (p part) leaves(i int) bool { return p.drop != nil && p.drop[i] }

// notices returns the parts of the page that are notices; a page without one is one part.
func (r *region) notices() []part {
	first, last := r.selectStretch()
	whole := part{first: first, last: last, drop: r.drop}
	if listing := r.listing(whole); listing.listing {
		return []part{listing}
	}
	if !r.mayRepeat() {
		return []part{whole}
	}
	if parts := r.splitAreas(0, whole); len(parts) > 1 {
		return parts
	}
	for depth := 1; depth <= 4; depth++ {
		if parts := r.splitHeadings(depth, whole); len(parts) > 1 {
			return parts
		}
	}
	return []part{whole}
}

// says reports whether the parts say what a notice says: what a post is about, several
// facts, or much text.
func (r *region) says(parts []part) bool {
	for _, p := range parts {
		a := r.sum(p.first, p.last)
		if p.listing || bits.OnesCount64(a.fields) >= 3 || a.texts != 0 && (a.prose > 0 || r.hasCore(p) && r.hasItems(p)) || int(a.prose) >= minProse {
			return true
		}
	}
	return false
}

// hasItems reports whether a part has a list below a heading over what the post is about.
func (r *region) hasItems(p part) bool {
	for i := p.first; i+1 < p.last; i++ {
		if r.senses[i].Core && !r.senses[i].Post && !r.drop[i] && r.blocks[i+1].Kind == document.Item {
			return true
		}
	}
	return false
}

// minProse is how much running text there is at least in a notice without labels.
const minProse = 600

// sum sums up the blocks of a stretch.
func (r *region) sum(first, last int) areaInfo {
	var a areaInfo
	for i := first; i < last; i++ {
		if r.drop[i] {
			continue
		}
		info, s := &r.w.blocks[i], &r.senses[i]
		a.fields |= s.Fields
		a.texts |= s.Texts
		a.size += info.size
		if info.size >= proseSize && !r.isLink(i) {
			a.prose += info.size
		}
	}
	return a
}

// minListed is how many notices a list of notices has at least.
const minListed = 3

// listing returns the list of notices that the page is, if it is one: lines that link to
// posts, and no notice beside them.
func (r *region) listing(whole part) part {
	a := r.sum(whole.first, whole.last)
	if bits.OnesCount64(a.texts) > 1 || int(a.prose) >= minProse || r.hasCore(whole) {
		return part{}
	}
	p := part{first: 0, last: len(r.blocks), drop: make([]bool, len(r.blocks))}
	listed := 0
	for i := range r.blocks {
		p.drop[i] = r.other[i] || !r.isListed(i)
		if !p.drop[i] {
			listed++
		}
	}
	p.listing = listed >= minListed
	return p
}

// isListed reports whether a line is one of a list of notices: the link that it begins
// with, or most of it, names a post.
func (r *region) isListed(i int) bool {
	info := r.w.blocks[i]
	switch {
	case info.links == 0:
		return false
	case info.head > 0 && int(info.head) < len(r.line(i)):
		return r.w.judge(r.line(i)[:info.head]).Post
	}
	return r.senses[i].Post && (info.links*3 >= info.size || r.blocks[i].Kind == document.Row)
}

func (r *region) hasCore(p part) bool {
	for i := p.first; i < p.last; i++ {
		if r.senses[i].Core && !r.drop[i] {
			return true
		}
	}
	return false
}

// splitAreas returns the elements side by side below an area that are notices each.
func (r *region) splitAreas(k int, whole part) []part {
	if len(r.w.areas) == 0 {
		return nil
	}
	var parts []part
	only := -1
	for c := k + 1; c < len(r.w.areas); c++ {
		a := r.w.areas[c]
		if int(a.parent) != k || int(a.first) >= whole.last || int(a.last) <= whole.first {
			continue
		}
		p := part{first: int(a.first), last: int(a.last), drop: r.drop}
		if r.isNotice(p) {
			parts = append(parts, p)
			only = c
		}
	}
	switch {
	case len(parts) > 1 && r.repeats(parts):
		return parts
	case len(parts) == 1:
		return r.splitAreas(only, whole)
	}
	return nil
}

// splitHeadings returns the stretches that begin with a heading of a level each, if they
// are notices.
func (r *region) splitHeadings(depth int, whole part) []part {
	var parts []part
	start := -1
	for i := whole.first; i <= whole.last; i++ {
		if i < whole.last && (r.blocks[i].Kind != document.Heading || r.blocks[i].Depth != depth || r.drop[i]) {
			continue
		}
		if p := (part{first: start, last: i, drop: r.drop}); start >= 0 && r.isNotice(p) {
			parts = append(parts, p)
		}
		start = i
	}
	if !r.repeats(parts) {
		return nil
	}
	return parts
}

// isNotice reports whether a part has what a notice has: labels, and a heading over what
// the post is about.
func (r *region) isNotice(p part) bool {
	return r.hasCore(p) && bits.OnesCount64(r.sum(p.first, p.last).fields) >= 2
}

// mayRepeat reports whether several lines each state two fields or more, as they do where
// parts repeat them.
func (r *region) mayRepeat() bool {
	var once, again uint64
	for i := range r.senses {
		if !r.drop[i] {
			again |= once & r.senses[i].Fields
			once |= r.senses[i].Fields
		}
	}
	return bits.OnesCount64(again) >= minShared
}

// minShared is how many fields the parts of a page share at least.
const minShared = 2

// repeats reports whether the parts state the same fields: each its own place, reference
// or deadline.
func (r *region) repeats(parts []part) bool {
	if len(parts) < 2 {
		return false
	}
	shared := ^uint64(0)
	for _, p := range parts {
		shared &= r.sum(p.first, p.last).fields
	}
	return bits.OnesCount64(shared) >= minShared
}
