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

// Here are the labels that no colon, dash or tab closes.

// maxLone bounds the words of a label that is all of its line.
const maxLone = 16

// loneLabel reads a line of a few words that is a label and nothing else.
func (o *outliner) loneLabel(l *line, f *found) bool {
	const sentence = 4 // words, with a full stop
	if l.span.Len() > maxLabel || o.text[l.span.End-1] == '.' && (l.inner || l.w1-l.w0 >= sentence && o.text[l.span.End-2] != ')') {
		return false
	}
	if !o.labelTo(l, l.span.End, f) || f.label.Misspelt && f.label.Words == 1 || f.label.Keys.Has(vocab.KeyReportsTo) && f.label.Keys.Len() > 1 { // "Project Manager"
		return false
	}
	if r, _ := utf8.DecodeRuneInString(o.text[l.span.Start:]); unicode.IsLower(r) && l.kind != document.Heading && !l.gap {
		return false // the last word of a sentence that is wrapped
	}
	f.rest = notice.Span{Start: l.span.End, End: l.span.End}
	return true
}

// openLabel reads a label with its text behind it in the same line.
func (o *outliner) openLabel(l *line, f *found) bool {
	words := o.out.Words[l.w0:l.w1]
	n, label := o.v.LabelPrefix(words)
	switch {
	case n == 0:
		return len(words) > 2 && (words[0].ID == 0) != (words[1].ID == 0) && o.misspeltLabel(l, f)
	case label.Keys.Short() != 0:
		return o.looseLabel(l, n, label, f)
	}
	return o.capitalLabel(l, n, label, f) || o.rowLabel(l, n, label, f)
}

// capitalLabel reads a heading in capitals with the text after it in the same line, of which
// the first known words are a label.
func (o *outliner) capitalLabel(l *line, known int, label vocab.Label, f *found) bool {
	words := o.out.Words[l.w0:l.w1]
	if isSmallByte(o.text[words[0].End-1]) || !o.isUpper(words[:1]) || known < 2 && (!o.isNumbered(l) || len(words) > 1 && o.isAcronym(words[1])) || !o.isUpper(words[:known]) {
		return false
	}
	n := o.capitals(words)
	for n > known && n < len(words) && words[n-1].Hint&vocab.OrganizationHint != 0 {
		n-- // "GENERAL BACKGROUND UNDP supports ..."
	}
	if n == len(words) {
		// The whole line is in capitals, and begins like a heading.
		*f = found{label: label, name: l.span, rest: notice.Span{Start: l.span.End, End: l.span.End}}
		return len(words) <= maxLone
	}
	end := int(words[n-1].End)
	for end < l.span.End && o.text[end] == ')' {
		end++
	}
	*f = found{
		label: label,
		name:  notice.Span{Start: l.span.Start, End: end},
		rest:  o.trim(notice.Span{Start: end, End: l.span.End}),
		sep:   space,
	}
	return true
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
	if text == "" || isASCIILetter(text[0]) || isDigitByte(text[0]) {
		return span
	}
	return notice.Span{Start: span.End - len(strings.TrimLeft(text, ":#°º) \t\n")), End: span.End}
}

// misspeltLabel is looseLabel for a label of which one of the first two words, which is unknown,
// is misspelt, before a number.
func (o *outliner) misspeltLabel(l *line, f *found) bool {
	words := o.out.Words[l.w0:l.w1]
	if words[0].IsForeign() || words[1].IsForeign() || l.span.Len() > maxLoose || !slices.ContainsFunc(words, func(w vocab.Word) bool { return w.Number }) {
		return false
	}
	n, label := o.v.MisspeltPrefix(words, o.text)
	return n > 0 && words[n].Number && o.looseLabel(l, n, label, f)
}

// maxLoose bounds the bytes of a line that is a label and a short value.
const maxLoose = 160

// looseLabel reads a label of a short value, the first n words, with nothing but a space
// behind it: "Grade P-3", "Vacancy Notice 1023".
func (o *outliner) looseLabel(l *line, n int, label vocab.Label, f *found) bool {
	words := o.out.Words[l.w0:l.w1]
	sep := space
	if n < len(words) && o.isHalf(words, n) {
		sep = column
	}
	if l.span.Len() > maxLoose || n == len(words) || label.Keys&^looseKeys != 0 && sep == space && !o.isCapitalRow(l, n, label) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(o.text[l.span.Start:]); unicode.IsLower(r) && !label.Misspelt {
		return false
	}
	for n < len(words)-1 && o.belongsToLabel(words, n) {
		n++
	}
	end := int(words[n-1].End)
	if label.Keys.Only(vocab.KeyReference) && strings.IndexByte("/-_", o.text[end]) >= 0 {
		return false // "VN/2026/12": the number begins with it
	}
	rest := o.value(notice.Span{Start: end, End: l.span.End})
	if rest.IsEmpty() || strings.IndexByte(",;", o.text[rest.Start]) >= 0 || !o.isLooseValue(l, label, rest) { // "Manager, Tide Office"
		return false
	}
	*f = found{label: label, name: notice.Span{Start: l.span.Start, End: end}, rest: rest, sep: sep}
	return true
}

// isHalf reports whether the first n words end in the middle of one, where a label and its value meet.
func (o *outliner) isHalf(words []vocab.Word, n int) bool {
	return o.glued && words[n].Start == words[n-1].End && !words[n].Number && !words[n-1].Number
}

// belongsToLabel reports whether a word behind a label that nothing closes is one more of its words, and not
// the first of its value: "The Hague", "L-3". It is in small letters, or in capitals as the label is,
// or stands before another such word or a number: "Closing Date For Applications 12 May".
func (o *outliner) belongsToLabel(words []vocab.Word, n int) bool {
	w := words[n]
	if !o.v.Passes(w) || w.Before != 0 || w.End == words[n+1].Start || o.v.Is(w, vocab.ClassConnector) {
		return false
	}
	return !startsUpper(o.text[w.Start:w.End]) || w.End-w.Start > 1 && (words[n+1].Number || o.v.Passes(words[n+1]) || o.isAcronym(w) && o.isUpper(words[:n]))
}

// isCapitalLabel reports whether a label of one word is set in capitals and what stands
// behind it is not: "LOCATION Brussels".
func (o *outliner) isCapitalLabel(l *line, rest notice.Span) bool {
	words := o.words(l.w0, rest)
	return l.w1-l.w0 > 1 && o.isUpper(o.out.Words[l.w0:l.w0+1]) && !o.isUpper(words) && !o.out.Words[l.w0+1].Number
}

// isLooseRow reports whether the line above is a field without a colon, too: a row of a table that
// was flattened, "Profile Tide Analyst" below "Reference of the call TA/12".
func (o *outliner) isLooseRow(l *line) bool {
	n := len(o.out.Parts)
	return !o.body && !l.gap && n > 0 && o.out.Parts[n-1].Kind == Field && o.out.Parts[n-1].Loose
}

// isCapitalRow reports whether a line is one more row of such a table, with a label of n words in
// capitals before the name of a unit or an employer that is not: "DIRECTION Recherche".
func (o *outliner) isCapitalRow(l *line, n int, label vocab.Label) bool {
	const names = 1<<vocab.KeyUnits | 1<<vocab.KeyOrganization
	words := o.out.Words[l.w0:l.w1]
	next := o.text[words[n].Start:words[n].End]
	return label.Keys&^names == 0 && o.isLooseRow(l) && words[n].Before == 0 && startsUpper(next) && o.isUpper(words[:n]) && !o.isUpper(words[n:n+1]) &&
		!o.lastRuneIs(l, ".,;:")
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
		return !unicode.IsLower(first) && last != '.' && last != ',' && (label.Words > 1 || o.isCapitalLabel(l, rest) || o.isLooseRow(l) || isASCIILetter(o.text[rest.Start-1]))
	case label.Keys.Has(vocab.KeyReference):
		return o.hasDigit(rest)
	}
	return last != ','
}
