package parse

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

const (
	// maxTitle bounds the characters of a title.
	maxTitle = 200
	// maxHeadlineWords bounds a title that has no label.
	maxHeadlineWords = 18
)

// fillTitle fills the title: a labelled one, else the first line that can be one. A
// heading that is nearly the labelled title is a second spelling of it.
func (b *builder) fillTitle() {
	labelled, found := b.labelledTitle()
	heads := b.headlines()
	found = found && !b.isBelowTitle(labelled, heads)
	if found {
		b.setTitle(labelled, notice.Stated)
		b.used[labelled.index] = true
	}
	for _, head := range heads {
		var t value.Title
		if found {
			b.know(head.text, head.part)
			t = b.title(head)
		}
		switch {
		case !found && (b.namesPost(b.wordsIn(head.part)) || len(heads) == 1 && b.isBesideEmployer(head)):
			labelled, found = head, true
			b.setTitle(head, notice.Stated)
		case !found:
			continue
		case sameText(head.text, labelled.text), sameText(t.Text, b.n.Title):
			b.titleExtras(t, head)
			b.read("/title", notice.Stated, head.part.Body)
			b.referenceOfLine(head)
		case alike(t.Text, b.n.Title):
			b.titleExtras(t, head)
			b.referenceOfLine(head)
			if isPart(head.text, labelled.text) || b.isTitleWithGrade(t.Text) { // one line of two, or more than the title
				b.read("/title", notice.Stated, head.part.Body)
				break
			}
			b.read("/title", notice.Conflicting, head.part.Body)
			b.find("title-differs", notice.Warning, head.part.Body,
				fmt.Sprintf("the heading %q is not the title %q", head.text, b.n.Title),
				"Spell the title one way",
				b.related(labelled.part.Body, "the title that was taken")).Field = "title"
		default:
			continue
		}
		b.used[head.index] = true
	}
	if !found {
		b.soleHeading(heads)
	}
}

// labelledTitle returns the first field with the label of a title that can be one; it reports
// false if there is none.
func (b *builder) labelledTitle() (title field, found bool) {
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		if !p.Label.Keys.Has(vocab.KeyTitle) || b.isAbsent(p.Body, b.wordsIn(p)) {
			continue
		}
		f := field{part: p, index: int(i), text: b.string(p.Body)}
		if n := utf8.RuneCountInString(f.text); n > maxTitle || p.Loose && n > maxTitle/2 {
			continue
		}
		if !b.namesPost(b.wordsIn(p)) {
			if _, err := value.Posts(&b.locale, f.text); err == nil {
				continue // "Several posts"
			}
		}
		if strings.HasPrefix(f.text, "(") && strings.HasSuffix(f.text, ")") || b.saysWhen(f) {
			continue // a remark, or "Poste à pourvoir : dès que possible"
		}
		if !p.Label.Weak && !p.Loose {
			return f, true
		}
		if !found && !(p.Label.Weak && p.Apart && !p.Closed && i > 0 && b.beginsWithPost()) {
			title, found = f, true
		}
	}
	return title, found
}

// title reads the title that a field or line prints.
func (b *builder) title(f field) value.Title {
	var marks []string
	for _, note := range b.n.Footnotes {
		marks = append(marks, note.Mark)
	}
	text := b.withoutGeneric(b.withoutEmployer(f))
	if f.part.Kind != outline.Field || f.part.Apart && !f.part.Closed && f.part.Label.Weak {
		if title, _, ok := value.TitleReference(&b.locale, text); ok {
			text = title
		} else if title, ok := strings.CutSuffix(text, b.n.Reference); ok && b.n.Reference != "" && strings.HasSuffix(title, " ") {
			text = title[:len(title)-1]
		} else if title, ok := strings.CutPrefix(text, b.n.Reference+" "); ok && b.n.Reference != "" && b.namesPost(b.wordsIn(f.part)) {
			text = strings.TrimLeft(title, "-–—: ")
		}
	}
	if f.part.Label.Keys.Has(vocab.KeyGrade) {
		text = b.titleAmong(text)
	}
	return value.ReadTitle(&b.locale, text, marks)
}

// withoutEmployer drops a known employer's name and a dash before a title: "UNHCR -
// Protection Officer".
func (b *builder) withoutEmployer(f field) string {
	words := b.wordsIn(f.part)
	_, n := b.knownOrganization(words)
	if n == 0 || n == len(words) {
		return f.text
	}
	if i := b.behindSearch(words, n); i > 0 {
		return b.string(notice.Span{Start: int(words[i].Start), End: f.part.Body.End})
	}
	between := b.text[words[n-1].End:words[n].Start]
	if trimmed := strings.Trim(between, " "); trimmed != "-" && trimmed != "–" && trimmed != "—" && trimmed != ":" && trimmed != "|" {
		return f.text
	}
	return b.string(notice.Span{Start: int(words[n].Start), End: f.part.Body.End})
}

// titleAmong returns the title in a value whose label asks for the grade, too: what is
// left when the pieces that are a grade or a kind of contract are taken away.
func (b *builder) titleAmong(text string) string {
	pieces := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/–—", r) })
	var titles []string
	for _, piece := range pieces {
		piece = strings.TrimSpace(piece)
		if _, err := value.Grade(&b.locale, piece); err == nil {
			continue
		}
		if _, err := value.Contract(&b.locale, piece); err == nil {
			continue
		}
		titles = append(titles, piece)
	}
	if len(titles) == 1 && len(pieces) > 1 {
		return titles[0]
	}
	return b.withoutGrade(text)
}

// withoutGrade drops the grade from a value whose label asks for both: it stands at the
// end or at the beginning.
func (b *builder) withoutGrade(text string) string {
	_, start, end, ok := value.FindGrade(&b.locale, text)
	if !ok {
		return text
	}
	const around = " -–—,;:/|()"
	before, after := strings.TrimRight(text[:start], around), strings.TrimLeft(text[end:], around)
	switch {
	case before == "":
		return after
	case after == "":
		return before
	}
	return text
}

// setTitle sets the title and what was printed with it.
func (b *builder) setTitle(f field, state notice.State) {
	b.know(f.text, f.part)
	t := b.title(f)
	b.n.Title = t.Text
	b.read("/title", state, f.part.Body)
	b.referenceOfLine(f)
	if number := b.numberOfName(f.part); number != "" && b.n.Reference == "" {
		b.n.Reference = number
		b.read("/reference", state, f.part.Name)
	}
	b.titleExtras(t, f)
	b.contractOfTitle(f)
}

// referenceOfLine takes the notice's number from the line with the title, where nothing else
// states it.
func (b *builder) referenceOfLine(f field) {
	if b.n.Reference != "" {
		return
	}
	if _, reference, ok := value.TitleReference(&b.locale, f.text); ok {
		b.n.Reference = reference
		b.read("/reference", notice.Stated, f.part.Body)
	}
}

// contractOfTitle infers the contract from a title that names it: "Data Intern".
func (b *builder) contractOfTitle(f field) {
	if len(b.n.Contract.Kinds) > 0 {
		return
	}
	words := b.wordsIn(f.part)
	for i := range words {
		n, sense := b.v.Match(words[i:], vocab.ClassTitleContract)
		if sense != nil && (i == 0 || n > 1 || sense.Name != string(notice.Consultancy)) { // not "Director of Consultancy"
			b.n.Contract.Kinds = []notice.ContractKind{notice.ContractKind(sense.Name)}
			b.read("/contract", notice.Inferred, f.part.Body)
			return
		}
	}
}

// titleExtras fills what a title says beside its name, where no label says it.
func (b *builder) titleExtras(t value.Title, f field) {
	if t.Secondment && len(b.n.Contract.Kinds) == 0 {
		b.n.Contract.Kinds = []notice.ContractKind{notice.Secondment}
		b.read("/contract", notice.Stated, f.part.Body)
	}
	if t.Posts != (notice.Posts{}) && b.n.Posts == (notice.Posts{}) {
		b.n.Posts = t.Posts
		b.read("/posts", notice.Stated, f.part.Body)
	}
	g, start, end, ok := value.FindGrade(&b.locale, f.text)
	if !ok {
		return
	}
	if span := b.within(f.part.Body, f.text, start, end); len(b.n.Grade.Levels) == 0 && b.n.Grade.Raw == "" {
		b.n.Grade = g
		b.read("/grade", notice.Stated, span)
	} else {
		b.checkTitleGrade(g, span)
	}
}

// within returns the span of a piece of a value's folded text.
func (b *builder) within(span notice.Span, text string, start, end int) notice.Span {
	if i := strings.Index(b.text[span.Start:span.End], text[start:end]); i >= 0 {
		return notice.Span{Start: span.Start + i, End: span.Start + i + end - start}
	}
	return span
}

// headlines returns the lines above the text of the notice that can be its title, as
// fields without a label.
func (b *builder) headlines() []field {
	b.audienceOfHead()
	lines := b.fields[:0]
	began := false // whether text on the employer stands above
	for i := range b.parts[:min(len(b.parts), maxHeadParts)] {
		p := b.partAtColon(&b.parts[i])
		span := p.Body
		closed := false
		switch {
		case p.Kind == outline.Field && p.Label.Keys.Only(vocab.KeyReference) && b.titleBehindNumber(p, &span):
		case p.Kind == outline.Field && p.Label.Keys == 0 && !b.used[i] && b.isTitleOfNotice(p):
		case p.Kind == outline.Field || b.used[i]:
			continue
		case p.Kind == outline.Heading && p.Label.Keys.Only(vocab.KeyApplication) && len(lines) == 0:
			continue // the button of a platform: "Apply now"
		case p.Kind == outline.Heading && p.Label.Keys != 0:
			return lines
		case p.Kind == outline.Heading:
			span = p.Name
			closed = p.Depth > 0
		case len(b.wordsIn(p)) > maxHeadlineWords:
			if began = true; len(lines) > 0 {
				return lines // the text begins
			}
		}
		if began && !b.isAboveFields(i) {
			continue
		}
		words := b.wordsIn(p)
		for len(words) > 0 && int(words[0].Start) < span.Start {
			words = words[1:]
		}
		if b.isHeadline(span, words) || closed && b.isClosedHeadline(span) {
			line := b.newPart(*p)
			line.Body, line.From = span, p.To-int32(len(words))
			if p.Kind == outline.Field {
				line.Kind = outline.Paragraph // "Vacancy notice" labels no title
			}
			lines = append(lines, field{part: line, index: i, text: b.string(span)})
		}
	}
	return lines
}

// maxHeadParts bounds the parts among which a title without a label is looked for.
const maxHeadParts = 30

// audienceOfHead reads lines such as "Internal and external vacancy announcement", also where
// the notice's number follows.
func (b *builder) audienceOfHead() {
	const most = 8 // words
	for i := range b.parts[:min(len(b.parts), 8)] {
		p := &b.parts[i]
		span := p.Body
		switch {
		case p.Kind == outline.Heading, p.Kind == outline.Field && p.Label.Keys.Only(vocab.KeyReference):
			span = p.Name
		case p.Kind != outline.Paragraph:
			continue
		}
		if span.Len() > maxTitle {
			continue
		}
		words := b.wordsIn(p)
		if p.Kind == outline.Field {
			words = b.wordsOfName(p)
		}
		if n := len(words); n == 0 || n > most || !b.namesNotice(words) {
			continue
		}
		for _, w := range words {
			if s := b.v.Sense(w, vocab.ClassAudienceWord); s != nil {
				b.addAudience([]notice.Audience{notice.Audience(s.Name)}, span, notice.Stated)
			}
		}
	}
}

// namesNotice reports whether words name a notice among others: "internal vacancy notice".
func (b *builder) namesNotice(words []vocab.Word) bool {
	for i := range words {
		if n, _ := b.v.Match(words[i:], vocab.ClassGenericTitle); n > 0 {
			return true
		}
	}
	return false
}

// isHeadline reports whether a line, with its words, can be a title: a few words that are no sentence,
// no employer's name, no date, and not just "Vacancy notice".
func (b *builder) isHeadline(span notice.Span, words []vocab.Word) bool {
	text := b.string(span)
	if len(words) == 0 || len(words) > maxHeadlineWords || utf8.RuneCountInString(text) > maxTitle ||
		strings.ContainsAny(text, "@?!") || strings.Contains(text, "://") {
		return false
	}
	if last := text[len(text)-1]; last == '.' || last == ':' || last == ';' || last == ',' {
		return false
	}
	if b.v.IsGenericTitle(words) || b.isEmployer(words) || b.saysStatus(words) || hasColon(text) && !b.isTitleWithReference(text) {
		return false
	}
	for i := range words {
		if s := b.v.Sense(words[i], vocab.ClassCue); s != nil && s.Name == "education" && !(i+1 < len(words) && b.v.Is(words[i+1], vocab.ClassPostNoun)) {
			return false // but "Doctoral Fellow"
		}
		if _, s := b.v.Match(words[i:], vocab.ClassPage); s != nil && s.Name == "board" && !b.isSearchFor(words) {
			return false // "Jobs in Nairobi - Driver Vacancies"
		}
	}
	if !hasYear(words) {
		return true
	}
	if _, start, end, ok := value.FindDate(&b.locale, text); ok && (end-start)*2 > len(text) {
		return false
	}
	return true
}

// isSearchFor reports whether words name a known employer and the post that it searches for: "Oxfam
// recrute un Juriste".
func (b *builder) isSearchFor(words []vocab.Word) bool {
	_, n := b.knownOrganization(words)
	return n > 0 && b.behindSearch(words, n) > 0
}

// namesPost reports whether words name what a person does: "officer", "analyste".
func (b *builder) namesPost(words []vocab.Word) bool {
	return slices.ContainsFunc(words, func(w vocab.Word) bool { return b.v.Is(w, vocab.ClassPostNoun) })
}
