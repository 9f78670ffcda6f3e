package layout

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// attachMarks appends combining marks to the letters that they are drawn on.
func (w *row) attachMarks() {
	marks := 0
	for i := range w.signs {
		if isMark(w.signs[i].text) {
			marks++
		}
	}
	if marks == 0 || marks > 2000 {
		return
	}
	kept := make([]sign, 0, len(w.signs))
	for _, s := range w.signs {
		if !isMark(s.text) {
			kept = append(kept, s)
		}
	}
	for _, m := range w.signs {
		if !isMark(m.text) || len(kept) == 0 {
			continue
		}
		best, distance := 0, math.Inf(1)
		center := (m.x0 + m.x1) / 2
		for i := range kept {
			s := &kept[i]
			if s.isSpace() {
				continue
			}
			if s.seq == m.seq+1 && math.Abs(s.x0-m.x0) < .02*s.size && directionOf(s.text) == rightToLeft {
				best = i // text from right to left is drawn with the mark before its letter
				break
			}
			if d := math.Abs((s.x0+s.x1)/2 - center); d < distance {
				best, distance = i, d
			}
		}
		kept[best].text += m.text
	}
	w.signs = kept
}

// isMark reports whether text is a combining mark.
func isMark(text string) bool {
	if len(text) < 2 || text[0] < 0xCC { // U+0300 is the first
		return false
	}
	r, size := utf8.DecodeRuneInString(text)
	return size == len(text) && unicode.Is(unicode.Mn, r)
}
