package pdf

import "bytes"

// skipInlineImage moves the lexer behind an inline image (ISO 32000-1, 8.9.7), whose data
// may look like anything. Where the image is not packed its length is known; otherwise
// its end is the first "EI" that stands alone, with text behind it.
func skipInlineImage(l *lexer) {
	width, height, bits, colors := 0, 0, 8, 1
	packed := false
	var key string
	for {
		t := l.next()
		if t.kind == endToken {
			return
		}
		if t.is("ID") {
			break
		}
		switch key {
		case "W", "Width":
			width = int(t.number)
		case "H", "Height":
			height = int(t.number)
		case "BPC", "BitsPerComponent":
			bits = int(t.number)
		case "IM", "ImageMask":
			if t.is("true") {
				bits = 1
			}
		case "CS", "ColorSpace":
			switch string(t.bytes) {
			case "RGB", "DeviceRGB":
				colors = 3
			case "CMYK", "DeviceCMYK":
				colors = 4
			}
		case "F", "Filter":
			packed = true
		}
		if key == "" && t.kind == nameToken {
			key = string(t.bytes)
		} else {
			key = ""
		}
	}
	l.pos++ // the one white space behind ID
	if size := (width*bits*colors + 7) / 8 * height; !packed && width > 0 && height > 0 && width < 1<<15 && height < 1<<15 && size < len(l.data)-l.pos {
		at := l.pos + size
		for at < len(l.data) && byteClass[l.data[at]] == white {
			at++
		}
		if bytes.HasPrefix(l.data[at:], []byte("EI")) {
			l.pos = at + 2
			return
		}
	}
	for at := l.pos; at < len(l.data); {
		i := bytes.Index(l.data[at:], []byte("EI"))
		if i < 0 {
			break
		}
		at += i
		if at > 0 && byteClass[l.data[at-1]] == white && isContent(l.data[at+2:]) {
			l.pos = at + 2
			return
		}
		at += 2
	}
	l.pos = len(l.data)
}

// isContent reports whether bytes behind "EI" look like content rather than the data of
// a picture.
func isContent(b []byte) bool {
	if len(b) > 0 && byteClass[b[0]] != white {
		return false
	}
	for _, c := range b[:min(len(b), 12)] {
		if c > '~' || c < ' ' && byteClass[c] != white {
			return false
		}
	}
	return true
}
