package parse

import (
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// mentionedOrganization takes the known organization that begins paragraphs of the text
// and is named in it at least twice as often as any other: the text speaks of itself. So
// does one that says which organization's member countries it is open to.
func (b *builder) mentionedOrganization() {
	mentions := map[string]*mention{}
	var acronyms map[string]vocab.Organization // introduced in brackets behind the name
	for i := range b.parts {
		p := &b.parts[i]
		if p.Hint&vocab.OrganizationHint == 0 {
			continue
		}
		words := b.wordsIn(p)
		invites := p.Hint&vocab.ProseHint != 0 && b.statesAudience(words)
		for k := 0; k < len(words); k++ {
			if words[k].Hint&vocab.OrganizationHint == 0 {
				continue
			}
			org, n := b.knownOrganization(words[k:min(k+12, len(words))])
			if n == 0 {
				continue
			}
			if full, ok := acronyms[org.Name]; ok {
				org = full
			}
			if next := k + n; next < len(words) && b.isAcronymOf(words[next]) {
				if short, one := b.knownOrganization(words[next : next+1]); one == 1 && short.Name != org.Name {
					if acronyms == nil {
						acronyms = map[string]vocab.Organization{}
					}
					acronyms[short.Name] = org
					n++ // the name, once
				}
			}
			m := mentions[org.Name]
			if m == nil {
				m = &mention{organization: org, first: notice.Span{Start: int(words[k].Start), End: int(words[k+n-1].End)}}
				mentions[org.Name] = m
			}
			m.count++
			m.leads = m.leads || (p.Kind == outline.Paragraph || p.Kind == outline.Footnote) && k < leadingWords+b.genericWords(words) && !slices.ContainsFunc(words[:k], isNumber) || // "Since 2015, UNHCR ..."
				p.Kind == outline.Heading && k == 0 && (p.Label.Keys != 0 || b.searches(words[n:])) // "WHO competencies", "Oxfam recrute :"
			m.invites = m.invites || invites || p.Kind == outline.Paragraph && k < maxAside && b.followsAside(words[:k+1]) && (b.saysFounded(words) || b.isDefined(words[k+n:]))
			k += n - 1
		}
	}
	best, second := mostMentioned(mentions)
	if !best.isEmployer(second) {
		b.joinInitials(mentions)
		if best, second = mostMentioned(mentions); !best.isEmployer(second) {
			return
		}
	}
	b.n.Organization = best.organization.Name
	b.locale.Family = best.organization.Family
	b.read("/organization", notice.Stated, best.first)
}

// genericWords returns how many words at the beginning only say that this is a notice: "Vacancies at
// UNHCR".
func (b *builder) genericWords(words []vocab.Word) int {
	n, _ := b.v.Match(words, vocab.ClassGenericTitle)
	return n
}

// searches reports whether one of the first words behind a name says that it searches for somebody.
func (b *builder) searches(words []vocab.Word) bool {
	const most = 4 // words
	for i := range words[:min(len(words), most)] {
		if _, sense := b.v.Match(words[i:], vocab.ClassHiring); sense != nil && sense.Name == "search" {
			return true
		}
	}
	return false
}

// mostMentioned returns the organization that is named most, of several the one that
// paragraphs begin with, and how often the next one is named. Beside one that paragraphs
// begin with, others of its family, such as the union it is an agency of, do not count.
func mostMentioned(mentions map[string]*mention) (best *mention, second int) {
	for _, name := range slices.Sorted(maps.Keys(mentions)) {
		if m := mentions[name]; best == nil || m.count > best.count || m.count == best.count && m.leads && !best.leads {
			best = m
		}
	}
	for _, m := range mentions {
		if m != best && (!best.leads || m.leads || m.organization.Family != best.organization.Family) {
			second = max(second, m.count)
		}
	}
	return best, second
}

// mention counts how often a text names an organization.
type mention struct {
	organization vocab.Organization
	first        notice.Span
	count        int
	leads        bool // it stands among the first words of a paragraph
	invites      bool // it stands in a text that says whom the notice is open to, or leads after an aside
}

// isEmployer reports whether a text speaks of an organization as the employer, second being
// how often it names the next one.
func (m *mention) isEmployer(second int) bool {
	return m != nil && m.count >= 2*second && (m.leads || m.invites && second == 0)
}

// joinInitials counts an abbreviation with the name of which it is the initials.
func (b *builder) joinInitials(mentions map[string]*mention) {
	for _, name := range slices.Sorted(maps.Keys(mentions)) {
		m, short := mentions[name], mentions[b.initials(name)]
		if m == nil || short == nil || short == m {
			continue
		}
		m.count += short.count
		m.leads = m.leads || short.leads
		m.invites = m.invites || short.invites
		delete(mentions, short.organization.Name)
	}
}

// initials returns the first letters of the words of a name but the small ones, in capitals.
func (b *builder) initials(name string) string {
	var buf [16]vocab.Word
	initials := make([]rune, 0, len(buf))
	for _, w := range b.v.Words(buf[:0], name, 0) {
		if !b.v.Is(w, vocab.ClassFiller) && !b.v.Is(w, vocab.ClassConnector) {
			first, _ := utf8.DecodeRuneInString(name[w.Start:])
			initials = append(initials, unicode.ToUpper(first))
		}
	}
	return string(initials)
}

// statesAudience reports whether words say whom the notice is open to.
func (b *builder) statesAudience(words []vocab.Word) bool {
	return hintOf(words)&vocab.ProseHint != 0 && len(value.FindAudience(&b.locale, words)) > 0
}

func isNumber(w vocab.Word) bool { return w.Number }

// followsAside reports whether the last word is the first of a name that a paragraph begins
// with but for an aside: "Founded in 1964, the African Development Bank ...".
func (b *builder) followsAside(words []vocab.Word) bool {
	last := len(words) - 1
	if last < 2 {
		return false
	}
	if words[last].Before == 0 && b.v.Stops(words[last-1]) != 0 {
		last--
	}
	return words[last].Before == vocab.Pause && !slices.ContainsFunc(words[1:last], func(w vocab.Word) bool { return w.Before != 0 })
}

// saysFounded reports whether a paragraph begins by saying when its subject was founded.
func (b *builder) saysFounded(words []vocab.Word) bool {
	_, sense := b.v.Match(words, vocab.ClassHiring)
	return sense != nil && sense.Name == "founded"
}

// isDefined reports whether the words behind a name say what it is: "... is a bank".
func (b *builder) isDefined(words []vocab.Word) bool {
	if len(words) == 0 {
		return false
	}
	sense := b.v.Sense(words[0], vocab.ClassLanguageWord)
	return sense != nil && (sense.Name == "is" || sense.Name == "is-one" || sense.Name == "copula")
}

// maxAside is how many words an aside may have with the article behind it.
const maxAside = 8

// leadingWords is how many words a paragraph may have up to the name of whom it speaks
// of: an article, or in Arabic the verb.
const leadingWords = 3
