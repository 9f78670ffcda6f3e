package parse

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
)

// fillDuties fills the duties: an item with items below it, or under a sub-heading, has
// those as its tasks.
func (b *builder) fillDuties(s section) {
	groups := b.dutyGroups(s.body)
	marked := slices.ContainsFunc(s.body, func(p outline.Part) bool { return p.Kind == outline.Item })
	numbered := slices.ContainsFunc(s.body, func(p outline.Part) bool { return p.Mark.Kind == outline.Duty })
	var rest []outline.Part
	begun := false
	for _, p := range s.body {
		switch {
		case b.isPageMark(&p):
			rest = append(rest, p)
			continue
		case p.Kind == outline.Heading && groups:
			b.addDuty(p.Name)
		case p.Kind == outline.Paragraph && groups && begun && !b.isLeadIn(p):
			b.addTask(p.Body)
		case p.Kind == outline.Item && begun && (groups || p.Depth > 1 && !(numbered && p.Mark.Kind == outline.Duty)):
			b.addTask(p.Body)
		case p.Kind == outline.Item:
			b.addDuty(p.Body)
		case p.Kind == outline.Paragraph && !b.isLeadIn(p) && (!marked || begun && !numbered && b.isShort(p.Body)):
			b.addDuty(p.Body)
		default:
			rest = append(rest, p)
			continue
		}
		begun = true
	}
	b.addRest(s, rest)
}

// dutyGroups reports whether sub-headings divide the duties into groups: there are at
// least two, and every item stands below one.
func (b *builder) dutyGroups(body []outline.Part) bool {
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

func (b *builder) addDuty(span notice.Span) {
	b.read(b.at("/duties", len(b.n.Duties), "/text"), notice.Stated, span)
	b.n.Duties = append(roomy(b.n.Duties), notice.Duty{Text: b.itemText(span)})
}

func (b *builder) addTask(span notice.Span) {
	last := len(b.n.Duties) - 1
	d := &b.n.Duties[last]
	b.read(b.at(b.at("/duties", last, "/tasks"), len(d.Tasks), ""), notice.Stated, span)
	d.Tasks = append(d.Tasks, b.itemText(span))
}
