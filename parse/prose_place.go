package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// placeOfSentence takes the city that words begin with for the location: "Lisbon, Portugal, with
// frequent travel". Where another name follows it may be one of several.
func (b *builder) placeOfSentence(words []vocab.Word) {
	n := b.nameEnd(words)
	if n == 0 || n < len(words) && (b.v.Is(words[n], vocab.ClassConnector) || words[n].Before&vocab.Slash != 0) {
		return // "Lisbon or Porto"
	}
	span := b.withoutStop(notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)})
	if span.End < len(b.text) && b.text[span.End] == ')' {
		span.End++
	}
	place, ok := b.solePlace(b.string(span), words[:n])
	if !ok {
		return
	}
	b.n.Locations = append(b.n.Locations, place.Location)
	b.read("/locations/0", notice.Stated, span)
	if place.Inferred {
		b.read("/locations/0/country", notice.Inferred, span)
	}
}
