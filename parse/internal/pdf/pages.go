package pdf

import (
	"fmt"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// page is a page of the file with what it inherits.
type page struct {
	dict      value
	resources value
	box       [4]float64 // what is shown of it: left, bottom, right, top
	rotate    int        // clockwise, in quarters of a circle
}

// tree collects the pages of a file in order.
type tree struct {
	max   int
	depth int
	seen  map[int]bool
	pages []page
	// missing is set where a part of the tree is not in the file.
	missing bool
}

// findPages returns the pages of the file in order. A page tree that is damaged is
// completed by the pages that it does not reach, in the order of the file.
func (o *objects) findPages(limits document.Limits) ([]page, error) {
	t := &tree{max: limits.MaxPages, depth: limits.MaxDepth, seen: map[int]bool{}}
	root := o.root()
	if err := t.walk(root.key("Pages"), page{box: defaultBox}, 0); err != nil {
		return nil, err
	}
	if len(t.pages) == 0 || t.missing {
		for _, n := range o.pages {
			if t.seen[n] {
				continue
			}
			dict := o.object(n)
			if err := t.add(dict, t.inherited(dict)); err != nil {
				return nil, err
			}
		}
	}
	if len(t.pages) == 0 {
		return nil, fmt.Errorf("%w: a PDF without pages", document.ErrFormat)
	}
	return t.pages, nil
}

// root returns the catalog of the file.
func (o *objects) root() value {
	for _, n := range o.trailers {
		if root := o.object(n).key("Root"); root.key("Pages").isDict() {
			return root
		}
	}
	for i := len(o.catalogs) - 1; i >= 0; i-- {
		if root := o.object(o.catalogs[i]); root.key("Pages").isDict() {
			return root
		}
	}
	return value{o: o}
}

// defaultBox is the page of a file that does not say how large it is: US Letter.
var defaultBox = [4]float64{0, 0, 612, 792}

// walk adds the pages below a node of the tree. What stands in the tree twice, or is
// a node above itself, is taken once.
func (t *tree) walk(node value, above page, depth int) error {
	if !node.isDict() || depth > t.depth {
		t.missing = true
		return nil
	}
	if id := node.id(); id > 0 {
		if t.seen[id] {
			return nil
		}
		t.seen[id] = true
	}
	kids := node.key("Kids")
	if !kids.isArray() {
		return t.add(node, above)
	}
	below := above.with(node)
	for i := range kids.length() {
		if err := t.walk(kids.index(i), below, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// add adds a page.
func (t *tree) add(dict value, above page) error {
	if len(t.pages) >= t.max {
		return &document.LimitError{Limit: "MaxPages", Max: t.max}
	}
	p := above.with(dict)
	p.dict = dict
	t.pages = append(t.pages, p)
	return nil
}

// inherited returns what a page has from the nodes above it, found from below.
func (t *tree) inherited(dict value) page {
	var above []value
	for parent := dict.key("Parent"); parent.isDict() && len(above) < 16; parent = parent.key("Parent") {
		above = append(above, parent)
	}
	p := page{box: defaultBox}
	for i := len(above) - 1; i >= 0; i-- {
		p = p.with(above[i])
	}
	return p
}

// with returns p with the attributes of a node.
func (p page) with(node value) page {
	if r := node.key("Resources"); r.isDict() {
		p.resources = r
	}
	for _, name := range [...]string{"MediaBox", "CropBox"} {
		if box, ok := node.key(name).box(); ok {
			p.box = box
		}
	}
	if r := node.key("Rotate"); r.isNumber() {
		p.rotate = ((r.integer()/90)%4 + 4) % 4
	}
	return p
}

// maxSide is the largest side of a page, in points, that is taken for one.
const maxSide = 200_000

// box returns the rectangle that v is, its corners in order.
func (v value) box() ([4]float64, bool) {
	if v.length() != 4 {
		return [4]float64{}, false
	}
	var n [4]float64
	for i := range n {
		e := v.index(i)
		if !e.isNumber() || e.number() > maxSide || e.number() < -maxSide {
			return n, false
		}
		n[i] = e.number()
	}
	n[0], n[2] = min(n[0], n[2]), max(n[0], n[2])
	n[1], n[3] = min(n[1], n[3]), max(n[1], n[3])
	return n, n[2]-n[0] >= 1 && n[3]-n[1] >= 1
}
