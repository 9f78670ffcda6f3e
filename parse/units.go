package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// A post's unit is often named only in the sentence that hires: "... is now looking for
// an analyst within the Maritime Crime Unit, which is part of the Directorate of ...".

// unitsFromProse reports whether the units so far come from a sentence, too.
func (b *builder) unitsFromProse() bool {
	for _, r := range b.readings {
		if strings.HasPrefix(r.path, "/units/") && r.state == notice.Stated {
			return false
		}
	}
	return true
}

// fillUnitsFrom adds the units that a sentence names which says who is looked for.
func (b *builder) fillUnitsFrom(sentence notice.Span) {
	words := b.wordsOf(sentence)
	hires := false
	for i := 0; i < len(words); {
		n, sense := b.v.Match(words[i:], vocab.ClassHiring)
		switch {
		case sense == nil:
			i++
			continue
		case sense.Name == "search":
			hires = true
		case sense.Name == "unit" && hires:
			if unit := b.unitAfter(words[i+n:], sentence.End); !unit.IsEmpty() {
				b.addUnit(b.string(unit), unit, notice.Inferred)
			}
		}
		i += n
	}
}

// unitAfter returns the name of a unit that words begin with: capitalised words, with
// small ones between them, among them one that names a unit.
func (b *builder) unitAfter(words []vocab.Word, end int) notice.Span {
	n, named := 0, false
	for i, w := range words {
		if i > 0 && w.Before&(vocab.Pause|vocab.Colon|vocab.Newline) != 0 || i > 0 && w.Before&vocab.Stop != 0 && words[i-1].End-words[i-1].Start > 5 {
			break
		}
		first, _ := utf8.DecodeRuneInString(b.text[w.Start:])
		switch {
		case unicode.IsUpper(first):
			n = i + 1
			if m, sense := b.v.Match(words[i:], vocab.ClassLabel); m > 0 && sense.Keys.Has(vocab.KeyUnits) {
				named = true
			}
		case i == 0 || !b.v.Is(w, vocab.ClassFiller) && !b.v.Is(w, vocab.ClassConnector):
			end = int(w.Start)
			words = words[:i]
		}
		if len(words) <= i {
			break
		}
	}
	if !named || n < 2 {
		return notice.Span{}
	}
	span := notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)}
	if span.End < end && b.text[span.End] == ')' {
		span.End++
	}
	return span
}
