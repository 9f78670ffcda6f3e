package parse

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// soleHeading takes the only heading of the first level in a page for the title although
// none of its words names a post, where labelled fields follow it at once.
func (b *builder) soleHeading(heads []field) {
	var sole *field
	for i := range heads {
		if p := heads[i].part; p.Kind == outline.Heading && p.Depth == 1 {
			if sole != nil {
				return
			}
			sole = &heads[i]
		}
	}
	if sole == nil || sole.index+2 >= len(b.parts) || !b.isName(b.wordsIn(sole.part)) {
		return
	}
	for _, p := range b.parts[sole.index+1 : sole.index+3] {
		if p.Kind != outline.Field || p.Loose {
			return
		}
	}
	for _, w := range b.wordsIn(sole.part) {
		if b.v.Begins(w, vocab.ClassPage) || b.v.Begins(w, vocab.ClassGenericTitle) {
			return
		}
	}
	b.setTitle(*sole, notice.Stated)
	b.used[sole.index] = true
}

// titleBehindNumber narrows the value of a label without a colon for the notice's number to
// the title behind that number, "VN 20/23 Tide Analyst", or where there is none to a title
// on the line below "Vacancy notice".
func (b *builder) titleBehindNumber(p *outline.Part, span *notice.Span) bool {
	at := strings.Index(b.text[span.Start:span.End], b.n.Reference)
	if at < 0 || b.n.Reference == "" {
		return p.Apart && b.namesPost(b.wordsIn(p)) && b.v.IsGenericTitle(b.wordsOf(p.Name))
	}
	words := b.wordsOf(notice.Span{Start: span.Start + at + len(b.n.Reference), End: span.End})
	if len(words) == 0 || !b.namesPost(words) {
		return false
	}
	span.Start = int(words[0].Start)
	return true
}

// isClosedHeadline reports whether a heading of the page can be the title although it has a
// colon in it: what stands before the colon and behind it could be one.
func (b *builder) isClosedHeadline(span notice.Span) bool {
	i := strings.IndexByte(b.text[span.Start:span.End], ':')
	if i < 0 || !b.namesPost(b.wordsOf(span)) {
		return false
	}
	head, tail := notice.Span{Start: span.Start, End: span.Start + i}, notice.Span{Start: span.Start + i + 1, End: span.End}
	words := b.wordsOf(head)
	return !b.v.IsGenericTitle(words) && b.isHeadline(b.trim(head), words) && b.isHeadline(tail, b.wordsOf(tail))
}

// behindSearch returns the word that a title begins with behind an employer's name, which ends
// before word i, and the words that it searches with: "Enabel recherche un·e Expert·e". It
// returns 0 where there are none.
func (b *builder) behindSearch(words []vocab.Word, i int) int {
	const most = 3 // words of an article
	n, sense := b.v.Match(words[i:], vocab.ClassHiring)
	if sense == nil || sense.Name != "search" {
		return 0
	}
	for end := i + n; end < min(len(words), i+n+most); end++ {
		if b.startsUpper(words[end]) {
			if b.namesPost(words[end:]) {
				return end
			}
			break
		}
	}
	return 0
}

// withoutGeneric drops the label of a title, or words that only say that this is a notice, and a
// dash, before a title: "VACANCY ANNOUNCEMENT – POLICY OFFICER".
func (b *builder) withoutGeneric(text string) string {
	for _, dash := range [...]string{" – ", " - ", " — "} {
		head, rest, ok := strings.Cut(text, dash)
		if !ok {
			continue
		}
		var buf [12]vocab.Word
		words := b.v.Words(buf[:0], head, 0)
		if label, ok := b.v.Label(words, head); ok && label.Keys.Only(vocab.KeyTitle) && !b.namesPost(words) {
			return rest // "Position – Tide Analyst"
		}
		generic := 0
		for i := 0; i < len(words); {
			n, sense := b.v.Match(words[i:], vocab.ClassGenericTitle)
			switch {
			case sense != nil:
				generic++
				i += n
			case b.v.Passes(words[i]) || b.v.Sense(words[i], vocab.ClassAudienceWord) != nil:
				i++
			default:
				return text
			}
		}
		if generic > 0 && b.namesPost(b.v.Words(nil, rest, 0)) {
			return rest
		}
	}
	return text
}
