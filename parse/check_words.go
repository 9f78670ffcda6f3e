package parse

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxUnknownLabel bounds the bytes before a colon that can be a label nobody knows.
const maxUnknownLabel = 60

// checkUnknownLabel notes a label that is not known but close to one that is: it is
// misspelt too badly to be taken for it.
func (b *builder) checkUnknownLabel(p *outline.Part) {
	span := p.Name
	switch p.Kind {
	case outline.Item, outline.Footnote:
		return
	case outline.Paragraph:
		text := b.text[p.Body.Start:min(p.Body.End, p.Body.Start+maxUnknownLabel)]
		n := strings.IndexByte(text, ':')
		if n <= 0 {
			return
		}
		span = notice.Span{Start: p.Body.Start, End: p.Body.Start + n}
	}
	if span.IsEmpty() || span.Len() > maxUnknownLabel {
		return
	}
	words := b.wordsIn(p)
	switch p.Kind {
	case outline.Field:
		words = b.wordsOf(span)
	case outline.Paragraph:
		n := 0
		for n < len(words) && int(words[n].End) <= span.End {
			n++
		}
		words = words[:n]
	}
	if near, label, ok := b.v.Suggest(words, b.text); ok && b.isOwn(label) {
		b.find("unknown-label", notice.Info, span, fmt.Sprintf("%q is no known label; did you mean %q?", b.string(span), near), "Correct the spelling").Field = label.Keys.First().String()
	}
}

// checkSpelling notes a label or heading that is misspelt, with the right spelling. A
// plural is no misspelling, nor is a label of another language.
func (b *builder) checkSpelling(p *outline.Part) {
	if !b.isOwn(p.Label) {
		return
	}
	right, ok := b.v.Correct(b.wordsOf(p.Name), b.text)
	if !ok {
		return
	}
	rule, kind := "misspelt-label", "label"
	if p.Kind == outline.Heading {
		rule, kind = "misspelt-heading", "heading"
	}
	b.find(rule, notice.Warning, p.Name,
		fmt.Sprintf("%q is a misspelling of the %s for %s", b.string(p.Name), kind, p.Label.Keys),
		fmt.Sprintf("Correct the spelling: %q", right))
}

// isOwn reports whether a label is of the notice's language, as far as that is known.
func (b *builder) isOwn(l vocab.Label) bool {
	own := b.ownLanguage()
	return own < 0 || l.Languages == 0 || l.Languages>>own&1 == 1
}

// ownLanguage returns the index of the notice's language in the vocabulary's; -1 where it
// is not known.
func (b *builder) ownLanguage() int {
	return slices.Index(b.v.Languages(), b.n.Language.String())
}

// checkTitleGrade notes a title that names another grade than the label.
func (b *builder) checkTitleGrade(g notice.Grade, span notice.Span) {
	if len(g.Levels) == 0 || len(b.n.Grade.Levels) == 0 ||
		slices.ContainsFunc(g.Levels, func(level string) bool { return slices.Contains(b.n.Grade.Levels, level) }) {
		return
	}
	d := b.find("title-grade-differs", notice.Warning, span,
		fmt.Sprintf("the title names the grade %q, and the label %q", b.string(span), b.n.Grade.Raw),
		"State the grade one way")
	d.Field = "grade"
	for _, r := range b.readings {
		if r.path == "/grade" && r.state == notice.Stated {
			d.Related = append(d.Related, b.related(r.span, "the grade that was taken"))
			break
		}
	}
}

// checkMarkup notes leftover marks of a text format, once. In a file that is Markdown
// by its name they are at home.
func (b *builder) checkMarkup() {
	if len(b.markup) == 0 || strings.HasSuffix(strings.ToLower(b.src.Name), ".md") {
		return
	}
	at := min(b.markup[0], len(b.text))
	start := strings.LastIndexByte(b.text[:at], '\n') + 1
	end := len(b.text)
	if n := strings.IndexByte(b.text[at:], '\n'); n >= 0 {
		end = at + n
	}
	b.find("leftover-markup", notice.Warning, notice.Span{Start: start, End: end},
		fmt.Sprintf("the text has leftover marks of a text format: %d", len(b.markup)),
		"Turn the marks into headings, bold type and tables, or take them out")
}

const (
	// minForeign is the least number of words of a paragraph whose language is looked at:
	// names and quotations are shorter.
	minForeign = 20
	// foreignWords is the least share of small words, one in so many.
	foreignWords = 5
	// foreignShare is how many of the small words of another language must come on one of
	// the notice's own.
	foreignShare = 4
)

// checkLanguages notes paragraphs in another language than the notice, once for each
// language.
func (b *builder) checkLanguages() {
	own := b.ownLanguage()
	if own < 0 || b.uniform {
		return
	}
	var noted vocab.LanguageSet
	for i := range b.parts {
		words := b.wordsIn(&b.parts[i])
		if len(words) < minForeign || b.parts[i].Kind == outline.Heading {
			continue
		}
		other, ok := b.foreign(words, own)
		if !ok || noted>>other&1 == 1 {
			continue
		}
		noted |= 1 << other
		b.find("mixed-languages", notice.Warning, b.parts[i].Body,
			fmt.Sprintf("a part of the notice is in %s, the rest in %s: %s", b.v.Languages()[other], b.v.Languages()[own], quoted(b.string(b.parts[i].Body))),
			"Translate the part, or take it out").Field = "language"
	}
}

// foreign returns the language other than the notice's own that words are of.
func (b *builder) foreign(words []vocab.Word, own int) (int, bool) {
	var buf [16]int
	votes := buf[:min(len(b.v.Languages()), len(buf))]
	b.v.CountStops(words, votes)
	best := most(votes)
	return best, best != own && votes[best]*foreignWords >= len(words) && votes[best] >= foreignShare*(votes[own]+1)
}

// checkNumbers notes the first duty whose number is not the one after the last.
func (b *builder) checkNumbers() {
	if b.marks&(1<<outline.Duty|1<<outline.Number) == 0 {
		return
	}
	var last outline.Mark
	duties := false
	for i := range b.parts {
		p := &b.parts[i]
		if p.Kind == outline.Heading && !p.Sub && p.Label.Keys != 0 {
			duties, last = p.Label.Keys.Has(vocab.KeyDuties), outline.Mark{}
		}
		m := p.Mark
		if !duties || m.Level != 1 || m.Kind != outline.Duty && (m.Kind != outline.Number || p.Kind != outline.Item || p.Depth > 1) {
			continue
		}
		follows := m.Number == last.Number+1 || m.Kind != last.Kind && last.Kind != outline.NoMark ||
			m.Kind == outline.Number && (m.Number == 1 || last.Number == 0)
		if !follows {
			span := p.Body
			if p.Kind == outline.Heading {
				span = p.Name
			}
			b.find("duties-out-of-order", notice.Warning, span,
				fmt.Sprintf("duty %d stands after duty %d", m.Number, last.Number),
				"Number the duties one after the other, and check that none is missing").Field = "duties"
			return
		}
		last = m
	}
}

// checkNotes notes footnotes that no mark leads to, and marks of values that no footnote
// explains.
func (b *builder) checkNotes() {
	var notes []string
	if len(b.noteParts) > 0 {
		notes = b.checkFootnotes()
	}
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		if p.Label.Keys == 0 || !b.used[i] {
			continue
		}
		if last := b.text[max(p.Body.End, 1)-1]; p.Body.IsEmpty() || last != '*' && last != ' ' {
			continue // nearly always
		}
		value := strings.TrimRight(b.text[p.Body.Start:p.Body.End], " ")
		text := strings.TrimRight(value, "*")
		mark := value[len(text):]
		if mark == "" || text == "" || strings.Contains(text, "*") || slices.Contains(notes, mark) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text)
		if before == ' ' && len(mark) > 2 {
			continue // a row of stars hides something
		}
		at := p.Body.Start + len(text)
		b.find("mark-without-note", notice.Warning, notice.Span{Start: at, End: at + len(mark)},
			fmt.Sprintf("no footnote has the mark %q", mark),
			"Add the footnote, or take the mark out").Field = "footnotes"
	}
}

// checkFootnotes notes footnotes that no mark leads to, and returns the marks of all.
func (b *builder) checkFootnotes() (marks []string) {
	heads, marked := b.noteHeads(), map[string]bool{}
	for _, i := range b.noteParts {
		p := &b.parts[i]
		mark := b.text[p.Name.Start:p.Name.End]
		marks = append(marks, markOf(mark))
		known, asked := marked[mark]
		if !asked {
			known = b.isMarked(mark, heads)
			marked[mark] = known
		}
		if !known {
			b.find("note-without-mark", notice.Info, p.Name,
				fmt.Sprintf("nothing in the text has the mark %q of this footnote", mark),
				"Put the mark behind what the note explains").Field = "footnotes"
		}
	}
	return marks
}

// noteHeads returns the places of the marks at the heads of the footnotes, ascending.
func (b *builder) noteHeads() []notice.Span {
	var heads []notice.Span
	for _, i := range b.noteParts {
		heads = append(heads, b.parts[i].Name)
	}
	return heads
}

// isMarked reports whether a footnote's mark stands anywhere but at the head of a
// footnote: behind a value, a label or a word of the text.
func (b *builder) isMarked(mark string, heads []notice.Span) bool {
	mark = strings.Trim(mark, "()[] ")
	isHead := func(at int) bool {
		i := sort.Search(len(heads), func(i int) bool { return heads[i].End > at })
		return i < len(heads) && heads[i].Start <= at
	}
	for from := 0; ; {
		n := strings.Index(b.text[from:], mark)
		if n < 0 {
			return false
		}
		at := from + n
		from = at + len(mark)
		before, _ := utf8.DecodeLastRuneInString(b.text[:at])
		after := b.text[from:]
		switch {
		case isHead(at):
		case before == '*' || strings.HasPrefix(after, "*"): // a part of a longer mark
		case at == 0 || before == '\n': // a bullet
		case isDigits(mark) && (isDigit(before) || len(after) > 0 && isDigit(rune(after[0])) || before == ' '):
		default:
			return true
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
