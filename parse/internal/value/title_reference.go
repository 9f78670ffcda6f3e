package value

import (
	"strings"
	"unicode"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// TitleReference splits a line that prints a notice's number before or behind the title,
// with a dash or a bar between: "Legal Officer - 26018-TA", "23114 | Analyst". It reports
// false where there is no number that can be nothing else: it has three digits at least,
// and is no year, no span of years and no date.
func TitleReference(l *Locale, text string) (title, reference string, ok bool) {
	text = l.raw(text)
	if digitsIn(text) < minCodeDigits {
		return "", "", false // as most titles
	}
	for _, sep := range [...]string{" - ", " – ", " — ", " | "} {
		if i := strings.LastIndex(text, sep); i > 0 {
			if tail := withoutNumberLabel(l, text[i+len(sep):]); isNoticeCode(l, tail) {
				return strings.TrimRight(text[:i], " -–—|"), tail, true
			}
		}
		if i := strings.Index(text, sep); i > 0 && isNoticeCode(l, text[:i]) {
			return strings.TrimLeft(text[i+len(sep):], " -–—|"), text[:i], true
		}
	}
	if i := strings.LastIndexByte(text, '-'); i > 0 && text[i-1] != ' ' && !endsWithNumber(text[:i]) && len(text)-i > 5 && strings.Trim(text[i+1:], "0123456789") == "" {
		return text[:i], text[i+1:], true // "Policy Officer-260112"
	}
	if title, reference, ok := bracketedReference(l, text); ok {
		return title, reference, true
	}
	if code, rest, ok := strings.Cut(text, " "); ok && unicode.IsUpper(firstRune(rest)) {
		if code = strings.TrimRight(code, ":,"); isNoticeCode(l, code) && (strings.Count(code, "/") >= 2 || isNumberFirst(code)) {
			return rest, code, true // "EO/31/24 Country Representative", "26314-FT Legal Officer"
		}
	}
	return "", "", false
}

// endsWithNumber reports whether the last word of a text is a number, of which a dash is a part.
func endsWithNumber(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.Trim(word, "0123456789") == ""
}

// bracketedReference divides a title from the number in brackets behind it: "(Ref. e42/2026)",
// "(2026/0512 (041233))". A number without a label is a long one, or has two slashes.
func bracketedReference(l *Locale, text string) (title, reference string, ok bool) {
	if !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "]") {
		return "", "", false
	}
	open, depth := len(text)-1, 1
	for depth > 0 && open > 0 {
		open--
		switch text[open] {
		case ')', ']':
			depth++
		case '(', '[':
			depth--
		}
	}
	inner, _, _ := strings.Cut(strings.Trim(text[open+1:len(text)-1], " "), " (")
	tail := withoutNumberLabel(l, inner)
	const long = 7 // digits
	plain := strings.Count(tail, "/") < 2 && digitsIn(tail) < long && strings.Trim(tail, "0123456789") != ""
	if open == 0 || plain && len(tail) == len(inner) || !isNoticeCode(l, tail) {
		return "", "", false
	}
	return strings.TrimRight(text[:open], " "), tail, true
}

// isNumberFirst reports whether a code begins with a long number and has no small letter, as
// the names of things may: "2030-Agenda".
func isNumberFirst(code string) bool {
	const long = 5 // digits
	return '0' <= code[0] && code[0] <= '9' && digitsIn(code) >= long && code == strings.ToUpper(code) && strings.ContainsAny(code, "-/")
}

// digitsIn counts the ASCII digits of a text.
func digitsIn(text string) (n int) {
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			n++
		}
	}
	return n
}

// minCodeDigits is the least number of digits of a notice's number.
const minCodeDigits = 3

// withoutNumberLabel drops a label of references before a number: "Job ID 110432".
func withoutNumberLabel(l *Locale, text string) string {
	var buf [12]vocab.Word
	words := l.words(buf[:0], text)
	n, label := l.Vocabulary.LabelPrefix(words)
	if n == 0 || n >= len(words) || !label.Keys.Only(vocab.KeyReference) {
		return text
	}
	number := text[words[n-1].End:]
	if strings.IndexByte("/-_", number[0]) >= 0 {
		return text // "VN/2026/12": the number begins with it
	}
	return strings.TrimLeft(number, " .:#°º")
}

// isNoticeCode reports whether text is a notice's number without doubt.
func isNoticeCode(l *Locale, text string) bool {
	if !isCode(text) {
		return false
	}
	_, err := Date(l, text)
	return err != nil
}

// isCode reports whether text is made as the numbers of notices are, or a date.
func isCode(text string) bool {
	digits, run, letters, others := 0, 0, 0, 0
	years := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case '0' <= c && c <= '9':
			digits++
			if run++; run == 4 && (strings.HasPrefix(text[i-3:], "19") || strings.HasPrefix(text[i-3:], "20")) {
				years++
			}
			continue
		case unicode.IsLetter(rune(c)) && c < 0x80:
			letters++
		case c == '/' || c == '-' || c == '_' || c == '.':
			others++
		default:
			return false
		}
		run = 0
	}
	return digits >= minCodeDigits && (digits >= 5 || letters+others > 0) && (years*4 != digits || letters > 0)
}
