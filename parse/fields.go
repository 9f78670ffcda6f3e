package parse

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// isContract reports whether the value of a field is a kind of contract, under whatever
// label.
func (b *builder) isContract(f field) bool {
	if !b.begun(b.wordsIn(f.part)).Has(vocab.ClassContract) {
		return false
	}
	b.know(f.text, f.part)
	_, err := value.Contract(&b.locale, f.text)
	return err == nil
}

// maxName bounds the characters of a value that is a name: of a supervisor, a unit.
const maxName = 160

// name returns the text of a field whose value is a name; an error if it is none.
func name(f field) (string, error) {
	text := strings.TrimRight(f.text, ",;")
	if utf8.RuneCountInString(text) > maxName || strings.IndexByte(text, '@') >= 0 || strings.Contains(text, "://") {
		return "", value.ErrNotUnderstood
	}
	return text, nil
}

func (b *builder) fillReportsTo(r row, fields []field) {
	fill(b, r, fields, b.supervisor, sameText,
		func(s string) { b.n.ReportsTo = s }, nil)
}

// sameText compares what may be spelt in small and in capital letters.
func sameText(a, b string) bool { return strings.EqualFold(a, b) }

// fillUnits lists the units in the order stated.
func (b *builder) fillUnits(r row, fields []field) {
	slices.SortStableFunc(fields, func(a, c field) int { return a.index - c.index })
	for _, f := range fields {
		if text, err := name(f); err != nil || f.part.Label.Keys.Any(vocab.KeysOf(vocab.KeyContact)) ||
			strings.HasSuffix(text, ".") && strings.Count(text, " ") > 4 {
			continue // the last is a sentence about the unit
		}
		if _, ok := b.placeNamed(f.part); ok {
			continue // "Office: Lyon, France"
		}
		b.used[f.index] = true
		start := f.part.Body.Start
		for unit := range strings.SplitSeq(b.text[f.part.Body.Start:f.part.Body.End], " / ") {
			span := notice.Span{Start: start, End: start + len(unit)}
			start = span.End + len(" / ")
			b.addUnit(b.string(span), span, notice.Stated)
		}
	}
}

// addUnit adds a unit unless the notice has it already.
func (b *builder) addUnit(unit string, span notice.Span, state notice.State) {
	i := slices.IndexFunc(b.n.Units, func(u string) bool { return sameText(u, unit) })
	if i < 0 {
		i = len(b.n.Units)
		b.n.Units = append(b.n.Units, unit)
	}
	b.read(b.pointers.at(unitPath, i), state, span)
}

// fillLocations lists the duty stations; a platform's line and the notice's own about
// one place are one.
func (b *builder) fillLocations(r row, fields []field) {
	slices.SortStableFunc(fields, func(a, c field) int { return a.index - c.index })
	var open []field
	for _, f := range fields {
		b.know(f.text, f.part)
		places, err := value.Places(&b.locale, f.text)
		if err != nil {
			if key, ok := b.told(f.part, 0); ok && key == vocab.KeyQualifications {
				continue // who may apply
			}
			if !f.part.Loose && !isSentence(f.text) && utf8.RuneCountInString(f.text) <= maxRaw && !errors.Is(err, value.ErrAbsent) {
				open = append(open, f)
			}
			continue
		}
		if len(places) == 1 && places[0].Country == "" && !places[0].Remote && b.placeBelow(f) {
			continue
		}
		b.used[f.index] = true
		for _, p := range places {
			b.addLocation(p, f.part.Body)
		}
	}
	if len(b.n.Locations) > 0 {
		b.cityOf(open)
		return
	}
	for _, f := range open {
		if b.placeBelow(f) {
			continue
		}
		b.used[f.index] = true
		b.addLocation(value.Place{Location: notice.Location{Raw: f.text}}, f.part.Body)
		b.notUnderstood(r, f, value.ErrNotUnderstood)
	}
}

func (b *builder) fillContract(r row, fields []field) {
	fill(b, r, fields,
		func(f field) (notice.Contract, error) {
			c, err := value.Contract(&b.locale, f.text)
			if err == nil {
				c.Raw = b.string(f.part.Body) // the boxes that are not checked, too
			}
			return c, err
		},
		func(x, y notice.Contract) bool { return slices.Equal(x.Kinds, y.Kinds) },
		func(c notice.Contract) { b.n.Contract = c },
		func(raw string) notice.Contract { return notice.Contract{Raw: raw} })
	b.durationOfContract(fields)
}

// contractFrom takes the kind of contract that stands under another label, where its own does
// not state it.
func (b *builder) contractFrom(f field) {
	if len(b.n.Contract.Kinds) > 0 || b.n.Contract.Raw != "" || f.part.Loose {
		return
	}
	b.know(f.text, f.part)
	if c, err := value.Contract(&b.locale, f.text); err == nil {
		b.used[f.index] = true
		b.n.Contract = c
		b.read("/contract", notice.Stated, f.part.Body)
	}
}

// durationOfContract takes the length that stands with the type of contract, "Temporary
// appointment (189 days)", where no label of its own states one.
func (b *builder) durationOfContract(fields []field) {
	for _, f := range fields {
		if b.n.Duration.Raw != "" || f.part.Loose {
			return
		}
		b.know(f.text, f.part)
		d, err := value.Duration(&b.locale, f.text, value.NoUnit)
		if err != nil || d.Min.IsZero() && d.Max.IsZero() && d.Until.IsZero() {
			continue
		}
		b.used[f.index] = true
		b.n.Duration = d
		b.read("/duration", notice.Stated, f.part.Body)
	}
}

func (b *builder) fillDuration(r row, fields []field) {
	fill(b, r, fields,
		func(f field) (notice.Duration, error) {
			d, err := value.Duration(&b.locale, f.text, b.unitOf(f))
			if f.part.Label.Keys.Has(vocab.KeyDeadline) && (!d.Until.IsZero() || strings.HasSuffix(d.Max.String(), "D")) {
				return notice.Duration{}, value.ErrNotUnderstood // "Plazo: hasta el 13 de febrero", "Plazo: 5 días"
			}
			return d, err
		},
		func(x, y notice.Duration) bool { return x.Min == y.Min && x.Max == y.Max && x.Until == y.Until },
		func(d notice.Duration) { b.n.Duration = d },
		func(raw string) notice.Duration { return notice.Duration{Raw: raw} })
	b.renewableByNote()
}

// unitOf returns the unit that the label of a field states for the number in it.
func (b *builder) unitOf(f field) value.Unit {
	if !b.begun(b.wordsOfName(f.part)).Has(vocab.ClassUnit) {
		return value.NoUnit
	}
	return value.UnitOf(&b.locale, b.label(f))
}

// renewableByNote reads the footnotes of the duration for whether it can be renewed.
func (b *builder) renewableByNote() {
	raw := b.n.Duration.Raw
	mark := raw[len(strings.TrimRight(raw, "*")):]
	if mark == "" || b.n.Duration.Renewable != nil {
		return
	}
	for _, i := range b.noteParts {
		p := &b.parts[i]
		if markOf(b.string(p.Name)) != mark {
			continue
		}
		if renewable, ok := value.Renewable(&b.locale, b.body(p)); ok {
			b.n.Duration.Renewable = &renewable
			b.read("/duration/renewable", notice.Stated, p.Body)
			return
		}
	}
}

func (b *builder) fillGrade(r row, fields []field) {
	fields = slices.DeleteFunc(fields, func(f field) bool {
		if !b.isContract(f) {
			return false
		}
		if _, err := value.Grade(&b.locale, f.text); err == nil {
			return false
		}
		b.contractFrom(f) // "Level: Consultancy"
		return true
	})
	fill(b, r, fields,
		func(f field) (notice.Grade, error) { return value.Grade(&b.locale, f.text) },
		func(x, y notice.Grade) bool { return slices.Equal(x.Levels, y.Levels) },
		func(g notice.Grade) { b.n.Grade = g },
		func(raw string) notice.Grade { return notice.Grade{Raw: raw} })
}

func (b *builder) fillPosts(r row, fields []field) {
	fill(b, r, fields,
		func(f field) (notice.Posts, error) { return value.Posts(&b.locale, f.text) },
		func(x, y notice.Posts) bool { return x.Count == y.Count && x.Roster == y.Roster },
		func(p notice.Posts) { b.n.Posts = p },
		func(raw string) notice.Posts { return notice.Posts{Raw: raw} })
}

func (b *builder) fillSecurity(r row, fields []field) {
	fill(b, r, fields,
		func(f field) (notice.Security, error) { return value.Security(&b.locale, f.text) },
		func(x, y notice.Security) bool { return x.Level == y.Level },
		func(s notice.Security) { b.n.Security = s },
		func(raw string) notice.Security { return notice.Security{Raw: raw} })
}

func (b *builder) fillAudience(_ row, fields []field) {
	for _, f := range fields {
		b.know(f.text, f.part)
		audience, ok := value.Audience(&b.locale, f.text)
		if !ok {
			continue
		}
		b.used[f.index] = true
		b.addAudience(audience, f.part.Body, notice.Stated)
	}
}

// addAudience adds the audiences that the notice does not have yet.
func (b *builder) addAudience(audience []notice.Audience, span notice.Span, state notice.State) {
	for _, a := range audience {
		i := slices.Index(b.n.Audience, a)
		if i < 0 {
			i = len(b.n.Audience)
			b.n.Audience = append(b.n.Audience, a)
		}
		b.read(b.pointers.at(audiencePath, i), state, span)
	}
}

func (b *builder) fillPublished(r row, fields []field) {
	b.fillDate(r, fields, func(d notice.Date) { b.n.Published = d }, func(from, _ notice.Date) notice.Date { return from })
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
	b.fillDate(r, fields, func(d notice.Date) { b.n.Deadline = d }, func(_, to notice.Date) notice.Date { return to })
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
	b.fillDate(r, fields, func(d notice.Date) { b.n.Start = d }, func(from, _ notice.Date) notice.Date { return from })
}

// fillDate fills a date; of a period, end chooses. What the digits of one field leave open,
// another may settle.
func (b *builder) fillDate(r row, fields []field, set func(notice.Date), end func(from, to notice.Date) notice.Date) {
	read := func(f field) (notice.Date, error) {
		d, err := b.date(f)
		if err == nil {
			return d, nil
		}
		if from, to, rangeErr := value.DateRange(&b.locale, f.text); rangeErr == nil {
			return end(from, to), nil
		}
		return d, err
	}
	var chosen notice.Date
	fill(b, r, fields, read, mayBeSame,
		func(d notice.Date) { chosen = d; set(d) },
		func(raw string) notice.Date { return notice.Date{Raw: raw} })
	if len(chosen.Candidates) == 0 {
		return
	}
	for _, f := range fields {
		if d, err := read(f); err == nil && slices.Contains(chosen.Candidates, d.Day) {
			chosen.Day, chosen.Candidates = d.Day, nil
			set(chosen)
			return
		}
	}
}

// mayBeSame reports whether two dates are one day, as far as they are settled.
func mayBeSame(x, y notice.Date) bool {
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
