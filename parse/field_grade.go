package parse

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

func (b *builder) fillGrade(r row, fields []field) {
	fields = slices.DeleteFunc(fields, func(f field) bool {
		if !b.isContract(f) {
			return false
		}
		b.contractFrom(f) // "Level: Consultancy"
		_, err := b.grade(f)
		return err != nil
	})
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		g, err := b.grade(f)
		if first && err == nil {
			b.n.Grade = g
		}
		return slices.Equal(b.n.Grade.Levels, g.Levels), err
	})
	if spare != nil {
		b.n.Grade = notice.Grade{Raw: b.keepRaw(r, spare)}
	}
}

// grade reads the value of a label for the grade, perhaps with a kind of contract beside it:
// "P4/FTA".
func (b *builder) grade(f field) (notice.Grade, error) {
	g, err := value.Grade(&b.locale, f.text)
	if err != nil || g.System == "" { // "NATO grade: G15"
		if named, err := value.Grade(&b.locale, b.string(f.part.Name)+" "+f.text); err == nil && named.System != "" {
			named.Raw = f.text
			return named, nil
		}
	}
	if err == nil || !b.begun(b.wordsIn(f.part)).Has(vocab.ClassContract) {
		return g, err
	}
	i := strings.IndexAny(f.text, "/,")
	if i < 0 {
		return g, err
	}
	level, kind := f.text[:i], f.text[i+1:]
	if _, err := value.Contract(&b.locale, level); err == nil {
		level, kind = kind, level
	}
	if _, err := value.Contract(&b.locale, kind); err != nil {
		return g, fmt.Errorf("grade: %w", err)
	}
	if g, err = value.Grade(&b.locale, level); err == nil {
		g.Raw = f.text
	}
	return g, err
}
