package layout

import (
	"math"
	"strings"
	"unicode"
)

// edgeLines is how many lines at the top and the bottom of a page may be running headers
// and footers.
const edgeLines = 3

// dropRunning takes running headers, footers and page numbers out of the lines: what
// stands at the same height near the edge of several pages with the same words, numbers
// aside.
func (l *Layout) dropRunning() {
	type place struct {
		text   string
		height int
		top    bool
	}
	seen := map[place]int{}
	each := func(visit func(c *content, k int, p place)) {
		for i := range l.pages {
			c := &l.pages[i]
			for k := range c.lines {
				fromEnd := len(c.lines) - 1 - k
				if k >= edgeLines && fromEnd >= edgeLines {
					continue
				}
				top := k < edgeLines && c.lines[k].y < c.height/3
				bottom := fromEnd < edgeLines && c.lines[k].y > c.height*2/3
				if top || bottom {
					visit(c, k, place{shapeOf(&c.lines[k]), int(math.Round(c.lines[k].y / 4)), top})
				}
			}
		}
	}
	each(func(_ *content, _ int, p place) { seen[p]++ })
	drop := map[*line]bool{}
	first := map[place]bool{}
	each(func(c *content, k int, p place) {
		if seen[p] > 1 && p.text != "" || isPageNumber(&c.lines[k]) {
			if p.top && !first[p] && !isPageNumber(&c.lines[k]) && strings.IndexFunc(p.text, unicode.IsLetter) >= 0 && c.number == 1 {
				first[p] = true
				return // the header of the first page is text, too
			}
			drop[&c.lines[k]] = true
		}
	})
	if len(drop) == 0 {
		return
	}
	for i := range l.pages {
		c := &l.pages[i]
		kept := make([]line, 0, len(c.lines))
		for k := range c.lines {
			if !drop[&c.lines[k]] {
				kept = append(kept, c.lines[k])
			}
		}
		c.lines = kept
	}
}

// shapeOf returns the words of a line with digits made equal.
func shapeOf(l *line) string {
	var b strings.Builder
	for i := range l.segments {
		for _, w := range l.segments[i].words {
			for _, r := range w.Text {
				if unicode.IsDigit(r) {
					r = '0'
				}
				b.WriteRune(r)
			}
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isPageNumber reports whether a line is nothing but a number, perhaps between dashes.
func isPageNumber(l *line) bool {
	digits := 0
	for i := range l.segments {
		for _, w := range l.segments[i].words {
			for _, r := range w.Text {
				switch {
				case unicode.IsDigit(r):
					digits++
				case r == '-' || r == '–' || r == '—' || r == '/' || r == '|':
				default:
					return false
				}
			}
		}
	}
	return digits > 0 && digits <= 4
}
