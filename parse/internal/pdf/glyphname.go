package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/glyphs.txt
var glyphsFile string

// glyphNames maps the names of glyphs to the characters that they stand for. It is read
// on first use.
var glyphNames = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 4500)
	for line := range strings.SplitSeq(glyphsFile, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, codes, _ := strings.Cut(line, " ")
		var text strings.Builder
		for code := range strings.FieldsSeq(codes) {
			if r, err := strconv.ParseUint(code, 16, 32); err == nil {
				text.WriteRune(rune(r))
			}
		}
		names[name] = text.String()
	}
	return names
})

// nameText returns the characters that the name of a glyph stands for, by the rules of
// the Adobe Glyph List: "f_f_i", "uni0041", "u1F600", "A.alt". It reports false for a
// name that tells nothing, such as "g12". Those of Zapf Dingbats, "a1" to "a206", are
// names in that font only; see [dingbatText].
func nameText(name string) (string, bool) {
	if _, ok := numberOf(name, "a"); ok {
		return "", false
	}
	return knownName(name)
}

// dingbatText is nameText for a glyph of Zapf Dingbats.
func dingbatText(name string) (string, bool) { return knownName(name) }

// numberOf returns the number that stands behind a prefix, where a name is no more than
// the two.
func numberOf(name, prefix string) (int, bool) {
	digits, ok := strings.CutPrefix(name, prefix)
	if !ok || digits == "" || len(digits) > 3 {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 10, 16)
	return int(n), err == nil
}

func knownName(name string) (string, bool) {
	names := glyphNames()
	if text, ok := names[name]; ok {
		return text, true
	}
	base, _, _ := strings.Cut(name, ".")
	if base == "" || len(base) > 64 {
		return "", false
	}
	if text, ok := names[base]; ok {
		return text, true
	}
	var text strings.Builder
	for part := range strings.SplitSeq(base, "_") {
		if t, ok := names[part]; ok {
			text.WriteString(t)
			continue
		}
		t, ok := codeName(part)
		if !ok {
			return "", false
		}
		text.WriteString(t)
	}
	return text.String(), true
}

// codeName reads a name that holds the code points themselves.
func codeName(name string) (string, bool) {
	digits, size := "", 0
	switch {
	case strings.HasPrefix(name, "uni") && len(name) >= 7 && (len(name)-3)%4 == 0:
		digits, size = name[3:], 4
	case strings.HasPrefix(name, "u") && len(name) >= 5 && len(name) <= 7:
		digits, size = name[1:], len(name)-1
	default:
		return "", false
	}
	var text strings.Builder
	for ; digits != ""; digits = digits[size:] {
		r, err := strconv.ParseUint(digits[:size], 16, 32)
		if err != nil || r > 0x10FFFF || r >= 0xD800 && r <= 0xDFFF {
			return "", false
		}
		text.WriteRune(rune(r))
	}
	return text.String(), true
}
