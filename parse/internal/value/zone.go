package value

import (
	"time"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// zone is a time zone found in a text, and the word it ends before. It is a block of the
// vocabulary or an offset from UTC; neither where the words do not settle it ("local
// time", "CST").
type zone struct {
	// sense is the block of a zone, of a country with one zone, or of a place.
	sense *vocab.Sense
	// offset is in minutes where there is no sense.
	offset    int
	hasOffset bool
	end       int
}

// isKnown reports whether the zone is settled.
func (z zone) isKnown() bool { return z.sense != nil || z.hasOffset }

// name returns the zone as [notice.Date] has it: an IANA name or an offset; "" for one
// that is not settled.
func (z zone) name() string {
	switch {
	case z.hasOffset:
		return offsetText(z.offset)
	case z.sense == nil:
		return ""
	case z.sense.Class == vocab.ClassPlace:
		return z.sense.Args[1]
	}
	return z.sense.Name
}

// none returns the zone with nothing settled.
func (z zone) none() zone { return zone{end: z.end} }

// noZone is the name that the vocabulary gives abbreviations of several offsets.
const noZone = "-"

// zoneAt reads a time zone that begins at word i. Close says that it stands beside a
// time of day, where a place alone is a zone: "23:59 (Geneva)".
func (s *scan) zoneAt(i int, close bool) (zone, bool) {
	if s.words[i].Number {
		return s.offsetAt(i, close)
	}
	if close && s.mark(i) == glued && s.isNumber(i-1) && s.word(i) == "Z" {
		return zone{sense: s.universal(), end: i + 1}, true // ISO 8601
	}
	if s.begins(i, vocab.ClassZone) {
		if z, ok := s.namedZone(i, close); ok {
			return z, true
		}
	}
	if s.begins(i, vocab.ClassTime) {
		if z, ok := s.timeOf(i); ok {
			return z, true
		}
	}
	if z, ok := s.ianaZone(i); ok {
		return z, true
	}
	return s.placeZone(i, close)
}

// ianaZone reads a name of the IANA database that ends in a known place's name:
// "America/New_York".
func (s *scan) ianaZone(i int) (zone, bool) {
	if i+1 >= len(s.words) || s.mark(i+1) != slash || !s.isTight(i+1) || !s.begins(i+1, vocab.ClassPlace) {
		return zone{}, false
	}
	n, sense := s.match(i+1, vocab.ClassPlace)
	if n == 0 || s.text[s.words[i].Start:s.words[i+n].End] != sense.Args[1] {
		return zone{}, false
	}
	return zone{sense: sense, end: i + 1 + n}, true
}

// namedZone reads an abbreviation or a name of a zone, with the offset that may stand
// behind UTC and GMT.
func (s *scan) namedZone(i int, close bool) (zone, bool) {
	n, sense := s.match(i, vocab.ClassZone)
	if n == 0 {
		return zone{}, false
	}
	if n == 1 && s.words[i].End-s.words[i].Start <= maxAbbreviation && !s.isAbbreviation(i, close) {
		return zone{}, false
	}
	z := zone{sense: sense, end: i + n}
	if sense.Name == noZone {
		z = z.none()
	}
	if isUniversal(sense.Name) {
		if s.begins(z.end, vocab.ClassZone) && s.mark(z.end) == slash { // "UTC/GMT"
			if m, other := s.match(z.end, vocab.ClassZone); m > 0 && isUniversal(other.Name) {
				z.end += m
			}
		}
		if o, ok := s.offsetAt(z.end, true); ok {
			return o, true
		}
		if _, signed := signOf(s.gap(z.end)); s.isNumber(z.end) && (s.mark(z.end) == glued || signed && !s.isDayNext(z.end)) { // "GMT2"
			z = z.none()
			z.end++
		}
	}
	if w, n := s.timeWord(z.end); w == timeZone && s.follows(z.end) { // "CET time"
		z.end += n
	}
	return z, true
}

// maxAbbreviation is the number of letters of the longest abbreviation of a zone.
const maxAbbreviation = 5

func isUniversal(name string) bool { return name == utc || name == "+00:00" }

// isAbbreviation reports whether word i is written as an abbreviation, and not a word
// that folds to the same: "est", "et" and "cet" of French. In a text of capitals only
// one at the end of a phrase is taken for one.
func (s *scan) isAbbreviation(i int, close bool) bool {
	if !isUpper(s.word(i)) {
		return false
	}
	if hasLower(s.text) {
		return close || isUniversal(s.v.Sense(s.words[i], vocab.ClassZone).Name)
	}
	return close && (i+1 == len(s.words) || s.mark(i+1) > space)
}

func isUpper(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] < 'A' || word[i] > 'Z' {
			return false
		}
	}
	return true
}

func hasLower(text string) bool {
	for i := 0; i < len(text); i++ {
		if 'a' <= text[i] && text[i] <= 'z' {
			return true
		}
	}
	return false
}

// offsetAt reads an offset from UTC whose digits begin at word i: "+02:00", "-5",
// "+0530". The sign stands right before the digits.
func (s *scan) offsetAt(i int, close bool) (zone, bool) {
	if i >= len(s.words) || i == 0 {
		return zone{}, false
	}
	sign, ok := signOf(s.gap(i))
	n, digits := s.number(i)
	if !close || !ok || digits == 0 || digits == 3 || digits > 4 {
		return zone{}, false
	}
	hours, minutes, end := n, 0, i+1
	if digits == 4 {
		hours, minutes = n/100, n%100
	} else if m := s.mark(end); m == colon || m == dot {
		if k, ok := s.minutes(end); ok && s.isTight(end) {
			minutes = k
			end++
		}
	}
	if hours > 14 || minutes%15 != 0 || minutes > 45 || digits != 4 && s.isDayNext(i) {
		return zone{}, false
	}
	for w, n := s.timeWord(end); w == timeHour && s.follows(end); w, n = s.timeWord(end) {
		end += n // "GMT+1 hour"
	}
	offset := 60*hours + minutes
	if sign == '-' {
		offset = -offset
	}
	return zone{offset: offset, hasOffset: true, end: end}, true
}

// signOf returns the sign that a gap ends in.
func signOf(gap string) (byte, bool) {
	for i := 0; i < len(gap); {
		m, size := markAt(gap, i)
		if i+size == len(gap) {
			if gap[i] == '+' {
				return '+', true
			}
			return '-', m == dash
		}
		i += size
	}
	return 0, false
}

// offsetText returns an offset in minutes as ISO 8601 writes it.
func offsetText(offset int) string {
	sign := byte('+')
	if offset < 0 {
		sign, offset = '-', -offset
	}
	return string([]byte{
		sign, byte('0' + offset/600), byte('0' + offset/60%10), ':', byte('0' + offset%60/10), byte('0' + offset%10),
	})
}

// timeOf reads "heure de Bruxelles", "time in Geneva", "local time": a word for time,
// and the place whose time it is, if there is one.
func (s *scan) timeOf(i int) (zone, bool) {
	w, n := s.timeWord(i)
	if w == timeOwn {
		return zone{end: i + n}, true
	}
	if w != timeZone {
		return zone{}, false
	}
	j := i + n
	for j < len(s.words) && s.mark(j) <= paren && s.isBeforePlace(j) {
		if s.begins(j, vocab.ClassPlace) { // "La Haya"
			if z, ok := s.placeAt(j); ok {
				return z, true
			}
		}
		j++
	}
	if j < len(s.words) && (s.mark(j) <= space || s.mark(j) == apostrophe || s.mark(j) == paren) {
		if z, ok := s.placeAt(j); ok {
			return z, true
		}
		if s.begins(j, vocab.ClassZone) {
			if z, ok := s.namedZone(j, true); ok {
				return z, true
			}
		}
	}
	return zone{end: i + n}, true
}

// isBeforePlace reports whether the word at j may stand between "time" and a place.
func (s *scan) isBeforePlace(j int) bool {
	sense := s.v.Sense(s.words[j], vocab.ClassDateWord)
	if sense == nil {
		return false
	}
	w := dateWordNamed(sense.Name)
	return w.isLink() || w == wordTo
}

// placeZone reads "Lyon time", "Bangladesh Standard Time" and, close to a time of day,
// "Geneva".
func (s *scan) placeZone(i int, close bool) (zone, bool) {
	if !close && !s.isTimeNear(i) {
		return zone{}, false
	}
	z, ok := s.placeAt(i)
	if !ok {
		return zone{}, false
	}
	if w, n := s.timeWord(z.end); w == timeZone && s.mark(z.end) <= space {
		z.end += n
		return z, true
	}
	return z, close
}

// isTimeNear reports whether a word for time follows word i closely enough for a place
// to stand between them.
func (s *scan) isTimeNear(i int) bool {
	for j := i + 1; j < len(s.words) && j <= i+maxZoneWords; j++ {
		if w, _ := s.timeWord(j); w == timeZone {
			return true
		}
	}
	return false
}

// maxZoneWords bounds the words of a city and its country.
const maxZoneWords = 6

// placeAt reads the name of a city or a country with one time zone, and the country's
// name that may follow the city's.
func (s *scan) placeAt(i int) (zone, bool) {
	n, sense := s.match(i, vocab.ClassPlace)
	if n == 0 {
		code, n := Country(s.l, s.words[i:], s.text)
		if n == 0 {
			return zone{}, false
		}
		return zone{sense: s.soleZone(code), end: i + n}, true
	}
	z := zone{sense: sense, end: i + n}
	if len(sense.Args) > 2 { // a country has the name, too
		z.sense = s.soleZone(sense.Args[0])
	}
	if m := s.markAfter(z.end); m == comma || m == paren {
		if code, n := Country(s.l, s.words[z.end:], s.text); n > 0 && (code == sense.Args[0] || code != "") {
			z.end += n
			if code != sense.Args[0] { // a namesake in another country
				z = z.none()
			}
		}
	}
	return z, true
}

// markAfter is the mark before word i, or none behind the last word.
func (s *scan) markAfter(i int) mark {
	if i >= len(s.words) {
		return glued
	}
	return s.mark(i)
}

// soleZone returns the block of the time zone of a country that has one, else nil.
func (s *scan) soleZone(country string) *vocab.Sense {
	var buf [1]vocab.Word
	_, sense := s.v.Match(s.v.Words(buf[:0], country, 0), vocab.ClassSoleZone)
	return sense
}

// universal returns the block of UTC.
func (s *scan) universal() *vocab.Sense {
	var buf [1]vocab.Word
	_, sense := s.v.Match(s.v.Words(buf[:0], utc, 0), vocab.ClassZone)
	return sense
}

// utc is the abbreviation and the IANA name of universal time.
const utc = "UTC"

// sameZone settles two zones that are stated for one time: the one that is named
// where they agree at that time, else none.
func (l *Locale) sameZone(a, b string, day notice.Day, minute int) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	x, okA := l.instant(a, day, minute)
	y, okB := l.instant(b, day, minute)
	switch {
	case !okA || !okB || !x.Equal(y):
		return ""
	case isOffset(a):
		return b
	}
	return a
}

// isOffset reports whether a zone is an offset from UTC.
func isOffset(zone string) bool { return zone != "" && (zone[0] == '+' || zone[0] == '-') }

// instant returns the moment of a day's minute in a zone; false where it cannot be
// told.
func (l *Locale) instant(zone string, day notice.Day, minute int) (time.Time, bool) {
	if day.IsZero() || minute < 0 {
		return time.Time{}, false
	}
	d := notice.Date{Day: day, Time: clockText(minute), Zone: zone}
	if zone == "" || isOffset(zone) {
		t, err := d.Instant()
		return t, err == nil
	}
	loc, err := l.Vocabulary.Location(zone)
	if err != nil {
		return time.Time{}, false
	}
	t, err := d.InstantIn(loc)
	return t, err == nil
}
