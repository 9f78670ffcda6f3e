package value

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// placeEntry is one place as far as the units read so far settle it.
type placeEntry struct {
	city    int          // the unit; 0 where there is no city
	place   *vocab.Sense // the city, where it is known
	country string
	// stated is set where country was printed.
	stated bool
	region string // the country of a region that was printed
	// needs is set where only a country makes sense of what was printed.
	needs bool
	// twin is the unit of a country's name that is a city's, too, or perhaps.
	twin int
	// territoryOf is the country that a stated territory is of.
	territoryOf string
}

func (e *placeEntry) hasCity() bool { return e.city > 0 }

// of returns the country that the entry has, by its name, city or region.
func (e *placeEntry) of() string {
	switch {
	case e.country != "":
		return e.country
	case e.place != nil:
		return placeCountry(e.place)
	}
	return e.region
}

// entries puts the units together. It returns false where they do not fit.
func (r *placeReader) entries() bool {
	for i := 1; i <= r.numUnits; i++ {
		u := &r.units[i]
		ok := true
		switch {
		case u.remote:
		case u.name:
			ok = r.addName(i)
		case u.code:
			ok = r.addCode(i)
		case u.sub:
			ok = r.addRegion(i, u.country)
		case u.region != nil && (u.place == nil && !u.isName || r.isStateHere(u)):
			ok = r.addRegion(i, u.region.Name)
		case u.place != nil && (u.country == "" && !u.isName || u.country == placeCountry(u.place) && !isHomonym(u.place)):
			ok = r.addCity(i)
		case u.place != nil && u.country != placeCountry(u.place):
			ok = r.addTwin(i)
		default:
			ok = r.addCountry(i)
		}
		if !ok {
			return false
		}
	}
	return true
}

// last returns the entry that a unit with this placeSeparator may add to, or nil.
func (r *placeReader) last(sep placeSeparator) *placeEntry {
	if r.numFound == 0 || sep >= sepSlash {
		return nil
	}
	return &r.found[r.numFound-1]
}

func (r *placeReader) start(e placeEntry) bool {
	if r.numFound == maxPlaceEntries {
		return false
	}
	r.found[r.numFound] = e
	r.numFound++
	return true
}

// isStateHere reports whether a name that is a region's and something else's is the
// region: "Atlanta, Georgia"; "Buffalo, New York".
func (r *placeReader) isStateHere(u *placeUnit) bool {
	e := r.last(u.sep)
	if e == nil || e.stated {
		return false
	}
	if u.place != nil {
		return e.hasCity() && e.place == nil
	}
	return e.of() == u.region.Name
}

// addCountry takes a country's name.
func (r *placeReader) addCountry(i int) bool {
	u := &r.units[i]
	e := r.last(u.sep)
	if e == nil && u.sep == sepSlash && r.numFound > 0 {
		// "Geneva / Switzerland"
		if prev := &r.found[r.numFound-1]; !prev.stated && prev.hasCity() && (prev.place == nil || prev.of() == u.country) {
			e = prev
		}
	}
	switch {
	case e == nil:
		return u.country != "" && r.start(placeEntry{country: u.country, stated: true, twin: i, territoryOf: u.placePart.of})
	case e.stated && e.country == u.country:
		if !e.hasCity() && r.units[e.twin].place != nil && placeCountry(r.units[e.twin].place) == u.country {
			e.city, e.place = e.twin, r.units[e.twin].place // "Guatemala, Guatemala"
		}
		return true
	case e.stated && e.of() != "" && u.country != "" && e.territoryOf == u.country:
		return true // "Hong Kong, China"
	case e.stated && !e.hasCity() && r.units[e.twin].region != nil && r.units[e.twin].region.Name == u.country:
		e.country = u.country // "Georgia, USA"
		return true
	case e.stated:
		return u.country != "" && !u.paren && r.start(placeEntry{country: u.country, stated: true, twin: i, territoryOf: u.placePart.of})
	case u.country == "":
		return e.place != nil // "Seoul, Korea": the city settles it
	case r.units[e.twin].place != nil && !e.hasCity() && placeCountry(r.units[e.twin].place) != u.country:
		return false
	case r.units[e.twin].place != nil && !e.hasCity():
		e.city, e.place = e.twin, r.units[e.twin].place
	case e.place != nil && e.of() != u.country && (u.sep == sepNone || u.region != nil):
		return false // "Rome, Georgia"
	}
	e.country, e.stated, e.needs, e.territoryOf = u.country, true, false, u.placePart.of
	r.backfill(u.country)
	return true
}

// backfill gives the last country to the cities before it that are joined with it:
// "Valenciennes et Lille (France)".
func (r *placeReader) backfill(country string) {
	last := &r.found[r.numFound-1]
	for i := r.numFound - 2; i >= 0; i-- {
		e := &r.found[i]
		switch {
		case e.stated:
			return
		case e.place != nil && e.of() == country:
		case e.hasCity() && e.place == nil && last.place == nil && last.hasCity() && e.region == "":
		default:
			return
		}
		e.country, e.stated, e.needs = country, true, false
	}
}

// addCode takes two capital letters: the code of a country, of parts of one or several
// countries, or of either.
func (r *placeReader) addCode(i int) bool {
	u := &r.units[i]
	e := r.last(u.sep)
	of := ""
	if e != nil {
		of = e.of()
	}
	switch {
	case u.country != "" && (u.region == nil || of == u.country || e == nil):
		if e != nil && e.place != nil && of != u.country {
			return false // "Turin, TO" is not in Tonga
		}
		u.region = nil
		return r.addCountry(i)
	case u.region != nil && slices.Contains(u.region.Args, of):
		return r.addRegion(i, of)
	case e != nil && e.place != nil:
		return false // "Athens, GA" does not say which Athens
	case u.country == "" && len(u.region.Args) == 1:
		return r.addRegion(i, u.region.Name)
	}
	return e != nil && e.hasCity() // "Springfield, IL" says no country
}

// addCity takes a known city, which may be a country, too: Singapore.
func (r *placeReader) addCity(i int) bool {
	u := &r.units[i]
	country := placeCountry(u.place)
	fresh := placeEntry{city: i, place: u.place, country: u.country, stated: u.country != "", territoryOf: u.placePart.of}
	e := r.last(u.sep)
	if e == nil {
		return r.start(fresh)
	}
	if u.country != "" && e.hasCity() && !e.stated && (e.place == nil || e.of() == country) {
		return r.addCountry(i) // "Changi, Singapore"
	}
	switch {
	case e.place == u.place:
		return true
	case !e.hasCity() && e.of() == "" && r.units[e.twin].place == nil:
		return r.replace(e, i) // a part of a city or country that is not known
	case e.hasCity() && e.place == nil && !e.stated:
		if e.needs || u.sep == sepNone {
			return e.needs && u.sep != sepNone && r.replace(e, i)
		}
		return r.replace(e, i) // "Arabkir district, Yerevan"
	case !e.hasCity() && e.of() == country && (e.stated || e.region != ""):
		e.city, e.place = i, u.place
		return true
	case u.paren && u.sep >= sepClose:
		return e.of() == country // a site: "Brussels (Mons)"
	case !e.hasCity() && u.sep != sepComma:
		return false
	case u.region != nil && e.of() == country:
		return false // "Seattle, Washington", or a list
	}
	return r.start(fresh)
}

// replace makes a known city of an entry whose unknown name was a part of it.
func (r *placeReader) replace(e *placeEntry, i int) bool {
	u := &r.units[i]
	*e = placeEntry{city: i, place: u.place, country: u.country, stated: u.country != ""}
	return true
}

// addTwin takes a name that is a country's and a city's of another country: Oman and
// Amman in Arabic.
func (r *placeReader) addTwin(i int) bool {
	u := &r.units[i]
	e := r.last(u.sep)
	if e == nil {
		return r.start(placeEntry{twin: i, needs: true})
	}
	if e.place != nil && e.of() == u.country {
		return r.addCountry(i)
	}
	if !e.hasCity() && e.stated && e.country == placeCountry(u.place) {
		e.city, e.place = i, u.place
		return true
	}
	return false
}

// addRegion takes a part of a country; country is empty for one that is not known,
// and ZZ for a region of the world.
func (r *placeReader) addRegion(i int, country string) bool {
	u := &r.units[i]
	if country == noCountry {
		r.vague = true
		country = ""
		if r.numFound > 0 || !u.sub && u.region != nil {
			return true
		}
	}
	e := r.last(u.sep)
	switch {
	case e == nil:
		return r.start(placeEntry{region: country, needs: country == ""})
	case e.stated:
		return country == "" || e.country == country ||
			!u.paren && r.start(placeEntry{region: country})
	case country == "":
		return true
	case e.hasCity() && e.place != nil && e.of() != country:
		e.country, e.place = country, nil // "Paris, Texas"
		return u.sep == sepComma
	case !e.hasCity() && e.region != "" && e.region != country:
		return false
	}
	e.region, e.needs = country, false
	return true
}

// addName takes an unknown name.
func (r *placeReader) addName(i int) bool {
	u := &r.units[i]
	e := r.last(u.sep)
	switch {
	case e == nil:
		return r.start(placeEntry{city: i})
	case u.paren && e.hasCity():
		return u.sep == sepParen // a site within the city
	case !e.hasCity() && (e.stated && r.numFound == 1 || e.region != ""):
		e.city = i
	case e.stated:
		return r.start(placeEntry{city: i, needs: true})
	case e.hasCity() && !e.needs, e.hasCity() && e.place == nil:
		e.needs = true // "Ijevan, Tavush, Armenia": nothing without the country
	default:
		return false
	}
	return true
}

// remoteFirst reports whether the value begins with work from home.
func (r *placeReader) remoteFirst() bool { return r.remote == 1 }

// places returns the result.
func (r *placeReader) places(raw string) ([]Place, error) {
	var found []Place
	for i := range r.numFound {
		e := &r.found[i]
		if e.needs && !e.stated || e.hasCity() && e.of() == "" && !r.looksLikeCity(&r.units[e.city]) {
			if !r.known && r.remoteFirst() {
				return []Place{{Location: notice.Location{Remote: true, Raw: raw}}}, nil
			}
			return nil, errNoPlace
		}
		p := Place{Location: notice.Location{Country: e.of(), Raw: raw}, Inferred: !e.stated && e.of() != ""}
		if e.hasCity() {
			p.City = r.printed(&r.units[e.city])
		}
		if p.City == "" && p.Country == "" {
			continue
		}
		found = r.merge(found, p)
	}
	return r.withRemote(found, raw)
}

// printed returns the text of a name, without an Arabic conjunction or preposition
// that is written as one word with it.
func (r *placeReader) printed(u *placeUnit) string {
	first, last := r.words[u.first], r.words[u.last-1]
	name := r.text[first.Start:last.End]
	prefix, size := utf8.DecodeRuneInString(name)
	if u.place != nil && isArabicPrefix(prefix) && int(first.End-first.Start) > size {
		var buf [1]vocab.Word
		rest := r.l.Vocabulary.Words(buf[:0], name[size:int(first.End-first.Start)], 0)
		if len(rest) == 1 && rest[0].ID == first.ID {
			name = name[size:]
		}
	}
	if strings.Contains(name, ".") && strings.HasPrefix(r.text[last.End:], ".") {
		name = r.text[first.Start : last.End+1] // "Washington D.C."
	}
	return notice.Fold(name)
}

// isArabicPrefix reports whether r is a conjunction or preposition of one letter.
func isArabicPrefix(r rune) bool {
	return r == 'و' || r == 'ف' || r == 'ب' || r == 'ك' || r == 'ل'
}

// merge adds a place unless it, or more than it, is there already.
func (r *placeReader) merge(found []Place, p Place) []Place {
	for i := range found {
		q := &found[i]
		if q.City == p.City && q.Country == p.Country || SamePlace(r.l, q.Location, p.Location) {
			if q.City == "" {
				q.City = p.City
			}
			if q.Country == "" {
				q.Country, q.Inferred = p.Country, p.Inferred
			}
			q.Inferred = q.Inferred && (p.Inferred || p.Country == "")
			if whole := *q; whole.City != "" && whole.Country != "" { // its country alone says no more
				found = slices.DeleteFunc(found, func(o Place) bool { return o.City == "" && SamePlace(r.l, o.Location, whole.Location) })
			}
			return found
		}
	}
	return append(found, p)
}

// withRemote marks or adds work from home.
func (r *placeReader) withRemote(found []Place, raw string) ([]Place, error) {
	home := Place{Location: notice.Location{Remote: true, Raw: raw}}
	switch {
	case r.remote == 0 && len(found) == 0:
		if !r.vague {
			return nil, errNoPlace
		}
		return []Place{{Location: notice.Location{Raw: raw}}}, nil
	case r.remote == 0:
		return found, nil
	case len(found) == 0:
		return []Place{home}, nil
	}
	first := r.remoteFirst()
	apart := !first && r.units[r.remote].sep >= sepSlash ||
		r.remote < r.numUnits && r.units[r.remote+1].sep >= sepSlash
	switch {
	case apart && first:
		return append([]Place{home}, found...), nil
	case apart:
		return append(found, home), nil
	case !first && len(found) > 1:
		return nil, fmt.Errorf("location: %w: which place is remote", ErrOpen)
	}
	for i := range found {
		found[i].Remote = true
	}
	return found, nil
}
