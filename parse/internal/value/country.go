package value

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Country finds the name of a country at the beginning of words, in any of the
// vocabulary's languages, and returns the country's ISO 3166-1 alpha-2 code and the
// number of words that the name takes; 0 words where there is none. The code is XK
// for Kosovo, from the user-assigned range of ISO 3166, and empty for a name that
// settles no country: "Congo", "Korea", "Granada".
//
// Text is what the offsets of words refer to. Words in capitals of two letters are
// no names; see [Locations] for codes.
//
// Names are those of the CLDR, which package display holds for every language, the
// [country] blocks of the vocabulary, and either of them with the form of the state
// before or after: "Republic of Kenya", "Moldova, Republic of".
func Country(l *Locale, words []vocab.Word, text string) (code string, n int) {
	code, n = countryName(l, words, text)
	if n == 0 {
		m, s := l.Vocabulary.Match(words, vocab.ClassPlaceWord)
		if m == 0 || s.Name != besideForm {
			return "", 0
		}
		code, n = countryName(l, words[m:], text)
		if n == 0 || words[m].Before&(vocab.Pause|vocab.Colon|vocab.Newline) != 0 {
			return "", 0
		}
		return code, m + n
	}
	if n < len(words) && words[n].Before&(vocab.Pause|vocab.Paren) != 0 {
		if full, m := countryFormAfter(l, words[:n], words[n:], text); m > 0 {
			return full, n + m
		}
	}
	return code, n
}

// countryName finds a country's name without the form of the state.
func countryName(l *Locale, words []vocab.Word, text string) (code string, n int) {
	if len(words) == 0 {
		return "", 0
	}
	n, sense := l.Vocabulary.Match(words, vocab.ClassCountry)
	if n > 0 && sense.Name != noCountry {
		code = sense.Name
	}
	table := countryNames()
	if w := words[0]; w.ID != 0 && l.Vocabulary == table.builtIn && text[w.Start] < utf8.RuneSelf && !table.begins[w.ID] {
		return code, n // nearly always
	}
	names := table.vocabulary
	var buf [maxCountryWords]vocab.Word
	first, last := words[0].Start, words[min(len(words), maxCountryWords)-1].End
	own := names.Words(buf[:0], text[first:words[0].End], int(first))
	if len(own) == 0 || !names.Begins(own[0], vocab.ClassCountry) {
		return code, n
	}
	own = names.Words(buf[:0], text[first:last], int(first))
	if m, s := names.Match(own, vocab.ClassCountry); m > n {
		return s.Name, m
	}
	return code, n
}

// countryFormAfter reads the form of a state that is printed after the name, as
// indexes of countries have it, and returns the country that form and name together
// name: "Korea, Republic of".
func countryFormAfter(l *Locale, name, rest []vocab.Word, text string) (code string, n int) {
	m, s := l.Vocabulary.Match(rest, vocab.ClassPlaceWord)
	if m == 0 || s.Name != besideForm || m < len(rest) && rest[m].Before == 0 {
		return "", 0
	}
	form := text[rest[0].Start:rest[m-1].End] + " " + text[name[0].Start:name[len(name)-1].End]
	var buf [maxCountryWords]vocab.Word
	words := l.Vocabulary.Words(buf[:0], form, 0)
	code, n = countryName(l, words, form)
	if n != len(words) {
		// Not a name of its own: the form adds nothing to the name.
		if code, n = countryName(l, name, text); n != len(name) || code == "" {
			return "", 0
		}
	}
	return code, m
}

const (
	// noCountry stands in the vocabulary for names that settle no country; it is a
	// user-assigned code of ISO 3166.
	noCountry = "ZZ"
	// kosovo is the code that the CLDR and the European Commission use, of the same
	// range.
	kosovo = "XK"
	// maxCountryWords is more than the longest name has.
	maxCountryWords = 16
)

// countryTable holds the CLDR's names of countries in the vocabulary's languages.
type countryTable struct {
	vocabulary *vocab.Vocabulary
	// begins tells of each word of the built-in vocabulary whether a name begins with it.
	builtIn *vocab.Vocabulary
	begins  []bool
}

// countryNames is the table, built on first use.
var countryNames = sync.OnceValue(func() *countryTable {
	var b strings.Builder
	for _, tag := range vocab.Default().Languages() {
		names := display.Regions(language.Make(tag))
		if names == nil {
			continue
		}
		b.WriteString("[language " + tag + "]\n")
		for _, code := range countryCodes() {
			writeCountry(&b, code, names.Name(language.MustParseRegion(code)))
		}
	}
	v, err := vocab.New("CLDR", b.String())
	if err != nil {
		panic("value: names of countries: " + err.Error()) // a test loads them
	}
	x := &countryTable{vocabulary: v, builtIn: vocab.Default()}
	for _, own := range x.builtIn.NumbersIn(v) {
		x.begins = append(x.begins, v.Begins(vocab.Word{ID: own}, vocab.ClassCountry))
	}
	return x
})

// writeCountry writes the block of a country, with "&" and "St." written out, too.
func writeCountry(b *strings.Builder, code, name string) {
	name = strings.NewReplacer("(", " ", ")", " ").Replace(name)
	if name == "" {
		return
	}
	b.WriteString("[country " + code + "]\n" + name + "\n")
	full := strings.NewReplacer("&", "and", "St.", "Saint").Replace(name)
	if full != name {
		b.WriteString(full + "\n")
	}
	if and := strings.ReplaceAll(name, "&", "and"); and != name && and != full {
		b.WriteString(and + "\n")
	}
}

// countryCodes lists the codes of countries and territories that have a number of
// the United Nations (M49), which those have that ISO 3166-1 lists, and Kosovo.
func countryCodes() []string {
	var codes []string
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if code := string(a) + string(b); isCountryCode(code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// isCountryCode reports whether code is the code of a country of today, in capitals.
func isCountryCode(code string) bool {
	if len(code) != 2 || code == noCountry {
		return false
	}
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() || r.String() != code || r.Canonicalize() != r {
		return false
	}
	// The CLDR has no names for countries of the past.
	return code == kosovo || r.M49() > 0 && display.English.Regions().Name(r) != ""
}
