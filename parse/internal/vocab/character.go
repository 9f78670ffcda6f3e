package vocab

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// character is what there is to know of a character: from the lowest bit on, three bytes of
// its fold, how many of them there are, its kind, and its case.
type character uint32

const (
	foldBytes = 3
	sizeBits  = 24
	kindBits  = 26
	upperBit  = 1 << 30
	lowerBit  = 1 << 31
)

// kind is what a character can be part of.
type kind uint8

// The kinds of characters.
const (
	other kind = iota
	letter
	digit
	mark // a part of whatever it stands on
)

func (c character) kind() kind { return kind(c >> kindBits & 3) }

func (c character) isUpper() bool { return c&upperBit != 0 }

// size returns how many bytes its fold takes.
func (c character) size() int { return int(c >> sizeBits & 3) }

// characterOf works out what there is to know of a character; its fold only if it is short.
func characterOf(r rune) character {
	kind := kindOf(r)
	if kind == other {
		return 0
	}
	var buf [utf8.UTFMax]byte
	c := character(kind) << kindBits
	if fold := appendFold(buf[:0], r); len(fold) <= foldBytes {
		c |= character(len(fold)) << sizeBits
		for i, b := range fold {
			c |= character(b) << (8 * i)
		}
	}
	if unicode.IsUpper(r) {
		c |= upperBit
	}
	if unicode.IsLower(r) {
		c |= lowerBit
	}
	return c
}

// character returns what there is to know of a character.
func (v *Vocabulary) character(r rune) character {
	if uint32(r) < manyCharacters {
		return v.characters[r]
	}
	return characterOf(r)
}

// kindOf returns the kind of a character.
func kindOf(r rune) kind {
	switch _, isDigit := Digit(r); {
	case isDigit:
		return digit
	case !isWordRune(r):
		return other
	case unicode.Is(unicode.Mn, r):
		return mark
	}
	return letter
}

// isWordRune reports whether r is part of a word. The scripts of the library's own
// languages are told without a look into the Unicode tables.
func isWordRune(r rune) bool {
	switch {
	case 0xC0 <= r && r < 0x250:
		return r != '×' && r != '÷'
	case 0x0620 <= r && r <= 0x0669:
		return true
	case 0x2010 <= r && r <= 0x206F: // general punctuation
		return false
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || unicode.IsDigit(r)
}

// manyCharacters is the number of characters that take one or two bytes: those of the
// languages of Europe, and of Arabic.
const manyCharacters = 0x800

// characters are the characters that take one or two bytes, worked out once.
var characters = sync.OnceValue(func() *[manyCharacters]character {
	var table [manyCharacters]character
	for r := range rune(manyCharacters) {
		table[r] = characterOf(r)
	}
	return &table
})

// asciiKinds are the kinds of bytes of ASCII; other bytes have the kind of a mark.
var asciiKinds = func() (kinds [256]kind) {
	for c := range kinds {
		switch {
		case c >= utf8.RuneSelf:
			kinds[c] = mark
		case '0' <= c && c <= '9':
			kinds[c] = digit
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z':
			kinds[c] = letter
		}
	}
	return kinds
}()
