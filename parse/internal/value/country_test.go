package value

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// worldFile returns the text of a vocabulary file that belongs to no language.
func worldFile(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "vocab", "data", "world", name))
	require.NoError(t, err)
	return string(text)
}

func TestCountry(t *testing.T) {
	l := employedBy("", "en")
	for _, test := range []struct {
		text, code string
		words      int
	}{
		{"France", "FR", 1},
		{"FRANCE, Lyon", "FR", 1},
		{"États-Unis d’Amérique", "US", 4},
		{"Estados Unidos", "US", 2},
		{"EE. UU.", "US", 2},
		{"U.S.A.", "US", 3},
		{"المملكة العربية السعودية", "SA", 3},
		{"جمهورية العراق", "IQ", 2},
		{"South Sudan", "SS", 2},
		{"Sudan South of the border", "SD", 1},
		{"Guinea", "GN", 1},
		{"Guinea-Bissau", "GW", 2},
		{"Guinée équatoriale", "GQ", 2},
		{"Papua New Guinea", "PG", 3},
		{"Niger Delta", "NE", 1},
		{"Republic of Kenya", "KE", 3},
		{"Royaume du Maroc", "MA", 3},
		{"República de Panamá", "PA", 3},
		{"Moldova, Republic of", "MD", 3},
		{"Korea, Republic of", "KR", 3},
		{"Korea, Democratic People's Republic of", "KP", 6},
		{"Congo, Democratic Republic of the", "CD", 5},
		{"Iran (Islamic Republic of)", "IR", 4},
		{"Tanzania, United Republic of", "TZ", 4},
		{"St. Lucia", "LC", 2},
		{"Saint Lucia", "LC", 2},
		{"Trinidad and Tobago", "TT", 3},
		{"Kosovo", "XK", 1},
		{"Congo", "", 1},
		{"Granada", "", 1},
		{"Republic of letters", "", 0},
		{"Frankfurt", "", 0},
		{"FR", "", 0},
		{"us", "", 0},
		{"in France", "", 0},
		{"", "", 0},
	} {
		t.Run(test.text, func(t *testing.T) {
			code, n := Country(l, l.Vocabulary.Words(nil, test.text, 0), test.text)
			assert.Equal(t, test.code, code, "the country of %q", test.text)
			assert.Equal(t, test.words, n, "the words of its name")
		})
	}
}

// TestEveryCountryIsFoundByItsNames reads the CLDR's name of every country in every
// language of the vocabulary.
func TestEveryCountryIsFoundByItsNames(t *testing.T) {
	l := employedBy("", "en")
	shared := map[string]bool{"GD": true, "MF": true, "GP": true, "RE": true, "LC": true, "SV": true, "SX": true, "BL": true, "SH": true}
	for _, tag := range vocab.Default().Languages() {
		names := display.Regions(language.Make(tag))
		for _, code := range countryCodes() {
			name := names.Name(language.MustParseRegion(code))
			found, n := Country(l, l.Vocabulary.Words(nil, name, 0), name)
			assert.Positive(t, n, "%s: %s is the name of %s", tag, name, code)
			if found == "" {
				assert.True(t, shared[code], "%s: %s settles no country, not even %s", tag, name, code)
				continue
			}
			assert.Equal(t, code, found, "%s: %s is the name of another country", tag, name)
		}
	}
}

func TestCountryCodes(t *testing.T) {
	codes := countryCodes()
	assert.Len(t, codes, 249+1, "ISO 3166-1 lists 249 countries; and Kosovo")
	for _, code := range []string{"UK", "EU", "UN", "AN", "SU", "YU", "CS", "ZZ", "XX", "fr", "F", ""} {
		assert.False(t, isCountryCode(code), "%q is no code of a country", code)
	}
}

// TestVocabularyOfPlaces checks what the loader cannot: that countries and zones exist,
// and that every city is read as such.
func TestVocabularyOfPlaces(t *testing.T) {
	l := employedBy("", "en")
	cities := 0
	for line := range strings.Lines(worldFile(t, "places.txt")) {
		head, ok := strings.CutPrefix(strings.TrimSpace(line), "[place ")
		if !ok {
			continue
		}
		cities++
		args := strings.Fields(strings.TrimSuffix(head, "]"))
		assert.True(t, isCountryCode(args[0]), "%s is no country", line)
		_, err := time.LoadLocation(args[1])
		assert.NoError(t, err, "%s has no such zone", line)
		assert.True(t, len(args) == 2 || args[2] == "homonym", "%s: the third word is homonym or nothing", line)
	}
	assert.GreaterOrEqual(t, cities, 450, "the number of cities")
	for _, file := range []string{"countries.txt", "regions.txt"} {
		for line := range strings.Lines(worldFile(t, file)) {
			head, ok := strings.CutPrefix(strings.TrimSpace(line), "[")
			if !ok {
				continue
			}
			for _, code := range strings.Fields(strings.TrimSuffix(head, "]"))[1:] {
				assert.True(t, code == noCountry || isCountryCode(code), "%s: %s is no country", file, line)
			}
		}
	}
	for _, name := range []string{"Capellen", "Brunssum", "Izmir", "Abidjan", "Yaoundé", "San Salvador"} {
		places, err := Places(l, name)
		require.NoError(t, err, "reading %s", name)
		assert.NotEmpty(t, places[0].Country, "the country of %s", name)
	}
}
