package value

import (
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// placePart is a phrase of the value and all that it can mean.
type placePart struct {
	first, last int // words, last exclusive
	sep         placeSeparator
	paren       bool

	place   *vocab.Sense // a known city
	region  *vocab.Sense // a part of a country, or of the world
	country string       // a country's code
	of      string       // the country that the territory is of
	isName  bool         // a country's name, even one that settles no country
	code    bool         // two capital letters that are a code
	remote  bool
	word    string // a word beside places
	number  bool
	// joinNext is a strong placeSeparator between this unit and the next one, with something
	// between them that gave no unit.
	joinNext placeSeparator
}

// isKnown reports whether the part names a place that the vocabulary knows.
func (p *placePart) isKnown() bool {
	return p.place != nil || p.region != nil || p.isName || p.code
}

// isUnknown reports whether the part is a word that nothing knows.
func (p *placePart) isUnknown() bool {
	return !p.isKnown() && !p.remote && p.word == "" && !p.number
}

// partAt reads the part that begins at word i.
func (r *placeReader) partAt(i int, sep placeSeparator) placePart {
	v, words := r.l.Vocabulary, r.words[i:]
	p := placePart{first: i, last: i + 1, sep: sep}
	if words[0].Number {
		if n, s := v.Match(words, vocab.ClassPlaceWord); n > 1 {
			p.word, p.last = s.Name, i+n
		} else if n, _ := v.Match(words, vocab.ClassRemote); n > 1 {
			p.remote, p.last = true, i+n
		} else {
			p.number = true
		}
		return p
	}
	n, word := v.Match(words, vocab.ClassPlaceWord)
	known := r.knownAt(i, &p)
	if !known && r.codeAt(i, sep, &p) {
		return p
	}
	m, _ := v.Match(words, vocab.ClassRemote)
	switch {
	case known && p.last-i >= max(n, m):
	case m > 0 && m >= n:
		p = placePart{first: i, last: i + m, sep: sep, remote: true}
	case n > 0:
		p = placePart{first: i, last: i + n, sep: sep, word: word.Name}
	}
	return p
}

// knownAt fills in the longest name of a city, country or region at word i, with all
// its meanings.
func (r *placeReader) knownAt(i int, p *placePart) bool {
	v, words := r.l.Vocabulary, r.words[i:]
	nPlace, place := v.Match(words, vocab.ClassPlace)
	nRegion, region := v.Match(words, vocab.ClassRegion)
	if nRegion == 1 && words[0].End-words[0].Start == 2 {
		nRegion = 0 // a code: see codeAt
	}
	code, nCountry := Country(r.l, words, r.text)
	n := max(nPlace, nRegion, nCountry)
	if n == 0 {
		return false
	}
	p.last = i + n
	if nPlace == n {
		p.place = place
	}
	if nRegion == n {
		p.region = region
	}
	if nCountry == n {
		p.country, p.isName = code, true
		if m, s := v.Match(words, vocab.ClassCountry); m == n && len(s.Args) > 1 {
			p.of = s.Args[1]
		}
	}
	return true
}

// codeAt reads two capital letters that stand by themselves as the code of a country,
// of a state, or of either.
func (r *placeReader) codeAt(i int, sep placeSeparator, p *placePart) bool {
	w := r.words[i]
	text := r.text[w.Start:w.End]
	if len(text) != 2 || !isCapital(text[0]) || !isCapital(text[1]) || sep == sepNone && i > 0 {
		return false
	}
	if i+1 < len(r.words) && r.gap(i+1) == sepNone {
		// "Abidjan, CI Nairobi, KE"
		if n, _ := r.l.Vocabulary.Match(r.words[i+1:], vocab.ClassPlace); n == 0 || sep != sepComma {
			return false
		}
	} else if i == 0 && i+1 < len(r.words) && r.gap(1) > sepComma {
		return false
	}
	if n, s := r.l.Vocabulary.Match(r.words[i:i+1], vocab.ClassRegion); n == 1 {
		p.region = s
	}
	if isCountryCode(text) {
		p.country = text
	}
	p.code = p.region != nil || p.country != ""
	return p.code
}

// gap returns the placeSeparator before word i.
func (r *placeReader) gap(i int) placeSeparator {
	if i == 0 {
		return sepNone
	}
	a, b := r.words[i-1], r.words[i]
	s := separates(r.text[a.End:b.Start], int(a.End-a.Start))
	if b.Before&vocab.AndNow != 0 {
		s = max(s, sepJoin)
	}
	return s
}

// glued reports whether word i follows the one before it without a gap: "A1".
func (r *placeReader) glued(i int) bool {
	return i > 0 && i < len(r.words) && r.words[i-1].End == r.words[i].Start
}

func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

// capitalised reports whether word i begins with a capital letter, or with a letter
// of a script that has none.
func (r *placeReader) capitalised(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text[r.words[i].Start:])
	return unicode.IsUpper(c) || !r.cased(i)
}

// cased reports whether word i is of a script with capital letters.
func (r *placeReader) cased(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text[r.words[i].Start:])
	return unicode.IsUpper(c) || unicode.IsLower(c)
}
