package parse

import (
	"iter"
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillProseLanguages takes the languages that sentences ask for where nothing is about languages alone:
// "Good judgement; fluent in English. French will be an asset". It reads what stands below a heading
// for qualifications, and elsewhere sentences that say what one must have, or what is desirable. One of
// them must say how well a language is to be known: in "applications in English" none is asked for.
func (b *builder) fillProseLanguages() {
	if len(b.n.Languages) > 0 || b.labels.Has(vocab.KeyLanguages) {
		return
	}
	var below vocab.Keys // what the heading above is over
	for i := range b.parts {
		p := &b.parts[i]
		switch p.Kind {
		case outline.Heading:
			below = p.Label.Keys
			continue
		case outline.Item, outline.Paragraph:
		default:
			continue
		}
		asked := below.Any(qualificationKeys)
		if !asked && (below != 0 || p.Kind != outline.Paragraph || !b.speaksOfCandidate(b.wordsIn(p))) || !slices.ContainsFunc(b.wordsIn(p), b.v.SpeaksOfLanguages) {
			continue
		}
		b.languagesOfSentences(p, asked)
	}
}

// speaksOfCandidate reports whether words speak of who applies for the post or will hold it: "applicants
// must", "you should". Others must know languages, too: "our students must be fluent in English".
func (b *builder) speaksOfCandidate(words []vocab.Word) bool {
	return slices.ContainsFunc(words, func(w vocab.Word) bool {
		hiring, holder := b.v.Sense(w, vocab.ClassHiring), b.v.Sense(w, vocab.ClassOffer)
		return hiring != nil && hiring.Name == "word" || holder != nil && holder.Name == "holder"
	})
}

// languagesOfSentences takes the languages that the sentences of a text ask for one behind the other, if
// one of them says how well.
func (b *builder) languagesOfSentences(p *outline.Part, asked bool) {
	first, readings := len(b.n.Languages), len(b.readings)
	levels, needs := false, asked
	settle := func() {
		if !levels || !needs {
			b.n.Languages, b.readings = b.n.Languages[:first], b.readings[:readings]
		}
		first, readings, levels, needs = len(b.n.Languages), len(b.readings), false, asked
	}
	for s := range b.sentences(p.Body, b.wordsIn(p)) {
		for clause := range b.clauses(s) {
			had := len(b.n.Languages)
			b.languagesOfClause(clause)
			if len(b.n.Languages) == had {
				settle()
				continue
			}
			levels = levels || slices.ContainsFunc(b.n.Languages[had:], statesLevel)
			needs = needs || clause.hint&vocab.NeedHint != 0
		}
	}
	settle()
}

// languagesOfClause takes the languages that a part of a sentence asks for, if it does.
func (b *builder) languagesOfClause(s sentence) {
	span := b.withoutStop(s.span)
	text := strings.TrimRight(b.string(span), " ;,")
	if !value.MentionsLanguage(&b.locale, text) {
		return
	}
	requirements, err := value.Languages(&b.locale, text, "")
	if err != nil || slices.ContainsFunc(requirements, isUnnamed) {
		return
	}
	for _, r := range requirements {
		b.read(b.pointers.at(languagePath, len(b.n.Languages)), notice.Stated, span)
		b.n.Languages = append(b.n.Languages, r)
	}
}

// clauses iterates over the parts of a sentence between semicolons.
func (b *builder) clauses(s sentence) iter.Seq[sentence] {
	return func(yield func(sentence) bool) {
		rest := sentence{span: s.span, words: s.words}
		for i := 1; i < len(s.words); i++ {
			before, w := s.words[i-1], s.words[i]
			at := strings.IndexByte(b.text[before.End:w.Start], ';')
			if at < 0 {
				continue
			}
			n := len(rest.words) - (len(s.words) - i)
			clause := sentence{span: notice.Span{Start: rest.span.Start, End: int(before.End) + at}, words: rest.words[:n]}
			clause.hint = hintOf(clause.words)
			if !yield(clause) {
				return
			}
			rest.span.Start, rest.words = int(w.Start), rest.words[n:]
		}
		rest.hint = hintOf(rest.words)
		yield(rest)
	}
}
