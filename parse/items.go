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

// itemText returns the text of an item without a final semicolon or comma.
func (b *builder) itemText(p *outline.Part) string {
	text := b.textOf(p)
	for last := len(text) - 1; last >= 0; last-- {
		switch c := text[last]; {
		case c == ';' || c == ',' || c == ' ':
			text = text[:last]
		case c < utf8.RuneSelf:
			return text // nearly always
		default:
			return strings.TrimRight(text, " ;,؛،")
		}
	}
	return text
}

// isLetter reports whether c is an ASCII letter.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isLeadIn reports whether a paragraph only leads to what follows.
func (b *builder) isLeadIn(p *outline.Part) bool { return b.text[p.Body.End-1] == ':' }

// maxItem bounds the characters of a paragraph that counts as an item of a list.
const maxItem = 300

func (b *builder) isShort(span notice.Span) bool {
	return utf8.RuneCountInString(b.text[span.Start:span.End]) <= maxItem
}

// addRest keeps what under a typed heading is no value of the field.
func (b *builder) addRest(s *section, rest []*outline.Part) {
	if len(rest) == 0 {
		return
	}
	kind := notice.OtherSection
	if s.keys.Has(vocab.KeyQualifications) && slices.ContainsFunc(rest, b.isEligibility) {
		kind = notice.ConditionsSection
	}
	b.addSection(kind, s.heading, rest)
}

// isEligibility reports whether a part states a condition of admission, such as a
// nationality, rather than a qualification.
func (b *builder) isEligibility(p *outline.Part) bool {
	if p.Kind == outline.Heading || b.isLeadIn(p) {
		return false
	}
	key, ok := b.told(p, qualificationKeys&^(1<<vocab.KeyLanguages)) // languages are dearer to look for
	return ok && key == vocab.KeyQualifications && !b.mentionsLanguage(p)
}

// entry is an item of what is asked of a candidate.
type entry struct {
	part *outline.Part
	need notice.Need // of the heading above it
}

// fillQualifications fills education, experience, languages and skills from the parts
// under a heading. Where it stands over several of them, each item goes where its words
// say.
func (b *builder) fillQualifications(s *section) {
	keys := s.keys & qualificationKeys
	if keys.Has(vocab.KeyQualifications) {
		keys = qualificationKeys
	}
	if keys.Len() > 1 {
		s.body = b.partMixed(s.body, keys)
	}
	rest := b.rest[:0]
	need := s.need
	under := keys
	apart, vague := false, false
	for i, p := range s.body {
		if b.isPlainItem(p) {
			vague, apart = false, false
			if !b.addEntry(entry{p, need}, under) {
				rest = append(rest, p)
			}
			continue
		}
		vague = vague && p.Kind == outline.Paragraph || b.endsList(s.body, i)
		if apart = p.Kind == outline.Paragraph && apart || b.standsApart(s.body, i); apart {
			need, under = s.need, keys // the list below a heading such as "Desirable" is over
			if key, ok := b.told(p, keys); !ok || key == vocab.KeyQualifications || b.isPointer(p) || b.isProcedure(p) {
				rest = append(rest, p)
				continue
			}
		}
		if p.Kind == outline.Heading {
			need, under = b.subheading(p, s.need, keys)
			if p.Label.Keys == 0 && b.needOfText(p) == "" {
				rest = append(rest, p)
			}
			continue
		}
		if b.headsItems(s.body, i) {
			head := *p
			head.Name = head.Body
			need, under = b.subheading(&head, s.need, keys)
			rest = append(rest, p)
			continue
		}
		if p.Kind == outline.Paragraph && b.isLeadIn(p) {
			if k := b.leadInKeys(b.wordsIn(p)); k != 0 {
				under = k
			}
			rest = append(rest, p)
			continue
		}
		if vague || b.isPageMark(p) || b.namesProfile(p) || b.namesColumns(s.body, i) || b.saysNothing(s.body, i) || !b.addEntry(entry{p, need}, under) {
			rest = append(rest, p)
		}
	}
	b.rest = rest
	b.addRest(s, rest)
}

// isPlainItem reports whether an item is one of several words that cannot be anything else than
// what is asked for, such as a heading, the name of a column or the number of a page.
func (b *builder) isPlainItem(p *outline.Part) bool {
	const least = 7 // words
	return p.Kind == outline.Item && len(b.wordsIn(p)) >= least && b.text[p.Body.Start] != '(' && !b.isLeadIn(p) &&
		!(b.tabs && strings.IndexByte(b.text[p.Body.Start:p.Body.End], '\t') >= 0)
}

// leadInKeys returns the field that the words of a line before a list name, the first ones: "The
// experience required for this post is:".
func (b *builder) leadInKeys(words []vocab.Word) vocab.Keys {
	if len(words) > 0 && b.v.Stops(words[0]) != 0 {
		words = words[1:]
	}
	_, label := b.v.LabelPrefix(words)
	if label.Keys.Len() != 1 || label.Keys&(1<<vocab.KeyEducation|1<<vocab.KeyExperience|1<<vocab.KeySkills) == 0 {
		return 0
	}
	return label.Keys
}

// headsItems reports whether an item ends with a colon, or is of a few words and stands over
// items of its own, "a. Selection criteria" over numbers in brackets, or over what leads to
// items: "(2) Personal", and below it "Other attributes are:".
func (b *builder) headsItems(body []*outline.Part, i int) bool {
	const most = 6 // words
	if body[i].Kind == outline.Item && b.isLeadIn(body[i]) && len(b.wordsIn(body[i])) <= 2*most {
		return true
	}
	if body[i].Kind != outline.Item || i+1 == len(body) || len(b.wordsIn(body[i])) > most || strings.ContainsRune(".;,", rune(b.text[body[i].Body.End-1])) {
		return false
	}
	below := body[i+1]
	leads := below.Kind == outline.Heading && below.Label.Keys == 0 || below.Kind == outline.Paragraph && b.isLeadIn(below)
	return below.Kind == outline.Item && below.Depth > body[i].Depth || leads && body[i].Mark.Kind != outline.Bullet
}

// standsApart reports whether a paragraph below a heading over a list is no item of it: it
// stands apart from the items above it, or says where to read more, or how one is selected.
func (b *builder) standsApart(body []*outline.Part, i int) bool {
	if body[i].Kind != outline.Paragraph {
		return false
	}
	return i > 0 && body[i].Gap && body[i-1].Kind == outline.Item && !b.namesSkill(body, i) || b.isPointer(body[i]) || b.isProcedure(body[i]) ||
		b.beginsWelcome(b.wordsIn(body[i])) && isSentence(b.body(body[i]))
}

// namesSkill reports whether a paragraph in a list of skills is a name over items, as the first
// one is: "Teamwork".
func (b *builder) namesSkill(body []*outline.Part, i int) bool {
	const most = 3 // words
	isName := func(i int) bool {
		return i+1 < len(body) && body[i].Kind == outline.Paragraph && body[i+1].Kind == outline.Item && len(b.wordsIn(body[i])) <= most
	}
	return isName(0) && isName(i)
}

// isPointer reports whether a text begins by saying where to read more.
func (b *builder) isPointer(p *outline.Part) bool {
	_, sense := b.v.Match(b.wordsIn(p), vocab.ClassCue)
	return sense != nil && sense.Name == "pointer"
}

// skillsBelowNeed are the fields of the items below a heading such as "Desirable" that
// divides a list of skills, the last of the lists in a notice: it may end them all.
const skillsBelowNeed = 1<<vocab.KeyEducation | 1<<vocab.KeyExperience | 1<<vocab.KeySkills

// subheading returns the need and the fields that hold below a heading within a list.
func (b *builder) subheading(p *outline.Part, need notice.Need, keys vocab.Keys) (notice.Need, vocab.Keys) {
	if n := b.needOfText(p); n != "" {
		need = n
	}
	if k := (p.Label.Keys | b.leadInKeys(b.wordsIn(p))) & qualificationKeys; k != 0 {
		keys = k
	} else if keys.Only(vocab.KeySkills) {
		keys = skillsBelowNeed
	}
	return need, keys
}

// addEntry adds an item to the field it belongs to; it reports false where it is none.
func (b *builder) addEntry(e entry, keys vocab.Keys) bool {
	if k := e.part.Label.Keys & qualificationKeys; k != 0 && keys.Len() > 1 && !k.Has(vocab.KeyQualifications) {
		keys = k
	}
	key := keys.First()
	switch {
	case keys == skillsBelowNeed:
		if key = b.leading(e.part); key == vocab.KeyQualifications {
			key = vocab.KeySkills
		}
	case keys.Len() > 1:
		if key = b.sort(e.part, keys); key == vocab.KeySkills && !keys.Has(vocab.KeyLanguages) && b.isLanguageAmongSkills(e) {
			key = vocab.KeyLanguages
		}
	case key == vocab.KeyEducation && e.part.Kind == outline.Item && b.isEligibility(e.part):
		return false
	case key == vocab.KeySkills && e.part.Kind == outline.Paragraph && b.isEligibility(e.part):
		return false
	case key == vocab.KeySkills && (b.isLanguageAmongSkills(e) || e.part.Label.Keys.Only(vocab.KeyLanguages) && b.mentionsLanguage(e.part)):
		key = vocab.KeyLanguages
	case key == vocab.KeySkills && b.asksYears(e):
		key = vocab.KeyExperience
	case key == vocab.KeyEducation && b.isYears(e.part):
		key = vocab.KeyExperience
	case key == vocab.KeyExperience && b.leading(e.part) == vocab.KeyEducation:
		key = vocab.KeyEducation
	}
	if key == vocab.KeyLanguages && !keys.Only(vocab.KeyLanguages) {
		if behind, before := b.languagesBehind(e.part, keys); behind != nil {
			b.addLanguages(entry{behind, e.need})
			key = before
		}
	}
	switch key {
	case vocab.KeyEducation:
		b.addQualification(educationPath, &b.n.Education, e)
	case vocab.KeyExperience:
		b.addQualification(experiencePath, &b.n.Experience, e)
		last := &b.n.Experience[len(b.n.Experience)-1]
		if !b.begun(b.wordsIn(e.part)).Has(vocab.ClassUnit) {
			break // years need their unit
		}
		b.know(last.Text, e.part)
		if years, ok := value.Years(&b.locale, last.Text); ok {
			last.MinYears = years
		}
	case vocab.KeyLanguages:
		return b.addLanguages(e)
	case vocab.KeySkills:
		b.addQualification(skillPath, &b.n.Skills, e)
	default:
		return false
	}
	return true
}

func (b *builder) addQualification(p path, list *[]notice.Qualification, e entry) {
	need := e.need
	if need == "" || need == notice.Required {
		need = b.needOfItem(e.part)
	}
	b.read(b.pointers.at(p, len(*list)), notice.Stated, e.part.Body)
	*list = append(*list, notice.Qualification{Text: b.itemText(e.part), Need: need})
}

// quoted returns a text in quotation marks, cut short for a message.
func quoted(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) <= most {
		return "\"" + text + "\""
	}
	return "\"" + string([]rune(text)[:most-1]) + "…\""
}

// sort returns which of the fields an item belongs to; KeyQualifications where it is a
// condition of admission, which is none of them.
func (b *builder) sort(p *outline.Part, keys vocab.Keys) vocab.Key {
	// A degree is one below "Competencies (skills, experience, knowledge)", too.
	if key, ok := b.told(p, keys|1<<vocab.KeyEducation); ok {
		return key
	}
	switch {
	case keys.Has(vocab.KeySkills):
		return vocab.KeySkills
	case keys.Has(vocab.KeyExperience): // studies are named by words that tell
		return vocab.KeyExperience
	}
	return keys.First()
}

// told is sort for an item whose words tell the field; it reports false where they do not.
func (b *builder) told(p *outline.Part, keys vocab.Keys) (vocab.Key, bool) {
	if keys.Has(vocab.KeyLanguages) && b.mentionsLanguage(p) {
		return vocab.KeyLanguages, true
	}
	words := b.wordsIn(p)
	after := false // "after the diploma, at least three years of ..." asks for no diploma
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
		first := i == 0
		i += n
		if sense.Name == "after" {
			after = first
			continue
		}
		if after && sense.Name == vocab.KeyEducation.String() {
			after = false
			continue
		}
		if sense.Name == "eligibility" || sense.Name == "conditions" {
			return vocab.KeyQualifications, true // none of the four
		}
		for _, key := range [...]vocab.Key{vocab.KeyEducation, vocab.KeyExperience, vocab.KeySkills} {
			if keys.Has(key) && sense.Name == key.String() {
				return key, true
			}
		}
	}
	return 0, false
}

// maxLeadingWords is the number of words before the one that says what an item is about:
// "A proven experience".
const maxLeadingWords = 3

// leading returns the field that one of the first words of an item names.
func (b *builder) leading(p *outline.Part) vocab.Key {
	words := b.wordsIn(p)
	for i := range words[:min(len(words), maxLeadingWords)] {
		if _, sense := b.v.Match(words[i:], vocab.ClassCue); sense != nil {
			for _, key := range [...]vocab.Key{vocab.KeyEducation, vocab.KeyExperience} {
				if sense.Name == key.String() {
					return key
				}
			}
			if sense.Name == vocab.KeySkills.String() {
				break
			}
		}
	}
	return vocab.KeyQualifications
}

// takeQualifications fills the fields of qualifications with the items of a list of those
// who may apply whose words tell that they are such, and returns what is left.
func (b *builder) takeQualifications(body []*outline.Part) []*outline.Part {
	left := body[:0]
	for _, p := range body {
		if p.Kind == outline.Item {
			key, ok := b.told(p, qualificationKeys)
			if ok && key != vocab.KeyQualifications && b.addEntry(entry{p, ""}, vocab.KeysOf(key)) {
				continue
			}
		}
		left = append(left, p)
	}
	return left
}
