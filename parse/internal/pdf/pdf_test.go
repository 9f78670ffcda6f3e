package pdf

import (
	"bytes"
	"compress/flate"
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// TestCMap reads character maps as files have them, well formed and not.
func TestCMap(t *testing.T) {
	for _, c := range []struct {
		name, data string
		code       uint32
		want       string
		ok         bool
	}{
		{"a character", "1 beginbfchar <01> <0041> endbfchar", 1, "A", true},
		{"several characters for one code", "1 beginbfchar <01> <006600660069> endbfchar", 1, "ffi", true},
		{"a pair of surrogates", "1 beginbfchar <01> <D83DDE00> endbfchar", 1, "😀", true},
		{"half a pair", "1 beginbfchar <01> <D83D> endbfchar", 1, "", false},
		{"a range", "1 beginbfrange <01> <05> <0041> endbfrange", 3, "C", true},
		{"behind a range", "1 beginbfrange <01> <05> <0041> endbfrange", 6, "", false},
		{"a range with a list", "1 beginbfrange <01> <02> [<0058> <00660069>] endbfrange", 2, "fi", true},
		{"a range the wrong way round", "1 beginbfrange <05> <01> <0041> endbfrange", 3, "", false},
		{"a name of a glyph", "1 beginbfchar <01> /eacute endbfchar", 1, "é", true},
		{"nothing", "1 beginbfchar <01> <> endbfchar", 1, "", false},
		{"an odd number of digits", "1 beginbfchar <01> <41> endbfchar", 1, "A", true},
		{"a range without end", "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange", math.MaxUint32, "", false},
	} {
		got, ok := parseCMap([]byte(c.data)).text(c.code)
		assert.Equal(t, c.ok, ok, "%s: whether the code is known", c.name)
		assert.Equal(t, c.want, got, c.name)
	}
}

// TestFilters undoes the filters of streams; of damaged data, what comes before.
func TestFilters(t *testing.T) {
	const text = "Grade: 6, Grade: 6"
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	for _, c := range []struct {
		name, filter string
		data         []byte
		want         string
	}{
		{"Flate without its header", "FlateDecode", packed.Bytes(), text},
		{"Flate that is cut off", "FlateDecode", packed.Bytes()[:9], text[:8]},
		{"ASCIIHex", "ASCIIHexDecode", []byte("47 72 61 64 65>"), "Grade"},
		{"ASCIIHex with an odd digit", "ASCIIHexDecode", []byte("475>"), "GP"},
		{"ASCII85", "ASCII85Decode", []byte(`7ri$KAH~>`), "Grade"},
		{"ASCII85 with zeros", "ASCII85Decode", []byte("z~>"), "\x00\x00\x00\x00"},
		{"RunLength", "RunLengthDecode", []byte{1, 'a', 'b', 254, 'c', 128, 'x'}, "abccc"},
		{"RunLength that is cut off", "RunLengthDecode", []byte{9, 'a', 'b'}, "ab"},
		{"LZW", "LZWDecode", []byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}, "-----A---B"},
		{"a picture", "DCTDecode", []byte("xyz"), ""},
	} {
		u := unpacker{limit: 1000, left: 1000}
		got, err := u.filter(c.data, c.filter, value{})
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, string(got), c.name)
	}
	bomb := unpacker{limit: 10, left: 10}
	_, err = bomb.filter(packed.Bytes(), "FlateDecode", value{})
	assert.ErrorIs(t, err, document.ErrLimit, "data beyond the limit")
}

// TestGlyphNames reads the names of glyphs.
func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"eacute": "é", "f_f_i": "ffi", "uni0041": "A", "uni00410042": "AB", "u1F600": "😀", "A.alt": "A",
		"g12": "", "a86": "", "uniD800": "", "": "", ".notdef": "",
	} {
		got, ok := nameText(name)
		assert.Equal(t, want, got, "the glyph %q", name)
		assert.Equal(t, want != "", ok, "the glyph %q: whether it is known", name)
	}
}

// TestNumberedGlyphs tells the encoding of a font of TeX whose glyphs have numbers for names
// by the codes that it uses.
func TestNumberedGlyphs(t *testing.T) {
	for _, c := range []struct {
		name  string
		codes map[int]string
		code  int
		want  string
	}{
		{"T1, by its ligatures", map[int]string{28: "a28", 65: "a65"}, 28, "fi"},
		{"OT1, by its ligatures", map[int]string{12: "a12", 65: "a65"}, 12, "fi"},
		{"a letter", map[int]string{65: "a65"}, 65, "A"},
		{"TS1, without letters", map[int]string{136: "a136"}, 136, "bullet"},
		{"names that are not the codes", map[int]string{65: "a1", 66: "a2"}, 65, "a1"},
	} {
		var names glyphSet
		for code, name := range c.codes {
			names[code] = name
		}
		names.numbered()
		assert.Equal(t, c.want, names[c.code], c.name)
	}
}

// TestClean leaves of text what belongs into a notice.
func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "ﬁrst": "first", "\uFE8D\uFEDF": "ال", "a\u200Fb\u2067": "ab", "a\x00b": "ab", "a\u00A0b": "a b",
		"\uF0B7": "•", "\uFEFB": "لا", "co\u00ADop": "co\u00ADop",
	} {
		assert.Equal(t, want, clean(in), "cleaning %q", in)
	}
}

// TestPage reads the glyphs of a page with their places.
func TestPage(t *testing.T) {
	const file = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[3 0 R]>>\nendobj\n" +
		"3 0 obj\n<</MediaBox[0 0 200 300]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>\nendobj\n" +
		"4 0 obj\n<</Length 60>>\nstream\nBT /F1 10 Tf 20 250 Td (Al) Tj 0 400 Td (off) Tj ET 5 5 3 3 re f\nendstream\nendobj\n" +
		"5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 R>>\n"
	limits := document.Limits{MaxBlocks: 100, MaxDepth: 10, MaxPages: 10, MaxUnpacked: 1 << 16, MaxGlyphs: 100}
	f, err := Open([]byte(file), limits, nil)
	require.NoError(t, err)
	require.Equal(t, 1, f.NumPages())
	p, err := f.Page(context.Background(), 0)
	require.NoError(t, err)
	require.Len(t, p.Glyphs, 2, "text above the page is left out")
	assert.Equal(t, Glyph{Text: "A", X: 20, Y: 50, Advance: 6.67, Size: 10}, p.Glyphs[0])
	assert.Equal(t, "l", p.Glyphs[1].Text)
	assert.InDelta(t, 26.67, p.Glyphs[1].X, .001, "a glyph stands behind the one before")
	assert.Len(t, p.Dots, 1, "a small filled box is a dot")

	limits.MaxGlyphs = 1
	f, err = Open([]byte(file), limits, nil)
	require.NoError(t, err)
	_, err = f.Page(context.Background(), 0)
	assert.ErrorIs(t, err, document.ErrLimit, "a page with too many glyphs")
}
