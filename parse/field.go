package parse

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// row says how the fields with a label are filled. Each fill function gets all fields
// of the notice with the row's label, the likeliest first.
type row struct {
	key  vocab.Key
	path string
	fill func(*builder, row, []field)
}

// fieldTable is the one place that says which label fills which field of the notice,
// and with which reader.
var fieldTable = [...]row{
	{vocab.KeyReference, "/reference", (*builder).fillReference},
	{vocab.KeyReportsTo, "/reports_to", (*builder).fillReportsTo},
	{vocab.KeyUnits, "/units", (*builder).fillUnits},
	{vocab.KeyLocations, "/locations", (*builder).fillLocations},
	{vocab.KeyDuration, "/duration", (*builder).fillDuration},
	{vocab.KeyContract, "/contract", (*builder).fillContract}, // behind the duration, which it may state
	{vocab.KeyGrade, "/grade", (*builder).fillGrade},
	{vocab.KeyPosts, "/posts", (*builder).fillPosts},
	{vocab.KeySecurity, "/security", (*builder).fillSecurity},
	{vocab.KeyAudience, "/audience", (*builder).fillAudience},
	{vocab.KeyPublished, "/published", (*builder).fillPublished},
	{vocab.KeyDeadline, "/deadline", (*builder).fillDeadline},
	{vocab.KeyStart, "/start", (*builder).fillStart},
	{vocab.KeySalary, "/salary", (*builder).fillSalary},
}

// field is a labelled field of the document.
type field struct {
	part   *outline.Part
	index  int
	around int    // how many fields stand together with it; see rank
	text   string // the value, white space folded
}

// label returns the label of a field as printed, without the colon.
func (b *builder) label(f field) string { return b.string(f.part.Name) }

// fillFields fills the fields that have labels of their own.
func (b *builder) fillFields() {
	all := b.fields[:0]
	for _, i := range b.fieldParts {
		p := &b.parts[i]
		if p.Label.Keys == 0 {
			continue
		}
		if b.isAbsent(p.Body, b.wordsIn(p)) {
			b.used[i] = true
			continue
		}
		text := b.textOf(p)
		if b.boxes {
			var ok bool
			if text, ok = checked(text); !ok {
				continue
			}
		}
		all = append(all, field{part: p, index: int(i), text: text})
	}
	var stated vocab.Keys
	for i := range all {
		stated |= all[i].part.Label.Keys
	}
	n := len(all)
	all = slices.Grow(all, n)
	b.fields = all[:2*n]
	fields := all[n:n]
	for _, r := range fieldTable {
		if !stated.Has(r.key) {
			continue
		}
		fields = fields[:0]
		for i := range all {
			if all[i].part.Label.Keys.Has(r.key) {
				fields = append(fields, all[i])
			}
		}
		b.rank(fields)
		r.fill(b, r, fields)
	}
	b.publishedByReference()
	b.contractByDuration(all)
}

// labelledFields is how many labelled fields most notices have at the most.
const labelledFields = 16

// isAbsent reports whether a value and its words say that there is none: it is empty, "N/A"
// or the like.
func (b *builder) isAbsent(span notice.Span, words []vocab.Word) bool {
	if len(words) == 0 {
		return strings.Trim(b.text[span.Start:span.End], " -–—/.\t\n") == ""
	}
	if len(words) > 6 {
		return false
	}
	n, sense := b.v.Match(words, vocab.ClassAbsent)
	return sense != nil && n == len(words)
}

// rank orders fields with one label: certain labels before loose ones, then labels that
// ask for this value alone, then those that stand among the most other fields. A job
// board prints its own dates apart from the notice's.
func (b *builder) rank(fields []field) {
	if len(fields) < 2 {
		return
	}
	n, to := 0, 0
	for i := range fields {
		if f := &fields[i]; f.index >= to {
			n, to = b.fieldsAround(f.index)
		}
		fields[i].around = n
	}
	slices.SortStableFunc(fields, func(a, c field) int {
		if a.part.Loose != c.part.Loose {
			if a.part.Loose {
				return 1
			}
			return -1
		}
		return cmp.Or(
			cmp.Compare(a.part.Label.Keys.Len(), c.part.Label.Keys.Len()),
			cmp.Compare(c.around, a.around))
	})
}

// fieldsAround counts the fields that stand together with the one at an index, and returns
// the index after the last of them, too.
func (b *builder) fieldsAround(index int) (n, to int) {
	from := index
	to = index + 1
	for from > 0 && b.parts[from-1].Kind == outline.Field {
		from--
	}
	for to < len(b.parts) && b.parts[to].Kind == outline.Field {
		to++
	}
	return to - from, to
}

// maxRaw bounds the characters of a value that is kept although it is not understood;
// what is longer is text, and goes to the sections.
const maxRaw = 120

// choose fills a field that has one value from the first of the fields that is understood. Read
// reads a field, takes its value where it is the first one, and reports whether it agrees with
// the one that was taken: what says something else is conflicting evidence. Where none is
// understood, the first one whose text may be kept is returned; see [builder.keepRaw].
func (b *builder) choose(r row, fields []field, read func(f field, first bool) (agrees bool, err error)) (spare *field) {
	var first *field
	for i := range fields {
		f := &fields[i]
		b.know(f.text, f.part)
		agrees, err := read(*f, first == nil)
		if err == nil {
			b.used[f.index] = true
			if first == nil {
				first = f
			}
		}
		switch {
		case err == nil && agrees:
			b.read(r.path, notice.Stated, f.part.Body)
		case err == nil:
			b.conflict(r, *first, *f)
		case errors.Is(err, value.ErrAbsent):
			b.used[f.index] = true
		case spare == nil && f.keepsRaw() && !b.isCellAmong(r, *f):
			spare = f
			b.notUnderstood(r, *f, err)
		}
	}
	if first != nil {
		return nil
	}
	return spare
}

// keepRaw returns the text of a field that is kept although it is not understood.
func (b *builder) keepRaw(r row, spare *field) string {
	b.used[spare.index] = true
	b.read(r.path, notice.Stated, spare.part.Body)
	return spare.text
}

// keepsRaw reports whether the text of the field is kept although it is not understood:
// the label is certain, asks for nothing else, and what stands there is short and no
// sentence.
func (f field) keepsRaw() bool {
	l := f.part.Label
	return f.part.Closed && !l.Weak && !l.Misspelt && l.Keys.Len() == 1 &&
		utf8.RuneCountInString(f.text) <= maxRaw && !strings.Contains(f.text, ". ") && !f.isRemark()
}

// isRemark reports whether what stands behind a label only explains it, in brackets: "(when
// the candidate is expected to start)".
func (f field) isRemark() bool {
	const least = 4 // words
	inner, ok := strings.CutPrefix(f.text, "(")
	return ok && strings.IndexByte(inner, ')') == len(inner)-1 && strings.Count(inner, " ") >= least-1 &&
		!strings.ContainsFunc(inner, unicode.IsDigit)
}

// isCellAmong reports whether what stands under a date's label is the head of the next
// column of a table: another cell stands before the label, and no number behind it.
func (b *builder) isCellAmong(r row, f field) bool {
	at := f.part.Name.Start
	return (r.key == vocab.KeyDeadline || r.key == vocab.KeyPublished) && at > 0 && b.text[at-1] == '\t' &&
		!strings.ContainsFunc(f.text, unicode.IsDigit)
}

// conflict notes that a field says something else than the one that was chosen.
func (b *builder) conflict(r row, chosen, other field) {
	b.read(r.path, notice.Conflicting, other.part.Body)
	rule := "conflicting-values"
	if strings.EqualFold(b.label(chosen), b.label(other)) {
		rule = "duplicate-label"
	}
	b.find(rule, notice.Warning, other.part.Body,
		fmt.Sprintf("%s %q differs from %q", r.key, other.text, chosen.text),
		"State the value once, or the same way each time",
		b.related(chosen.part.Body, "the value that was taken")).Field = r.key.String()
}

// notUnderstood notes a value that its reader does not understand.
func (b *builder) notUnderstood(r row, f field, err error) {
	if errors.Is(err, value.ErrOpen) {
		b.find("open-value", notice.Info, f.part.Body, fmt.Sprintf("%s %q is not settled: %v", r.key, f.text, reason(err)), "").Field = r.key.String()
		return
	}
	b.find("value-not-understood", notice.Warning, f.part.Body,
		r.key.String()+" "+strconv.Quote(f.text)+" is not understood", "Use one of the usual forms, or a separate label for what else is said").Field = r.key.String()
}

// reason returns what an error of package value says after the kind of value.
func reason(err error) string {
	text := err.Error()
	if i := strings.LastIndex(text, ": "); i >= 0 {
		return text[i+2:]
	}
	return text
}
