package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// memory is what a notice is parsed in. It belongs to one parse, and after that to the next
// one: nothing of a result may point into it.
type memory struct {
	reader  reader.Memory
	outline outline.Memory
	builder builder
	lists   notice.Notice // has room for the lists of one, and nothing else
}

// maxKept is how many elements of pages, blocks, words, lines and parts there is room for, at the
// most, in memory that is kept: some 800 KB.
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

// grow empties the lists, and makes room for what a builder needs for so many parts.
func (s *scratch) grow(parts int) {
	s.used = slices.Grow(s.used[:0], parts)[:parts]
	clear(s.used)
	s.fieldParts, s.noteParts = s.fieldParts[:0], s.noteParts[:0]
	s.readings = slices.Grow(s.readings[:0], parts)
	s.known = slices.Grow(s.known[:0], usualWords)
	s.fields = slices.Grow(s.fields[:0], min(parts, 2*labelledFields))
	s.own = s.own[:0]
}

// keep takes back what a builder has worked in, less the texts of its notice: they would be
// kept alive. The notice then has lists of its own.
func (m *memory) keep(b *builder) {
	clear(b.fields[:cap(b.fields)])
	clear(b.own)
	clear(b.asked[:cap(b.asked)])
	m.keepLists(b.n)
	*b = builder{scratch: b.scratch}
}

// lendLists gives a notice room for its lists, but for those that mostly have one element.
func (m *memory) lendLists(n *notice.Notice) {
	room := &m.lists
	n.Duties, n.Languages, n.Footnotes, n.Sections = room.Duties, room.Languages, room.Footnotes, room.Sections
	n.Education, n.Experience, n.Skills = room.Education, room.Experience, room.Skills
}

// keepLists takes the room back, and leaves the notice copies of its lists that are no longer
// than they must be.
func (m *memory) keepLists(n *notice.Notice) {
	room := &m.lists
	room.Duties, n.Duties = copied(n.Duties, nil)
	room.Languages, n.Languages = copied(n.Languages, nil)
	room.Footnotes, n.Footnotes = copied(n.Footnotes, nil)
	room.Sections, n.Sections = copied(n.Sections, nil)
	asked := make([]notice.Qualification, len(n.Education)+len(n.Experience)+len(n.Skills))
	room.Education, n.Education = copied(n.Education, asked)
	room.Experience, n.Experience = copied(n.Experience, asked[len(n.Education):])
	room.Skills, n.Skills = copied(n.Skills, asked[len(n.Education)+len(n.Experience):])
}

// copied empties a list, and returns it with a copy of what was in it, if anything. The copy
// is the beginning of another list, unless that is nil.
func copied[T any](list, to []T) (room, own []T) {
	n := len(list)
	if n == 0 {
		return list, nil
	}
	if to == nil {
		to = make([]T, n)
	}
	copy(to, list)
	clear(list)
	return list[:0], to[:n:n]
}
