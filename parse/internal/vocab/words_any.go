package vocab

import (
	"unicode/utf8"
)

// anyWord is the step of [Vocabulary.Words] for whatever is at i: it appends the word of
// letters or digits of any script that begins there, if one does. It returns where to go on,
// and what stands before the next word.
func (v *Vocabulary) anyWord(words []Word, text string, i, base int, before Break) ([]Word, int, Break) {
	r, size := utf8.DecodeRuneInString(text[i:])
	kind := v.character(r).kind()
	switch kind {
	case other:
		return words, i + size, before | runeBreak(r)
	case mark: // which stands on nothing
		kind = letter
	}
	var buf [maxFolded + 8]byte
	folded := buf[:0]
	w := Word{Start: int32(base + i), Number: kind == digit}
	small := false
	for ; i < len(text); i += size {
		if r, size = rune(text[i]), 1; r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		c := v.character(r)
		if k := c.kind(); k != kind && k != mark {
			break
		}
		w.Glued = w.Glued || small && c.isUpper()
		small = c.isLower()
		switch {
		case len(folded) >= maxFolded:
		case r < manyCharacters:
			folded = append(folded, byte(c), byte(c>>8), byte(c>>16))[:len(folded)+c.size()]
		default:
			folded = appendFold(folded, r)
		}
	}
	w.End = int32(base + i)
	if len(folded) < maxFolded {
		w.ID, w.Before = v.lookup(folded)
	}
	w.Before |= before
	w.Hint = v.entries[w.ID].hint
	return append(words, w), i, 0
}

// lookup finds a folded word, if need be without an Arabic prefix.
func (v *Vocabulary) lookup(folded []byte) (int32, Break) {
	word := withoutArticle(folded)
	if id := v.words.find(word); id != 0 {
		return id, 0
	}
	rest, and := withoutPrefix(folded)
	if rest == nil {
		return 0, 0
	}
	id := v.words.find(rest)
	if id == 0 {
		// Two prefixes, "wa-bi-"; or "lil-", whose article has lost its alef.
		if rest, _ = withoutPrefix(rest); rest != nil {
			id = v.words.find(rest)
		}
	}
	if id != 0 && and {
		return id, AndNow
	}
	return id, 0
}
