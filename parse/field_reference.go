package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// rankNumbers prefers the number of the notice to that of the post, and one that has another
// within it: a notice's number may be made of that of the post.
func (b *builder) rankNumbers(fields []field) {
	slices.SortStableFunc(fields, func(x, y field) int {
		switch post := b.numbersPost(x); {
		case post == b.numbersPost(y):
			return 0
		case post:
			return 1
		}
		return -1
	})
	for i := 1; i < len(fields); i++ {
		if len(fields[i].text) > len(fields[0].text) && strings.Contains(fields[i].text, fields[0].text) {
			fields[0], fields[i] = fields[i], fields[0]
		}
	}
}

func (b *builder) fillReference(r row, fields []field) {
	if len(fields) > 1 {
		b.rankNumbers(fields)
	}
	fields = slices.DeleteFunc(fields, func(f field) bool { return b.saysRoster(f) || b.saysTitle(f) })
	b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		number, err := value.Reference(&b.locale, b.withoutPosts(f))
		if first && err == nil {
			b.n.Reference = number
		}
		return strings.EqualFold(b.n.Reference, number) || strings.Contains(b.n.Reference, number), err
	})
}

// withoutPosts returns the value of a label without the number of posts in brackets behind it,
// "VN-112/2026 (2 positions)", which it takes where no label states that.
func (b *builder) withoutPosts(f field) string {
	head, inner, _ := strings.Cut(f.text, " (")
	inner, ok := strings.CutSuffix(inner, ")")
	if !ok || !b.begun(b.wordsIn(f.part)).Has(vocab.ClassPosts) {
		return f.text
	}
	p, err := value.Posts(&b.locale, inner)
	if err != nil {
		return f.text
	}
	if b.n.Posts == (notice.Posts{}) {
		b.n.Posts = p
		b.read("/posts", notice.Stated, f.part.Body)
	}
	return head
}

// numbersPost reports whether a label asks for the number of the post: one of its words
// alone would ask for the title.
func (b *builder) numbersPost(f field) bool {
	return slices.ContainsFunc(b.wordsOf(f.part.Name), func(w vocab.Word) bool {
		sense := b.v.Sense(w, vocab.ClassLabel)
		return sense != nil && sense.Keys.Has(vocab.KeyTitle)
	})
}

// saysRoster reports whether a roster is named where the number of the post is asked for,
// "Post number: Roster", and takes it for the number of posts where no label states that.
func (b *builder) saysRoster(f field) bool {
	if !b.begun(b.wordsIn(f.part)).Has(vocab.ClassPosts) {
		return false
	}
	p, err := value.Posts(&b.locale, f.text)
	if err != nil || !p.Roster {
		return false
	}
	b.used[f.index] = true
	if b.n.Posts == (notice.Posts{}) {
		b.n.Posts = p
		b.read("/posts", notice.Stated, f.part.Body)
	}
	return true
}

// saysTitle reports whether a title stands behind a label that only says that this is a notice:
// "Vacancy notice: Tide Analyst".
func (b *builder) saysTitle(f field) bool {
	words := b.wordsIn(f.part)
	if !b.namesPost(words) || !b.v.IsGenericTitle(b.wordsOf(f.part.Name)) {
		return false
	}
	if !slices.ContainsFunc(words, isNumber) {
		return true
	}
	_, err := value.Reference(&b.locale, f.text)
	return err != nil || b.isTitleWithNumber(f.part) // "Drivers (2)"
}

// dayOfReference returns the day that stands behind the notice's number in a field, and where: "AC/12/2026 of 3 May 2026". A notice is issued on the day of its number.
func (b *builder) dayOfReference(p *outline.Part) (notice.Date, notice.Span) {
	if !p.Closed || !p.Label.Keys.Only(vocab.KeyReference) || !hasYear(b.wordsIn(p)) {
		return notice.Date{}, notice.Span{}
	}
	text := b.text[p.Body.Start:p.Body.End]
	d, start, end, ok := value.FindDate(&b.locale, text)
	if !ok || start == 0 || d.Day.IsZero() || strings.Trim(text[end:], " ).") != "" {
		return notice.Date{}, notice.Span{}
	}
	if _, err := value.Reference(&b.locale, text); err != nil {
		return notice.Date{}, notice.Span{}
	}
	span := notice.Span{Start: p.Body.Start + start, End: p.Body.Start + end}
	d.Raw = b.string(span)
	return d, span
}

// publishedByReference takes the day of the notice's number for that of its publication,
// where nothing states one.
func (b *builder) publishedByReference() {
	for _, i := range b.fieldParts {
		if b.n.Published.Raw != "" || b.n.Reference == "" {
			return
		}
		if d, span := b.dayOfReference(&b.parts[i]); d.Raw != "" && b.used[i] {
			b.n.Published = d
			b.read("/published", notice.Inferred, span)
		}
	}
}

// referenceBesideTitle takes a line next to the title, or to "Vacancy notice", that is a
// number and nothing else: "No. ORP-12-2026".
func (b *builder) referenceBesideTitle() {
	if b.n.Reference != "" {
		return
	}
	for i := range b.parts[:min(len(b.parts), maxHeadParts)] {
		p := &b.parts[i]
		if p.Kind == outline.Field || p.Kind == outline.Item || p.Label.Keys != 0 || b.used[i] || !b.isBesideTitle(i) {
			continue
		}
		reference, ok := value.BareReference(&b.locale, b.string(p.Text()))
		if !ok {
			reference, ok = value.ReferenceBeforeUnit(b.string(p.Text()))
			ok = ok && slices.ContainsFunc(b.wordsIn(p), b.namesUnit) // not "75015 | Paris", "10250 | USD"
		}
		if ok {
			if i > 0 && b.asksForNumber(&b.parts[i-1]) {
				return // "Loan contract N°" stands above
			}
			if i+1 < len(b.parts) {
				if _, again := value.BareReference(&b.locale, b.string(b.parts[i+1].Text())); again {
					return // a list of numbers
				}
			}
			b.used[i] = true
			b.n.Reference = reference
			b.read("/reference", notice.Stated, p.Text())
			return
		}
	}
}

// asksForNumber reports whether a text ends with a colon or a word such as "No.".
func (b *builder) asksForNumber(p *outline.Part) bool {
	words := b.wordsIn(p)
	if len(words) == 0 {
		return false
	}
	const short = 2 // letters
	last := words[len(words)-1]
	return strings.ContainsAny(b.text[last.End:min(p.Text().End+1, len(b.text))], ":°º#") || last.End-last.Start <= short && b.v.Passes(last)
}

// isBesideTitle reports whether one of the parts around the one at an index is the title,
// or only says that this is a notice.
func (b *builder) isBesideTitle(i int) bool {
	for _, k := range [...]int{i - 2, i - 1, i + 1, i + 2} {
		if k < 0 || k >= len(b.parts) {
			continue
		}
		span := b.parts[k].Text()
		if words := b.wordsIn(&b.parts[k]); len(words) > 1 && b.parts[k].Kind != outline.Field && b.v.IsGenericTitle(words) {
			return true
		}
		for _, r := range b.readings {
			if r.path == "/title" && r.state == notice.Stated && r.span == span {
				return true
			}
		}
	}
	return false
}
