package value

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		text  string
		value float64
		words int
	}{
		{"12", 12, 1},
		{"012", 12, 1},
		{"4.5", 4.5, 2},
		{"4,5", 4.5, 2},
		{"36.00", 36, 2},
		{"٤٫٥", 4.5, 2},
		{"٣٦", 36, 1},
		{"۳۶", 36, 1},
		{"4½ years", 4.5, 1},
		{"one", 1, 1},
		{"ONE", 1, 1},
		{"eighteen months", 18, 1},
		{"twenty-four", 24, 2},
		{"twenty four", 24, 2},
		{"ninety-nine", 99, 2},
		{"one hundred", 100, 2},
		{"one hundred and eighty days", 180, 4},
		{"two hundred", 200, 2},
		{"two and a half", 2.5, 4},
		{"two (2) posts", 2, 2},
		{"2 (two) posts", 2, 2},
		{"twenty-four (24)", 24, 3},
		{"two (3)", 0, 0},
		{"2 (3)", 2, 1},
		{"deux", 2, 1},
		{"vingt et un", 21, 3},
		{"soixante-douze", 72, 2},
		{"quatre-vingt-dix-neuf", 99, 4},
		{"quatre-vingts", 80, 2},
		{"cent vingt", 120, 2},
		{"deux cents", 200, 2},
		{"deux et demi", 2.5, 3},
		{"dos", 2, 1},
		{"veintiún", 21, 1},
		{"treinta y seis", 36, 3},
		{"ciento veinte", 120, 2},
		{"dos y medio", 2.5, 3},
		{"خمس", 5, 1},
		{"خمسة عشر", 15, 2},
		{"خمسة وعشرون", 25, 2},
		{"اثنتا عشرة", 12, 2},
		{"مائة وعشرون", 120, 2},
		{"ثلاث ونصف", 3.5, 2},
		{"1.000", 0, 0},
		{"1,000", 0, 0},
		{"1.2.3", 0, 0},
		{"12345678901", 0, 0},
		{"UN staff", 0, 0},
		{"several", 0, 0},
		{"first", 0, 0},
		{"", 0, 0},
		{"twelve thirty", 12, 1},
	} {
		t.Run(c.text, func(t *testing.T) {
			l := plain()
			value, n := Number(l, l.Vocabulary.Words(nil, c.text, 0), c.text)
			assert.InDelta(t, c.value, value, 1e-9, "%q was read as another number", c.text)
			assert.Equal(t, c.words, n, "the number in %q takes another number of words", c.text)
		})
	}
	assert.Equal(t, vocab.ClassNumber.String(), "number")
}
