package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// contractByDuration takes the kind of contract from what stands under the label of its
// length, "Fixed-term, two years", where no label of its own states it.
func (b *builder) contractByDuration(fields []field) {
	for _, f := range fields {
		if f.part.Label.Keys.Only(vocab.KeyDuration) && b.used[f.index] {
			b.contractFrom(f)
		}
	}
}

// isContract reports whether the value of a field is a kind of contract, under whatever
// label.
func (b *builder) isContract(f field) bool {
	if !b.begun(b.wordsIn(f.part)).Has(vocab.ClassContract) {
		return false
	}
	b.know(f.text, f.part)
	_, err := value.Contract(&b.locale, f.text)
	return err == nil
}

func (b *builder) fillContract(r row, fields []field) {
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		c, err := value.Contract(&b.locale, f.text)
		if first && err == nil {
			c.Raw = b.string(f.part.Body) // the boxes that are not checked, too
			b.n.Contract = c
		}
		return slices.Equal(b.n.Contract.Kinds, c.Kinds), err
	})
	if spare != nil {
		b.n.Contract = notice.Contract{Raw: b.keepRaw(r, spare)}
	}
	b.durationOfContract(fields)
}

// contractFrom takes the kind of contract that stands under another label, where its own does
// not state it.
func (b *builder) contractFrom(f field) {
	if len(b.n.Contract.Kinds) > 0 || b.n.Contract.Raw != "" || f.part.Loose {
		return
	}
	b.know(f.text, f.part)
	if c, err := value.Contract(&b.locale, f.text); err == nil {
		b.used[f.index] = true
		b.n.Contract = c
		b.read("/contract", notice.Stated, f.part.Body)
	}
}

// durationOfContract takes the length that stands with the type of contract, "Temporary
// appointment (189 days)", where no label of its own states one.
func (b *builder) durationOfContract(fields []field) {
	for _, f := range fields {
		if b.n.Duration.Raw != "" || f.part.Loose {
			return
		}
		b.know(f.text, f.part)
		d, err := value.Duration(&b.locale, f.text, value.NoUnit)
		if err != nil || d.Min.IsZero() && d.Max.IsZero() && d.Until.IsZero() {
			continue
		}
		b.used[f.index] = true
		b.n.Duration = d
		b.read("/duration", notice.Stated, f.part.Body)
	}
}
