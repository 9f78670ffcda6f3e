package parse

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// What closes a notice often stands below its last list without a heading of its own: who will
// be contacted, that all are treated alike, what is offered. It is no item of that list.

// cutClosing cuts the paragraphs off the end of a list of which the first, set apart, closes
// the notice. Duties may speak of a selection or of equal treatment, too: below them all
// paragraphs are such that close a notice, and are sentences.
func (b *builder) cutClosing(keys vocab.Keys, body []*outline.Part) (list, closing []*outline.Part) {
	duties := keys.Has(vocab.KeyDuties)
	cut := len(body)
	for i := len(body) - 1; i > 0 && body[i].Kind == outline.Paragraph; i-- {
		closes := body[i].Gap && b.closesNotice(body[i])
		if duties && (!closes || !b.closesDuties(body[i])) {
			break
		}
		if closes {
			cut = i
		}
	}
	return body[:cut], body[cut:]
}

// closesDuties reports whether a paragraph that can close a notice is no duty: it is a sentence
// that names no post and none who holds one.
func (b *builder) closesDuties(p *outline.Part) bool {
	if b.text[p.Body.End-1] != '.' {
		return false
	}
	words := b.wordsIn(p)
	for i := range words {
		if _, sense := b.v.Match(words[i:], vocab.ClassCue); sense != nil && sense.Name == "duties" {
			return false
		}
	}
	return !b.namesPost(words) && (b.v.Stops(words[0]) == 0 || !b.isProcedure(p))
}

// closesNotice reports whether a paragraph is one that closes a notice. It begins by saying how
// one applies or is selected; or it is a sentence with what it speaks of first, "The Agency is an
// equal opportunity employer", and tells of no qualification but a condition of admission.
func (b *builder) closesNotice(p *outline.Part) bool {
	words := b.wordsIn(p)
	if b.isLeadIn(p) || len(words) == 0 {
		return false
	}
	switch {
	case b.isPointer(p) || b.isProcedure(p):
		return true
	case b.beginsWelcome(words) && b.text[p.Body.End-1] == '.':
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

// isProcedure reports whether a text begins by saying how one applies or is selected: "Only
// shortlisted candidates will be contacted.", "The selection process ..."
func (b *builder) isProcedure(p *outline.Part) bool {
	const least = 4 // words: "Written tests" may be a skill
	words := b.wordsIn(p)
	kind := b.firstKind(words)
	return len(words) >= least && (kind == notice.SelectionSection || kind == notice.ApplicationSection) && !b.asksQualification(p)
}

// asksQualification reports whether a text asks for studies, for a language or for years of
// experience: "Only candidates with a degree in law will be considered."
func (b *builder) asksQualification(p *outline.Part) bool {
	key, ok := b.told(p, qualificationKeys)
	if ok && key == vocab.KeyExperience {
		_, ok = value.Years(&b.locale, b.body(p))
	}
	return ok && key != vocab.KeyQualifications && key != vocab.KeySkills
}

// beginsWelcome reports whether a text begins with those who are welcome, what is offered or whom to
// ask: "Qualified women are encouraged ...", "We offer ...".
func (b *builder) beginsWelcome(words []vocab.Word) bool {
	kind := b.firstKind(words)
	return kind == notice.DiversitySection || kind == notice.BenefitsSection || kind == notice.ContactSection
}

// firstKind returns the kind of section that the first words of a text tell, a phrase of several,
// perhaps behind an article; "" where they tell none.
func (b *builder) firstKind(words []vocab.Word) notice.SectionKind {
	if len(words) > 1 && b.isArticle(words[0]) && words[0].Hint&vocab.CueHint == 0 {
		words = words[1:]
	}
	if len(words) == 0 || words[0].Hint&vocab.CueHint == 0 {
		return ""
	}
	n, sense := b.v.Match(words, vocab.ClassCue)
	if n < 2 {
		return ""
	}
	return notice.SectionKind(sense.Name)
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
// "Functional statement": a heading that is not known. A text that ends with a list stays whole: that
// may be the duties.
func (b *builder) cutBelowName(body []*outline.Part) (text, rest []*outline.Part) {
	if lastItem(body) >= 0 {
		return body, nil
	}
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
