package reader

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Memory is what texts and pages are read in. It belongs to one parse, and after that to the
// next one: documents hold blocks and words in it until then, and nothing else may point into
// it. The zero value is ready for use.
type Memory struct {
	pages [2]pageMemory // of a text or page, and of the page in the scripts of a page
}

// pageMemory is what one page is read in; of a text there are only the blocks and runs.
type pageMemory struct {
	builder treeBuilder
	nodes   []node
	blocks  []document.Block
	runs    []notice.Run
	infos   []blockInfo
	areas   []area
	amounts []areaInfo
	senses  []Sense
	drop    []bool
	other   []bool
	words   []vocab.Word
}

// Size returns how many elements, blocks and words, and notes on them, there is room for.
func (m *Memory) Size() int {
	size := 0
	for i := range m.pages {
		p := &m.pages[i]
		size += cap(p.nodes) + cap(p.blocks) + cap(p.runs) + cap(p.infos) + cap(p.areas) + cap(p.amounts) + cap(p.senses) + cap(p.words)
	}
	return size
}

// page returns the memory of a page within so many others.
func (m *Memory) page(within int) *pageMemory {
	if m == nil || within >= len(m.pages) {
		return new(pageMemory)
	}
	return &m.pages[within]
}

// zeros returns n zero values in memory that is not needed any more, if it is large enough.
func zeros[T any](memory []T, n int) []T {
	memory = slices.Grow(memory[:0], n)[:n]
	clear(memory)
	return memory
}
