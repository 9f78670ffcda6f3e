package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// addLanguages adds the language requirements that an item states.
func (b *builder) addLanguages(e entry) bool {
	if words := b.wordsIn(e.part); len(words) > 1 && words[1].Before == 0 && b.startsUpper(words[0]) && b.startsUpper(words[1]) && e.part.Label.Keys == 0 {
		// A row of a table that was flattened: "Languages Excellent English".
		if n, label := b.v.LabelPrefix(words); n == 1 && label.Keys.Only(vocab.KeyLanguages) {
			rest := *e.part
			rest.Body.Start, rest.From = int(words[1].Start), rest.From+1
			e.part = &rest
		}
	}
	requirements, err := b.languages(e)
	if cap(requirements) > cap(b.asked) {
		b.asked = requirements[:0]
	}
	if err != nil && len(requirements) == 0 {
		words := b.wordsIn(e.part)
		if !b.isAbsent(e.part.Body, words) && (e.part.Kind != outline.Paragraph || b.begun(words).Has(vocab.ClassLanguageName)) {
			b.find("language-not-understood", notice.Info, e.part.Body, "no language requirement is understood in "+quoted(b.itemText(e.part)), "").Field = "languages"
		}
		return false
	}
	if err != nil {
		b.find("language-ambiguous", notice.Warning, e.part.Body, "the language requirement "+quoted(b.itemText(e.part))+" can be read in several ways",
			"Say which languages are alternatives and which are all required").Field = "languages"
	}
	had := len(b.n.Languages)
	first := max(0, had-maxLanguages)
	for _, r := range requirements {
		i := first + slices.IndexFunc(b.n.Languages[first:had], func(l notice.LanguageRequirement) bool { return saysAgain(l, r) })
		if i < first {
			i = len(b.n.Languages)
			b.n.Languages = append(b.n.Languages, r)
		} else if r.Options[0] != (notice.LanguageOption{Tag: r.Options[0].Tag}) {
			b.n.Languages[i] = r
		}
		b.read(b.pointers.at(languagePath, i), notice.Stated, e.part.Body)
	}
	return len(requirements) > 0
}

// maxLanguages bounds the requirements among which one that is stated again is looked for: more
// than that are no notice's.
const maxLanguages = 64

// isLanguageAmongSkills reports whether an item of a list of skills asks for languages and for
// nothing else, in a notice that has no heading for them. Without a level, and unless it stands
// right below one that does, it may be about something else, "Knowledge of the Swahili coast", but
// not where it says "language" or "written".
func (b *builder) isLanguageAmongSkills(e entry) bool {
	if e.part.Kind != outline.Item || b.labels.Has(vocab.KeyLanguages) {
		return false
	}
	if !b.mentionsLanguage(e.part) {
		return false
	}
	requirements, err := value.Languages(&b.locale, b.body(e.part), e.need)
	if err != nil {
		return false
	}
	below := len(b.readings) > 0 && strings.HasPrefix(b.readings[len(b.readings)-1].path, "/languages/")
	if says := b.saysLanguage(b.wordsIn(e.part)); below || says || slices.ContainsFunc(requirements, statesLevel) {
		return !slices.ContainsFunc(requirements, isUnnamed) || says && !isUnnamed(requirements[0])
	}
	return false
}

// saysLanguage reports whether the noun "language" is among words, or one for what is done in it:
// "Command of the English language", "Written and spoken English".
func (b *builder) saysLanguage(words []vocab.Word) bool {
	return slices.ContainsFunc(words, func(w vocab.Word) bool {
		sense := b.v.Sense(w, vocab.ClassLanguageWord)
		return sense != nil && (sense.Name == "noun" || sense.Name == "skill")
	})
}

// mentionsLanguage is [value.MentionsLanguage] for the text of a part.
func (b *builder) mentionsLanguage(p *outline.Part) bool {
	return value.MayMentionLanguage(&b.locale, b.wordsIn(p), b.text) && value.MentionsLanguage(&b.locale, b.body(p))
}

// statesLevel reports whether a requirement says how well its languages must be known.
func statesLevel(r notice.LanguageRequirement) bool {
	return !slices.ContainsFunc(r.Options, func(o notice.LanguageOption) bool { return o.Level == "" && o.CEFR == "" })
}

// saysAgain reports whether two requirements are one, stated twice: both for the same one
// language, at least one without a level; or both in the same first words, "Fluent in English".
func saysAgain(x, y notice.LanguageRequirement) bool {
	if x.Need != y.Need || x.Role != y.Role || len(x.Options) != 1 || len(y.Options) != 1 || x.Options[0].Tag != y.Options[0].Tag {
		return false
	}
	plain := notice.LanguageOption{Tag: x.Options[0].Tag}
	return plain != (notice.LanguageOption{}) && (x.Options[0] == plain || y.Options[0] == plain || x.Options[0] == y.Options[0] && beginAlike(x.Raw, y.Raw))
}

// beginAlike reports whether the first words of two texts are the same.
func beginAlike(x, y string) bool {
	const same = 14 // bytes
	return len(x) >= same && len(y) >= same && x[:same] == y[:same]
}

// languages reads an item, if need be after the item before it: "working knowledge of
// the other" is said of the languages there.
func (b *builder) languages(e entry) ([]notice.LanguageRequirement, error) {
	text := b.body(e.part)
	before := b.languageItem
	b.languageItem = text
	if rest, need := b.needInBrackets(e.part.Body); need != "" && e.need == "" {
		requirements, err := value.AppendLanguages(b.asked[:0], &b.locale, b.string(rest), need)
		for i := range requirements {
			requirements[i].Raw = text
		}
		return requirements, err
	}
	requirements, err := value.AppendLanguages(b.asked[:0], &b.locale, text, e.need)
	if err == nil && !slices.ContainsFunc(requirements, isUnnamed) || before == "" {
		return requirements, err
	}
	both, bothErr := value.Languages(&b.locale, strings.TrimRight(before, " .;,؛،")+". "+text, e.need)
	if bothErr != nil || slices.ContainsFunc(both, isUnnamed) {
		return requirements, err
	}
	earlier, earlierErr := value.Languages(&b.locale, before, e.need)
	if earlierErr != nil || len(both) <= len(earlier) {
		return requirements, err
	}
	own := both[len(earlier):]
	for i := range own {
		own[i].Raw = text
	}
	return own, nil
}

// isUnnamed reports whether a requirement names none of its languages.
func isUnnamed(r notice.LanguageRequirement) bool {
	for _, o := range r.Options {
		if !o.Tag.IsRoot() {
			return false
		}
	}
	return true
}

// needInBrackets returns the need that stands in brackets at the end of an item, "(Preferred)",
// and what is before it; "" if there is none.
func (b *builder) needInBrackets(span notice.Span) (notice.Span, notice.Need) {
	text := b.text[span.Start:span.End]
	i := strings.LastIndexByte(text, '(')
	if i <= 0 || text[len(text)-1] != ')' || strings.ContainsAny(text[:i], ",،;") || strings.Contains(text[:i], ". ") { // "English, French (an asset)"
		return span, ""
	}
	for _, w := range b.wordsOf(notice.Span{Start: span.Start, End: span.Start + i}) {
		if w.Before&vocab.Paren != 0 && b.v.Begins(w, vocab.ClassSubheading) {
			return span, "" // "English (required), French (desirable)"
		}
	}
	words := b.wordsOf(notice.Span{Start: span.Start + i, End: span.End})
	n, sense := b.v.Match(words, vocab.ClassSubheading)
	if sense == nil || n != len(words) {
		return span, ""
	}
	return b.trim(notice.Span{Start: span.Start, End: span.Start + i}), notice.Need(sense.Name)
}
