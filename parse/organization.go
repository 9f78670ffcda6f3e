package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxOrganization bounds the characters of an employer's name.
const maxOrganization = 140

// findOrganization fills the employer, and with it what its family of organizations
// settles: a labelled name, else a known or unmistakable name on a line of its own
// above the text, else the known organization that the text speaks of.
func (b *builder) findOrganization() {
	if b.labelledOrganization() || b.headOrganization() {
		return
	}
	b.mentionedOrganization()
}

// labelledOrganization reads the first field with an employer's label.
func (b *builder) labelledOrganization() bool {
	for i := range b.parts {
		p := &b.parts[i]
		if p.Kind != outline.Field || !p.Label.Keys.Has(vocab.KeyOrganization) || p.Loose || b.isAbsent(p.Body) {
			continue
		}
		text := strings.TrimRight(b.string(p.Body), ",;")
		if utf8.RuneCountInString(text) > maxOrganization || strings.Contains(text, "@") || strings.HasSuffix(text, ".") && strings.Count(text, " ") > 8 {
			continue
		}
		b.used[i] = true
		if b.n.Organization != "" {
			b.read("/organization", notice.Stated, p.Body)
			continue
		}
		b.setOrganization(text, b.wordsOf(p.Body), p.Body)
	}
	return b.n.Organization != ""
}

// setOrganization sets the employer: a known one by its own name, another as printed.
func (b *builder) setOrganization(text string, words []vocab.Word, span notice.Span) {
	b.n.Organization = text
	if org, n := b.knownOrganization(words); n > 0 {
		b.locale.Family = org.Family
		if n == len(words) {
			b.n.Organization = org.Name
		}
	} else {
		b.findFamily(words)
	}
	b.read("/organization", notice.Stated, span)
}

// findFamily sets the family of an employer whose name has a known one within it:
// "UN Office at Nairobi, United Nations".
func (b *builder) findFamily(words []vocab.Word) {
	for i := range words {
		if org, n := b.knownOrganization(words[i:]); n > 0 {
			b.locale.Family = org.Family
			return
		}
	}
}

// knownOrganization returns the known organization whose name words begin with, and how
// many words it takes. An acronym counts only in capitals ("WHO" is not "who"), and not
// where all around it is in capitals, too.
func (b *builder) knownOrganization(words []vocab.Word) (vocab.Organization, int) {
	n, sense := b.v.Match(words, vocab.ClassOrganization)
	if sense == nil {
		return vocab.Organization{}, 0
	}
	org := b.v.Organization(sense)
	if n > 1 {
		return org, n
	}
	text := b.text[words[0].Start:words[0].End]
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(first) {
		return vocab.Organization{}, 0
	}
	acronym := org.Name == strings.ToUpper(org.Name) && org.Name != strings.ToLower(org.Name)
	if !acronym || len(org.Name) > 6 {
		return org, n
	}
	if text != strings.ToUpper(text) || len(words) > 1 && b.isCapital(words[1]) && words[1].Before&(vocab.Paren|vocab.Slash|vocab.Newline|vocab.Stop) == 0 {
		return vocab.Organization{}, 0
	}
	return org, n
}

// isCapital reports whether a word of several letters is in capitals.
func (b *builder) isCapital(w vocab.Word) bool {
	text := b.text[w.Start:w.End]
	return len(text) > 1 && text == strings.ToUpper(text) && text != strings.ToLower(text)
}

// headOrganization looks for an employer's name on a line of its own above the text.
func (b *builder) headOrganization() bool {
	for i := range b.parts[:min(len(b.parts), 12)] {
		p := &b.parts[i]
		span := p.Body
		switch {
		case p.Kind == outline.Heading && p.Label.Keys != 0:
			return false
		case p.Kind == outline.Heading:
			span = p.Name
		case p.Kind != outline.Paragraph:
			continue
		}
		words := b.wordsOf(span)
		if span.Len() > maxOrganization || !b.isEmployer(words) {
			continue
		}
		b.used[i] = true
		b.setOrganization(b.string(span), words, span)
		return true
	}
	return false
}

// isEmployer reports whether a whole line is an employer's name: a known one, or one
// with a word that only names have at their end or their beginning.
func (b *builder) isEmployer(words []vocab.Word) bool {
	if len(words) == 0 || len(words) > 14 {
		return false
	}
	if _, n := b.knownOrganization(words); n == len(words) {
		return true
	}
	text := b.text[words[0].Start:words[len(words)-1].End]
	if strings.ContainsAny(text, ":?!@") || strings.Contains(text, ". ") {
		return false
	}
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	if sense := b.v.Sense(last, vocab.ClassEmployer); sense != nil && sense.Name == "last" && last.Before&vocab.Pause == 0 {
		return true
	}
	sense := b.v.Sense(words[0], vocab.ClassEmployer)
	return sense != nil && (sense.Name == "first" || b.v.Is(words[1], vocab.ClassFiller))
}

// mentionedOrganization takes the known organization that the text names most often,
// and early: it speaks of itself.
func (b *builder) mentionedOrganization() {
	type mention struct {
		count int
		first notice.Span
	}
	mentions := map[string]*mention{}
	families := map[string]*vocab.Family{}
	best := ""
	for i := 0; i < len(b.words); i++ {
		if !b.v.Begins(b.words[i], vocab.ClassOrganization) {
			continue
		}
		org, n := b.knownOrganization(b.words[i:min(i+12, len(b.words))])
		if n == 0 {
			continue
		}
		m := mentions[org.Name]
		if m == nil {
			m = &mention{first: notice.Span{Start: int(b.words[i].Start), End: int(b.words[i+n-1].End)}}
			mentions[org.Name] = m
			families[org.Name] = org.Family
		}
		m.count++
		if best == "" || m.count > mentions[best].count {
			best = org.Name
		}
		i += n - 1
	}
	if best == "" || mentions[best].count < 2 && mentions[best].first.Start > len(b.text)/4 {
		return
	}
	b.n.Organization = best
	b.locale.Family = families[best]
	b.read("/organization", notice.Stated, mentions[best].first)
}
