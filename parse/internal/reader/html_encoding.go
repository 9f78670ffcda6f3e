package reader

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

// prescanned is how much of a page its declaration of an encoding must stand in, as the
// HTML standard rules.
const prescanned = 1024

// decodeHTML finds the encoding of a page and turns it into UTF-8: a byte order mark
// decides, then the hint of whoever fetched it, then its own declaration. A declaration
// that the bytes refute is not believed: pages are often converted without it.
func decodeHTML(data []byte, hint string) decoded {
	if order := utf16Order(data); order != "" {
		return decodeUTF16(data, order)
	}
	if order := bareUTF16(data); order != "" {
		return decodeUTF16(data, order)
	}
	looksUTF8 := mostlyUTF8(data)
	if looksUTF8 && bytes.IndexByte(data, escape) < 0 {
		return decoded{text: data, encoding: "utf-8"}
	}
	declared, name := declaredEncoding(data, hint)
	switch {
	case name == "iso-2022-jp": // all of it is ASCII to look at, but for its escapes
		return decodeWith(data, declared, name)
	case looksUTF8:
		return decoded{text: data, encoding: "utf-8"}
	case name == "utf-8" || name == "windows-1252" || declared == encoding.Nop || declared == encoding.Replacement:
		return decodeSingle(data)
	}
	return decodeWith(data, declared, name)
}

// escape begins the sequences by which ISO-2022 switches between sets of characters.
const escape = 0x1B

// declaredEncoding returns the encoding that a hint or the page itself declares, and the
// name that the WHATWG Encoding Standard has for it; windows-1252 where neither does.
func declaredEncoding(data []byte, hint string) (encoding.Encoding, string) {
	if hint != "" {
		if e, name := charset.Lookup(hint); e != nil {
			return e, name
		}
	}
	e, name, _ := charset.DetermineEncoding(data[:min(len(data), prescanned)], "")
	return e, name
}

// bareUTF16 returns the byte order of UTF-16 without a byte order mark, which every
// second byte of a tag at the beginning tells.
func bareUTF16(data []byte) string {
	switch {
	case len(data) < 8:
	case data[0] == '<' && data[1] == 0 && data[3] == 0 && data[5] == 0:
		return "utf-16le"
	case data[0] == 0 && data[1] == '<' && data[2] == 0 && data[4] == 0:
		return "utf-16be"
	}
	return ""
}

// decodeWith decodes an encoding of the Encoding Standard. Package charset wraps those of
// single bytes, so that only their name tells them.
func decodeWith(data []byte, e encoding.Encoding, name string) decoded {
	if plain, err := htmlindex.Get(name); err == nil {
		if m, ok := plain.(*charmap.Charmap); ok {
			return decodeBytes(data, m, name)
		}
	}
	return decodeMultibyte(data, e.NewDecoder(), name)
}

// maxSequence bounds the bytes of one character, or of one escape sequence.
const maxSequence = 8

// decodeMultibyte decodes an encoding with characters of several bytes, one at a time:
// how many bytes each took is what is asked.
func decodeMultibyte(data []byte, t transform.Transformer, name string) decoded {
	d := decoded{encoding: name, text: make([]byte, 0, len(data)+len(data)/2)}
	var dst [32]byte
	for i := 0; i < len(data); {
		if n := asciiPrefix(data[i:]); n > 0 && name != "iso-2022-jp" { // there ASCII is a state
			d.copy(data[i:i+n], i)
			i += n
			continue
		}
		n, size := 0, 0
		for k := 1; k <= maxSequence && size == 0; k++ {
			end := min(i+k, len(data))
			n, size, _ = t.Transform(dst[:], data[i:end], end == len(data))
		}
		if size == 0 {
			n, size = copy(dst[:], "\uFFFD"), 1
		}
		first := size
		for out := dst[:n]; len(out) > 0; {
			r, width := utf8.DecodeRune(out)
			d.add(r, i+size-first, first)
			out, first = out[width:], 0
		}
		i += size
	}
	return d
}

// isPage reports whether data begins with a tag of HTML, in whatever encoding.
func isPage(data []byte) bool {
	head := data[:min(len(data), sniffed)]
	order := utf16Order(data)
	if order == "" {
		order = bareUTF16(data)
	}
	if order != "" {
		head = bytes.TrimPrefix(decodeUTF16(head, order).text, []byte("\uFEFF"))
	}
	return looksLikeHTML(head)
}
