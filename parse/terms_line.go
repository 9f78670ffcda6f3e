package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillBelowTitle takes the grade and the kind of contract from the lines right below the title
// that say nothing else, where no label states them: "(Temporary Agent, Grade AD 7)".
func (b *builder) fillBelowTitle() {
	if !b.isUngraded() && (b.n.Contract.Raw != "" || len(b.n.Contract.Kinds) > 0) {
		return
	}
	for i := range b.parts[:min(len(b.parts), maxHeadParts)] {
		if b.isTitleLine(&b.parts[i]) {
			b.termsBelow(i)
		}
	}
}

// isTitleLine reports whether a part is a line without a label that is the title.
func (b *builder) isTitleLine(p *outline.Part) bool {
	span := p.Body
	switch p.Kind {
	case outline.Heading:
		span = p.Name
	case outline.Paragraph:
	default:
		return false
	}
	return slices.ContainsFunc(b.readings, func(r placed) bool { return r.span == span && r.path == "/title" })
}

// termsBelow reads the lines below a part, up to the first label.
func (b *builder) termsBelow(title int) {
	const lines = 3
	for i := title + 1; i < min(title+1+lines, len(b.parts)); i++ {
		p := &b.parts[i]
		switch {
		case p.Kind == outline.Field, p.Kind == outline.Heading && p.Label.Keys != 0:
			return
		case p.Kind == outline.Heading:
			b.termsOfLine(p.Name)
		case p.Kind == outline.Paragraph && !b.used[i]:
			b.termsOfLine(p.Body)
		}
	}
}

// termsOfLine takes the grade and the kind of contract of a line that says nothing else.
func (b *builder) termsOfLine(line notice.Span) {
	const most = 40 // bytes
	if line.Len() > most {
		return
	}
	words, text := b.wordsOf(line), b.text[line.Start:line.End]
	g, first, last, graded := value.FindGrade(&b.locale, text)
	grade := notice.Span{Start: line.Start + first, End: line.Start + last}
	var contract notice.Span
	for len(words) > 0 {
		if w := words[0]; graded && (b.v.Is(w, vocab.ClassGradeWord) || int(w.Start) >= grade.Start && int(w.End) <= grade.End) {
			words = words[1:]
			continue
		}
		n, _ := b.v.Match(words, vocab.ClassContract)
		if n == 0 {
			return // "Permanent Secretariat"
		}
		if contract.IsEmpty() {
			contract.Start = int(words[0].Start)
		}
		contract.End = int(words[n-1].End)
		words = words[n:]
	}
	if graded && b.isUngraded() {
		b.n.Grade = g
		b.read("/grade", notice.Stated, grade)
	}
	if contract.IsEmpty() || b.n.Contract.Raw != "" || len(b.n.Contract.Kinds) > 0 || contract.Start < grade.Start && grade.End < contract.End {
		return
	}
	if c, err := value.Contract(&b.locale, b.string(contract)); err == nil && len(c.Kinds) > 0 && !slices.ContainsFunc(c.Kinds, namesField) {
		b.n.Contract = c
		b.read("/contract", notice.Stated, contract)
	}
}
