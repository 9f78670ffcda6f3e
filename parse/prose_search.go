package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillFromSearch takes what a sentence states that tells whom the employer seeks, where nothing else
// does: "The Lake Commission is recruiting a Tide Analyst for a period of two years". The title is
// inferred: elsewhere it might be printed in another way.
func (b *builder) fillFromSearch(sentence notice.Span, words []vocab.Word) {
	if b.n.Organization != "" && b.n.Title != "" && b.n.Duration.Raw != "" {
		return
	}
	search, n := b.searchIn(words)
	if n == 0 || b.namesPost(words[:search]) { // "the Director, who is seeking a Deputy"
		return
	}
	sought := words[search+n:]
	if !b.isForTitle(sought) {
		return
	}
	b.employerOfSearch(words[:search])
	if b.namesPost(sought) {
		b.lengthOfSearch(sentence, sought)
	}
	if title := b.soughtTitle(sought); b.n.Title == "" && !title.IsEmpty() {
		from, to := b.words.within(title)
		part := b.newPart(b.parts[0])
		part.Kind, part.Label, part.Name = outline.Paragraph, vocab.Label{}, notice.Span{}
		part.Body, part.From, part.To = title, int32(from), int32(to)
		b.setTitle(field{part: part, text: b.string(title)}, notice.Inferred)
	}
}

// isForTitle reports whether the post that is sought by words may be that of the notice: one of its
// names is in the title. A partner may seek somebody else.
func (b *builder) isForTitle(sought []vocab.Word) bool {
	if b.n.Title == "" || !b.namesPost(sought) {
		return true
	}
	if i := slices.IndexFunc(sought[1:], func(w vocab.Word) bool { return w.Before&vocab.Pause != 0 }); i >= 0 {
		sought = sought[:i+1] // "an adviser, whom the clerk will assist"
	}
	title := strings.ToLower(b.n.Title)
	return slices.ContainsFunc(sought, func(w vocab.Word) bool {
		return b.v.Is(w, vocab.ClassPostNoun) && strings.Contains(title, strings.TrimSuffix(strings.ToLower(b.text[w.Start:w.End]), "s"))
	})
}

// searchIn returns at which word the phrase stands that says that somebody is sought, and how many
// words it has; 0 and 0 where there is none.
func (b *builder) searchIn(words []vocab.Word) (at, n int) {
	for i := range words {
		if !b.v.Begins(words[i], vocab.ClassHiring) {
			continue
		}
		if n, sense := b.v.Match(words[i:], vocab.ClassHiring); sense != nil && sense.Name == "search" {
			return i, n
		}
	}
	return 0, 0
}

// soughtTitle returns the name of the post that is sought by words: behind an article and words such as
// "the position of" a run of words with capitals that names a post. English alone writes all words
// of a title with capitals: elsewhere nothing tells where it ends. A run that may go on, "Chief of
// staff", or behind which there is another post, is none.
func (b *builder) soughtTitle(words []vocab.Word) notice.Span {
	const most = 8 // words before it
	none := notice.Span{}
	if !b.isEnglish() {
		return none
	}
	first := 0
	for ; first < len(words) && !b.startsUpper(words[first]); first++ {
		if first == most || first > 0 && words[first].Before != 0 || !b.leadsToTitle(words[first]) {
			return none
		}
	}
	last := first // behind the words that belong to the title
	for i := first; i < len(words); {
		switch w := words[i]; {
		case i > first && (b.startsUpper(w) || w.Number) && b.mayGoOn(words[i-1:]):
			return none // "Deputy Director, Operations", "Assistant Level 5"
		case i > first && w.Before&^(vocab.Slash|vocab.Newline) != 0:
			i = len(words)
		case b.startsUpper(w):
			i++
			last = i
		default:
			n, sense := b.v.Match(words[i:], vocab.ClassOffer)
			goesOn := i+n < len(words) && b.startsUpper(words[i+n])
			switch {
			case sense != nil && sense.Name == "joint" && goesOn:
				i += n
			case sense != nil && (sense.Name == "joint" || sense.Name == "open-joint" && goesOn):
				return none
			default:
				i = len(words)
			}
		}
	}
	if last == first || !b.namesPost(words[first:last]) {
		return none
	}
	return notice.Span{Start: int(words[first].Start), End: int(words[last-1].End)}
}

// mayGoOn reports whether what stands between the words of a title and a further one leaves open whether
// this one belongs to it: a comma, a colon, a bracket before anything but a grade, or a dash between
// spaces; before a number, nothing. Words are the last of those and what follows.
func (b *builder) mayGoOn(words []vocab.Word) bool {
	w := words[1]
	between := b.text[words[0].End:w.Start]
	switch {
	case w.Before == 0:
		return w.Number
	case strings.ContainsAny(between, "(["):
		_, _, ok := b.gradeAt(words[1:])
		return !ok
	}
	return w.Before&(vocab.Pause|vocab.Colon) != 0 || w.Before&vocab.Slash != 0 && strings.HasPrefix(between, " ")
}

// leadsToTitle reports whether a word may stand between "is seeking" and a title: a small word,
// or one such as "position" or "experienced".
func (b *builder) leadsToTitle(w vocab.Word) bool {
	if sense := b.v.Sense(w, vocab.ClassOffer); sense != nil && sense.Name == "praise" {
		return true
	}
	return b.v.Stops(w) != 0 || b.v.Is(w, vocab.ClassFiller) || b.v.Is(w, vocab.ClassHiring) || w.Hint&vocab.LabelWordHint != 0
}

// lengthOfSearch takes the length that a sentence states behind the post that is sought. Where other
// words stand between the two, it may be the length of something else: "an analyst for a study of".
func (b *builder) lengthOfSearch(sentence notice.Span, words []vocab.Word) {
	if b.n.Duration.Raw != "" {
		return
	}
	named := false // whether the post is
	for i := range words {
		n, sense := b.v.Match(words[i:], vocab.ClassOffer)
		switch {
		case sense != nil && sense.Name == "period":
			if named && i+n < len(words) {
				b.durationOfSentence(b.withoutStop(notice.Span{Start: int(words[i+n].Start), End: sentence.End}))
			}
			return
		case sense != nil && sense.Name == "aside":
			return
		case b.v.Is(words[i], vocab.ClassPostNoun):
			named = true
		case named && b.isEnglish() && !b.startsUpper(words[i]) && !b.v.Is(words[i], vocab.ClassFiller) && b.v.Stops(words[i]) == 0 && !b.namesUnit(words[i]):
			return // elsewhere titles have words in small letters
		}
	}
}

// employerOfSearch takes the employer that a sentence begins with, up to the words that tell that it
// seeks somebody: a name that only employers have, or with its initials in brackets behind it.
func (b *builder) employerOfSearch(words []vocab.Word) {
	if b.n.Organization != "" || len(words) == 0 {
		return
	}
	if b.v.Is(words[0], vocab.ClassFiller) && len(words) > 1 { // "The Lake Commission"
		words = words[1:]
	}
	n := b.nameAt(words)
	if n < 2 {
		return
	}
	name := notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)}
	text := b.string(name)
	behind := words[n:]
	if len(behind) > 0 && behind[0].Before&(vocab.Paren|vocab.Pause) == 0 && b.v.Stops(behind[0]) == 0 {
		return // "The European Union funded project", "The Bank's client"
	}
	introduced := len(behind) > 0 && b.isAcronymOf(behind[0]) && b.isName(words[:n]) && !b.namesPost(words[:n]) &&
		strings.EqualFold(b.initials(text), b.text[behind[0].Start:behind[0].End])
	if introduced || b.isEmployer(words[:n]) {
		b.n.Organization = text
		b.read("/organization", notice.Stated, name)
	}
}

// nameAt returns how many words belong to the name that words begin with: those with capitals, and
// small ones between them.
func (b *builder) nameAt(words []vocab.Word) int {
	n := 0
	for i, w := range words {
		switch {
		case i > 0 && w.Before&^vocab.Slash != 0:
			return n
		case b.startsUpper(w):
			n = i + 1
		case i == 0 || !b.v.Is(w, vocab.ClassFiller) && !b.v.Is(w, vocab.ClassConnector):
			return n
		}
	}
	return n
}
