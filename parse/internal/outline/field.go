package outline

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// field adds a labelled field with the value on its line or below it.
func (o *outliner) field(l *line, f *found, m Mark) {
	p := Part{
		Kind: Field, Label: f.label, Name: f.name, Body: f.rest, From: f.next, Mark: m,
		Loose: f.sep == space || f.sep == dash, Closed: f.sep == colon || f.sep == column, Gap: l.gap,
	}
	o.under = 0
	o.next++
	for o.next < len(o.lines) && o.lines[o.next].span.IsEmpty() {
		o.next++ // what the label, wrapped over two lines, has taken
	}
	if !f.rest.IsEmpty() {
		if rest := o.text[f.rest.Start:f.rest.End]; o.text[l.start] == '(' && strings.IndexByte(rest, ')') == len(rest)-1 && strings.IndexByte(rest, '(') < 0 {
			f.rest.End-- // "(Grade P-3)"
		}
		p.Body = o.extend(f.rest)
		if p.Label.Keys.Only(vocab.KeyLocations) {
			o.addField(&p)
			o.hangingPlaces(l, p)
			return
		}
		p.Body = o.extendHanging(l, p.Body)
		o.addField(&p)
		o.furtherUnits(p)
		return
	}
	p.Loose = f.sep == nothing && f.label.Weak
	if f.sep == nothing && o.loneLabels() >= 2 {
		// A column of labels: which value below belongs to which is not known.
		o.addField(&p)
		return
	}
	values := o.valuesBelow(f)
	if len(values) == 0 && o.next < len(o.lines) && !o.isEmptyNote(f) && (o.isProse(&o.lines[o.next]) || o.isAboutUnit(&o.lines[o.next], f)) {
		o.under, o.body = f.label.Keys, true
		o.add(&Part{Kind: Heading, Label: f.label, Name: f.name, Mark: m, Gap: l.gap})
		return
	}
	if len(values) == 0 {
		o.addField(&p)
	}
	for _, body := range values {
		p.Body, p.Apart = body, true
		o.addField(&p)
	}
	if len(values) == 1 {
		o.furtherUnits(p)
		o.furtherPlaces(p)
	}
}

// isEmptyNote reports whether a label of a job board's with a colon, "Hours per week:", stands
// before a gap: it is left empty, and the sentence below says something else.
func (o *outliner) isEmptyNote(f *found) bool {
	return f.sep == colon && f.label.Keys.Only(vocab.KeyNote) && o.lines[o.next].gap
}

// furtherUnits takes lines below the value of a unit's label that name units, too:
// "Division of Nuclear Security".
func (o *outliner) furtherUnits(p Part) {
	for p.Label.Keys.Only(vocab.KeyUnits) && o.next < len(o.lines) {
		l := &o.lines[o.next]
		words := o.out.Words[l.w0:l.w1]
		if l.gap || len(words) < 2 || len(words) > 10 || strings.IndexByte(".:;", o.text[l.span.End-1]) >= 0 {
			return
		}
		if f := o.labelOf(o.next, l); f != nil && f.sep != space {
			return
		}
		n, label := o.v.LabelPrefix(words)
		if n != 1 || !label.Keys.Only(vocab.KeyUnits) || !o.v.Is(words[1], vocab.ClassFiller) {
			return
		}
		o.next++
		p.Body, p.Apart = l.span, true
		o.addField(&p)
	}
}

// hangs reports whether the next line is indented to a value on line l, and is text
// that nothing marks as anything else.
func (o *outliner) hangs(l *line) bool {
	if o.next >= len(o.lines) {
		return false
	}
	next := &o.lines[o.next]
	return l.kind == document.Line && next.kind == document.Line && !next.gap && !next.inner &&
		!next.span.IsEmpty() && next.indent > l.indent+2 && !o.startsPart(next) && !o.isHeading(next)
}

// extendHanging takes the lines that are indented to the value that begins on line l.
func (o *outliner) extendHanging(l *line, body notice.Span) notice.Span {
	for o.hangs(l) {
		body.End = o.lines[o.next].span.End
		o.next++
	}
	return body
}

// hangingPlaces takes the lines indented to a location on line l as locations of their
// own, unless the line before breaks off.
func (o *outliner) hangingPlaces(l *line, p Part) {
	for o.hangs(l) {
		p.Body, p.Apart = o.lines[o.next].span, true
		o.next++
		p.Body = o.extend(p.Body)
		o.addField(&p)
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
		l := &o.lines[o.next+n]
		if f := o.labelOf(o.next+n, l); f != nil && f.sep != space {
			break
		}
		if l.gap || l.w1-l.w0 > 6 || l.span.IsEmpty() || strings.IndexByte(".:;", o.text[l.span.End-1]) >= 0 {
			return
		}
	}
	for ; n > 0; n-- {
		p.Body = o.lines[o.next].span
		o.next++
		o.addField(&p)
	}
}

func (o *outliner) addField(p *Part) {
	o.noteMarks(p.Name)
	o.noteMarks(p.Body)
	o.add(p)
}

// loneLabels counts the lines from the next one on that are labels of short values
// without one.
func (o *outliner) loneLabels() int {
	n := 0
	for i := o.next; i < len(o.lines) && n < 4; i++ {
		f := o.labelOf(i, &o.lines[i])
		if f == nil || f.sep != nothing || f.label.Keys.Short() != f.label.Keys || f.need {
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
func (o *outliner) valuesBelow(f *found) []notice.Span {
	values := o.values[:0]
	for o.next < len(o.lines) {
		l := &o.lines[o.next]
		m, st, at := o.markOf(o.next)
		content := *l
		content.span.Start = at
		o.fit(&content)
		if l.kind == document.Item || m.Kind == Bullet && st.shape != '*' {
			if len(values) > 0 && !o.lines[o.next-1].gap && l.gap || !f.label.Keys.Any(listableKeys) {
				break
			}
		} else if len(values) > 0 || m.Kind != NoMark && m.Kind != Number && m.Kind != Roman {
			break
		} else if f.sep == nothing && at > l.span.Start && o.isLabelled(&content) {
			break // "3. Organization: ..." is no value of "Vacancy notice"
		} else {
			content = *l
		}
		if !o.isValue(&content, f) {
			break
		}
		o.next++
		values = append(values, o.extend(content.span))
		if m.Kind != Bullet && l.kind != document.Item {
			break
		}
	}
	o.values = values
	return values
}

// isDatedBeside reports whether a label without a colon is that of a date, and not of what
// another label stands for, and a number stands behind it: "Start date 1 March 2026" is no value
// of the empty label "Duty station" above it.
func (o *outliner) isDatedBeside(f, above *found) bool {
	return f.label.Words > 1 && f.label.Keys&^dateKeys == 0 && !f.label.Keys.Any(above.label.Keys) && o.hasDigit(f.rest)
}

// isLabelled reports whether what stands behind the mark of the next line is a label with a colon
// and its value.
func (o *outliner) isLabelled(content *line) bool {
	f := o.labelOf(o.next, content)
	return f != nil && f.sep == colon && !f.rest.IsEmpty()
}

// listableKeys are the short fields that may have a list of values.
const listableKeys = 1<<vocab.KeyLocations | 1<<vocab.KeyUnits | 1<<vocab.KeyContract | 1<<vocab.KeyGrade | 1<<vocab.KeyAudience |
	1<<vocab.KeyNote

// isValue reports whether a line below a label can be its value.
func (o *outliner) isValue(l *line, f *found) bool {
	if l.kind == document.Heading || l.span.IsEmpty() ||
		characters(o.text[l.span.Start:l.span.End]) > maxValue {
		return false
	}
	if o.isAboutUnit(l, f) {
		return false
	}
	if g := o.labelOf(o.next, l); g != nil && (g.sep != space || o.isDatedBeside(g, f)) && !(g.sep == nothing && !isShort(g) && o.isBetween(f, l)) {
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

// isShort reports whether a label is that of a short value, and of nothing else it could be.
func isShort(f *found) bool {
	return f.label.Keys != 0 && f.label.Keys.Short() == f.label.Keys && !f.label.Weak
}

// isBetween reports whether a line stands right between two labels of short values, each
// alone on its line with a colon: then it is the value of the first, whatever heading it could be.
func (o *outliner) isBetween(f *found, l *line) bool {
	const most = 6 // words
	i := o.next + 1
	if f.sep != colon || f.label.Keys.Short() != f.label.Keys || l.gap || l.w1-l.w0 > most || i >= len(o.lines) || o.lines[i].gap {
		return false
	}
	below := o.labelOf(i, &o.lines[i])
	return below != nil && below.sep == colon && below.rest.IsEmpty() && below.label.Keys.Short() == below.label.Keys
}

// proseKeys are the short fields whose value may be a sentence.
const proseKeys = 1<<vocab.KeyDeadline | 1<<vocab.KeyStart | 1<<vocab.KeyDuration | 1<<vocab.KeyPublished | 1<<vocab.KeyAudience

// isProse reports whether a line is a sentence: many words and a full stop.
func (o *outliner) isProse(l *line) bool {
	return l.w1-l.w0 >= 12 && o.text[l.span.End-1] == '.'
}

// isAboutUnit reports whether the line below the name of a kind of unit alone, "THE SECTION",
// is a sentence about it.
func (o *outliner) isAboutUnit(l *line, f *found) bool {
	return f.sep == nothing && f.label.Keys.Only(vocab.KeyUnits) && l.w1-l.w0 >= 6 && o.text[l.span.End-1] == '.'
}

func (o *outliner) hasDigit(span notice.Span) bool {
	for _, r := range o.text[span.Start:span.End] {
		if _, ok := vocab.Digit(r); ok {
			return true
		}
	}
	return false
}
