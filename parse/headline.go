package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
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

// isAboveFields reports whether a line that names a post stands apart, with labelled fields
// right below it: the title of a notice that begins with a text on the employer.
func (b *builder) isAboveFields(i int) bool {
	const least = 2 // fields
	p := &b.parts[i]
	if !p.Gap || i+least >= len(b.parts) || !b.namesPost(b.wordsIn(p)) {
		return false
	}
	for _, below := range b.parts[i+1 : i+1+least] {
		if below.Kind != outline.Field || below.Loose || below.Label.Keys == 0 && !below.Closed {
			return false
		}
	}
	return true
}

// titleBehindNumber narrows the value of a label without a colon for the notice's number to
// the title behind that number, "VN 20/23 Tide Analyst", or where there is none to a title
// on the line below "Vacancy notice", or behind it and a dash.
func (b *builder) titleBehindNumber(p *outline.Part, span *notice.Span) bool {
	number, body := b.n.Reference, b.text[span.Start:span.End]
	if number == "" || !strings.Contains(body, number) { // perhaps another one than that which was taken
		number, _ = value.Reference(&b.locale, body)
	}
	at := strings.Index(body, number)
	if at < 0 || number == "" {
		words := b.wordsIn(p)
		return len(words) > 0 && (p.Apart || b.startsUpper(words[0])) && b.namesPost(words) && b.v.IsGenericTitle(b.wordsOf(p.Name)) &&
			!b.namesAudience(words) && !b.isOfficeOf(words) // "Vacancy notice: open to staff members only"
	}
	if p.Closed {
		return b.isTitleWithNumber(p)
	}
	words := b.wordsOf(notice.Span{Start: span.Start + at + len(number), End: span.End})
	if len(words) == 0 || !b.namesPost(words) {
		return false
	}
	span.Start = int(words[0].Start)
	return true
}

// isTitleWithNumber reports whether a title and the notice's number behind it stand behind words that
// only say that this is a notice: "Vacancy notice: Tide Analyst (Ref. X/12)".
func (b *builder) isTitleWithNumber(p *outline.Part) bool {
	if !b.namesPost(b.wordsIn(p)) || !b.v.IsGenericTitle(b.wordsOf(p.Name)) {
		return false
	}
	_, _, ok := value.TitleReference(&b.locale, b.body(p))
	return ok
}

// isTitleOfNotice reports whether a title stands behind words that only say that this is a notice:
// "Call for applications: Tide Analyst".
func (b *builder) isTitleOfNotice(p *outline.Part) bool {
	words := b.wordsIn(p)
	return b.namesPost(words) && b.startsUpper(words[0]) && !b.saysHiring(words) && !b.isOfficeOf(words) &&
		(b.v.IsGenericTitle(b.wordsOf(p.Name)) || b.numberOfName(p) != "")
}

// isOfficeOf reports whether words name the office of whoever holds a post, perhaps with a place behind
// it: "Director-General's Office", "Manager's office, Geneva".
func (b *builder) isOfficeOf(words []vocab.Word) bool {
	const most = 2 // words of the post
	for i := 2; i < min(len(words), most+2); i++ {
		post, mark := words[:i-1], words[i-1]
		if mark.End-mark.Start == 1 && mark.Before == 0 && words[i].Before == 0 && b.namesUnit(words[i]) {
			return b.v.Is(post[0], vocab.ClassPostNoun) && !b.namesPost(words[i+1:])
		}
	}
	return false
}

// partAtColon returns a line that begins with the notice's number and a colon as a field, and any other
// part as it is: the full stop of "Vacancy Notice No. 12/2026: Tide Analyst" is none of a label.
func (b *builder) partAtColon(p *outline.Part) *outline.Part {
	text := b.text[p.Body.Start:p.Body.End]
	i := strings.Index(text, ": ")
	if p.Kind != outline.Paragraph || i < 0 || p.Body.Len() > maxTitle {
		return p
	}
	field := *p
	field.Kind = outline.Field
	field.Name = notice.Span{Start: p.Body.Start, End: p.Body.Start + i}
	field.Body.Start += i + len(": ")
	field.From += int32(len(b.wordsOf(field.Name)))
	if b.numberOfName(&field) == "" {
		return p
	}
	return b.newPart(field)
}

// numberOfName returns the notice's number that a title follows: "Vacancy Notice No. 12/2026: Tide
// Analyst", "VA/2026/12: Tide Analyst"; "" where none does.
func (b *builder) numberOfName(p *outline.Part) string {
	words := b.wordsOf(p.Name)
	if p.Label.Keys != 0 || !slices.ContainsFunc(words, isNumber) {
		return ""
	}
	text := b.string(p.Name)
	if number, ok := value.BareReference(&b.locale, text); ok && strings.Count(number, "/")+strings.Count(number, "-") > 1 {
		return number // not "ISO-27001: Lead Auditor"
	}
	n, label := b.v.LabelPrefix(words)
	if n == 0 || n >= len(words) || !label.Keys.Only(vocab.KeyReference) {
		return ""
	}
	number, err := value.Reference(&b.locale, b.text[words[n-1].End:p.Name.End])
	if err != nil {
		return ""
	}
	return number
}

// namesAudience reports whether words begin with whom a post is open to; one word alone may begin a
// title, too: "Internal Auditor".
func (b *builder) namesAudience(words []vocab.Word) bool {
	n, sense := b.v.Match(words, vocab.ClassAudience)
	return n > 1 || n == 1 && sense.Name == "open"
}

// saysHiring reports whether words tell that somebody is sought, or what candidates are to do, as no
// title does. A title may have such words in capitals: "Contract Manager".
func (b *builder) saysHiring(words []vocab.Word) bool {
	for i := range words {
		_, sense := b.v.Match(words[i:], vocab.ClassHiring)
		if sense != nil && (sense.Name == "search" || sense.Name == "word" && !b.startsUpper(words[i])) {
			return true
		}
		if verb := b.v.Sense(words[i], vocab.ClassLanguageWord); b.speaks(verb) && (verb.Name == "is" || verb.Name == "is-one") {
			return true // "Applications are not accepted"
		}
	}
	return false
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

// hasColon reports whether a colon stands in a text that is none of a time or an address.
func hasColon(text string) bool { return strings.Contains(text, ": ") || strings.Contains(text, " :") }

// isTitleWithReference reports whether the only colon of a line is that of the notice's number:
// "Tide Analyst (Ref: TIDA/2026/12)".
func (b *builder) isTitleWithReference(text string) bool {
	title, _, ok := value.TitleReference(&b.locale, text)
	return ok && !hasColon(title)
}

// behindSearch returns the word that a title begins with behind an employer's name, which ends
// before word i, and the words that it searches with: "Enabel recherche un·e Expert·e". It
// returns 0 where there are none.
func (b *builder) behindSearch(words []vocab.Word, i int) int {
	const (
		most   = 3 // words of an article
		office = 2 // of the name of one
	)
	for from := i; i < min(len(words), from+office) && b.startsUpper(words[i]) && words[i].Before == 0; {
		i++ // "Enabel Mali recherche un Juriste"
	}
	if i == len(words) {
		return 0
	}
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
	if title := b.behindGeneric(text); title != "" {
		return title
	}
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

// behindGeneric returns the title in words that say first that this is a notice, and of what: "Call for
// applications for the post of Tide Analyst"; "" where they do not.
func (b *builder) behindGeneric(text string) string {
	var buf [usualWords]vocab.Word
	words := b.wordsOfText(buf[:0], text)
	i, sense := b.v.Match(words, vocab.ClassGenericTitle)
	if sense == nil {
		return ""
	}
	leads := false
	for ; i < len(words); i++ {
		w := words[i]
		n, generic := b.v.Match(words[i:], vocab.ClassGenericTitle)
		label, _ := b.v.Label(words[i:i+1], text)
		switch and := b.v.Sense(w, vocab.ClassLanguageWord); {
		case and != nil && and.Name == "and" && w.Before&vocab.Paren == 0 || w.Number || w.Before&^(vocab.Paren|vocab.AndNow) != 0:
			return ""
		case generic != nil && leads:
			i += n - 1
		case b.v.Stops(w) != 0 || b.v.Passes(w) || w.End-w.Start == 1:
			leads = true // "for", "of a(n)", "d'un(e)"
		case leads && label.Keys.Has(vocab.KeyTitle) && !b.namesPost(words[i:i+1]):
			// "position"
		case leads && unicode.IsUpper(firstRune(text[w.Start:])) && b.namesPost(words[i:]):
			return text[w.Start:]
		default:
			return ""
		}
	}
	return ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isBelowTitle reports whether what a weak label stands before names no post, and a line above the
// text does behind words that say that this is a notice: "Fonction : Logistique" below "Offre
// d'emploi : Juriste".
func (b *builder) isBelowTitle(labelled field, heads []field) bool {
	return labelled.part.Label.Weak && !b.namesPost(b.wordsIn(labelled.part)) && slices.ContainsFunc(heads, func(f field) bool {
		return b.parts[f.index].Kind == outline.Field && b.v.IsGenericTitle(b.wordsOf(f.part.Name)) && b.namesPost(b.wordsIn(f.part))
	})
}

// isBesideEmployer reports whether a line can only be the title although none of its
// words names a post: it is a name, next to the line with the employer's.
func (b *builder) isBesideEmployer(head field) bool {
	words := b.wordsIn(head.part)
	if !b.isName(words) || slices.ContainsFunc(words, isNumber) || b.isOffice(words) {
		return false
	}
	for _, r := range b.readings {
		if r.path != "/organization" {
			continue
		}
		for _, i := range [...]int{head.index - 1, head.index + 1} {
			if i >= 0 && i < len(b.parts) && r.span == b.parts[i].Body && b.parts[i].Kind == outline.Paragraph {
				return true
			}
		}
	}
	return false
}

// beginsWithPost reports whether the first line of the notice names a post.
func (b *builder) beginsWithPost() bool {
	p := &b.parts[0]
	return p.Kind == outline.Paragraph && b.namesPost(b.wordsIn(p)) && b.isHeadline(p.Body, b.wordsIn(p))
}

// saysWhen reports whether what stands under a title's label is a day, or a few words for one, and
// names no post.
func (b *builder) saysWhen(f field) bool {
	words := b.wordsIn(f.part)
	if len(words) == 0 || b.namesPost(words) {
		return false
	}
	if n, sense := b.v.Match(words, vocab.ClassDateWord); sense != nil && n == len(words) {
		return true
	}
	d, err := value.Date(&b.locale, f.text)
	return err == nil && !d.Day.IsZero()
}
