package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
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
	fields = slices.DeleteFunc(fields, b.saysRoster)
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

// saysRoster reports whether a roster is named where the number of the post is asked for,
// "Post number: Roster", and takes it for the number of posts where no label states that.
func (b *builder) saysRoster(f field) bool {
	p, err := value.Posts(&b.locale, f.text)
	if err != nil || !p.Roster {
		return false
	}
	b.used[f.index] = true
	if b.n.Posts == (notice.Posts{}) {
		b.n.Posts = p
		b.read("/posts", notice.Stated, f.part.Body)
	}
	return true
}
