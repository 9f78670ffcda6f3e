package value

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

const (
	// maxReference bounds the characters of a reference.
	maxReference = 60
	// maxReferenceParts bounds its pieces between spaces: more are a sentence.
	maxReferenceParts = 4
)

// Reference reads the value of a label for a notice's number: letters, digits and the
// signs that divide them, at least one digit. It returns it without "No." or "#" and
// with its digits in ASCII. The day a notice was issued ("32/2021 of 28 September
// 2021") is not part of it. Text without a digit ("Roster"), a date and a sentence are
// not understood.
func Reference(l *Locale, text string) (string, error) {
	text = l.raw(text)
	if mayNameDay(l, text) {
		_, start, _, found := FindDate(l, text)
		if d, err := Date(l, text); err == nil && !d.Day.IsZero() && (!found || start == 0) {
			return "", fmt.Errorf("reference: %w: it is a date", ErrNotUnderstood)
		}
		if found && start > 0 && strings.IndexByte(" \t", text[start-1]) >= 0 {
			text = trimReference(l, text[:start])
		}
	}
	text = codeBeforeTitle(l, trimNumberWord(l, text))
	text = strings.Trim(text, " \t,;:#°º*-–—")
	text = strings.TrimSuffix(text, ".")
	if strings.Count(text, ")") > strings.Count(text, "(") {
		text = strings.TrimSuffix(text, ")") // of brackets around label and value
	}
	if among := numberAmong(text); among != text {
		if _, err := Grade(l, among); err == nil && !strings.Contains(among, "/") {
			return "", fmt.Errorf("reference: %w: the number of a grade", ErrNotUnderstood) // "Policy Officer (AD 6)"
		}
		text = among
	}
	if utf8.RuneCountInString(text) > maxReference || strings.Count(text, " ") >= maxReferenceParts {
		return "", fmt.Errorf("reference: %w: too long", ErrNotUnderstood)
	}
	if isPhrase(text) || isCounted(text) {
		return "", fmt.Errorf("reference: %w: words and a number", ErrNotUnderstood)
	}
	digits := 0
	for i, r := range text {
		_, ok := vocab.Digit(r)
		switch {
		case ok:
			digits++
		case r == ' ' || unicode.IsLetter(r):
			// A word stuck to a plain number is not part of it: "651INTERPOL is".
			if digits == i && digits > 0 && unicode.IsUpper(r) && strings.Contains(text, " ") && !strings.ContainsAny(text, "-/.") {
				return asciiDigits(text[:i]), nil
			}
		case !strings.ContainsRune("-–—/._:()[]+#&|\\~№°º،,", r):
			return "", fmt.Errorf("reference: %w", ErrNotUnderstood)
		}
	}
	if digits == 0 {
		return "", fmt.Errorf("reference: %w: it has no digit", ErrNotUnderstood)
	}
	return asciiDigits(text), nil
}

// asciiDigits returns a text with all its digits in ASCII.
func asciiDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if d, ok := vocab.Digit(r); ok {
			return '0' + rune(d)
		}
		return r
	}, text)
}

// isPhrase reports whether two words in small letters stand in a text: "Temporary Agent, AD 6".
func isPhrase(text string) bool {
	const least = 4 // letters
	words := 0
	for piece := range strings.FieldsSeq(text) {
		piece = strings.Trim(piece, ",.;()")
		letters := utf8.RuneCountInString(piece)
		if letters < least || strings.ContainsFunc(piece, func(r rune) bool { return !unicode.IsLetter(r) }) || piece == strings.ToUpper(piece) {
			continue
		}
		if words++; words > 1 {
			return true
		}
	}
	return false
}

// isCounted reports whether a text is a word and a number of posts: "Drivers (2)".
func isCounted(text string) bool {
	const most = 2 // digits
	word, count, ok := strings.Cut(text, " (")
	return ok && len(count) <= most+1 && strings.IndexFunc(word, unicode.IsLower) > 0 && !strings.ContainsFunc(word, unicode.IsDigit)
}

// mayNameDay is the cheap question whether a day with its year may stand in text: a month, or
// numbers for all three, perhaps in one.
func mayNameDay(l *Locale, text string) bool {
	const withoutCentury, whole = 6, 8 // digits of a day in one number
	var buf [64]vocab.Word
	numbers := 0
	for _, w := range l.words(buf[:0], text) {
		switch {
		case w.Number && (w.End-w.Start == withoutCentury || w.End-w.Start == whole), l.Vocabulary.BeginsAny(w, monthClasses):
			return true
		case w.Number:
			numbers++
		}
	}
	return numbers >= 3
}

var monthClasses = vocab.ClassSet(vocab.ClassMonth, vocab.ClassHijri)

// numberAmong drops words of letters alone that stand before or after a number: a title
// printed with it.
func numberAmong(text string) string {
	if strings.IndexByte(text, ' ') < 0 {
		return text
	}
	pieces := strings.Fields(text)
	hasDigit := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { _, ok := vocab.Digit(r); return ok })
	}
	isWord := func(s string) bool {
		return utf8.RuneCountInString(s) > 3 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	first, last := 0, len(pieces)
	for last > 0 && !hasDigit(pieces[last-1]) && isWord(pieces[last-1]) {
		last--
	}
	for first+1 < last && isWord(pieces[first]) && isWord(pieces[first+1]) {
		first++
	}
	if first > 0 {
		first++
	}
	if first >= last || first == 0 && last == len(pieces) {
		return text
	}
	return strings.Trim(strings.Join(pieces[first:last], " "), "()-–— ")
}

// codeBeforeTitle drops a title behind a dash from a text that begins with the number:
// "TD/307/2026 - Tide Analyst (AD 5)".
func codeBeforeTitle(l *Locale, text string) string {
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if code, title, ok := strings.Cut(text, dash); ok && strings.IndexByte(title, ' ') > 0 && isNoticeCode(l, code) {
			return code
		}
	}
	return text
}

// trimReference drops the words that lead from a reference to its date: "of", "du".
func trimReference(l *Locale, text string) string {
	for {
		text = strings.TrimRight(text, " \t,;(")
		i := strings.LastIndexByte(text, ' ') + 1
		last := text[i:]
		if last == "" || strings.ContainsAny(last, "0123456789") || i == 0 {
			return text
		}
		var buf [2]vocab.Word
		words := l.Vocabulary.Words(buf[:0], last, 0)
		if len(words) != 1 || !l.Vocabulary.Is(words[0], vocab.ClassFiller) {
			return text
		}
		text = text[:i]
	}
}

// trimNumberWord drops "No.", "n°", "رقم" and the like before the number itself, and a
// second label: "Ref. 2026-07".
func trimNumberWord(l *Locale, text string) string {
	text = strings.TrimLeft(text, " \t:#°º№.")
	if rest := withoutNumberLabel(l, text); len(rest) < len(text) && strings.IndexByte(" .:", text[len(text)-len(rest)-1]) >= 0 && !isSeries(text[:len(text)-len(rest)]) {
		text = rest
	}
	var buf [64]vocab.Word
	words := l.words(buf[:0], text)
	if len(words) < 2 || words[0].Number || words[0].End == words[1].Start || words[0].End-words[0].Start > 8 || !l.Vocabulary.Passes(words[0]) ||
		strings.IndexByte("-/_", text[words[0].End]) >= 0 {
		return text
	}
	return strings.TrimLeft(text[words[0].End:], " \t.:#°º№")
}

// isSeries reports whether what stands before a number is two capitals and a space, the name of
// a series of numbers: "VN 2026 14".
func isSeries(text string) bool {
	return len(text) == 3 && text[2] == ' ' && strings.Trim(text[:2], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// BareReference reads a line that is a notice's number and nothing else: one with letters,
// digits and the signs that divide them, "ORP-12-2026", or digits behind "No.", "N° 2026-07".
func BareReference(l *Locale, text string) (string, bool) {
	const longest = 6 // characters of "Nro.: "
	text = asciiDigits(l.raw(text))
	if inner, ok := strings.CutPrefix(text, "("); ok && strings.HasSuffix(inner, ")") {
		text = strings.TrimSuffix(inner, ")")
	}
	code := trimNumberWord(l, text)
	marked := len(code) < len(text) && utf8.RuneCountInString(text[:len(text)-len(code)]) <= longest
	if !marked {
		code = text
	}
	if marked && isCode(code) && strings.Count(code, "/")+strings.Count(code, "-")+strings.Count(code, ".") == 1 {
		return code, true // "12/2026" is no month behind "No."
	}
	if !isNoticeCode(l, code) {
		return "", false
	}
	if !marked && (strings.IndexFunc(code, unicode.IsUpper) < 0 || !strings.ContainsAny(code, "/-_")) {
		return "", false
	}
	return code, true
}

// ReferenceBeforeUnit reads a line that is a notice's number, of five digits at least, a bar and the
// name of a unit, which has no digits: "24084 | Registry".
func ReferenceBeforeUnit(text string) (string, bool) {
	const least, most = 5, 8 // digits
	number, unit, ok := strings.Cut(text, " | ")
	if !ok || len(number) < least || len(number) > most || digitsIn(number) < len(number) ||
		!unicode.IsUpper(firstRune(unit)) || digitsIn(unit) > 0 || strings.Contains(unit, "|") {
		return "", false
	}
	return number, true
}
