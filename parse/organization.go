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

// maxOrganization bounds the characters of an employer's name.
const maxOrganization = 140

// findOrganization fills the employer, and with it what its family of organizations
// settles: a labelled name, else a known or unmistakable name on a line of its own
// above the text, else the known organization that the text speaks of.
func (b *builder) findOrganization() {
	if b.labelledOrganization() || b.headOrganization() || b.cellOrganization() || b.firstLineOrganization() {
		return
	}
	b.mentionedOrganization()
}

// labelledOrganization reads the first field with an employer's label.
func (b *builder) labelledOrganization() bool {
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		if !p.Label.Keys.Has(vocab.KeyOrganization) || p.Loose && p.Hint&vocab.OrganizationHint == 0 || b.isAbsent(p.Body, b.wordsIn(p)) {
			continue
		}
		text := strings.TrimRight(b.string(p.Body), ",;/ ")
		if utf8.RuneCountInString(text) > maxOrganization || strings.Contains(text, "@") || strings.HasSuffix(text, ".") && strings.Count(text, " ") > 8 ||
			b.isCountryOffice(b.wordsIn(p)) {
			continue
		}
		b.used[i] = true
		if b.isUnitPath(text) || b.isUnitName(b.wordsIn(p)) || b.isBelowEmployer(int(i)) {
			b.addUnit(text, p.Body, notice.Stated)
			continue
		}
		if b.n.Organization != "" {
			b.read("/organization", notice.Stated, p.Body)
			continue
		}
		b.setOrganization(text, b.wordsIn(p), p.Body)
	}
	return b.n.Organization != ""
}

// isUnitPath reports whether what stands under an employer's label is the path of a unit
// within it: "HQ/ABC Department", "AF_ABC Department".
func (b *builder) isUnitPath(text string) bool {
	path, _, _ := strings.Cut(text, " ")
	i := strings.IndexAny(path, "/_")
	return i > 1 && len(path)-i > 2 && path == strings.ToUpper(path)
}

// isBelowEmployer reports whether a line above the field at an index names a known employer,
// and the field none, but a code before a name: then what stands there is an office, "GUT Guatemala".
func (b *builder) isBelowEmployer(i int) bool {
	const most = 4 // letters of a code
	words := b.wordsIn(&b.parts[i])
	if b.n.Organization != "" || len(words) < 2 || !b.isCapital(words[0]) || words[0].End-words[0].Start > most || b.isCapital(words[1]) ||
		slices.ContainsFunc(words, func(w vocab.Word) bool { return w.Hint&vocab.OrganizationHint != 0 }) {
		return false
	}
	for k := range b.parts[:i] {
		p := &b.parts[k]
		if p.Kind != outline.Paragraph && p.Kind != outline.Heading || p.Hint&vocab.OrganizationHint == 0 {
			continue
		}
		words := b.wordsOf(p.Text())
		if _, n := b.knownOrganization(words); n > 0 && n == len(words) {
			return true
		}
	}
	return false
}

// isCountryOffice reports whether what stands under an employer's label is no more than a
// country, perhaps with its code: "HON Honduras".
func (b *builder) isCountryOffice(words []vocab.Word) bool {
	if _, n := b.knownOrganization(words); n > 0 {
		return false
	}
	if _, n := value.Country(&b.locale, words, b.text); n > 0 && n == len(words) {
		return true
	}
	if len(words) < 2 || !b.isCapital(words[0]) {
		return false
	}
	_, n := value.Country(&b.locale, words[1:], b.text)
	code, name := b.text[words[0].Start:words[0].End], b.text[words[1].Start:words[1].End]
	return n == len(words)-1 && strings.HasPrefix(strings.ToUpper(name), code)
}

// isUnitName reports whether what stands under an employer's label is the name of a unit
// within it: "Directorate General of Democracy", "Training Section".
func (b *builder) isUnitName(words []vocab.Word) bool {
	if len(words) < 2 || !b.namesOnlyUnit(words[0]) && !b.namesOnlyUnit(words[len(words)-1]) {
		return false
	}
	_, known := b.knownOrganization(words)
	return known == 0
}

// namesOnlyUnit reports whether a word names a unit and never an employer, as "office" may.
func (b *builder) namesOnlyUnit(w vocab.Word) bool {
	sense := b.v.Sense(w, vocab.ClassLabel)
	return sense != nil && sense.Keys.Has(vocab.KeyUnits) && !sense.Weak && !b.v.Is(w, vocab.ClassEmployer)
}

// setOrganization sets the employer: a known one by its own name, another as printed.
func (b *builder) setOrganization(text string, words []vocab.Word, span notice.Span) {
	b.n.Organization = b.employerName(text, words)
	b.read("/organization", notice.Stated, span)
}

// employerName returns the own name of a known employer, any other as printed, and sets its
// family.
func (b *builder) employerName(text string, words []vocab.Word) string {
	if len(words) > 2 && b.v.Stops(words[0]) != 0 { // "The ..."
		if _, n := b.knownOrganization(words); n == 0 {
			words = words[1:]
		}
	}
	org, n := b.knownOrganization(words)
	if n == 0 {
		b.findFamily(words)
		return text
	}
	b.locale.Family = org.Family
	if n == len(words) || n == len(words)-1 && b.isAcronymOf(words[n]) || b.isSecondName(words[n:]) {
		return org.Name
	}
	return text
}

// isSecondName reports whether words behind the name of an employer, and a dash or bracket,
// are another one: "UNDP - United Nations Development Programme".
func (b *builder) isSecondName(words []vocab.Word) bool {
	if words[0].Before&(vocab.Slash|vocab.Paren) == 0 || b.text[words[0].Start-1] == '/' || strings.HasSuffix(b.text[:words[0].Start], "/ ") {
		return false
	}
	_, n := b.knownOrganization(words)
	return n == len(words)
}

// isAcronymOf reports whether a word behind a name is its abbreviation in brackets.
func (b *builder) isAcronymOf(w vocab.Word) bool {
	return w.Before&vocab.Paren != 0 && b.isCapital(w) && w.End-w.Start <= 12
}

// findFamily sets the family of an employer whose name has a known one within it:
// "UN Office at Nairobi, United Nations".
func (b *builder) findFamily(words []vocab.Word) {
	for i := range words {
		org, n := b.knownOrganization(words[i:])
		if n == 0 && len(words) > 1 && b.isCapital(words[i]) && !b.isCapital(words[0]) {
			// In the name of an employer an acronym is one before others, too: "(NATO IMS)".
			if _, sense := b.v.Match(words[i:], vocab.ClassOrganization); sense != nil {
				org, n = b.v.Organization(sense), 1
			}
		}
		if n > 0 {
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
	if len(org.Name) > maxAcronym || !inCapitals(org.Name) {
		return org, n
	}
	if text != strings.ToUpper(text) || len(words) > 1 && b.isCapital(words[1]) && words[1].Before&(vocab.Paren|vocab.Slash|vocab.Newline|vocab.Stop) == 0 {
		return vocab.Organization{}, 0
	}
	return org, n
}

// maxAcronym bounds the bytes of an acronym that small letters make another word.
const maxAcronym = 6

// isCapital reports whether a word of several letters is in capitals.
func (b *builder) isCapital(w vocab.Word) bool {
	text := b.text[w.Start:w.End]
	return len(text) > 1 && !('a' <= text[1] && text[1] <= 'z') && inCapitals(text)
}

// inCapitals reports whether a text has letters, and all that could be in capitals are.
func inCapitals(text string) bool {
	letters := false
	for _, r := range text {
		if unicode.ToUpper(r) != r {
			return false
		}
		letters = letters || unicode.ToLower(r) != r
	}
	return letters
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
		words := b.wordsIn(p)
		if span.Len() > maxOrganization || !b.isEmployer(words) && !b.isEmployerAbove(i, words) {
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
	if _, n := b.knownOrganization(words); n > 0 && (b.isOffice(words[n:]) || b.isSecondName(words[n:])) {
		return true
	}
	text := b.text[words[0].Start:words[len(words)-1].End]
	if len(words) < 2 || strings.ContainsAny(text, ":?!@") || b.isCapitalLabel(words) {
		return false
	}
	last := words[len(words)-1]
	sense := b.v.Sense(last, vocab.ClassEmployer)
	if sense != nil && sense.Name == "legal" && b.isCompany(words[:len(words)-1]) {
		return true
	}
	if strings.Contains(text, ". ") || !b.isName(words) || b.namesPost(words) {
		return false
	}
	if b.speaks(sense) && sense.Name == "last" && last.Before&vocab.Pause == 0 {
		return true
	}
	sense = b.v.Sense(words[0], vocab.ClassEmployer)
	return b.speaks(sense) && (sense.Name == "first" || b.v.Is(words[1], vocab.ClassFiller))
}

// isCapitalLabel reports whether the first of words is the label of an employer in capitals, and
// what follows is not: "AGENCE Commission" in a table that was flattened.
func (b *builder) isCapitalLabel(words []vocab.Word) bool {
	if !b.isCapital(words[0]) || b.isCapital(words[1]) {
		return false
	}
	sense := b.v.Sense(words[0], vocab.ClassLabel)
	return sense != nil && sense.Keys.Has(vocab.KeyOrganization)
}

// isCompany reports whether words before the legal form of a company are its name, in which
// "Partners" and "Nurses" are no posts. A comma or a dash may stand between a post and a company.
func (b *builder) isCompany(words []vocab.Word) bool {
	if !b.isName(words) {
		return false
	}
	for _, w := range words[1:] {
		if w.Before&^vocab.AndNow != 0 && b.text[w.Start-1] != '&' {
			return !b.namesPost(words)
		}
	}
	return true
}

// isEmployerAbove reports whether a line is the name of an employer although small letters
// begin its words, as they do in French and Spanish: its first word is that of a name, and
// the line below only says that this is a notice.
func (b *builder) isEmployerAbove(i int, words []vocab.Word) bool {
	if i > 2 || i+1 >= len(b.parts) || len(words) < 3 || len(words) > 10 || !b.startsUpper(words[0]) || b.namesPost(words) {
		return false
	}
	sense := b.v.Sense(words[0], vocab.ClassEmployer)
	if !b.speaks(sense) || sense.Name != "first" {
		return false
	}
	for _, w := range words[1:] {
		if w.Number || w.Before&^vocab.Slash != 0 {
			return false
		}
	}
	below := &b.parts[i+1]
	if below.Kind == outline.Field { // "Avis de vacance", perhaps with the notice's number
		return below.Label.Keys.Only(vocab.KeyReference)
	}
	title := b.wordsIn(below)
	return len(title) > 1 && b.v.IsGenericTitle(title)
}

// speaks reports whether a sense is of the language of the notice, or that is not known.
func (b *builder) speaks(sense *vocab.Sense) bool {
	if sense == nil {
		return false
	}
	i := slices.Index(b.v.Languages(), b.locale.Language.String())
	return i < 0 || sense.Languages>>i&1 == 1
}

// isOffice reports whether words say no more than which office of an organization is
// meant: "Yerevan Office", "Armenia".
func (b *builder) isOffice(words []vocab.Word) bool {
	for i := 0; i < len(words); {
		if n, sense := b.v.Match(words[i:], vocab.ClassPlace); sense != nil {
			i += n
			continue
		}
		if _, n := value.Country(&b.locale, words[i:], b.text); n > 0 {
			i += n
			continue
		}
		w := words[i]
		if !b.v.Is(w, vocab.ClassEmployer) && !b.namesUnit(w) && !b.v.Is(w, vocab.ClassFiller) {
			return false
		}
		i++
	}
	return true
}

// isName reports whether all words but the small ones begin with a capital.
func (b *builder) isName(words []vocab.Word) bool {
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(b.text[w.Start:])
		if unicode.IsUpper(first) || unicode.Is(unicode.Arabic, first) || w.Number && i > 0 {
			continue
		}
		if i == 0 || !b.v.Is(w, vocab.ClassFiller) && !b.v.Is(w, vocab.ClassConnector) {
			return false
		}
	}
	return true
}
