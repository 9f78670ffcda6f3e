package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// part reads the next line, and those that belong to it, as one part or, where a
// heading has text behind it, leaves that text to be read next.
func (o *outliner) part() {
	o.first = o.next
	l := &o.lines[o.next]
	if l.span.IsEmpty() { // taken by a heading wrapped over two lines
		o.next++
		return
	}
	if l.w0 == l.w1 && o.isLoneSign(l.span) {
		o.next++
		return
	}
	if l.table {
		o.next++
		p := Part{Kind: Heading, Name: l.span, Gap: l.gap, Sub: o.under.Only(vocab.KeyLanguages)}
		if !p.Sub {
			p.Label.Keys = vocab.KeysOf(vocab.KeyLanguages)
			o.under, o.body = p.Label.Keys, true
		}
		o.add(&p)
		return
	}
	if !isASCIILetter(o.text[l.span.Start]) && o.footnote(l) {
		return
	}
	m, st, at := o.markOf(o.next)
	if l.kind == document.Item && m.Kind == NoMark {
		m, st = Mark{Kind: Bullet}, style{kind: Bullet, level: int(l.depth)}
	}
	content := *l
	if at > l.span.Start {
		o.dropMark(&content, at)
	}
	o.partOf(&content, m, st)
}

// partOf makes a part of the next line, of which the mark is read.
func (o *outliner) partOf(l *line, m Mark, st style) {
	var f found
	wide := *l
	switch {
	case o.label(&wide, m, &f) && o.labelled(&wide, &f, m, st):
	case m.Kind != NoMark && !o.isNumberedHeading(l, m, st):
		o.item(l, m, st)
	case m.Kind != NoMark || mayHead(l) && (o.isHeading(l) || o.isPlainHeading(l)):
		o.heading(l, m, st)
	case o.unknownField(l):
	default:
		o.paragraph(l)
	}
}

// mayHead reports whether a line without a mark may be a heading: if nothing else, it is short
// enough for one.
func mayHead(l *line) bool {
	return l.w1-l.w0 <= maxGroupName || l.kind == document.Heading
}

// isLoneSign reports whether a line is the border of a table or the mark of an item without
// its text: "||", "•".
func (o *outliner) isLoneSign(span notice.Span) bool {
	text := strings.Trim(o.text[span.Start:span.End], "| ")
	r, size := utf8.DecodeRuneInString(text)
	return text == "" || size == len(text) && bulletShape(r) != 0
}

// label finds the label of a line, or of the line and the next one, over which a heading is
// wrapped: then the line takes the next one. It reports false if there is none.
func (o *outliner) label(l *line, m Mark, f *found) bool {
	known := o.labelOf(o.next, l)
	if known != nil && known.sep != nothing && known.sep != space {
		*f = *known
		return m.Kind != NoMark || !o.afterText() || !o.isMidSentence(&o.lines[o.next-1], l)
	}
	if known != nil && m.Kind == NoMark && o.afterText() && o.isBrokenOff(&o.lines[o.next-1], l) {
		return false // the last words of a paragraph that is wrapped
	}
	if o.mayBeWrapped(l, known) {
		wide, next := *l, &o.lines[o.next+1]
		wide.span.End, wide.w1, wide.traits = next.span.End, next.w1, allTraits
		if o.findLabel(&wide, f) && f.sep != space && f.name.End > l.span.End {
			next.span.Start = next.span.End
			*l = wide
			return true
		}
	}
	if known == nil {
		return false
	}
	*f = *known
	return true
}

// isBrokenOff reports whether a line goes on with text that the line before breaks off.
func (o *outliner) isBrokenOff(before, l *line) bool {
	return !endsClause(o.text[before.span.Start:before.span.End]) && o.continues(before, l) && !o.isUpper(o.out.Words[l.w0:l.w1])
}

// afterText reports whether the part before is text that a line may continue.
func (o *outliner) afterText() bool {
	n := len(o.out.Parts)
	return n > 0 && (o.out.Parts[n-1].Kind == Paragraph || o.out.Parts[n-1].Kind == Item)
}

// afterItem reports whether the part before is an item.
func (o *outliner) afterItem() bool {
	n := len(o.out.Parts)
	return n > 0 && o.out.Parts[n-1].Kind == Item
}

// labelled makes parts of a line with a label. It reports false where the label is
// none, given what the line is part of.
func (o *outliner) labelled(l *line, f *found, m Mark, st style) bool {
	if !o.body && o.isOverTitle(l, f) {
		f.label.Keys, f.label.Weak = vocab.KeysOf(vocab.KeyTitle), true
	}
	short := f.label.Keys.Short()
	if f.rest.IsEmpty() && f.sep != colon && o.body && f.label.Keys.Only(vocab.KeyNote) ||
		f.rest.IsEmpty() && f.label.Keys.Only(vocab.KeyAudience) {
		short = 0 // a heading over text
	}
	listed := m.Kind == Bullet || m.Kind == Letter || m.Kind == Duty
	switch {
	case f.need:
		o.next++
		p := Part{Kind: Heading, Name: f.name, Mark: m, Gap: l.gap, Sub: o.inList() && m.Kind == NoMark}
		if !p.Sub {
			p.Label.Keys = vocab.KeysOf(vocab.KeyQualifications)
			o.under, o.body = p.Label.Keys, true
			o.noteHeading(m, st)
		}
		o.add(&p)
		o.readAgain(l, f.rest)
		return true
	case m.Kind == NoMark && f.sep != dash && f.sep != space && !o.inList() && f.label.Keys != o.under: // as most labels
	case m.Kind == Bullet && f.rest.IsEmpty() && short == 0 && (st == o.dashed && !o.continuesList(st) || o.isBulletedHeading(l, f, st)): // "- Competencies"
	case m.Kind == Letter && f.rest.IsEmpty() && short == 0 && (o.isUpper(o.out.Words[l.w0:l.w1]) || o.isOverAsked(f) || o.isLetteredHeading(l, f, m, st)): // "B. SELECTION CRITERIA"
	case listed && o.inList() && (!f.rest.IsEmpty() || short == 0):
		// "- Languages: fluent English" among qualifications is an item.
		if f.rest.IsEmpty() && m.Kind == Bullet && f.sep == colon && o.under.Has(vocab.KeyQualifications) || o.isFieldAmongItems(f, m) {
			break
		}
		p := o.item(l, m, st)
		if f.sep == colon || f.sep == column {
			p.Label, p.Name = f.label, f.name
		}
		return true
	case m.Kind == Bullet && o.listed == st && f.sep == nothing && o.afterItem() && !o.v.Begins(o.out.Words[l.w0], vocab.ClassSubheading):
		return false // a word of a list
	case f.rest.IsEmpty() && f.label.Words == 1 && o.countsOn(m, st), o.isListedWord(f, m):
		return false // "2) Budget" among the duties, "- Travel"
	case f.sep == space && short == 0: // a heading in capitals, or of a row, with its text
		o.row = o.next
	case f.sep == space && !o.body && m.Kind == Bullet && o.isNumberFor(l, f): // "• Grade P-3"
	case f.sep == space && (o.body || m.Kind != NoMark):
		return false
	case f.sep == dash && short != 0 && o.body:
		return false
	case o.inList() && o.isAside(f), f.sep == colon && !f.rest.IsEmpty() && f.label.Keys == o.under && len(o.words(l.w0, f.name)) > f.label.Words && !o.namesNeedFirst(l, f):
		return false // among skills "Application of technical skills: ..." is one
	case m.Kind == Number && !f.rest.IsEmpty() && short == 0 && o.inList() && !o.isNumberedBelow(l, m, st):
		p := o.item(l, m, st)
		p.Label, p.Name = f.label, f.name
		return true
	}
	if o.isUnderItself(l, f) {
		return false
	}
	if m.Kind == NoMark && (f.sep == nothing && f.label.Keys.Only(vocab.KeyOther) && o.goesOnInGroups() || o.isFirstGroup(l, f)) { // "Reporting" among groups of duties
		o.next++
		o.add(&Part{Kind: Heading, Name: f.name, From: l.w0, Gap: l.gap, Sub: true})
		return true
	}
	if short != 0 && (short == f.label.Keys || !f.rest.IsEmpty()) {
		o.field(l, f, m)
		return true
	}
	if f.sep == dash && o.isHeadingRest(l, f) {
		f.name.End, f.rest.Start = f.rest.End, f.rest.End
	}
	o.next++
	o.noteHeading(m, st)
	if m.Kind == Bullet {
		o.dashed = st
	}
	o.under = f.label.Keys
	o.body = o.body || o.inList() || f.label.Keys.Has(vocab.KeySummary)
	o.add(&Part{Kind: Heading, Label: f.label, Name: f.name, From: l.w0, Mark: m, Depth: o.headingDepth(l), Gap: l.gap})
	o.readAgain(l, f.rest)
	return true
}

// namesNeedFirst reports whether a label of languages says first how much they are needed: "Preferred
// languages: French".
func (o *outliner) namesNeedFirst(l *line, f *found) bool {
	if !f.label.Keys.Only(vocab.KeyLanguages) {
		return false
	}
	n, _ := o.v.Match(o.out.Words[l.w0:l.w1], vocab.ClassSubheading)
	return n > 0
}

// countsOn reports whether a number goes on with those of the duties above, which are not
// numbered as the headings are.
func (o *outliner) countsOn(m Mark, st style) bool {
	return m.Kind == Number && m.Number > 1 && o.under.Has(vocab.KeyDuties) && o.headings != st && len(o.styles) > 0 && o.styles[0] == st
}

// isListedWord reports whether a word behind a bullet in the text of a notice is no label: no
// colon follows it, and no value stands below it.
func (o *outliner) isListedWord(f *found, m Mark) bool {
	n := len(o.out.Parts)
	if !o.body || m.Kind != Bullet || f.sep != nothing || n == 0 || o.out.Parts[n-1].Kind != Item && o.out.Parts[n-1].Kind != Heading || f.label.Words > 1 || f.label.Keys.Short() != f.label.Keys {
		return false
	}
	if o.next+1 >= len(o.lines) {
		return true
	}
	next := &o.lines[o.next+1]
	_, _, at := o.markOf(o.next + 1)
	return next.gap || at > next.span.Start || next.kind == document.Heading
}

// isNumberFor reports whether a value without a colon is one beyond doubt for its label: a date
// in figures, or a single word with a digit in it.
func (o *outliner) isNumberFor(l *line, f *found) bool {
	words := o.words(l.w0, f.rest)
	if len(words) == 0 || !o.hasDigit(f.rest) {
		return false
	}
	if f.label.Keys&^dateKeys == 0 {
		return words[0].Number && len(words) <= 5
	}
	return f.label.Keys.Len() == 1 && f.label.Keys&^(1<<vocab.KeyGrade|1<<vocab.KeyReference|1<<vocab.KeyPosts) == 0 &&
		strings.IndexByte(o.text[f.rest.Start:f.rest.End], ' ') < 0
}

// isUnderItself reports whether a line that is called a label by its first words alone stands
// right below a heading of the same kind: "University degree in a relevant area" below
// "Education" is what is asked.
func (o *outliner) isUnderItself(l *line, f *found) bool {
	n := len(o.out.Parts)
	if n == 0 || f.sep != nothing || !f.label.Keys.Any(listKeys) {
		return false
	}
	above := &o.out.Parts[n-1]
	return above.Kind == Heading && above.Label.Keys == f.label.Keys && f.label.Words*2 < int(l.w1-l.w0)
}

// isHeadingRest reports whether what stands behind a heading's dash is a heading of the same
// kind, or a remark on the skills listed below: "Minimum requirements - eligibility
// criteria", "Core competencies - behavioural indicators level 1".
func (o *outliner) isHeadingRest(l *line, f *found) bool {
	if f.rest.Len() > maxLabel || f.rest.IsEmpty() {
		return false
	}
	words := o.words(l.w0, f.rest)
	if rest, ok := o.v.Label(words, o.text); ok && rest.Keys.Any(f.label.Keys) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(o.text[f.rest.Start:])
	return f.label.Keys.Only(vocab.KeySkills) && unicode.IsLower(first) && len(words) <= maxFieldWords &&
		!o.lastRuneIs(l, ".;,:") && (o.itemFollows(o.next+1) || o.isNamed(o.next+1))
}

// continuesList reports whether the line behind the next one is an item of the same list.
func (o *outliner) continuesList(st style) bool {
	if o.next+1 >= len(o.lines) {
		return false
	}
	_, next, at := o.markOf(o.next + 1)
	return at > o.lines[o.next+1].span.Start && next == st
}

// inList reports whether the last heading stands over one of the fields that are
// lists of items.
func (o *outliner) inList() bool {
	return o.under.Any(listKeys)
}

const listKeys = 1<<vocab.KeyDuties | 1<<vocab.KeyEducation | 1<<vocab.KeyExperience | 1<<vocab.KeyLanguages |
	1<<vocab.KeySkills | 1<<vocab.KeyQualifications

// isAside reports whether a label in the middle of a list is more likely a word of the
// list: a single word that names nothing the notice must state, with text behind it; or
// among skills ("Purpose", "Results") one alone with no sentence below it.
func (o *outliner) isAside(f *found) bool {
	const aside = 1<<vocab.KeyNote | 1<<vocab.KeyOther | 1<<vocab.KeyUnits | 1<<vocab.KeyReportsTo | 1<<vocab.KeyReference |
		1<<vocab.KeyLocations | 1<<vocab.KeyContact | 1<<vocab.KeyTitle | 1<<vocab.KeyConditions
	if f.rest.IsEmpty() {
		return f.sep == nothing && f.label.Words == 1 && f.label.Keys&^(1<<vocab.KeySummary|1<<vocab.KeyRole|1<<vocab.KeyOther|1<<vocab.KeyOrganization) == 0 &&
			o.under.Has(vocab.KeySkills) && o.next+1 < len(o.lines) && !endsClause(o.text[o.lines[o.next+1].span.Start:o.lines[o.next+1].span.End])
	}
	return f.label.Words == 1 && f.label.Keys&^aside == 0 && !o.isFactBelow(f)
}

// isFactBelow reports whether a label that asks for none of the lists stands below a heading with its
// text in one line: "Gender: any" below "Experience: 5 years" is one more fact of a board.
func (o *outliner) isFactBelow(f *found) bool {
	const stated = 1<<vocab.KeyEducation | 1<<vocab.KeyExperience | 1<<vocab.KeyLanguages
	n := len(o.out.Parts)
	if f.sep != colon || !f.label.Keys.Only(vocab.KeyNote) || o.under&^stated != 0 || n < 2 {
		return false
	}
	heading, text := &o.out.Parts[n-2], &o.out.Parts[n-1]
	return heading.Kind == Heading && text.Kind == Paragraph && strings.IndexByte(o.text[heading.Name.End:text.Body.End], '\n') < 0
}

// readAgain has the rest of a line read as a line of its own.
func (o *outliner) readAgain(l *line, rest notice.Span) {
	if rest.IsEmpty() {
		return
	}
	o.next--
	l.span, l.inner, l.gap, l.lead = rest, true, false, 0
	if l.kind == document.Heading {
		l.kind = document.Paragraph
	}
	o.fit(l)
	o.lines[o.next] = *l
	o.readMark(o.next)
}

// paragraph adds a paragraph with the lines that continue it.
func (o *outliner) paragraph(l *line) {
	o.next++
	body := l.span
	if o.body || !o.v.IsGenericTitle(o.out.Words[l.w0:l.w1]) { // "Vacancy notice", and the title on the next line
		body = o.extend(body)
	}
	if !o.body {
		o.noteMarks(body)
	}
	if !body.IsEmpty() {
		o.add(&Part{Kind: Paragraph, Body: body, From: l.w0, Gap: l.gap})
	}
}
