package layout

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// direction is what a glyph is for the order of text.
type direction uint8

const (
	neutral direction = iota
	leftToRight
	rightToLeft
	digit
	separator // between two digits it belongs to the number
)

// directionOf returns the direction of the first character that has one.
func directionOf(text string) direction {
	if len(text) == 1 {
		c := text[0]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			return leftToRight
		case '0' <= c && c <= '9':
			return digit
		case c == '.' || c == ',' || c == ':' || c == '/':
			return separator
		}
		return neutral
	}
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			return digit
		case isRightToLeft(r):
			if unicode.IsLetter(r) {
				return rightToLeft
			}
		case unicode.IsLetter(r):
			return leftToRight
		}
	}
	return neutral
}

// isRightToLeft reports whether r is of a script that is written from right to left.
func isRightToLeft(r rune) bool {
	return 0x590 <= r && r <= 0x8FF || 0xFB1D <= r && r <= 0xFDFF || 0xFE70 <= r && r <= 0xFEFF
}

// isRTL reports whether glyphs are a piece of text from right to left: most letters
// are, or some on a page of such text, or there are none on such a page.
func isRTL(signs []sign, page bool) bool {
	left, right := directions(signs)
	return right > left || page && (right > 0 || left == 0)
}

// directions counts the letters of scripts from left to right and from right to left.
func directions(signs []sign) (left, right int) {
	for i := range signs {
		switch directionOf(signs[i].text) {
		case leftToRight:
			left++
		case rightToLeft:
			right++
		}
	}
	return left, right
}

// logical returns glyphs, which are in order from left to right, in the order in which
// they are read. It undoes what the Unicode Bidirectional Algorithm does, as far as that
// can be undone: of several texts that look the same it takes the likeliest.
func logical(signs []sign, rtl bool) []sign {
	dirs := make([]direction, len(signs))
	any := false
	for i := range signs {
		dirs[i] = directionOf(signs[i].text)
		any = any || dirs[i] == rightToLeft
	}
	if !any && !rtl {
		return signs
	}
	resolveNumbers(signs, dirs)
	if rtl {
		return fromRight(signs, dirs)
	}
	return fromLeft(signs, dirs)
}

// resolveNumbers makes what stands within a number, or between a word of left-to-right
// text and a number behind it, part of one run.
func resolveNumbers(signs []sign, dirs []direction) {
	for i := range dirs {
		if dirs[i] != separator {
			continue
		}
		inside := i > 0 && i+1 < len(dirs) && dirs[i-1] == digit && dirs[i+1] == digit && !signs[i].breaks && !signs[i+1].breaks
		if inside {
			dirs[i] = digit
		} else {
			dirs[i] = neutral
		}
	}
	// Neutral characters between two pieces of left-to-right text belong to it, and so do
	// numbers behind such text.
	last := -1 // the last piece of left-to-right text
	for i, d := range dirs {
		switch d {
		case rightToLeft:
			last = -1
		case leftToRight, digit:
			if last >= 0 && (d == leftToRight || !closes(signs[last+1:i])) {
				for k := last + 1; k <= i; k++ {
					dirs[k] = leftToRight
				}
			}
			if dirs[i] == leftToRight {
				last = i
			}
		}
	}
	// A number right before left-to-right text, within a word, belongs to it.
	for i := len(dirs) - 2; i >= 0; i-- {
		if (dirs[i] == digit || dirs[i] == neutral && i > 0 && dirs[i-1] == digit) && dirs[i+1] == leftToRight && !signs[i+1].breaks {
			dirs[i] = leftToRight
		}
	}
}

// closes reports whether there is a bracket among signs without its other half: a piece of
// text in brackets ends there.
func closes(signs []sign) bool {
	brackets := 0
	for i := range signs {
		switch signs[i].text {
		case "(", "[", "«", ")", "]", "»":
			brackets++
		}
	}
	return brackets%2 == 1
}

// fromRight reads a line whose text runs from right to left.
func fromRight(signs []sign, dirs []direction) []sign {
	out := make([]sign, 0, len(signs))
	for i := len(signs) - 1; i >= 0; {
		d := dirs[i]
		if d != leftToRight && d != digit {
			s := signs[i]
			// The space that stood on its left stands behind it now.
			s.breaks = i+1 < len(signs) && signs[i+1].breaks
			out = append(out, s)
			i--
			continue
		}
		start := i
		for start > 0 && dirs[start-1] == d && !(d == digit && signs[start].breaks) {
			start--
		}
		for k := start; k <= i; k++ {
			s := signs[k]
			if k == start {
				s.breaks = i+1 < len(signs) && signs[i+1].breaks
			}
			out = append(out, s)
		}
		i = start - 1
	}
	mirror(out)
	return out
}

// fromLeft reads a line whose text runs from left to right, with pieces from right to
// left in it.
func fromLeft(signs []sign, dirs []direction) []sign {
	out := make([]sign, 0, len(signs))
	for i := 0; i < len(signs); {
		if dirs[i] != rightToLeft {
			out = append(out, signs[i])
			i++
			continue
		}
		end := i + 1
		for k := i + 1; k < len(signs) && dirs[k] != leftToRight; k++ {
			if dirs[k] == rightToLeft {
				end = k + 1
			}
		}
		piece := fromRight(slices.Clone(signs[i:end]), dirs[i:end])
		if len(piece) > 0 {
			piece[0].breaks = signs[i].breaks
		}
		out = append(out, piece...)
		i = end
	}
	return out
}

// mirror turns brackets around where they open to the wrong side: some files hold the
// character that is drawn, some the one that is meant.
func mirror(signs []sign) {
	depth, wrong := 0, 0
	for i := range signs {
		switch signs[i].text {
		case "(", "[", "«":
			depth++
		case ")", "]", "»":
			if depth == 0 {
				wrong++
			} else {
				depth--
			}
		}
	}
	if wrong == 0 || wrong != depth {
		return
	}
	for i := range signs {
		if r, size := utf8.DecodeRuneInString(signs[i].text); size == len(signs[i].text) {
			if m, ok := mirrored[r]; ok {
				signs[i].text = m
			}
		}
	}
}

var mirrored = map[rune]string{'(': ")", ')': "(", '[': "]", ']': "[", '«': "»", '»': "«"}
