package pdf

import (
	"bytes"
	"strings"
)

// loadSimple reads a font whose codes are single bytes (ISO 32000-1, 9.6): what each
// code shows, and how wide it is.
//
// ToUnicode holds over all else; then the names of glyphs in Differences, those of the
// encoding below, and of the font's own.
//
// The tables of an embedded font are read when a code is shown that nothing else tells;
// such glyphs are pending.
func loadSimple(v value, subtype string) (*[256]shape, error) {
	var toUnicode *cmap
	if u := v.key("ToUnicode"); u.isStream() {
		data, err := u.data()
		if err != nil {
			return nil, err
		}
		toUnicode = parseCMap(data)
	}
	names, differs, own := simpleEncoding(v, subtype)
	glyphs := new([256]shape)
	pictures := isPictureFont(v.key("BaseFont").name())
	named := nameText
	if standardFont(v.key("BaseFont").name()) == "ZapfDingbats" {
		named = dingbatText
	} else {
		names.numbered()
	}
	for code := range glyphs {
		g := &glyphs[code]
		text, ok := "", false
		if toUnicode != nil {
			text, ok = toUnicode.text(uint32(code))
		}
		g.pending = !ok && own && !differs[code]
		if !ok && names[code] != "" {
			text, ok = named(names[code])
		}
		g.text, g.unknown = clean(text), !ok && names[code] != notdef && (names[code] != "" || !isLineSpace(code))
		if pictures && ok && text != " " {
			g.text = bullet
		}
	}
	simpleWidths(v, names, glyphs)
	return glyphs, nil
}

// isLineSpace reports whether a code is that of a tab or a line end, which stand in strings
// by mistake.
func isLineSpace(code int) bool { return code == '\t' || code == '\n' || code == '\r' }

// isPictureFont reports whether the letters of a font are pictures: bullets, arrows and
// ticks.
func isPictureFont(name string) bool {
	lower := strings.ToLower(name)
	return strings.Contains(lower, "wingdings") || strings.Contains(lower, "webdings")
}

// simpleEncoding returns the names of a font's glyphs, and the codes that the file names
// itself. Own reports whether the embedded font tells the others.
func simpleEncoding(v value, subtype string) (names glyphSet, differs [256]bool, own bool) {
	e := v.key("Encoding")
	baseFont := standardFont(v.key("BaseFont").name())
	base := encodings()[e.name()]
	if base == nil {
		base = encodings()[e.key("BaseEncoding").name()]
	}
	const symbolic = 4
	own = base == nil || subtype == "TrueType" && v.key("FontDescriptor").key("Flags").integer()&symbolic != 0
	switch {
	case base != nil:
	case baseFont == "Symbol" || baseFont == "ZapfDingbats":
		base = encodings()[baseFont]
	case subtype == "TrueType":
		base = encodings()["WinAnsiEncoding"]
	case subtype != "Type3":
		base = encodings()["StandardEncoding"]
	}
	if base != nil {
		names = *base
	}
	differences := e.key("Differences")
	code := 0
	for i := range min(differences.length(), 1024) {
		d := differences.index(i)
		if d.isNumber() {
			code = d.integer()
			continue
		}
		if code >= 0 && code < len(names) {
			names[code], differs[code] = d.name(), true
		}
		code++
	}
	return names, differs, own
}

// settle reads the tables of the embedded font for the glyphs that are pending.
func (f *font) settle() {
	texts, err := embeddedEncoding(f.dict.key("FontDescriptor"))
	f.err = err
	pictures := isPictureFont(f.dict.key("BaseFont").name())
	for code := range f.simple {
		g := &f.simple[code]
		if g.pending && texts[code] != "" {
			g.text, g.unknown = clean(texts[code]), false
			if pictures && g.text != " " {
				g.text = bullet
			}
		}
		g.pending = false
	}
}

// embeddedEncoding returns what the codes stand for by the font program itself.
func embeddedEncoding(descriptor value) (texts [256]string, err error) {
	if file := descriptor.key("FontFile"); file.isStream() {
		data, err := file.data()
		if err != nil {
			return texts, err
		}
		return type1Encoding(data), nil
	}
	if file := descriptor.key("FontFile2"); file.isStream() {
		data, err := file.data()
		if err != nil {
			return texts, err
		}
		return parseTrueType(data).simple(), nil
	}
	return texts, nil
}

// type1Encoding reads the encoding of a Type 1 font program: "dup 65 /A put".
func type1Encoding(data []byte) (texts [256]string) {
	if i := bytes.Index(data, []byte("eexec")); i >= 0 {
		data = data[:i]
	}
	i := bytes.Index(data, []byte("/Encoding"))
	if i < 0 {
		return texts
	}
	l := lexer{data: data, pos: i + len("/Encoding")}
	if l.next().is("StandardEncoding") {
		return texts
	}
	for range 4096 {
		t := l.next()
		if t.kind == endToken || t.is("def") || t.is("readonly") {
			break
		}
		if !t.is("dup") {
			continue
		}
		code, name := l.next(), l.next()
		if code.kind == numberToken && name.kind == nameToken && code.number >= 0 && code.number < 256 {
			texts[int(code.number)], _ = nameText(string(name.bytes))
		}
	}
	return texts
}

// simpleWidths sets the widths of a font's glyphs: those that the file states, else those
// of the standard font that is most like it.
func simpleWidths(v value, names glyphSet, glyphs *[256]shape) {
	widths := v.key("Widths")
	missing := v.key("FontDescriptor").key("MissingWidth").number()
	first := v.key("FirstChar").integer()
	if widths.length() > 0 {
		for code := range glyphs {
			w := missing
			if i := code - first; i >= 0 && i < widths.length() {
				w = widths.index(i).number()
			}
			glyphs[code].width = w
		}
		return
	}
	standard := standardWidths()[standardFont(v.key("BaseFont").name())]
	for code := range glyphs {
		w, ok := standard[names[code]]
		if !ok && !isLineSpace(code) {
			w = 500
		}
		glyphs[code].width = w
	}
}
