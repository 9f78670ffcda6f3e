package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// A post's unit is often named only in the sentence that hires: "... is now looking for
// an analyst within the Maritime Crime Unit, which is part of the Directorate of ...".

// fillUnitsFrom adds the units that the words of a sentence name which says who is looked for:
// "within the X", and "which is part of the Y" after it. Of the first alone, a word must
// tell that it is a unit; the two together are units whatever they are called.
func (b *builder) fillUnitsFrom(words []vocab.Word) {
	hires := false
	var within notice.Span // what follows "within the"
	for i := 0; i < len(words); {
		if !b.v.Begins(words[i], vocab.ClassHiring) {
			i++
			continue
		}
		n, sense := b.v.Match(words[i:], vocab.ClassHiring)
		if sense == nil {
			i++
			continue
		}
		i += n
		switch {
		case sense.Name == "search":
			hires = true
		case sense.Name == "unit" && hires:
			span, named := b.unitAt(words[i:])
			if within = span; named {
				b.addUnit(b.string(span), span, notice.Inferred)
			}
		case sense.Name == "part" && hires:
			span, named := b.unitAt(words[i:])
			if named || !within.IsEmpty() && !span.IsEmpty() {
				if !within.IsEmpty() {
					b.addUnit(b.string(within), within, notice.Inferred)
				}
				b.addUnit(b.string(span), span, notice.Inferred)
			}
		}
	}
}

// unitAt returns the name of a unit that words begin with, if it is one, and whether a
// word tells so: its first, or in English any. In English a name is a run of capitalised
// words with small ones between them; elsewhere it goes on up to a mark of punctuation or a
// word that begins a clause, and a word must tell it.
func (b *builder) unitAt(words []vocab.Word) (span notice.Span, named bool) {
	for len(words) > 0 && b.v.Is(words[0], vocab.ClassFiller) && !b.startsUpper(words[0]) { // "de la Direction"
		words = words[1:]
	}
	capitals := b.isEnglish()
	n := 0
	for i, w := range words {
		upper := b.startsUpper(w)
		if i == 0 && !upper || i > 0 && b.endsName(words[i-1], w) {
			break
		}
		unit := b.namesUnit(w)
		named = named || unit && (i == 0 || capitals && upper)
		if _, sense := b.v.Match(words[i:], vocab.ClassHiring); sense != nil && sense.Name == "clause" {
			break
		}
		if upper || !capitals {
			n = i + 1
			continue
		}
		if !b.v.Is(w, vocab.ClassFiller) && !b.v.Is(w, vocab.ClassConnector) {
			break
		}
	}
	if named = named && n > 1; n == 0 || !named && !capitals {
		return notice.Span{}, false
	}
	span = notice.Span{Start: int(words[0].Start), End: int(words[n-1].End)}
	if strings.HasPrefix(b.text[span.End:], ")") && strings.Contains(b.text[span.Start:span.End], "(") {
		span.End++
	}
	return span, named
}

// startsUpper reports whether a word begins with a capital.
func (b *builder) startsUpper(w vocab.Word) bool {
	first, _ := utf8.DecodeRuneInString(b.text[w.Start:])
	return unicode.IsUpper(first)
}

// namesUnit reports whether a word names a kind of unit: "Directorate".
func (b *builder) namesUnit(w vocab.Word) bool {
	sense := b.v.Sense(w, vocab.ClassLabel)
	return sense != nil && sense.Keys.Has(vocab.KeyUnits)
}

// endsName reports whether a name does not run on from word a to w.
func (b *builder) endsName(a, w vocab.Word) bool {
	if w.Before&(vocab.Pause|vocab.Colon) != 0 {
		return true
	}
	return w.Before&vocab.Stop != 0 && a.End-a.Start > 5 // "Exec. Dir." goes on
}

// isEnglish reports whether the notice is in English, which writes all words of a name with capitals
// but the small ones: elsewhere nothing tells where a name ends.
func (b *builder) isEnglish() bool {
	base, _ := b.locale.Language.Base()
	english, _ := language.English.Base()
	return base == english
}
