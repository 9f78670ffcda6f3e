package pdf

import (
	"cmp"
	"slices"
	"unicode/utf16"
	"unicode/utf8"
)

// cmap is a character map (ISO 32000-1, 9.7.5 and 9.10.3): from codes to characters, in
// a ToUnicode map, or from codes to glyphs, in an encoding.
type cmap struct {
	texts []textRange // sorted by low
	cids  []cidRange  // sorted by low
	// long are the targets that are too long for those of glyphs.
	long []string
	// spaces are the ranges of codes by their length in bytes.
	spaces []codeSpace
}

// textRange maps the codes from low to high: the first of them to text, each further one
// to text with its last character increased by one.
type textRange struct {
	low, high uint32
	text      string
}

// cidRange maps the codes from low to high to glyphs from cid on.
type cidRange struct {
	low, high uint32
	cid       int
}

// codeSpace is a range of codes of one length.
type codeSpace struct {
	low, high uint32
	size      int
}

// maxMappings bounds the entries of a map: there are no more codes of two bytes.
const maxMappings = 70_000

// parseCMap reads a character map. What is malformed in it is left out; counts that it
// states are not believed.
func parseCMap(data []byte) *cmap {
	m := &cmap{}
	l := lexer{data: data}
	var operands []token
	for {
		t := l.next()
		switch {
		case t.kind == endToken:
			m.sort()
			return m
		case t.kind != wordToken:
			if len(operands) < 3*maxMappings {
				operands = append(operands, t)
			}
			continue
		case t.is("endbfchar"):
			m.chars(operands)
		case t.is("endbfrange"):
			m.ranges(operands)
		case t.is("endcidchar"):
			for i := 0; i+1 < len(operands); i += 2 {
				code := codeOf(operands[i].bytes)
				m.addCID(cidRange{code, code, int(operands[i+1].number)})
			}
		case t.is("endcidrange"):
			for i := 0; i+2 < len(operands); i += 3 {
				m.addCID(cidRange{codeOf(operands[i].bytes), codeOf(operands[i+1].bytes), int(operands[i+2].number)})
			}
		case t.is("endcodespacerange"):
			m.codeSpaces(operands)
		}
		operands = operands[:0]
		l.scratch = nil
	}
}

// codeOf returns the number that the bytes of a code are.
func codeOf(b []byte) uint32 {
	var code uint32
	for _, c := range b {
		code = code<<8 | uint32(c)
	}
	return code
}

func (m *cmap) chars(operands []token) {
	for i := 0; i+1 < len(operands); i += 2 {
		if operands[i].kind != stringToken {
			i-- // an operand that is missing
			continue
		}
		code := codeOf(operands[i].bytes)
		if b := operands[i+1].bytes; len(b) > maxTarget && len(m.long) < maxTexts {
			m.long = append(m.long, utf16Text(b[:min(len(b), maxTextBytes)]))
		}
		m.add(textRange{code, code, targetText(operands[i+1])})
	}
}

func (m *cmap) ranges(operands []token) {
	for i := 0; i+2 < len(operands); {
		low, high := codeOf(operands[i].bytes), codeOf(operands[i+1].bytes)
		if operands[i+2].kind != arrayOpen {
			m.add(textRange{low, high, targetText(operands[i+2])})
			i += 3
			continue
		}
		for i += 3; i < len(operands) && operands[i].kind != arrayClose; i++ {
			if low <= high {
				m.add(textRange{low, low, targetText(operands[i])})
			}
			low++
		}
		i++
	}
}

// add adds a mapping to text. One to nothing, or to U+0000, is none.
func (m *cmap) add(r textRange) {
	if r.low <= r.high && r.text != "" && r.text != "\x00" && len(m.texts) < maxMappings {
		m.texts = append(m.texts, r)
	}
}

func (m *cmap) addCID(r cidRange) {
	if r.low <= r.high && len(m.cids) < maxMappings {
		m.cids = append(m.cids, r)
	}
}

func (m *cmap) codeSpaces(operands []token) {
	for i := 0; i+1 < len(operands) && len(m.spaces) < 100; i += 2 {
		size := len(operands[i].bytes)
		if size >= 1 && size <= 4 {
			m.spaces = append(m.spaces, codeSpace{codeOf(operands[i].bytes), codeOf(operands[i+1].bytes), size})
		}
	}
}

// maxTarget is how many bytes the target of a mapping may have.
const maxTarget = 128

// longTexts appends the targets that are texts of lines rather than of glyphs.
func (m *cmap) longTexts(texts []string) []string {
	texts = append(texts, m.long...)
	for i := range m.texts {
		if len(texts) < maxTexts && utf8.RuneCountInString(m.texts[i].text) > 3 {
			texts = append(texts, m.texts[i].text)
		}
	}
	return texts
}

// targetText returns the characters that the target of a mapping stands for: a string
// in UTF-16, or the name of a glyph.
func targetText(t token) string {
	if t.kind == nameToken {
		text, _ := nameText(string(t.bytes))
		return text
	}
	b := t.bytes
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	if len(b) > maxTarget {
		return ""
	}
	return utf16Text(b)
}

// utf16Text decodes UTF-16, the higher byte first; half a pair stands for nothing.
func utf16Text(b []byte) string {
	out := make([]byte, 0, len(b)*3/2)
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(b[i])<<8 | rune(b[i+1])
		if utf16.IsSurrogate(r) {
			if i+3 >= len(b) {
				break
			}
			if r = utf16.DecodeRune(r, rune(b[i+2])<<8|rune(b[i+3])); r == utf8.RuneError {
				continue
			}
			i += 2
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

// sort orders the mappings. Of several for one code, the first holds.
func (m *cmap) sort() {
	slices.SortStableFunc(m.texts, func(a, b textRange) int { return cmp.Compare(a.low, b.low) })
	slices.SortStableFunc(m.cids, func(a, b cidRange) int { return cmp.Compare(a.low, b.low) })
}

// maxBack bounds how many ranges are looked at for one code: ranges that overlap are
// malformed.
const maxBack = 8

// text returns the characters that a code stands for.
func (m *cmap) text(code uint32) (string, bool) {
	i, _ := slices.BinarySearchFunc(m.texts, code, func(r textRange, c uint32) int {
		if r.low <= c {
			return -1
		}
		return 1
	})
	for n := 1; n <= min(i, maxBack); n++ {
		r := m.texts[i-n]
		if code > r.high {
			continue
		}
		if code == r.low {
			return r.text, true
		}
		if code-r.low > utf8.MaxRune {
			return "", false
		}
		last, size := utf8.DecodeLastRuneInString(r.text)
		last += rune(code - r.low)
		if last > utf8.MaxRune || utf16.IsSurrogate(last) {
			return "", false
		}
		return r.text[:len(r.text)-size] + string(last), true
	}
	return "", false
}

// cid returns the glyph that a code stands for.
func (m *cmap) cid(code uint32) (int, bool) {
	i, _ := slices.BinarySearchFunc(m.cids, code, func(r cidRange, c uint32) int {
		if r.low <= c {
			return -1
		}
		return 1
	})
	for n := 1; n <= min(i, maxBack); n++ {
		if r := m.cids[i-n]; code <= r.high {
			return r.cid + int(code-r.low), true
		}
	}
	return 0, false
}
