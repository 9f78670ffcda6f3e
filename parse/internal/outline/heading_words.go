package outline

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// lastNoun returns what a heading of a few words stands for of which the last one alone is
// known, as in English the noun stands last: "Illustrative duties", "Job related
// competencies (essential)".
func (o *outliner) lastNoun(l *line) vocab.Label {
	const most = 5
	if l.w1-l.w0 > most+2 {
		return vocab.Label{}
	}
	all, brackets := o.wordsBefore(l, l.span.End)
	words := o.labelWords(all, brackets, l.span, most)
	if len(words) < 2 || o.v.Is(words[0], vocab.ClassFiller) && o.v.Is(words[1], vocab.ClassFiller) { // "For this level of responsibility"
		return vocab.Label{}
	}
	last := words[len(words)-1]
	if last.Before&^vocab.Slash != 0 {
		return vocab.Label{}
	}
	n, label := o.v.LabelPrefix(words[len(words)-1:])
	if n == 0 || !label.Keys.Only(vocab.KeyDuties) && !label.Keys.Only(vocab.KeySkills) && !label.Keys.Only(vocab.KeyExperience) {
		return vocab.Label{}
	}
	return label
}

// leadsToDuties reports whether a line with a colon, and a list below it, says that the
// list is of duties: "As an analyst you will:".
func (o *outliner) leadsToDuties(l *line, closed bool) bool {
	if !closed || o.inList() || o.next >= len(o.lines) {
		return false
	}
	if next := &o.lines[o.next]; !o.itemFollows(o.next) && (next.w1-next.w0 > maxPlainHeading || o.lastRuneIs(next, ".:;,") || !o.itemFollows(o.next+1)) {
		return false // nor a list whose first items stand under a heading of their own
	}
	words := o.out.Words[l.w0:l.w1]
	for i := range words {
		if n, sense := o.v.Match(words[i:], vocab.ClassCue); n > 0 && sense.Name == "duties" {
			return true
		}
	}
	return false
}

// headsGroup reports whether a heading that is not known stands over a group of duties: the
// first one right below the heading over all of them, each over a list, or set otherwise
// than that heading.
func (o *outliner) headsGroup(l *line) bool {
	if !o.under.Has(vocab.KeyDuties) || len(o.out.Parts) == 0 || o.lastRuneIs(l, "?؟:") {
		return false
	}
	above := &o.out.Parts[o.head]
	if o.head != len(o.out.Parts)-1 && !o.grouped && !o.isBehindLeadIn() {
		return false
	}
	if l.kind == document.Heading {
		return above.Depth > 0 && o.headingDepth(l) > above.Depth
	}
	name := o.text[above.Name.Start:above.Name.End]
	capitals, capitalsAbove := o.isUpper(o.out.Words[l.w0:l.w1]), name == strings.ToUpper(name)
	switch {
	case capitals && capitalsAbove && above.Mark.Kind == NoMark && o.out.Parts[len(o.out.Parts)-1].Kind != Heading:
		return false // below the duties, and set as the heading over them
	case l.lead == 0 && o.next < len(o.lines) && o.lastRuneIs(&o.lines[o.next], ".;؛") && l.w1-l.w0 <= 5:
		return true // one of several lines of a few words over sentences
	}
	if capitals {
		return !capitalsAbove && o.itemFollows(o.next) && o.areGroupsInCapitals()
	}
	return o.itemFollows(o.next) || above.Mark.Kind != NoMark || capitalsAbove
}

// isBehindLeadIn reports whether nothing but a sentence that leads to a list stands below the last
// heading that begins something else.
func (o *outliner) isBehindLeadIn() bool {
	n := len(o.out.Parts)
	if o.head != n-2 || o.out.Parts[n-1].Kind != Paragraph {
		return false
	}
	return o.text[o.out.Parts[n-1].Body.End-1] == ':'
}

// areGroupsInCapitals reports whether the last group of duties above, if any, has its name in
// capitals.
func (o *outliner) areGroupsInCapitals() bool {
	for i := len(o.out.Parts) - 1; i > o.head; i-- {
		if p := &o.out.Parts[i]; p.Kind == Heading {
			name := o.text[p.Name.Start:p.Name.End]
			return name == strings.ToUpper(name)
		}
	}
	return true
}

// isFirstGroup reports whether a word that is called as a list is stands right below the heading
// over the duties, which is in capitals and the word is not, and over items: "Training" is the name
// of the first group of them.
func (o *outliner) isFirstGroup(l *line, f *found) bool {
	n := len(o.out.Parts)
	if n == 0 || o.head != n-1 || !o.under.Has(vocab.KeyDuties) || f.sep != nothing || l.w1-l.w0 != 1 || !f.label.Keys.Any(listKeys) || !o.itemFollows(o.next+1) {
		return false
	}
	above := o.text[o.out.Parts[o.head].Name.Start:o.out.Parts[o.head].Name.End]
	return above == strings.ToUpper(above) && !o.isUpper(o.out.Words[l.w0:l.w1])
}

// isOverSentence reports whether a line of a few words stands over a sentence.
func (o *outliner) isOverSentence(l *line) bool {
	const most = 5 // words
	return l.w1-l.w0 <= most && o.isOver(l) && o.lastRuneIs(&o.lines[o.next+1], ".;؛")
}

// isOneMoreGroup reports whether a line among groups of duties is the name of one more, whatever
// its last word: it goes on in small letters as they do, "Share knowledge".
func (o *outliner) isOneMoreGroup(l *line) bool {
	if !o.under.Has(vocab.KeyDuties) || l.w1-l.w0 < 2 || l.lead > 0 || l.kind == document.Heading || o.isName(l) || !o.itemFollows(o.next) ||
		o.out.Words[l.w0].Hint&vocab.LabelWordHint != 0 { // "Relevant technical skills"
		return false
	}
	for i := len(o.out.Parts) - 1; i >= 0; i-- {
		p := &o.out.Parts[i]
		if p.Kind != Heading {
			continue
		}
		if o.text[p.Name.End] != ':' {
			return p.Sub && p.Mark.Kind == NoMark
		}
		// A sentence that leads to the groups; the first one's name is text as yet.
		return i+2 < len(o.out.Parts) && o.out.Parts[i+1].Kind == Paragraph && o.out.Parts[i+2].Kind == Item
	}
	return false
}

// goesOnInGroups reports whether the next line stands between two lists of duties with the same
// marks, of which the one above has a heading of its own.
func (o *outliner) goesOnInGroups() bool {
	return o.under.Has(vocab.KeyDuties) && o.grouped && o.afterItem() && o.listGoesOn(o.next+1)
}

// listGoesOn reports whether a line has the mark of the last item.
func (o *outliner) listGoesOn(i int) bool {
	if i >= len(o.lines) {
		return false
	}
	_, st, at := o.markOf(i)
	return at > o.lines[i].span.Start && st == o.listed || o.lines[i].kind == document.Item && o.listed.kind == Bullet
}

// maxGroupName bounds the words of the name of a group: no other heading has so many.
const maxGroupName = 2 * maxPlainHeading

// mayNameGroup reports whether a line that is long for a heading may be the name of one more
// group of duties: nothing ends it, and the list goes on below it.
func (o *outliner) mayNameGroup(l *line) bool {
	return l.w1-l.w0 <= maxGroupName && o.goesOnInGroups()
}

// namesSkill reports whether a line of a few words in a list of skills is the name of one, over
// what it shows in, as the first line of the list was: "Teamwork".
func (o *outliner) namesSkill(l *line) bool {
	const most = 3 // words
	first := o.head + 1
	if !o.under.Has(vocab.KeySkills) || l.w1-l.w0 > most || l.lead > 0 || first+1 >= len(o.out.Parts) || !o.afterItem() {
		return false
	}
	name := &o.out.Parts[first]
	return name.Kind == Paragraph && name.Gap == l.gap && name.To-name.From <= most && o.out.Parts[first+1].Kind == Item && o.listGoesOn(o.next+1)
}

// itemFollows reports whether the line at an index is a list item.
func (o *outliner) itemFollows(i int) bool {
	if i >= len(o.lines) {
		return false
	}
	next := &o.lines[i]
	_, _, at := o.markOf(i)
	return at > next.span.Start || next.kind == document.Item
}

// lastRuneIs reports whether a line ends with one of some signs.
func (o *outliner) lastRuneIs(l *line, signs string) bool {
	return strings.ContainsRune(signs, lastRune(o.text[l.span.Start:l.span.End]))
}

// isOverTitle reports whether a heading such as "Job description" stands over the title rather
// than over text: above all text, with a line of a few words below it, and then a label; or the
// notice begins with it, and that line names a post.
func (o *outliner) isOverTitle(l *line, f *found) bool {
	const most = 14 // words
	if f.sep != nothing || f.need || f.label.Keys&^(1<<vocab.KeySummary|1<<vocab.KeyRole) != 0 || o.next+2 >= len(o.lines) {
		return false
	}
	title, below := &o.lines[o.next+1], &o.lines[o.next+2]
	if title.w1-title.w0 > most || title.inner || title.kind == document.Item || o.lastRuneIs(title, ".:;,!?") || o.itemFollows(o.next+1) {
		return false
	}
	if o.labelOf(o.next+1, title) != nil {
		return false
	}
	words := o.out.Words[title.w0:title.w1]
	if len(o.out.Parts) == 0 && startsUpper(o.text[title.span.Start:]) && o.v.IsGenericTitle(o.words(l.w0, f.name)) &&
		!strings.Contains(o.text[title.span.Start:title.span.End], ": ") &&
		slices.ContainsFunc(words, func(w vocab.Word) bool { return o.v.Is(w, vocab.ClassPostNoun) }) {
		return true
	}
	g := o.labelOf(o.next+2, below)
	return g != nil && !g.need && g.label.Keys != 0 && g.label.Keys.Short() == g.label.Keys && g.sep != dash && g.sep != space
}

// isNamed reports whether a line begins with a name of a few words and a colon: "Teamwork: works with
// others".
func (o *outliner) isNamed(i int) bool {
	const most = 60 // bytes
	if i >= len(o.lines) {
		return false
	}
	text := o.text[o.lines[i].span.Start:o.lines[i].span.End]
	at := strings.IndexByte(text[:min(len(text), most)], ':')
	return at > 0 && at < len(text)-1 && startsUpper(text)
}
