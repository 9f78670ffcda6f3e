package parse

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// textKeys are the headings over text that a heading of its own never divides: with
// nothing under one, something is missing. "An equal opportunity employer" says all in the
// heading.
const textKeys = 1<<vocab.KeyConditions | 1<<vocab.KeyApplication | 1<<vocab.KeySelection |
	1<<vocab.KeyConfidentiality | 1<<vocab.KeyBenefits | 1<<vocab.KeyContact

// checkSections notes headings with nothing under them. Not all are empty sections: what
// the vocabulary does not know may be a line in capitals, "Post information" stands over
// fields, and a heading may divide the ones below it.
func (b *builder) checkSections() {
	left := b.readings // those of the headings are in their order
	for i := range b.n.Sections {
		s := &b.n.Sections[i]
		if !isBare(s) {
			continue
		}
		path := b.pointers.at(headingPath, i)
		for len(left) > 0 && left[0].path != path {
			left = left[1:]
		}
		if len(left) == 0 {
			return
		}
		r := &left[0]
		if part, known := b.headingAt(r.span); known && b.isEmptySection(part) {
			b.find("empty-section", notice.Warning, r.span, "nothing stands under the heading "+strconv.Quote(s.Heading), "Fill the section, or leave the heading out").Field = string(s.Kind)
		}
	}
}

// headingAt returns the index of the heading with a span.
func (b *builder) headingAt(span notice.Span) (int, bool) {
	return slices.BinarySearchFunc(b.parts, span, func(p outline.Part, span notice.Span) int {
		return cmp.Compare(p.Text().Start, span.Start)
	})
}

// isBare reports whether a section has a heading and nothing under it.
func isBare(s *notice.Section) bool { return s.Heading != "" && len(s.Paragraphs) == 0 }

// isEmptySection reports whether the part with an index is a heading over a text that is
// missing.
func (b *builder) isEmptySection(i int) bool {
	p := &b.parts[i]
	typed, next := p.Label.Keys&typedKeys, outline.Part{}
	last := i+1 == len(b.parts)
	if !last {
		next = b.parts[i+1]
	}
	switch {
	case p.Label.Keys == 0, b.isTail(p.Name):
		return false
	case typed == 0:
		return p.Label.Keys.Any(textKeys) && (last || next.Kind == outline.Heading && next.Label.Keys != 0 && next.Label.Keys&^p.Label.Keys != 0)
	case typed == 1<<vocab.KeySummary && next.Kind == outline.Heading:
		return false // "Job description" over all that follows
	case typed.Only(vocab.KeyDuties) && next.Kind == outline.Heading && next.Label.Keys == 0:
		return false
	case next.Label.Keys&qualificationKeys != 0 && strings.Contains(b.text[p.Name.Start:p.Name.End], "("):
		return false // "Profile (education, experience)"
	case typed.Len() > 1 || typed.Has(vocab.KeyQualifications): // over headings
		return last || next.Label.Keys&typed == 0 && next.Label.Keys&qualificationKeys == 0
	}
	return true
}

// isTail reports whether a line is rather the end of a wrapped one than a heading: it
// begins with a small letter and no colon follows.
func (b *builder) isTail(span notice.Span) bool {
	first, _ := utf8.DecodeRuneInString(b.text[span.Start:])
	return unicode.IsLower(first) && !strings.HasPrefix(strings.TrimLeft(b.text[span.End:], " "), ":")
}
