package parse

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
)

// fillPublished fills the day of publication. Where the label's value says for whom the notice is
// published, it fills the audience.
func (b *builder) fillPublished(r row, fields []field) {
	fields = slices.DeleteFunc(fields, func(f field) bool {
		audience, ok := value.Audience(&b.locale, f.text)
		if ok = ok && !hasNumber(b.wordsIn(f.part)); ok { // "Publication: Internal & External"
			b.used[f.index] = true
			b.addAudience(audience, f.part.Body, notice.Stated)
		}
		return ok
	})
	b.fillDate(r, fields, &b.n.Published, false)
}

func (b *builder) fillDeadline(r row, fields []field) {
	var extensions []field
	fields = slices.DeleteFunc(fields, func(f field) bool {
		extends := b.statusIn(b.wordsOfName(f.part)) == notice.Extended
		if extends {
			extensions = append(extensions, f)
		}
		return extends
	})
	b.fillDate(r, fields, &b.n.Deadline, true)
	for _, f := range extensions {
		b.extendDeadline(r, f)
	}
	for _, f := range fields {
		b.struckDeadline(r, f)
	}
}

// struckDeadline takes a date that was struck out beside the deadline for the original one.
func (b *builder) struckDeadline(r row, f field) {
	for _, s := range b.struck {
		if s.At < f.part.Name.Start || s.At > f.part.Body.End+1 || b.n.Deadline.Day.IsZero() {
			continue
		}
		if d, err := value.Date(&b.locale, b.string(s.Span)); err == nil && !d.Day.IsZero() && d.Day != b.n.Deadline.Day {
			b.n.Deadline.Original = d.Day
			b.read(r.path+"/original", notice.Stated, s.Span)
		}
	}
}

// extendDeadline takes a date under a label such as "Extended until" for the deadline;
// the one before is the original.
func (b *builder) extendDeadline(r row, f field) {
	d, err := b.date(f)
	if err != nil || d.Day.IsZero() {
		return
	}
	b.used[f.index] = true
	if before := b.n.Deadline.Day; before != d.Day {
		d.Original = before
	}
	if d.Time == "" {
		d.Time, d.Zone = b.n.Deadline.Time, b.n.Deadline.Zone
	}
	b.n.Deadline = d
	b.read(r.path, notice.Stated, f.part.Body)
}

func (b *builder) fillStart(r row, fields []field) {
	b.fillDate(r, fields, &b.n.Start, false)
}

// fillDate fills a date; of a period, its first day or its last. What the digits of one field
// leave open, another may settle.
func (b *builder) fillDate(r row, fields []field, have *notice.Date, last bool) {
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		d, err := b.dateOrEnd(f, last)
		if first && err == nil {
			*have = d
		}
		return mayBeSame(have, &d), err
	})
	switch {
	case spare != nil:
		*have = notice.Date{Raw: b.keepRaw(r, spare)}
	case len(have.Candidates) > 0:
		for _, f := range fields {
			if d, err := b.dateOrEnd(f, last); err == nil && slices.Contains(have.Candidates, d.Day) {
				have.Day, have.Candidates = d.Day, nil
				return
			}
		}
	}
}

// dateOrEnd reads a date; of a period, its first day or its last.
func (b *builder) dateOrEnd(f field, last bool) (notice.Date, error) {
	d, err := b.date(f)
	if err == nil {
		return d, nil
	}
	switch from, to, rangeErr := value.DateRange(&b.locale, f.text); {
	case rangeErr != nil:
		return d, err
	case last:
		return to, nil
	default:
		return from, nil
	}
}

// mayBeSame reports whether two dates are one day, as far as they are settled.
func mayBeSame(x, y *notice.Date) bool {
	return x.Day == y.Day && slices.Equal(x.Candidates, y.Candidates) ||
		slices.Contains(x.Candidates, y.Day) || slices.Contains(y.Candidates, x.Day)
}

// date reads a date together with what the label says of its time: "Closing date
// (midnight Geneva time)".
func (b *builder) date(f field) (notice.Date, error) {
	d, err := value.Date(&b.locale, f.text)
	if remark, rest, ok := strings.Cut(f.text, ")"); err != nil && ok && strings.HasPrefix(remark, "(") && !strings.ContainsFunc(remark, unicode.IsDigit) {
		d, err = value.Date(&b.locale, strings.TrimSpace(rest)) // a remark of the label's
	}
	if err != nil || d.Time != "" && d.Zone != "" {
		return d, err
	}
	_, remark, ok := strings.Cut(b.label(f), "(")
	if !ok {
		return d, nil
	}
	remark = strings.TrimRight(remark, ")")
	whole, err := value.Date(&b.locale, f.text+", "+remark)
	if err == nil && slices.Contains(d.Candidates, whole.Day) { // "(dd/mm/yyyy)"
		d.Day, d.Candidates = whole.Day, nil
	}
	if err != nil || whole.Day != d.Day || !slices.Equal(whole.Candidates, d.Candidates) {
		return d, nil
	}
	if d.Time == "" {
		d.Time = whole.Time
	}
	if d.Zone == "" {
		d.Zone = whole.Zone
	}
	return d, nil
}
