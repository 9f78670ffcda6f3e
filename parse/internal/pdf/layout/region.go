package layout

import (
	"cmp"
	"math"
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// piece is a part of a page in reading order: a line of text, or a row of a table.
type piece struct {
	// line is a line of text; nil in a row.
	line *segment
	// cells are the cells of a row, in reading order, each with its lines.
	cells [][]*segment
	// left and right are the edges of the column that the piece stands in.
	left, right float64
	// starts is set where a column begins.
	starts bool
	page   int
}

// area is a part of a page whose pieces are to be put in order.
type area struct {
	segments    []*segment // from the top down
	left, right float64
}

// orderer puts what stands on a page in reading order.
type orderer struct {
	page   int
	rtl    bool
	rules  []pdf.Rule // the horizontal ones
	pieces []piece
}

// maxCuts bounds how often an area is cut in two.
const maxCuts = 12

// order appends the pieces of an area. Where text stands side by side, it is the rows of
// a table or columns; what is above comes before, what is below after it.
func (o *orderer) order(a area, depth int) {
	b, ok := o.findBand(a.segments)
	if !ok || depth > maxCuts {
		o.flow(a)
		return
	}
	table := o.isTable(&b)
	if !table {
		b.extendColumns(a.segments)
	}
	above, below := a, a
	above.segments, below.segments = a.segments[:b.from], a.segments[b.to:]
	if len(above.segments) > 0 {
		o.order(above, depth+1)
	}
	if table {
		o.table(&b, a)
	} else {
		first, second := b.left, b.right
		if o.rtl {
			first, second = second, first
		}
		o.column(first, depth)
		o.column(second, depth)
	}
	if len(below.segments) > 0 {
		o.order(below, depth+1)
	}
}

// column orders a column of text.
func (o *orderer) column(segments []*segment, depth int) {
	a := area{segments: segments, left: math.Inf(1), right: math.Inf(-1)}
	for _, s := range segments {
		a.left, a.right = min(a.left, s.x0), max(a.right, s.x1)
	}
	n := len(o.pieces)
	o.order(a, depth+1)
	if n < len(o.pieces) {
		o.pieces[n].starts = true
	}
}

// flow appends lines as they stand below each other. Pieces side by side make a row.
func (o *orderer) flow(a area) {
	a.narrow(o.rtl)
	for i := 0; i < len(a.segments); {
		end := i + 1
		for end < len(a.segments) && isBeside(a.segments[i], a.segments[end]) {
			end++
		}
		p := piece{left: a.left, right: a.right, page: o.page}
		if end == i+1 {
			p.line = a.segments[i]
		} else if s := a.merged(i, end); s != nil {
			p.line = s
		} else {
			beside := slices.Clone(a.segments[i:end])
			slices.SortStableFunc(beside, func(s, t *segment) int { return cmp.Compare(s.x0, t.x0) })
			if o.rtl {
				slices.Reverse(beside)
			}
			for _, s := range beside {
				p.cells = append(p.cells, []*segment{s})
			}
		}
		o.pieces = append(o.pieces, p)
		i = end
	}
}

const (
	// minFull is how many lines that end at one edge show that it is that of their column.
	minFull = 3
	// minFullWords is how many words such a line has at least.
	minFullWords = 6
)

// narrow moves the edge at which lines end in, where several full lines end before it: a
// page may have text in the first of two columns only.
func (a *area) narrow(rtl bool) {
	edge := math.Inf(-1)
	end := func(s *segment) float64 {
		if rtl {
			return -s.x0
		}
		return s.x1
	}
	for _, s := range a.segments {
		edge = max(edge, end(s))
	}
	full := 0
	for _, s := range a.segments {
		if len(s.words) >= minFullWords && edge-end(s) < 1.5*s.size {
			full++
		}
	}
	switch {
	case full < minFull:
	case rtl:
		a.left = -edge
	default:
		a.right = edge
	}
}

// merged returns one line in place of pieces side by side that stand between lines which
// run from the same left to the same right without a gap: a line of prose that is
// stretched. It returns nil where they are none.
func (a *area) merged(from, to int) *segment {
	beside := slices.Clone(a.segments[from:to])
	slices.SortStableFunc(beside, func(s, t *segment) int { return cmp.Compare(s.x0, t.x0) })
	first, last := beside[0], beside[len(beside)-1]
	runs := func(k int) bool {
		if k < 0 || k >= len(a.segments) {
			return false
		}
		s := a.segments[k]
		return math.Abs(s.x0-first.x0) < 2*s.size && s.x1 > last.x0 && math.Abs(s.y-first.y) < 2*s.size && len(s.words) > 5
	}
	if !runs(from-1) || math.Abs(a.segments[from-1].x1-last.x1) > 3*first.size || first.rtl || endsWithColon(first) {
		return nil
	}
	line := *first
	line.words = slices.Clone(first.words)
	for i, s := range beside[1:] {
		if s.x0-beside[i].x1 > maxStretch*s.size || s.bold != first.bold || math.Abs(s.size-first.size) > .1*s.size {
			return nil
		}
		line.words = append(line.words, s.words...)
		line.x1, line.last, line.letters = max(line.x1, s.x1), max(line.last, s.last), line.letters+s.letters
	}
	return &line
}

// maxStretch is how wide, in font sizes, a gap in a stretched line may be.
const maxStretch = 6

// isBeside reports whether t stands beside s, at one height with it.
func isBeside(s, t *segment) bool {
	return math.Abs(s.y-t.y) <= .5*min(s.size, t.size) && (t.x0 >= s.x1 || t.x1 <= s.x0)
}

// isTable reports whether what stands on the two sides of a band are the cells of rows,
// rather than two columns of text. Several signs are weighed; the weightiest is the
// order in which a file draws the two sides.
func (o *orderer) isTable(b *band) bool {
	score := 0
	n := min(len(b.left), len(b.right))
	switch turns := o.turns(b); {
	case turns <= 2 && n >= 3:
		score -= 3
	case turns >= n:
		score += 3
	}
	words, colons, bold := 0, 0, 0
	labels := b.left
	values := b.right
	if o.rtl {
		labels, values = values, labels
	}
	for _, s := range labels {
		words += len(s.words)
		if endsWithColon(s) {
			colons++
		}
		if s.bold {
			bold++
		}
	}
	boldValues := 0
	for _, s := range values {
		if s.bold {
			boldValues++
		}
	}
	switch {
	case colons*2 >= len(labels):
		score += 3
	case colons*4 >= len(labels):
		score++
	}
	switch {
	case words <= 4*len(labels):
		score++
	case words >= 6*len(labels):
		score -= 2
	}
	if bold*2 > len(labels) && boldValues*2 < len(values) {
		score += 2
	}
	if n >= 6 && fill(b.left) > .85 && fill(b.right) > .8 {
		score -= 2
	}
	switch aligned := o.aligned(b); {
	case aligned*5 >= n*4:
		score++
	case aligned*5 < n*2:
		score -= 2
	}
	if o.crossing(b) >= 2 {
		score += 4
	}
	return score > 0
}

// turns counts how often drawing goes from one side of a band to the other.
func (o *orderer) turns(b *band) int {
	all := slices.Concat(b.left, b.right)
	slices.SortStableFunc(all, func(s, t *segment) int { return cmp.Compare(s.seq, t.seq) })
	n := 0
	for i := 1; i < len(all); i++ {
		if (all[i].x0 < b.at) != (all[i-1].x0 < b.at) {
			n++
		}
	}
	return n
}

// fill returns how full the lines of a side are: the middle length as a share of the
// longest.
func fill(side []*segment) float64 {
	lengths := make([]float64, 0, len(side))
	for _, s := range side {
		lengths = append(lengths, s.x1-s.x0)
	}
	slices.Sort(lengths)
	return lengths[len(lengths)/2] / max(1, lengths[len(lengths)-1])
}

// aligned counts the pieces on the left that have one on the same base line on the right.
func (o *orderer) aligned(b *band) int {
	n, k := 0, 0
	for _, s := range b.left {
		for k < len(b.right) && b.right[k].y < s.y-.25*s.size {
			k++
		}
		if k < len(b.right) && math.Abs(b.right[k].y-s.y) <= .25*s.size {
			n++
		}
	}
	return n
}

// crossing counts the horizontal rules that run across the gutter of a band.
func (o *orderer) crossing(b *band) int {
	top, bottom := math.Inf(1), math.Inf(-1)
	for _, side := range [2][]*segment{b.left, b.right} {
		for _, s := range side {
			top, bottom = min(top, s.top()), max(bottom, s.bottom())
		}
	}
	n := 0
	last := math.Inf(-1)
	for _, r := range o.rules {
		if r.Y0 > top-6 && r.Y0 < bottom+6 && r.X0 < b.at+8 && r.X1 > b.at-8 && r.Y0 > last+4 {
			n++
			last = r.Y0
		}
	}
	return n
}

// endsWithColon reports whether a line ends with a colon.
func endsWithColon(s *segment) bool {
	if len(s.words) == 0 {
		return false
	}
	text := s.words[len(s.words)-1].Text
	return text[len(text)-1] == ':'
}
