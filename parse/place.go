package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// placeWithoutLabel infers the location where no label states one: from the label of an
// office that names a place and no unit, or from the line below the title.
func (b *builder) placeWithoutLabel() {
	if len(b.n.Locations) > 0 {
		return
	}
	for i := range b.parts {
		p := &b.parts[i]
		if p.Kind == outline.Field && p.Label.Keys.Only(vocab.KeyUnits) && !b.used[i] && b.inferPlace(i) {
			return
		}
	}
	if i := b.belowTitle(); i > 0 {
		b.inferPlace(i)
	}
}

// belowTitle returns the index of the line below the title, where it is a line of its own;
// 0 if there is none.
func (b *builder) belowTitle() int {
	for _, r := range b.readings {
		if r.path != "/title" || r.state != notice.Stated {
			continue
		}
		for i := range b.parts[:len(b.parts)-1] {
			p, below := &b.parts[i], &b.parts[i+1]
			if (p.Body == r.span || p.Name == r.span) && p.Kind != outline.Field && below.Kind == outline.Paragraph && !b.used[i+1] {
				return i + 1
			}
		}
	}
	return 0
}

// inferPlace takes the text of a part for the location if it names a city and nothing else.
func (b *builder) inferPlace(i int) bool {
	span := b.parts[i].Body
	place, ok := b.placeNamed(span)
	if !ok {
		return false
	}
	b.used[i] = true
	b.n.Locations = append(b.n.Locations, place.Location)
	b.read("/locations/0", notice.Inferred, span)
	return true
}

// placeNamed reads a text that names a city and nothing else, perhaps with its country. The
// city is one whose country is known: "Harbour Services, SL" is a company.
func (b *builder) placeNamed(span notice.Span) (value.Place, bool) {
	words := b.wordsOf(span)
	if len(words) > maxPlaceWords || !b.begun(words).Has(vocab.ClassPlace) || b.namesPost(words) {
		return value.Place{}, false
	}
	places, err := value.Places(&b.locale, b.string(span))
	if err != nil || len(places) != 1 || places[0].City == "" || places[0].Country == "" || places[0].Remote {
		return value.Place{}, false
	}
	known, err := value.Places(&b.locale, places[0].City)
	return places[0], err == nil && len(known) == 1 && known[0].Country == places[0].Country
}

// maxPlaceWords bounds a line that names a place and nothing else.
const maxPlaceWords = 8
