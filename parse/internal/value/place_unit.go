package value

import (
	"strings"
	"unicode"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// placeUnit is what one segment of a value names: a city, a country, a region, a code
// or an unknown name.
type placeUnit struct {
	placePart
	// sub is set for a part of a country that the vocabulary does not know: "Lori
	// marz".
	sub bool
	// name is set for an unknown name.
	name bool
	// town is set where a word says that the name is a town's.
	town bool
}

// read cuts the value into segments and turns each into units. It returns false
// where a segment is not understood.
func (r *placeReader) read() bool {
	var buf [24]placePart
	segment := buf[:0]
	sep, paren, cut := sepNone, false, false
	for i := 0; i < len(r.words); {
		gap := r.gap(i)
		if i > 0 {
			paren = parenAfter(r.text[r.words[i-1].End:r.words[i].Start], paren)
			cut = cut && (paren || gap != sepClose)
		} else {
			paren = parenAfter(r.text[:r.words[0].Start], false)
		}
		if cut && !paren {
			break // the journeys go on up to the end
		}
		p := r.partAt(i, gap)
		i = p.last
		switch {
		case cut:
			continue
		case p.word == besideTravel:
			cut = true
			continue
		case p.word == besideAnd || p.word == besideOr:
			sep = sepJoin
			continue
		case len(segment) > 0 && (max(sep, gap) >= sepComma || r.splits(lastName(segment), &p)):
			if !r.segment(segment) {
				return false
			}
			segment = buf[:0]
		}
		p.sep, p.paren = max(sep, gap), paren
		sep = sepNone
		segment = append(segment, p)
	}
	return len(segment) == 0 || r.segment(segment)
}

// lastName returns the last part, or the first where only numbers follow it: a postcode
// stands between a city and its country.
func lastName(parts []placePart) *placePart {
	for i := range parts[1:] {
		if !parts[i+1].number {
			return &parts[len(parts)-1]
		}
	}
	return &parts[0]
}

// splits reports whether two parts without a comma between them are two units:
// "Belgium-Brussels", "CH-Geneva", "Nairobi Kenya".
func (r *placeReader) splits(a, b *placePart) bool {
	if a.isKnown() && b.isKnown() {
		return true
	}
	if b.sep == sepHyphen {
		return a.isName || a.code || b.isName || b.code
	}
	return false
}

// segmentTally counts what stands in a segment.
type segmentTally struct {
	unknown, known, remote, number     int
	office, part, town, vague, address bool
	firstKnown                         int
}

// segment turns the parts of one segment into at most one unit.
func (r *placeReader) segment(parts []placePart) bool {
	t := segmentTally{}
	for i := range parts {
		p := &parts[i]
		switch {
		case p.isKnown():
			if t.known == 0 {
				t.firstKnown = i
			}
			t.known++
			r.known = r.known || p.place != nil || p.country != ""
		case p.isUnknown():
			t.unknown++
		case p.remote:
			t.remote++
		case p.number:
			t.number++
		}
		switch p.word {
		case besideNot:
			return false
		case besideOnsite:
			r.onsite = true
		case besideOffice:
			t.office = true
		case besidePart:
			t.part = true
		case besideTown:
			t.town = true
		case besideVague:
			t.vague = true
		case besideAddress:
			t.address = true
		}
	}
	r.vague = r.vague || t.vague
	sep := parts[0].sep
	switch {
	case t.remote > 0:
		return r.remoteSegment(parts, t)
	case t.known > 1:
		return false
	case t.known == 1 && t.unknown == 0:
		return r.knownSegment(parts[t.firstKnown], t, sep)
	case t.known == 1:
		return r.mixedSegment(parts, t)
	case t.unknown > 0 && !t.vague:
		return r.nameSegment(parts, t)
	}
	r.carry(sep)
	return true
}

// carry keeps the placeSeparator of a segment that gives no unit.
func (r *placeReader) carry(sep placeSeparator) {
	if sep >= sepSlash && r.numUnits > 0 {
		r.units[r.numUnits].joinNext = sep
	}
}

// add appends a unit.
func (r *placeReader) add(u placeUnit, sep placeSeparator) bool {
	if r.numUnits == maxPlaceUnits {
		return false
	}
	u.sep = max(sep, r.units[r.numUnits].joinNext)
	r.numUnits++
	r.units[r.numUnits] = u
	return true
}

// knownSegment is one known name with words beside it that change nothing, or make it
// the name of a region: "Herat province".
func (r *placeReader) knownSegment(p placePart, t segmentTally, sep placeSeparator) bool {
	if t.vague && p.place != nil && p.country == "" {
		return false // "various districts of Kabul"
	}
	u := placeUnit{placePart: p}
	if t.part && p.place != nil && p.country == "" {
		u.sub, u.country, u.place = true, placeCountry(p.place), nil
		u.isName, u.code = false, false
	}
	return r.add(u, sep)
}

// mixedSegment is a known name among unknown words: an office at a place, or an
// unknown name with its country.
func (r *placeReader) mixedSegment(parts []placePart, t segmentTally) bool {
	p := parts[t.firstKnown]
	last := t.firstKnown == len(parts)-1
	before := ""
	if t.firstKnown > 0 {
		before = parts[t.firstKnown-1].word
	}
	switch {
	case hyphenated(parts) && p.country == "":
		return r.nameUnit(parts, 0, len(parts)-1, t) // "Aix-en-Provence"
	case p.place != nil && !t.vague && r.acronyms(parts):
		return r.add(placeUnit{placePart: p}, parts[0].sep)
	case t.vague || !last:
		return false
	case t.office && before == besideFiller, t.address && p.place != nil:
		return r.add(placeUnit{placePart: p}, parts[0].sep)
	case p.country == "":
		return false
	case t.part:
		return r.add(placeUnit{placePart: p}, parts[0].sep)
	}
	// A capitalised word or two before the country: a town, perhaps; the country it is.
	for _, q := range parts[:t.firstKnown] {
		if !q.isUnknown() && q.word != besideTown || !r.capitalised(q.first) || !r.cased(q.first) {
			return false
		}
	}
	if t.unknown > 2 || p.place != nil {
		return false
	}
	return r.add(placeUnit{placePart: p}, parts[0].sep)
}

// hyphenated reports whether hyphens make one word of the parts.
func hyphenated(parts []placePart) bool {
	for i := range parts[1:] {
		if parts[i+1].sep != sepHyphen {
			return false
		}
	}
	return true
}

// acronyms reports whether all unknown words are short ones in capitals, in a text that
// is not all in capitals: "UNON Nairobi".
func (r *placeReader) acronyms(parts []placePart) bool {
	for i := range parts {
		if p := &parts[i]; p.isUnknown() {
			w := r.words[p.first]
			for j := w.Start; j < w.End; j++ {
				if !isCapital(r.text[j]) || w.End-w.Start > 6 {
					return false
				}
			}
		}
	}
	return strings.ContainsFunc(r.text, unicode.IsLower)
}

// remoteSegment says that the work is done from home.
func (r *placeReader) remoteSegment(parts []placePart, t segmentTally) bool {
	if t.unknown > 0 || t.known > 1 || r.remote != 0 {
		return r.remote != 0 && t.unknown+t.known == 0
	}
	if !r.add(placeUnit{placePart: placePart{remote: true}}, parts[0].sep) {
		return false
	}
	r.remote = r.numUnits
	if t.known == 1 { // "home-based in Kenya"
		p := parts[t.firstKnown]
		return r.add(placeUnit{placePart: p}, sepComma)
	}
	return true
}

// nameSegment is an unknown name, or what stands where one stands: an address, an
// office, a part of a country.
func (r *placeReader) nameSegment(parts []placePart, t segmentTally) bool {
	sep := parts[0].sep
	if t.part {
		p := parts[0]
		p.country = ""
		return r.add(placeUnit{placePart: p, sub: true}, sep)
	}
	first, last := -1, -1
	for i := range parts {
		p := &parts[i]
		if p.number && !r.isPostcode(p) {
			t.address = t.address || !r.glued(p.first)
		}
		if p.isUnknown() && !r.isPostcode(p) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	switch {
	case first < 0, t.address, r.acronyms(parts):
		r.carry(sep)
		return true
	case t.office && (first == 0 || parts[first-1].word != besideFiller):
		r.carry(sep)
		return true
	}
	if first > 0 && parts[first-1].word == besideArticle && r.capitalised(parts[first-1].first) {
		first--
	}
	if last+1 < len(parts) && parts[last+1].word == besideTown && r.capitalised(parts[last+1].first) {
		last++ // "Salt Lake City"
	}
	return r.nameUnit(parts, first, last, t)
}

// nameUnit adds the unknown name that runs from the first part up to the last.
func (r *placeReader) nameUnit(parts []placePart, first, last int, t segmentTally) bool {
	u := placeUnit{name: true, town: t.town}
	u.first, u.last = parts[first].first, parts[last].last
	u.paren = parts[first].paren
	if !r.looksLikeName(u) {
		return u.paren && parts[0].sep == sepParen && r.numUnits > 0 // a remark
	}
	return r.add(u, parts[0].sep)
}

// isPostcode reports whether a part is, or belongs to, a postcode: a number of four
// digits or more, or letters and digits in one.
func (r *placeReader) isPostcode(p *placePart) bool {
	w := r.words[p.first]
	if p.number {
		return w.End-w.Start >= 4 || r.glued(p.first+1)
	}
	return p.last-p.first == 1 && w.End-w.Start <= 2 &&
		(r.glued(p.last) && r.words[p.last].Number || r.glued(p.first) && r.words[p.first-1].Number ||
			p.last < len(r.words) && r.words[p.last].Number && r.gap(p.last) == sepHyphen)
}

// maxCityWords bounds the words of a city's name.
const maxCityWords = 5

// looksLikeName reports whether an unknown name looks like a city's: capitalised
// words, lower-case ones only between them.
func (r *placeReader) looksLikeName(u placeUnit) bool {
	if u.last-u.first > maxCityWords || !r.capitalised(u.first) || !r.capitalised(u.last-1) {
		return false
	}
	letters := 0
	for i := u.first; i < u.last; i++ {
		w := r.words[i]
		letters += int(w.End - w.Start)
		if w.Number || !r.capitalised(i) && w.End-w.Start > 4 {
			return false
		}
	}
	return letters > 2
}

// looksLikeCity reports whether an unknown name may stand for a city without a
// country beside it: it has no word that means anything else to the vocabulary.
func (r *placeReader) looksLikeCity(u *placeUnit) bool {
	if u.last-u.first > 3 || r.isShortName(u) {
		return false
	}
	for i := u.first; i < u.last; i++ {
		w := r.words[i]
		if !r.cased(i) || w.ID != 0 && !r.l.Vocabulary.Begins(w, vocab.ClassPlace) {
			return false
		}
	}
	return true
}

// maxShortName is the number of letters up to which a name in capitals is an
// organization's, or an office's, rather than a city's that nobody here knows: "RPUA".
const maxShortName = 5

// isShortName reports whether an unknown name is one word of few capital letters.
func (r *placeReader) isShortName(u *placeUnit) bool {
	w := r.words[u.first]
	return u.last-u.first == 1 && w.End-w.Start <= maxShortName && isUpper(r.text[w.Start:w.End])
}
