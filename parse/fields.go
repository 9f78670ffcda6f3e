package parse

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

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
	b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		who, err := b.supervisor(f)
		if first && err == nil {
			b.n.ReportsTo = who
		}
		return sameText(b.n.ReportsTo, who), err
	})
}

// sameText compares what may be spelt in small and in capital letters.
func sameText(a, b string) bool { return strings.EqualFold(a, b) }

// fillUnits lists the units in the order stated.
func (b *builder) fillUnits(r row, fields []field) {
	inOrder(fields)
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

// inOrder puts fields in the order of the text.
func inOrder(fields []field) {
	if len(fields) > 1 {
		slices.SortStableFunc(fields, func(a, c field) int { return a.index - c.index })
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
	inOrder(fields)
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

func (b *builder) fillDuration(r row, fields []field) {
	have := &b.n.Duration
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		d, err := value.Duration(&b.locale, f.text, b.unitOf(f))
		if f.part.Label.Keys.Has(vocab.KeyDeadline) && (!d.Until.IsZero() || strings.HasSuffix(d.Max.String(), "D")) {
			return false, value.ErrNotUnderstood // "Plazo: hasta el 13 de febrero", "Plazo: 5 días"
		}
		if first && err == nil {
			*have = d
		}
		return have.Min == d.Min && have.Max == d.Max && have.Until == d.Until, err
	})
	if spare != nil {
		*have = notice.Duration{Raw: b.keepRaw(r, spare)}
	}
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

func (b *builder) fillPosts(r row, fields []field) {
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		p, err := value.Posts(&b.locale, f.text)
		if first && err == nil {
			b.n.Posts = p
		}
		return b.n.Posts.Count == p.Count && b.n.Posts.Roster == p.Roster, err
	})
	if spare != nil {
		b.n.Posts = notice.Posts{Raw: b.keepRaw(r, spare)}
	}
}

func (b *builder) fillSecurity(r row, fields []field) {
	spare := b.choose(r, fields, func(f field, first bool) (agrees bool, err error) {
		s, err := value.Security(&b.locale, f.text)
		if first && err == nil {
			b.n.Security = s
		}
		return b.n.Security.Level == s.Level, err
	})
	if spare != nil {
		b.n.Security = notice.Security{Raw: b.keepRaw(r, spare)}
	}
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
