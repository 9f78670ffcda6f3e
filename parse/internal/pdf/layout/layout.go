// Package layout puts the glyphs of pages together to text: words, lines, columns, the
// rows of tables, paragraphs, headings and list items, in the order in which a person
// reads them.
//
// A page does not say which of its glyphs belong together. What is done here rests on
// distances in units of the font size, on rules, and on the order of drawing.
package layout

import (
	"cmp"
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// Block is a part of the text.
type Block struct {
	Kind document.Kind
	// Depth is the level of a heading or an item, from 1.
	Depth int
	// Gap is set where the block stands apart from the one before it.
	Gap bool
	// Cells are the words of the cells of a row, in reading order; any other block has
	// one cell.
	Cells [][]Word
	// Lead is how many words at the beginning are bold, where others are not.
	Lead int
}

// Layout collects the pages of a document.
type Layout struct {
	pages []content
	buf   []sign // for the glyphs of one page
	text  []byte // for the text of one line
	slab  []Word // for the words of several lines
}

// content is what stands on one page.
type content struct {
	number        int
	width, height float64
	lines         []line
	aside         []line // text in other directions
	rules         []pdf.Rule
	letters       int
	rtl           bool
}

// Add adds a page. It returns the number of letters on it.
func (l *Layout) Add(p *pdf.Page) int {
	c := content{number: p.Number, width: p.Width, height: p.Height}
	if cap(l.buf) < len(p.Glyphs) {
		l.buf = make([]sign, 0, len(p.Glyphs)+len(p.Glyphs)/4)
	}
	for i, t := range signsOf(p, l.buf[:0]) {
		b := builder{page: p, turn: t.turn, text: l.text, slab: l.slab}
		left, right := directions(t.signs)
		b.rtl, b.ltr = right > left, right == 0
		if i == 0 {
			c.rtl = b.rtl
			if t.turn%2 == 1 {
				c.width, c.height = c.height, c.width
			}
		}
		if t.turn == 0 {
			for _, r := range p.Rules {
				if r.IsHorizontal() {
					c.rules = append(c.rules, r)
				} else {
					b.vertical = append(b.vertical, r)
				}
			}
		}
		rows := untangle(rowsOf(t.signs))
		for k := range rows {
			rows[k].tidy()
		}
		b.gutters = guttersOf(rows)
		for k := range rows {
			line := b.line(&rows[k])
			joinMarks(&line, b.rtl)
			if t.turn == 0 {
				line.markDots(p.Dots)
			}
			if len(line.segments) == 0 {
				continue
			}
			for _, s := range line.segments {
				c.letters += s.letters
			}
			if i == 0 {
				c.lines = append(c.lines, line)
			} else {
				c.aside = append(c.aside, line)
			}
		}
		l.text, l.slab = b.text, b.slab
	}
	c.joinLoneMarks()
	c.splitCells()
	slices.SortFunc(c.rules, func(a, b pdf.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	l.pages = append(l.pages, c)
	return c.letters
}

// Blocks calls visit for the blocks of all pages in reading order, once: the layout is
// empty afterwards.
func (l *Layout) Blocks(visit func(Block)) {
	l.buf, l.text, l.slab = nil, nil, nil
	l.dropRunning()
	f := flower{body: l.bodySize(), pitch: l.pitch(), hyphens: l.hyphensOf()}
	var left, right float64
	l.each(func(s *segment) {
		if right == 0 {
			left, right = s.x0, s.x1
		}
		left, right = min(left, s.x0), max(right, s.x1)
	})
	if len(l.pages) > 0 {
		// Short lines do not tell where the text may reach to: the margins are alike.
		if w := l.pages[0].width; right < .6*w {
			right = max(right, w-left)
		} else if left > .4*w {
			left = min(left, w-right)
		}
	}
	for i := range l.pages {
		c := &l.pages[i]
		o := orderer{page: c.number, rtl: c.rtl, rules: c.rules}
		a := area{left: left, right: right}
		for k := range c.lines {
			for n := range c.lines[k].segments {
				a.segments = append(a.segments, &c.lines[k].segments[n])
			}
		}
		if len(a.segments) > 0 {
			sortDown(a.segments)
			o.order(a, 0)
		}
		for k := range c.aside {
			for n := range c.aside[k].segments {
				s := &c.aside[k].segments[n]
				o.pieces = append(o.pieces, piece{line: s, left: s.x0, right: s.x1, starts: true, page: c.number})
			}
		}
		f.add(o.pieces, c.rtl)
		*c = content{} // a long file takes much memory
		f.drain(visit)
	}
	f.end()
	f.drain(visit)
}

// Size returns how many words there are, and the bytes of their texts.
func (l *Layout) Size() (words, bytes int) {
	l.each(func(s *segment) {
		words += len(s.words)
		for i := range s.words {
			bytes += len(s.words[i].Text)
		}
	})
	return words, bytes
}

// bodySize returns the font size of most of the text.
func (l *Layout) bodySize() float64 {
	letters := map[int]int{}
	best := 0
	for i := range l.pages {
		for k := range l.pages[i].lines {
			for _, s := range l.pages[i].lines[k].segments {
				size := int(s.size*4 + .5)
				letters[size] += s.letters
				if letters[size] > letters[best] || letters[size] == letters[best] && size < best {
					best = size
				}
			}
		}
	}
	return float64(best) / 4
}

// pitch returns the distance of the lines within paragraphs, in font sizes: the smallest
// that is frequent. Between paragraphs of one line there may be more lines with a larger.
func (l *Layout) pitch() float64 {
	const low, high = 16, 60 // in twentieths
	var counts [high + 2]int
	most := 0
	for i := range l.pages {
		lines := l.pages[i].lines
		for k := 1; k < len(lines); k++ {
			size := lines[k].size()
			d := int((lines[k].y - lines[k-1].y) / max(1, size) * 20)
			if d < low || d > high {
				continue
			}
			counts[d]++
			most = max(most, counts[d])
		}
	}
	if most < 3 {
		return 1.2
	}
	for d := low; d <= high; d++ {
		if n := counts[d] + counts[d+1]; n >= 3 && n*5 >= most {
			if counts[d+1] > counts[d] {
				d++
			}
			return float64(d)/20 + .025
		}
	}
	return 1.2
}
