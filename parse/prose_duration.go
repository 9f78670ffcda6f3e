package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// termKeys are the labels for how long and from when on a post is, of which grade, and how it is paid.
const termKeys = 1<<vocab.KeyDuration | 1<<vocab.KeyStart | 1<<vocab.KeyGrade | 1<<vocab.KeySalary

// termHeadings are the headings over lists whose items say the same as those labels.
const termHeadings = 1<<vocab.KeyConditions | 1<<vocab.KeyContract | 1<<vocab.KeyDuration

// mayFillLabelled reports whether sentences of the words may say what fillLabelledProse takes:
// no date is without a number.
func (b *builder) mayFillLabelled(words []vocab.Word) bool {
	return b.mayFillOffer() || b.n.ReportsTo == "" || (b.n.Start.Raw == "" || b.n.Salary.Raw == "") && hasNumber(words)
}

// mayFillOffer reports whether something that fillOffer takes is not known yet.
func (b *builder) mayFillOffer() bool {
	return b.n.Duration.Raw == "" || len(b.n.Locations) == 0 || b.isUngraded()
}

// fillLabelledProse takes the duration, the start, the place and the grade of the first sentence that states
// them, where no label does: one that begins like a label, "The duration of the contract is two
// years".
func (b *builder) fillLabelledProse(sentence notice.Span, words []vocab.Word) {
	if b.n.ReportsTo == "" {
		b.supervisorOfSentence(words)
	}
	key, span := b.labelOfSentence(sentence, words)
	switch {
	case key == vocab.KeyDuration && b.n.Duration.Raw == "":
		b.durationOfSentence(span)
	case key == vocab.KeyStart && b.n.Start.Raw == "":
		if d, err := value.Date(&b.locale, b.string(span)); err == nil && !d.Day.IsZero() {
			b.n.Start = d
			b.read("/start", notice.Stated, span)
		}
	case key == vocab.KeyLocations && len(b.n.Locations) == 0:
		b.placeOfSentence(b.wordsOf(span))
	case key == vocab.KeySalary && b.n.Salary.Raw == "":
		b.salaryOfSentence(sentence, span)
	case b.mayFillOffer():
		b.fillOffer(sentence, words)
	}
}

// durationOfSentence takes the length that a sentence states for the duration.
func (b *builder) durationOfSentence(span notice.Span) bool {
	d, err := value.Duration(&b.locale, b.string(span), value.NoUnit)
	if err != nil || d.Min.IsZero() && d.Max.IsZero() && d.Until.IsZero() {
		return false
	}
	b.n.Duration = d
	b.read("/duration", notice.Stated, span)
	return true
}

// fillOffer takes the duration of a sentence that says for how long the contract is, and the
// kind of contract that it names with it, "This fixed-term appointment is for two years", or the
// place or the grade of one that says where the post is or how it is graded.
func (b *builder) fillOffer(sentence notice.Span, words []vocab.Word) {
	const most = 4 // words between the article and the contract
	lead, sense := b.v.Match(words, vocab.ClassOffer)
	if sense == nil || sense.Name != "lead" {
		lead = 0
	}
	if len(words) > lead && (words[lead].Number || b.v.Begins(words[lead], vocab.ClassNumber)) {
		b.termOfSentence(words[lead:]) // "One-year contract, renewable."
		return
	}
	if lead == 0 && !b.beginsContract(words) {
		return
	}
	b.gradeOfOffer(words[lead:])
	for i := lead; i < min(len(words), lead+most+1); i++ {
		if words[i].Before&^(vocab.Slash|vocab.Newline) != 0 {
			return
		}
		n, sense := b.v.Match(words[i:], vocab.ClassOffer)
		switch {
		case sense != nil && sense.Name == "place":
			if len(b.n.Locations) == 0 {
				b.placeOfSentence(words[i+n:])
			}
			return
		case sense != nil && sense.Name == "grade":
			b.gradeOfSentence(words[i+n:])
			return
		case sense != nil && sense.Name == "term":
			b.termOfSentence(words[i+n:])
			return
		case sense != nil && sense.Name == "length" && i+n < len(words):
			if b.n.Duration.Raw == "" && b.durationOfSentence(b.withoutStop(notice.Span{Start: int(words[i+n].Start), End: sentence.End})) {
				b.contractOfOffer(words[lead:i+n], i-lead)
			}
			return
		case !b.describesContract(words[i]):
			return // "the renewed contract", "the probationary appointment"
		}
	}
}

// beginsContract reports whether words begin with a kind of contract: "Fixed-term contract of 24
// months".
func (b *builder) beginsContract(words []vocab.Word) bool {
	_, sense := b.v.Match(words, vocab.ClassContract)
	if sense == nil {
		return false
	}
	switch sense.Name {
	case string(notice.FixedTerm), string(notice.ShortTerm), string(notice.Temporary):
		return true
	}
	return false
}

// describesContract reports whether a word before "contract" says no more than its kind.
func (b *builder) describesContract(w vocab.Word) bool {
	if sense := b.v.Sense(w, vocab.ClassDurationWord); sense != nil && sense.Name != "note" && sense.Name != "contract" {
		return false
	}
	sense := b.v.Sense(w, vocab.ClassContract)
	return sense == nil && b.v.Begins(w, vocab.ClassContract) || sense != nil && sense.Name != "tail" && sense.Name != "not"
}

// contractOfOffer takes the contract of a sentence that states its length, where nothing else
// names it, or only as one that has no length: "Contract type: Regular".
//
// Words are those up to the length. The kind stands before the noun with the index, or behind it:
// "be offered a fixed-term contract of".
func (b *builder) contractOfOffer(words []vocab.Word, noun int) {
	if kinds := b.n.Contract.Kinds; (b.n.Contract.Raw != "" || len(kinds) > 0) && !(len(kinds) == 1 && kinds[0] == notice.Permanent) {
		return
	}
	first, last := 0, noun
	if noun == 0 {
		for first < len(words) && (b.v.Is(words[first], vocab.ClassFiller) || !b.v.Begins(words[first], vocab.ClassContract)) {
			first++
		}
		last = len(words) - 2 // without "of"
	}
	if first > last {
		return
	}
	span := notice.Span{Start: int(words[first].Start), End: int(words[last].End)}
	if c, err := value.Contract(&b.locale, b.string(span)); err == nil && len(c.Kinds) > 0 {
		b.n.Contract = c
		b.read("/contract", notice.Stated, span)
	}
}

// withoutStop returns the span of a sentence without white space and the full stop at its end.
func (b *builder) withoutStop(span notice.Span) notice.Span {
	span = b.trim(span)
	if b.text[span.End-1] == '.' {
		span.End--
	}
	return span
}

// labelOfSentence returns the one field whose label a sentence begins with, perhaps behind an
// article, and what the sentence says of it, without the verb.
func (b *builder) labelOfSentence(sentence notice.Span, words []vocab.Word) (vocab.Key, notice.Span) {
	none := notice.Span{}
	if len(words) > 1 && b.v.Stops(words[0]) != 0 && words[1].Hint&vocab.LabelHint != 0 {
		words = words[1:]
	}
	if len(words) == 0 || words[0].Hint&vocab.LabelHint == 0 {
		return 0, none
	}
	n, label := b.v.LabelPrefix(words)
	if label.Keys == vocab.KeysOf(vocab.KeyContract, vocab.KeyDuration) {
		label.Keys = vocab.KeysOf(vocab.KeyDuration) // "The term of this contract will be 12 months"
	}
	if n == 0 || label.Weak || label.Keys.Len() != 1 || n < len(words) && words[n].Before&vocab.Colon == 0 && b.v.Is(words[n], vocab.ClassFiller) &&
		!b.leadsToAmount(label.Keys, words[n:]) {
		return 0, none // "The duration of the project is ..."
	}
	for words = words[n:]; len(words) > 1; words = words[n:] {
		var sense *vocab.Sense
		if b.startsUpper(words[0]) {
			break // "The place of employment will be The Hague"
		}
		if n, sense = b.v.Match(words, vocab.ClassDurationWord); sense == nil || sense.Name != "of" {
			break
		}
	}
	if len(words) == 0 {
		return 0, none
	}
	return label.Keys.First(), b.withoutStop(notice.Span{Start: int(words[0].Start), End: sentence.End})
}
