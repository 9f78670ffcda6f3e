package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Title is the title of a notice and what was printed with it.
type Title struct {
	// Text is the name of the post.
	Text string
	// Secondment is set where "SECONDMENT -" stands before the title.
	Secondment bool
	// Posts is what "(2 posts)", "- Reserve list" behind it or "ROSTER -" before it
	// says.
	Posts notice.Posts
}

// ReadTitle reads a title. A leading "SECONDMENT -" or "ROSTER -", and the first also
// without a dash where it is in capitals, a trailing number of posts or "Reserve list",
// and footnote marks are not part of its text; grades, places and numbers within it are.
// Marks are the numbers that the notice has footnotes for: only such a digit at the end
// of a word is a mark ("Administrator1").
func ReadTitle(l *Locale, text string, marks []string) Title {
	t := Title{Text: l.raw(text)}
	t.dropPrefix(l)
	for {
		rest := strings.TrimRight(dropMarks(t.Text, marks), " -–—,;:/|")
		if p, start, _, ok := FindPosts(l, rest); ok && start > 0 {
			rest = strings.TrimRight(rest[:start], " -–—,;:/|(")
			t.Posts = p
		}
		if rest == t.Text || rest == "" {
			break
		}
		t.Text = rest
	}
	t.dropStop()
	return t
}

// dropStop drops a full stop behind a title, unless its last word may be shortened.
func (t *Title) dropStop() {
	const short = 5 // letters
	rest, ok := strings.CutSuffix(t.Text, ".")
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	if ok && len(last) > short && len(last) < len(rest) && strings.IndexByte(rest, '.') < 0 {
		t.Text = rest
	}
}

// dropPrefix drops a word before the title that says what kind of post it is.
func (t *Title) dropPrefix(l *Locale) {
	var buf [32]vocab.Word
	words := l.words(buf[:0], t.Text)
	n, sense := l.Vocabulary.Match(words, vocab.ClassTitlePrefix)
	if sense == nil || n == len(words) || words[0].Start != 0 {
		return
	}
	end := words[n-1].End
	if sense.Name == "article" {
		both := n > 1 && t.Text[words[0].End:words[1].Start] != " " // "Un(e) Juriste", "UN(E) (1) JURISTE"
		if both && words[n].Number && words[n].Before&vocab.Paren != 0 && n+1 < len(words) {
			n++
		}
		if rest := t.Text[words[n].Start:]; (both || unicode.IsLower(firstRune(t.Text))) && unicode.IsUpper(firstRune(rest)) {
			t.Text = rest // "un·e Juriste"
		}
		return
	}
	between := t.Text[end:words[n].Start]
	prefix := t.Text[:end]
	dashed := strings.ContainsAny(between, "-–—:|") && strings.HasPrefix(between, " ") || strings.HasPrefix(between, ":")
	capital := sense.Name == "secondment" && prefix == strings.ToUpper(prefix) && prefix != strings.ToLower(prefix) && between == " "
	if !dashed && !capital {
		return
	}
	rest := strings.TrimLeft(t.Text[end:], " -–—:|")
	if rest == "" {
		return
	}
	if sense.Name == "secondment" {
		t.Secondment = true
	} else {
		t.Posts = notice.Posts{Roster: true, Raw: prefix}
	}
	t.Text = rest
}

// dropMarks drops footnote marks: stars, daggers, raised digits, and those of the
// given digits that stick to the end of a word.
func dropMarks(text string, marks []string) string {
	var b []byte
	kept := 0
	for i, r := range text {
		size := 0
		switch {
		case '9' < r && r < utf8.RuneSelf: // nearly always
			continue
		case '0' <= r && r <= '9':
			size = digitMark(text, i, marks)
		case r == '*' || r >= utf8.RuneSelf && strings.ContainsRune("†‡¹²³⁰⁴⁵⁶⁷⁸⁹", r):
			size = utf8.RuneLen(r)
		}
		if size > 0 {
			b = append(b, text[kept:i]...)
			kept = i + size
		}
	}
	if kept == 0 {
		return text
	}
	return notice.Fold(string(append(b, text[kept:]...)))
}

// digitMark returns the length of the mark in digits at an offset; 0 if the digits are
// none, but a number.
func digitMark(text string, i int, marks []string) int {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if !unicode.IsLower(before) && before != ')' && !unicode.Is(unicode.Arabic, before) {
		return 0
	}
	for _, mark := range marks {
		rest, ok := strings.CutPrefix(text[i:], mark)
		if !ok {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(rest); rest == "" || after == ' ' || after == ',' || after == ')' || after == '(' {
			return len(mark)
		}
	}
	return 0
}
