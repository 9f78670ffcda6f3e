package schema

import (
	"fmt"
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

func checkLanguage(p *Pass) {
	if p.Notice.Language.IsRoot() {
		p.report(p.head(), finding{
			field:   "language",
			message: "the language of the notice is not known",
			hint:    "Notices in English, French, Spanish and Arabic are read",
		})
	}
}
