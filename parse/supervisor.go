package parse

import (
	"strings"
	"unicode"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxSubject bounds the words of who reports: "The selected candidate will ...".
const maxSubject = 6

// supervisor returns who a field names as the supervisor. Of a sentence, "The incumbent
// reports to the Head of Unit.", that is what stands behind its verb.
func (b *builder) supervisor(f field) (string, error) {
	text, err := name(f)
	if err != nil {
		return "", err
	}
	words := b.wordsIn(f.part)
	if b.leadsToDuties(text, words) || f.part.Apart && isSentence(text) && b.isTask(words) {
		return "", value.ErrNotUnderstood
	}
	for i := range words[:min(len(words), maxSubject)] {
		if i > 0 && (b.v.Stops(words[0]) == 0 || words[i].Before&(vocab.Pause|vocab.Stop|vocab.Colon) != 0) {
			return text, nil // "Head of Unit, reporting to the Director"
		}
		n, label := b.v.LabelPrefix(words[i:])
		if n < 2 || !label.Keys.Only(vocab.KeyReportsTo) || i+n == len(words) {
			continue
		}
		rest := words[i+n:]
		for len(rest) > 1 && !b.startsUpper(rest[0]) && (b.v.Stops(rest[0]) != 0 || b.v.Is(rest[0], vocab.ClassFiller)) {
			rest = rest[1:]
		}
		if r := b.text[rest[0].Start]; r < 0x80 && !unicode.IsUpper(rune(r)) {
			return "", value.ErrNotUnderstood
		}
		span := notice.Span{Start: int(rest[0].Start), End: f.part.Body.End}
		for s := range b.sentences(span, rest) {
			span = b.trim(b.beforeClause(s.span, s.words))
			break
		}
		return strings.TrimRight(b.string(span), ".,;"), nil
	}
	return text, nil
}

// supervisorOfSentence takes the supervisor of a sentence that says to whom one reports who holds the
// post: "The incumbent reports to the Head of Unit and plans surveys."
func (b *builder) supervisorOfSentence(words []vocab.Word) {
	const most = maxSubject + 2 // "the holder of the post will"
	for i := 1; i < min(len(words), most); i++ {
		if words[i].Before != 0 && words[i].Before != vocab.Newline {
			return
		}
		n, label := b.v.LabelPrefix(words[i:])
		if n < 2 || !label.Keys.Only(vocab.KeyReportsTo) {
			continue
		}
		if who := b.soughtTitle(words[i+n:]); !who.IsEmpty() && b.namesHolder(words[:i]) {
			b.n.ReportsTo = b.string(who)
			b.read("/reports_to", notice.Stated, who)
		}
		return
	}
}

// namesHolder reports whether words name who holds the post, or the post: "the incumbent will", or
// with a word of the title, "the analyst". Another post may report to others.
func (b *builder) namesHolder(words []vocab.Word) bool {
	for _, w := range words {
		if sense := b.v.Sense(w, vocab.ClassOffer); sense != nil && sense.Name == "holder" {
			return true
		}
		if b.v.Is(w, vocab.ClassPostNoun) && strings.Contains(strings.ToLower(b.n.Title), strings.ToLower(b.text[w.Start:w.End])) {
			return true
		}
	}
	return false
}

// beforeClause returns the span of a sentence up to a comma with a small article behind it: "the
// Head of Unit, the analyst will ...".
func (b *builder) beforeClause(sentence notice.Span, words []vocab.Word) notice.Span {
	for i, w := range words {
		if sense := b.v.Sense(w, vocab.ClassLanguageWord); i > 0 && w.Before&vocab.Pause != 0 && sense != nil && sense.Name == "article" && !b.startsUpper(w) {
			sentence.End = int(words[i-1].End)
			break
		}
	}
	return sentence
}

// leadsToDuties reports whether a text ends with a colon, or has one behind a small word: "Under the
// Director, to: Duties".
func (b *builder) leadsToDuties(text string, words []vocab.Word) bool {
	for i := range words[:max(0, len(words)-1)] {
		if words[i+1].Before&vocab.Colon != 0 && b.v.Stops(words[i]) != 0 {
			return true
		}
	}
	return strings.HasSuffix(text, ":")
}

// isTask reports whether a sentence says what one does, "Plans the surveys of the year.", as stands
// below "As Programme Manager:": it begins with no article, no label and no post.
func (b *builder) isTask(words []vocab.Word) bool {
	const most = 3 // words of a post
	return b.v.Stops(words[0]) == 0 && !b.v.Begins(words[0], vocab.ClassLabel) && !b.namesPost(words[:min(len(words), most)]) && !b.isName(words)
}
