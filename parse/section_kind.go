package parse

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// sectionKeys are the headings that name a kind of section.
const sectionKeys = 1<<vocab.KeyAbout | 1<<vocab.KeyConditions | 1<<vocab.KeyApplication | 1<<vocab.KeySelection |
	1<<vocab.KeyDiversity | 1<<vocab.KeyConfidentiality | 1<<vocab.KeyBenefits | 1<<vocab.KeyContact

// kindOf returns the kind of section that a heading stands over.
func kindOf(keys vocab.Keys) notice.SectionKind {
	if named := keys & sectionKeys; named != 0 {
		return notice.SectionKind(named.First().String())
	}
	switch {
	case keys.Any(vocab.KeysOf(vocab.KeyOrganization, vocab.KeyUnits)):
		return notice.AboutSection
	case keys.Any(vocab.KeysOf(vocab.KeySalary)):
		return notice.BenefitsSection
	case keys.Any(vocab.KeysOf(vocab.KeyContract, vocab.KeyDuration, vocab.KeyAudience, vocab.KeySecurity)):
		return notice.ConditionsSection
	case keys.Any(vocab.KeysOf(vocab.KeyDeadline)):
		return notice.ApplicationSection
	}
	return notice.OtherSection
}

// kindOfSection returns the kind of a section with text. A heading that is known decides;
// one that names several kinds, "Conditions and benefits", leaves the choice among them to
// the text. A heading that is not known decides by its telling words, else the text does.
func (b *builder) kindOfSection(s *section) notice.SectionKind {
	first, last := s.body[0].From, s.body[len(s.body)-1].To
	text := b.words.all[first:max(first, last)]
	switch named := s.keys & sectionKeys; {
	case named.Len() > 1:
		return b.kindAmong(named, text)
	case s.keys != 0:
		return kindOf(s.keys)
	}
	heading := b.wordsIn(s.heading)
	if kind := b.kindOfText(heading); kind != notice.OtherSection {
		return kind
	}
	if b.restates(heading, text) || b.namesUnitOnly(heading) {
		return notice.AboutSection
	}
	return b.kindOfText(text)
}

// kindAmong returns the one of several kinds that a heading names which the text speaks of
// most; in doubt the one that the heading adds to the others, which comes last in their
// order.
func (b *builder) kindAmong(named vocab.Keys, text []vocab.Word) notice.SectionKind {
	score := b.scoreOf(text)
	best, most := notice.OtherSection, -1
	for k, key := range kindKeys {
		if named.Has(key) && score[k] >= most {
			best, most = textKinds[k], score[k]
		}
	}
	return best
}

// restates reports whether a text begins with the words of a short heading, an article and a
// name that is no post's: "THE SECTION / The Section runs ...". Such a text presents what it
// names.
func (b *builder) restates(name, words []vocab.Word) bool {
	const most = 5
	if len(name) < 2 || len(name) > most || len(words) < len(name)+minRestated || b.v.Stops(name[0]) == 0 {
		return false
	}
	for i, w := range name {
		if w.ID != words[i].ID || w.ID == 0 && !strings.EqualFold(b.text[w.Start:w.End], b.text[words[i].Start:words[i].End]) {
			return false
		}
		if w.Number || b.v.Begins(w, vocab.ClassPostNoun) {
			return false
		}
	}
	return true
}

// namesUnitOnly reports whether a heading is the name of a unit with an article: "THE BORDER
// DIVISION".
func (b *builder) namesUnitOnly(words []vocab.Word) bool {
	const most = 7
	if len(words) < 2 || len(words) > most || b.v.Stops(words[0]) == 0 || b.namesPost(words) {
		return false
	}
	return b.namesUnit(words[1]) || b.namesUnit(words[len(words)-1])
}

// minRestated is the least number of words that must follow the words of the heading.
const minRestated = 6

// kindOfText returns the kind of section that a text belongs to by its words: the one
// most of its telling phrases are of. A few such words in a long text tell nothing.
func (b *builder) kindOfText(words []vocab.Word) notice.SectionKind {
	score := b.scoreOf(words)
	best := 0
	for k := range score {
		if score[k] > score[best] {
			best = k
		}
	}
	if n := score[best]; n == 0 || n < tellingWords && n*wordsForOne < len(words) {
		return notice.OtherSection
	}
	if textKinds[best] == notice.AboutSection && b.begun(words).Has(vocab.ClassAudience) && len(value.FindAudience(&b.locale, words)) > 0 {
		return notice.ConditionsSection // whom the notice is open to
	}
	return textKinds[best]
}

const (
	// tellingWords is the number of telling words that settle the kind of any text.
	tellingWords = 3
	// wordsForOne is the number of words for which one telling word is enough.
	wordsForOne = 32
)

// scoreOf counts the words of the phrases of a text that tell its kind.
func (b *builder) scoreOf(words []vocab.Word) (score [len(textKinds)]int) {
	for i := 0; i < len(words); {
		if words[i].Hint&vocab.CueHint == 0 {
			i++
			continue
		}
		n, sense := b.v.Match(words[i:], vocab.ClassCue)
		if sense == nil {
			i++
			continue
		}
		for k, kind := range textKinds {
			if sense.Name == string(kind) {
				score[k] += n
			}
		}
		i += n
	}
	return score
}

// textKinds are the kinds of sections that text is told by; in doubt the first.
var textKinds = [...]notice.SectionKind{
	notice.SelectionSection, notice.DiversitySection, notice.ConditionsSection, notice.ApplicationSection,
	notice.ConfidentialitySection, notice.BenefitsSection, notice.AboutSection, notice.ContactSection,
}

// kindKeys are the headings of textKinds.
var kindKeys = [len(textKinds)]vocab.Key{
	vocab.KeySelection, vocab.KeyDiversity, vocab.KeyConditions, vocab.KeyApplication,
	vocab.KeyConfidentiality, vocab.KeyBenefits, vocab.KeyAbout, vocab.KeyContact,
}
