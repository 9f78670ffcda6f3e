package pdf

import (
	"slices"
	"strconv"
)

// maxNesting is how deep the arrays and dictionaries of one object may be nested; real
// ones are less than ten deep. The library gives up at 1000.
const maxNesting = 200

// flatFile writes objects as a file of the plainest kind: one revision, one
// cross-reference table, no streams, numbers without gaps, and all syntax well formed.
// This is the only file that the library ever sees: neither a broken
// cross-reference nor one made to harm reaches it.
//
// An object's reference to another is written as a name, "/@12", since the library
// would read the object anew at each access; [objects] follows and keeps it. Each
// dictionary holds its own number under "/@".
type flatFile struct {
	out     []byte
	offsets []int
	numbers map[int]int // the number of an object here by that in the file
}

// selfKey is the key under which a dictionary holds its own number.
const selfKey = "@"

// write appends an object; one that is malformed becomes null.
func (f *flatFile) write(d definition) {
	f.offsets = append(f.offsets, len(f.out))
	number := len(f.offsets)
	f.out = strconv.AppendInt(f.out, int64(number), 10)
	f.out = append(f.out, " 0 obj\n"...)
	start := len(f.out)
	l := lexer{data: d.data[:d.end], pos: d.start}
	t := l.next()
	if !f.value(&l, t, 0, number) {
		f.out = append(f.out[:start], "null"...)
	}
	f.out = append(f.out, "\nendobj\n"...)
}

// value appends the value that begins with a token. It reports false where the value is
// nested too deep.
func (f *flatFile) value(l *lexer, t token, depth, number int) bool {
	if depth > maxNesting {
		return false
	}
	l.scratch = l.scratch[:0]
	switch t.kind {
	case numberToken:
		f.number(l, t)
	case nameToken:
		f.name(t.bytes)
	case stringToken:
		f.out = append(f.out, '<')
		for _, c := range t.bytes {
			f.out = append(f.out, hexDigits[c>>4], hexDigits[c&15])
		}
		f.out = append(f.out, '>')
	case arrayOpen:
		f.out = append(f.out, '[')
		for {
			if t = l.next(); t.kind == arrayClose || t.kind == endToken {
				break
			}
			if !f.value(l, t, depth+1, 0) {
				return false
			}
			f.out = append(f.out, ' ')
		}
		f.out = append(f.out, ']')
	case dictOpen:
		return f.dict(l, depth, number)
	case wordToken:
		if t.is("true") || t.is("false") {
			f.out = append(f.out, t.bytes...)
			break
		}
		f.out = append(f.out, "null"...)
	default:
		f.out = append(f.out, "null"...)
	}
	return true
}

// dict appends a dictionary whose opening has been read. What stands where a key should
// be is skipped.
func (f *flatFile) dict(l *lexer, depth, number int) bool {
	f.out = append(f.out, "<<"...)
	if number > 0 {
		f.out = append(f.out, "/@ "...)
		f.out = strconv.AppendInt(f.out, int64(number), 10)
	}
	for {
		l.scratch = l.scratch[:0]
		t := l.next()
		if t.kind == dictClose || t.kind == endToken {
			break
		}
		if t.kind != nameToken {
			continue
		}
		f.name(t.bytes)
		f.out = append(f.out, ' ')
		mark := l.pos
		t = l.next()
		if t.kind == dictClose || t.kind == endToken {
			l.pos = mark
			f.out = append(f.out, "null"...)
			continue
		}
		if !f.value(l, t, depth+1, 0) {
			return false
		}
	}
	f.out = append(f.out, ">>"...)
	return true
}

// number appends a number, or the reference that begins with it.
func (f *flatFile) number(l *lexer, t token) {
	if t.integer {
		if _, ok := l.reference(); ok {
			n, ok := f.numbers[int(t.number)]
			if !ok {
				f.out = append(f.out, "null"...)
				return
			}
			f.out = append(f.out, "/@"...)
			f.out = strconv.AppendInt(f.out, int64(n), 10)
			return
		}
		f.out = strconv.AppendInt(f.out, int64(t.number), 10)
		return
	}
	number := max(-1e15, min(1e15, t.number))
	start := len(f.out)
	f.out = strconv.AppendFloat(f.out, number, 'f', -1, 64)
	if !slices.Contains(f.out[start:], '.') {
		f.out = append(f.out, ".0"...)
	}
}

const hexDigits = "0123456789abcdef"

// name appends a name. One of the file's own that begins with "@" gets another first
// character.
func (f *flatFile) name(name []byte) {
	f.out = append(f.out, '/')
	for i, c := range name {
		switch {
		case i == 0 && c == '@':
			f.out = append(f.out, '_')
		case c == '#' || c <= ' ' || c > '~' || byteClass[c] != regular:
			f.out = append(f.out, '#', hexDigits[c>>4], hexDigits[c&15])
		default:
			f.out = append(f.out, c)
		}
	}
}

// finish appends the cross-reference and a trailer that lists all objects under
// /Objects, and returns the file.
func (f *flatFile) finish() []byte {
	start := len(f.out)
	f.out = append(f.out, "xref\n0 "...)
	f.out = strconv.AppendInt(f.out, int64(len(f.offsets)+1), 10)
	f.out = append(f.out, "\n0000000000 65535 f \n"...)
	for _, at := range f.offsets {
		f.out = strconv.AppendInt(f.out, int64(at), 10)
		f.out = append(f.out, " 0 n \n"...)
	}
	f.out = append(f.out, "trailer\n<</Size "...)
	f.out = strconv.AppendInt(f.out, int64(len(f.offsets)+1), 10)
	f.out = append(f.out, "/Objects ["...)
	for i := range f.offsets {
		f.out = strconv.AppendInt(f.out, int64(i+1), 10)
		f.out = append(f.out, " 0 R "...)
	}
	f.out = append(f.out, "]>>\n"...)
	return appendTail(f.out, start)
}

// tailSize is how much of the end of a file the library looks at.
const tailSize = 100

// appendTail appends the last lines of a file.
func appendTail(out []byte, xref int) []byte {
	for range tailSize {
		out = append(out, '\n')
	}
	out = append(out, "\nstartxref\n"...)
	out = strconv.AppendInt(out, int64(xref), 10)
	return append(out, "\n%%EOF\n"...)
}
