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
// graded": "B5/B6 within the salary scales". Where another follows it may be one of several.
func (b *builder) gradeOfSentence(words []vocab.Word) {
	isSmall := func(i int) bool { return unicode.IsLower(firstRune(b.text[words[i].Start:])) }
	n := 0
	for n < len(words) && !isSmall(n) && (n == 0 || words[n].Before&vocab.Stop == 0) {
		n++
	}
	if n == 0 || !b.isUngraded() || n+1 < len(words) && b.v.Is(words[n], vocab.ClassConnector) && !isSmall(n+1) {
		return // "P-3 or P-4 according to experience"
	}
	span := notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)}
	g, err := value.Grade(&b.locale, b.string(span))
	if err != nil || len(g.Levels) == 0 {
		return
	}
	b.n.Grade = g
	b.read("/grade", notice.Stated, span)
}
