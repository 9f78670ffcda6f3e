package outline

import (
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// dashes says whether a dash stands between labels and values throughout a notice, "Location –
// Geneva", "Grade – P-3": then it closes a label as a colon does.
type dashes uint8

const (
	unasked dashes = iota
	fewDashes
	manyDashes
)

const (
	// minDashes is how many fields must have a dash behind their label.
	minDashes = 3
	// maxDashLines bounds the lines that are looked at.
	maxDashLines = 80
)

// closesWithDashes reports whether the labelled fields of the notice have dashes. It is asked
// once, where the first dash behind a label is seen.
func (o *outliner) closesWithDashes() bool {
	if o.dashes == unasked {
		o.dashes = fewDashes
		var seen vocab.Keys
		for i := range o.lines[:min(len(o.lines), maxDashLines)] {
			seen |= o.keysBeforeDash(&o.lines[i])
		}
		if seen.Len() >= minDashes {
			o.dashes = manyDashes
		}
	}
	return o.dashes == manyDashes
}

// keysBeforeDash returns what the label of a short value stands for that a dash follows, with
// text behind it, on a line of its own; 0 where there is none.
func (o *outliner) keysBeforeDash(l *line) vocab.Keys {
	if l.traits&signTrait == 0 || l.inner || l.kind == document.Item || l.w0 == l.w1 {
		return 0
	}
	at, size, sep := o.separatorIn(l.span.Start, l.span.End, l)
	var f found
	if sep != dash || !o.labelTo(l, at, &f) || f.label.Keys.Short() != f.label.Keys || !o.beginsValue(o.trim(notice.Span{Start: at + size, End: l.span.End})) {
		return 0
	}
	return f.label.Keys
}

// beginsValue reports whether what stands behind a dash can be the value of a label: it does not go
// on in small letters, as "Location – twelve stations in all" does.
func (o *outliner) beginsValue(rest notice.Span) bool {
	first, _ := utf8.DecodeRuneInString(o.text[rest.Start:rest.End])
	return !rest.IsEmpty() && !unicode.IsLower(first)
}
