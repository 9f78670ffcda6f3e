package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// maxNoteWords bounds a footnote that is read.
const maxNoteWords = 120

// Renewable reads a sentence, such as a footnote of the duration, for whether the
// appointment can be renewed. It reports false where the sentence does not say so: that
// a renewal is subject to conditions says nothing yet.
func Renewable(l *Locale, sentence string) (renewable, ok bool) {
	var buf [maxNoteWords]vocab.Word
	words := l.words(buf[:0], sentence)
	for i := 0; i < len(words); {
		n, s := l.Vocabulary.Match(words[i:], vocab.ClassRenewal)
		if s == nil {
			i++
			continue
		}
		if s.Name == "no" {
			return false, true
		}
		renewable, ok = true, true
		i += n
	}
	return renewable, ok
}
