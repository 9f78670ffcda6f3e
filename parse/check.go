package parse

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// check adds the findings about the notice as a whole. A text that is no notice keeps
// none of the values that only its form suggested.
func (b *builder) check() {
	b.checkForm()
	b.checkParts()
	b.checkSections()
	b.checkDates()
	b.checkNotes()
	b.checkNumbers()
	b.checkLanguages()
	b.checkMarkup()
}

// checkForm tells a notice of a known form, one of none, and a text that is no notice.
func (b *builder) checkForm() {
	const enough = 2
	known := 0
	for i := range b.parts {
		p := &b.parts[i]
		switch {
		case p.Kind == outline.Field && p.Label.Keys&^vocab.KeysOf(vocab.KeyNote) != 0 && b.used[i],
			p.Kind == outline.Heading && p.Label.Keys&typedKeys != 0:
			if known++; known == enough {
				return
			}
		}
	}
	if b.isDescribed() {
		return
	}
	whole := notice.Span{Start: 0, End: min(len(b.text), 80)}
	if known == 0 && !b.isTyped() && (b.n.Title == "" || b.hiringWords() < 4) {
		b.n.Title, b.n.Organization = "", ""
		b.keepText("/title", "/organization")
		b.readings = deleteReadings(b.readings, "/title", "/organization")
		b.find("not-a-notice", notice.Error, whole, "the text is no vacancy notice", "")
		return
	}
	b.find("unknown-form", notice.Info, whole, "the notice follows no known form: only what is unmistakable was read",
		"Label the values: \"Title: ...\", \"Closing date: ...\"")
}

// keepText adds to the sections the lines that only the given values were read from.
func (b *builder) keepText(paths ...string) {
	read := map[notice.Span]bool{}
	for _, r := range b.readings {
		if slices.Contains(paths, r.path) {
			read[r.span] = true
		}
	}
	var lost []*outline.Part
	for i := range b.parts {
		if p := &b.parts[i]; b.used[i] && p.Kind != outline.Field && read[p.Text()] {
			lost = append(lost, p)
		}
	}
	b.addSection(notice.OtherSection, nil, lost)
}

// isTyped reports whether a value was read that only a notice has.
func (b *builder) isTyped() bool {
	return len(b.n.Grade.Levels) > 0 || !b.n.Deadline.Day.IsZero() || len(b.n.Contract.Kinds) > 0 || len(b.n.Duties) > 0
}

// hiringWords counts the different words of hiring in the text.
func (b *builder) hiringWords() int {
	seen := map[int32]bool{}
	for _, w := range b.words.all[:min(len(b.words.all), 4000)] {
		if s := b.v.Sense(w, vocab.ClassHiring); s != nil {
			seen[w.ID] = true
		}
	}
	return len(seen)
}

// deleteReadings drops the readings of the given values.
func deleteReadings(readings []placed, paths ...string) []placed {
	kept := readings[:0]
	for _, r := range readings {
		drop := false
		for _, path := range paths {
			drop = drop || r.path == path
		}
		if !drop {
			kept = append(kept, r)
		}
	}
	return kept
}

// checkParts notes labels and headings with nothing under them, and misspelt ones.
func (b *builder) checkParts() {
	for i := range b.parts {
		p := &b.parts[i]
		if p.Label.Keys == 0 {
			b.checkUnknownLabel(p)
			continue
		}
		if p.Label.Misspelt {
			b.checkSpelling(p)
		}
		if p.Kind == outline.Field && p.Body.IsEmpty() && !p.Loose && !b.isNoticeHeading(p) {
			b.find("label-without-value", notice.Warning, p.Name, "nothing is stated under "+strconv.Quote(b.string(p.Name)), "State the value, or leave the label out").Field = p.Label.Keys.First().String()
		}
	}
}

// isNoticeHeading reports whether a label without a value is the heading of the notice:
// "VACANCY NOTICE".
func (b *builder) isNoticeHeading(p *outline.Part) bool {
	return p.Label.Keys.Only(vocab.KeyReference) && !strings.HasSuffix(strings.TrimSpace(b.text[p.Name.Start:min(len(b.text), p.Name.End+1)]), ":")
}

// checkDates notes dates that nothing settles.
func (b *builder) checkDates() {
	for _, d := range [...]struct {
		path string
		date notice.Date
	}{{"/published", b.n.Published}, {"/deadline", b.n.Deadline}, {"/start", b.n.Start}} {
		if len(d.date.Candidates) == 0 {
			continue
		}
		for _, r := range b.readings {
			if r.path == d.path && r.state == notice.Stated {
				b.find("ambiguous-date", notice.Warning, r.span,
					strconv.Quote(d.date.Raw)+" is "+d.date.Candidates[0].String()+" or "+d.date.Candidates[1].String(),
					"Write the month as a word, or the date as YYYY-MM-DD").Field = d.path[1:]
				break
			}
		}
	}
}
