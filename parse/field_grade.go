package parse

import (
	"fmt"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

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
