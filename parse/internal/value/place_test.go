package value

import (
	"errors"
	"strings"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// employedBy returns the locale of a notice in a language by an employer of a grade
// system; "" is an employer that is not known.
func employedBy(grades, tag string) *Locale {
	l := &Locale{Vocabulary: vocab.Default(), Language: language.Make(tag)}
	if grades != "" {
		l.Family = &vocab.Family{Name: grades, Grades: grades}
	}
	return l
}

// shortPlaces writes a reading as the tables do: "City FR" with "~" before an inferred
// country and "remote" before work from home, "as printed" for Raw only, and the
// error.
func shortPlaces(places []Place, err error) string {
	if err != nil {
		return shortError(err)
	}
	var all []string
	for _, p := range places {
		var parts []string
		if p.Remote {
			parts = append(parts, "remote")
		}
		if p.City != "" {
			parts = append(parts, p.City)
		}
		if p.Country != "" {
			country := p.Country
			if p.Inferred {
				country = "~" + country
			}
			parts = append(parts, country)
		}
		if parts == nil {
			parts = []string{"as printed"}
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, "; ")
}

func shortError(err error) string {
	switch {
	case errors.Is(err, ErrAbsent):
		return "absent"
	case errors.Is(err, ErrOpen):
		return "open"
	case errors.Is(err, ErrNotUnderstood):
		return "not understood"
	}
	return err.Error()
}
