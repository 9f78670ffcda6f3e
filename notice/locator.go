package notice

import (
	"sort"
	"unicode/utf8"
)

// Locator works out many positions in one source. [Source.Position] counts the characters
// of the line up to each place; in a file that is one line of megabytes that takes its
// time for every place. A Locator counts them once. It is not safe for use by several
// goroutines.
type Locator struct {
	source *Source
	// counts holds how many characters of the input stand before each stretch; nil
	// before it is needed.
	counts []int
}

// Locator returns a locator for the source.
func (s *Source) Locator() *Locator { return &Locator{source: s} }

// stretch is the length in bytes of the pieces of the input whose characters are counted
// once, and that of the lines which are short enough to count anew.
const stretch = 1 << 10

// Position is [Source.Position].
func (l *Locator) Position(span Span) Position {
	s := l.source
	if s.Format == PDFFormat {
		return s.place(span)
	}
	at := s.offset(span.Start)
	line := sort.SearchInts(s.Lines, at+1)
	if line == 0 || at-s.Lines[line-1] <= 2*stretch {
		return s.Position(span)
	}
	return Position{Offset: at, Line: line, Column: 1 + l.before(at) - l.before(s.Lines[line-1])}
}

// Reading is [Source.Reading].
func (l *Locator) Reading(path string, state State, span Span) Reading {
	return l.Position(span).reading(path, state, span)
}

// before returns how many characters of the input stand before an offset.
func (l *Locator) before(at int) int {
	if l.counts == nil {
		l.count()
	}
	k := at / stretch
	for k > 0 && l.edge(k) > at {
		k--
	}
	return l.counts[k] + l.source.characters(l.source.Input[l.edge(k):at])
}

// count counts the characters before each stretch.
func (l *Locator) count() {
	l.counts = make([]int, 1, len(l.source.Input)/stretch+1)
	for k := 1; k*stretch <= len(l.source.Input); k++ {
		n := l.source.characters(l.source.Input[l.edge(k-1):l.edge(k)])
		l.counts = append(l.counts, l.counts[k-1]+n)
	}
}

// edge returns where a stretch begins: with a whole character.
func (l *Locator) edge(k int) int {
	at := k * stretch
	if e := l.source.Encoding; e != "" && e != "utf-8" {
		return at
	}
	for i := at; i < min(at+utf8.UTFMax, len(l.source.Input)); i++ {
		if utf8.RuneStart(l.source.Input[i]) {
			return i
		}
	}
	return at
}
