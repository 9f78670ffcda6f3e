package value

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// FuzzPlaces checks what every reading of a place must be.
func FuzzPlaces(f *testing.F) {
	for _, test := range placeCases {
		f.Add(test.text)
	}
	f.Add("AAa&FrAnCe&AAa(FrAnCe")
	l := employedBy("", "en")
	f.Fuzz(func(t *testing.T, text string) {
		places, err := Places(l, text)
		again, errAgain := Places(l, text)
		assert.Equal(t, places, again, "two readings differ")
		assert.Equal(t, err, errAgain, "two readings differ")
		if err != nil {
			assert.Empty(t, places, "an error comes with a value")
			assert.NotEqual(t, err.Error(), shortError(err), "the error wraps none of the package's")
			return
		}
		require.NotEmpty(t, places, "no error and no value")
		for i, p := range places {
			assert.True(t, p.Country == "" || isCountryCode(p.Country), "%q is no country", p.Country)
			assert.Equal(t, notice.Fold(p.City), p.City, "white space of the city")
			assert.Contains(t, notice.Fold(text), p.City, "the city is not printed")
			assert.Equal(t, notice.Fold(text), p.Raw, "raw is the whole value")
			assert.False(t, p.Inferred && p.Country == "", "no country is inferred")
			for _, q := range places[:i] {
				assert.False(t, SamePlace(l, p.Location, q.Location), "%v and %v are one place", p, q)
			}
		}
		code, n := Country(l, l.Vocabulary.Words(nil, text, 0), text)
		assert.True(t, code == "" || n > 0 && isCountryCode(code), "%q is no country", code)
	})
}

func BenchmarkPlaces(b *testing.B) {
	for name, text := range map[string]string{
		"city":    "Lyon, France",
		"several": "Abidjan (Côte d’Ivoire) et Nairobi (Kenya)",
		"unknown": "Ijevan town, Tavush, Armenia",
		"arabic":  "أبو ظبي، الإمارات العربية المتحدة",
	} {
		b.Run(name, func(b *testing.B) {
			l := employedBy("", "en")
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Places(l, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
