package value

import (
	"fmt"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Salary is [LabelledSalary] for a value whose label says nothing of the period.
func Salary(l *Locale, text string) (notice.Salary, error) {
	return LabelledSalary(l, "", text)
}

// LabelledSalary reads the value of a label for the pay: an amount, exact, from or up
// to ("from EUR 5.430,12"), or a range, with its currency, an ISO 4217 code, and the
// period it is for. The period and the currency may stand in the label ("Annual salary
// (USD)"), and so may the word that makes the amount the lowest ("Minimum net annual
// salary"); what the value says goes first.
//
// Within a sentence an amount is read only if it is the only one, or the only range,
// and has a currency. What is paid besides ("plus a post adjustment of ...") does not
// count, nor does what a parenthesis adds. A number without a currency is an amount
// only if a period is stated and the text says nothing else. Two amounts that are no
// range, a weekly pay, an inexact amount ("about"), a number with more meanings than
// one and a share are not read, and text without an amount ("competitive") is an error
// that wraps [ErrNotUnderstood]; "unpaid" wraps [ErrAbsent].
//
// A sign or name that several currencies have (¥, "francs", "FCFA", "pesos") leaves
// Currency empty; so does a bare "$" unless the employer is a known international
// organization and the notice is not in Spanish. Net and gross are told by Raw.
func LabelledSalary(l *Locale, label, text string) (notice.Salary, error) {
	var words [24]vocab.Word
	item := moneyItem{l: l, text: text}
	r := moneyReader{moneyItem: &item, words: l.words(words[:0], text)}
	if len(r.words) > 0 && saysNone(l, r.words) {
		return notice.Salary{}, fmt.Errorf("salary: %w", ErrAbsent)
	}
	if len(r.words) > maxMoneyWords || !r.lex() {
		return notice.Salary{}, fmt.Errorf("salary: %w: too long", ErrNotUnderstood)
	}
	p := payReader{moneyItem: &item}
	if label != "" {
		p.readLabel(l, label)
	}
	if !p.value() {
		if p.nothing {
			return notice.Salary{}, fmt.Errorf("salary: %w", ErrAbsent)
		}
		return notice.Salary{}, fmt.Errorf("salary: %w", ErrNotUnderstood)
	}
	return notice.Salary{
		Min: p.min, Max: p.max,
		Currency: l.settled(p.currency),
		Period:   p.period,
		Raw:      l.raw(text),
	}, nil
}

const (
	maxMoneyWords  = 80
	maxMoneyTokens = 64
	// maxAmount is more than anyone is paid, in any currency.
	maxAmount = 1e11
)

// The kinds of phrases that the pay blocks of the vocabulary name, besides the
// periods.
const (
	payFrom    = "from"
	payLeast   = "least"
	payUpTo    = "upto"
	payBetween = "between"
	payTo      = "to"
	payAnd     = "and"
	payPlus    = "plus"
	payBesides = "besides"
	payOther   = "other"
	payAbout   = "about"
	payNone    = "none"
	payFiller  = "filler"
	payMillion = "million"
	payThous   = "thousand"
)

// payReader reads the tokens of one value.
type payReader struct {
	*moneyItem

	min, max float64
	least    bool // whether the label says that the amount is the lowest
	most     bool
	nothing  bool
}

// readLabel takes what the label says of the amount.
func (p *payReader) readLabel(l *Locale, label string) {
	var words [8]vocab.Word
	item := moneyItem{l: l, text: label}
	r := moneyReader{moneyItem: &item, words: l.words(words[:0], label)}
	r.lex()
	times := 0.0 // "12x a year"
	for _, t := range item.lexed() {
		switch {
		case t.kind == moneyCurrency:
			p.labelled = t.name
		case t.kind == moneyAmount || t.kind == moneyBad:
			times = t.value
		case t.kind == moneyWord && payPeriod(t.name) == notice.PerYear && times > 1 && times <= 16:
			p.period = ""
			if times == 12 {
				p.period = notice.PerMonth
			}
			times = 0
		case t.kind != moneyWord:
		case payPeriod(t.name) != "":
			p.period = payPeriod(t.name)
		case t.name == payLeast:
			p.least = true
		case t.name == payUpTo:
			p.most = true
		}
	}
}

// payAmount is an amount of the value with its currency.
type payAmount struct {
	token    int
	currency string
}

// value works out the amount. It returns false where the text is not understood.
func (p *payReader) value() bool {
	var buf [4]payAmount
	amounts := buf[:0]
	besides, strays, unknown := false, 0, 0
	aside := -1 // the last number within a parenthesis
	period := notice.PayPeriod("")
scan:
	for i := range p.lexed() {
		t := &p.tokens[i]
		if t.paren && (t.kind == moneyAmount || t.kind == moneyBad) {
			aside = i
		}
		switch t.kind {
		case moneyBad:
			if len(amounts) == 0 || !t.paren {
				strays++
			}
		case moneyAmount:
			code, ok := p.currencyOf(i)
			switch {
			case !ok:
				return false
			case besides && code != "":
				besides = false
			case t.paren && len(amounts) > 0:
			case len(amounts) == cap(amounts):
				return false
			default:
				amounts = append(amounts, payAmount{i, code})
			}
		case moneyUnknown, moneyNothing:
			unknown++
		case moneyWord:
			switch {
			case t.name == payPlus && len(amounts) > 0:
				break scan
			case t.name == payBesides, t.name == payPlus:
				besides = true
			case t.name == payNone:
				p.nothing = true
			case t.name == payOther, t.name == payMillion, t.name == payAbout, t.name == payThous:
				return false
			case payPeriod(t.name) != "":
				if period != "" && period != payPeriod(t.name) || t.paren && aside >= 0 && len(amounts) > 0 && aside > amounts[len(amounts)-1].token {
					return false // "(13 times a year)"
				}
				period = payPeriod(t.name)
			}
		}
	}
	if period != "" {
		p.period = period
	}
	if strays > 0 || len(amounts) == 0 || p.nothing {
		return false
	}
	return p.settle(amounts, unknown > 0 || besides)
}

// currencyOf returns the currency that stands right before or after an amount; ok is
// false where two differ.
func (p *payReader) currencyOf(i int) (code string, ok bool) {
	before, after := "", ""
	t := &p.tokens[i]
	if i > 0 && p.tokens[i-1].kind == moneyCurrency && p.adjoins(p.tokens[i-1].end, t.start) {
		before = p.tokens[i-1].name
		// "500 USD 600": the currency belongs to the number before it.
		if i > 1 && p.tokens[i-2].kind == moneyAmount && p.adjoins(p.tokens[i-2].end, p.tokens[i-1].start) {
			before = ""
		}
	}
	if i+1 < p.numTokens && p.tokens[i+1].kind == moneyCurrency && p.adjoins(t.end, p.tokens[i+1].start) {
		after = p.tokens[i+1].name
	}
	switch {
	case before == "":
		return after, true
	case after == "" || after == before:
		return before, true
	case before == dollarSign || before == sharedCurrency: // "$ 500 USD"
		return after, true
	case after == dollarSign || after == sharedCurrency:
		return before, true
	}
	return "", false
}

// adjoins reports whether nothing but spaces stands between two offsets.
func (p *payReader) adjoins(end, start int) bool {
	for _, r := range p.text[end:start] {
		if !isMoneySpace(r) && r != '\t' && r != '(' {
			return false
		}
	}
	return true
}

// settle makes the value of one amount or of the two ends of a range.
func (p *payReader) settle(amounts []payAmount, sentence bool) bool {
	a, b := amounts[0], amounts[len(amounts)-1]
	if len(amounts) > 2 || len(amounts) == 2 && !p.isRange(a.token, b.token) {
		return false
	}
	p.currency = a.currency
	switch {
	case p.currency == "" || p.currency == dollarSign && b.currency != "" && len(amounts) == 2:
		p.currency = b.currency
	case b.currency != "" && b.currency != p.currency && b.currency != dollarSign:
		return false
	}
	if p.currency == "" {
		p.currency = p.labelled
		if p.dangles() || p.currency == "" && p.period == "" || sentence {
			return false
		}
	}
	low, high := p.tokens[a.token].value, p.tokens[b.token].value
	if len(amounts) == 2 && p.tokens[b.token].thousand && !p.tokens[a.token].thousand && low < 1000 {
		low *= 1000 // "60-80k"
	}
	if low <= 0 || high > maxAmount || low > high {
		return false
	}
	p.min, p.max = low, high
	return len(amounts) == 2 || p.bound(a.token)
}

// dangles reports whether a currency stands apart from every amount.
func (p *payReader) dangles() bool {
	for _, t := range p.lexed() {
		if t.kind == moneyCurrency {
			return true
		}
	}
	return false
}

// isRange reports whether the tokens between two amounts join the ends of a range.
func (p *payReader) isRange(a, b int) bool {
	joined := false
	for _, t := range p.tokens[a+1 : b] {
		switch {
		case t.kind == moneyCurrency:
		case t.kind == moneyDash, t.kind == moneyWord && (t.name == payTo || t.name == payUpTo):
			joined = true
		case t.kind == moneyWord && t.name == payAnd:
			if !p.opened(a, payBetween) {
				return false
			}
			joined = true
		case t.kind == moneyWord && (payPeriod(t.name) != "" || t.name == payLeast || t.name == payFiller || t.name == payFrom):
		default:
			return false
		}
	}
	return joined
}

// opened reports whether a phrase of a kind stands before the amount, in its clause.
func (p *payReader) opened(amount int, names ...string) bool {
	for i := amount - 1; i >= 0; i-- {
		t := &p.tokens[i]
		if t.kind == moneyBreak || t.kind == moneyAmount {
			return false
		}
		for _, name := range names {
			if t.kind == moneyWord && t.name == name {
				return true
			}
		}
	}
	return false
}

// bound makes the only amount the lowest or the highest where the text says so.
func (p *payReader) bound(i int) bool {
	from, upTo := p.opened(i, payFrom, payLeast), p.opened(i, payUpTo)
	if p.opened(i, payBetween) {
		return false
	}
	for _, t := range p.tokens[i+1 : p.numTokens] {
		if t.kind == moneyBreak && !t.paren || t.kind == moneyAmount {
			break
		}
		from = from || t.kind == moneyWord && t.name == payLeast
		upTo = upTo || t.kind == moneyWord && t.name == payUpTo
		if t.kind == moneyDash && !p.endsWith(t.end) {
			continue
		}
		if t.kind == moneyDash {
			return false // "3000 -": a range whose end is missing
		}
	}
	if !from && !upTo {
		from, upTo = p.least, p.most
	}
	switch {
	case from && upTo:
		return false
	case from:
		p.max = 0
	case upTo:
		p.min = 0
	}
	return true
}

// endsWith reports whether nothing follows an offset.
func (p *payReader) endsWith(offset int) bool {
	for _, r := range p.text[offset:] {
		if !isMoneySpace(r) {
			return false
		}
	}
	return true
}
