package layout

import (
	"math"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

const (
	// cellGap is the gap, in font sizes, from which on two words may stand in different
	// cells if other cells begin where the second does.
	cellGap = .45
	// cellReach is how far, in font sizes, up and down the page such cells are looked for.
	cellReach = 18
	// minCells is how many of them there must be.
	minCells = 2
	// narrowGap is the gap from which on they may if there are narrowCells: cells without
	// rules almost touch.
	narrowGap   = .2
	narrowCells = 3
)

// splitCells cuts lines in two whose gap is too narrow to tell two cells, where the second
// part begins at the edge of other cells: a long label almost touches its value.
func (c *content) splitCells() {
	for i := range c.lines {
		l := &c.lines[i]
		for k := 0; k < len(l.segments); k++ {
			if n := c.cellIn(&l.segments[k], i); n > 0 {
				a, b := l.segments[k].cut(n)
				if b.x0 < a.x0 {
					a, b = b, a
				}
				rest := append([]segment{a, b}, l.segments[k+1:]...)
				l.segments = append(l.segments[:k], rest...)
			}
		}
	}
}

// cellIn returns the number of the word in a piece of line i at which another cell
// begins; 0 if there is none. Only a label is cut off, which is bold text before text that is
// not, or behind it, or ends with a colon, and what stands apart without a space.
func (c *content) cellIn(s *segment, i int) int {
	for n := 1; n < len(s.words); n++ {
		if !s.mayCut(n) {
			continue
		}
		gap, edge := s.edgeBefore(n)
		cells := minCells
		if gap < cellGap*s.size {
			cells = narrowCells
		}
		if gap >= narrowGap*s.size && c.cellsAt(edge, s, i) >= cells {
			return n
		}
	}
	return 0
}

// mayCut reports whether a label ends, or begins, before the n-th word of a piece, or the
// word stands apart.
func (s *segment) mayCut(n int) bool {
	a, b := &s.words[n-1], &s.words[n]
	if word := s.words[0].Text; n == 1 && (isBullet(word) || isDash(word) || isCounter(word)) {
		return false // the mark of an item stands apart, too
	}
	return a.Bold != b.Bold || b.apart || strings.HasSuffix(a.Text, ":")
}

// edgeBefore returns the gap before the n-th word of a piece, and where the word begins.
func (s *segment) edgeBefore(n int) (gap, edge float64) {
	a, b := s.words[n-1].Box(), s.words[n].Box()
	if s.rtl {
		return a.Left - b.Right, b.Right
	}
	return b.Left - a.Right, b.Left
}

// cellsAt counts the pieces near line i in which a cell begins at an edge: those that have
// another piece before them, or a label before the edge.
func (c *content) cellsAt(edge float64, s *segment, i int) int {
	n := 0
	for _, step := range [2]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(c.lines) && math.Abs(c.lines[k].y-s.y) < cellReach*s.size; k += step {
			segments := c.lines[k].segments
			for j := range segments {
				t := &segments[j]
				at, before := t.x0, j > 0
				if s.rtl {
					at, before = t.x1, j+1 < len(segments)
				}
				if before && isEdge(at, edge, s) || t.cutsAt(edge, s) {
					n++
				}
			}
		}
	}
	return n
}

// isEdge reports whether two places are the same edge.
func isEdge(a, b float64, s *segment) bool { return math.Abs(a-b) < .12*s.size }

// cutsAt reports whether a piece may be cut at an edge.
func (s *segment) cutsAt(edge float64, of *segment) bool {
	if edge < s.x0 || edge > s.x1 {
		return false
	}
	for n := 1; n < len(s.words); n++ {
		if !s.mayCut(n) {
			continue
		}
		if _, at := s.edgeBefore(n); isEdge(at, edge, of) {
			return true
		}
	}
	return false
}

// cut returns the two parts of a piece, of which the second begins with the n-th word.
func (s *segment) cut(n int) (a, b segment) {
	a, b = *s, *s
	a.words, b.words = s.words[:n:n], s.words[n:]
	for _, part := range [2]*segment{&a, &b} {
		var box notice.Box
		part.letters, part.bold, part.seq = 0, true, part.words[0].seq
		for _, w := range part.words {
			box = box.Union(w.Box())
			part.letters += len(w.Text)
			part.bold = part.bold && w.Bold
			part.seq = min(part.seq, w.seq)
		}
		part.x0, part.x1 = box.Left, box.Right
	}
	return a, b
}
