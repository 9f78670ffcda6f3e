package reader

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// writeText appends the characters of a text of the page to the block that is open, or
// begins one. White space folds as browsers fold it; non-breaking spaces keep their
// width, since pages draw columns with them.
func (w *writer) writeText(start, end int, pre bool) {
	text := w.t.text
	amp := -1 // the next "&", or end
	for i := start; i < end; {
		if !w.open && w.block.Kind == lineOfText && text[i] < '0' {
			if n := rulerPrefix(text[i:end]); n > 0 {
				w.b.Gap()
				i += n
				continue
			}
		}
		if amp < i {
			if amp = bytes.IndexByte(text[i:end], '&'); amp < 0 {
				amp = end
			} else {
				amp += i
			}
		}
		n := 0
		if text[i] > ' ' {
			n = plainPrefix(text[i:amp])
		}
		if n > 0 {
			if limit := w.opts.Limits.MaxText; limit > 0 && w.b.Len()+n > limit {
				w.err = &document.LimitError{Limit: "MaxText", Max: limit}
				return
			}
			w.begin(text[i:], i)
			w.b.Copy(text[i:i+n], i)
			w.wrote(text[i:i+n], n)
			i += n
			continue
		}
		r, size := w.rune(i, end, amp)
		switch classify(r) {
		case blank:
			i = w.blank(i, end, pre)
		case visible:
			w.begin(text[i:i+size], i)
			w.b.Rune(r, i, size)
			w.last = r
			w.count(utf8.RuneLen(r))
			i += size
		default:
			i += size
		}
	}
}

// rulerPrefix returns the length of a line drawn with punctuation that text begins with; 0 if it
// begins with none.
func rulerPrefix(text []byte) int {
	n := before(text, '\n')
	if !isRuler(bytes.TrimRight(text[:n], " \t\r")) {
		return 0
	}
	return n
}

// rune returns the character at an offset, an entity resolved, and the bytes it takes.
func (w *writer) rune(i, end, amp int) (rune, int) {
	text := w.t.text
	if i != amp {
		return utf8.DecodeRune(text[i:end])
	}
	return entity(text[i:end])
}

// maxEntity is the length of the longest name of an entity, with "&" and ";".
const maxEntity = 33

// maxOldEntity is the length of the longest name that needs no semicolon, with "&".
const maxOldEntity = 7

// entity returns the character that the text begins with, which is "&": that of an
// entity, where it is one, and the bytes it takes. Of the few entities that stand for two
// characters the second is a mark on the first, and is left out.
func entity(text []byte) (rune, int) {
	n := 1
	for n < len(text) && n < maxEntity && isEntityByte(text[n]) {
		n++
	}
	if n < len(text) && text[n] == ';' {
		if r, ok := resolve(text[:n+1]); ok {
			return r, n + 1
		}
	}
	if len(text) > 1 && text[1] != '#' {
		n = min(n, maxOldEntity)
	}
	for ; n > 2; n-- { // "&nbsp" and other old ones need no semicolon
		if r, ok := resolve(text[:n]); ok {
			return r, n
		}
	}
	return '&', 1
}

// resolve returns the character of an entity; false where the text is none.
func resolve(text []byte) (rune, bool) {
	switch string(text) { // those that pages have most of
	case "&nbsp;":
		return '\u00A0', true
	case "&amp;":
		return '&', true
	case "&lt;":
		return '<', true
	case "&gt;":
		return '>', true
	case "&quot;":
		return '"', true
	}
	s := html.UnescapeString(string(text))
	r, size := utf8.DecodeRuneInString(s)
	if r == '&' && len(s) > 1 || size < len(s) && !unicode.Is(unicode.Mn, lastRuneOf(s)) {
		return 0, false
	}
	return r, len(s) > 0 && s != string(text)
}

func lastRuneOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func isEntityByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '#'
}

// blank notes the white space at an offset and returns the offset after it. In
// preformatted text a line end ends the line.
func (w *writer) blank(start, end int, pre bool) int {
	width := 0
	i := start
	for i < end {
		r, size := utf8.DecodeRune(w.t.text[i:end])
		if r == '&' {
			r, size = entity(w.t.text[i:end])
		}
		class := classify(r)
		if class == visible {
			break
		}
		switch {
		case pre && (r == '\n' || r == '\r'):
			if r == '\r' && i+1 < end && w.t.text[i+1] == '\n' {
				size++
			}
			w.endLine()
			i += size
			start, width = i, 0
			continue
		case r == '\u00A0' || pre:
			width++
			if r == '\t' {
				width += 3
			}
		case width == 0:
			width = 1
		}
		i += size
	}
	if width > 0 {
		if pre && !w.open {
			w.indent = width
		}
		w.b.Space(start, i, width >= 3)
	}
	return i
}

// begin begins a block, unless one is open, for the text at an offset; and sees to what
// stands between it and the text before.
func (w *writer) begin(text []byte, at int) {
	if !w.open {
		w.openBlock()
		return
	}
	if w.leading && !w.bold {
		// A label is set off from what it labels; the first words of a sentence are not.
		if r, _ := utf8.DecodeRune(text); !unicode.IsLower(r) {
			w.b.Lead()
		}
		w.leading = false
	}
	switch {
	case w.noted: // the mark of a note, and the note behind it
		w.b.Space(at, at, false)
		w.noted = false
	case w.edge && w.setsOff(text):
		w.b.Space(at, at, true)
	}
	w.edge = false
}

// setsOff reports whether what is open so far is a label, and the text of another element
// its value: "<span>Grade</span><span>5</span>".
func (w *writer) setsOff(text []byte) bool {
	r, _ := utf8.DecodeRune(text)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Arabic, r) && !startsCode(text) {
		return false
	}
	before := w.b.Current()
	return len(before) <= maxLabel && w.isLabelLine(before)
}

// startsCode reports whether a text begins with a word that has digits: "e12/2026".
func startsCode(text []byte) bool {
	for _, c := range text {
		if '0' <= c && c <= '9' {
			return true
		}
		if c <= ' ' {
			break
		}
	}
	return false
}

// maxLabel bounds the bytes of what may be a label.
const maxLabel = 120

// wrote notes the text that was written last.
func (w *writer) wrote(text []byte, n int) {
	w.last, _ = utf8.DecodeLastRune(text)
	w.count(n)
}

// count adds to the tally of the block's text, and of its links.
func (w *writer) count(n int) {
	if w.link {
		if w.info.links == 0 || !w.linked {
			w.info.runs++
		}
		if w.info.links == w.info.size {
			w.info.head = int32(len(w.b.Current()))
		}
		w.info.links += int32(n)
	}
	w.info.size += int32(n)
	w.linked = w.link
}

// raised writes a raised text: a footnote's mark, as plain text has it. Digits behind
// digits stay raised, or "12" with the note 3 would be 123.
func (w *writer) raised(start, end int) {
	text := string(w.t.text[start:end])
	mark := strings.TrimSpace(text)
	switch {
	case !w.open:
		w.writeText(start, end, false)
		w.noted = w.open
		return
	case unicode.IsDigit(w.last) && mark != "" && strings.Trim(mark, "0123456789") == "":
		at := start + strings.Index(text, mark)
		for _, c := range []byte(mark) {
			w.begin([]byte{c}, at)
			w.b.Rune(raisedDigits[c-'0'], at, 1)
			w.count(1)
			at++
		}
		return
	}
	w.edge = false
	w.writeText(start, end, false)
}

var raisedDigits = [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}
