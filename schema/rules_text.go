package schema

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// textRules are about the text of the notice and its lists.
var textRules = []Rule{
	{ID: "mixed-languages", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A part of the notice is in another language than the rest. Most often it is left over from a template: instructions to the author, or half of a translation."},
	{ID: "leftover-markup", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "Marks of a text format stand in the notice: \"##\", \"**\" or the bars of a table. They were meant to become headings and bold type, and were not."},
	{ID: "duties-out-of-order", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "The duties are not numbered one after the other. One was lost or moved, and references to \"duty 4\" mislead."},
	{ID: "note-without-mark", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "A footnote has a mark that stands nowhere in the text. Readers cannot tell what the note is about."},
	{ID: "mark-without-note", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A value carries the mark of a footnote that does not exist. The condition that it announces was lost."},
	{ID: "repeated-item", Severity: notice.Warning, Check: checkRepeated,
		Doc: "The same item stands twice in a list. Most often something else was meant to be in its place."},
	{ID: "too-many-tasks", Severity: notice.Info, Check: checkTasks,
		Doc: "The notice lists more than 60 duties and tasks. No post has so many; lists of other posts may have run into this one."},
	{ID: "long-title", Severity: notice.Info, Check: checkTitleLength,
		Doc: "The title is longer than 120 characters. Job boards cut it, and most likely a part of the text has run into it."},
	{ID: "broken-characters", Severity: notice.Warning, Check: checkCharacters,
		Doc: "The text has characters that were broken by a wrong encoding: \"â€™\" for an apostrophe, or the sign for a character that is not known. Searches do not find the words."},
	{ID: "placeholder", Severity: notice.Warning, Check: checkPlaceholders,
		Doc: "A placeholder of a template was left in the text: \"XXXX\", \"dd/mm/yyyy\", \"insert title\". The author meant to fill it in."},
	{ID: "unknown-language", Severity: notice.Info, Check: checkLanguage,
		Doc: "The language of the notice is none that is known, or its text is too short to tell. Values in words are not read."},
}

// checkRepeated looks for items that are the same but for case and the mark at the end.
func checkRepeated(p *Pass) {
	seen := map[string]string{}
	check := func(field, path, text string) {
		key := strings.ToLower(strings.TrimRight(text, " .;,"))
		if utf8.RuneCountInString(key) < minRepeated {
			return
		}
		first, ok := seen[field+key]
		if !ok {
			seen[field+key] = path
			return
		}
		p.report(p.Place(path), finding{
			field:   field,
			message: fmt.Sprintf("%s stands twice in the list", quoted(text)),
			hint:    "Take one of them out",
			related: []notice.Related{p.related(p.Place(first), "the first of them")},
		})
	}
	for i, d := range p.Notice.Duties {
		path := element("/duties", i)
		check("duties", path+"/text", d.Text)
		for j, task := range d.Tasks {
			check("duties", element(path+"/tasks", j), task)
		}
	}
	for _, list := range [...]struct {
		field string
		items []notice.Qualification
	}{{"education", p.Notice.Education}, {"experience", p.Notice.Experience}, {"skills", p.Notice.Skills}} {
		for i, q := range list.items {
			check(list.field, element("/"+list.field, i)+"/text", q.Text)
		}
	}
}

// minRepeated is the least number of characters of an item that counts as repeated: short
// ones ("Other duties") may be meant.
const minRepeated = 20

// maxTasks is the largest number of duties and tasks that a post is taken to have.
const maxTasks = 60

func checkTasks(p *Pass) {
	n := len(p.Notice.Duties)
	for _, d := range p.Notice.Duties {
		n += len(d.Tasks)
	}
	if n > maxTasks {
		p.report(p.Place("/duties/0/text"), finding{
			field:   "duties",
			message: fmt.Sprintf("the notice lists %d duties and tasks", n),
			hint:    "Check that the list is of this post only, and keep to what matters",
		})
	}
}

// maxTitle is the length of a title in characters above which job boards cut it.
const maxTitle = 120

func checkTitleLength(p *Pass) {
	if n := utf8.RuneCountInString(p.Notice.Title); n > maxTitle {
		p.report(p.Place("/title"), finding{
			field:   "title",
			message: fmt.Sprintf("the title has %d characters", n),
			hint:    "Shorten it to the name of the post",
		})
	}
}

// checkCharacters looks for what UTF-8 becomes where it is read as Windows-1252, and for
// the sign that stands for a character that could not be read; it reports the first.
func checkCharacters(p *Pass) {
	if p.Source == nil {
		return
	}
	text := p.Source.Text
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		next, more := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case r == utf8.RuneError:
			p.Report(notice.Span{Start: i, End: i + size}, "a character could not be read", "Save the file as UTF-8, and write the character anew")
			return
		case r == 'â' && next == '€', r == 'Ã' && isSecondByte(next):
			p.Report(notice.Span{Start: i, End: i + size + more}, "the characters "+quoted(text[i:i+size+more])+" come from a wrong encoding", "Read the file as UTF-8, and write the characters anew")
			return
		}
		i += size
	}
}

// isSecondByte reports whether a character is what Windows-1252 makes of the second byte
// of an accented letter, and no letter that follows "Ã" in a word of its own.
func isSecondByte(r rune) bool {
	return '¡' <= r && r <= '¿' || r == '€' || r == '‰' || r == 'Š' || r == '“' || r == '”' || r == '•' || r == '™'
}

//go:embed data/placeholders.txt
var placeholderText string

// placeholders are the phrases of data/placeholders.txt by their first byte, in both
// cases, read on first use.
var placeholders = sync.OnceValue(func() *[256][]string {
	var table [256][]string
	for _, phrase := range phrases(placeholderText) {
		c := phrase[0]
		table[c] = append(table[c], phrase)
		if 'a' <= c && c <= 'z' {
			table[c-'a'+'A'] = append(table[c-'a'+'A'], phrase)
		}
	}
	return &table
})

// checkPlaceholders compares from the beginning of each word, in one pass over the text;
// it reports each phrase once.
func checkPlaceholders(p *Pass) {
	if p.Source == nil {
		return
	}
	text, table := p.Source.Text, placeholders()
	var found []string
	inWord := false
	for i := range len(text) {
		c := text[i]
		begins := !inWord
		inWord = inWords[c]
		if !begins || table[c] == nil {
			continue
		}
		for _, phrase := range table[c] {
			if mayBegin(text[i+1:], phrase[1:]) && !slices.Contains(found, phrase) &&
				indexFold(text[i:min(len(text), i+len(phrase)+utf8.UTFMax)], phrase) == 0 {
				found = append(found, phrase)
				span := notice.Span{Start: i, End: i + len(phrase)}
				p.Report(span, quoted(text[span.Start:span.End])+" is a placeholder of a template", "Write what belongs there")
			}
		}
	}
}

// inWords tells the bytes that are part of words.
var inWords = func() (table [256]bool) {
	for c := range table {
		table[c] = isLetter(byte(c)) || c >= utf8.RuneSelf || '0' <= c && c <= '9'
	}
	return table
}()

// mayBegin is the cheap question whether text begins with a phrase, in any case.
func mayBegin(text, phrase string) bool {
	return len(phrase) <= len(text) && (phrase == "" || phrase[0] >= utf8.RuneSelf || text[0]|0x20 == phrase[0]|0x20)
}

// indexFold returns the offset at which a phrase stands in text as whole words, in any
// case; -1 if it does not.
func indexFold(text, phrase string) int {
	for i := 0; i+len(phrase) <= len(text); i++ {
		if text[i]|0x20 != phrase[0]|0x20 || !strings.EqualFold(text[i:i+len(phrase)], phrase) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(phrase):])
		if !isWordRune(before) && !isWordRune(after) {
			return i
		}
	}
	return -1
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func checkLanguage(p *Pass) {
	if p.Notice.Language.IsRoot() {
		p.report(p.head(), finding{
			field:   "language",
			message: "the language of the notice is not known",
			hint:    "Notices in English, French, Spanish and Arabic are read",
		})
	}
}
