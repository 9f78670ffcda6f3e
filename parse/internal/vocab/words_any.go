package vocab

import (
	"unicode/utf8"
)

// anyWord is the step of [Vocabulary.Words] for whatever is at i: it appends the word of
// letters or digits of any script that begins there, if one does. It returns where to go on,
// and what stands before the next word.
func (v *Vocabulary) anyWord(words []Word, text string, i, base int, before Break) ([]Word, int, Break) {
	c, r, size := v.characterAt(text, i)
	kind := c.kind()
	switch kind {
	case other:
		return words, i + size, before | runeBreak(r)
	case mark: // which stands on nothing
		kind = letter
	}
	w := Word{Start: int32(base + i), Marks: Marks{Number: kind == digit}}
	var folded [maxFolded + 8]byte
	var small, glued character // whose bits of capitals tell them
	n := uint(0)
	for {
		glued |= small & c
		small = c / (lowerBit / upperBit)
		switch {
		case n >= maxFolded:
		case r < manyCharacters:
			folded[n], folded[n+1], folded[n+2] = byte(c), byte(c>>8), byte(c>>16)
			n += uint(c.size())
		default:
			n = uint(len(appendFold(folded[:n], r)))
		}
		if i += size; i >= len(text) {
			break
		}
		c, r, size = v.characterAt(text, i)
		if k := c.kind(); k != kind && k != mark {
			break
		}
	}
	w.End, w.Glued = int32(base+i), glued.isUpper()
	if n < maxFolded {
		w.ID, w.Before = v.lookup(folded[:n])
	}
	w.Before |= before
	w.Hint = v.entries[w.ID].hint
	return append(words, w), i, 0
}

// characterAt returns what there is to know of the character at an offset of a text, the
// character, and the bytes it takes. Those of one and two bytes are read here.
func (v *Vocabulary) characterAt(text string, i int) (character, rune, int) {
	first := rune(text[i])
	if 0xC2 <= first && first < 0xE0 && i+1 < len(text) && text[i+1]&0xC0 == 0x80 {
		r := first&0x1F<<6 | rune(text[i+1]&0x3F)
		return v.characters[r], r, 2
	}
	if first < utf8.RuneSelf {
		return v.characters[first], first, 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return v.character(r), r, size
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
