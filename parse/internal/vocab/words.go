package vocab

import (
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
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
	// Hint says in short which phrases begin with the word.
	Hint Hint
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
		if kind == nonASCII {
			if r, size := utf8.DecodeRuneInString(text[i:]); !isWordRune(r) {
				before |= runeBreak(r)
				i += size
				continue
			}
		}
		// The word is filled in where it is to stay, field by field.
		words = append(words, Word{})
		w := &words[len(words)-1]
		end := i
		switch kind {
		case letter:
			end = v.letterWord(w, text, i)
		case digit:
			end = v.digitWord(w, text, i)
		}
		if end < len(text) && text[end] >= utf8.RuneSelf && (end == i || startsWord(text[end:])) {
			end = v.anyWord(w, text, i)
		}
		w.Before |= before
		w.Start, w.End = int32(base+i), int32(base+end)
		i, before = end, 0
	}
	return words
}

// startsWord reports whether text begins with a character that is part of a word.
func startsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWordRune(r)
}

// letterWord reads the word of ASCII letters that begins at start into w and returns its
// end. It reads a chunk at a time: a loop over the letters would end where the processor
// cannot foresee it.
func (v *Vocabulary) letterWord(w *Word, text string, start int) (end int) {
	var c chunk.Chunk
	if start+chunk.Size <= len(text) {
		c = chunk.OfString(text[start:])
	} else {
		c = chunk.At(text, start)
	}
	small, behind := lettersOf(c)
	key := wordKey{head: uint64(small)}
	capitals := c.Before(behind) ^ small
	glued := c << 8 & capitals
	end = start + behind.First()
	for before := c; behind == 0; before = c {
		c = chunk.At(text, end)
		small, behind = lettersOf(c)
		key.add(small)
		capitals = c.Before(behind) ^ small
		glued |= (c<<8 | before>>56) & capitals
		end += behind.First()
	}
	s := v.words.slot(key, text[start:end])
	w.ID, w.Hint, w.Glued = s.id, s.hint, glued != 0
	return end
}

// lettersOf returns the ASCII letters that c begins with as small ones, and the set of the
// bytes that are none.
func lettersOf(c chunk.Chunk) (small chunk.Chunk, others chunk.Set) {
	small = c | chunk.Chunk('a'-'A')*0x0101010101010101
	others = small.From('a').Not() | small.From('z'+1)
	return small.Before(others), others
}

// digitWord reads the word of ASCII digits that begins at start into w and returns its end.
func (v *Vocabulary) digitWord(w *Word, text string, start int) (end int) {
	end = start
	for end < len(text) && byteKinds[text[end]] == digit {
		end++
	}
	s := v.words.slot(keyOf(text[start:end]), text[start:end])
	w.ID, w.Hint, w.Number = s.id, s.hint, true
	return end
}

// anyWord reads a word of letters or digits of any script into w and returns its end.
func (v *Vocabulary) anyWord(w *Word, text string, start int) (end int) {
	var buf [maxFolded + utf8.UTFMax]byte
	folded := buf[:0]
	i := start
	small := false
	*w = Word{}
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
		if r < firstArabic || r > lastArabic { // which has no capitals
			w.Glued = w.Glued || small && unicode.IsUpper(r)
			small = unicode.IsLower(r)
		}
		if len(folded) < maxFolded {
			folded = appendFold(folded, r)
		}
		i += size
	}
	if len(folded) < maxFolded {
		w.ID, w.Before = v.lookup(folded)
	}
	w.Hint = v.hints[w.ID]
	return i
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

// byteKinds are the kinds of all bytes.
var byteKinds = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case '0' <= c && c <= '9':
			kinds[c] = digit
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z':
			kinds[c] = letter
		case c >= utf8.RuneSelf:
			kinds[c] = nonASCII
		}
	}
	return kinds
}()

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
