package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// section is a heading with the parts under it; or parts without a heading.
type section struct {
	heading *outline.Part
	keys    vocab.Keys
	need    notice.Need
	body    []*outline.Part // overwritten by the next section
}

// typedKeys are the headings over fields of the notice; all others stand over sections.
const typedKeys = 1<<vocab.KeySummary | listKeys

// listKeys are the headings over fields that are lists of items.
const listKeys = 1<<vocab.KeyDuties | qualificationKeys

// qualificationKeys are the headings over what is asked of a candidate.
const qualificationKeys = 1<<vocab.KeyEducation | 1<<vocab.KeyExperience | 1<<vocab.KeyLanguages | 1<<vocab.KeySkills |
	1<<vocab.KeyQualifications

// fillSections distributes the text of the notice: to the typed fields whose headings it
// stands under, and all else to the notice's sections.
func (b *builder) fillSections() {
	s := section{body: b.under[:0]}
	for i := range b.parts {
		p := &b.parts[i]
		switch {
		case p.Kind == outline.Footnote:
		case p.Kind == outline.Heading && !p.Sub && !b.used[i]:
			b.close(&s, p)
			s = section{heading: p, keys: p.Label.Keys, need: b.needOfText(p), body: s.body[:0]}
		case p.Kind == outline.Heading && p.Sub && (s.keys&typedKeys == 0 || b.endsDuties(&s, p)):
			// "Desirable:" without a heading above: it divides what is asked of candidates.
			b.close(&s, p)
			s = section{keys: vocab.KeysOf(vocab.KeyQualifications), body: append(s.body[:0], p)}
		case p.Kind == outline.Field && b.used[i]:
			b.close(&s, p)
			s = section{body: s.body[:0]}
		case p.Kind == outline.Field:
			if s.keys&typedKeys != 0 && !p.Loose || s.heading == nil {
				b.close(&s, p)
				s = section{body: s.body[:0]}
			}
			if b.isTextBelow(p) {
				b.close(&s, p)
				s = section{heading: p, keys: p.Label.Keys, body: append(s.body[:0], b.newPart(outline.Part{Kind: outline.Paragraph, Body: p.Body, From: p.From, To: p.To, Hint: p.Hint}))}
				break
			}
			s.body = append(s.body, b.plain(p))
		case b.used[i]:
		default:
			s.body = append(s.body, p)
		}
	}
	b.close(&s, nil)
	b.under = s.body
}

// endsDuties reports whether a heading that says that what follows is required, such as "Must-haves", stands
// apart below the list of duties: no duty is more required than others.
func (b *builder) endsDuties(s *section, p *outline.Part) bool {
	return s.keys&typedKeys&^(1<<vocab.KeySummary) == 1<<vocab.KeyDuties && p.Gap && lastItem(s.body) >= 0 && b.needOfText(p) == notice.Required
}

// isTextBelow reports whether a field that fills nothing is a label on a line of its own
// with a sentence below it: a heading and its text.
func (b *builder) isTextBelow(p *outline.Part) bool {
	const least = 6 // words
	return p.Apart && !p.Label.Weak && p.Body.Len() > 0 && b.text[p.Body.End-1] == '.' && len(b.wordsIn(p)) >= least &&
		p.Label.Keys.Any(1<<vocab.KeySalary|1<<vocab.KeyContract|1<<vocab.KeyDuration|1<<vocab.KeyUnits|1<<vocab.KeyOrganization)
}

// plain returns a field that fills nothing as a paragraph: its label and its value.
func (b *builder) plain(p *outline.Part) *outline.Part {
	span := p.Name
	if !p.Body.IsEmpty() {
		span.End = p.Body.End
	}
	from, to := b.words.within(span)
	return b.newPart(outline.Part{
		Kind: outline.Paragraph, Body: span, From: int32(from), To: int32(to), Hint: hintOf(b.words.all[from:to]),
		Gap: p.Gap, Label: p.Label,
	})
}

// fillFootnotes lists the footnotes.
func (b *builder) fillFootnotes() {
	for _, i := range b.noteParts {
		p := &b.parts[i]
		b.used[i] = true
		b.read(b.pointers.at(footnotePath, len(b.n.Footnotes)), notice.Stated, notice.Span{Start: p.Name.Start, End: p.Body.End})
		b.n.Footnotes = append(b.n.Footnotes, notice.Footnote{Mark: markOf(b.string(p.Name)), Text: b.string(p.Body)})
	}
}

// markOf returns a footnote's mark without brackets, raised digits as plain ones.
func markOf(mark string) string {
	mark = strings.Trim(mark, "()[] ")
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r); i >= 0 {
			return '0' + rune(utf8.RuneCountInString("⁰¹²³⁴⁵⁶⁷⁸⁹"[:i]))
		}
		return r
	}, mark)
}

// close distributes a section whose last part has come; next is what begins after it.
func (b *builder) close(s *section, next *outline.Part) {
	below := next != nil && next.Label.Keys&qualificationKeys != 0
	if s.heading != nil && len(s.body) == 0 && s.keys.Has(vocab.KeyQualifications) && below {
		b.need = s.need // a heading over headings: what it says holds for them
		return
	}
	if s.heading != nil || len(s.body) > 0 {
		b.distribute(s)
	}
	if next != nil && !below || s.keys.Has(vocab.KeyQualifications) {
		b.need = ""
	}
}

// distribute is close for a section that is not empty.
func (b *builder) distribute(s *section) {
	typed := s.keys & typedKeys
	var closing []*outline.Part
	if typed&listKeys != 0 && s.heading != nil {
		s.body, closing = b.cutClosing(typed, s.body)
	}
	switch {
	case s.heading == nil && typed == 0:
		b.addLoose(s.body)
	case len(s.body) == 0:
		b.addSection(emptyKind(s.keys), s.heading, nil)
	case typed == 0:
		b.addText(s)
	case typed == 1<<vocab.KeySummary:
		b.fillSummary(s)
	case typed&(1<<vocab.KeyDuties) != 0:
		b.fillDuties(s)
	default:
		if s.need == "" {
			s.need = b.need
		}
		b.fillQualifications(s)
	}
	b.addLoose(closing)
}

// emptyKind returns the kind of the section that keeps a heading with nothing under it:
// the key of the typed field, where it names one.
func emptyKind(keys vocab.Keys) notice.SectionKind {
	for key := range (keys & typedKeys).All() {
		if key != vocab.KeyQualifications {
			return notice.SectionKind(key.String())
		}
	}
	return kindOf(keys)
}

// fillSummary fills the paragraphs on the purpose of the post. Below a heading such as "Your
// role", the list that they end with is that of the duties, where the notice has no other.
func (b *builder) fillSummary(s *section) {
	body, rest := b.cutBelowName(s.body)
	summary, duties := body, body[len(body):]
	if s.keys.Has(vocab.KeyRole) && !b.namesDuties() {
		summary, duties = cutList(body)
		if n := len(summary); n > 0 && len(duties) > 0 && b.isLeadIn(summary[n-1]) && !strings.Contains(b.body(summary[n-1]), ". ") {
			summary, duties = summary[:n-1], body[n-1:] // "You will:"
		}
	}
	for i := 0; i < len(summary); i++ {
		span := b.printed(summary[i])
		for i+1 < len(summary) && b.isWithinSentence(summary[i+1], span.End) {
			i++
			span.End = summary[i].Body.End
		}
		b.read(b.pointers.at(summaryPath, len(b.n.Summary)), notice.Stated, span)
		b.n.Summary = b.appendText(b.n.Summary, b.string(span))
	}
	b.fillDuties(&section{keys: vocab.KeysOf(vocab.KeyDuties), body: duties})
	b.addLoose(rest)
}

// isWithinSentence reports whether a part is a counted piece of the paragraph that goes on to
// an offset: "... in three fields: a) water; b) food".
func (b *builder) isWithinSentence(p *outline.Part, from int) bool {
	return p.Kind == outline.Item && (p.Mark.Kind == outline.Letter || p.Mark.Kind == outline.Number || p.Mark.Kind == outline.Roman) &&
		strings.IndexByte(b.text[from:p.Body.Start], '\n') < 0
}

// namesDuties reports whether a heading of the notice names the duties.
func (b *builder) namesDuties() bool {
	return slices.ContainsFunc(b.parts, func(p outline.Part) bool { return p.Kind == outline.Heading && p.Label.Keys.Has(vocab.KeyDuties) })
}

// cutList cuts the list off that a text ends with: two items at least, and none above it.
func cutList(body []*outline.Part) (text, list []*outline.Part) {
	i := slices.IndexFunc(body, func(p *outline.Part) bool { return p.Kind == outline.Item })
	if i < 0 || len(body)-i < 2 || slices.ContainsFunc(body[i:], func(p *outline.Part) bool { return p.Kind != outline.Item }) {
		return body, nil
	}
	return body[:i], body[i:]
}

// addText keeps the text under a heading. Under general conditions, a paragraph that
// clearly speaks of something else, such as the tests, begins a section of its own.
func (b *builder) addText(s *section) {
	if s.keys.Any(1<<vocab.KeyAudience | 1<<vocab.KeyApplication) {
		b.readText(s)
	}
	if s.keys.Has(vocab.KeyAudience) {
		if s.body = b.takeQualifications(s.body); len(s.body) == 0 {
			return
		}
	}
	kind := b.kindOfSection(s)
	if kind != notice.ConditionsSection {
		b.addSection(kind, s.heading, s.body)
		return
	}
	n := 0
	for n < len(s.body) && (n == 0 || !b.leaves(s.body[n])) {
		n++
	}
	b.addSection(kind, s.heading, s.body[:n])
	b.addLoose(s.body[n:])
}

// readText reads what the text under a heading says of a field: whom the notice is open
// to, and that applications are taken until the post is filled.
func (b *builder) readText(s *section) {
	audience, application := s.keys.Has(vocab.KeyAudience), s.keys.Has(vocab.KeyApplication)
	for i := range s.body {
		p := s.body[i]
		if audience {
			if audience, ok := value.Audience(&b.locale, b.body(p)); ok {
				b.addAudience(audience, p.Body, notice.Stated)
			}
		}
		if application && b.n.Deadline.Raw == "" {
			if d, err := value.Date(&b.locale, b.body(p)); err == nil && d.Rolling {
				b.n.Deadline = d
				b.read("/deadline", notice.Stated, p.Body)
			}
		}
	}
}

// leaves reports whether a paragraph under general conditions speaks of the selection.
func (b *builder) leaves(p *outline.Part) bool {
	return p.Kind == outline.Paragraph && b.kindOfText(b.wordsIn(p)) == notice.SelectionSection
}

// addLoose keeps paragraphs that stand under no heading, those of one kind together.
func (b *builder) addLoose(body []*outline.Part) {
	for len(body) > 0 {
		kind := b.kindOfText(b.wordsIn(body[0]))
		n := 1
		for n < len(body) && (body[n].Kind == outline.Item || b.kindOfText(b.wordsIn(body[n])) == kind) {
			n++
		}
		b.addSection(kind, nil, body[:n])
		body = body[n:]
	}
}

// addSection adds a section. Without a heading it needs a paragraph.
func (b *builder) addSection(kind notice.SectionKind, heading *outline.Part, body []*outline.Part) {
	s, first := notice.Section{Kind: kind}, len(b.texts)
	if heading != nil {
		s.Heading = b.string(heading.Name)
		b.read(b.pointers.at(headingPath, len(b.n.Sections)), notice.Stated, heading.Name)
	}
	for i := 0; i < len(body); i++ {
		span, oneLine := b.printed(body[i]), body[i].OneLine
		for i+1 < len(body) && body[i].Kind != outline.Heading && b.isWithinSentence(body[i+1], span.End) {
			i++
			span.End, oneLine = body[i].Body.End, oneLine && body[i].OneLine
		}
		b.read(b.pointers.within(paragraphPath, len(b.n.Sections), len(b.texts)-first), notice.Stated, span)
		b.texts = append(b.texts, b.folded(span, oneLine))
	}
	if len(b.texts) > first {
		s.Paragraphs = slices.Clip(b.texts[first:])
	}
	if s.Heading != "" || len(s.Paragraphs) > 0 {
		b.n.Sections = append(b.n.Sections, s)
	}
}

// printed returns the span of a part among paragraphs: a heading together with the colon
// behind it.
func (b *builder) printed(p *outline.Part) notice.Span {
	if p.Kind == outline.Heading {
		return b.withColon(p.Name)
	}
	return p.Body
}

// withColon returns the span of a heading together with the colon behind it.
func (b *builder) withColon(name notice.Span) notice.Span {
	for end := name.End; end < len(b.text) && end <= name.End+1; end++ {
		switch b.text[end] {
		case ':':
			return notice.Span{Start: name.Start, End: end + 1}
		case ' ':
		default:
			return name
		}
	}
	return name
}
