package layout

import (
	"cmp"
	"math"
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// sign is a glyph in the frame of its text: x runs along the line, y down the page.
type sign struct {
	text     string
	x0, x1   float64
	y        float64 // of the base line
	size     float64
	style    pdf.Style
	artifact bool
	seq      int32 // when it was drawn
	breaks   bool  // white space stands before it
	apart    bool  // and no space is drawn there, but in the rest of its line
	raised   bool  // it stands above the base line of the text around it
	beyond   bool  // it stands beyond the edge of the page
}

func (s *sign) isSpace() bool { return s.text == " " }

// turned is the text of a page that runs in one direction.
type turned struct {
	turn  uint8
	signs []sign
}

// minLayer is how many invisible glyphs make a text layer that is worth reading.
const minLayer = 20

// signsOf returns the glyphs of a page by direction: first those of the direction in
// which most of the page is written.
//
// Invisible glyphs are read only where there is hardly anything else: under the picture
// of a scan they are the text that was recognised in it. Slanted ones are not read where
// most of the page is straight.
//
// The glyphs are in buf, as far as they fit there.
func signsOf(p *pdf.Page, buf []sign) []turned {
	var visible, invisible, slanted int
	var counts [4]int
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		counts[g.Turn&3]++
		if g.Mark&pdf.Slanted != 0 {
			slanted++
		}
		switch {
		case g.Text == " ":
		case g.Mark&pdf.Invisible != 0:
			invisible++
		default:
			visible++
		}
	}
	layer := invisible >= minLayer && visible*4 < invisible && p.Pictures > 0
	var all [4]turned
	for turn, n := range counts {
		if n > cap(buf) {
			buf = make([]sign, 0, n)
		}
		all[turn].signs, buf = buf[:0:n], buf[n:n]
	}
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Mark&pdf.Invisible != 0 && !layer || g.Mark&pdf.Slanted != 0 && slanted*2 < len(p.Glyphs) {
			continue
		}
		t := &all[g.Turn&3]
		t.turn = g.Turn & 3
		t.signs = append(t.signs, sign{})
		t.signs[len(t.signs)-1].frame(g, p, int32(i))
	}
	groups := all[:0]
	for _, t := range all {
		if len(t.signs) > 0 {
			groups = append(groups, t)
		}
	}
	slices.SortStableFunc(groups, func(a, b turned) int { return len(b.signs) - len(a.signs) })
	return groups
}

// frame sets s to a glyph in the frame of its direction.
func (s *sign) frame(g *pdf.Glyph, p *pdf.Page, seq int32) {
	s.text, s.x0, s.y, s.size, s.style, s.seq = g.Text, g.X, g.Y, g.Size, g.Style, seq
	switch g.Turn {
	case 1:
		s.x0, s.y = g.Y, p.Width-g.X
	case 2:
		s.x0, s.y = p.Width-g.X, p.Height-g.Y
	case 3:
		s.x0, s.y = p.Height-g.Y, g.X
	}
	s.x1 = s.x0 + g.Advance
	s.artifact, s.beyond = g.Mark&pdf.Artifact != 0, g.Mark&pdf.Beyond != 0
	if s.x1 < s.x0 {
		s.x0, s.x1 = s.x1, s.x0
	}
}

// row is the text on one base line.
type row struct {
	y, size float64
	x0, x1  float64
	signs   []sign
	seq     int32
}

// run is a stretch of glyphs that were drawn one after the other on one base line.
type run struct {
	y, size, x0, x1 float64
	from, to        int
}

// rowsOf puts glyphs that stand on one base line together, from the top of the page
// down.
func rowsOf(signs []sign) []row {
	runs := runsOf(signs)
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.y, b.y) })
	var rows []row
	for _, r := range runs {
		if k := homeOf(rows, r); k >= 0 {
			rows[k].add(r, signs)
			continue
		}
		// Most rows are one run: its glyphs stay where they are.
		rows = append(rows, row{y: r.y, size: r.size, x0: r.x0, x1: r.x1, seq: signs[r.from].seq, signs: signs[r.from:r.to:r.to]})
	}
	rows = joinRaised(rows)
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.y, b.y) })
	return rows
}

// runsOf cuts glyphs into runs.
func runsOf(signs []sign) []run {
	var runs []run
	for i := range signs {
		s := &signs[i]
		if n := len(runs); n > 0 {
			r := &runs[n-1]
			if math.Abs(s.y-r.y) < s.size && isMark(s.text) { // drawn above or below its letter
				r.to = i + 1
				continue
			}
			if math.Abs(s.y-r.y) < .02*r.size && math.Abs(s.size-r.size) < .1*r.size && r.to == i {
				r.to = i + 1
				r.x0, r.x1 = min(r.x0, s.x0), max(r.x1, s.x1)
				continue
			}
		}
		runs = append(runs, run{y: s.y, size: s.size, x0: s.x0, x1: s.x1, from: i, to: i + 1})
	}
	return runs
}

// maxBack is how many rows above are looked at for a run: rows come in order.
const maxBack = 6

// maxBeside is how much larger one of two runs on one base line is, at most: letters of a
// stamp are no part of the line that they happen to stand on.
const maxBeside = 2.5

// homeOf returns the row that a run belongs to; -1 if it begins a new one. Runs side by
// side may be on base lines that differ a little: a value and its label.
func homeOf(rows []row, r run) int {
	best, distance := -1, math.Inf(1)
	for k := len(rows) - 1; k >= max(0, len(rows)-maxBack); k-- {
		w := &rows[k]
		d := math.Abs(r.y - w.y)
		small := min(r.size, w.size)
		near := d <= .2*small && max(r.size, w.size) < maxBeside*small
		beside := d <= .5*small && math.Abs(r.size-w.size) < .35*max(r.size, w.size) && (r.x0 >= w.x1-.1*small || r.x1 <= w.x0+.1*small)
		if (near || beside) && d < distance && !isStray(r, w) {
			best, distance = k, d
		}
	}
	return best
}

// isStray reports whether one of a run and a row is a small sign or two, far from the other:
// a note mark, which belongs to a row that comes below.
func isStray(r run, w *row) bool {
	const signs, far = 2, 3
	few := len(w.signs) <= signs && w.size < maxRaised*r.size || r.to-r.from <= signs && r.size < maxRaised*w.size
	return few && max(r.x0-w.x1, w.x0-r.x1) > far*max(r.size, w.size)
}

func (w *row) add(r run, signs []sign) {
	w.signs = append(w.signs, signs[r.from:r.to]...)
	w.x0, w.x1 = min(w.x0, r.x0), max(w.x1, r.x1)
	w.seq = min(w.seq, signs[r.from].seq)
	if r.size > w.size {
		w.size, w.y = r.size, r.y
	}
}

// maxRaised is how large small glyphs beside others are, at most: some producers make them
// hardly smaller.
const maxRaised = .92

// joinRaised puts rows of small glyphs that stand at the shoulder or the foot of larger
// text into the row of that text.
func joinRaised(rows []row) []row {
	kept := rows[:0]
	for i := range rows {
		small := &rows[i]
		if len(small.signs) > 12 {
			kept = append(kept, *small)
			continue
		}
		home := -1
		for k := max(0, i-3); k < min(len(rows), i+4); k++ {
			if k != i && len(rows[k].signs) > 0 && small.size < maxRaised*rows[k].size && touches(small, &rows[k]) {
				home = k
			}
		}
		if home < 0 {
			kept = append(kept, *small)
			continue
		}
		w := &rows[home]
		raised := small.y < w.y-.1*w.size
		for _, s := range small.signs {
			s.raised = raised
			w.signs = append(w.signs, s)
		}
		w.x0, w.x1 = min(w.x0, small.x0), max(w.x1, small.x1)
		// A row that was kept already is a copy: the glyphs go there, too.
		for k := range kept {
			if kept[k].seq == w.seq {
				kept[k] = *w
			}
		}
		small.signs = nil
	}
	return kept
}

// touches reports whether each glyph of a small row stands close to one of a larger
// row, above or below its base line by less than its height.
func touches(small, w *row) bool {
	d := w.y - small.y
	if d > .7*w.size || d < -.4*w.size || math.Abs(d) < .05*w.size {
		return false
	}
	for i := range small.signs {
		s := &small.signs[i]
		if s.isSpace() {
			continue
		}
		near := false
		for k := range w.signs {
			t := &w.signs[k]
			if s.x0 < t.x1+.6*w.size && s.x1 > t.x0-.6*w.size && !t.isSpace() {
				near = true
				break
			}
		}
		if !near {
			return false
		}
	}
	return true
}

// tidy orders the glyphs of a row from left to right, gives marks to the letters that
// they stand on, and drops glyphs that are drawn twice to look bold.
func (w *row) tidy() {
	w.attachMarks()
	w.sort()
	kept := 0
	for i := range w.signs {
		s := &w.signs[i]
		double := false
		for k := kept - 1; k >= max(0, kept-4); k-- {
			t := &w.signs[k]
			if math.Abs(t.x0-s.x0) < .12*s.size && math.Abs(t.y-s.y) < .12*s.size && t.text == s.text {
				double = true
				if !t.isSpace() {
					t.style |= pdf.Bold
				}
			}
		}
		if double {
			continue
		}
		if kept < i {
			w.signs[kept] = *s
		}
		kept++
	}
	w.signs = w.signs[:kept]
	w.trim()
	w.findRaised()
}

// sort orders the glyphs of a row from left to right: most are drawn so.
func (w *row) sort() {
	for i := 1; i < len(w.signs); i++ {
		if w.signs[i].x0 < w.signs[i-1].x0 {
			slices.SortStableFunc(w.signs, func(a, b sign) int { return cmp.Compare(a.x0, b.x0) })
			return
		}
	}
}

// maxBeyond is the gap, in font sizes, over which a line goes on beyond the edge of the
// page.
const maxBeyond = 1.0

// trim drops what stands beyond the edges of the page, unless a line on the page goes on
// there: then it is read to its end.
func (w *row) trim() {
	from, to := -1, -1
	for i := range w.signs {
		if !w.signs[i].beyond {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 {
		w.signs = nil
		return
	}
	for from > 0 && w.signs[from].x0-w.signs[from-1].x1 < maxBeyond*w.size {
		from--
	}
	for to < len(w.signs) && w.signs[to].x0-w.signs[to-1].x1 < maxBeyond*w.size {
		to++
	}
	w.signs = w.signs[from:to]
}

// findRaised marks small glyphs that touch larger ones and stand above their base line.
func (w *row) findRaised() {
	largest, smallest := 0.0, math.Inf(1)
	for i := range w.signs {
		largest, smallest = max(largest, w.signs[i].size), min(smallest, w.signs[i].size)
	}
	if smallest >= maxRaised*largest {
		return
	}
	for i := range w.signs {
		s := &w.signs[i]
		if s.isSpace() || s.raised {
			continue
		}
		for _, step := range [2]int{-1, 1} {
			k := i + step
			for k >= 0 && k < len(w.signs) && (w.signs[k].raised || w.signs[k].isSpace()) {
				k += step
			}
			if k < 0 || k >= len(w.signs) {
				continue
			}
			t := &w.signs[k]
			if gap := max(s.x0-t.x1, t.x0-s.x1); s.size < maxRaised*t.size && s.y < t.y-.15*t.size && gap < .6*t.size {
				s.raised = true
				break
			}
		}
	}
}
