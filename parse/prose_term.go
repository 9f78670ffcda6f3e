package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// termOfSentence takes the length, and the kind of contract with it, of words in which they stand
// before the noun: "two-year fixed-term position". It takes nothing where the words go on with
// another noun, as "two-year contract extension" does.
func (b *builder) termOfSentence(words []vocab.Word) {
	noun := b.nounOfTerm(words)
	if noun == 0 || b.n.Duration.Raw != "" {
		return
	}
	if !b.durationOfSentence(notice.Span{Start: int(words[0].Start), End: int(words[noun].End)}) {
		return
	}
	kind := 1 // the first word behind the length
	for kind < noun && !b.v.Begins(words[kind-1], vocab.ClassUnit) {
		kind++
	}
	b.contractOfOffer(words[kind:noun+1], noun-kind)
}

// nounOfTerm returns the index of the word for a contract or a post that ends a phrase beginning
// with a number, and 0 where there is none.
func (b *builder) nounOfTerm(words []vocab.Word) int {
	const most = 7 // words of the phrase
	if len(words) == 0 || !words[0].Number && !b.v.Begins(words[0], vocab.ClassNumber) {
		return 0
	}
	noun := 0
	for i := 1; i < min(len(words), most); i++ {
		w := words[i]
		if w.Before&(vocab.Stop|vocab.Pause|vocab.Colon) != 0 {
			break
		}
		if !b.v.Begins(w, vocab.ClassUnit) && !w.Number && !b.describesContract(w) {
			if _, clause := b.v.Match(words[i:], vocab.ClassHiring); b.v.Stops(w) == 0 && (clause == nil || clause.Name != "clause") {
				return 0 // another noun, perhaps; but "based in"
			}
			break
		}
		if b.namesContract(w) {
			noun = i
		} else if noun > 0 {
			return 0
		}
	}
	return noun
}

// namesContract reports whether a word names what lasts for a time, a contract or a post.
func (b *builder) namesContract(w vocab.Word) bool {
	sense := b.v.Sense(w, vocab.ClassOffer)
	return sense != nil && sense.Name == "noun"
}
