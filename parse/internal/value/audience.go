package value

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Audience reads the value of a label for whom the notice is open to, such as
// "Internal and external candidates". It reports false where the text says nothing of
// it.
func Audience(l *Locale, text string) ([]notice.Audience, bool) {
	words := l.words(nil, text)
	found, _, _ := scanAudience(l, words)
	if len(found) == 0 && len(words) <= 4 {
		for _, w := range words {
			if s := l.Vocabulary.Sense(w, vocab.ClassAudienceWord); s != nil {
				found = addAudience(found, notice.Audience(s.Name))
			}
		}
	}
	return found, len(found) > 0
}

// FindAudience reads the words of a sentence of a notice for whom it is open to. One that
// merely mentions internal candidates says nothing: it must say that the notice is open
// to them, or to them only; and of government officials, that it is for them only. A
// post for officials alone is a secondment.
func FindAudience(l *Locale, sentence []vocab.Word) []notice.Audience {
	found, open, only := scanAudience(l, sentence)
	if !only {
		found = slices.DeleteFunc(found, func(a notice.Audience) bool { return a == notice.GovernmentOfficials })
	}
	if !open && !only {
		return nil
	}
	return found
}

// scanAudience returns the audiences that words name, and whether they say that the notice
// is open to them, or to them only.
func scanAudience(l *Locale, words []vocab.Word) (found []notice.Audience, open, only bool) {
	for i := 0; i < len(words); {
		if !l.Vocabulary.Begins(words[i], vocab.ClassAudience) {
			i++
			continue
		}
		n, s := l.Vocabulary.Match(words[i:], vocab.ClassAudience)
		if s == nil {
			i++
			continue
		}
		i += n
		switch s.Name {
		case "open":
			open = true
		case "only":
			only = true
		default:
			for _, name := range s.Args {
				found = addAudience(found, notice.Audience(name))
			}
		}
	}
	return found, open, only
}

func addAudience(list []notice.Audience, a notice.Audience) []notice.Audience {
	if slices.Contains(list, a) {
		return list
	}
	return append(list, a)
}
