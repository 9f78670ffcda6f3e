package parse

import (
	"iter"
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

const (
	// maxCellParts bounds the parts among which a line of cells is looked for.
	maxCellParts = 8
	// minCells is the least number of cells: two may be a title and its unit.
	minCells = 3
)

// cells iterates over the pieces of the lines above the text that set side by side, with
// strokes between, what others print under labels: "Harbour Friends | Lyon, France | Fixed-term".
func (b *builder) cells() iter.Seq[notice.Span] {
	return func(yield func(notice.Span) bool) {
		const stroke = " | "
		for i := range b.parts[:min(len(b.parts), maxCellParts)] {
			p := &b.parts[i]
			span := p.Body
			switch {
			case p.Kind == outline.Field && p.Label.Keys == 0:
				span.Start = p.Name.Start
			case p.Kind != outline.Paragraph || b.used[i]:
				continue
			}
			text, at := b.text[span.Start:span.End], span.Start
			if strings.IndexByte(text, '|') < 0 || strings.Count(text, stroke) < minCells-1 {
				continue
			}
			for cell := range strings.SplitSeq(text, stroke) {
				if cell != "" && !yield(notice.Span{Start: at, End: at + len(cell)}) {
					return
				}
				at += len(cell) + len(stroke)
			}
		}
	}
}

// cellOrganization takes a known employer whose name is all of a cell: "Financial Services" may be
// the name of a field of work.
func (b *builder) cellOrganization() bool {
	for cell := range b.cells() {
		words := b.wordsOf(cell)
		if _, n := b.knownOrganization(words); n > 0 && n == len(words) {
			b.setOrganization(b.string(cell), words, cell)
			return true
		}
	}
	return false
}

// fillFromCells takes the place and the contract from cells that are nothing else, where no
// label states them.
func (b *builder) fillFromCells() {
	for cell := range b.cells() {
		words := b.wordsOf(cell)
		begun := b.begun(words)
		if len(b.n.Locations) == 0 && begun.Has(vocab.ClassPlace) {
			if place, ok := b.solePlace(b.string(cell), words); ok {
				b.n.Locations = append(b.n.Locations, place.Location)
				b.read("/locations/0", notice.Inferred, cell)
			}
		}
		if b.n.Contract.Raw == "" && len(b.n.Contract.Kinds) == 0 && begun.Has(vocab.ClassContract) {
			if c, err := value.Contract(&b.locale, b.string(cell)); err == nil && len(c.Kinds) > 0 && !slices.ContainsFunc(c.Kinds, namesField) {
				b.n.Contract = c
				b.read("/contract", notice.Stated, cell)
			}
		}
	}
}

// namesField reports whether the word for a kind of contract may be that for a field of work:
// "Consulting".
func namesField(kind notice.ContractKind) bool {
	return kind == notice.Consultancy || kind == notice.Project
}
