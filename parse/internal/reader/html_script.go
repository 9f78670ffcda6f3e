package reader

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// Pages of some platforms hold the notice in a script only, as strings of a program or of
// JSON, which the browser puts into the page. Programs are not run here: their strings are
// taken as they stand.

// literal is a string of a script: what stands between its quotes.
type literal struct {
	start, end int
	// keyStart and keyEnd are the name before it, as in "name": "text"; both 0 without.
	keyStart, keyEnd int
	// isKey is set for a string that is such a name.
	isKey bool
	// group is the index of the innermost brackets around it.
	group int32
}

// brackets are a pair of brackets of a script, which holds a list, an object or the
// arguments of a call.
type brackets struct {
	parent int32 // -1 for the script itself
	size   int   // the bytes of the long strings within it
}

// script is what a scanner finds in one script.
type script struct {
	literals []literal
	groups   []brackets
}

// maxLiterals bounds the strings of one script that are kept.
const maxLiterals = 100_000

// scanScript finds the strings of the script between two offsets of a page.
func scanScript(text []byte, start, end int) script {
	s := script{groups: []brackets{{parent: -1}}}
	group := int32(0)
	wordStart, wordEnd := 0, 0 // the last name or string
	keyStart, keyEnd := 0, 0   // the name that a colon follows
	var open [256]bool         // the quotes that nothing ends
	last := byte('(')          // the last character that is no space
	for i := start; i < end && len(s.literals) < maxLiterals; {
		c := text[i]
		switch {
		case (c == '"' || c == '\'' || c == '`') && !open[c]:
			n := literalEnd(text[i:end])
			if n < 0 {
				open[c] = n == openLiteral
				i++
				continue
			}
			s.literals = append(s.literals, literal{start: i + 1, end: i + n, keyStart: keyStart, keyEnd: keyEnd, group: group})
			wordStart, wordEnd, keyStart, keyEnd = i+1, i+n, 0, 0
			i += n
		case c == '{' || c == '[' || c == '(':
			s.groups = append(s.groups, brackets{parent: group})
			group = int32(len(s.groups) - 1)
			keyStart, keyEnd = 0, 0
		case c == '}' || c == ']' || c == ')':
			if s.groups[group].parent >= 0 {
				group = s.groups[group].parent
			}
			keyStart, keyEnd = 0, 0
		case c == ':':
			keyStart, keyEnd = wordStart, wordEnd
			if k := len(s.literals) - 1; k >= 0 && s.literals[k].start == wordStart {
				s.literals[k].isKey = true
			}
		case c == ',' || c == ';':
			keyStart, keyEnd = 0, 0
		case c == '/' && i+1 < end:
			if n := skipSlash(text[i:end], last); n > 0 {
				i += n
				continue
			}
		case isNameByte(c):
			n := 1
			for i+n < end && isNameByte(text[i+n]) {
				n++
			}
			wordStart, wordEnd = i, i+n
			i += n - 1
			c = 'a'
		}
		if !isTagSpace(c) {
			last = c
		}
		i++
	}
	return s
}

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '$' || c >= utf8.RuneSelf
}

// Why no quote ends a string.
const (
	openLine    = -1 // its line ends before
	openLiteral = -2 // the script ends before
)

// literalEnd returns the offset of the quote that ends the string which begins text; a
// negative number where none does.
func literalEnd(text []byte) int {
	quote := text[0]
	if quote != '\'' { // whose line may end
		for i := 1; ; i++ {
			n := bytes.IndexByte(text[i:], quote)
			if n < 0 {
				return openLiteral
			}
			if i += n; !isEscaped(text[1:], i-1) {
				return i
			}
		}
	}
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case quote:
			return i
		case '\\':
			i++
		case '\n':
			return openLine // an apostrophe in a comment or the like
		}
	}
	return openLiteral
}

// isEscaped reports whether a backslash that is not escaped itself stands before an offset
// of a string.
func isEscaped(text []byte, at int) bool {
	start := at
	for start > 0 && text[start-1] == '\\' {
		start--
	}
	return (at-start)%2 == 1
}

// skipSlash returns how many bytes the comment or the regular expression that begins text
// takes; 0 where the slash is a division.
func skipSlash(text []byte, last byte) int {
	var n int
	switch {
	case text[1] == '/':
		n = bytes.IndexByte(text, '\n')
	case text[1] == '*':
		if n = bytes.Index(text[2:], []byte("*/")); n >= 0 {
			return n + 4
		}
	case bytes.IndexByte([]byte("(,=:[!&|?{};+\n"), last) >= 0:
		return regexEnd(text)
	default:
		return 0
	}
	if n < 0 {
		return len(text)
	}
	return n
}

// regexEnd returns how many bytes a regular expression takes; 0 where it does not end on
// its line.
func regexEnd(text []byte) int {
	class := false
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '[':
			class = true
		case ']':
			class = false
		case '\n':
			return 0
		case '/':
			if !class {
				return i + 1
			}
		}
	}
	return 0
}

// unescapeScript resolves the escapes of a string of JavaScript or JSON between two
// offsets. What is no escape stays as it is; where there is none, the text is that of the page.
func unescapeScript(text []byte, start, end int) decoded {
	if start < end && bytes.IndexByte(text[start:end], '\\') < 0 {
		return decoded{text: text[start:end:end], runs: []notice.Run{{Input: start, TextUnit: 1, InputUnit: 1}}}
	}
	d := newDecoded(text[start:end], '\\')
	for i := start; i < end; {
		n := bytes.IndexByte(text[i:end], '\\')
		if n != 0 {
			if n < 0 {
				n = end - i
			}
			d.copy(text[i:i+n], i)
			i += n
			continue
		}
		r, size := escapeOf(text[i:end])
		if r >= 0 {
			d.add(r, i, size)
		}
		i += size
	}
	return d
}

// escapeOf returns the character that the escape at the beginning of text stands for, and
// its length; -1 where it stands for nothing.
func escapeOf(text []byte) (rune, int) {
	if len(text) < 2 {
		return '\\', 1
	}
	switch c := text[1]; c {
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'r':
		return '\r', 2
	case 'b', 'f', 'v', '0':
		return ' ', 2
	case '\n':
		return -1, 2
	case 'x':
		if v, ok := hexOf(text[2:], 2); ok {
			return v, 4
		}
	case 'u':
		v, ok := hexOf(text[2:], 4)
		if !ok {
			return 'u', 2
		}
		if utf16.IsSurrogate(v) {
			if len(text) > 8 && text[6] == '\\' && text[7] == 'u' {
				if low, ok := hexOf(text[8:], 4); ok {
					if r := utf16.DecodeRune(v, low); r != utf8.RuneError {
						return r, 12
					}
				}
			}
			return utf8.RuneError, 6
		}
		return v, 6
	}
	r, size := utf8.DecodeRune(text[1:])
	return r, 1 + size
}

// hexOf reads a number of so many hexadecimal digits.
func hexOf(text []byte, digits int) (rune, bool) {
	if len(text) < digits {
		return 0, false
	}
	v := rune(0)
	for _, c := range text[:digits] {
		switch {
		case '0' <= c && c <= '9':
			v = v<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

// copy appends text that stands in the input at an offset as it is here.
func (d *decoded) copy(text []byte, at int) {
	if k := len(d.runs) - 1; k >= 0 {
		last := d.runs[k]
		if last.TextUnit == 1 && last.InputUnit == 1 && last.Input+len(d.text)-last.Text == at {
			d.text = append(d.text, text...)
			return
		}
	}
	d.runs = append(d.runs, notice.Run{Text: len(d.text), Input: at, TextUnit: 1, InputUnit: 1})
	d.text = append(d.text, text...)
}

// newDecoded returns room for what a text stands for whose escapes begin with a sign.
func newDecoded(text []byte, sign byte) decoded {
	d := decoded{text: make([]byte, 0, len(text))}
	if escapes := bytes.Count(text, []byte{sign}); escapes > 0 {
		d.runs = make([]notice.Run, 0, 2*escapes+1) // each, and what follows it
	}
	return d
}

// copyTo copies text from offset i to the next sign, or its end, and returns where that is.
func (d *decoded) copyTo(sign byte, text []byte, i int) int {
	n := bytes.IndexByte(text[i:], sign)
	if n < 0 {
		n = len(text) - i
	}
	if n > 0 {
		d.copy(text[i:i+n], i)
	}
	return i + n
}

// unescapePercent resolves the percent escapes of a URL, which stand for bytes of UTF-8.
func unescapePercent(text []byte) decoded {
	d := newDecoded(text, '%')
	for i := d.copyTo('%', text, 0); i < len(text); i = d.copyTo('%', text, i) {
		var buf [utf8.UTFMax]byte
		k := 0
		for ; k < len(buf) && i+3*k < len(text) && text[i+3*k] == '%'; k++ {
			v, ok := hexOf(text[i+3*k+1:], 2)
			if !ok {
				break
			}
			buf[k] = byte(v)
			if utf8.FullRune(buf[:k+1]) {
				k++
				break
			}
		}
		if k == 0 {
			d.copy(text[i:i+1], i)
			i++
			continue
		}
		r, size := utf8.DecodeRune(buf[:k])
		d.add(r, i, 3*size)
		i += 3 * size
	}
	return d
}

// unescapeEntities resolves the entities of a text once.
func unescapeEntities(text []byte) decoded {
	d := newDecoded(text, '&')
	for i := d.copyTo('&', text, 0); i < len(text); i = d.copyTo('&', text, i) {
		r, size := entity(text[i:])
		d.add(r, i, size)
		i += size
	}
	return d
}

// over returns d with its places mapped through what d was decoded from.
func (d decoded) over(outer *decoded) decoded {
	if outer.runs != nil {
		d.runs = outer.through(d.runs, len(d.text))
	}
	return d
}
