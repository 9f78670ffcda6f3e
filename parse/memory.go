package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// memory is what a notice is parsed in. It belongs to one parse, and after that to the next
// one: nothing of a result may point into it.
type memory struct {
	reader   reader.Memory
	outline  outline.Memory
	used     []bool
	readings []placed
	known    []vocab.Word
	fields   []field
}

// maxKept is how many blocks, words, lines and parts there is room for, at the most, in memory
// that is kept: some 800 KB.
const maxKept = 1 << 14

// takeMemory returns memory for one parse with a vocabulary.
func takeMemory(v *vocab.Vocabulary) *memory {
	if m, ok := v.Pool.Get().(*memory); ok {
		return m
	}
	return new(memory)
}

// giveBack keeps memory for other parses with the vocabulary, unless it is large. Nothing may
// use it any more.
func (m *memory) giveBack(v *vocab.Vocabulary) {
	if m.reader.Size()+m.outline.Size() <= maxKept {
		v.Pool.Put(m)
	}
}

// grow makes room for what a builder needs for so many parts.
func (m *memory) grow(parts int) {
	m.used = slices.Grow(m.used[:0], parts)[:parts]
	clear(m.used)
	m.readings = slices.Grow(m.readings[:0], parts)
	m.known = slices.Grow(m.known[:0], usualWords)
	m.fields = slices.Grow(m.fields[:0], min(parts, 2*labelledFields))
}

// keep takes back what a builder has worked in, less the texts of its notice: they would be
// kept alive.
func (m *memory) keep(b *builder) {
	clear(b.readings)
	clear(b.fields)
	m.readings, m.known, m.fields = b.readings, b.known, b.fields
}
