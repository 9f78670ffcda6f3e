package parse

import (
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// isYears reports whether a part is a number of years of experience and nothing else, as boards print
// it below the education: "2 years of experience".
func (b *builder) isYears(p *outline.Part) bool {
	const least, most = 3, 6 // words
	words := b.wordsIn(p)
	if len(words) < least || len(words) > most || !words[0].Number || !b.begun(words).Has(vocab.ClassUnit) {
		return false
	}
	key, ok := b.told(p, 1<<vocab.KeyEducation|1<<vocab.KeyExperience)
	if !ok || key != vocab.KeyExperience {
		return false
	}
	_, ok = value.Years(&b.locale, b.body(p))
	return ok
}

// asksYears reports whether an item of a list asks for years of experience.
func (b *builder) asksYears(e entry) bool {
	if e.part.Kind != outline.Item || !b.begun(b.wordsIn(e.part)).Has(vocab.ClassUnit) {
		return false
	}
	if key, ok := b.told(e.part, 1<<vocab.KeyEducation|1<<vocab.KeyExperience); !ok || key != vocab.KeyExperience {
		return false
	}
	_, ok := value.Years(&b.locale, b.body(e.part))
	return ok
}
