package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

func (b *builder) fillSalary(r row, fields []field) {
	fields = slices.DeleteFunc(fields, func(f field) bool {
		b.know(f.text, f.part)
		_, err := value.Grade(&b.locale, f.text)
		return err == nil // "Scale: AST4"
	})
	for i := range fields {
		b.skipRemark(&fields[i])
	}
	have := &b.n.Salary
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		s, err := value.LabelledSalary(&b.locale, b.label(f), f.text)
		if first && err == nil {
			*have = s
		}
		return have.Min == s.Min && have.Max == s.Max && have.Currency == s.Currency, err
	})
	if spare != nil {
		*have = notice.Salary{Raw: b.keepRaw(r, spare)}
	}
}

// skipRemark takes the amount on the line below a remark on it: "Annual salary: (net of
// taxes)".
func (b *builder) skipRemark(f *field) {
	below := f.index + 1
	if !strings.HasPrefix(f.text, "(") || !strings.HasSuffix(f.text, ")") || below >= len(b.parts) || b.used[below] {
		return
	}
	p := &b.parts[below]
	text, ok := checked(b.string(p.Body))
	if _, err := value.LabelledSalary(&b.locale, b.label(*f), text); !ok || err != nil || p.Kind != outline.Paragraph || p.Gap {
		return
	}
	b.used[below] = true
	amount := *f.part
	amount.Body, amount.From, amount.To = p.Body, p.From, p.To
	f.part, f.text = &amount, text
}

// leadsToAmount reports whether the first word behind the label of the pay leads to its amount:
// "Basic salary of US$ 50,746".
func (b *builder) leadsToAmount(keys vocab.Keys, words []vocab.Word) bool {
	return keys.Only(vocab.KeySalary) && len(words) > 2 && b.beginsAmount(words[1])
}

// beginsAmount reports whether a word is a number, or the code or name of a currency.
func (b *builder) beginsAmount(w vocab.Word) bool {
	return w.Number || b.v.Begins(w, vocab.ClassCurrency) || w.End-w.Start <= 3 && b.isCapital(w)
}

// salaryOfSentence takes the amount with its currency and period that a sentence states for the
// pay: "Basic salary of US$ 50,746 per annum plus other entitlements". Said begins behind the
// label, where nothing but words that lead to the amount may stand.
func (b *builder) salaryOfSentence(sentence, said notice.Span) {
	span := notice.Span{Start: sentence.Start, End: said.Start}
	label, words := b.wordsOf(span), b.wordsOf(said)
	leads := slices.IndexFunc(words, b.beginsAmount)
	if leads < 0 || !b.namesPay(label) || slices.ContainsFunc(words[:leads], func(w vocab.Word) bool {
		sense := b.v.Sense(w, vocab.ClassPay)
		return sense == nil || sense.Name != "filler" && sense.Name != "from"
	}) {
		return // "Salary advances of up to USD 500 per month"
	}
	s, err := value.LabelledSalary(&b.locale, b.string(span), b.string(said))
	if err != nil || s.Currency == "" || s.Period == "" {
		return
	}
	b.n.Salary = s
	b.read("/salary", notice.Stated, said)
}

// namesPay reports whether a label in a sentence is that of the post's pay. Before "of" one word
// is not enough: "Compensation of USD 50 per day is given for travel".
func (b *builder) namesPay(label []vocab.Word) bool {
	const least = 3 // words, with "of"
	if len(label) > 0 && b.v.Stops(label[0]) != 0 {
		label = label[1:]
	}
	return !slices.ContainsFunc(label, func(w vocab.Word) bool {
		sense := b.v.Sense(w, vocab.ClassPay)
		return sense != nil && sense.Name == "besides" || len(label) < least && b.v.Is(w, vocab.ClassFiller)
	})
}
