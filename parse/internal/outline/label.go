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

// found is a label at the beginning of a line.
type found struct {
	label vocab.Label
	name  notice.Span // the label as printed
	rest  notice.Span // what follows it in the line; may be empty
	sep   separator
	need  bool // it says how much what follows is needed, and nothing else
}

// maxLabel bounds the bytes of a label, remarks in brackets included.
const maxLabel = 240

// looked is what findLabel has found for a line.
type looked struct {
	index int         // of the line
	span  notice.Span // where it was looked for
	label found
	ok    bool
}

// labelOf is findLabel for the line at an index, or for what follows its mark: the
// outcome is kept, since several steps ask for it.
func (o *outliner) labelOf(i int, l *line) (found, bool) {
	kept := &o.looked[i%len(o.looked)]
	if kept.index != i || kept.span != l.span {
		kept.index, kept.span = i, l.span
		kept.label, kept.ok = o.findLabel(l)
	}
	return kept.label, kept.ok
}

// findLabel finds a known label, or the words "required" or "desirable" as a label,
// at the beginning of a line.
func (o *outliner) findLabel(l *line) (found, bool) {
	if l.w0 == l.w1 {
		return found{}, false
	}
	reach := o.reach(l)
	if reach == l.span.Start {
		return found{}, false
	}
	if f, ok := o.closedLabelTo(l, reach); ok {
		return f, true
	}
	if reach >= l.span.End {
		if f, ok := o.loneLabel(l); ok {
			return f, true
		}
	}
	if !mayBeginLabel(o.out.Words[l.w0:l.w1]) {
		return found{}, false
	}
	if f, ok := o.capitalLabel(l); ok {
		return f, true
	}
	if f, ok := o.looseLabel(l); ok {
		return f, true
	}
	return o.rowLabel(l)
}

// mayBeginLabel reports whether words may begin with a label, perhaps a misspelt one.
func mayBeginLabel(words []vocab.Word) bool {
	return words[0].Hint&vocab.LabelHint != 0 || words[0].ID == 0 || len(words) > 1 && words[1].ID == 0
}

// reach returns an offset that no label at the beginning of a line goes beyond: that of
// the first word which is foreign to labels, or of the second one that is not known. It is
// the line's start where that is its first word.
func (o *outliner) reach(l *line) int {
	unknown := 0
	for i, w := range o.out.Words[l.w0:l.w1] {
		switch {
		case i > 0 && w.Before&vocab.Paren != 0, i == 0 && int(w.Start) > l.span.Start, w.Number && w.Before == 0 && i > 0:
			return l.span.End // a label may have more in brackets, or a footnote's number behind it
		case w.IsForeign() && w.Hint&vocab.OrganizationHint != 0: // "WHO competencies"
		case w.IsForeign(), w.ID == 0 && unknown == 1:
			if i == 0 {
				return l.span.Start
			}
			return int(w.Start)
		case w.ID == 0:
			unknown++
		}
	}
	return l.span.End
}

// closedLabel reads a label with a colon, a column or a dash behind it.
func (o *outliner) closedLabel(l *line) (found, bool) {
	reach := o.reach(l)
	if reach == l.span.Start {
		return found{}, false
	}
	return o.closedLabelTo(l, reach)
}

// closedLabelTo is closedLabel for a line of which the reach is known.
func (o *outliner) closedLabelTo(l *line, reach int) (found, bool) {
	if l.traits&signTrait == 0 {
		return found{}, false
	}
	from := l.span.Start
	for {
		at, size, sep := o.separatorIn(from, reach, l)
		if at < 0 || at > reach {
			return found{}, false
		}
		if f, ok := o.labelTo(l, at); ok {
			f.sep = sep
			f.rest = o.value(notice.Span{Start: at + size, End: l.span.End})
			if sep == dash && (f.label.Weak || f.label.Keys.Short() != 0 && (f.label.Keys&^looseKeys != 0 || f.rest.IsEmpty() || !o.isLooseValue(l, f.label, f.rest))) {
				return found{}, false
			}
			if r, _ := utf8.DecodeRuneInString(o.text[f.rest.Start:]); sep == dash && f.label.Keys&^proseHeads == 0 && unicode.IsLower(r) {
				return found{}, false // "The role - the analyst will ..."
			}
			return f, true
		}
		// A dash or a bracket may belong to the label, and a column may be an accident.
		if sep == colon || from > l.span.Start+maxLabel {
			return found{}, false
		}
		from = at + size
	}
}

// labelTo reads the text of a line up to an offset as a whole label.
func (o *outliner) labelTo(l *line, end int) (found, bool) {
	name := o.trim(notice.Span{Start: l.span.Start, End: end})
	if name.IsEmpty() || strings.IndexByte(",.;-/'", o.text[name.Start]) >= 0 {
		return found{}, false
	}
	var buf [20]vocab.Word
	words := o.labelWords(buf[:0], l, name)
	if words == nil {
		return found{}, false
	}
	label, ok := o.v.Label(words, o.text)
	if !ok {
		if rest := o.withoutOwner(words); len(rest) < len(words) {
			label, ok = o.v.Label(rest, o.text)
		}
	}
	if ok {
		switch {
		case label.Keys.Only(vocab.KeySkills):
			if more := o.keysInBrackets(l, name); more&^listKeys == 0 {
				label.Keys |= more
			}
		case label.Weak:
			label.Weak = !o.keysInBrackets(l, name).Any(label.Keys) // "Post (business title)"
		}
		if o.text[name.End-1] == '#' { // "Job #"
			label.Keys = vocab.KeysOf(vocab.KeyReference)
		}
		return found{label: label, name: name}, true
	}
	if n, sense := o.v.Match(words, vocab.ClassSubheading); sense != nil && n == len(words) {
		return found{name: name, need: true}, true
	}
	return found{}, false
}

// keysInBrackets returns what a label says in brackets that it stands for besides:
// "Competencies (qualifications, experience and knowledge)".
func (o *outliner) keysInBrackets(l *line, name notice.Span) vocab.Keys {
	from := strings.IndexByte(o.text[name.Start:name.End], '(')
	to := strings.LastIndexByte(o.text[name.Start:name.End], ')')
	if from < 0 || to < from {
		return 0
	}
	words := o.words(l.w0, notice.Span{Start: name.Start + from + 1, End: name.Start + to})
	inner, _ := o.v.Label(words, o.text)
	return inner.Keys
}

// withoutOwner drops the name of an organization at the beginning or the end of a label:
// "WHO competencies", "Core values of UNESCO".
func (o *outliner) withoutOwner(words []vocab.Word) []vocab.Word {
	if words[0].Hint&vocab.OrganizationHint != 0 && o.isAcronym(words[0]) {
		if n, sense := o.v.Match(words, vocab.ClassOrganization); sense != nil && n < len(words) {
			return words[n:]
		}
	}
	if last := words[len(words)-1]; len(words) > 1 && last.Hint&vocab.OrganizationHint != 0 && o.isAcronym(last) && o.v.Is(last, vocab.ClassOrganization) {
		return words[:len(words)-1]
	}
	return words
}

// isAcronym reports whether a word is in capitals.
func (o *outliner) isAcronym(w vocab.Word) bool {
	text := o.text[w.Start:w.End]
	return len(text) > 1 && text == strings.ToUpper(text)
}

// labelWords returns the words of a label: those outside brackets, less the number of
// a footnote at the end. It returns nil where there are too many or none.
func (o *outliner) labelWords(words []vocab.Word, l *line, name notice.Span) []vocab.Word {
	all, brackets := o.wordsBefore(l, name.End)
	if len(all) == 0 || len(all) <= cap(words) && !brackets {
		return withoutNumber(all)
	}
	depth := 0
	at := name.Start
	for _, w := range all {
		for ; at < int(w.Start); at++ {
			switch o.text[at] {
			case '(', '[':
				depth++
			case ')', ']':
				depth--
			}
		}
		if depth > 0 {
			continue
		}
		if len(words) == cap(words) {
			return nil
		}
		words = append(words, w)
	}
	return withoutNumber(words)
}

// wordsBefore returns the words of a line that begin before an offset, and whether a bracket
// may stand among them.
func (o *outliner) wordsBefore(l *line, end int) (words []vocab.Word, brackets bool) {
	all := o.out.Words[l.w0:l.w1]
	brackets = len(all) > 0 && int(all[0].Start) != l.span.Start
	n := 0
	for n < len(all) && int(all[n].Start) < end {
		brackets = brackets || n > 0 && all[n].Before&vocab.Paren != 0
		n++
	}
	return all[:n], brackets
}

// withoutNumber drops the number of a footnote that sticks to the last of words; of none it
// returns nil.
func withoutNumber(words []vocab.Word) []vocab.Word {
	n := len(words) - 1
	switch {
	case n < 0:
		return nil
	case n > 0 && words[n].Number && words[n].Start == words[n-1].End:
		return words[:n]
	}
	return words
}

// loneLabel reads a line that is a label and nothing else.
func (o *outliner) loneLabel(l *line) (found, bool) {
	if l.w1-l.w0 > 16 || l.span.Len() > maxLabel || l.inner && o.text[l.span.End-1] == '.' {
		return found{}, false
	}
	f, ok := o.labelTo(l, l.span.End)
	if !ok || f.label.Misspelt && f.label.Words == 1 {
		return found{}, false
	}
	if r, _ := utf8.DecodeRuneInString(o.text[l.span.Start:]); unicode.IsLower(r) && l.kind != document.Heading && !l.gap {
		return found{}, false // the last word of a sentence that is wrapped
	}
	f.rest = notice.Span{Start: l.span.End, End: l.span.End}
	return f, true
}

// capitalLabel reads a heading in capitals with the text after it in the same line.
func (o *outliner) capitalLabel(l *line) (found, bool) {
	words := o.out.Words[l.w0:l.w1]
	if words[0].Hint&vocab.LabelHint == 0 || !o.isUpper(words[:1]) {
		return found{}, false
	}
	n, label := o.v.LabelPrefix(words)
	if n == 0 || n < 2 && (!o.isNumbered(l) || len(words) > 1 && o.isAcronym(words[1])) || label.Keys.Short() != 0 || !o.isUpper(words[:n]) {
		return found{}, false
	}
	known := n
	n = o.capitals(words)
	for n > known && n < len(words) && words[n-1].Hint&vocab.OrganizationHint != 0 {
		n-- // "GENERAL BACKGROUND UNDP supports ..."
	}
	if n == len(words) {
		// The whole line is in capitals, and begins like a heading.
		if len(words) > 16 {
			return found{}, false
		}
		return found{label: label, name: l.span, rest: notice.Span{Start: l.span.End, End: l.span.End}}, true
	}
	end := int(words[n-1].End)
	for end < l.span.End && o.text[end] == ')' {
		end++
	}
	return found{
		label: label,
		name:  notice.Span{Start: l.span.Start, End: end},
		rest:  o.trim(notice.Span{Start: end, End: l.span.End}),
		sep:   space,
	}, true
}

// capitals returns how many words at the beginning are in capitals. A single capital
// counts only before another word in capitals: it may begin the text.
func (o *outliner) capitals(words []vocab.Word) int {
	n := 0
	for i, w := range words {
		text := o.text[w.Start:w.End]
		if text != strings.ToUpper(text) || text == strings.ToLower(text) && !w.Number {
			break
		}
		if utf8.RuneCountInString(text) > 1 {
			n = i + 1
		}
	}
	return n
}

// value returns the span of a value behind a label, without what is left of the
// label: "Duty station:: X", "Vacancy notice n° X".
func (o *outliner) value(span notice.Span) notice.Span {
	span = o.trim(span)
	for span.End > span.Start && o.text[span.End-1] == '|' { // before the next label: "12 | Grade: P-3"
		span.End--
		span = o.trim(span)
	}
	text := o.text[span.Start:span.End]
	return notice.Span{Start: span.End - len(strings.TrimLeft(text, ":#°º \t\n")), End: span.End}
}

// looseLabel reads a label of a short value with nothing but a space behind it:
// "Grade P-3", "Vacancy Notice 1023".
func (o *outliner) looseLabel(l *line) (found, bool) {
	if l.span.Len() > 160 {
		return found{}, false
	}
	words := o.out.Words[l.w0:l.w1]
	n, label := o.v.LabelPrefix(words)
	if n == 0 && slices.ContainsFunc(words, func(w vocab.Word) bool { return w.Number }) {
		n, label = o.v.MisspeltPrefix(words, o.text)
		if n > 0 && !words[n:][0].Number {
			return found{}, false
		}
	}
	r, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	if n == 0 || n == len(words) || unicode.IsLower(r) && !label.Misspelt || label.Keys&^looseKeys != 0 {
		return found{}, false
	}
	for n < len(words)-1 && o.v.Passes(words[n]) && words[n].Before == 0 && words[n].End != words[n+1].Start &&
		!o.v.Is(words[n], vocab.ClassConnector) {
		n++
	}
	end := int(words[n-1].End)
	rest := o.value(notice.Span{Start: end, End: l.span.End})
	if rest.IsEmpty() || !o.isLooseValue(l, label, rest) {
		return found{}, false
	}
	return found{label: label, name: notice.Span{Start: l.span.Start, End: end}, rest: rest, sep: space}, true
}

// isCapitalLabel reports whether a label of one word is set in capitals and what stands
// behind it is not: "LOCATION Brussels".
func (o *outliner) isCapitalLabel(l *line, rest notice.Span) bool {
	words := o.words(l.w0, rest)
	return l.w1-l.w0 > 1 && o.isUpper(o.out.Words[l.w0:l.w0+1]) && !o.isUpper(words) && !o.out.Words[l.w0+1].Number
}

// proseHeads are the headings over sentences.
const proseHeads = 1<<vocab.KeySummary | 1<<vocab.KeyRole | 1<<vocab.KeyAbout

// looseKeys are the fields whose label may stand without a colon: a reader tells
// their values from other text, or the label is long enough.
const looseKeys = 1<<vocab.KeyReference | 1<<vocab.KeyTitle | 1<<vocab.KeyReportsTo | 1<<vocab.KeyLocations | 1<<vocab.KeyContract |
	1<<vocab.KeyDuration | 1<<vocab.KeyGrade | 1<<vocab.KeyPosts | 1<<vocab.KeySecurity | 1<<vocab.KeyPublished |
	1<<vocab.KeyDeadline | 1<<vocab.KeyStart | 1<<vocab.KeySalary

// isLooseValue reports whether the text behind a label without a colon can be its
// value, as far as its form tells.
func (o *outliner) isLooseValue(l *line, label vocab.Label, rest notice.Span) bool {
	first, _ := utf8.DecodeRuneInString(o.text[rest.Start:])
	last := o.text[rest.End-1]
	if _, _, sep := o.separatorIn(rest.Start, rest.End, &line{span: rest, w0: l.w0, w1: l.w1}); sep == colon {
		return false // the label goes on up to the colon, with words that are not known
	}
	const names = 1<<vocab.KeyTitle | 1<<vocab.KeyReportsTo | 1<<vocab.KeyLocations
	switch {
	case label.Keys&names != 0:
		return !unicode.IsLower(first) && last != '.' && last != ',' && (label.Words > 1 || o.isCapitalLabel(l, rest))
	case label.Keys.Has(vocab.KeyReference):
		return o.hasDigit(rest)
	}
	return last != ','
}
