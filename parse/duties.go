package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
)

// fillDuties fills the duties: an item with items below it, or under a sub-heading, has
// those as its tasks, and so has a numbered title with sentences below it. What stands below
// the last item is no duty.
func (b *builder) fillDuties(s *section) {
	body := b.withLeadIn(s.body)
	groups := b.dutyGroups(body)
	titles := !groups && b.areTitles(body)
	last := lastItem(body)
	numbered := slices.ContainsFunc(body, func(p *outline.Part) bool { return p.Mark.Kind == outline.Duty })
	heading, gap := last+1+firstHeading(body[last+1:]), last+1+firstGap(body[last+1:])
	rest := b.rest[:0]
	begun := false
	for i, p := range body {
		switch {
		case b.isPageMark(p), b.isClosedHeading(p) && i+1 < len(s.body) && s.body[i+1].Kind == outline.Heading && !b.isClosedHeading(s.body[i+1]): // "The Officer will:" above groups
			rest = append(rest, p)
			continue
		case p.Kind == outline.Heading && groups:
			b.addDuty(p)
		case p.Kind == outline.Paragraph && groups && last >= 0 && i > last && i < heading,
			p.Kind == outline.Paragraph && titles && numbered && i >= gap:
			rest = append(rest, p)
			continue
		case p.Kind == outline.Paragraph && (groups || titles) && begun && !b.isLeadIn(p):
			b.addTask(p)
		case p.Kind == outline.Item && begun && (groups || p.Depth > 1 && !(numbered && p.Mark.Kind == outline.Duty)):
			b.addTask(p)
		case p.Kind == outline.Item:
			b.addDuty(p)
		case p.Kind == outline.Paragraph && !b.isLeadIn(p) && (last < 0 || begun && i < last && !numbered && b.isShort(p.Body)):
			b.addDuty(p)
		default:
			rest = append(rest, p)
			continue
		}
		begun = true
	}
	b.rest = rest
	b.addRest(s, rest)
}

// withLeadIn tells a sentence that leads to groups of duties, "The Officer will:", from the
// names of the groups, of which none has a colon behind it, and the first one from text.
func (b *builder) withLeadIn(body []*outline.Part) []*outline.Part {
	if len(body) < 3 || !b.isClosedHeading(body[0]) || body[1].Kind != outline.Paragraph || body[2].Kind != outline.Item ||
		strings.ContainsRune(".;:", rune(b.text[body[1].Body.End-1])) {
		return body
	}
	groups := 0
	for i := range body[1:] {
		switch p := body[1+i]; {
		case b.isClosedHeading(p):
			return body
		case p.Kind == outline.Heading:
			groups++
		}
	}
	if groups == 0 {
		return body
	}
	lead, first := *body[0], *body[1]
	lead.Kind, lead.Body = outline.Paragraph, notice.Span{Start: lead.Name.Start, End: lead.Name.End + 1}
	first.Kind, first.Name = outline.Heading, first.Body
	body = slices.Clone(body)
	body[0], body[1] = &lead, &first
	return body
}

// isClosedHeading reports whether a part is a heading with a colon behind it.
func (b *builder) isClosedHeading(p *outline.Part) bool {
	return p.Kind == outline.Heading && p.Name.End < len(b.text) && b.text[p.Name.End] == ':'
}

// lastItem returns the index of the last item of a list, -1 where there is none.
func lastItem(body []*outline.Part) int {
	for i, p := range slices.Backward(body) {
		if p.Kind == outline.Item {
			return i
		}
	}
	return -1
}

// firstHeading returns the index of the first heading among parts, and their number where there
// is none.
func firstHeading(parts []*outline.Part) int {
	for i, p := range parts {
		if p.Kind == outline.Heading {
			return i
		}
	}
	return len(parts)
}

// firstGap returns the index of the first part that stands apart from the one above it, and
// their number where there is none.
func firstGap(parts []*outline.Part) int {
	for i, p := range parts {
		if p.Gap {
			return i
		}
	}
	return len(parts)
}

// areTitles reports whether the items of a list are titles with text below each, at least
// two: "1. Reporting", and below it "Drafts the quarterly reports." Of duties that are marked
// as such, "DUTY 1: ...", some may have none.
func (b *builder) areTitles(body []*outline.Part) bool {
	const most = 14 // words
	titles := 0
	for i := range body {
		switch p := body[i]; {
		case p.Kind != outline.Item:
			continue
		case p.Mark.Kind == outline.Duty:
			if i+1 == len(body) || body[i+1].Kind != outline.Paragraph {
				continue
			}
		case p.Mark.Kind == outline.Bullet || p.Mark.Kind == outline.NoMark, len(b.wordsIn(p)) > most,
			strings.ContainsRune(".;,:", rune(b.text[p.Body.End-1])),
			i+1 == len(body) || body[i+1].Kind != outline.Paragraph:
			return false
		}
		titles++
	}
	return titles > 1
}

// dutyGroups reports whether sub-headings divide the duties into groups: there are at
// least two, and every item stands below one.
func (b *builder) dutyGroups(body []*outline.Part) bool {
	heads := 0
	for _, p := range body {
		switch {
		case p.Kind == outline.Heading:
			heads++
		case heads == 0 && p.Kind == outline.Item:
			return false
		}
	}
	return heads > 1
}

func (b *builder) addDuty(p *outline.Part) {
	b.read(b.pointers.at(dutyPath, len(b.n.Duties)), notice.Stated, p.Text())
	b.n.Duties = append(b.n.Duties, notice.Duty{Text: b.itemText(p)})
}

func (b *builder) addTask(p *outline.Part) {
	last := len(b.n.Duties) - 1
	d := &b.n.Duties[last]
	b.read(b.pointers.within(taskPath, last, len(d.Tasks)), notice.Stated, p.Text())
	d.Tasks = b.appendText(d.Tasks, b.itemText(p))
}
