package pdf

import (
	"bytes"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// definition is an indirect object as it stands in the file, "12 0 obj ... endobj", or
// in an object stream.
type definition struct {
	number, generation int
	// data[start:end] is its value; of a stream, the dictionary.
	data       []byte
	start, end int
	// stream is the raw data of a stream; nil if it is none.
	stream   []byte
	streamAt int
	// order is its place in the file: of two objects with one number, the later holds.
	order int
	// kind is the name under /Type, and container whether it is an object stream.
	kind string
	// length is the value of /Length, if that is a number, else -1; ref is the object that
	// holds it, if it is a reference.
	length, lengthRef int
}

// maxNumber is the highest number an object may have (ISO 32000-1, annex C).
const maxNumber = 8_388_607

// scanner finds the objects of a file without its cross-reference, which may be wrong
// or made to harm.
type scanner struct {
	data []byte
	max  int // the most objects that are taken
	// work is how many bytes may still be looked at: objects that never end would have
	// each of them read to the end of the file.
	work int
	// endstream is the offset of the first "endstream" at or behind searched; len(data)
	// if there is none.
	endstream, searched int

	objects  []definition
	trailers []definition
}

// scan finds the objects and trailers of a file.
func scan(data []byte, limits document.Limits) (*scanner, error) {
	s := &scanner{data: data, max: limits.MaxBlocks, work: 4*len(data) + 1<<16, searched: -1}
	for pos := 0; s.work > 0; {
		i := bytes.Index(data[pos:], objWord)
		if i < 0 {
			break
		}
		at := pos + i
		pos = at + len(objWord)
		number, generation, ok := s.header(at)
		if !ok {
			continue
		}
		if len(s.objects) >= s.max {
			return nil, &document.LimitError{Limit: "MaxBlocks", Max: s.max}
		}
		d, end, ok := s.object(pos)
		s.work -= end - pos
		if !ok {
			continue
		}
		d.number, d.generation, d.order = number, generation, at
		s.objects = append(s.objects, d)
		pos = end
	}
	s.findTrailers()
	s.mendLengths()
	return s, nil
}

var (
	objWord       = []byte("obj")
	endstreamWord = []byte("endstream")
	endobjWord    = []byte("endobj")
	trailerWord   = []byte("trailer")
)

// header reads the two numbers before "obj" at an offset.
func (s *scanner) header(at int) (number, generation int, ok bool) {
	i := at
	generation, i, ok = s.numberBefore(i)
	if !ok {
		return 0, 0, false
	}
	number, _, ok = s.numberBefore(i)
	return number, generation, ok && number > 0 && number <= maxNumber && i < at
}

// numberBefore reads the number that ends, perhaps with white space, before an offset.
func (s *scanner) numberBefore(i int) (value, start int, ok bool) {
	for i > 0 && byteClass[s.data[i-1]] == white {
		i--
	}
	end := i
	for i > 0 && '0' <= s.data[i-1] && s.data[i-1] <= '9' && end-i < 10 {
		i--
	}
	for _, c := range s.data[i:end] {
		value = value*10 + int(c-'0')
	}
	return value, i, end > i
}

// object reads the object whose value begins at an offset. It returns where it ends;
// false if it never does.
func (s *scanner) object(pos int) (definition, int, bool) {
	l := lexer{data: s.data[:min(len(s.data), pos+s.work)], pos: pos}
	l.skipSpace()
	d := definition{data: s.data, start: l.pos, length: -1, lengthRef: -1}
	if !d.skip(&l) {
		return d, l.pos, false
	}
	d.end = l.pos
	mark := l.pos
	switch t := l.next(); {
	case t.is("stream"):
		at := l.pos
		if l.at(at) == '\r' {
			at++
		}
		if l.at(at) == '\n' {
			at++
		}
		end := s.streamEnd(at, d.length)
		d.stream, d.streamAt = s.data[at:end:end], at
		return d, end, true
	case t.is("endobj"):
		return d, l.pos, true
	}
	return d, mark, true
}

// skip moves the lexer behind one value, noting the entries of a dictionary that tell
// how the object is to be read. It reports false where the value does not end.
func (d *definition) skip(l *lexer) bool {
	depth := 0
	var key string
	for {
		mark := l.pos
		l.scratch = l.scratch[:0]
		t := l.next()
		switch t.kind {
		case endToken:
			return false
		case arrayOpen, dictOpen:
			depth++
		case arrayClose, dictClose:
			if depth--; depth < 0 {
				l.pos = mark
				return true
			}
		case wordToken:
			if t.is("endobj") || t.is("stream") || t.is("endstream") { // what is open never ends
				l.pos = mark
				return true
			}
		case nameToken:
			if depth == 1 && key == "Type" {
				d.kind = string(t.bytes)
			}
		case numberToken:
			if depth == 1 && key == "Length" && t.integer {
				d.length = int(t.number)
				if n, ok := l.reference(); ok {
					d.length, d.lengthRef = -1, n
				}
			}
		}
		if l.cut {
			return false
		}
		if depth == 0 {
			return true
		}
		if key = ""; depth == 1 && t.kind == nameToken {
			key = string(t.bytes)
		}
	}
}

// reference reads the rest of a reference whose first number has been read: the
// lexer's last token. It moves on only if there is one.
func (l *lexer) reference() (number int, ok bool) {
	mark := l.pos
	t := l.next()
	if t.kind == numberToken && t.integer && l.next().is("R") {
		return int(t.number), true
	}
	l.pos = mark
	return 0, false
}

// streamEnd returns where the data of a stream ends that begins at an offset: after its
// length, if "endstream" follows there, else where that word stands next. The data of
// a file that was cut off goes to the end.
func (s *scanner) streamEnd(at, length int) int {
	if length >= 0 && length <= len(s.data)-at && s.endsAt(at+length) {
		return at + length
	}
	if s.searched < 0 || at < s.searched || at > s.endstream {
		i := bytes.Index(s.data[at:], endstreamWord)
		s.searched, s.endstream = at, len(s.data)
		if i >= 0 {
			s.endstream = at + i
		}
	}
	end := s.endstream
	if end == len(s.data) {
		if i := bytes.Index(s.data[at:min(len(s.data), at+1<<20)], endobjWord); i >= 0 && length < 0 {
			end = at + i
		}
		return end
	}
	if end > at && s.data[end-1] == '\n' {
		end--
	}
	if end > at && s.data[end-1] == '\r' {
		end--
	}
	return end
}

// endsAt reports whether "endstream" stands at an offset, white space aside.
func (s *scanner) endsAt(at int) bool {
	for n := 0; n < 3 && at < len(s.data) && byteClass[s.data[at]] == white; n++ {
		at++
	}
	return bytes.HasPrefix(s.data[at:], endstreamWord)
}

// mendLengths gives streams whose length stands in an object of its own the data up to
// there: the data may hold the word "endstream". What was found within such data is no
// object.
func (s *scanner) mendLengths() {
	values := map[int]int{}
	for i := range s.objects {
		d := &s.objects[i]
		if d.stream == nil && d.end-d.start <= 12 {
			l := lexer{data: d.data[:d.end], pos: d.start}
			if t := l.next(); t.kind == numberToken && t.integer {
				values[d.number] = int(t.number)
			}
		}
	}
	inside := 0 // the offset up to which all is the data of a stream
	kept := s.objects[:0]
	for _, d := range s.objects {
		if d.order < inside {
			continue
		}
		if n, ok := values[d.lengthRef]; ok && d.stream != nil && n >= 0 && n <= len(s.data)-d.streamAt && s.endsAt(d.streamAt+n) {
			d.stream = s.data[d.streamAt : d.streamAt+n : d.streamAt+n]
			inside = d.streamAt + n
		}
		kept = append(kept, d)
	}
	s.objects = kept
}

// maxTrailers bounds the trailers that are looked at: one for each update of a file.
const maxTrailers = 64

// findTrailers finds the trailer dictionaries, the last first.
func (s *scanner) findTrailers() {
	for end := len(s.data); len(s.trailers) < maxTrailers && s.work > 0; {
		i := bytes.LastIndex(s.data[:end], trailerWord)
		if i < 0 {
			return
		}
		end = i
		if d, to, ok := s.object(i + len(trailerWord)); ok {
			s.work -= to - i
			d.stream = nil
			d.order = i
			s.trailers = append(s.trailers, d)
		}
	}
}
