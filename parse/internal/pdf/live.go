package pdf

import (
	"cmp"
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// live returns the objects that hold, in the order of the file: of those with one
// number the last, those within object streams included.
func (o *objects) live(s *scanner, limit int) ([]definition, error) {
	last := make(map[int]int, len(s.objects))
	for i, d := range s.objects {
		last[d.number] = i
	}
	live := make([]definition, 0, len(s.objects))
	for i, d := range s.objects {
		if last[d.number] == i {
			live = append(live, d)
		}
	}
	packed, err := o.packed(live, limit)
	if err != nil || len(packed) == 0 {
		return live, err
	}
	live = append(live, packed...)
	sortByOrder(live)
	clear(last)
	for i, d := range live {
		last[d.number] = i
	}
	kept := live[:0]
	for i, d := range live {
		if last[d.number] == i {
			kept = append(kept, d)
		}
	}
	return kept, nil
}

func sortByOrder(ds []definition) {
	slices.SortStableFunc(ds, func(a, b definition) int { return cmp.Compare(a.order, b.order) })
}

// packed returns the objects within the object streams (ISO 32000-1, 7.5.7). Such a
// stream within another is none.
func (o *objects) packed(live []definition, limit int) ([]definition, error) {
	var streams []definition
	for _, d := range live {
		if d.stream != nil && d.kind == "ObjStm" {
			streams = append(streams, d)
		}
	}
	if len(streams) == 0 {
		return nil, nil
	}
	// The dictionaries of the streams say how they are packed; they are read through the
	// library, too.
	f := flatFile{numbers: map[int]int{}}
	f.out = append(f.out, "%PDF-1.7\n"...)
	holder := &objects{cache: map[int]value{}, streams: make([][]byte, len(streams)+1)}
	for i, d := range streams {
		f.write(d)
		holder.streams[i+1] = d.stream
	}
	if err := holder.load(f.finish()); err != nil {
		return nil, err
	}
	var packed []definition
	for i, d := range streams {
		raw := d.stream
		if o.unlocker != nil {
			raw = o.unlocker.stream(d.number)
		}
		v := holder.object(i + 1)
		data, err := o.unpack.stream(v, raw)
		if err != nil {
			return nil, err
		}
		packed = appendPacked(packed, d, data, v.key("N").integer(), v.key("First").integer(), limit-len(live))
		if len(packed)+len(live) > limit {
			return nil, &document.LimitError{Limit: "MaxBlocks", Max: limit}
		}
	}
	return packed, nil
}

// appendPacked appends the objects of one object stream: n pairs of number and offset
// stand before the objects, which begin at first.
func appendPacked(packed []definition, container definition, data []byte, n, first, limit int) []definition {
	if first < 0 || first > len(data) {
		return packed
	}
	head := lexer{data: data[:first]}
	work := 4 * len(data) // objects may overlap, but not without end
	for range n {
		if len(packed) > limit || work < 0 {
			return packed
		}
		number, offset := head.next(), head.next()
		if number.kind != numberToken || offset.kind != numberToken {
			return packed
		}
		at := first + int(offset.number)
		if number.number <= 0 || number.number > maxNumber || offset.number < 0 || at >= len(data) {
			continue
		}
		l := lexer{data: data, pos: at}
		d := definition{number: int(number.number), data: data, start: at, length: -1, lengthRef: -1, order: container.order}
		ok := d.skip(&l)
		work -= l.pos - at
		if !ok || d.kind == "ObjStm" || d.kind == "XRef" {
			continue
		}
		d.end = l.pos
		packed = append(packed, d)
	}
	return packed
}
