package parse

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// fillFromProse fills what notices say in sentences rather than under labels: whether
// the notice was cancelled, whom it is open to, in which unit and where the post is and how
// it is graded, until when to apply, and for how long and from when on it is.
func (b *builder) fillFromProse() {
	b.fillStatus()
	r := proseReader{builder: b, labelledUnits: len(b.n.Units) > 0}
	r.wanted = b.n.Deadline.Day.IsZero() || b.n.Deadline.Time == ""
	terms := false // whether the heading above is one of the conditions
	for i := range b.parts {
		p := &b.parts[i]
		var ofPost, labelled bool // what its sentences may say
		switch p.Kind {
		case outline.Heading:
			terms = p.Label.Keys.Any(termHeadings)
		case outline.Item:
			labelled = terms && p.Hint&vocab.LabelHint != 0 && p.Body.Len() >= minSentence
		case outline.Field:
			if b.used[i] {
				continue
			}
			b.fillUnknownDeadline(p)
			ofPost, labelled = true, p.Label.Keys.Any(termKeys)
		case outline.Paragraph:
			ofPost, labelled = p.Hint&vocab.ProseHint != 0 && p.Body.Len() >= minSentence, p.Hint&vocab.LabelHint != 0
		}
		if !ofPost && !labelled {
			continue
		}
		span, words := p.Body, b.wordsIn(p)
		if p.Kind == outline.Field && !(p.Apart && p.Label.Keys.Len() == 1 && p.Label.Keys.Any(1<<vocab.KeyGrade|1<<vocab.KeySalary)) { // "Grade", and below it "The post is graded P-3"
			span.Start = p.Name.Start
			words = b.wordsOf(span)
		}
		if labelled = labelled && b.mayFillLabelled(words); !ofPost && !labelled {
			continue
		}
		for s := range b.sentences(span, words) {
			if ofPost && s.hint&vocab.ProseHint != 0 {
				r.read(s.span, s.words)
			}
			if labelled {
				b.fillLabelledProse(s.span, s.words)
			}
		}
	}
	b.fillProseDeadline(r.deadlines)
	b.inferSecondment()
}

// proseReader reads the sentences that say something of the post.
type proseReader struct {
	*builder
	labelledUnits bool // whether units are known from labels
	wanted        bool // whether the deadline is looked for
	deadlines     []proseDate
}

// read reads a sentence.
func (r *proseReader) read(sentence notice.Span, words []vocab.Word) {
	begun := r.begun(words)
	if begun.Has(vocab.ClassAudience) {
		r.addAudience(value.FindAudience(&r.locale, words), r.trim(sentence), notice.Stated)
	}
	if begun.Has(vocab.ClassHiring) {
		if !r.labelledUnits {
			r.fillUnitsFrom(words)
		}
		r.fillFromSearch(sentence, words)
	}
	if !r.wanted || !begun.Has(vocab.ClassDeadlineCue) || !hasYear(words) {
		return
	}
	if d, ok := r.deadlineIn(sentence, words); ok {
		r.deadlines = append(r.deadlines, d)
	}
}

// minSentence is the least number of bytes of a paragraph that is read for what its
// sentences say.
const minSentence = 20

// sentence is one of the sentences of a paragraph.
type sentence struct {
	span  notice.Span
	words []vocab.Word
	hint  vocab.Hint // those of its words together
}

// sentences iterates over the sentences of a paragraph.
func (b *builder) sentences(span notice.Span, words []vocab.Word) iter.Seq[sentence] {
	return func(yield func(sentence) bool) {
		for len(words) > 0 {
			n, hint := b.sentenceEnd(words)
			s := sentence{span: span, words: words[:n], hint: hint}
			if n < len(words) {
				s.span.End = int(words[n].Start)
			}
			if !yield(s) {
				return
			}
			span.Start, words = s.span.End, words[n:]
		}
	}
}

// sentenceEnd returns how many words the first sentence has, and their hints together.
func (b *builder) sentenceEnd(words []vocab.Word) (n int, hint vocab.Hint) {
	for i := range words {
		w := &words[i]
		if w.Before&vocab.Stop != 0 && i > 0 && b.endsSentence(words[i-1], *w) {
			return i, hint
		}
		hint |= w.Hint
	}
	return len(words), hint
}

// endsSentence reports whether a full stop, or the like, between two words ends a sentence.
func (b *builder) endsSentence(before, after vocab.Word) bool {
	if before.End-before.Start <= 2 || b.isAbbreviation(before) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.text[after.Start:])
	return !unicode.IsLower(r) && !(before.Number && unicode.IsDigit(r))
}

// isAbbreviation reports whether a full stop behind a word belongs to it: "Exec. Dir.".
func (b *builder) isAbbreviation(w vocab.Word) bool {
	sense := b.v.Sense(w, vocab.ClassHiring)
	return sense != nil && sense.Name == "abbreviation"
}

// fillStatus sets the status where a line above the text, or the value of a field,
// states it.
func (b *builder) fillStatus() {
	for i := range b.parts {
		p := &b.parts[i]
		span := p.Body
		switch {
		case p.Kind == outline.Heading && p.Label.Keys&typedKeys != 0:
			i = len(b.parts)
		case p.Kind == outline.Heading:
			span = p.Name
		case p.Kind != outline.Paragraph && p.Kind != outline.Field:
			continue
		}
		if i == len(b.parts) {
			break
		}
		if p.Hint&vocab.ProseHint == 0 || span.Len() > maxTitle {
			continue
		}
		if status := b.statusIn(b.wordsIn(p)); status != "" && (b.n.Status == "" || status == notice.Cancelled) {
			b.n.Status = status
			b.read("/status", notice.Stated, span)
		}
	}
	if b.n.Status == "" && !b.n.Deadline.Original.IsZero() {
		b.n.Status = notice.Extended
		for _, r := range b.readings {
			if r.path == "/deadline" && r.state == notice.Stated {
				b.read("/status", notice.Stated, r.span)
				break
			}
		}
	}
}

// statusIn returns the status that words state: a phrase that names the notice, or a
// lone "CANCELLED".
func (b *builder) statusIn(words []vocab.Word) notice.Status {
	for i := range words {
		if !b.v.Begins(words[i], vocab.ClassStatus) {
			continue
		}
		n, sense := b.v.Match(words[i:], vocab.ClassStatus)
		if sense == nil {
			continue
		}
		if n > 1 || len(words) == 1 || b.isCapital(words[i]) {
			return notice.Status(sense.Name)
		}
	}
	return ""
}

// saysStatus reports whether words state that the notice was cancelled or extended.
func (b *builder) saysStatus(words []vocab.Word) bool { return b.statusIn(words) != "" }

// trim returns a span without white space at its end.
func (b *builder) trim(span notice.Span) notice.Span {
	for span.End > span.Start && (b.text[span.End-1] == ' ' || b.text[span.End-1] == '\n') {
		span.End--
	}
	return span
}

// inferSecondment sets the contract of a post that is for officials alone.
func (b *builder) inferSecondment() {
	if len(b.n.Contract.Kinds) > 0 {
		return
	}
	for _, r := range b.readings {
		if r.path == "/audience/0" && len(b.n.Audience) > 0 && b.n.Audience[0] == notice.GovernmentOfficials {
			b.n.Contract.Kinds = []notice.ContractKind{notice.Secondment}
			b.read("/contract", notice.Inferred, r.span)
			return
		}
	}
}

// fillUnknownDeadline takes the value of a label that the vocabulary does not know for
// the deadline if it is a date, and the label speaks of applications and of an end:
// "Date until which applications are accepted".
func (b *builder) fillUnknownDeadline(p *outline.Part) {
	if p.Label.Keys != 0 || b.n.Deadline.Raw != "" {
		return
	}
	words := b.wordsOf(p.Name)
	n, label := b.v.LabelPrefix(words)
	about, end := false, n > 1 && label.Keys.Only(vocab.KeyDeadline) // "Application deadline 2 years ago"
	about = end
	for i := range words {
		switch _, sense := b.v.Match(words[i:], vocab.ClassDeadlineCue); {
		case sense == nil:
		case sense.Name == "not":
			return
		case sense.Name == "subject":
			about = true
		default:
			end = true
		}
	}
	if !about || !end {
		return
	}
	if d, err := value.Date(&b.locale, b.string(p.Body)); err == nil {
		b.n.Deadline = d
		b.read("/deadline", notice.Stated, p.Body)
	}
}

// proseDate is a deadline that a sentence states.
type proseDate struct {
	date notice.Date
	span notice.Span
}

// deadlineIn returns the deadline that a sentence states: it speaks of applications, of
// nothing that has another date, and a word such as "by" stands before its only date.
func (b *builder) deadlineIn(sentence notice.Span, words []vocab.Word) (proseDate, bool) {
	var none proseDate
	about := false
	for i := range words {
		switch _, sense := b.v.Match(words[i:], vocab.ClassDeadlineCue); {
		case sense == nil:
		case sense.Name == "subject":
			about = true
		case sense.Name == "not":
			return none, false
		}
	}
	if !about {
		return none, false
	}
	text := b.text[sentence.Start:sentence.End]
	d, start, end, ok := value.FindDate(&b.locale, text)
	if !ok || d.Day.IsZero() {
		return none, false
	}
	if _, _, _, again := value.FindDate(&b.locale, text[end:]); again || !b.leadsToDate(words, sentence.Start+start) && !b.isLabelOfDate(words, sentence.Start+start) {
		return none, false
	}
	if strings.Count(text[start:end], "(") > strings.Count(text[start:end], ")") && end < len(text) && text[end] == ')' {
		end++
	}
	span := notice.Span{Start: sentence.Start + start, End: sentence.Start + end}
	d.Raw = b.string(span)
	return proseDate{d, span}, true
}

// isLabelOfDate reports whether nothing but the label of the deadline stands before a date:
// "Application deadline 9 March 2026."
func (b *builder) isLabelOfDate(words []vocab.Word, at int) bool {
	n, label := b.v.LabelPrefix(words)
	return n > 0 && n < len(words) && label.Keys.Only(vocab.KeyDeadline) && int(words[n].Start) == at
}

// leadsToDate reports whether a word such as "by" stands right before a date, perhaps
// with one word between, or those of a weekday.
func (b *builder) leadsToDate(words []vocab.Word, at int) bool {
	last := len(words)
	for last > 0 && int(words[last-1].Start) >= at {
		last--
	}
	saysDay := func(w vocab.Word) bool {
		return b.v.Begins(w, vocab.ClassWeekday) || b.v.Begins(w, vocab.ClassDateWord)
	}
	for i := max(0, last-6); i < last; i++ {
		n, sense := b.v.Match(words[i:last], vocab.ClassDeadlineCue)
		if sense == nil || sense.Name != "before" {
			continue
		}
		if between := words[i+n : last]; len(between) <= 1 || !slices.ContainsFunc(between, func(w vocab.Word) bool { return !saysDay(w) }) {
			return true
		}
	}
	return false
}

// fillProseDeadline takes the deadline of the sentences where no label states one and
// they agree.
func (b *builder) fillProseDeadline(found []proseDate) {
	if len(found) == 0 {
		return
	}
	have := b.n.Deadline
	for _, d := range found[1:] {
		if d.date.Day != found[0].date.Day && have.Day.IsZero() {
			return
		}
	}
	if slices.Contains(have.Candidates, found[0].date.Day) { // what the digits alone leave open
		b.n.Deadline.Day, b.n.Deadline.Candidates = found[0].date.Day, nil
		b.read("/deadline", notice.Stated, found[0].span)
		return
	}
	if have.Raw != "" || !have.Day.IsZero() {
		b.fillDeadlineTime(found)
		return
	}
	b.n.Deadline = found[0].date
	for _, d := range found {
		b.read("/deadline", notice.Stated, d.span)
	}
}

// fillDeadlineTime takes the time of day of the sentences that state the same day as the
// label, which states no time, where they agree.
func (b *builder) fillDeadlineTime(found []proseDate) {
	have := &b.n.Deadline
	if have.Day.IsZero() || have.Time != "" {
		return
	}
	var timed *proseDate
	for i := range found {
		d := &found[i]
		if d.date.Day != have.Day || d.date.Time == "" {
			continue
		}
		if timed != nil && (timed.date.Time != d.date.Time || timed.date.Zone != d.date.Zone) {
			return
		}
		timed = d
	}
	if timed != nil {
		have.Time, have.Zone = timed.date.Time, timed.date.Zone
		b.read("/deadline", notice.Stated, timed.span)
	}
}
