package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// build puts a notice together from the parts of a document.
func build(doc *document.Document, parts *outline.Outline, v *vocab.Vocabulary, mem *memory) *Result {
	b := newBuilder(doc, parts, v, mem)
	b.build()
	result := b.result()
	mem.keep(b)
	return result
}

// newBuilder returns a builder that works in the memory.
func newBuilder(doc *document.Document, parts *outline.Outline, v *vocab.Vocabulary, mem *memory) *builder {
	made := new(struct {
		result Result
		notice notice.Notice
	})
	mem.lendLists(&made.notice)
	b := &mem.builder
	b.grow(len(parts.Parts))
	*b = builder{
		src:      doc.Source,
		places:   *doc.Source.Locator(),
		markup:   doc.Markup,
		embedded: doc.Embedded,
		struck:   doc.Struck,
		text:     doc.Source.Text,
		tabs:     strings.IndexByte(doc.Source.Text, '\t') >= 0,
		boxes:    mayHaveBoxes(doc.Source.Text),
		parts:    parts.Parts,
		words:    textWords{parts.Words},
		v:        v,
		pointers: usualPointers(),
		made:     &made.result,
		n:        &made.notice,
		locale:   value.Locale{Vocabulary: v},
		scratch:  b.scratch,
	}
	for i := range b.parts {
		p := &b.parts[i]
		b.labels |= p.Label.Keys
		b.marks |= 1 << p.Mark.Kind
		switch p.Kind {
		case outline.Field:
			b.fieldParts = append(b.fieldParts, int32(i))
		case outline.Footnote:
			b.noteParts = append(b.noteParts, int32(i))
		}
	}
	b.texts = make([]string, 0, len(b.parts)-len(b.fieldParts))
	b.findLanguage(parts.Languages)
	return b
}

// build fills the notice: first what settles how the rest is read, the labelled fields,
// the text under headings, and last what only sentences say.
func (b *builder) build() {
	b.findOrganization()
	b.findDateOrder()
	b.fillFields()
	b.fillFootnotes()
	b.fillTitle()
	b.referenceBesideTitle()
	b.placeWithoutLabel()
	b.fillFromCells()
	b.fillBelowTitle()
	b.fillSections()
	b.fillFromProse()
	b.fillProseLanguages()
	b.fillEmbedded()
	b.check()
}

// builder holds a notice while it is put together.
type builder struct {
	src    *notice.Source
	places notice.Locator
	markup []int // where leftover markup was left out
	text   string
	tabs   bool // whether there are any in the text
	boxes  bool // whether there may be any
	parts  []outline.Part
	labels vocab.Keys // what the labels and headings of all parts stand for
	marks  uint       // the set of the kinds of their marks

	words  textWords
	v      *vocab.Vocabulary
	locale value.Locale

	pointers *pointers

	// uniform is set where hardly a small word is of another language than the notice's.
	uniform bool

	made *Result
	n    *notice.Notice
	// languageItem is the item about languages that was read last.
	languageItem string
	embedded     []document.Embedded
	struck       []document.Struck
	need         notice.Need // of the heading over the headings that are being read
	texts        []string    // see appendText
	findings     notice.Diagnostics
	scratch
}

// scratch are lists that belong to no notice: the next builder has them, too.
type scratch struct {
	fieldParts, noteParts []int32      // which of the parts are fields, and which are footnotes
	used                  []bool       // the parts that a field, footnote or section holds
	known                 []vocab.Word // see know
	readings              []placed
	fields                []field                      // room for lists of them
	under                 []*outline.Part              // room for the parts under a heading
	rest                  []*outline.Part              // room for those of them that are no value of the field
	own                   []outline.Part               // room for parts; see newPart
	asked                 []notice.LanguageRequirement // room for those of an item
}

// placed is a reading whose position in the file is not worked out yet.
type placed struct {
	path  string
	state notice.State
	span  notice.Span
}

// read notes that the value at path was read at span. Dozens of places call it: inlined there,
// it would take room in the cache for instructions.
//
//go:noinline
func (b *builder) read(path string, state notice.State, span notice.Span) {
	b.readings = append(b.readings, placed{path, state, span})
}

// find notes a finding, and returns it so that its field can be named: the pointer holds
// until the next one.
func (b *builder) find(rule string, severity notice.Severity, span notice.Span, message, hint string, related ...notice.Related) *notice.Diagnostic {
	b.findings = append(b.findings, notice.Diagnostic{
		Rule: rule, Severity: severity, Message: message, Hint: hint, Span: span, Related: related,
	})
	return &b.findings[len(b.findings)-1]
}

// related returns a further place of a finding.
func (b *builder) related(span notice.Span, message string) notice.Related {
	return notice.Related{Message: message, Span: span, Position: b.places.Position(span)}
}

// result works out the positions and returns what was built.
func (b *builder) result() *Result {
	evidence := make(notice.Evidence, len(b.readings))
	var order [usualReadings]uint64
	for i, n := range b.readingOrder(order[:0]) {
		r := &b.readings[uint32(n)]
		e := &evidence[i]
		e.Path, e.State, e.Start, e.End = r.path, r.state, r.span.Start, r.span.End
		b.places.Locate(e)
	}
	for i := range b.findings {
		b.findings[i].Position = b.places.Position(b.findings[i].Span)
	}
	b.findings.Sort()
	if len(evidence) > 0 {
		b.n.Evidence = evidence
	}
	*b.made = Result{Notice: b.n, Source: b.src, Evidence: evidence, Diagnostics: b.findings}
	return b.made
}

// readingOrder returns the readings in the order of the text, those of one place as they
// were read: the place of each in the upper half of a number, its index in the lower. They
// are appended to order.
//
// All but the first ones, those of labelled fields, are read in this order.
func (b *builder) readingOrder(order []uint64) []uint64 {
	few := len(b.readings) <= usualReadings
	for i := range b.readings {
		next := uint64(b.readings[i].span.Start)<<32 | uint64(i)
		order = append(order, next)
		for k := i - 1; few && k >= 0 && order[k] > next; k-- {
			order[k], order[k+1] = next, order[k]
		}
	}
	if !few {
		slices.Sort(order)
	}
	return order
}

// usualReadings is how many readings most notices have at the most.
const usualReadings = 128

// string returns the text of a span with its white space folded.
func (b *builder) string(span notice.Span) string { return b.folded(span, false) }

// textOf returns the text of a part with its white space folded.
func (b *builder) textOf(p *outline.Part) string { return b.folded(p.Text(), p.OneLine) }

// folded is string for a span that may be known to be on one line: within a line there are
// single spaces only, and tabs.
func (b *builder) folded(span notice.Span, oneLine bool) string {
	text := b.text[span.Start:span.End]
	if oneLine && !b.tabs || text != "" && isPrinting(text[0]) && isPrinting(text[len(text)-1]) &&
		(oneLine || strings.IndexByte(text, '\n') < 0) && !(b.tabs && strings.IndexByte(text, '\t') >= 0) {
		return text
	}
	return b.src.Slice(span)
}

// isPrinting reports whether c is an ASCII character that one sees.
func isPrinting(c byte) bool { return ' ' < c && c < 0x7F }

// newPart returns a part that is not one of the document's as it stands.
func (b *builder) newPart(p outline.Part) *outline.Part {
	if len(b.own) == cap(b.own) {
		b.own = make([]outline.Part, 0, ownParts) // the others are in use
	}
	b.own = append(b.own, p)
	return &b.own[len(b.own)-1]
}

// ownParts is how many parts of their own most notices need at the most.
const ownParts = 16

// appendText appends a text to a list of the notice. The lists are cut from one, of which a
// list is the end as long as no other one is appended to.
func (b *builder) appendText(list []string, text string) []string {
	start := len(b.texts) - len(list)
	if len(list) > 0 && (start < 0 || &b.texts[start] != &list[0]) {
		start = len(b.texts)
		b.texts = append(b.texts, list...)
	}
	b.texts = append(b.texts, text)
	return slices.Clip(b.texts[start:])
}

// minStopShare is the least share of small words, one in so many, in a text of a
// language: a text of a language that the vocabulary does not know has hardly any.
const minStopShare = 20

// findLanguage sets the language of the notice: the one that its small words and its
// labels are of.
func (b *builder) findLanguage(labels []int) {
	var buf [16]int
	votes := append(buf[:0], labels...)
	words := b.words.all[:min(len(b.words.all), 4000)]
	stops := b.v.CountStops(words, votes)
	best := most(votes)
	if votes[best] == 0 || stops*minStopShare < len(words) && labels[best] < 6 {
		return
	}
	b.uniform = len(words) == len(b.words.all) && stops-(votes[best]-labels[best]) < foreignShare
	tag := b.v.Tags()[best]
	b.n.Language, b.locale.Language = tag, tag
}

// findDateOrder looks whether one of the dates in digits settles the order of day and
// month for the others.
func (b *builder) findDateOrder() {
	found, inDigits := value.UnknownOrder, false
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		if !hasNumbers(b.wordsIn(p)) {
			continue
		}
		inDigits = true
		order := value.DateOrderOf(&b.locale, b.body(p))
		switch {
		case order == value.UnknownOrder:
		case found != value.UnknownOrder && found != order:
			return // the notice writes dates both ways
		default:
			found = order
		}
	}
	if f := b.locale.Family; inDigits && found == value.UnknownOrder && (f == nil || f.DayFirst == f.MonthFirst) {
		found = b.orderOfSequence() // a known employer's own order holds, even where its dates are wrong
	}
	b.locale.Order = found
}

// orderOfSequence returns the order of day and month in which alone the deadline is not
// before the date of publication, and not more than a year after it.
func (b *builder) orderOfSequence() value.Order {
	var published, deadline *outline.Part
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		switch {
		case p.Label.Keys.Only(vocab.KeyPublished) && published == nil:
			published = p
		case p.Label.Keys.Only(vocab.KeyDeadline) && deadline == nil && p.Closed:
			deadline = p
		}
	}
	if published == nil || deadline == nil {
		return b.orderBehindReference(deadline)
	}
	found, start := value.UnknownOrder, b.body(published)
	for _, order := range [...]value.Order{value.DayFirst, value.MonthFirst} {
		locale := b.locale
		locale.Order = order
		from, err := value.Date(&locale, start)
		to, toErr := value.Date(&locale, b.string(deadline.Body))
		if err != nil || toErr != nil || from.Day.IsZero() || to.Day.IsZero() {
			return value.UnknownOrder
		}
		if !isWithinYear(from.Day, to.Day) {
			continue
		}
		if found != value.UnknownOrder {
			return value.UnknownOrder
		}
		found = order
	}
	return found
}

// isWithinYear reports whether a day is not before another, and not more than a year after it.
func isWithinYear(from, to notice.Day) bool {
	return to.Compare(from) >= 0 && to.Compare(notice.Day{Year: from.Year + 1, Month: from.Month, Day: from.Day}) <= 0
}

// orderBehindReference is orderOfSequence for a deadline and the day that stands behind the
// notice's number, where that is spelt out.
func (b *builder) orderBehindReference(deadline *outline.Part) value.Order {
	if deadline == nil {
		return value.UnknownOrder
	}
	for _, i := range b.fieldParts {
		from, _ := b.dayOfReference(&b.parts[i])
		if from.Raw == "" {
			continue
		}
		to, err := value.Date(&b.locale, b.string(deadline.Body))
		if err != nil || len(to.Candidates) != 2 {
			return value.UnknownOrder
		}
		for k, day := range to.Candidates {
			if isWithinYear(from.Day, day) && !isWithinYear(from.Day, to.Candidates[1-k]) {
				return b.orderOf(deadline, day)
			}
		}
	}
	return value.UnknownOrder
}

// orderOf returns the order in which a date is the given day.
func (b *builder) orderOf(p *outline.Part, day notice.Day) value.Order {
	for _, order := range [...]value.Order{value.DayFirst, value.MonthFirst} {
		locale := b.locale
		locale.Order = order
		if d, err := value.Date(&locale, b.string(p.Body)); err == nil && d.Day == day {
			return order
		}
	}
	return value.UnknownOrder
}
