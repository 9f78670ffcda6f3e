package parse

import (
	"slices"
	"strings"

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
	for _, i := range b.fieldParts {
		if b.parts[i].Label.Keys.Only(vocab.KeyUnits) && !b.used[i] && b.inferPlace(int(i)) {
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
			p, next := &b.parts[i], i+1
			if below := &b.parts[next]; below.Kind == outline.Heading && below.Label.Keys.Only(vocab.KeyApplication) && next+1 < len(b.parts) {
				next++ // below the button of a platform: "Apply now"
			}
			if (p.Body == r.span || p.Name == r.span) && p.Kind != outline.Field && b.parts[next].Kind == outline.Paragraph && !b.used[next] {
				return next
			}
		}
	}
	return 0
}

// inferPlace takes the text of a part for the location if it names a city and nothing else.
func (b *builder) inferPlace(i int) bool {
	place, ok := b.placeNamed(&b.parts[i])
	if !ok {
		return false
	}
	b.used[i] = true
	b.n.Locations = append(b.n.Locations, place.Location)
	b.read("/locations/0", notice.Inferred, b.parts[i].Body)
	return true
}

// placeNamed reads a part that names a city and nothing else, perhaps with its country. The
// city is one whose country is known: "Harbour Services, SL" is a company.
func (b *builder) placeNamed(p *outline.Part) (value.Place, bool) {
	return b.solePlace(b.body(p), b.wordsIn(p))
}

// solePlace is placeNamed for a text and its words.
func (b *builder) solePlace(text string, words []vocab.Word) (value.Place, bool) {
	if len(words) > maxPlaceWords || !b.begun(words).Has(vocab.ClassPlace) || b.namesPost(words) {
		return value.Place{}, false
	}
	places, err := value.Places(&b.locale, text)
	if err != nil || len(places) != 1 || places[0].City == "" || places[0].Country == "" || places[0].Remote {
		return value.Place{}, false
	}
	known, err := value.Places(&b.locale, places[0].City)
	return places[0], err == nil && len(known) == 1 && known[0].Country == places[0].Country
}

// maxPlaceWords bounds a line that names a place and nothing else.
const maxPlaceWords = 8

// isRest reports whether of two places one is a country and the other a city of which the
// country is not stated: "City: Santiago" and "Country: Chile".
func isRest(a, b notice.Location) bool {
	if a.Remote || b.Remote {
		return false
	}
	return a.Country == "" && a.City != "" && b.Country != "" && b.City == "" || b.Country == "" && b.City != "" && a.Country != "" && a.City == ""
}

// cityOf takes the one place that is not known for the city of the one country that is
// stated, where it is a name: "City: Quillapuyo" beside "Country: Chile".
func (b *builder) cityOf(open []field) {
	const most = 3 // words
	if len(open) != 1 || len(b.n.Locations) != 1 || b.n.Locations[0].City != "" || b.n.Locations[0].Country == "" || b.n.Locations[0].Remote {
		return
	}
	f := open[0]
	words := b.wordsIn(f.part)
	if len(words) == 0 || len(words) > most || words[0].ID != 0 || !b.isName(words) || !f.part.Closed && !f.part.Apart || f.part.Label.Keys.Len() != 1 {
		return
	}
	for i, w := range words {
		if w.Number || i > 0 && w.Before != 0 || b.v.Begins(w, vocab.ClassPlaceWord) {
			return // "Location: Marine Environment Division"
		}
	}
	b.used[f.index] = true
	b.n.Locations[0].City, b.n.Locations[0].Raw = f.text, f.text
	b.read("/locations/0", notice.Stated, f.part.Body)
}

// placeBelow takes the line right below a location without a country, such as the name of
// a building, for its place if it names a city and its country.
func (b *builder) placeBelow(f field) bool {
	if f.index+1 >= len(b.parts) {
		return false
	}
	below := &b.parts[f.index+1]
	if below.Kind != outline.Paragraph || below.Gap || b.used[f.index+1] {
		return false
	}
	places, err := value.Places(&b.locale, b.string(below.Body))
	if err != nil || len(places) != 1 || places[0].City == "" || places[0].Country == "" || places[0].Inferred {
		return false
	}
	place, span := places[0], notice.Span{Start: f.part.Body.Start, End: below.Body.End}
	place.Raw = b.string(span)
	b.used[f.index], b.used[f.index+1] = true, true
	b.addLocation(place, span)
	return true
}

// addLocation adds a place, or completes the one that the notice has already.
func (b *builder) addLocation(p value.Place, span notice.Span) {
	i := slices.IndexFunc(b.n.Locations, func(l notice.Location) bool { return value.SamePlace(&b.locale, l, p.Location) })
	if i < 0 && len(b.n.Locations) == 1 && isRest(b.n.Locations[0], p.Location) {
		i = 0
	}
	if i < 0 {
		i = len(b.n.Locations)
		b.n.Locations = append(b.n.Locations, p.Location)
	} else {
		have := &b.n.Locations[i]
		if have.City == "" && p.City != "" {
			have.City, have.Raw = p.City, p.Raw // a country, and then the place in it
		}
		if have.Country == "" {
			have.Country = p.Country
		}
		have.Remote = have.Remote || p.Remote
	}
	b.read(b.pointers.at(locationPath, i), notice.Stated, span)
	if p.Inferred && p.Country != "" {
		b.read(b.pointers.at(countryPath, i), notice.Inferred, span)
	}
}

// isSentence reports whether a text ends as a sentence does, and has as many words.
func isSentence(text string) bool {
	const least = 6 // words
	return strings.HasSuffix(text, ".") && strings.Count(text, " ")+1 >= least
}
