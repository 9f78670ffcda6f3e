package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// memory is what a notice is parsed in. It belongs to one parse, and after that to the next
// one: nothing of a result may point into it.
type memory struct {
	outline  outline.Memory
	used     []bool
	readings []placed
	known    []vocab.Word
}

// maxKept is how many words, lines and parts there is room for, at the most, in memory that
// is kept: some 600 KB.
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
	if m.outline.Size() > maxKept {
		return
	}
	clear(m.readings) // their paths would keep what results hold alive
	v.Pool.Put(m)
}

// grow makes room for what a builder needs for so many parts.
func (m *memory) grow(parts int) {
	m.used = slices.Grow(m.used[:0], parts)[:parts]
	clear(m.used)
	m.readings = slices.Grow(m.readings[:0], parts)
	m.known = slices.Grow(m.known[:0], usualWords)
}
