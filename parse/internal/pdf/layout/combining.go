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
		if m.x1-m.x0 < .02*m.size && isArabicMark(m.text) {
			center += .15 * m.size // it has no width, but is drawn to the right of its place
		}
		for i := range kept {
			s := &kept[i]
			if s.isSpace() {
				continue
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

// isArabicMark reports whether a combining mark is one of Arabic letters.
func isArabicMark(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return 0x610 <= r && r <= 0x6ED
}
