package outline

import (
	"unicode"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// gluedHeading returns where a heading of several words stands at whose last word, with the
// index k, text is glued: "Conditions applying for all candidatesOnly experience ...". It
// begins a sentence unless it is long, and not before an offset. It returns 0 and 0 if there is none.
func (o *outliner) gluedHeading(words []vocab.Word, k, past int) (start, end int) {
	const least, sure, most = 2, 3, 10 // words before the glued one
	end = o.capitalWithin(words[k])
	if end == 0 {
		return 0, 0
	}
	for s := k - least; s >= max(0, k-most) && int(words[s].Start) >= past; s-- {
		if words[s].Hint&vocab.LabelHint == 0 || k-s < sure && s > 0 && words[s].Before&vocab.Stop == 0 || isSmallByte(o.text[words[s].Start]) {
			continue
		}
		var buf [most + 1]vocab.Word
		head := buf[:copy(buf[:], words[s:k])]
		head = o.v.Words(head, o.text[words[k].Start:end], int(words[k].Start))
		if label, ok := o.v.Label(head, o.text); ok && label.Keys.Short() == 0 && !label.Misspelt {
			return int(words[s].Start), end
		}
	}
	return 0, 0
}

// capitalWithin returns the offset of the first capital behind a small letter in a word; 0
// if there is none.
func (o *outliner) capitalWithin(w vocab.Word) int {
	small := false
	for i, r := range o.text[w.Start:w.End] {
		if small && unicode.IsUpper(r) {
			return int(w.Start) + i
		}
		small = unicode.IsLower(r)
	}
	return 0
}
