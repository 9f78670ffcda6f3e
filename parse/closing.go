package parse

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// What closes a notice often stands below its last list without a heading of its own: who will
// be contacted, that all are treated alike, what is offered. It is no item of that list.

// cutClosing cuts the paragraphs off the end of a list of which the first, set apart, closes
// the notice.
func (b *builder) cutClosing(body []*outline.Part) (list, closing []*outline.Part) {
	cut := len(body)
	for i := len(body) - 1; i > 0 && body[i].Kind == outline.Paragraph; i-- {
		if body[i].Gap && b.closesNotice(body[i]) {
			cut = i
		}
	}
	return body[:cut], body[cut:]
}

// closesNotice reports whether a paragraph is one that closes a notice. It begins by saying how
// one applies or is selected; or it is a sentence with what it speaks of first, "The Agency is an
// equal opportunity employer", and tells of no qualification but a condition of admission.
func (b *builder) closesNotice(p *outline.Part) bool {
	words := b.wordsIn(p)
	if b.isLeadIn(p) || len(words) == 0 {
		return false
	}
	if b.isPointer(p) || b.beginsClosing(words) {
		return true
	}
	_, names := b.v.Match(words, vocab.ClassOrganization)
	if names == nil && !b.isArticle(words[0]) || !isSentence(b.body(p)) {
		return false
	}
	if key, ok := b.told(p, qualificationKeys); ok {
		return key == vocab.KeyQualifications
	}
	switch b.kindOfText(words) {
	case notice.DiversitySection, notice.BenefitsSection, notice.AboutSection, notice.ApplicationSection, notice.ConditionsSection:
		return true
	}
	return false
}

// beginsClosing reports whether a text begins with a phrase on the application, the selection,
// those who are welcome or what is offered: "Only shortlisted candidates ...", "We offer ...".
func (b *builder) beginsClosing(words []vocab.Word) bool {
	if len(words) > 1 && b.isArticle(words[0]) && words[0].Hint&vocab.CueHint == 0 {
		words = words[1:]
	}
	n, sense := b.v.Match(words, vocab.ClassCue)
	if n < 2 {
		return false
	}
	switch notice.SectionKind(sense.Name) {
	case notice.SelectionSection, notice.ApplicationSection, notice.DiversitySection, notice.BenefitsSection, notice.ContactSection:
		return true
	}
	return false
}

// isArticle reports whether a word is one of the small words of a language; the elided article of
// "l’Agence" is one.
func (b *builder) isArticle(w vocab.Word) bool {
	if b.v.Stops(w) != 0 {
		return true
	}
	rest := b.text[w.End:]
	return w.End-w.Start == 1 && (strings.HasPrefix(rest, "’") || strings.HasPrefix(rest, "'"))
}

// cutBelowName cuts the paragraphs of a text off from the first one that is a name above a sentence,
// "Functional statement": a heading that is not known.
func (b *builder) cutBelowName(body []*outline.Part) (text, rest []*outline.Part) {
	for i := 1; i+1 < len(body); i++ {
		below := body[i+1]
		if !b.isNameApart(body[i]) || below.Kind != outline.Paragraph || !isSentence(b.body(below)) {
			continue
		}
		for i > 1 && b.isNameApart(body[i-1]) {
			i--
		}
		return body[:i], body[i:]
	}
	return body, nil
}

// isNameApart reports whether a paragraph that is set apart is a name of a few words.
func (b *builder) isNameApart(p *outline.Part) bool {
	const most = 4 // words
	words := b.wordsIn(p)
	return p.Kind == outline.Paragraph && p.Gap && len(words) > 0 && len(words) <= most && b.startsUpper(words[0]) &&
		!strings.ContainsAny(b.body(p), ".;:,!?")
}
