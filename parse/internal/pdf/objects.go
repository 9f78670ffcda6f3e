package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	library "github.com/ledongthuc/pdf"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// objects are the objects of a file, through the library. Nothing that a file holds
// makes a method panic or run on: what cannot be read is null.
type objects struct {
	all      library.Value // the array of all objects
	cache    map[int]value
	streams  [][]byte // the raw data of the streams, by number
	numbers  []int    // the numbers of the objects in the file; nil if it is not encrypted
	unlocker *unlocker
	trailers []int // the numbers of the trailers, the likeliest first
	pages    []int // the numbers of what calls itself a page, in the order of the file
	catalogs []int

	unpack unpacker
}

// value is a value of the file: null, a number, a name, a string, an array, or a
// dictionary, which that of a stream is, too.
type value struct {
	o *objects
	v library.Value
}

// open reads the objects of a file. The unlocker is nil for one that is not encrypted.
func open(s *scanner, u *unlocker, limits document.Limits) (*objects, error) {
	o := &objects{
		cache: map[int]value{}, unlocker: u,
		unpack: unpacker{limit: limits.MaxUnpacked, left: limits.MaxUnpacked},
	}
	live, err := o.live(s, limits.MaxBlocks)
	if err != nil {
		return nil, err
	}
	f := flatFile{out: make([]byte, 0, 1<<14), numbers: make(map[int]int, len(live))}
	f.out = append(f.out, "%PDF-1.7\n"...)
	for i, d := range live {
		f.numbers[d.number] = i + 1
	}
	o.streams = make([][]byte, len(live)+1, len(live)+len(s.trailers)+1)
	for i, d := range live {
		f.write(d)
		o.streams[i+1] = d.stream
		if u != nil {
			o.numbers = append(o.numbers, d.number)
		}
		switch d.kind {
		case "Page":
			o.pages = append(o.pages, i+1)
		case "Catalog":
			o.catalogs = append(o.catalogs, i+1)
		}
	}
	o.addTrailers(s, &f, live)
	return o, o.load(f.finish())
}

// addTrailers writes the trailers and the dictionaries of cross-reference streams, the
// last of the file first.
func (o *objects) addTrailers(s *scanner, f *flatFile, live []definition) {
	trailers := append([]definition(nil), s.trailers...)
	for _, d := range s.objects {
		if d.kind == "XRef" {
			trailers = append(trailers, d)
		}
	}
	sortByOrder(trailers)
	for i := len(trailers) - 1; i >= 0 && len(o.trailers) < maxTrailers; i-- {
		f.write(trailers[i])
		o.trailers = append(o.trailers, len(f.offsets))
		o.streams = append(o.streams, nil)
	}
}

// load has the library read a file of the plainest kind.
func (o *objects) load(file []byte) (err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("%w: damaged PDF", document.ErrFormat)
		}
	}()
	r, err := library.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return fmt.Errorf("%w: damaged PDF: %w", document.ErrFormat, err)
	}
	o.all = r.Trailer().Key("Objects")
	return nil
}

// object returns the object with a number.
func (o *objects) object(number int) value {
	if v, ok := o.cache[number]; ok {
		return v
	}
	v := value{o, o.read(number)}
	o.cache[number] = value{o, library.Value{}} // an object that is a reference to itself
	v = v.follow()
	o.cache[number] = v
	return v
}

func (o *objects) read(number int) (v library.Value) {
	defer func() {
		if recover() != nil {
			v = library.Value{}
		}
	}()
	return o.all.Index(number - 1)
}

// follow returns what a reference refers to, or v itself.
func (v value) follow() value {
	if v.v.Kind() != library.Name {
		return v
	}
	name := v.v.Name()
	if len(name) < 2 || name[0] != '@' {
		return v
	}
	number, err := strconv.Atoi(name[1:])
	if err != nil {
		return value{o: v.o}
	}
	return v.o.object(number)
}

// key returns an entry of a dictionary.
func (v value) key(name string) value { return value{v.o, v.entry(name)}.follow() }

func (v value) entry(name string) (out library.Value) {
	defer func() {
		if recover() != nil {
			out = library.Value{}
		}
	}()
	return v.v.Key(name)
}

// index returns an element of an array.
func (v value) index(i int) value { return value{v.o, v.element(i)}.follow() }

func (v value) element(i int) (out library.Value) {
	defer func() {
		if recover() != nil {
			out = library.Value{}
		}
	}()
	return v.v.Index(i)
}

// length returns the number of elements of an array; 0 if v is none.
func (v value) length() int { return v.v.Len() }

func (v value) isNull() bool  { return v.v.Kind() == library.Null }
func (v value) isDict() bool  { return v.v.Kind() == library.Dict }
func (v value) isArray() bool { return v.v.Kind() == library.Array }

// name returns the name that v is, "" if it is none.
func (v value) name() string { return v.v.Name() }

// text returns the bytes of the string that v is.
func (v value) text() string { return v.v.RawString() }

// number returns the number that v is; 0 if it is none.
func (v value) number() float64 { return v.v.Float64() }

// isNumber reports whether v is a number.
func (v value) isNumber() bool {
	k := v.v.Kind()
	return k == library.Integer || k == library.Real
}

// integer returns the integer that v is; 0 if it is none.
func (v value) integer() int { return int(v.number()) }

// id returns the number of a dictionary that is an object of its own; 0 if v is none.
func (v value) id() int { return int(v.entry(selfKey).Int64()) }

// isStream reports whether v is a stream.
func (v value) isStream() bool {
	id := v.id()
	return id > 0 && id < len(v.o.streams) && v.o.streams[id] != nil
}

// data returns the data of a stream, unpacked: what can be unpacked of it. The error is
// that of the limit.
func (v value) data() ([]byte, error) {
	if !v.isStream() {
		return nil, nil
	}
	raw := v.o.streams[v.id()]
	if v.o.unlocker != nil && v.id() <= len(v.o.numbers) {
		raw = v.o.unlocker.stream(v.o.numbers[v.id()-1])
	}
	return v.o.unpack.stream(v, raw)
}

// readAll reads what a stream of the library holds, as far as it can be read.
func readAll(v library.Value, size int) (data []byte) {
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	data, _ = io.ReadAll(io.LimitReader(v.Reader(), int64(size)))
	return data
}
