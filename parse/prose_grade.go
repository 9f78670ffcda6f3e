package parse

import (
	"unicode"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// isUngraded reports whether nothing has stated the grade yet.
func (b *builder) isUngraded() bool { return b.n.Grade.Raw == "" && len(b.n.Grade.Levels) == 0 }

// gradeOfSentence takes the grade that words begin with, those of a sentence behind "The post is
// graded": "B5/B6 within the salary scales". Where the sentence names another one it may be either.
func (b *builder) gradeOfSentence(words []vocab.Word) {
	for i := 1; i < len(words); i++ {
		if words[i].Before&vocab.Stop != 0 {
			words = words[:i] // "P-4. It ..." is not told from an abbreviation elsewhere
		}
	}
	g, span, ok := b.gradeAt(words)
	if !ok || !b.isUngraded() {
		return
	}
	for n := b.nameEnd(words); n < len(words); n++ {
		if _, _, another := b.gradeAt(words[n:]); another {
			return // "P-3 to P-5", "P-3 or P-4 according to experience"
		}
	}
	b.n.Grade = g
	b.read("/grade", notice.Stated, span)
}

// gradeAt reads the grade that words begin with, up to the first one in small letters.
func (b *builder) gradeAt(words []vocab.Word) (notice.Grade, notice.Span, bool) {
	n := b.nameEnd(words)
	if n == 0 {
		return notice.Grade{}, notice.Span{}, false
	}
	span := notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)}
	g, err := value.Grade(&b.locale, b.string(span))
	return g, span, err == nil && len(g.Levels) > 0
}

// nameEnd returns how many words stand before the first one in small letters.
func (b *builder) nameEnd(words []vocab.Word) int {
	n := 0
	for n < len(words) && !unicode.IsLower(firstRune(b.text[words[n].Start:])) {
		n++
	}
	return n
}

// gradeOfOffer takes the grade that stands before a word for a contract or a post, "(This is a) G-6
// contract", where nothing else grades the post: a letter at least and a number.
func (b *builder) gradeOfOffer(words []vocab.Word) {
	const most = 4 // words, with the noun
	if len(words) == 0 || !b.isUngraded() || words[0].Number || !b.startsUpper(words[0]) {
		return
	}
	for i := 1; i < min(len(words), most); i++ {
		if !b.namesContract(words[i]) {
			continue
		}
		span := notice.Span{Start: int(words[0].Start), End: int(words[i-1].End)}
		if g, err := value.Grade(&b.locale, b.string(span)); err == nil && len(g.Levels) > 0 {
			b.n.Grade = g
			b.read("/grade", notice.Stated, span)
		}
		return
	}
}
