package outline

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Text that was taken from pages has their numbers in it, "Page 2 of 3", and what is printed
// at the head or foot of each of them.

// maxSides is with how many of the pages behind it the head and foot of a page are compared:
// those of left and right pages may differ.
const maxSides = 2

// dropPageMarks leaves the numbers of pages out of the lines, and what stands beside two of
// them in the same words: a list goes on behind them.
func (o *outliner) dropPageMarks() {
	var marks []int
	for i := range o.lines {
		l := &o.lines[i]
		if l.w0 < l.w1 && bit(l.w1-l.w0 <= maxPageMark)&bit(o.out.Words[l.w1-1].Number) != 0 && o.isPageMark(l) {
			marks = append(marks, i)
		}
	}
	if len(marks) == 0 {
		return
	}
	drop := slices.Clone(marks)
	for n, i := range marks {
		for _, side := range [...]int{-1, 1} {
			for _, other := range marks[n+1 : min(n+1+maxSides, len(marks))] {
				if o.sameLine(i+side, other+side) {
					drop = append(drop, i+side, other+side)
				}
			}
		}
	}
	slices.Sort(drop)
	kept := o.lines[:0]
	for i := range o.lines {
		if len(drop) == 0 || drop[0] != i {
			kept = append(kept, o.lines[i])
			continue
		}
		for len(drop) > 0 && drop[0] == i {
			drop = drop[1:]
		}
	}
	o.lines = kept
}

// maxPageMark bounds the words of a line that is the number of a page.
const maxPageMark = 4

// isPageMark reports whether a short line of plain text that ends with a number is that of a page
// and nothing else: "Page 2", "Page 2 of 3".
func (o *outliner) isPageMark(l *line) bool {
	const least = 4 // letters: "P-3" is a grade
	words := o.out.Words[l.w0:l.w1]
	if l.kind != document.Line || l.inner || len(words) < 2 || !words[1].Number ||
		words[0].End-words[0].Start < least {
		return false
	}
	if n, sense := o.v.Match(words[:1], vocab.ClassPage); n != 1 || sense.Name != "number" {
		return false
	}
	for _, w := range words[2:] {
		if !w.Number && !o.v.Is(w, vocab.ClassFiller) {
			return false
		}
	}
	return len(words) != 3 || words[2].Before&vocab.Slash != 0 // "Page 2/3"
}

// sameLine reports whether the lines at two indexes say the same.
func (o *outliner) sameLine(i, j int) bool {
	if i < 0 || j >= len(o.lines) {
		return false
	}
	a, b := &o.lines[i], &o.lines[j]
	return a.w1 > a.w0 && strings.TrimSpace(o.text[a.span.Start:a.span.End]) == strings.TrimSpace(o.text[b.span.Start:b.span.End])
}
