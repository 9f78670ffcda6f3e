package layout

import "math"

const (
	// pieceGap is the gap, in font sizes, from which on a glyph begins another piece.
	pieceGap = .12
	// below is how far, in font sizes, a text that lies over another is put below it.
	below = .35
	// nearGap is the gap, in font sizes, up to which two pieces are of one text.
	nearGap = 3
	// pieceBack is how far, in font sizes, a glyph reaches back into the text before it to
	// begin another piece.
	pieceBack = .6
	// minTangle is how far, in font sizes, two pieces overlap that are drawn over each other.
	minTangle = 1.2
	// minPiece is how many glyphs each of them has.
	minPiece = 3
)

// strip is a piece of a row whose glyphs were drawn one beside the other.
type strip struct {
	from, to int // in the order of drawing
	x0, x1   float64
	glyphs   int // spaces not counted
	row      int
}

// untangle parts rows in which one text is drawn over another: each is read for itself. In
// order from left to right their letters and digits would mix.
func untangle(rows []row) []row {
	var parted []row
	var buf [32]strip
	for i := range rows {
		w, n := &rows[i], 1
		var pieces []strip
		if !w.isPlain() {
			pieces = w.strips(buf[:0])
			n = w.layers(pieces)
		}
		if n == 1 {
			if parted != nil {
				parted = append(parted, *w)
			}
			continue
		}
		if parted == nil {
			parted = append(make([]row, 0, len(rows)+n), rows[:i]...)
		}
		parted = append(parted, w.part(pieces, n)...)
	}
	if parted == nil {
		return rows
	}
	return parted
}

// isPlain reports whether each glyph of a row was drawn to the right of those before it.
func (w *row) isPlain() bool {
	end := math.Inf(-1)
	for i := range w.signs {
		s := &w.signs[i]
		if s.x0 < end-pieceBack*s.size {
			return false
		}
		end = max(end, s.x1)
	}
	return true
}

// strips cuts the glyphs of a row, which are in the order of drawing, into pieces.
func (w *row) strips(pieces []strip) []strip {
	for i := range w.signs {
		s := &w.signs[i]
		n := len(pieces) - 1
		if s.isSpace() || s.x1 <= s.x0 || isMark(s.text) {
			if n >= 0 {
				pieces[n].to = i + 1
			}
			continue
		}
		if n >= 0 {
			p := &pieces[n]
			apart := s.x0 > p.x1+pieceGap*s.size || s.x1 < p.x0-pieceGap*s.size
			back := s.x0 < p.x1-pieceBack*s.size && s.x1 > p.x0+pieceBack*s.size
			if !apart && !back {
				p.to = i + 1
				p.x0, p.x1 = min(p.x0, s.x0), max(p.x1, s.x1)
				p.glyphs++
				continue
			}
			p.to = i
		}
		from := i
		if n < 0 {
			from = 0
		}
		pieces = append(pieces, strip{from: from, to: i + 1, x0: s.x0, x1: s.x1, glyphs: 1})
	}
	return pieces
}

// maxStrips bounds the pieces of a row that are compared.
const maxStrips = 400

// layers gives each piece the number of the row that it belongs to, and returns how many
// there are. Pieces that stand side by side belong together: if they lie over others, they
// are of another row.
func (w *row) layers(pieces []strip) int {
	n := 1
	if len(pieces) > maxStrips {
		return n
	}
	for i := 0; i < len(pieces); {
		end := i + 1
		for end < len(pieces) && w.isNear(&pieces[end-1], &pieces[end]) {
			end++
		}
		at := 0
		for at < n && w.isOver(pieces[:i], pieces[i:end], at) {
			at++
		}
		n = max(n, at+1)
		for ; i < end; i++ {
			pieces[i].row = at
		}
	}
	return n
}

// isNear reports whether two pieces stand side by side.
func (w *row) isNear(a, b *strip) bool {
	gap := max(b.x0-a.x1, a.x0-b.x1)
	return gap > -pieceBack*w.size && gap < nearGap*w.size
}

// isOver reports whether pieces lie over those of a row, and say something else.
func (w *row) isOver(before, pieces []strip, at int) bool {
	over, glyphs := 0.0, 0
	for i := range pieces {
		p := &pieces[i]
		glyphs += p.glyphs
		for k := range before {
			o := &before[k]
			d := min(o.x1, p.x1) - max(o.x0, p.x0)
			if o.row == at && o.glyphs >= minPiece && d > 0 && !w.isDouble(o, p) {
				over += d
			}
		}
	}
	return glyphs >= minPiece && over > minTangle*w.size
}

// isDouble reports whether two pieces are the same text: it is drawn twice to look bold or
// to have a shadow.
func (w *row) isDouble(o, p *strip) bool {
	same, all := 0, 0
	k := o.from
	for i := p.from; i < p.to; i++ {
		s := &w.signs[i]
		if s.isSpace() {
			continue
		}
		all++
		for j := range o.to - o.from {
			t := &w.signs[o.from+(k-o.from+j)%(o.to-o.from)]
			if t.text == s.text && math.Abs(t.x0-s.x0) < .2*s.size {
				same++
				k += j + 1
				break
			}
		}
	}
	return same*2 > all
}

// part returns the rows that a row is parted into: that with the most glyphs, and the others
// below it.
func (w *row) part(pieces []strip, n int) []row {
	glyphs := make([]int, n)
	for i := range pieces {
		glyphs[pieces[i].row] += pieces[i].glyphs
	}
	most := 0
	for k := range glyphs {
		if glyphs[k] > glyphs[most] {
			most = k
		}
	}
	rows := make([]row, n)
	for k := range rows {
		rows[k] = row{y: w.y, size: w.size, seq: math.MaxInt32, x0: math.Inf(1), x1: math.Inf(-1)}
		if k != most {
			rows[k].y += below * w.size
		}
	}
	for i := range pieces {
		p := &pieces[i]
		r := &rows[p.row]
		for _, s := range w.signs[p.from:p.to] {
			s.y += r.y - w.y
			r.signs = append(r.signs, s)
		}
		r.x0, r.x1 = min(r.x0, p.x0), max(r.x1, p.x1)
		r.seq = min(r.seq, w.signs[p.from].seq)
	}
	rows[0], rows[most] = rows[most], rows[0]
	return rows
}
