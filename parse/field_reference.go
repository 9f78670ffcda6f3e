package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillReference prefers the number of the notice to that of the post, and one that has
// another within it: a notice's number may be made of that of the post.
func (b *builder) fillReference(r row, fields []field) {
	slices.SortStableFunc(fields, func(x, y field) int {
		switch post := b.numbersPost(x); {
		case post == b.numbersPost(y):
			return 0
		case post:
			return 1
		}
		return -1
	})
	for i := 1; i < len(fields); i++ {
		if len(fields[i].text) > len(fields[0].text) && strings.Contains(fields[i].text, fields[0].text) {
			fields[0], fields[i] = fields[i], fields[0]
		}
	}
	fill(b, r, fields,
		func(f field) (string, error) { return value.Reference(&b.locale, f.text) },
		func(x, y string) bool { return strings.EqualFold(x, y) || strings.Contains(x, y) },
		func(s string) { b.n.Reference = s }, nil)
}

// numbersPost reports whether a label asks for the number of the post: one of its words
// alone would ask for the title.
func (b *builder) numbersPost(f field) bool {
	return slices.ContainsFunc(b.wordsOf(f.part.Name), func(w vocab.Word) bool {
		sense := b.v.Sense(w, vocab.ClassLabel)
		return sense != nil && sense.Keys.Has(vocab.KeyTitle)
	})
}
