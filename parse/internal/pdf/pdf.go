// Package pdf reads what the pages of a PDF file show: glyphs with their places, and
// rules. Package layout puts them together to text.
//
// Files come from strangers. Nothing in one makes a function of this package panic, run
// on, or take memory out of proportion; what is damaged is read as far as it goes. The
// object syntax is read by a library, but never from the file itself: see [flatFile].
package pdf

import (
	"context"
	"errors"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// File is a PDF file that has been opened.
type File struct {
	o         *objects
	pages     []page
	fonts     *fonts
	layers    *layers
	maxDepth  int
	maxGlyphs int
	glyphs    []Glyph // the memory for those of a page
}

// Decrypt turns a protected file into one that is not, with the empty user password.
type Decrypt func([]byte) ([]byte, error)

// Open finds the objects and pages of a file. Files that are protected with an empty
// user password are opened, by decrypt if it has to be; decrypt may be nil.
//
// Errors wrap [document.ErrFormat], [document.ErrEncrypted] or [document.ErrLimit].
func Open(data []byte, limits document.Limits, decrypt Decrypt) (*File, error) {
	s, err := scan(data, limits)
	if err != nil {
		return nil, err
	}
	var o *objects
	if s.isProtected() {
		o, err = openProtected(s, data, limits, decrypt)
	} else {
		o, err = open(s, nil, limits)
	}
	if err != nil {
		return nil, err
	}
	pages, err := o.findPages(limits)
	if err != nil {
		return nil, err
	}
	return &File{
		o: o, pages: pages, layers: loadLayers(o.root()), maxDepth: limits.MaxDepth, maxGlyphs: limits.MaxGlyphs,
		fonts: &fonts{fonts: map[int]*font{}, forms: map[int]*form{}},
	}, nil
}

// NumPages returns the number of pages.
func (f *File) NumPages() int { return len(f.pages) }

// Page reads a page; the first is 0. A page that cannot be read is empty. Its glyphs hold
// until the next call. The error is that of a limit, or the context's.
func (f *File) Page(ctx context.Context, i int) (p *Page, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	src := f.pages[i]
	p = &Page{Number: i + 1, Width: src.box[2] - src.box[0], Height: src.box[3] - src.box[1]}
	if src.rotate%2 == 1 {
		p.Width, p.Height = p.Height, p.Width
	}
	in := &interpreter{
		o: f.o, fonts: f.fonts, page: p, layers: f.layers, maxDepth: f.maxDepth, maxGlyphs: f.maxGlyphs,
		resources: resources{src.resources, f.fonts},
		base:      pageMatrix(src.box, src.rotate),
		text:      identity, line: identity,
	}
	in.state = state{ctm: in.base, scale: 1}
	defer func() {
		if x := recover(); x != nil && !isFault(x, &err) {
			p.Glyphs = nil
		}
	}()
	content, err := f.o.content(src.dict.key("Contents"))
	if err != nil {
		return nil, err
	}
	p.Glyphs = f.glyphs[:0]
	defer func(p *Page) { f.glyphs = p.Glyphs[:0] }(p)
	if err := in.run(content); err != nil {
		return nil, err
	}
	if f.fonts.err != nil {
		return nil, f.fonts.err
	}
	return p, in.annotations(src.dict.key("Annots"))
}

// isFault reports whether what a panic brought up is an error to be returned.
func isFault(x any, err *error) bool {
	e, ok := x.(error)
	if !ok || !errors.Is(e, document.ErrLimit) {
		return false
	}
	*err = e
	return true
}

// content returns the content of a page: one stream, or several one after the other.
func (o *objects) content(v value) ([]byte, error) {
	if v.isStream() {
		return v.data()
	}
	var all []byte
	for i := range v.length() {
		data, err := v.index(i).data()
		if err != nil {
			return nil, err
		}
		if len(data) > 0 && i+1 == v.length() && all == nil {
			return data, nil
		}
		all = append(append(all, data...), '\n')
	}
	return all, nil
}
