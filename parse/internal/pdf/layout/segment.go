package layout

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// Word is a word with its place on a page. A long file has very many: they are kept small.
type Word struct {
	Text string
	box  [4]float32 // left, top, right, bottom
	Page int32
	Bold bool
	// Glued is set where no space stands before the word.
	Glued bool
	apart bool  // a gap without a space stands before it, in a line with spaces
	seq   int32 // when its first glyph was drawn
}

// Box returns the place of the word, in tenths of a point.
func (w *Word) Box() notice.Box {
	return notice.Box{
		Left: tenth(float64(w.box[0])), Top: tenth(float64(w.box[1])),
		Right: tenth(float64(w.box[2])), Bottom: tenth(float64(w.box[3])),
	}
}

// smallBox returns a box as words hold it.
func smallBox(x notice.Box) [4]float32 {
	return [4]float32{float32(x.Left), float32(x.Top), float32(x.Right), float32(x.Bottom)}
}

// segment is a piece of a line without a wide gap in it: a line of text, or of the cell
// of a table.
type segment struct {
	words    []Word
	x0, x1   float64
	y, size  float64
	seq      int32 // when its first glyph was drawn
	last     int32 // when its last glyph was drawn
	letters  int
	bold     bool // all of its letters are
	rtl      bool
	artifact bool
	mark     bool // it begins with the mark of a list item that stands apart
}

func (s *segment) top() float64    { return s.y - .8*s.size }
func (s *segment) bottom() float64 { return s.y + .25*s.size }

// line is what stands side by side at one height of a page.
type line struct {
	segments []segment
	y        float64
	page     int
}

func (l *line) size() float64 {
	size := 0.0
	for i := range l.segments {
		size = max(size, l.segments[i].size)
	}
	return size
}

const (
	// wordGap is the gap, in font sizes, from which on two glyphs are of different words.
	wordGap = .16
	// spacedGap is the same where the line has spaces that are drawn.
	spacedGap = .2
	// columnGap is the gap from which on two words stand in different columns.
	columnGap = 1.7
	// ruledGap is the same where a rule stands between them.
	ruledGap = .25
)

// builder makes segments of the glyphs of a page.
type builder struct {
	page     *pdf.Page
	turn     uint8
	vertical []pdf.Rule
	gutters  []gutter
	rtl      bool   // most of the page is written from right to left
	ltr      bool   // no letter of the page is written so
	text     []byte // the memory for the text of a line
	slab     []Word // the memory for the words of several
}

// line cuts a row into segments.
func (b *builder) line(w *row) line {
	out := line{y: w.y, page: b.page.Number}
	spaces, letters := 0, 0
	for i := range w.signs {
		if w.signs[i].isSpace() {
			spaces++
		} else {
			letters++
		}
	}
	gap := wordGap
	if spaces*16 >= letters && spaces > 0 {
		gap = spacedGap
	}
	gap += b.tracking(w)
	column := columnGap
	if w.isStretched(gap) {
		column = math.Inf(1)
	}
	// The glyphs of the segments take the places of all glyphs: spaces fall away.
	start, n := 0, 0
	space := false
	end := 0.0
	for i := range w.signs {
		s := w.signs[i]
		if s.isSpace() {
			space = space || s.x1-s.x0 > .03*s.size && !w.isCovered(i)
			continue
		}
		if n > start {
			size := max(s.size, w.signs[n-1].size)
			d := s.x0 - end
			if d > column*size || d > ruledGap*size && b.ruleBetween(end, s.x0, s.y-.3*s.size) || b.inGutter(end, s.x0, s.y) {
				out.segments = append(out.segments, b.segment(w.signs[start:n:n]))
				start = n
			} else {
				s.breaks = space || d > gap*size
				s.apart = !space && spaces > 0 && d > cellGap*size
			}
		}
		w.signs[n] = s
		n++
		space = false
		end = s.x1
		if n > start+1 {
			end = max(end, w.signs[n-2].x1)
		}
	}
	if n > start {
		out.segments = append(out.segments, b.segment(w.signs[start:n:n]))
	}
	return out
}

// minStretched is how many gaps a line has that is stretched to the width of its column.
const minStretched = 5

// isStretched reports whether the gaps between the words of a row are wide because the
// line is justified: there are many, and nearly all are alike.
func (w *row) isStretched(gap float64) bool {
	var buf [64]float64
	gaps := buf[:0]
	end := math.Inf(1)
	for i := range w.signs {
		s := &w.signs[i]
		if s.isSpace() {
			continue
		}
		if d := (s.x0 - end) / s.size; d > gap {
			gaps = append(gaps, d)
		}
		end = s.x1
	}
	if len(gaps) < minStretched {
		return false
	}
	slices.Sort(gaps)
	middle := gaps[len(gaps)/2]
	if middle < columnGap*.6 {
		return false
	}
	alike := 0
	for _, d := range gaps {
		if d > .75*middle && d < 1.3*middle {
			alike++
		}
	}
	return alike*5 >= len(gaps)*4
}

// isCovered reports whether a space is drawn over: the next glyph begins where it does.
// Some programs fill up the place of a ligature so.
func (w *row) isCovered(i int) bool {
	if i+1 >= len(w.signs) {
		return false
	}
	s, next := &w.signs[i], &w.signs[i+1]
	return next.x0-s.x0 < .3*(s.x1-s.x0)
}

// tracking returns how far the letters of a row are set apart, in font sizes, where
// they are: "V A C A N C Y". It is the gap that most letters have.
func (b *builder) tracking(w *row) float64 {
	const steps = 40
	var counts [steps]int
	n := 0
	for i := 1; i < len(w.signs); i++ {
		a, s := &w.signs[i-1], &w.signs[i]
		if a.isSpace() || s.isSpace() {
			continue
		}
		d := (s.x0 - a.x1) / s.size
		if d < 0 || d > 1 {
			d = 0
		}
		counts[min(steps-1, int(d*steps))]++
		n++
	}
	if n < 6 {
		return 0
	}
	sum := 0
	for i, c := range counts {
		if sum += c; sum*2 > n {
			if i < 4 { // a tenth of the size, as letters stand in any text
				return 0
			}
			return float64(i+1) / steps
		}
	}
	return 0
}

// ruleBetween reports whether a vertical rule stands between two places of a line.
func (b *builder) ruleBetween(x0, x1, y float64) bool {
	for _, r := range b.vertical {
		if x := (r.X0 + r.X1) / 2; x > x0-1 && x < x1+1 && r.Y0 <= y && y <= r.Y1 {
			return true
		}
	}
	return false
}

// segment makes a segment of glyphs that are in order from left to right.
func (b *builder) segment(signs []sign) segment {
	first := &signs[0]
	s := segment{x0: first.x0, seq: first.seq, bold: true, artifact: true}
	var heights [2]float64
	for i := range signs {
		g := &signs[i]
		s.x0, s.x1 = min(s.x0, g.x0), max(s.x1, g.x1)
		s.seq, s.last = min(s.seq, g.seq), max(s.last, g.seq)
		s.letters += utf8.RuneCountInString(g.text)
		s.bold = s.bold && (g.style&pdf.Bold != 0 || g.raised)
		s.artifact = s.artifact && g.artifact
		if !g.raised {
			heights[0] += g.size * (g.x1 - g.x0 + .01)
			heights[1] += g.x1 - g.x0 + .01
			s.y = max(s.y, g.y)
		}
	}
	if heights[1] == 0 {
		heights[0], heights[1], s.y = first.size, 1, first.y
	}
	s.size = heights[0] / heights[1]
	if !b.ltr {
		s.rtl = isRTL(signs, b.rtl)
		signs = logical(signs, s.rtl)
	}
	b.words(&s, signs)
	return s
}

// slab is how many words memory is taken for at once.
const slab = 512

// words cuts glyphs in logical order into words.
func (b *builder) words(s *segment, signs []sign) {
	var box notice.Box
	bold, letters := 0, 0
	seq := int32(math.MaxInt32)
	apart := false
	n := 1
	for i := range signs {
		if signs[i].breaks {
			n++
		}
	}
	if len(b.slab)+n > cap(b.slab) {
		b.slab = make([]Word, 0, max(slab, n))
	}
	first := len(b.slab)
	s.words = b.slab[first : first : first+n]
	text, start := b.text[:0], 0
	flush := func() {
		if start == len(text) {
			return
		}
		// The text of the word is known at the end: that of the line is one string.
		s.words = append(s.words, Word{Page: int32(len(text)), box: smallBox(b.box(box)), Bold: bold*2 > letters, apart: apart && !s.rtl, seq: seq})
		start, box, bold, letters, seq, apart = len(text), notice.Box{}, 0, 0, math.MaxInt32, false
	}
	for i := range signs {
		g := &signs[i]
		if g.breaks {
			flush()
			apart = g.apart
		}
		seq = min(seq, g.seq)
		t := g.text
		if g.raised {
			t = raise(t)
		}
		if len(t) == 1 && t != " " {
			text, t = append(text, t[0]), ""
		}
		for part, rest, more := cutSpace(t); ; part, rest, more = cutSpace(rest) {
			text = append(text, part...)
			if !more {
				break
			}
			flush()
		}
		if len(s.words) == 0 && i+1 < len(signs) && isBullet(string(text)) {
			box = box.Union(boxOf(g))
			flush()
			continue
		}
		letters++
		if g.style&pdf.Bold != 0 {
			bold++
		}
		box = box.Union(boxOf(g))
	}
	flush()
	line := string(text)
	start = 0
	for i := range s.words {
		w := &s.words[i]
		w.Text, start, w.Page = line[start:w.Page], int(w.Page), int32(b.page.Number)
	}
	b.text = text
	if len(s.words) <= n {
		b.slab = b.slab[:first+len(s.words)]
	}
	s.words = slices.Clip(s.words)
}

// boxOf returns the place of a glyph in the frame of its text.
func boxOf(g *sign) notice.Box {
	return notice.Box{Left: g.x0, Top: g.y - .8*g.size, Right: max(g.x1, g.x0+.01), Bottom: g.y + .25*g.size}
}

// box returns a box of the frame of the text as one of the page.
func (b *builder) box(x notice.Box) notice.Box {
	w, h := b.page.Width, b.page.Height
	switch b.turn {
	case 1:
		x = notice.Box{Left: w - x.Bottom, Top: x.Left, Right: w - x.Top, Bottom: x.Right}
	case 2:
		x = notice.Box{Left: w - x.Right, Top: h - x.Bottom, Right: w - x.Left, Bottom: h - x.Top}
	case 3:
		x = notice.Box{Left: x.Top, Top: h - x.Right, Right: x.Bottom, Bottom: h - x.Left}
	}
	return x
}

// tenth rounds to a tenth of a point.
func tenth(x float64) float64 { return math.Round(x*10) / 10 }
