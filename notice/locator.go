package notice

import (
	"sort"
	"unicode/utf8"
)

// Locator works out many positions in one source. [Source.Position] searches for the line
// of each place and counts its characters up to there; in a file that is one line of
// megabytes that takes its time for every place. A Locator counts them once, and goes on
// from the place before. It is not safe for use by several goroutines.
type Locator struct {
	source *Source
	// counts holds how many characters of the input stand before each stretch; nil
	// before it is needed.
	counts []int
	// run and line are the indexes of the run and of the line of the last place, at and column
	// its offset in the input and what stands before it in its line.
	run, line  int
	at, column int
}

// Locator returns a locator for the source.
func (s *Source) Locator() *Locator { return &Locator{source: s} }

// stretch is the length in bytes of the pieces of the input whose characters are counted
// once, and that of the lines which are short enough to count anew.
const stretch = 1 << 8

// Position is [Source.Position].
func (l *Locator) Position(span Span) Position {
	s := l.source
	if s.Format == PDFFormat {
		return s.place(span)
	}
	at := l.offset(span.Start)
	line, column := l.lineAndColumn(at)
	return Position{Offset: at, Line: line, Column: column}
}

// Locate fills in where in the file a reading with a span was made.
func (l *Locator) Locate(r *Reading) {
	if l.source.Format == PDFFormat {
		p := l.source.place(Span{r.Start, r.End})
		r.Page, r.Box = p.Page, p.Box
		return
	}
	r.Line, r.Column = l.lineAndColumn(l.offset(r.Start))
}

// lineAndColumn returns the line and column of an offset of the input, both from 1.
func (l *Locator) lineAndColumn(at int) (line, column int) {
	line, start := l.lineOf(at)
	if line == 0 {
		return 1, 1
	}
	column = 0
	if start <= l.at && l.at <= at { // in the same line, further on
		start, column = l.at, l.column
	}
	if at-start <= 2*stretch {
		column += l.source.characters(l.source.Input[start:at])
	} else {
		column += l.before(at) - l.before(start)
	}
	l.at, l.column = at, column
	return line, column + 1
}

// offset is [Source.offset].
func (l *Locator) offset(text int) int {
	runs := l.source.Runs
	if len(runs) == 0 {
		return 0
	}
	i, end := l.run, min(l.run+ahead, len(runs)-1)
	for i < end && runs[i+1].Text <= text {
		i++
	}
	if text < runs[i].Text || i == l.run+ahead {
		i = l.source.run(text)
	}
	l.run = i
	return l.source.offsetIn(i, text)
}

// lineOf returns the number of the line that an offset of the input is in, from 1, and
// where it starts; 0 and 0 if the source has no lines.
func (l *Locator) lineOf(at int) (line, start int) {
	lines := l.source.Lines
	if len(lines) == 0 {
		return 0, 0
	}
	i, end := l.line, min(l.line+ahead, len(lines)-1)
	for i < end && lines[i+1] <= at {
		i++
	}
	if at < lines[i] || i == l.line+ahead {
		i = max(0, sort.SearchInts(lines, at+1)-1)
	}
	l.line = i
	return i + 1, lines[i]
}

// ahead is how many runs and lines from the last place on a place is looked for in one after the
// other, before it is searched for: places come in the order of the text, mostly.
const ahead = 8

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
