package parse

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// textWords are the words of a text, found by their place.
type textWords struct{ all []vocab.Word }

// within returns the numbers of the first word within a span, and of the one after the
// last.
func (w *textWords) within(span notice.Span) (from, to int) {
	from = w.from(span.Start)
	to = max(from, w.from(span.End))
	if to > from && int(w.all[to-1].End) > span.End {
		to--
	}
	return from, to
}

// from returns the number of the first word that begins at an offset or behind it.
func (w *textWords) from(at int) int {
	return sort.Search(len(w.all), func(i int) bool { return int(w.all[i].Start) >= at })
}

// wordsOf returns the words within a span.
func (b *builder) wordsOf(span notice.Span) []vocab.Word {
	from, to := b.words.within(span)
	return b.words.all[from:to]
}

// wordsOfName returns the words of the label of a field, which stand near those of its value.
func (b *builder) wordsOfName(p *outline.Part) []vocab.Word {
	all, from := b.words.all, int(p.From)
	for from > 0 && int(all[from-1].Start) >= p.Name.Start {
		from--
	}
	for from < len(all) && int(all[from].Start) < p.Name.Start {
		from++
	}
	to := from
	for to < len(all) && int(all[to].End) <= p.Name.End {
		to++
	}
	return all[from:to]
}

// wordsIn returns the words of the text of a part: of the name of a heading, or the body of
// any other.
func (b *builder) wordsIn(p *outline.Part) []vocab.Word { return b.words.all[p.From:p.To] }

// usualWords is how many words most values and items have at the most.
const usualWords = 32

// know tells the readers of values the words of a text, which the body of a part begins with,
// where they are those of the notice there: nothing was folded in it or left out before it,
// and no word is cut.
//
// The outline replaces a word by its second half where a label begins within it; the first
// half is then at the end of a text.
func (b *builder) know(text string, p *outline.Part) {
	from, to, start, end := int(p.From), int(p.To), p.Body.Start, p.Body.Start+len(text)
	if b.locale.Knows(text) || from == to || end > len(b.text) || b.text[start:end] != text {
		return
	}
	all := b.words.all
	if int(all[from].Start) != start || int(all[to-1].End) > end ||
		from > 0 && int(all[from-1].End) > start || to < len(all) && int(all[to].Start) < end ||
		strings.IndexFunc(b.text[all[to-1].End:end], isPartOfWord) >= 0 {
		return
	}
	known := append(b.known[:0], all[from:to]...)
	for i := range known {
		known[i].Start -= int32(start)
		known[i].End -= int32(start)
	}
	known[0].Before &= vocab.AndNow // what else stands before it is not in the text
	b.known = known
	b.locale.Know(text, known)
}

// wordsOfText returns the words of a text, with offsets into it: those that know told the
// readers of values, or what it appends to buf.
func (b *builder) wordsOfText(buf []vocab.Word, text string) []vocab.Word {
	if b.locale.Knows(text) {
		return b.known
	}
	return b.v.Words(buf, text, 0)
}

// isPartOfWord reports whether r may stand within a word.
func isPartOfWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(byte(r)) || isDigit(r)
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// body returns the body of a part as [builder.string] does, and tells the readers of values
// its words.
func (b *builder) body(p *outline.Part) string {
	text := b.folded(p.Body, p.OneLine)
	b.know(text, p)
	return text
}

// hintOf returns the hints of words together.
func hintOf(words []vocab.Word) vocab.Hint {
	var hint vocab.Hint
	for i := range words {
		hint |= words[i].Hint
	}
	return hint
}

// begun returns the set of the classes of which a phrase may begin within words, as
// [vocab.Vocabulary.Begun] gives it.
func (b *builder) begun(words []vocab.Word) vocab.Classes {
	return b.v.BegunBy(words)
}

// hasNumber reports whether a number stands among words.
func hasNumber(words []vocab.Word) bool {
	for i := range words {
		if words[i].Number {
			return true
		}
	}
	return false
}

// hasYear reports whether a number of four digits or more stands among words.
func hasYear(words []vocab.Word) bool {
	return slices.ContainsFunc(words, func(w vocab.Word) bool { return w.Number && w.End-w.Start >= 4 })
}

// hasNumbers reports whether three numbers follow one another among words.
func hasNumbers(words []vocab.Word) bool {
	run := 0
	for i := range words {
		number := 0
		if words[i].Number {
			number = 1
		}
		if run = (run + 1) * number; run == 3 {
			return true
		}
	}
	return false
}

// most returns the index of the highest number, the first of several.
func most(votes []int) int {
	best := 0
	for i, n := range votes {
		if n > votes[best] {
			best = i
		}
	}
	return best
}
