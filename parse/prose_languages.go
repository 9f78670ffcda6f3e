package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillProseLanguages takes the languages that sentences ask for where nothing is about languages alone:
// "Good judgement; fluent in English. French will be an asset". It reads what stands below a heading
// for qualifications, and elsewhere sentences that say what one must have, or what is desirable. The
// first must say how well the languages are to be known: in "applications in English" none is asked for.
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
		if !asked && (below != 0 || p.Kind != outline.Paragraph) || !slices.ContainsFunc(b.wordsIn(p), b.v.SpeaksOfLanguages) {
			continue
		}
		goesOn := false // whether the piece before it asks for languages
		for s := range b.sentences(p.Body, b.wordsIn(p)) {
			for piece := range b.clauses(s) {
				goesOn = b.languagesOfClause(piece, asked, goesOn)
			}
		}
	}
}

// languagesOfClause takes the languages that a part of a sentence asks for, and reports whether it asks
// for any. One that follows such a part need not say how well they are to be known.
func (b *builder) languagesOfClause(s sentence, asked, goesOn bool) bool {
	if !asked && !goesOn && s.hint&vocab.NeedHint == 0 {
		return false
	}
	span := b.withoutStop(s.span)
	text := strings.TrimRight(b.string(span), " ;,")
	if !value.MentionsLanguage(&b.locale, text) {
		return false
	}
	requirements, err := value.Languages(&b.locale, text, "")
	if err != nil || len(requirements) == 0 || slices.ContainsFunc(requirements, isUnnamed) {
		return false
	}
	if !goesOn && slices.ContainsFunc(requirements, func(r notice.LanguageRequirement) bool { return !statesLevel(r) }) {
		return false
	}
	for _, r := range requirements {
		b.read(b.pointers.at(languagePath, len(b.n.Languages)), notice.Stated, span)
		b.n.Languages = append(b.n.Languages, r)
	}
	return true
}

// clauses iterates over the parts of a sentence between semicolons.
func (b *builder) clauses(s sentence) func(yield func(sentence) bool) {
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
