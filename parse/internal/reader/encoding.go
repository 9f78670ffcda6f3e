package reader

import (
	"bytes"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// decoded is the input in UTF-8.
type decoded struct {
	text []byte
	// encoding is the name of the input's encoding in the WHATWG Encoding Standard.
	encoding string
	// runs map text to the input; nil where they are the same bytes.
	runs []notice.Run
}

// decode finds the encoding of a text without a declaration, and turns the text into
// UTF-8. Bytes that are not valid UTF-8 stay as they are where all else is UTF-8.
//
// A byte order mark decides. Without one, text that is UTF-8 is taken for it, since
// text of another encoding hardly ever is by chance. What remains is a single-byte
// encoding: Arabic words are runs of bytes beyond ASCII, in Latin text such a byte
// stands among ASCII letters. ISO-8859-1 is read as windows-1252, which holds it, as
// the WHATWG Encoding Standard rules.
func decode(data []byte) decoded {
	if order := utf16Order(data); order != "" {
		return decodeUTF16(data, order)
	}
	if mostlyUTF8(data) {
		return decoded{text: data, encoding: "utf-8"}
	}
	return decodeSingle(data)
}

// decodeSingle decodes a text in a single-byte encoding that nothing declares.
func decodeSingle(data []byte) decoded {
	if looksArabic(data) {
		return decodeBytes(data, charmap.Windows1256, "windows-1256")
	}
	return decodeBytes(data, charmap.Windows1252, "windows-1252")
}

// utf16Order returns the encoding that a UTF-16 byte order mark tells, or "".
func utf16Order(data []byte) string {
	if len(data) >= 2 {
		switch {
		case data[0] == 0xFF && data[1] == 0xFE:
			return "utf-16le"
		case data[0] == 0xFE && data[1] == 0xFF:
			return "utf-16be"
		}
	}
	return ""
}

// mostlyUTF8 reports whether data is UTF-8, or invalid bytes are an accident in what is: there
// are at least ten times as many characters of several bytes.
func mostlyUTF8(data []byte) bool {
	invalid, high := 0, 0
	for i := asciiPrefix(data); i < len(data); i += asciiPrefix(data[i:]) {
		if n := plainLetters(data[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if invalid == 0 {
				high = notASCII(data)
			}
			if invalid++; invalid+2*10*invalid > high { // too many even if all others are pairs
				return false
			}
		}
		i += size
	}
	if invalid == 0 {
		return true
	}
	valid := utf8.RuneCount(data) - (len(data) - high) - invalid
	return valid >= 10*invalid
}

// looksArabic reports whether bytes beyond ASCII stand together and are mostly
// letters of the Arabic script in windows-1256.
func looksArabic(data []byte) bool {
	high, together, letters := 0, 0, 0
	for i := asciiPrefix(data); i < len(data); i += asciiPrefix(data[i:]) {
		first := i
		for ; i < len(data) && data[i] >= utf8.RuneSelf; i++ {
			letters += int(arabicLetters[data[i]])
		}
		high += i - first
		together += i - first - 1
	}
	return together*2 > high && letters*4 > high*3
}

// arabicLetters has a 1 for each byte that is a letter of the Arabic script in windows-1256.
var arabicLetters = func() (letters [256]uint8) {
	for c := range letters {
		if unicode.Is(unicode.Arabic, charmap.Windows1256.DecodeByte(byte(c))) {
			letters[c] = 1
		}
	}
	return letters
}()

// decodeBytes decodes a single-byte encoding.
func decodeBytes(data []byte, m *charmap.Charmap, name string) decoded {
	high := notASCII(data)
	d := decoded{encoding: name, text: make([]byte, 0, len(data)+2*high)}
	d.runs = make([]notice.Run, 0, min(2*high+1, len(data)/8)) // letters beyond ASCII stand alone, or are words
	for i := 0; i < len(data); {
		if n := asciiPrefix(data[i:]); n > 0 {
			d.follow(1, 1, i)
			d.text = append(d.text, data[i:i+n]...)
			i += n
			continue
		}
		r := m.DecodeByte(data[i])
		d.follow(utf8.RuneLen(r), 1, i)
		d.text = utf8.AppendRune(d.text, r)
		i++
	}
	return d
}

// asciiPrefix returns how many bytes of ASCII data begins with.
func asciiPrefix(data []byte) int {
	const stride = 4 * chunk.Size
	i := 0
	for ; i+stride <= len(data); i += stride {
		c := data[i : i+stride]
		if (chunk.Of(c) | chunk.Of(c[chunk.Size:]) | chunk.Of(c[2*chunk.Size:]) | chunk.Of(c[3*chunk.Size:])).NotASCII() != 0 {
			break
		}
	}
	for ; i+chunk.Size <= len(data); i += chunk.Size {
		if others := chunk.Of(data[i : i+chunk.Size]).NotASCII(); others != 0 {
			return i + others.First()
		}
	}
	for i < len(data) && data[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// notASCII counts the bytes of data that are not ASCII.
func notASCII(data []byte) int {
	n := 0
	for ; len(data) >= chunk.Size; data = data[chunk.Size:] {
		n += chunk.Of(data).NotASCII().Len()
	}
	for _, c := range data {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// decodeUTF16 decodes UTF-16; an odd last byte and half a surrogate pair become
// U+FFFD.
func decodeUTF16(data []byte, name string) decoded {
	d := decoded{encoding: name, text: make([]byte, 0, len(data))}
	low, high := 1, 0 // where the bytes of a unit stand in it
	if name == "utf-16le" {
		low, high = 0, 1
	}
	unit := func(i int) rune { return rune(data[i+low]) | rune(data[i+high])<<8 }
	for i := 0; i < len(data); {
		if i+1 == len(data) {
			d.add(unicode.ReplacementChar, i, 1)
			break
		}
		r, size := unit(i), 2
		if utf16.IsSurrogate(r) {
			pair := rune(unicode.ReplacementChar)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair != unicode.ReplacementChar {
				size = 4
			}
			r = pair
		}
		d.follow(utf8.RuneLen(r), size, i)
		d.text = utf8.AppendRune(d.text, r)
		i += size
	}
	return d
}

// follow notes that the next characters take n bytes each, and size bytes of the input from the
// offset on, which is where those before them end.
func (d *decoded) follow(n, size, at int) {
	if k := len(d.runs) - 1; k < 0 || d.runs[k].TextUnit != n || d.runs[k].InputUnit != size {
		d.runs = append(d.runs, notice.Run{Text: len(d.text), Input: at, TextUnit: n, InputUnit: size})
	}
}

// add appends one character that takes size bytes of the input at the offset.
func (d *decoded) add(r rune, at, size int) {
	n := utf8.RuneLen(r)
	if k := len(d.runs) - 1; k < 0 || d.runs[k].TextUnit != n || d.runs[k].InputUnit != size ||
		d.runs[k].Input+(len(d.text)-d.runs[k].Text)/n*size != at {
		d.runs = append(d.runs, notice.Run{Text: len(d.text), Input: at, TextUnit: n, InputUnit: size})
	}
	d.text = utf8.AppendRune(d.text, r)
}

// through turns runs that map to d's text into runs that map to the input.
func (d *decoded) through(runs []notice.Run, length int) []notice.Run {
	if d.runs == nil {
		return runs
	}
	at := cursor{runs: d.runs}
	out := make([]notice.Run, 0, d.room(runs, length))
	for i, run := range runs {
		end := length
		if i+1 < len(runs) {
			end = runs[i+1].Text
		}
		if run.TextUnit != 1 || run.InputUnit != 1 {
			for text, from := run.Text, run.Input; text < end; text, from = text+run.TextUnit, from+run.InputUnit {
				first := at.input(from)
				size := at.input(from+run.InputUnit) - first
				out = append(out, notice.Run{Text: text, Input: first, TextUnit: run.TextUnit, InputUnit: size})
			}
			continue
		}
		if run.Text >= end {
			continue
		}
		text, from, first := run.Text, run.Input, at.input(run.Input)
		for {
			r := &d.runs[at.run]
			out = append(out, notice.Run{Text: text, Input: first, TextUnit: r.TextUnit, InputUnit: r.InputUnit})
			if at.run+1 == len(d.runs) {
				break
			}
			next := &d.runs[at.run+1]
			if text += next.Text - from; text >= end {
				break
			}
			from, first = next.Text, next.Input
			at.run++
		}
	}
	return out
}

// room returns how many runs [decoded.through] makes of those of a text of some length that
// maps to d's in order: each of them, one more where one of d's ends within, and one for every
// character of those that take other numbers of bytes.
func (d *decoded) room(runs []notice.Run, length int) int {
	if len(runs) == 0 {
		return 0
	}
	last := &runs[len(runs)-1]
	n := len(runs) + max(0, runAt(d.runs, last.Input+length-last.Text)-runAt(d.runs, runs[0].Input))
	for i := range runs {
		if runs[i].TextUnit != 1 || runs[i].InputUnit != 1 {
			end := length
			if i+1 < len(runs) {
				end = runs[i+1].Text
			}
			n += (end - runs[i].Text) / runs[i].TextUnit
		}
	}
	return n
}

// runAt returns the index of the run that holds an offset of the text.
func runAt(runs []notice.Run, at int) int {
	low, high := 0, len(runs)
	for low < high {
		if mid := (low + high) / 2; runs[mid].Text <= at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return max(0, low-1)
}

// cursor finds places in runs, from the last one on.
type cursor struct {
	runs []notice.Run
	run  int // that of the last place
}

// input returns the place in the input of an offset of the text.
func (c *cursor) input(at int) int {
	for c.run+1 < len(c.runs) && c.runs[c.run+1].Text <= at {
		c.run++
	}
	for c.run > 0 && c.runs[c.run].Text > at {
		c.run--
	}
	r := &c.runs[c.run]
	if r.TextUnit == 1 {
		return r.Input + (at-r.Text)*r.InputUnit
	}
	return r.Input + (at-r.Text)/r.TextUnit*r.InputUnit
}

// lines returns the offsets in the text at which lines start.
func (d *decoded) lines() []int {
	starts := append(make([]int, 0, bytes.Count(d.text, []byte{'\n'})+2), 0)
	returns := bytes.IndexByte(d.text, '\r') >= 0
	for at := 0; at < len(d.text); {
		i := bytes.IndexByte(d.text[at:], '\n')
		if i < 0 {
			i = len(d.text) - at
		}
		if returns {
			starts = appendReturns(starts, d.text, at, at+i)
		}
		if at += i + 1; at <= len(d.text) {
			starts = append(starts, at)
		}
	}
	return starts
}

// inInput returns the offsets in the input of ascending offsets in the text.
func (d *decoded) inInput(offsets []int) []int {
	if d.runs == nil {
		return offsets
	}
	in := make([]int, len(offsets))
	c := cursor{runs: d.runs}
	for i, at := range offsets {
		in[i] = c.input(at)
	}
	return in
}

// appendReturns appends the offsets behind the carriage returns that end lines within
// text[at:end], which a newline or the end of the text follows: old files end lines with
// them alone.
func appendReturns(starts []int, text []byte, at, end int) []int {
	for {
		k := bytes.IndexByte(text[at:end], '\r')
		if k < 0 || at+k+1 == end && end < len(text) {
			return starts
		}
		at += k + 1
		starts = append(starts, at)
	}
}
