package vocab

import (
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text: a run of letters, or a run of digits.
type Word struct {
	// Start and End are offsets into the text.
	Start, End int32
	// ID is the word's number in the vocabulary; 0 for one it does not hold.
	ID int32
	// Before says what stands between this word and the one before it.
	Before Break
	// Number is set for digits.
	Number bool
	// Glued is set for a word in which a capital follows a small letter: two words
	// that have lost the space between them, or a name.
	Glued bool
}

// Break is a set of what can stand between two words.
type Break uint8

// What can stand between two words.
const (
	Newline Break = 1 << iota
	Tab           // the gap between two columns
	Colon
	Stop   // . ! ?
	Pause  // , ; and their Arabic forms
	Slash  // / | & and dashes
	Paren  // a bracket, opened or closed
	AndNow // the Arabic conjunction, written as one word with what follows
)

// maxFolded bounds the bytes of a folded word that is looked up; longer words are in
// no vocabulary.
const maxFolded = 96

// Words appends the words of text to words. Offsets are those of text plus base.
func (v *Vocabulary) Words(words []Word, text string, base int) []Word {
	var before Break
	for i := 0; i < len(text); {
		c := text[i]
		kind := byteKinds[c]
		if kind == other {
			before |= byteBreaks[c]
			i++
			continue
		}
		var end int
		var w Word
		if kind == nonASCII {
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isWordRune(r) {
				before |= runeBreak(r)
				i += size
				continue
			}
			end, w = v.anyWord(text, i)
		} else if end, w = v.asciiWord(text, i, kind); end < 0 {
			end, w = v.anyWord(text, i)
		}
		w.Before |= before
		w.Start, w.End = int32(base+i), int32(base+end)
		words = append(words, w)
		i, before = end, 0
	}
	return words
}

// asciiWord reads a word of ASCII letters or digits; its end is -1 where another
// kind of letter belongs to it.
func (v *Vocabulary) asciiWord(text string, start int, kind uint8) (end int, w Word) {
	hash := uint32(hashStart)
	small := false
	i := start
	for ; i < len(text) && byteKinds[text[i]] == kind; i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
			w.Glued = w.Glued || small
			small = false
		} else {
			small = true
		}
		hash = (hash ^ uint32(c)) * hashPrime
	}
	if i < len(text) && byteKinds[text[i]] == nonASCII {
		if r, _ := utf8.DecodeRuneInString(text[i:]); isWordRune(r) {
			return -1, Word{}
		}
	}
	w.Number = kind == digit
	w.ID = v.words.findASCII(hash, text[start:i])
	return i, w
}

// anyWord reads a word of letters or digits of any script.
func (v *Vocabulary) anyWord(text string, start int) (end int, w Word) {
	var buf [maxFolded + utf8.UTFMax]byte
	folded := buf[:0]
	i := start
	small := false
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(r) {
			break
		}
		_, isDigit := Digit(r)
		if i == start {
			w.Number = isDigit
		} else if isDigit != w.Number && !unicode.Is(unicode.Mn, r) {
			break
		}
		if small && unicode.IsUpper(r) {
			w.Glued = true
		}
		small = unicode.IsLower(r)
		if len(folded) < maxFolded {
			folded = appendFold(folded, r)
		}
		i += size
	}
	if len(folded) < maxFolded {
		w.ID, w.Before = v.lookup(folded)
	}
	return i, w
}

// lookup finds a folded word, if need be without an Arabic prefix.
func (v *Vocabulary) lookup(folded []byte) (int32, Break) {
	word := withoutArticle(folded)
	if id := v.words.find(hashOf(word), word); id != 0 {
		return id, 0
	}
	rest, and := withoutPrefix(folded)
	if rest == nil {
		return 0, 0
	}
	id := v.words.find(hashOf(rest), rest)
	if id == 0 {
		// Two prefixes, "wa-bi-"; or "lil-", whose article has lost its alef.
		if rest, _ = withoutPrefix(rest); rest != nil {
			id = v.words.find(hashOf(rest), rest)
		}
	}
	if id != 0 && and {
		return id, AndNow
	}
	return id, 0
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

// The kinds of bytes.
const (
	other uint8 = iota
	letter
	digit
	nonASCII
)

// byteKinds are the kinds of all bytes, worked out by the compiler.
var byteKinds = [256]uint8{
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter, 'J': letter, 'K': letter, 'L': letter, 'M': letter,
	'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter, 'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter, 'j': letter, 'k': letter, 'l': letter, 'm': letter,
	'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter, 's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
	0x80: nonASCII, 0x81: nonASCII, 0x82: nonASCII, 0x83: nonASCII, 0x84: nonASCII, 0x85: nonASCII, 0x86: nonASCII, 0x87: nonASCII, 0x88: nonASCII, 0x89: nonASCII, 0x8A: nonASCII, 0x8B: nonASCII, 0x8C: nonASCII, 0x8D: nonASCII, 0x8E: nonASCII, 0x8F: nonASCII,
	0x90: nonASCII, 0x91: nonASCII, 0x92: nonASCII, 0x93: nonASCII, 0x94: nonASCII, 0x95: nonASCII, 0x96: nonASCII, 0x97: nonASCII, 0x98: nonASCII, 0x99: nonASCII, 0x9A: nonASCII, 0x9B: nonASCII, 0x9C: nonASCII, 0x9D: nonASCII, 0x9E: nonASCII, 0x9F: nonASCII,
	0xA0: nonASCII, 0xA1: nonASCII, 0xA2: nonASCII, 0xA3: nonASCII, 0xA4: nonASCII, 0xA5: nonASCII, 0xA6: nonASCII, 0xA7: nonASCII, 0xA8: nonASCII, 0xA9: nonASCII, 0xAA: nonASCII, 0xAB: nonASCII, 0xAC: nonASCII, 0xAD: nonASCII, 0xAE: nonASCII, 0xAF: nonASCII,
	0xB0: nonASCII, 0xB1: nonASCII, 0xB2: nonASCII, 0xB3: nonASCII, 0xB4: nonASCII, 0xB5: nonASCII, 0xB6: nonASCII, 0xB7: nonASCII, 0xB8: nonASCII, 0xB9: nonASCII, 0xBA: nonASCII, 0xBB: nonASCII, 0xBC: nonASCII, 0xBD: nonASCII, 0xBE: nonASCII, 0xBF: nonASCII,
	0xC0: nonASCII, 0xC1: nonASCII, 0xC2: nonASCII, 0xC3: nonASCII, 0xC4: nonASCII, 0xC5: nonASCII, 0xC6: nonASCII, 0xC7: nonASCII, 0xC8: nonASCII, 0xC9: nonASCII, 0xCA: nonASCII, 0xCB: nonASCII, 0xCC: nonASCII, 0xCD: nonASCII, 0xCE: nonASCII, 0xCF: nonASCII,
	0xD0: nonASCII, 0xD1: nonASCII, 0xD2: nonASCII, 0xD3: nonASCII, 0xD4: nonASCII, 0xD5: nonASCII, 0xD6: nonASCII, 0xD7: nonASCII, 0xD8: nonASCII, 0xD9: nonASCII, 0xDA: nonASCII, 0xDB: nonASCII, 0xDC: nonASCII, 0xDD: nonASCII, 0xDE: nonASCII, 0xDF: nonASCII,
	0xE0: nonASCII, 0xE1: nonASCII, 0xE2: nonASCII, 0xE3: nonASCII, 0xE4: nonASCII, 0xE5: nonASCII, 0xE6: nonASCII, 0xE7: nonASCII, 0xE8: nonASCII, 0xE9: nonASCII, 0xEA: nonASCII, 0xEB: nonASCII, 0xEC: nonASCII, 0xED: nonASCII, 0xEE: nonASCII, 0xEF: nonASCII,
	0xF0: nonASCII, 0xF1: nonASCII, 0xF2: nonASCII, 0xF3: nonASCII, 0xF4: nonASCII, 0xF5: nonASCII, 0xF6: nonASCII, 0xF7: nonASCII, 0xF8: nonASCII, 0xF9: nonASCII, 0xFA: nonASCII, 0xFB: nonASCII, 0xFC: nonASCII, 0xFD: nonASCII, 0xFE: nonASCII, 0xFF: nonASCII,
}

var byteBreaks = [256]Break{
	'\n': Newline, '\t': Tab, ':': Colon,
	'.': Stop, '!': Stop, '?': Stop,
	',': Pause, ';': Pause,
	'/': Slash, '|': Slash, '&': Slash, '-': Slash,
	'(': Paren, ')': Paren, '[': Paren, ']': Paren,
}

func runeBreak(r rune) Break {
	switch r {
	case '،', '؛':
		return Pause
	case '؟', '…', '。':
		return Stop
	case '–', '—', '‒', '―', '‐', '‑', '•', '·':
		return Slash
	case '：':
		return Colon
	}
	return 0
}
