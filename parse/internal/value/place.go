package value

import (
	"fmt"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Place is a location and how its country was come by.
type Place struct {
	notice.Location
	// Inferred is set where the text does not name the country: it is that of a
	// well-known duty station ("Yerevan") or of a part of the country ("New York,
	// NY").
	Inferred bool
}

// Locations reads the value of a label for the duty station: one place or several,
// each a city, a country or both, or work from home. The order is that of the text,
// a place printed twice counts once, and Raw is the whole value in every location.
//
//   - A city is as printed, less footnote marks, postcode and what says that it is a
//     town. It is known to the vocabulary, or a name beside a country, or, alone, a
//     capitalised name of at most three words that the vocabulary does not use
//     otherwise.
//   - A country is named in any of the vocabulary's languages, by an ISO 3166-1 code in
//     capitals beside a city ("CH-Geneva", "The Hague - NL"), or is that of the city.
//     A code that is both a country's and a state's of the United States or Canada
//     ("CA") says nothing beside a city that does not settle it.
//   - States, provinces and regions of the world are no cities. Street addresses,
//     words for offices, remarks and journeys ("with travel to India") are passed over.
//   - What says that there is no single place ("Various", "Worldwide", "ROSTER - One of
//     ...", "Central Asia") is one location with Raw only.
//
// Text that is not understood as a whole is an error that wraps [ErrNotUnderstood].
func Locations(l *Locale, text string) ([]notice.Location, error) {
	places, err := Places(l, text)
	if err != nil {
		return nil, err
	}
	locations := make([]notice.Location, len(places))
	for i, p := range places {
		locations[i] = p.Location
	}
	return locations, nil
}

// Places is [Locations] for callers that must tell a stated country from an inferred
// one.
func Places(l *Locale, text string) ([]Place, error) {
	words := l.words(nil, text)
	switch {
	case len(words) == 0 || len(words) > maxPlaceWords:
		return nil, fmt.Errorf("location: %w: %d words", ErrNotUnderstood, len(words))
	case saysNone(l, words):
		return nil, fmt.Errorf("location: %w", ErrAbsent)
	}
	item := placeItem{l: l, text: text}
	r := placeReader{placeItem: &item, words: words}
	raw := l.raw(text)
	understood := r.read()
	if r.onsite && r.remote > 0 {
		return nil, fmt.Errorf("location: %w: from home or at the office", ErrOpen)
	}
	if !understood || !r.entries() {
		switch {
		case r.known:
			return nil, errNoPlace
		case r.remoteFirst():
			return []Place{{Location: notice.Location{Remote: true, Raw: raw}}}, nil
		case r.vague:
			return []Place{{Location: notice.Location{Raw: raw}}}, nil
		}
		return nil, errNoPlace
	}
	return r.places(raw)
}

// errNoPlace is made once: names of units are tried as places, too.
var errNoPlace = fmt.Errorf("location: %w", ErrNotUnderstood)

// saysNone reports whether words are, as a whole, one of the vocabulary's phrases
// for an absent value.
func saysNone(l *Locale, words []vocab.Word) bool {
	n, _ := l.Vocabulary.Match(words, vocab.ClassAbsent)
	return n > 0 && n == len(words)
}

// maxPlaceWords bounds the words of a value; longer text is a paragraph.
const maxPlaceWords = 64

const (
	// maxPlaceUnits and maxPlaceEntries bound what one value names.
	maxPlaceUnits   = 24
	maxPlaceEntries = maxPlaceUnits
)

// placeReader reads one value: words to units, units to entries, entries to places. What
// of it goes into the result stands behind a pointer, so that the words stay on the
// stack.
type placeReader struct {
	*placeItem
	words []vocab.Word
	// vague is set where a word says that there is no single place, known where a
	// known city or country was seen.
	vague, known bool
	// onsite is set where a word says that the work is done at the office.
	onsite bool
	remote int // the unit that says so
}

// placeItem is the value that is read, and what it names.
type placeItem struct {
	l    *Locale
	text string

	// units are those from 1 on; the first is none.
	units    [maxPlaceUnits + 1]placeUnit
	numUnits int
	found    [maxPlaceEntries]placeEntry
	numFound int
}

// The kinds of words that the place-word blocks of the vocabulary name.
const (
	besideFiller  = "filler"
	besideArticle = "article"
	besideOffice  = "office"
	besidePart    = "part"
	besideTown    = "town"
	besideVague   = "vague"
	besideTravel  = "travel"
	besideNote    = "note"
	besideOnsite  = "onsite"
	besideAddress = "address"
	besideAnd     = "and"
	besideOr      = "or"
	besideNot     = "not"
	besideForm    = "form"
)

// placeCountry returns the country of a city of the vocabulary.
func placeCountry(s *vocab.Sense) string { return s.Args[0] }

// isHomonym reports whether the name of a city is that of a country, too, and means
// the city only beside the country's name.
func isHomonym(s *vocab.Sense) bool { return len(s.Args) > 2 }

// SamePlace reports whether two locations of one notice are one place, one of them
// perhaps with less detail or in another language: "Lyon, France, France, 69006" and
// "Lyon", "Singapour" and "Singapore". Locations that name no place are never one.
func SamePlace(l *Locale, a, b notice.Location) bool {
	if a.Remote != b.Remote || a.Country != "" && b.Country != "" && a.Country != b.Country {
		return false
	}
	if a.City == "" || b.City == "" {
		return a.Country != "" && a.Country == b.Country || a.Remote && a.Country == b.Country && a.City == b.City
	}
	if strings.EqualFold(a.City, b.City) {
		return true
	}
	pa, pb := knownCity(l, a.City), knownCity(l, b.City)
	return pa != nil && pa == pb
}

// knownCity returns the vocabulary's city of a name.
func knownCity(l *Locale, name string) *vocab.Sense {
	var buf [8]vocab.Word
	words := l.Vocabulary.Words(buf[:0], name, 0)
	if n, s := l.Vocabulary.Match(words, vocab.ClassPlace); n > 0 && n == len(words) {
		return s
	}
	return nil
}
