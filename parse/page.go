package parse

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// judge tells the readers what lines mean; see [reader.Judge].
type judge struct{ v *vocab.Vocabulary }

// maxJudged bounds the words of a line that are looked at: a label stands at its
// beginning.
const maxJudged = 24

// coreKeys are the headings over what a post is about.
const coreKeys = 1<<vocab.KeyDuties | qualificationKeys

// Words appends the words of a text.
func (j judge) Words(words []vocab.Word, text string, base int) []vocab.Word {
	return j.v.Words(words, text, base)
}

// Line says what a line means.
func (j judge) Line(line string) reader.Sense {
	var buf [maxJudged * 2]vocab.Word
	sense, _ := j.LineOf(line, 0, len(line), j.v.Words(buf[:0], line, 0))
	return sense
}

// IsLabel reports whether all of a line is a label or heading.
func (j judge) IsLabel(line string) bool {
	if startsSmall(line) {
		return false
	}
	var buf [maxJudged * 2]vocab.Word
	words := j.v.Words(buf[:0], line, 0)
	words = words[:min(len(words), maxJudged)]
	_, whole := j.label(words, firstBreak(words), line)
	return whole
}

// startsSmall reports whether a line begins with a small letter.
func startsSmall(line string) bool {
	if line != "" && line[0] < utf8.RuneSelf {
		return 'a' <= line[0] && line[0] <= 'z'
	}
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(first)
}

// LineOf says what the words of a line mean, and how many there are.
func (j judge) LineOf(text string, start, end int, words []vocab.Word) (reader.Sense, int) {
	var s reader.Sense
	var begun vocab.Classes // of which a phrase may begin in the line
	var breaks vocab.Break
	n := 0
	for n < len(words) && int(words[n].End) <= end {
		begun |= j.v.Begun(words[n])
		breaks |= words[n].Before
		n++
	}
	if n == 0 {
		return s, n
	}
	if words = words[:n]; begun.Has(vocab.ClassPage) {
		s.Furniture = j.furniture(words)
	}
	if startsSmall(text[start:]) {
		return s, n
	}
	words = words[:min(n, maxJudged)]
	head := len(words)
	if breaks&columnBreaks != 0 {
		head = firstBreak(words)
	}
	label, whole := j.label(words, head, text)
	s.Fields, s.Texts = uint64(label.Keys.Short()), uint64(label.Keys&^label.Keys.Short())
	s.Core = label.Keys.Any(coreKeys)
	s.Whole = whole
	s.Post = begun.Has(vocab.ClassPostNoun) && len(words) <= maxHeadlineWords && (label.Keys == 0 || whole) && j.namesPost(words)
	return s, n
}

// columnBreaks stand between a label and its value.
const columnBreaks = vocab.Colon | vocab.Tab

// firstBreak returns how many words stand before the first that may be a label's value.
func firstBreak(words []vocab.Word) int {
	for i := 1; i < len(words); i++ {
		if words[i].Before&columnBreaks != 0 {
			return i
		}
	}
	return len(words)
}

// label reads the label that the first n words of a line are or begin with, and reports
// whether it is all of the line.
func (j judge) label(words []vocab.Word, n int, text string) (vocab.Label, bool) {
	label, ok := j.v.Label(words[:n], text)
	if !ok || label.Misspelt && n == 1 {
		return vocab.Label{}, false
	}
	return label, n == len(words)
}

// furniture tells a line that is the page's own by its words: it asks for leave to store
// cookies, ends the page or heads a list of other notices; or all of it is what buttons
// say.
func (j judge) furniture(words []vocab.Word) reader.Furniture {
	if j.switchesLanguage(words) {
		return reader.Action
	}
	kind := reader.NoFurniture
	actions := true
	for i := 0; i < len(words); {
		n, sense := 0, (*vocab.Sense)(nil)
		if j.v.Begins(words[i], vocab.ClassPage) {
			n, sense = j.v.Match(words[i:], vocab.ClassPage)
		}
		if sense == nil {
			actions = actions && (words[i].Number || words[i].Hint&vocab.LabelWordHint != 0 && j.v.Passes(words[i]))
			i++
			continue
		}
		switch sense.Name {
		case "consent":
			return reader.Consent
		case "legal":
			kind = reader.Legal
		case "related":
			if i <= 2 && len(words) <= maxRelated {
				kind = reader.Related
			}
			actions = false
		case "action":
			if kind == reader.NoFurniture {
				kind = reader.Action
			}
		}
		i += n
	}
	if kind == reader.Action && !actions {
		return reader.NoFurniture
	}
	return kind
}

// switchesLanguage reports whether words are the names of languages, each in itself, as a
// page offers them for its text: "English Français".
func (j judge) switchesLanguage(words []vocab.Word) bool {
	for _, w := range words {
		if sense := j.v.Sense(w, vocab.ClassPage); sense == nil || sense.Name != "tongue" {
			return false
		}
	}
	return len(words) > 1
}

// maxRelated bounds the words of a heading over other notices.
const maxRelated = 10

// namesPost reports whether words name what a person does.
func (j judge) namesPost(words []vocab.Word) bool {
	for _, w := range words {
		if j.v.Is(w, vocab.ClassPostNoun) {
			return true
		}
	}
	return false
}

// noteSeveral notes that the input holds more notices than this one.
func (r *Result) noteSeveral(n int) {
	span := notice.Span{}
	r.Diagnostics = append(r.Diagnostics, notice.Diagnostic{
		Rule: "several-notices", Severity: notice.Info,
		Message:  fmt.Sprintf("the page holds %d notices, of which this is the first", n),
		Span:     span,
		Position: r.Source.Position(span),
	})
	r.Diagnostics.Sort()
}

// listing returns the result for a list of notices, which is no notice.
func listing(doc *document.Document) *Result {
	span := notice.Span{}
	if len(doc.Blocks) > 0 {
		span = doc.Blocks[0].Span
	}
	return &Result{
		Notice: &notice.Notice{},
		Source: doc.Source,
		Diagnostics: notice.Diagnostics{{
			Rule: "listing", Severity: notice.Error,
			Message:  fmt.Sprintf("the page is a list of %d notices, and none of them", len(doc.Blocks)),
			Hint:     "Read the pages that it links to",
			Span:     span,
			Position: doc.Source.Position(span),
		}},
	}
}
