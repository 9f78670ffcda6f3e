package layout

import (
	"math"
	"slices"
)

// gutter is a free strip between two columns of text that is narrower than the gap which
// tells columns apart on one line: many lines below each other have it.
type gutter struct {
	x, top, bottom float64
}

const (
	// gutterGap is the least width, in font sizes, of a gutter.
	gutterGap = .55
	// minGutterRows is how many rows must have text on both sides of a gutter.
	minGutterRows = 6
	// minGutterText is how long, in font sizes, the text of most of them is on each side.
	minGutterText = 10
	// maxGutterIndent is how far, in font sizes, the text behind a gutter is indented.
	maxGutterIndent = 3
	// maxGutterTries bounds the places where a gutter is looked for.
	maxGutterTries = 120
)

// span is a stretch of a row: a gap, or all of it.
type span struct{ from, to float64 }

// gaps returns the gaps in a row that may be part of a gutter.
func (w *row) gaps() []span {
	var gaps []span
	end := math.Inf(1)
	for i := range w.signs {
		s := &w.signs[i]
		if s.isSpace() {
			continue
		}
		if s.x0-end > gutterGap*w.size {
			gaps = append(gaps, span{end, s.x0})
		}
		if math.IsInf(end, 1) {
			end = s.x1
		}
		end = max(end, s.x1)
	}
	return gaps
}

// guttersOf finds the gutters of a page.
func guttersOf(rows []row) []gutter {
	if len(rows) < minGutterRows {
		return nil
	}
	gaps := make([][]span, len(rows))
	tried := map[int]bool{}
	var found []gutter
	for i := range rows {
		gaps[i] = rows[i].gaps()
	}
	for i := range rows {
		for _, g := range gaps[i] {
			x := math.Round((g.from + g.to) / 2)
			if tried[int(x/2)] || len(tried) > maxGutterTries {
				continue
			}
			tried[int(x/2)] = true
			found = append(found, guttersAt(rows, gaps, x)...)
		}
	}
	return found
}

// guttersAt returns the gutters at a place: runs of rows that no text crosses it in, most
// of which go on behind it at the edge of one column.
func guttersAt(rows []row, gaps [][]span, x float64) []gutter {
	var found []gutter
	var edges []float64 // where the text behind the place begins
	long, first, last := 0, 0, 0
	end := func() {
		if len(edges) >= minGutterRows && long*2 > len(edges) {
			edge := slices.Min(edges)
			near := 0
			for _, e := range edges {
				if e-edge < maxGutterIndent*rows[first].size {
					near++
				}
			}
			if near*2 > len(edges) {
				found = append(found, gutter{edge - .01, rows[first].y - rows[first].size, rows[last].y + .5*rows[last].size})
			}
		}
		edges, long = edges[:0], 0
	}
	for i := range rows {
		w := &rows[i]
		if x <= w.x0 || x >= w.x1 {
			continue
		}
		edge := 0.0
		for _, g := range gaps[i] {
			if g.from <= x && x <= g.to {
				edge = g.to
			}
		}
		if edge == 0 {
			end()
			continue
		}
		if len(edges) == 0 {
			first = i
		}
		last = i
		edges = append(edges, edge)
		if x-w.x0 > minGutterText*w.size && w.x1-x > minGutterText*w.size {
			long++
		}
	}
	end()
	return found
}

// inGutter reports whether a gap in a row lies in a gutter.
func (b *builder) inGutter(from, to, y float64) bool {
	for _, g := range b.gutters {
		if from <= g.x && g.x <= to && g.top <= y && y <= g.bottom {
			return true
		}
	}
	return false
}
