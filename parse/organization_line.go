package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// firstLineOrganization takes the line right above the labelled fields for the employer
// where one of these is the title, and the line is a name that is not like it.
func (b *builder) firstLineOrganization() bool {
	title, found := b.labelledTitle()
	if !found || len(b.parts) < 3 {
		return false
	}
	p := &b.parts[0]
	span := p.Body
	if p.Kind == outline.Heading && p.Label.Keys == 0 {
		span = p.Name
	} else if p.Kind != outline.Paragraph {
		return false
	}
	words := b.wordsIn(p)
	below := 1
	for below < len(b.parts)-1 && below < 3 && b.parts[below].Kind != outline.Field && b.v.IsGenericTitle(b.wordsIn(&b.parts[below])) {
		below++
	}
	if _, notice := b.v.Match(words, vocab.ClassGenericTitle); notice != nil {
		return false // "Convocatoria para la lista de mareas"
	}
	if b.parts[below].Kind != outline.Field || b.used[0] || !b.isHeadline(span, words) || !b.isOfficeName(words) || b.namesPost(b.withoutOffice(words)) || b.isOffice(words) ||
		b.statesAudience(words) || alike(b.string(span), title.text) {
		return false
	}
	b.used[0] = true
	b.n.Organization = b.employerName(b.string(span), words)
	b.read("/organization", notice.Inferred, span)
	return true
}

// isOfficeName reports whether words are a name, perhaps with an office behind it that is named
// in small letters: "Tide Watch regional office in Kenya".
func (b *builder) isOfficeName(words []vocab.Word) bool {
	small := slices.IndexFunc(words, func(w vocab.Word) bool { return b.namesUnit(w) && !b.startsUpper(w) })
	if small < 2 {
		return b.isName(words)
	}
	return b.isName(words[:small]) && b.isOffice(words[small:])
}

// withoutOffice leaves out the office at the end of a name and the word before it, which is no
// post there: "Representative Office".
func (b *builder) withoutOffice(words []vocab.Word) []vocab.Word {
	if n := len(words); n > 2 && b.namesUnit(words[n-1]) && words[n-1].Before == 0 {
		return words[:n-2]
	}
	return words
}
