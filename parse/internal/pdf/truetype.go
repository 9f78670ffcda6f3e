package pdf

import "encoding/binary"

// trueType is what the tables of a TrueType font tell about the characters that its
// glyphs show.
type trueType struct {
	runes map[int]rune // by glyph, from a Unicode table
	codes map[int]int  // glyphs by code, from a table for symbols or of the Macintosh
}

// maxGlyphsOfFont bounds the entries of one table: there are no more glyphs.
const maxGlyphsOfFont = 1 << 16

// parseTrueType reads the table "cmap" of a font (OpenType 1.9); what is malformed is
// left out.
func parseTrueType(data []byte) *trueType {
	t := &trueType{runes: map[int]rune{}, codes: map[int]int{}}
	table := tableOf(data, "cmap")
	for i := range int(u16(table, 2)) {
		at := 4 + 8*i
		if at+8 > len(table) || i > 32 {
			break
		}
		platform, id := u16(table, at), u16(table, at+2)
		offset := int(binary.BigEndian.Uint32(table[at+4:]))
		if offset >= len(table) {
			continue
		}
		unicode := platform == 0 || platform == 3 && (id == 1 || id == 10)
		eachMapping(table[offset:], func(code, glyph int) {
			switch {
			case glyph == 0:
			case unicode:
				if old, ok := t.runes[glyph]; !ok || rune(code) < old {
					t.runes[glyph] = rune(code)
				}
			default:
				if code >= 0xF000 && code <= 0xF0FF {
					code -= 0xF000
				}
				t.codes[code] = glyph
			}
		})
	}
	return t
}

// tableOf returns a table of a font; nil if there is none.
func tableOf(data []byte, name string) []byte {
	if len(data) < 12 {
		return nil
	}
	for i := range int(u16(data, 4)) {
		at := 12 + 16*i
		if at+16 > len(data) {
			break
		}
		if string(data[at:at+4]) != name {
			continue
		}
		offset, size := int(binary.BigEndian.Uint32(data[at+8:])), int(binary.BigEndian.Uint32(data[at+12:]))
		if offset > len(data) {
			return nil
		}
		return data[offset:min(len(data), offset+size)]
	}
	return nil
}

// u16 returns two bytes at an offset as a number; 0 beyond the end.
func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

// eachMapping calls add for each code that a subtable of "cmap" maps to a glyph.
func eachMapping(b []byte, add func(code, glyph int)) {
	switch u16(b, 0) {
	case 0:
		for code := 0; code < 256 && 6+code < len(b); code++ {
			add(code, int(b[6+code]))
		}
	case 4:
		eachSegment(b, add)
	case 6:
		first := int(u16(b, 6))
		for i := range int(u16(b, 8)) {
			add(first+i, int(u16(b, 10+2*i)))
		}
	case 12:
		if len(b) < 16 {
			return
		}
		left := maxGlyphsOfFont
		for i := 0; 16+12*i+12 <= len(b) && i < maxGlyphsOfFont; i++ {
			group := b[16+12*i:]
			low, high, glyph := binary.BigEndian.Uint32(group), binary.BigEndian.Uint32(group[4:]), binary.BigEndian.Uint32(group[8:])
			for code := low; code <= high && left > 0 && code <= 0x10FFFF; code++ {
				add(int(code), int(glyph+code-low))
				left--
			}
		}
	}
}

// eachSegment reads format 4: segments of codes.
func eachSegment(b []byte, add func(code, glyph int)) {
	n := int(u16(b, 6)) / 2
	left := maxGlyphsOfFont
	for i := range n {
		end, start := int(u16(b, 14+2*i)), int(u16(b, 16+2*n+2*i))
		delta, at := int(u16(b, 16+4*n+2*i)), 16+6*n+2*i
		offset := int(u16(b, at))
		for code := start; code <= end && code < 0xFFFF && left > 0; code++ {
			left--
			glyph := code
			if offset != 0 {
				if glyph = int(u16(b, at+offset+2*(code-start))); glyph == 0 {
					continue
				}
			}
			add(code, (glyph+delta)&0xFFFF)
		}
	}
}

// text returns the character that a glyph shows.
func (t *trueType) text(glyph int) (string, bool) {
	r, ok := t.runes[glyph]
	return string(r), ok
}

// simple returns what single-byte codes stand for: by way of the glyph, where the font
// has a table of its own codes and one of Unicode.
func (t *trueType) simple() (texts [256]string) {
	for code := range texts {
		if glyph, ok := t.codes[code]; ok {
			if r, ok := t.runes[glyph]; ok {
				texts[code] = string(r)
			}
		}
	}
	return texts
}
