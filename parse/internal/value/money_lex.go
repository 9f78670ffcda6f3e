package value

import (
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// moneyKind is a kind of token of a text on pay.
type moneyKind uint8

const (
	moneyNothing moneyKind = iota
	moneyAmount            // a number
	moneyCurrency
	moneyWord    // a phrase of a pay block
	moneyUnknown // a word that nothing knows
	moneyDash
	moneyBreak // a comma, a full stop, a parenthesis
	moneyBad   // a number that is no amount, or a percentage
)

// moneyToken is a piece of the text.
type moneyToken struct {
	kind     moneyKind
	start    int
	end      int
	value    float64
	thousand bool   // "60k"
	name     string // the currency, or the name of the pay block
	paren    bool
}

// moneyItem is the text that is read, its tokens, and what they settle.
type moneyItem struct {
	l    *Locale
	text string

	tokens    [maxMoneyTokens]moneyToken
	numTokens int

	currency string
	labelled string // the label's currency
	period   notice.PayPeriod
}

// lexed returns the tokens.
func (m *moneyItem) lexed() []moneyToken { return m.tokens[:m.numTokens] }

// moneyReader cuts a text into tokens. What of it goes into the result stands behind a
// pointer, so that the words stay on the stack.
type moneyReader struct {
	*moneyItem
	words []vocab.Word
	paren bool
	full  bool // whether there were too many tokens
}

// lex fills the tokens. It returns false where there are too many.
func (r *moneyReader) lex() bool {
	word := 0
	for i := 0; i < len(r.text); {
		for word < len(r.words) && int(r.words[word].Start) < i {
			word++
		}
		c, size := utf8.DecodeRuneInString(r.text[i:])
		n := size
		switch _, isDigit := vocab.Digit(c); {
		case isDigit:
			n = r.number(i)
		case word < len(r.words) && int(r.words[word].Start) == i:
			n = r.phrase(word)
		default:
			n = r.sign(c, i, size)
		}
		if r.full {
			return false
		}
		i += n
	}
	return true
}

func (r *moneyReader) add(t moneyToken) int {
	t.paren = r.paren
	if r.numTokens == maxMoneyTokens {
		r.full = true
		r.numTokens--
	}
	r.tokens[r.numTokens] = t
	r.numTokens++
	return t.end - t.start
}

// number takes the number at i, with what is written as one with it.
func (r *moneyReader) number(i int) int {
	v, n, ok := moneyNumber(r.text[i:])
	t := moneyToken{kind: moneyAmount, start: i, end: i + n, value: v}
	if !ok {
		t.kind = moneyBad
		return r.add(t)
	}
	rest := r.text[t.end:]
	t.end += amountEnd(rest)
	if len(rest) > 0 && (rest[0] == 'k' || rest[0] == 'K') && !startsWithLetter(rest[1:]) {
		t.value, t.thousand = v*1000, true
		t.end++
	} else if len(rest) > 0 && startsWithLetter(rest) && !r.codeAt(t.end) && !r.currencyAt(t.end) {
		t.kind = moneyBad // "13th", "5M"
	}
	if trimmed := strings.TrimLeft(rest, " \u00a0\u202f"); strings.HasPrefix(trimmed, "%") || strings.HasPrefix(trimmed, "٪") {
		t.kind = moneyBad
	}
	return r.add(t)
}

func startsWithLetter(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return text != "" && (c >= utf8.RuneSelf && c != '€' && c != '–' && c != '—' && !isMoneySpace(c) && c != '£' && c != '،' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z')
}

// codeAt reports whether a currency's code stands at i, glued to the number.
func (r *moneyReader) codeAt(i int) bool {
	return i+3 <= len(r.text) && isCurrencyCode(r.text[i:i+3]) && (i+3 == len(r.text) || !startsWithLetter(r.text[i+3:]))
}

// currencyAt reports whether the name of a currency stands at i, glued to the number:
// "2,310.50Euro".
func (r *moneyReader) currencyAt(i int) bool {
	const least = 4 // letters: "5M" is a number
	for k, w := range r.words {
		if int(w.Start) < i {
			continue
		}
		n, _ := r.l.Vocabulary.Match(r.words[k:], vocab.ClassCurrency)
		return int(w.Start) == i && w.End-w.Start >= least && n > 0
	}
	return false
}

// phrase takes the longest phrase at a word.
func (r *moneyReader) phrase(i int) int {
	v, words := r.l.Vocabulary, r.words[i:]
	w := words[0]
	t := moneyToken{kind: moneyUnknown, start: int(w.Start), end: int(w.End)}
	nPay, pay := v.Match(words, vocab.ClassPay)
	nCurrency, money := v.Match(words, vocab.ClassCurrency)
	text := r.text[w.Start:w.End]
	switch {
	case nCurrency > 0 && nCurrency >= nPay:
		t.kind, t.name, t.end = moneyCurrency, money.Name, int(words[nCurrency-1].End)
	case isCurrencyCode(text):
		t.kind, t.name = moneyCurrency, text
	case nPay > 0:
		t.kind, t.name, t.end = moneyWord, pay.Name, int(words[nPay-1].End)
	case len(text) <= 3 && r.isDollarLetters(text, t.end):
		t.kind, t.name = moneyNothing, text
	case len(words) > 1 && words[1].Number && v.Is(w, vocab.ClassGradeWord) && v.Sense(w, vocab.ClassGradeWord).Name == gradeStep:
		t.end = int(words[1].End) // "at step 1"
	}
	return r.add(t)
}

// isDollarLetters reports whether a word in capitals stands right before or after a
// dollar sign: "US$", "US $", "$CAN".
func (r *moneyReader) isDollarLetters(word string, end int) bool {
	for i := 0; i < len(word); i++ {
		if !isCapital(word[i]) {
			return false
		}
	}
	if strings.HasPrefix(r.text[end:], "$") || strings.HasPrefix(r.text[end:], " $") {
		return true
	}
	return strings.HasSuffix(r.text[:end-len(word)], "$")
}

// sign takes a character that belongs to no word and no number, and returns the length
// of what it has taken.
func (r *moneyReader) sign(c rune, i, size int) int {
	t := moneyToken{start: i, end: i + size}
	switch c {
	case '-', '–', '—', '‑', '‒', '−':
		t.kind = moneyDash
	case '+':
		t.kind, t.name = moneyWord, payPlus
	case '(', '[':
		r.paren = true
		t.kind = moneyBreak
	case ')', ']':
		t.kind = moneyBreak
		r.add(t)
		r.paren = false
		return size
	case ',', ';', '.', ':', '\n', '،', '؛', '•':
		t.kind = moneyBreak
	case '/':
		return size
	case '%', '٪':
		t.kind = moneyBad
	default:
		name, ok := signCurrency(c)
		if !ok {
			return size
		}
		t.kind, t.name = moneyCurrency, name
		r.dollar(&t)
	}
	r.add(t)
	return t.end - i
}

// dollar settles a dollar sign by the letters beside it.
func (r *moneyReader) dollar(t *moneyToken) {
	if t.name != dollarSign {
		return
	}
	if n := r.numTokens; n > 0 && strings.TrimSpace(r.text[r.tokens[n-1].end:t.start]) == "" {
		switch last := &r.tokens[n-1]; {
		case last.kind == moneyNothing:
			t.name, t.start = dollarOf(last.name), last.start
			r.numTokens--
			return
		case last.kind == moneyCurrency && isCurrencyCode(last.name) && t.start-last.end <= 1:
			t.name, t.start = last.name, last.start // "USD $"
			r.numTokens--
			return
		}
	}
	rest := r.text[t.end:]
	n := 0
	for n < len(rest) && isCapital(rest[n]) {
		n++
	}
	if n >= 2 && n <= 3 && (n == len(rest) || !startsWithLetter(rest[n:])) {
		t.name = dollarOf(rest[:n])
		t.end += n
	}
}
