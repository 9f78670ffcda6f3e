package parse

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// contractByDuration takes the kind of contract from what stands under the label of its
// length, "Fixed-term, two years", where no label of its own states it.
func (b *builder) contractByDuration(fields []field) {
	for _, f := range fields {
		if f.part.Label.Keys.Only(vocab.KeyDuration) && b.used[f.index] {
			b.contractFrom(f)
		}
	}
}
