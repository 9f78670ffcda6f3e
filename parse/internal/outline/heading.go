package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

const (
	// maxHeadingWords bounds a heading that the vocabulary does not know.
	maxHeadingWords = 14
	// maxFieldWords bounds the label of a field that the vocabulary does not know.
	maxFieldWords = 6
)

// isHeading reports whether a line that the vocabulary does not know is a heading by
// its form: marked as one, in capitals, or a few words with a colon at the end.
func (o *outliner) isHeading(l *line) bool {
	if l.kind == document.Heading {
		return true
	}
	if o.isLeadIn(l) {
		return false
	}
	n := l.w1 - l.w0
	if n == 0 || n > maxHeadingWords || l.span.Len() > maxLabel {
		return false
	}
	last := o.text[l.span.End-1]
	first, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	switch {
	case unicode.IsLower(first):
		return false
	case last == ':':
		return !strings.ContainsAny(o.text[l.span.Start:l.span.End], ".;")
	case int(l.lead) == l.span.End && n <= maxHeadingWords && strings.HasSuffix(o.text[l.span.Start:l.span.End], "..."):
		return true // "To succeed you will have..." in bold letters
	case last == '.' || last == ',' || last == ';':
		return false
	case o.isUpperBesideNumbers(l):
		return true
	}
	return int(l.lead) == l.span.End
}

// isLeadIn reports whether a line with a colon right below a heading over text is the first
// sentence of that text rather than a heading: "The Office has three tasks:".
func (o *outliner) isLeadIn(l *line) bool {
	least := int32(6) // words
	if o.next+1 < len(o.lines) && o.lines[o.next+1].inner {
		least = 3 // before a list in the same line
	}
	n := len(o.out.Parts)
	if n == 0 || l.w1-l.w0 < least || o.text[l.span.End-1] != ':' || l.lead > 0 {
		return false
	}
	above := &o.out.Parts[n-1]
	return above.Kind == Heading && above.Label.Keys != 0 && above.Label.Keys&listKeys == 0 && !o.isUpper(o.out.Words[l.w0:l.w1]) &&
		o.itemFollows(o.next+1)
}

// maxPlainHeading bounds the words of a heading that only its place tells.
const maxPlainHeading = 9

// isPlainHeading reports whether a line that nothing marks is a heading by its place: a
// few words without punctuation at their end, after text that has come to its end, with
// text of another form below.
func (o *outliner) isPlainHeading(l *line) bool {
	n := l.w1 - l.w0
	if n == 0 || n > maxPlainHeading && !o.mayNameGroup(l) || l.kind == document.Item || l.kind == document.Row || l.inner ||
		o.next == 0 || o.next+1 >= len(o.lines) || o.namesSkill(l) {
		return false
	}
	if !o.body && o.under == 0 {
		return o.v.Begins(o.out.Words[l.w0], vocab.ClassLabel) && !o.lastRuneIs(l, ".;:,") && o.presents(l)
	}
	first, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	last := lastRune(o.text[l.span.Start:l.span.End])
	if unicode.IsLower(first) || !unicode.IsLetter(first) || !unicode.IsLetter(last) && last != ')' && last != '?' {
		return false
	}
	if strings.ContainsAny(o.text[l.span.Start:l.span.End], "\t@;:") {
		return false
	}
	if next := &o.lines[o.next+1]; !next.gap && (o.isCut(l, next) || o.width > 0 && o.continues(l, next)) {
		return false
	}
	return o.hasEnded(l) && (o.isOver(l) || o.isName(l) && o.lastNoun(l).Keys != 0) || o.presents(l)
}

// isName reports whether all words of a line but the small ones begin with a capital, and
// it is a few at most.
func (o *outliner) isName(l *line) bool {
	for _, w := range o.out.Words[l.w0:l.w1] {
		r, _ := utf8.DecodeRuneInString(o.text[w.Start:])
		if !unicode.IsUpper(r) && !o.v.Is(w, vocab.ClassFiller) && !o.v.Is(w, vocab.ClassConnector) {
			return false
		}
	}
	return true
}

// presents reports whether a line of a few words begins as headings over what an
// organization is do, and goes on with a name: "About Riverwatch".
func (o *outliner) presents(l *line) bool {
	words := o.out.Words[l.w0:l.w1]
	n, label := o.v.LabelPrefix(words)
	if n == 0 || !label.Keys.Only(vocab.KeyAbout) || len(words) > n+4 {
		return false
	}
	for n < len(words)-1 && o.v.Passes(words[n]) {
		n++
	}
	return n < len(words) && !words[n].Number && o.isTitleCase(words[n:])
}

// hasEnded reports whether the text before a line has come to an end: it was an item of
// a list, or ended with a full stop.
func (o *outliner) hasEnded(l *line) bool {
	parts := o.out.Parts
	if len(parts) == 0 {
		return false
	}
	before := parts[len(parts)-1]
	switch before.Kind {
	case Item:
		return before.Mark.Kind != NoMark && before.Mark.Kind != Duty || l.gap
	case Heading:
		return o.namesNeed(l) || o.under.Has(vocab.KeyDuties) && !before.Sub && (o.itemFollows(o.next+1) || o.isOverSentence(l))
	case Paragraph, Footnote:
		return strings.ContainsRune(".!?؟", lastRune(o.text[before.Body.Start:before.Body.End])) || o.standsApart(l, &before)
	}
	return false
}

// standsApart reports whether a gap stands between a line and a list without marks, which has
// none between its last two items.
func (o *outliner) standsApart(l *line, before *Part) bool {
	n := len(o.out.Parts)
	return l.gap && !before.Gap && before.Kind == Paragraph && o.inList() && n > 1 && o.out.Parts[n-2].Kind == Paragraph
}

// isOver reports whether what follows a line can stand under it as a heading: an item, a
// label, or a longer line that is a sentence.
func (o *outliner) isOver(l *line) bool {
	next := &o.lines[o.next+1]
	if next.span.IsEmpty() || next.inner {
		return false
	}
	if _, _, at := o.markOf(o.next + 1); at > next.span.Start || next.kind == document.Item {
		return true
	}
	if f := o.labelOf(o.next+1, next); f != nil && f.sep != space {
		return true
	}
	if strings.Contains(o.text[next.span.Start:next.span.End], "\t") {
		return true
	}
	last := next
	for i := o.next + 2; o.width > 0 && i < len(o.lines) && i < o.next+maxOver && o.continues(last, &o.lines[i]); i++ {
		last = &o.lines[i]
	}
	return last.span.End-next.span.Start > l.span.Len()*3/2 && strings.ContainsRune(".!?:؟;؛", lastRune(o.text[last.span.Start:last.span.End]))
}

// maxOver bounds the lines of a wrapped sentence below a heading that are looked at.
const maxOver = 12

// isNumberedHeading reports whether a line with a number is a heading by its form: in
// capitals, marked as one, or numbered as the one after the heading before.
func (o *outliner) isNumberedHeading(l *line, m Mark, st style) bool {
	if m.Kind == Bullet || m.Kind == Duty {
		return false
	}
	if l.kind == document.Heading {
		return true
	}
	if l.w1-l.w0 > maxHeadingWords || l.w0 == l.w1 || strings.IndexByte(".,;", o.text[l.span.End-1]) >= 0 {
		return false
	}
	if o.text[l.span.End-1] == ':' { // an item with more below it, unless it is the next heading
		return o.headings == st && o.lastNumber+1 == m.Number && o.listed != st && l.w1-l.w0 <= maxPlainHeading
	}
	return o.isUpperBesideNumbers(l) || o.headings == st && o.lastNumber+1 == m.Number || o.isNumberedBelow(l, m, st)
}

// isNumberedBelow reports whether a line numbered like "3.1" is a heading below one that is
// numbered like "3": a few words, none of a list of such lines, and none of them follows.
func (o *outliner) isNumberedBelow(l *line, m Mark, st style) bool {
	if m.Kind != Number || m.Level < 2 || o.headings.kind != Number || o.listed == st || o.next+1 >= len(o.lines) || l.w1-l.w0 > maxPlainHeading ||
		!o.isTitleCase(o.out.Words[l.w0:l.w1]) || !unicode.IsLetter(lastRune(o.text[l.span.Start:l.span.End])) {
		return false
	}
	_, next, at := o.markOf(o.next + 1)
	return at == o.lines[o.next+1].span.Start || next != st
}

// noteHeading remembers the number of a heading: the next number in the same style
// numbers a heading, too.
func (o *outliner) noteHeading(m Mark, st style) {
	if m.Kind == Number || m.Kind == Roman || m.Kind == Letter {
		o.headings, o.lastNumber = st, m.Number
	}
}

// headingDepth returns the level of a heading that the format marks as one.
func (o *outliner) headingDepth(l *line) int {
	if l.kind == document.Heading {
		return int(l.depth)
	}
	return 0
}

// heading adds a heading that the vocabulary does not know. Within a list such a
// heading with a colon divides the list; any other begins something else.
func (o *outliner) heading(l *line, m Mark, st style) {
	o.next++
	o.noteHeading(m, st)
	name := l.span
	closed := o.text[name.End-1] == ':'
	for !closed && o.next < len(o.lines) && o.isUpper(o.out.Words[l.w0:l.w1]) {
		// A heading in capitals that is wrapped.
		next := &o.lines[o.next]
		if next.gap || next.w0 == next.w1 || !o.isHeading(next) || next.kind == document.Heading {
			break
		}
		if o.labelOf(o.next, next) != nil || !o.isUpperBesideNumbers(next) || !o.goesOn(&o.lines[o.next-1], next) {
			break
		}
		name.End = next.span.End
		closed = o.text[name.End-1] == ':'
		o.next++
	}
	p := Part{Kind: Heading, Name: o.withoutColon(name), From: l.w0, Mark: m, Depth: o.headingDepth(l), Gap: l.gap}
	last := o.lastNoun(l)
	switch {
	case last.Keys != 0 && (!closed || !o.inList() || m.Kind != NoMark) && !o.isOneMoreGroup(l):
		p.Label = last
		o.under, o.body = last.Keys, true
	case o.leadsToDuties(l, closed):
		p.Label.Keys = vocab.KeysOf(vocab.KeyDuties)
		o.under, o.body = p.Label.Keys, true
	case m.Kind == NoMark && o.headsGroup(l):
		p.Sub = true
	case o.inList() && m.Kind == NoMark && l.kind != document.Heading &&
		(closed && !o.isUpper(o.out.Words[l.w0:l.w1]) || o.namesNeed(l) || o.dividesDuties(l)):
		p.Sub = true
	default:
		p.Label = o.partLabel(l)
		if p.Label.Keys == 0 && m.Kind != NoMark && o.inList() && (o.namesNeed(l) || closed && (o.asksMore(l) || o.asksDesirable(l))) {
			p.Label.Keys = vocab.KeysOf(vocab.KeyQualifications) // "3.2 Desirable elements"
		}
		o.under = p.Label.Keys
		o.body = o.body || o.inList() || p.Label.Keys.Has(vocab.KeySummary)
	}
	if !o.body {
		o.noteMarks(name)
	}
	o.add(&p)
}

// goesOn reports whether a line in capitals goes on with the one before it, rather than
// being a heading of its own: a small word stands where the line ends, or the line is full.
func (o *outliner) goesOn(before, next *line) bool {
	if before.w0 == before.w1 || next.w0 == next.w1 {
		return false
	}
	small := func(w vocab.Word) bool { return o.v.Is(w, vocab.ClassFiller) || o.v.Is(w, vocab.ClassConnector) }
	return small(o.out.Words[before.w1-1]) || small(o.out.Words[next.w0]) ||
		strings.IndexByte(",-/&(", o.text[before.span.End-1]) >= 0 || o.continues(before, next)
}

// dividesDuties reports whether a heading stands between two groups of duties: the
// items above and below it are of one list.
func (o *outliner) dividesDuties(l *line) bool {
	if !o.under.Has(vocab.KeyDuties) || o.isUpper(o.out.Words[l.w0:l.w1]) || o.next >= len(o.lines) ||
		strings.ContainsRune("?؟", lastRune(o.text[l.span.Start:l.span.End])) {
		return false
	}
	_, st, at := o.markOf(o.next)
	return at > o.lines[o.next].span.Start && o.listed == st
}

// namesNeed reports whether a heading has a word such as "desirable" in it.
func (o *outliner) namesNeed(l *line) bool {
	words := o.out.Words[l.w0:l.w1]
	for i := range words {
		n, _ := o.v.Match(words[i:], vocab.ClassSubheading)
		if n == 0 {
			continue
		}
		if i > 0 && words[i].Before&vocab.Paren != 0 { // "Language (desirable)", not "Master's degree (preferred)"
			if _, ok := o.v.Label(words[:i], o.text); !ok {
				return false
			}
		}
		return len(words) <= 5
	}
	return false
}

// asksMore reports whether a heading among those over what is asked of candidates is one of
// them, by its last word: "4. Previous service requirement:".
func (o *outliner) asksMore(l *line) bool {
	if !o.under.Any(listKeys &^ (1 << vocab.KeyDuties)) {
		return false
	}
	n, label := o.v.LabelPrefix(o.out.Words[l.w1-1 : l.w1])
	return n > 0 && label.Keys.Only(vocab.KeyQualifications)
}

// asksDesirable reports whether a heading among those over what is asked of candidates says
// that what follows is of advantage: "The following would be considered advantageous:".
func (o *outliner) asksDesirable(l *line) bool {
	if !o.under.Any(listKeys &^ (1 << vocab.KeyDuties)) {
		return false
	}
	for _, w := range o.out.Words[l.w0:l.w1] {
		if n, sense := o.v.Match([]vocab.Word{w}, vocab.ClassSubheading); n > 0 && sense.Name == "desirable" {
			return true
		}
	}
	return false
}

// partLabel returns what a heading stands for whose first words alone are known: "Tasks
// of the interns". In the middle of a list that says too little.
func (o *outliner) partLabel(l *line) vocab.Label {
	words := o.out.Words[l.w0:l.w1]
	if len(words) == 0 {
		return vocab.Label{} // nothing but signs
	}
	n, label := o.v.LabelPrefix(words)
	if n == 0 || label.Keys.Short() != 0 || len(words) > n+5 || o.inList() && label.Keys&listKeys != 0 && n < 4 {
		return vocab.Label{}
	}
	return vocab.Label{Keys: label.Keys, Words: n}
}

// withoutColon drops a colon at the end of a heading.
func (o *outliner) withoutColon(span notice.Span) notice.Span {
	for span.End > span.Start && (o.text[span.End-1] == ':' || isSpace(o.text[span.End-1])) {
		span.End--
	}
	return span
}

// unknownField adds a field whose label the vocabulary does not know: a few words, a
// colon and a value, among the labelled fields at the head of a notice.
func (o *outliner) unknownField(l *line) bool {
	if o.body || l.traits&signTrait == 0 || l.span.Len() > maxLabel {
		return false
	}
	at, size, sep := o.separatorIn(l.span.Start, l.span.End, l)
	if sep != colon && sep != column || at+size >= l.span.End {
		return false
	}
	name := o.trim(notice.Span{Start: l.span.Start, End: at})
	words := o.words(l.w0, name)
	first, _ := utf8.DecodeRuneInString(o.text[name.Start:])
	if len(words) == 0 || len(words) > maxFieldWords || unicode.IsLower(first) || !unicode.IsLetter(first) ||
		strings.ContainsAny(o.text[name.Start:name.End], ".;,?!") {
		return false
	}
	body := o.trim(notice.Span{Start: at + size, End: l.span.End})
	o.next++
	o.addField(&Part{Kind: Field, Name: name, Body: o.extend(body), Gap: l.gap})
	return true
}
