package layout

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"
)

// table appends the rows of a band.
func (o *orderer) table(b *band, a area) {
	all := slices.Concat(b.left, b.right)
	columns := columnsOf(all)
	if o.rtl {
		slices.Reverse(columns)
	}
	columnOf := func(s *segment) int {
		for i, c := range columns {
			if s.x0 >= c[0]-.1 && s.x1 <= c[1]+.1 {
				return i
			}
		}
		return 0
	}
	var rows [][][]*segment
	if o.turns(b)+1 >= min(len(b.left), len(b.right)) {
		rows = o.rowsDrawn(all, len(columns), columnOf)
	}
	if !areInOrder(rows) {
		rows = o.rowsPlaced(all, len(columns), columnOf)
	}
	for _, cells := range rows {
		p := piece{left: a.left, right: a.right, page: o.page}
		stamp := stampIn(cells)
		filled, only := 0, 0
		for i, c := range cells {
			if len(c) > 0 {
				filled++
				only = i
			}
		}
		if filled == 1 && only == 0 {
			for _, s := range cells[0] {
				o.pieces = append(o.pieces, piece{line: s, left: a.left, right: a.right, page: o.page})
			}
		} else {
			p.cells = cells
			o.pieces = append(o.pieces, p)
		}
		for _, s := range stamp {
			o.pieces = append(o.pieces, piece{line: s, left: s.x0, right: s.x1, starts: true, page: o.page})
		}
	}
}

// stampIn takes the cell out of a row, and returns it, whose letters are far larger than those
// of the cell before: a stamp is no part of the value that it is put beside.
func stampIn(cells [][]*segment) []*segment {
	var before *segment
	for i, c := range cells {
		if len(c) == 0 {
			continue
		}
		if before != nil && c[0].size > maxBeside*before.size {
			cells[i] = nil
			return c
		}
		before = c[0]
	}
	return nil
}

// columnsOf returns the columns of a table from left to right: stretches that some
// piece covers.
func columnsOf(all []*segment) [][2]float64 {
	byStart := slices.Clone(all)
	slices.SortStableFunc(byStart, func(s, t *segment) int { return cmp.Compare(s.x0, t.x0) })
	var columns [][2]float64
	for _, s := range byStart {
		if n := len(columns); n > 0 && s.x0 < columns[n-1][1] {
			columns[n-1][1] = max(columns[n-1][1], s.x1)
			continue
		}
		columns = append(columns, [2]float64{s.x0, s.x1})
	}
	return columns
}

// rowsDrawn makes rows of cells that are drawn row by row, each cell with all of its
// lines: where drawing goes back to an earlier column, a row begins.
func (o *orderer) rowsDrawn(all []*segment, n int, columnOf func(*segment) int) [][][]*segment {
	drawn := slices.Clone(all)
	slices.SortStableFunc(drawn, func(s, t *segment) int { return cmp.Compare(s.seq, t.seq) })
	var rows [][][]*segment
	last := -1
	var before *segment
	for _, s := range drawn {
		c := columnOf(s)
		begins := len(rows) == 0 || c < last || c == last && c == 0 && o.isApart(before, s)
		if begins && len(rows) > 0 && c < last && o.continuesLabel(rows[len(rows)-1], c, s) {
			begins = false
		}
		if begins {
			rows = append(rows, make([][]*segment, n))
		}
		row := rows[len(rows)-1]
		row[c] = append(row[c], s)
		last, before = c, s
	}
	for _, row := range rows {
		for _, cell := range row {
			sortDown(cell)
		}
	}
	return rows
}

func sortDown(cell []*segment) {
	slices.SortStableFunc(cell, func(s, t *segment) int {
		if math.Abs(s.y-t.y) < .3*min(s.size, t.size) {
			return cmp.Compare(s.seq, t.seq)
		}
		return cmp.Compare(s.y, t.y)
	})
}

// isApart reports whether s stands clearly below t: with more than a line's distance, or
// with a rule between.
func (o *orderer) isApart(t, s *segment) bool {
	if t == nil || s.y < t.y {
		return true
	}
	if s.y-t.y > 1.55*max(s.size, t.size) {
		return true
	}
	for _, r := range o.rules {
		if r.Y0 > t.y && r.Y0 < s.y-.3*s.size && r.X0 < s.x1 && r.X1 > s.x0 {
			return true
		}
	}
	return false
}

// continuesLabel reports whether s, in the first column, is the second line of the label
// of a row, in a file that draws line by line.
func (o *orderer) continuesLabel(row [][]*segment, column int, s *segment) bool {
	if column != 0 || len(row[0]) == 0 {
		return false
	}
	above := row[0][len(row[0])-1]
	if o.isApart(above, s) || above.bold != s.bold {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s.words[0].Text)
	return unicode.IsLower(first) || !endsWithColon(above) && endsWithColon(s)
}

// areInOrder reports whether rows, as they were drawn, stand below each other.
func areInOrder(rows [][][]*segment) bool {
	last := math.Inf(-1)
	for _, row := range rows {
		top, middle := math.Inf(1), math.Inf(-1)
		for _, cell := range row {
			for _, s := range cell {
				top, middle = min(top, s.top()), max(middle, s.y-.3*s.size)
			}
		}
		if top < last-.2 {
			return false
		}
		last = middle
	}
	return len(rows) > 0
}

// rowsPlaced makes rows by the places of the cells alone: each piece of the first column
// begins a row, unless it goes on with the one above; what stands in the other columns
// belongs to the row beside it.
func (o *orderer) rowsPlaced(all []*segment, n int, columnOf func(*segment) int) [][][]*segment {
	byPlace := slices.Clone(all)
	slices.SortStableFunc(byPlace, func(s, t *segment) int { return cmp.Compare(s.y, t.y) })
	var rows [][][]*segment
	var tops []float64
	for _, s := range byPlace {
		if columnOf(s) != 0 {
			continue
		}
		if k := len(rows) - 1; k >= 0 {
			above := rows[k][0][len(rows[k][0])-1]
			first, _ := utf8.DecodeRuneInString(s.words[0].Text)
			if !o.isApart(above, s) && above.bold == s.bold && (unicode.IsLower(first) || !endsWithColon(above) && endsWithColon(s)) {
				rows[k][0] = append(rows[k][0], s)
				continue
			}
		}
		row := make([][]*segment, n)
		row[0] = append(row[0], s)
		rows = append(rows, row)
		tops = append(tops, s.top())
	}
	if len(rows) == 0 {
		rows, tops = append(rows, make([][]*segment, n)), append(tops, 0)
	}
	for c := 1; c < n; c++ {
		var block []*segment
		place := func() {
			if len(block) == 0 {
				return
			}
			k := o.rowBeside(tops, block)
			rows[k][c] = append(rows[k][c], block...)
			block = nil
		}
		for _, s := range byPlace {
			if columnOf(s) != c {
				continue
			}
			if len(block) > 0 && (o.isApart(block[len(block)-1], s) || startsBeside(tops, s) && startsBeside(tops, block[0])) {
				place()
			}
			block = append(block, s)
		}
		place()
	}
	return rows
}

// startsBeside reports whether a row begins at the height of s.
func startsBeside(tops []float64, s *segment) bool {
	for _, top := range tops {
		if math.Abs(top-s.top()) < .5*s.size {
			return true
		}
	}
	return false
}

// rowBeside returns the row that a block of lines stands beside: the one that begins
// nearest to its top, if the block reaches there, else the last one above.
func (o *orderer) rowBeside(tops []float64, block []*segment) int {
	top, bottom := block[0].top(), block[len(block)-1].bottom()
	best := 0
	for k, t := range tops {
		if t <= top+.5*block[0].size {
			best = k
		} else if t < bottom && tops[best] < top-1.6*block[0].size {
			return k // a label in the middle of its value
		}
	}
	return best
}
