package layout

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// edgeLines is how many lines at the top and the bottom of a page may be running headers
// and footers.
const edgeLines = 3

// place is what a line near the edge of a page says, and at what height.
type place struct {
	text   string
	height int
	top    bool
}

// dropRunning takes running headers, footers and page numbers out of the lines: what
// stands at the same height near the edge of several pages with the same words, numbers
// aside. A header with a number stays on the first page, unless the page says the same
// below it: the number of a notice may stand nowhere else.
func (l *Layout) dropRunning() {
	seen := map[place]int{}
	l.eachEdge(func(_ *content, _ int, p place) { seen[p]++ })
	drop := map[*line]bool{}
	l.eachEdge(func(c *content, k int, p place) {
		running := seen[p] > 1 && p.text != ""
		switch {
		case l.isPageNumber(c, k), l.isPrinted(c, k):
		case c.number > 1 && c.number <= len(l.pages) && p.top && l.isHeaderRow(c, k):
		case running && c.number == 1 && p.top && strings.ContainsRune(p.text, '0') && !c.repeats(k):
			return
		case !running && !(p.top && k == 0 && c.repeats(k)):
			return
		}
		drop[&c.lines[k]] = true
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

// eachEdge calls visit for the lines near the edges of the pages.
func (l *Layout) eachEdge(visit func(c *content, k int, p place)) {
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

// maxRepeat is how far down the lines a header is looked for once more.
const maxRepeat = 12

// repeats reports whether a line says what a larger or bolder one below it says.
func (c *content) repeats(k int) bool {
	text := textOf(&c.lines[k])
	for i := k + 1; i < min(len(c.lines), k+maxRepeat); i++ {
		if l := &c.lines[i]; l.size() > c.lines[k].size()*1.05 && textOf(l) == text {
			return true
		}
	}
	return false
}

// textOf returns the words of a line.
func textOf(l *line) string {
	var b strings.Builder
	for i := range l.segments {
		for _, w := range l.segments[i].words {
			b.WriteString(w.Text)
			b.WriteByte(' ')
		}
	}
	return b.String()
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

// maxNumberWords is how many words stand around the number of a page: "Page 1 of 2".
const maxNumberWords = 5

// isPageNumber reports whether a line is the number of its page: the first or last line,
// and nothing but a number, perhaps between dashes, or few words and the numbers of the
// page and of all pages.
func (l *Layout) isPageNumber(c *content, k int) bool {
	if k != 0 && k != len(c.lines)-1 {
		return false
	}
	words, digits, letters := 0, 0, 0
	var numbers []int
	for i := range c.lines[k].segments {
		for _, w := range c.lines[k].segments[i].words {
			words++
			inNumber := false
			for _, r := range w.Text {
				switch d := digitOf(r); {
				case d >= 0:
					digits++
					if !inNumber {
						numbers = append(numbers, 0)
					}
					numbers[len(numbers)-1] = numbers[len(numbers)-1]*10 + d
				case !strings.ContainsRune("-–—/|", r):
					letters++
				}
				inNumber = digitOf(r) >= 0
			}
			if digits > 8 || words > maxNumberWords {
				return false
			}
		}
	}
	if letters == 0 {
		return digits > 0 && digits <= 4 && (c.lines[k].y < c.height/8 || c.lines[k].y > c.height*7/8)
	}
	return len(numbers) == 2 && numbers[0] == c.number && numbers[1] == len(l.pages)
}

// isHeaderRow reports whether a line is the header of a table that the page before has
// already: several cells in bold, with the same words.
func (l *Layout) isHeaderRow(c *content, k int) bool {
	segments := c.lines[k].segments
	if len(segments) < 2 {
		return false
	}
	for i := range segments {
		if !segments[i].bold {
			return false
		}
	}
	text := textOf(&c.lines[k])
	before := &l.pages[c.number-2]
	for i := range before.lines {
		if line := &before.lines[i]; len(line.segments) == len(segments) && textOf(line) == text {
			return true
		}
	}
	return false
}

// printEdge is how close to the edge of a page, in points, a browser prints its own lines.
const printEdge = 32

// isPrinted reports whether a line is one that browsers print at the edges of pages: the day
// and hour of printing at the top, and at the bottom the address of the page with the number
// of the sheet.
func (l *Layout) isPrinted(c *content, k int) bool {
	segments := c.lines[k].segments
	if k == 0 && c.lines[k].y < printEdge {
		text := textOf(&line{segments: segments[:1]})
		digits, points, colons := 0, 0, 0
		for _, r := range text {
			switch {
			case digitOf(r) >= 0:
				digits++
			case r == '/' || r == '.' || r == '-':
				points++
			case r == ':':
				colons++
			}
		}
		return digits >= 6 && digits <= 12 && points >= 2 && colons > 0 && colons <= 2 && len(segments[0].words) <= 3
	}
	if k != len(c.lines)-1 || c.lines[k].y < c.height-printEdge {
		return false
	}
	text := textOf(&c.lines[k])
	sheet := strconv.Itoa(c.number) + "/" + strconv.Itoa(len(l.pages)) + " "
	return strings.Contains(text, "://") && strings.Contains(" "+text, " "+sheet)
}

// digitOf returns the value of a digit; -1 if r is none.
func digitOf(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '٠' <= r && r <= '٩':
		return int(r - '٠')
	case '۰' <= r && r <= '۹':
		return int(r - '۰')
	}
	return -1
}
