package parse

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// needOfText returns the need that the text of a part states, as needOf does.
func (b *builder) needOfText(p *outline.Part) notice.Need {
	if p.Hint&vocab.SubheadingHint == 0 {
		return ""
	}
	return b.needOf(b.wordsIn(p))
}

// needOf returns the need that a heading states: "Desirable:", "Required education".
func (b *builder) needOf(words []vocab.Word) notice.Need {
	for i := range words {
		if words[i].Hint&vocab.SubheadingHint == 0 {
			continue
		}
		if n, sense := b.v.Match(words[i:], vocab.ClassSubheading); n > 0 {
			return notice.Need(sense.Name)
		}
	}
	return ""
}

// needOfItem returns the need of an item: desirable where its first sentence says so and
// does not state a condition, too; else required.
func (b *builder) needOfItem(p *outline.Part) notice.Need {
	need := notice.Required
	if p.Hint&vocab.NeedHint == 0 {
		return need
	}
	words := b.wordsIn(p)
	for i := 0; i < len(words); {
		if words[i].Before&(vocab.Stop|vocab.Pause) != 0 && i > 0 && need == notice.Required && b.endsStatement(words[i-1], words[i]) {
			break
		}
		if words[i].Hint&vocab.NeedHint == 0 {
			i++
			continue
		}
		n, sense := b.v.Match(words[i:], vocab.ClassNeed)
		if sense == nil {
			i++
			continue
		}
		switch {
		case sense.Name == string(notice.Required):
			return notice.Required
		case sense.Name == string(notice.Desirable) && b.saysNeed(words, i, n):
			need = notice.Desirable
		}
		i += n
	}
	return need
}

// endsStatement reports whether a full stop, but not that of an abbreviation, or a semicolon
// stands between two words.
func (b *builder) endsStatement(before, after vocab.Word) bool {
	if after.Before&vocab.Stop != 0 && before.End-before.Start > 3 {
		return true
	}
	return after.Before&vocab.Pause != 0 && b.endsClause(before, after)
}

// endsClause reports whether a semicolon, and not a comma, stands between two words: what
// follows it is asked besides, "a degree in law; a master's degree is desirable".
func (b *builder) endsClause(before, after vocab.Word) bool {
	gap := b.text[before.End:after.Start]
	return strings.IndexByte(gap, ';') >= 0 || strings.Contains(gap, "؛")
}

// saysNeed reports whether a word such as "asset" says how much something is needed,
// rather than what: several words do, a single one at the end of a clause, and, except
// in English, where the noun comes last, one near the beginning ("Es deseable ...").
func (b *builder) saysNeed(words []vocab.Word, i, n int) bool {
	end := i + n
	switch {
	case n > 1 || end == len(words):
		return true
	case words[end].Before&(vocab.Stop|vocab.Pause|vocab.Paren|vocab.Colon|vocab.Newline) != 0:
		return true
	case i > 2:
		return false
	}
	base, _ := b.locale.Language.Base()
	english, _ := language.English.Base()
	return base != english
}
