package reader

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/pdf"
	"github.com/vacancykit/vacancy/parse/internal/pdf/layout"
)

// readPDF reads a PDF.
//
// Errors wrap [document.ErrEncrypted] and [document.ErrNoText], too.
func readPDF(ctx context.Context, source *notice.Source, opts Options) (*document.Document, error) {
	file, err := pdf.Open(source.Input, opts.Limits, opts.Decrypt)
	if err != nil {
		return nil, err
	}
	pages := file.NumPages() // what the file holds is not needed once they are read
	var all layout.Layout
	var scanned []int // the pages that are pictures without text
	pictures, unknown, letters := 0, 0, 0
	for i := range pages {
		page, err := file.Page(ctx, i)
		if err != nil {
			return nil, err
		}
		n := all.Add(page)
		if n == 0 && page.Pictures > 0 {
			scanned = append(scanned, page.Number)
		}
		pictures += page.Pictures
		unknown += page.Unknown
		letters += n
	}
	if unknown*2 > letters {
		return nil, &document.NoTextError{Pages: pages, Nameless: true}
	}
	if unknown > 0 {
		all.Name(file.Texts())
	}
	words, size := all.Size()
	w := pdfWriter{judge: opts.Judge, places: make([]notice.Placed, 0, words)}
	w.b.Grow(size+words, words/16)
	all.Blocks(w.block)
	if w.b.Len() == 0 { // the number of a page is no text
		return nil, &document.NoTextError{Pages: pages, Blank: pictures == 0}
	}
	doc := w.b.Document(source)
	source.Runs = nil
	source.Places = w.places
	if len(scanned) > 0 {
		doc.Notes = append(doc.Notes, document.Note{
			Rule:    "page-without-text",
			Message: pagesWithoutText(scanned, pages),
			Hint:    "Have the text of the pictures recognised (OCR), or publish the file that the notice was written in",
			Place:   notice.Position{Page: scanned[0]},
		})
	}
	return doc, nil
}

// pagesWithoutText says which of all pages are pictures.
func pagesWithoutText(pages []int, all int) string {
	var b strings.Builder
	b.WriteString("page ")
	if len(pages) > 1 {
		b.Reset()
		b.WriteString("pages ")
	}
	for i, n := range pages {
		switch {
		case i > 0 && i+1 == len(pages):
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	verb := " is a picture"
	if len(pages) > 1 {
		verb = " are pictures"
	}
	return fmt.Sprintf("%s of %d%s without text", b.String(), all, verb)
}

// pdfWriter writes blocks with the places of their words.
type pdfWriter struct {
	b      document.Builder
	places []notice.Placed
	judge  Judge // nil for none
}

// block writes a block. A row with several labels, each with its value beside it, is several
// rows.
func (w *pdfWriter) block(b layout.Block) {
	if b.Kind != document.Row || len(b.Cells) < 3 || !w.isLabel(b.Cells[0]) {
		w.write(b)
		return
	}
	from := 0
	for k := 2; k < len(b.Cells); k++ {
		last := k+1 == len(b.Cells) && !endsWithColon(b.Cells[k]) // a remark, more likely
		if k < from+2 || last || !w.isLabel(b.Cells[k]) || w.isLabel(b.Cells[k-1]) {
			continue
		}
		w.write(layout.Block{Kind: b.Kind, Gap: b.Gap && from == 0, Cells: b.Cells[from:k], Lead: b.Lead})
		from, b.Lead = k, 0
	}
	w.write(layout.Block{Kind: b.Kind, Gap: b.Gap && from == 0, Cells: b.Cells[from:], Lead: b.Lead})
}

// maxLabelCell is how many words the cell of a label has, at most.
const maxLabelCell = 8

// isLabel reports whether a cell is a label: one with a colon, or that is known.
func (w *pdfWriter) isLabel(cell []layout.Word) bool {
	if len(cell) == 0 || len(cell) > maxLabelCell {
		return false
	}
	if endsWithColon(cell) {
		return true
	}
	if w.judge == nil {
		return false
	}
	var text []byte
	for i, word := range cell {
		if i > 0 && !word.Glued {
			text = append(text, ' ')
		}
		text = append(text, word.Text...)
	}
	return w.judge.Line(string(text)).Whole
}

// endsWithColon reports whether a cell, which is not empty, ends with a colon.
func endsWithColon(cell []layout.Word) bool {
	return strings.HasSuffix(cell[len(cell)-1].Text, ":")
}

// write writes a block.
func (w *pdfWriter) write(b layout.Block) {
	if b.Gap {
		w.b.Gap()
	}
	w.b.Begin(document.Block{Kind: b.Kind, Depth: b.Depth})
	for i, cell := range b.Cells {
		for k, word := range cell {
			// No offset of the input is meant: the text stands for itself.
			at := w.b.Len()
			if at > 0 && (i == 0 && k == 0 || k > 0 && !word.Glued || k == 0) {
				w.b.Space(at, at+1, k == 0 && i > 0)
				at++
			}
			w.b.Copy([]byte(word.Text), at)
			w.places = append(w.places, notice.Placed{Text: w.b.Len() - len(word.Text), Page: int(word.Page), Box: word.Box()})
			if k+1 == b.Lead && i == 0 {
				w.b.Lead()
			}
		}
	}
	w.b.End()
}
