package outline

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// found is a label at the beginning of a line.
type found struct {
	label vocab.Label
	name  notice.Span // the label as printed
	rest  notice.Span // what follows it in the line; may be empty
	next  int32       // the first of the words behind it, or one before that
	sep   separator
	need  bool // it says how much what follows is needed, and nothing else
}

// maxLabel bounds the bytes of a label, remarks in brackets included.
const maxLabel = 240

// looked is what has been found of the label of a line.
type looked struct {
	span  notice.Span // where it was looked for
	label found
	state state
}

// state says how far the label of a line is known. Most labels hold whatever the line is part of.
type state uint8

const (
	absent  state = iota // there is none
	present              // there is one
	dashed               // there is one before a dash, which may be none
	open                 // there may be one that nothing closes
)

// readLabels looks for the labels of all lines, behind their marks. Its error is the context's.
func (o *outliner) readLabels(ctx context.Context) error {
	for i := range o.lines {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		l, kept := &o.lines[i], &o.looked[i]
		if at := o.marked[i].at; at > l.span.Start {
			content := *l
			o.dropMark(&content, at)
			l = &content
		}
		kept.span, kept.state = l.span, o.stateOf(l, &kept.label)
	}
	return nil
}

// dropMark leaves out what stands before an offset of a line, its mark.
func (o *outliner) dropMark(l *line, at int) {
	l.span.Start = at
	if l.w0 < l.w1 && int(o.out.Words[l.w0].Start) < at {
		o.fit(l)
	}
}

// labelOf is findLabel for the line at an index, or for what follows its mark; nil if there
// is no label. The outcome is kept, since several steps ask for it: it is not to be changed.
func (o *outliner) labelOf(i int, l *line) *found {
	kept := &o.looked[i]
	if kept.span != l.span {
		kept.span, kept.state = l.span, o.stateOf(l, &kept.label)
	}
	if kept.state > present {
		kept.state = state(bit(o.settle(kept.state, l, &kept.label)))
	}
	if kept.state == absent {
		return nil
	}
	return &kept.label
}

// findLabel finds a known label, or the words "required" or "desirable" as a label,
// at the beginning of a line. It fills f and reports true where there is one, as all
// functions do that look for a kind of label.
func (o *outliner) findLabel(l *line, f *found) bool {
	return o.settle(o.stateOf(l, f), l, f)
}

// stateOf is the part of findLabel that asks for nothing but the line.
func (o *outliner) stateOf(l *line, f *found) state {
	if l.w0 == l.w1 {
		return absent
	}
	lone := l.w1-l.w0 <= maxLone
	reach, signs := l.span.End, l.traits&signTrait != 0
	if bit(l.traits&foreignTrait != 0)&(bit(lone)|bit(signs)) != 0 {
		if reach, signs = o.reach(l); reach == l.span.Start {
			return absent
		}
		lone = lone && reach >= l.span.End
	}
	switch {
	case signs && o.signedLabel(l, reach, f):
		if f.sep == dash {
			return dashed
		}
		return present
	case lone && o.loneLabel(l, f):
		return present
	case mayBeginLabel(o.out.Words[l.w0:l.w1]):
		return open
	}
	return absent
}

// settle reports whether there is a label, given what stateOf has found.
func (o *outliner) settle(s state, l *line, f *found) bool {
	switch s {
	case dashed:
		return o.dashCloses(l, f) || o.isLone(l) && o.loneLabel(l, f) || mayBeginLabel(o.out.Words[l.w0:l.w1]) && o.openLabel(l, f)
	case open:
		return o.openLabel(l, f)
	}
	return s == present
}

// isLone reports whether all of a line may be a label.
func (o *outliner) isLone(l *line) bool {
	reach, _ := o.reach(l)
	return l.w1-l.w0 <= maxLone && (l.traits&foreignTrait == 0 || reach >= l.span.End)
}

// mayBeginLabel reports whether words may begin with a label, perhaps a misspelt one.
func mayBeginLabel(words []vocab.Word) bool {
	return words[0].Hint&vocab.LabelHint != 0 || words[0].ID == 0 || len(words) > 1 && words[1].ID == 0
}

// reach returns an offset that no label at the beginning of a line goes beyond: that of
// the first word which is foreign to labels, or of the second one that is not known. It is
// the line's start where that is its first word. It reports whether a sign that separates a
// label from its value may stand before it.
func (o *outliner) reach(l *line) (at int, signs bool) {
	words := o.out.Words[l.w0:l.w1]
	if int(words[0].Start) > l.span.Start {
		return l.span.End, true
	}
	unknown := 0
	breaks := vocab.Break(bit(l.lead > 0)) // the end of emphasis is a sign, too
	within := vocab.Break(0)               // not what stands before the first word
	for i := range words {
		w := &words[i]
		known := w.Hint&vocab.LabelWordHint != 0
		breaks |= w.Before & within
		within = signBreaks
		odd := bit(w.Before&vocab.Paren != 0) | bit(w.Number)
		if odd|bit(!known) == 0 {
			continue
		}
		if odd|bit(w.Hint&(vocab.LabelWordHint|vocab.OrganizationHint) != 0)|bit(w.ID == 0) == 0 {
			return int(w.Start), breaks != 0 // as most words of a text
		}
		switch {
		case i > 0 && (w.Before&vocab.Paren != 0 || w.Number && w.Before == 0):
			return l.span.End, true // a label may have more in brackets, or a footnote's number behind it
		case known, w.IsForeign() && w.Hint&vocab.OrganizationHint != 0: // "WHO competencies"
		case w.IsForeign(), unknown == 1:
			return int(w.Start), breaks != 0
		default:
			unknown++
		}
	}
	return l.span.End, true
}

// closedLabel reads a label with a colon, a column or a dash behind it.
func (o *outliner) closedLabel(l *line, f *found) bool {
	reach, signs := o.reach(l)
	return signs && o.signedLabel(l, reach, f) && (f.sep != dash || o.dashCloses(l, f))
}

// signedLabel reads a label with a colon, a column or a dash behind it, which may be none, in a
// line of which the reach is known.
func (o *outliner) signedLabel(l *line, reach int, f *found) bool {
	if l.traits&signTrait == 0 {
		return false
	}
	from := l.span.Start
	for {
		at, size, sep := o.separatorIn(from, reach, l)
		if at < 0 || at > reach {
			return false
		}
		if o.labelTo(l, at, f) {
			f.sep = sep
			f.rest = o.value(notice.Span{Start: at + size, End: l.span.End})
			return true
		}
		// A dash or a bracket may belong to the label, and a column may be an accident.
		if sep == colon || from > l.span.Start+maxLabel {
			return false
		}
		from = at + size
	}
}

// dashCloses reports whether a label with a dash behind it is one. Where dashes stand for colons,
// it has one.
func (o *outliner) dashCloses(l *line, f *found) bool {
	if !o.body && f.label.Keys.Short() != 0 && o.beginsValue(f.rest) && o.closesWithDashes() {
		f.sep = colon
		return true
	}
	return o.mayStandBeforeDash(l, f)
}

// mayStandBeforeDash reports whether a label with a dash behind it is one, given what
// follows the dash.
func (o *outliner) mayStandBeforeDash(l *line, f *found) bool {
	if f.label.Weak || f.label.Keys.Short() != 0 && (f.label.Keys&^looseKeys != 0 || f.rest.IsEmpty() || !o.isLooseValue(l, f.label, f.rest)) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(o.text[f.rest.Start:])
	return f.label.Keys&^proseHeads != 0 || !unicode.IsLower(first) // not "The role - the analyst will ..."
}

// labelTo reads the text of a line up to an offset as a whole label.
func (o *outliner) labelTo(l *line, end int, f *found) bool {
	name := o.trim(notice.Span{Start: l.span.Start, End: end})
	if name.IsEmpty() || !isASCIILetter(o.text[name.Start]) && strings.IndexByte(",.;-/'", o.text[name.Start]) >= 0 {
		return false
	}
	all, brackets := o.wordsBefore(l, name.End)
	words := o.labelWords(all, brackets, name, maxLabelWords)
	if words == nil {
		return false
	}
	label, ok := o.v.Label(words, o.text)
	if !ok {
		if rest := o.withoutOwner(words); len(rest) < len(words) {
			label, ok = o.v.Label(rest, o.text)
			ok = ok && !label.Keys.Has(vocab.KeyOrganization) // "Agency ENISA" is a label with its value
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
		*f = found{label: label, name: name, next: l.w0 + int32(len(all))}
		return true
	}
	if n, sense := o.v.Match(words, vocab.ClassSubheading); sense != nil && n == len(words) {
		*f = found{name: name, need: true}
		return true
	}
	return false
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

// maxLabelWords bounds the words of a label.
const maxLabelWords = 20

// labelWords returns those words of a label that stand outside brackets, less the number of
// a footnote at the end. It returns nil where there are none, or more than so many. They hold
// until the words of the next label are asked for.
func (o *outliner) labelWords(all []vocab.Word, brackets bool, name notice.Span, most int) []vocab.Word {
	if len(all) <= most && !brackets {
		return withoutNumber(all)
	}
	words := o.bare[:0]
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
		if len(words) == most {
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
	if end == l.span.End && l.traits&signTrait == 0 {
		return all, brackets
	}
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
