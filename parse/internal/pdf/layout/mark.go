package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// bullets are the signs that begin items and never stand for themselves.
const bullets = "•‣◦▪▫■□●○◆◇❖➢➤►▶✓✔⁃∙·⚫⬤◼◾❑❒➔→»"

// dashes begin items, too, where text stands apart behind them.
const dashes = "-–—"

// isBullet reports whether a word is nothing but the mark of an item.
func isBullet(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && strings.ContainsRune(bullets, r)
}

// isDash reports whether a word is a dash.
func isDash(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && strings.ContainsRune(dashes, r)
}

// isCounter reports whether a word is a number or a letter that counts: "1.", "a)",
// "(iv)", "2.3".
func isCounter(word string) bool {
	body := strings.TrimRight(strings.TrimLeft(word, "(["), ".)]")
	if body == word || body == "" || utf8.RuneCountInString(body) > 6 {
		return false
	}
	letters := 0
	for _, r := range body {
		switch {
		case unicode.IsDigit(r) || r == '.':
		case unicode.IsLetter(r):
			if letters++; letters > 1 && !strings.ContainsRune("ivxIVX", r) {
				return false
			}
		default:
			return false
		}
	}
	return letters <= 4
}

// joinMarks puts the marks of items that stand apart and the text that they belong to
// into one segment.
func joinMarks(l *line, rtl bool) {
	for i := 0; i < len(l.segments); i++ {
		s := &l.segments[i]
		if len(s.words) != 1 {
			continue
		}
		word := s.words[0].Text
		if !isBullet(word) && !isDash(word) && !isCounter(word) && word != "o" && !isNamelessSign(word) {
			continue
		}
		k := i + 1
		if rtl {
			k = i - 1
		}
		if k < 0 || k >= len(l.segments) {
			continue
		}
		t := &l.segments[k]
		if gap := max(t.x0-s.x1, s.x0-t.x1); gap > maxMarkGap*s.size || len(t.words) == 0 {
			continue
		}
		t.take(s)
		l.segments = append(l.segments[:i], l.segments[i+1:]...)
		i--
	}
}

// maxMarkGap is how far, in font sizes, the text of an item is from its mark.
const maxMarkGap = 5

// take puts the mark of an item before a piece of text.
func (s *segment) take(mark *segment) {
	s.words = append(mark.words[:1:1], s.words...)
	s.x0, s.x1 = min(s.x0, mark.x0), max(s.x1, mark.x1)
	s.seq, s.letters, s.mark = min(s.seq, mark.seq), s.letters+mark.letters, true
}

// joinLoneMarks puts bullets that have become lines of their own, since text in another
// column is closer to their base line, before the text beside them.
func (c *content) joinLoneMarks() {
	for i := range c.lines {
		l := &c.lines[i]
		for k := 0; k < len(l.segments); k++ {
			s := &l.segments[k]
			if len(s.words) != 1 || !isBullet(s.words[0].Text) {
				continue
			}
			if t := c.textBeside(s, i); t != nil {
				t.take(s)
				l.segments = append(l.segments[:k], l.segments[k+1:]...)
				k--
			}
		}
	}
	c.lines = slices.DeleteFunc(c.lines, func(l line) bool { return len(l.segments) == 0 })
}

// textBeside returns the piece nearest to a bullet in the lines around the one with a
// number.
func (c *content) textBeside(mark *segment, number int) *segment {
	var best *segment
	distance := maxMarkGap * mark.size
	for i := max(0, number-2); i < min(len(c.lines), number+3); i++ {
		for k := range c.lines[i].segments {
			t := &c.lines[i].segments[k]
			gap := t.x0 - mark.x1
			if t.rtl {
				gap = mark.x0 - t.x1
			}
			if t != mark && gap >= 0 && gap < distance && math.Abs(t.y-mark.y) < .4*t.size && len(t.words) > 0 && !isBullet(t.words[0].Text) {
				best, distance = t, gap
			}
		}
	}
	return best
}

const (
	// maxDotGap is how far, in font sizes, the text of an item is from its dot.
	maxDotGap = 3
	// maxDotSize is how high a dot may be.
	maxDotSize = .8
)

// markDots puts a bullet before the pieces of a line that have a dot beside them: some
// producers draw the marks of items as shapes.
func (l *line) markDots(dots []pdf.Rule) {
	for i := range l.segments {
		s := &l.segments[i]
		for _, d := range dots {
			middle, height := (d.Y0+d.Y1)/2, d.Y1-d.Y0
			if middle < s.y-.75*s.size || middle > s.y || height > maxDotSize*s.size {
				continue
			}
			gap := s.x0 - d.X1
			if s.rtl {
				gap = d.X0 - s.x1
			}
			if gap < 0 || gap > maxDotGap*s.size || l.isWithin(d) {
				continue
			}
			s.words = append([]Word{{Text: bullets[:len("•")], Page: int32(l.page), box: smallBox(notice.Box{Left: d.X0, Top: d.Y0, Right: d.X1, Bottom: d.Y1})}}, s.words...)
			s.x0, s.x1, s.mark = min(s.x0, d.X0), max(s.x1, d.X1), true
			break
		}
	}
}

// isWithin reports whether a shape is part of a piece of text.
func (l *line) isWithin(d pdf.Rule) bool {
	for i := range l.segments {
		if s := &l.segments[i]; d.X1 > s.x0 && d.X0 < s.x1 {
			return true
		}
	}
	return false
}
