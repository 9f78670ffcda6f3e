package outline

import (
	"slices"
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
	l := o.lines[o.next]
	if l.span.IsEmpty() { // taken by a heading wrapped over two lines
		o.next++
		return
	}
	if o.footnote(l) {
		return
	}
	m, st, at := o.mark(l)
	if l.block.Kind == document.Item && m.Kind == NoMark {
		m, st = Mark{Kind: Bullet}, style{kind: Bullet, level: l.block.Depth}
	}
	content := l
	if at > l.span.Start {
		content.span.Start = at
		content = o.fit(content)
	}
	if content, f, ok := o.label(content, m); ok && o.labelled(content, f, m, st) {
		return
	}
	switch {
	case m.Kind != NoMark && !o.isNumberedHeading(content, m, st):
		o.item(content, m, st)
	case m.Kind != NoMark || o.isHeading(content) || o.isPlainHeading(content):
		o.heading(content, m, st)
	case o.unknownField(content):
	default:
		o.paragraph(content)
	}
}

// label finds the label of a line, or of the line and the next one, over which a
// heading is wrapped. It returns the line with what the label takes of the next.
func (o *outliner) label(l line, m Mark) (line, found, bool) {
	f, ok := o.labelOf(o.next, l)
	if ok && f.sep != nothing && f.sep != space {
		return l, f, true
	}
	if ok && o.next > 0 && m.Kind == NoMark && !o.isUpper(o.out.Words[l.w0:l.w1]) && o.afterText() && o.continues(o.lines[o.next-1], l) {
		return l, found{}, false // the last words of a paragraph that is wrapped
	}
	if wide, ok := o.wrapped(l, f, ok); ok {
		if g, ok := o.findLabel(wide); ok && g.sep != space && g.name.End > l.span.End {
			o.lines[o.next+1].span = notice.Span{Start: wide.span.End, End: wide.span.End}
			return wide, g, true
		}
	}
	return l, f, ok
}

// afterText reports whether the part before is text that a line may continue.
func (o *outliner) afterText() bool {
	n := len(o.out.Parts)
	return n > 0 && (o.out.Parts[n-1].Kind == Paragraph || o.out.Parts[n-1].Kind == Item)
}

// wrapped returns a line together with the next one where the two may be one heading.
func (o *outliner) wrapped(l line, f found, known bool) (line, bool) {
	if o.next+1 >= len(o.lines) || l.span.Len() > 100 || l.w0 == l.w1 || f.sep == space {
		return l, false
	}
	next := o.lines[o.next+1]
	if next.block.Gap && o.text[l.span.End-1] != ',' || next.span.Len() > 100 || next.w0 == next.w1 || !known && !o.v.Begins(o.out.Words[l.w0], vocab.ClassLabel) {
		return l, false
	}
	if o.isUpper(o.out.Words[l.w0:l.w1]) != o.isUpper(o.out.Words[next.w0:next.w1]) {
		return l, false
	}
	if _, ok := o.labelOf(o.next+1, next); ok {
		// The next line is a label of its own, unless the heading is not complete.
		last := o.out.Words[l.w1-1]
		if o.text[l.span.End-1] != ',' && !o.v.Is(last, vocab.ClassConnector) && !o.v.Is(last, vocab.ClassFiller) {
			return l, false
		}
	}
	l.span.End, l.w1 = next.span.End, next.w1
	return l, true
}

// labelled makes parts of a line with a label. It reports false where the label is
// none, given what the line is part of.
func (o *outliner) labelled(l line, f found, m Mark, st style) bool {
	short := f.label.Keys.Short()
	if f.rest.IsEmpty() && f.sep != colon && o.body && f.label.Keys.Only(vocab.KeyNote) ||
		f.rest.IsEmpty() && f.label.Keys.Only(vocab.KeyAudience) {
		short = 0 // a heading over text
	}
	listed := m.Kind == Bullet || m.Kind == Letter || m.Kind == Duty
	switch {
	case f.need:
		o.next++
		p := Part{Kind: Heading, Name: f.name, Mark: m, Gap: l.block.Gap, Sub: o.inList() && m.Kind == NoMark}
		if !p.Sub {
			p.Label.Keys = vocab.KeysOf(vocab.KeyQualifications)
			o.under, o.body = p.Label.Keys, true
			o.noteHeading(m, st)
		}
		o.add(p)
		o.readAgain(l, f.rest)
		return true
	case listed && o.inList() && (!f.rest.IsEmpty() || short == 0):
		// "- Languages: fluent English" among qualifications is an item.
		if f.rest.IsEmpty() && m.Kind == Bullet && f.sep == colon && o.under.Has(vocab.KeyQualifications) {
			break
		}
		p := o.item(l, m, st)
		if f.sep == colon || f.sep == column {
			p.Label, p.Name = f.label, f.name
		}
		return true
	case f.sep == space && short == 0: // a heading in capitals with its text
	case f.sep == space && (o.body || m.Kind != NoMark):
		return false
	case f.sep == dash && short != 0 && o.body:
		return false
	case o.inList() && o.isAside(f):
		return false
	case m.Kind == Number && !f.rest.IsEmpty() && short == 0 && o.inList():
		p := o.item(l, m, st)
		p.Label, p.Name = f.label, f.name
		return true
	}
	if short != 0 && (short == f.label.Keys || !f.rest.IsEmpty()) {
		o.field(l, f, m)
		return true
	}
	o.next++
	o.noteHeading(m, st)
	o.under = f.label.Keys
	o.body = o.body || o.inList() || f.label.Keys.Has(vocab.KeySummary)
	o.add(Part{Kind: Heading, Label: f.label, Name: f.name, Mark: m, Depth: o.headingDepth(l), Gap: l.block.Gap})
	o.readAgain(l, f.rest)
	return true
}

// inList reports whether the last heading stands over one of the fields that are
// lists of items.
func (o *outliner) inList() bool {
	return o.under.Any(listKeys)
}

const listKeys = 1<<vocab.KeyDuties | 1<<vocab.KeyEducation | 1<<vocab.KeyExperience | 1<<vocab.KeyLanguages |
	1<<vocab.KeySkills | 1<<vocab.KeyQualifications

// isAside reports whether a label in the middle of a list is more likely a word of the
// list: a single word that names nothing the notice must state, with text behind it.
func (o *outliner) isAside(f found) bool {
	const aside = 1<<vocab.KeyNote | 1<<vocab.KeyOther | 1<<vocab.KeyUnits | 1<<vocab.KeyReportsTo | 1<<vocab.KeyReference |
		1<<vocab.KeyLocations | 1<<vocab.KeyContact | 1<<vocab.KeyTitle | 1<<vocab.KeyConditions
	return f.label.Words == 1 && f.label.Keys&^aside == 0 && !f.rest.IsEmpty()
}

// readAgain has the rest of a line read as a line of its own.
func (o *outliner) readAgain(l line, rest notice.Span) {
	if rest.IsEmpty() {
		return
	}
	o.next--
	l.span, l.inner, l.block.Gap, l.block.Lead = rest, true, false, 0
	if l.block.Kind == document.Heading {
		l.block.Kind = document.Paragraph
	}
	o.lines[o.next] = o.fit(l)
}

// field adds a labelled field with the value on its line or below it.
func (o *outliner) field(l line, f found, m Mark) {
	p := Part{
		Kind: Field, Label: f.label, Name: f.name, Body: f.rest, Mark: m,
		Loose: f.sep == space || f.sep == dash, Closed: f.sep == colon || f.sep == column, Gap: l.block.Gap,
	}
	o.under = 0
	o.next++
	if !f.rest.IsEmpty() {
		p.Body = o.extend(f.rest)
		o.addField(p)
		o.furtherUnits(p)
		return
	}
	p.Loose = f.sep == nothing && f.label.Weak
	if f.sep == nothing && o.loneLabels() >= 2 {
		// A column of labels: which value below belongs to which is not known.
		o.addField(p)
		return
	}
	values := o.valuesBelow(f)
	if len(values) == 0 && o.next < len(o.lines) && o.isProse(o.lines[o.next]) {
		o.under, o.body = f.label.Keys, true
		o.add(Part{Kind: Heading, Label: f.label, Name: f.name, Mark: m, Gap: l.block.Gap})
		return
	}
	if len(values) == 0 {
		o.addField(p)
	}
	for _, body := range values {
		p.Body, p.Apart = body, true
		o.addField(p)
	}
	if len(values) == 1 {
		o.furtherUnits(p)
		o.furtherPlaces(p)
	}
}

// furtherUnits takes lines below the value of a unit's label that name units, too:
// "Division of Nuclear Security".
func (o *outliner) furtherUnits(p Part) {
	for p.Label.Keys.Only(vocab.KeyUnits) && o.next < len(o.lines) {
		l := o.lines[o.next]
		words := o.out.Words[l.w0:l.w1]
		if l.block.Gap || len(words) < 2 || len(words) > 10 || strings.IndexByte(".:;", o.text[l.span.End-1]) >= 0 {
			return
		}
		if f, ok := o.labelOf(o.next, l); ok && f.sep != space {
			return
		}
		n, label := o.v.LabelPrefix(words)
		if n != 1 || !label.Keys.Only(vocab.KeyUnits) || !o.v.Is(words[1], vocab.ClassFiller) {
			return
		}
		o.next++
		p.Body, p.Apart = l.span, true
		o.addField(p)
	}
}

// furtherPlaces takes short lines below the value of a location's label, up to the next
// label: a list of duty stations.
func (o *outliner) furtherPlaces(p Part) {
	if !p.Label.Keys.Only(vocab.KeyLocations) {
		return
	}
	n := 0
	for ; ; n++ {
		if o.next+n >= len(o.lines) || n > 8 {
			return
		}
		l := o.lines[o.next+n]
		if f, ok := o.labelOf(o.next+n, l); ok && f.sep != space {
			break
		}
		if l.block.Gap || l.w1-l.w0 > 6 || l.span.IsEmpty() || strings.IndexByte(".:;", o.text[l.span.End-1]) >= 0 {
			return
		}
	}
	for ; n > 0; n-- {
		p.Body = o.lines[o.next].span
		o.next++
		o.addField(p)
	}
}

func (o *outliner) addField(p Part) {
	o.noteMarks(p.Name)
	o.noteMarks(p.Body)
	o.add(p)
}

// loneLabels counts the lines from the next one on that are labels of short values
// without one.
func (o *outliner) loneLabels() int {
	n := 0
	for i := o.next; i < len(o.lines) && n < 4; i++ {
		f, ok := o.labelOf(i, o.lines[i])
		if !ok || f.sep != nothing || f.label.Keys.Short() != f.label.Keys || f.need {
			break
		}
		n++
	}
	return n
}

// maxValue bounds the characters of a value that stands below its label: a longer
// text is no value of that label.
const maxValue = 200

// valuesBelow takes the line below a label, or the list below it, as its value.
func (o *outliner) valuesBelow(f found) []notice.Span {
	var values []notice.Span
	for o.next < len(o.lines) {
		l := o.lines[o.next]
		m, st, at := o.mark(l)
		content := l
		content.span.Start = at
		content = o.fit(content)
		if l.block.Kind == document.Item || m.Kind == Bullet && st.shape != '*' {
			if len(values) > 0 && !o.lines[o.next-1].block.Gap && l.block.Gap || !f.label.Keys.Any(listableKeys) {
				break
			}
		} else if len(values) > 0 || m.Kind != NoMark && m.Kind != Number && m.Kind != Roman {
			break
		} else {
			content = l
		}
		if !o.isValue(content, f) {
			break
		}
		o.next++
		values = append(values, o.extend(content.span))
		if m.Kind != Bullet && l.block.Kind != document.Item {
			break
		}
	}
	return values
}

// listableKeys are the short fields that may have a list of values.
const listableKeys = 1<<vocab.KeyLocations | 1<<vocab.KeyUnits | 1<<vocab.KeyContract | 1<<vocab.KeyGrade | 1<<vocab.KeyAudience |
	1<<vocab.KeyNote

// isValue reports whether a line below a label can be its value.
func (o *outliner) isValue(l line, f found) bool {
	if l.block.Kind == document.Heading || l.span.IsEmpty() ||
		utf8.RuneCountInString(o.text[l.span.Start:l.span.End]) > maxValue {
		return false
	}
	if g, ok := o.labelOf(o.next, l); ok && g.sep != space {
		return false
	}
	if o.text[l.span.End-1] == ':' || o.isProse(l) && f.label.Keys&proseKeys == 0 {
		return false
	}
	if f.label.Keys.Has(vocab.KeyReference) && f.label.Keys.Len() == 1 {
		return o.hasDigit(l.span)
	}
	return true
}

// proseKeys are the short fields whose value may be a sentence.
const proseKeys = 1<<vocab.KeyDeadline | 1<<vocab.KeyStart | 1<<vocab.KeyDuration | 1<<vocab.KeyPublished | 1<<vocab.KeyAudience

// isProse reports whether a line is a sentence: many words and a full stop.
func (o *outliner) isProse(l line) bool {
	return l.w1-l.w0 >= 12 && o.text[l.span.End-1] == '.'
}

func (o *outliner) hasDigit(span notice.Span) bool {
	for _, r := range o.text[span.Start:span.End] {
		if _, ok := vocab.Digit(r); ok {
			return true
		}
	}
	return false
}

// extend takes the following lines that continue a value.
func (o *outliner) extend(body notice.Span) notice.Span {
	for o.next < len(o.lines) {
		l := o.lines[o.next]
		if l.span.IsEmpty() { // taken by a wrapped heading
			o.next++
			continue
		}
		if !o.continues(o.lines[o.next-1], l) || o.startsPart(l) {
			break
		}
		body.End = l.span.End
		o.next++
	}
	return body
}

// startsPart reports whether a line begins something new, whatever the line before
// it breaks off.
func (o *outliner) startsPart(l line) bool {
	if m, st, at := o.mark(l); at > l.span.Start {
		// A number or letter that counts on from nothing belongs to the text: "V. Smith".
		counts := m.Kind == Number || m.Kind == Letter || m.Kind == Roman
		return !counts || m.Number <= 1 || slices.Contains(o.styles, st) || o.headings == st
	}
	f, ok := o.labelOf(o.next, l)
	if !ok || f.sep == space && !f.label.Misspelt || f.sep == dash {
		return false
	}
	first, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	return f.sep != nothing || !unicode.IsLower(first) && f.label.Words > 1
}

// item adds a list item with the lines that continue it.
func (o *outliner) item(l line, m Mark, st style) *Part {
	p := Part{Kind: Item, Mark: m, Body: l.span, Gap: l.block.Gap, Depth: o.depth(st, l)}
	o.listed = st
	o.next++
	if l.span.IsEmpty() && o.next < len(o.lines) { // "DUTY 1:" with the text below
		next := o.lines[o.next]
		if _, _, at := o.mark(next); at == next.span.Start && !next.block.Gap {
			p.Body = next.span
			o.next++
		}
	}
	p.Body = o.extendItem(p.Body, l)
	o.add(p)
	return &o.out.Parts[len(o.out.Parts)-1]
}

// extendItem takes the following lines that continue an item: those that are indented
// to its text, too, and in a wrapped text those after an item that breaks off.
func (o *outliner) extendItem(body notice.Span, first line) notice.Span {
	for {
		body = o.extend(body)
		if o.next >= len(o.lines) {
			return body
		}
		l := o.lines[o.next]
		open := o.width > 0 && !l.block.Gap && !l.inner && !endsClause(o.text[body.Start:body.End])
		hanging := l.block.Kind == document.Line && first.block.Kind == document.Line && !l.block.Gap && !l.inner &&
			l.block.Indent > first.block.Indent && l.block.Indent > 0
		if !hanging && !open || o.startsPart(l) || o.isHeading(l) {
			return body
		}
		body.End = l.span.End
		o.next++
	}
}

// endsClause reports whether a text ends with punctuation.
func endsClause(text string) bool { return strings.ContainsRune(".;:!?؛،", lastRune(text)) }

// depth returns the depth of an item in the lists that are open, which its mark tells.
func (o *outliner) depth(st style, l line) int {
	if l.block.Kind == document.Item {
		return max(1, l.block.Depth)
	}
	for i, open := range o.styles {
		if open == st || open.kind == Roman && st.kind == Letter && open.shape == st.shape || open.kind == Letter && st.kind == Roman && open.shape == st.shape {
			o.styles = o.styles[:i+1]
			return i + 1
		}
	}
	o.styles = append(o.styles, st)
	return len(o.styles)
}

// paragraph adds a paragraph with the lines that continue it.
func (o *outliner) paragraph(l line) {
	o.next++
	body := o.extend(l.span)
	if !o.body {
		o.noteMarks(body)
	}
	if !body.IsEmpty() {
		o.add(Part{Kind: Paragraph, Body: body, Gap: l.block.Gap})
	}
}
