package value

import (
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Number reads the number at the beginning of words, which are words of text: in
// digits, "12", "4.5", "4,5", or in words of any of the vocabulary's languages,
// "eighteen", "cuatro y medio", "خمسة وعشرون", or both ways, "two (2)". It returns the
// value and how many words it takes; 0 words where there is no number, or where it
// is not clear which: "1.000", "two (3)".
func Number(l *Locale, words []vocab.Word, text string) (value float64, n int) {
	s := scan{l, l.Vocabulary, text, words}
	return s.quantity(0)
}

// quantity is Number at word i; n is the number of words.
func (s *scan) quantity(i int) (value float64, n int) {
	value, n = s.cardinal(i)
	if n == 0 {
		return 0, 0
	}
	if k := s.half(i + n); k > 0 {
		value, n = value+0.5, n+k
	}
	// "two (2)", "2 (two)"
	if j := i + n; j < len(s.words) && s.opens(j) {
		if again, k := s.cardinal(j); k > 0 && s.closes(j+k) && s.words[j].Number != s.words[i].Number {
			if again != value {
				return 0, 0
			}
			n += k
		}
	}
	return value, n
}

// opens reports whether a bracket is opened right before word i.
func (s *scan) opens(i int) bool {
	gap := s.gap(i)
	return gap != "" && (gap[len(gap)-1] == '(' || gap[len(gap)-1] == '[') && markOf(gap) == paren
}

// closes reports whether a bracket is closed right before word i.
func (s *scan) closes(i int) bool {
	gap := s.gap(i)
	return gap != "" && (gap[0] == ')' || gap[0] == ']')
}

// cardinal reads a number without its halves.
func (s *scan) cardinal(i int) (value float64, n int) {
	if i >= len(s.words) {
		return 0, 0
	}
	if s.words[i].Number {
		return s.digits(i)
	}
	if !s.begins(i, vocab.ClassNumber) {
		return 0, 0
	}
	value, n = s.below100(i)
	if n == 0 {
		return 0, 0
	}
	if hundred, k := s.hundred(i + n); k > 0 && value < 100 {
		value, n = value*hundred, n+k
	}
	if value >= 100 && s.isNumeral(i+n) {
		if rest, k := s.below100(i + n); k > 0 && rest < 100 {
			value, n = value+rest, n+k
		}
	}
	return value, n
}

// below100 reads a number word, and the tens that Arabic sets behind the units.
func (s *scan) below100(i int) (value float64, n int) {
	n, sense := s.match(i, vocab.ClassNumber)
	if n == 0 || n == 1 && s.isAcronym(i) {
		return 0, 0
	}
	value = float64(sense.Number)
	if j := i + n; j < len(s.words) && value < 10 && s.words[j].Before&vocab.AndNow != 0 {
		if k, tens := s.match(j, vocab.ClassNumber); k > 0 && tens.Number >= 20 && tens.Number < 100 {
			return value + float64(tens.Number), n + k
		}
	}
	return value, n
}

// hundred reads the word for a hundred behind its number: "two hundred".
func (s *scan) hundred(i int) (value float64, n int) {
	if !s.isNumeral(i) {
		return 0, 0
	}
	n, sense := s.match(i, vocab.ClassNumber)
	if n == 0 || sense.Number != 100 {
		return 0, 0
	}
	return 100, n
}

// isNumeral reports whether word i continues a number in words.
func (s *scan) isNumeral(i int) bool {
	return s.begins(i, vocab.ClassNumber) && s.mark(i) <= dash
}

// isAcronym reports whether word i, a short one, is in capitals within a text that is
// not: "UN" is no number.
func (s *scan) isAcronym(i int) bool {
	w := s.word(i)
	return len(w) > 1 && len(w) <= 3 && isUpper(w) && hasLower(s.text)
}

// digits reads a number in digits with at most two decimals. Three digits behind a
// mark may be thousands or decimals: they are refused.
func (s *scan) digits(i int) (value float64, n int) {
	whole, digits := s.number(i)
	if digits == 0 || digits > 9 {
		return 0, 0
	}
	value, n = float64(whole), 1
	gap := s.gap(i + 1)
	switch {
	case s.hasHalf(i + 1):
		return value + 0.5, 1
	case !s.isNumber(i+1) || gap != "." && gap != "," && gap != "٫":
		return value, 1
	}
	part, digits := s.number(i + 1)
	if s.isNumber(i+2) && s.isTight(i+2) && s.mark(i+2) != paren && s.mark(i+2) != dash {
		return 0, 0 // "1.2.3", "12.00:30"
	}
	switch digits {
	case 1:
		return value + float64(part)/10, 2
	case 2:
		return value + float64(part)/100, 2
	}
	return 0, 0
}

// hasHalf reports whether the sign for a half stands right behind the word before
// word i.
func (s *scan) hasHalf(i int) bool {
	const sign = "½"
	gap := s.gap(i)
	if len(gap) > 0 && gap[0] == ' ' {
		gap = gap[1:]
	}
	return len(gap) >= len(sign) && gap[:len(sign)] == sign
}

// half reads "and a half" at word i.
func (s *scan) half(i int) int {
	if !s.begins(i, vocab.ClassDurationWord) || s.mark(i) > dash {
		return 0
	}
	n, sense := s.match(i, vocab.ClassDurationWord)
	if n == 0 || sense.Name != halfWord {
		return 0
	}
	if n == 1 && s.words[i].Before&vocab.AndNow == 0 && !strings.HasPrefix(s.word(i), arabicAnd) {
		return 0 // "نصف" without its conjunction
	}
	return n
}

// arabicAnd is the Arabic conjunction, written as one with the word after it.
const arabicAnd = "و"

// halfWord is the name of the blocks [duration-word half].
const halfWord = "half"
