package outline

import (
	"slices"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// isOverAsked reports whether a label in a lettered line stands over other lists of what is asked
// of candidates: "b. Essential selection criteria", and below it "(1) Professional".
func (o *outliner) isOverAsked(f *found) bool {
	if !f.label.Keys.Only(vocab.KeyQualifications) || f.label.Words < 2 || o.next+1 >= len(o.lines) {
		return false
	}
	m, _, at := o.markOf(o.next + 1)
	return at > o.lines[o.next+1].span.Start && m.Kind != Letter
}

// isFieldAmongItems reports whether a label behind a bullet is a field of the notice although the
// items of a list stand above it: one of several words that no requirement begins with, "• Place of
// work: Nairobi".
func (o *outliner) isFieldAmongItems(f *found, m Mark) bool {
	const fields = 1<<vocab.KeyLocations | 1<<vocab.KeyDeadline | 1<<vocab.KeyPublished | 1<<vocab.KeySalary | 1<<vocab.KeyStart |
		1<<vocab.KeyContract | 1<<vocab.KeyReference | 1<<vocab.KeyGrade
	return m.Kind == Bullet && f.sep == colon && !f.rest.IsEmpty() && f.label.Words > 1 && !f.label.Weak && f.label.Keys != 0 && f.label.Keys&^fields == 0
}

// isLetteredHeading reports whether a label behind a letter is a heading rather than an item of the
// list above it, which has other marks: the letter goes on with those of the headings before, or
// is a capital over one of the lists, "B. Experience required", or apart over conditions. That is no
// group of duties, either.
func (o *outliner) isLetteredHeading(l *line, f *found, m Mark, st style) bool {
	if o.listed.kind == Letter {
		return o.under.Has(vocab.KeyDuties) && f.label.Words > 1 && f.label.Keys.Any(listKeys&^(1<<vocab.KeyDuties))
	}
	if o.headings == st && o.lastNumber+1 == m.Number {
		return true
	}
	if !startsUpper(o.text[l.start:]) {
		return m.Number == 1 && o.under.Has(vocab.KeyQualifications) && o.isOverText(l, f, st)
	}
	return f.label.Keys.Any(listKeys) || l.gap && f.label.Words > 1 && f.label.Keys.Only(vocab.KeyConditions)
}

// isOverText reports whether a marked line that is nothing but the label of a list stands over text
// or over items with another mark: "a. Education", and below it "A degree in law".
func (o *outliner) isOverText(l *line, f *found, st style) bool {
	if !f.label.Keys.Any(listKeys) || f.label.Words < int(l.w1-l.w0) || o.next+1 >= len(o.lines) {
		return false
	}
	_, next, at := o.markOf(o.next + 1)
	below := &o.lines[o.next+1]
	return at > below.span.Start && next != st || at == below.span.Start && startsUpper(o.text[at:])
}

// isBulletedHeading reports whether a label behind a bullet stands below a list that has another
// bullet, and above more of that list or text, "• Education" between "- Drafts reports" and
// "- A degree"; or apart from items with the same bullet that stand close together.
func (o *outliner) isBulletedHeading(l *line, f *found, st style) bool {
	if !f.label.Keys.Any(listKeys) || o.listed.kind == NoMark || o.next+1 >= len(o.lines) {
		return false
	}
	if st == o.listed {
		return l.gap && o.afterItem() && !o.out.Parts[len(o.out.Parts)-1].Gap && !o.lines[o.next+1].gap
	}
	_, next, at := o.markOf(o.next + 1)
	return !slices.Contains(o.styles, st) && (at == o.lines[o.next+1].span.Start || next == o.listed)
}
