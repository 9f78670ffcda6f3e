package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"
)

// composite is a font whose codes have several bytes (ISO 32000-1, 9.7).
type composite struct {
	toUnicode *cmap
	encoding  *cmap // the file's own; nil for a predefined one
	// identity is set where codes are the numbers of glyphs.
	identity bool
	// utf16 is set where codes are UTF-16.
	utf16 bool
	// charset decodes the codes of one of the other predefined encodings; nil if there
	// is none.
	charset encoding.Encoding
	// prefix is set on both bytes of a code before it is decoded.
	prefix byte

	widths       map[int]float64
	ranges       []widthRange
	defaultWidth float64

	descendant value     // the font that holds the program
	program    *trueType // the embedded font; nil until it is needed
	glyphOf    []byte    // from numbers of glyphs to those of the program, two bytes each
	err        error     // of the limit, when the program was read

	cache map[uint64]shape
}

// widthRange says that the glyphs from low to high are all of one width.
type widthRange struct {
	low, high int
	width     float64
}

// loadComposite reads a Type 0 font.
func loadComposite(v value) (*composite, error) {
	c := &composite{cache: map[uint64]shape{}, defaultWidth: 1000}
	if u := v.key("ToUnicode"); u.isStream() {
		data, err := u.data()
		if err != nil {
			return nil, err
		}
		c.toUnicode = parseCMap(data)
	}
	descendant := v.key("DescendantFonts").index(0)
	e := v.key("Encoding")
	if e.isStream() {
		data, err := e.data()
		if err != nil {
			return nil, err
		}
		c.encoding = parseCMap(data)
	} else {
		c.predefined(e.name())
	}
	if w := descendant.key("DW"); w.isNumber() {
		c.defaultWidth = w.number()
	}
	c.loadWidths(descendant.key("W"))
	c.descendant = descendant
	return c, nil
}

// predefined takes one of the encodings that are known by their names (ISO 32000-1,
// table 118). Those of East Asian scripts are told by the character set in the name.
func (c *composite) predefined(name string) {
	switch {
	case strings.Contains(name, "UTF16"), strings.Contains(name, "UCS2"):
		c.utf16 = true
	case strings.Contains(name, "RKSJ"):
		c.charset = japanese.ShiftJIS
	case name == "EUC-H", name == "EUC-V":
		c.charset = japanese.EUCJP
	case name == "H", name == "V":
		c.charset, c.prefix = japanese.EUCJP, 0x80
	case strings.HasPrefix(name, "GB"):
		c.charset = simplifiedchinese.GBK
	case strings.Contains(name, "B5"):
		c.charset = traditionalchinese.Big5
	case strings.HasPrefix(name, "KSC"):
		c.charset = korean.EUCKR
	default:
		c.identity = true
	}
}

// loadWidths reads the widths of glyphs: "c [w ...]" and "first last w".
func (c *composite) loadWidths(w value) {
	c.widths = map[int]float64{}
	for i := 0; i+1 < w.length(); {
		first, next := w.index(i).integer(), w.index(i+1)
		if next.isArray() {
			for k := range next.length() {
				if len(c.widths) < maxMappings {
					c.widths[first+k] = next.index(k).number()
				}
			}
			i += 2
			continue
		}
		if len(c.ranges) < 4096 {
			c.ranges = append(c.ranges, widthRange{first, next.integer(), w.index(i + 2).number()})
		}
		i += 3
	}
}

// code returns the first code of a string and how many bytes it has; at least one.
func (c *composite) code(s []byte) (uint32, int) {
	size := 2
	switch {
	case c.encoding != nil && len(c.encoding.spaces) > 0:
		return c.encoding.code(s)
	case c.charset != nil && c.prefix == 0:
		if s[0] < 0x80 || c.charset == japanese.ShiftJIS && s[0] >= 0xA0 && s[0] < 0xE0 {
			size = 1
		}
	case c.utf16 && len(s) >= 4 && s[0]&0xFC == 0xD8:
		size = 4
	}
	size = min(size, len(s))
	return codeOf(s[:size]), size
}

// code returns the first code of a string by the ranges of codes.
func (m *cmap) code(s []byte) (uint32, int) {
	shortest := 4
	for size := 1; size <= min(4, len(s)); size++ {
		code := codeOf(s[:size])
		for _, space := range m.spaces {
			if space.size == size && space.low <= code && code <= space.high {
				return code, size
			}
			shortest = min(shortest, space.size)
		}
	}
	size := min(shortest, len(s))
	return codeOf(s[:size]), size
}

// glyph returns what a code shows.
func (c *composite) glyph(code uint32, size int) shape {
	key := uint64(code)<<3 | uint64(size)
	if g, ok := c.cache[key]; ok {
		return g
	}
	cid := int(code)
	if c.encoding != nil {
		if n, ok := c.encoding.cid(code); ok {
			cid = n
		}
	}
	text, ok := c.text(code, size, cid)
	g := shape{text: clean(text), width: c.width(cid), unknown: !ok}
	if len(c.cache) < maxMappings {
		c.cache[key] = g
	}
	return g
}

// text returns the characters that a code stands for.
func (c *composite) text(code uint32, size, cid int) (string, bool) {
	if c.toUnicode != nil {
		text, ok := c.toUnicode.text(code)
		if ok && isGlyphText(text) && !c.isTextOfRun(text, cid) {
			return text, true
		}
		if own, known := c.programText(cid); known {
			return own, true
		}
		return text, ok && utf8.RuneCountInString(text) <= maxGlyphRunes && !c.isTextOfRun(text, cid)
	}
	var buf [4]byte
	b := buf[:size]
	for i := range b {
		b[i] = byte(code>>(8*(size-1-i))) | c.prefix
	}
	switch {
	case c.utf16:
		return utf16Text(b), true
	case c.charset != nil:
		out, err := c.charset.NewDecoder().Bytes(b)
		return string(out), err == nil && !strings.ContainsRune(string(out), utf8.RuneError)
	}
	return c.programText(cid)
}

// maxGlyphRunes is how many characters one glyph may stand for: the longest ligatures of
// Arabic are whole phrases.
const maxGlyphRunes = 18

// isGlyphText reports whether text is that of one glyph. Some producers give one glyph
// the text of the whole line, and the others none.
func isGlyphText(text string) bool {
	return utf8.RuneCountInString(text) <= 3 || utf8.RuneCountInString(text) <= maxGlyphRunes && !strings.Contains(text, " ")
}

// isTextOfRun reports whether text is not that of a glyph but of a whole word or line: some
// producers give that to one glyph of it, in scripts that are written from right to left. The
// font itself says that the glyph is one character.
func (c *composite) isTextOfRun(text string, cid int) bool {
	rtl, mixed := false, false
	for _, r := range text {
		rtl = rtl || unicode.In(r, unicode.Arabic, unicode.Hebrew)
		mixed = mixed || !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r)
	}
	if !rtl && !mixed || !isSeveral(text) {
		return false
	}
	own, ok := c.programText(cid)
	if !ok {
		return rtl && !isLigature(text)
	}
	letter, _ := utf8.DecodeRuneInString(own)
	return !unicode.Is(unicode.Co, letter) && !isSeveral(own)
}

// isLigature reports whether a glyph may stand for all of an Arabic text: for three letters
// at most, or for one of the words and phrases that Unicode has a character for.
func isLigature(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		} else if !unicode.Is(unicode.Mn, r) {
			letters = 4
			break
		}
	}
	if letters <= 3 {
		return true
	}
	for r := '\uFDF0'; r <= '\uFDFD'; r++ {
		if norm.NFKC.String(string(r)) == norm.NFKC.String(text) {
			return true
		}
	}
	return false
}

// isSeveral reports whether a text has more than one character, marks not counted.
func isSeveral(text string) bool {
	n := 0
	for _, r := range norm.NFKC.String(text) {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n > 1
}

// programText returns what a glyph shows by the tables of the embedded font, which are
// read when they are needed.
func (c *composite) programText(cid int) (string, bool) {
	if c.program == nil {
		c.loadProgram()
	}
	if c.glyphOf != nil {
		if cid < 0 || 2*cid+1 >= len(c.glyphOf) {
			return "", false
		}
		cid = int(c.glyphOf[2*cid])<<8 | int(c.glyphOf[2*cid+1])
	}
	return c.program.text(cid)
}

// loadProgram reads the embedded font.
func (c *composite) loadProgram() {
	var data []byte
	data, c.err = c.descendant.key("FontDescriptor").key("FontFile2").data()
	c.program = parseTrueType(data)
	if m := c.descendant.key("CIDToGIDMap"); m.isStream() && c.err == nil {
		c.glyphOf, c.err = m.data()
	}
}

// width returns how wide a glyph is.
func (c *composite) width(cid int) float64 {
	if w, ok := c.widths[cid]; ok {
		return w
	}
	for _, r := range c.ranges {
		if r.low <= cid && cid <= r.high {
			return r.width
		}
	}
	if c.utf16 && cid < 0x250 {
		return c.defaultWidth / 2
	}
	return c.defaultWidth
}
