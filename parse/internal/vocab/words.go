package vocab

import (
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// Word is one word of a text: a run of letters, or a run of digits.
type Word struct {
	// Start and End are offsets into the text.
	Start, End int32
	// ID is the word's number in the vocabulary; 0 for one it does not hold.
	ID int32
	Marks
}

// Marks are what else there is to know of a word. They stand together since the compiler keeps
// no struct of more than four fields in registers.
type Marks struct {
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
//
// Most words are letters or digits of ASCII that end within two chunks. They are read here,
// without a loop over their bytes: it would end where the processor cannot foresee it.
func (v *Vocabulary) Words(words []Word, text string, base int) []Word {
	table := &v.words
	var before Break
	for i := 0; i < len(text); {
		kind := asciiKinds[text[i]]
		if kind == other {
			before |= asciiBreaks[text[i]]
			i++
			continue
		}
		if kind != mark {
			var head, tail chunk.Chunk
			if i+2*chunk.Size <= len(text) {
				both := text[i : i+2*chunk.Size]
				head, tail = chunk.Of(both), chunk.Of(both[chunk.Size:])
			} else {
				head, tail = chunk.At(text, i), chunk.At(text, i+chunk.Size)
			}
			own := &asciiRuns[kind&3]
			small := head | own.capitals
			behind := own.Outside(small)
			in := behind.Before()
			key := wordKey{head: uint64(small & in)}
			capitals := head << 8 & (small ^ head) & in
			end := i + behind.First()
			if behind == 0 {
				small = tail | own.capitals
				behind = own.Outside(small)
				in = behind.Before()
				key.tail = uint64(small & in)
				capitals |= (tail<<8 | head>>56) & (small ^ tail) & in
				end += behind.First()
			}
			after := byte(' ')
			if end < len(text) {
				after = text[end]
			}
			if behind != 0 && after < utf8.RuneSelf {
				at := table.first(key)
				for table.slots[at].isOther(key) {
					at = table.next(at)
				}
				s := &table.slots[at]
				isNumber := byte(key.head) <= '9' // no letter comes before the digits
				marks := Marks{before, isNumber, capitals != 0, s.hint}
				words = append(words, Word{int32(base + i), int32(base + end), s.id, marks})
				i, before = end, asciiBreaks[after]
				if asciiKinds[after] == other {
					i++
				}
				continue
			}
		}
		words, i, before = v.anyWord(words, text, i, base, before)
	}
	return words
}

// asciiRuns tell the bytes of a word from what stands behind it.
var asciiRuns = [...]struct {
	capitals chunk.Chunk // the bits that make capitals small
	chunk.Range
}{
	letter: {chunk.Repeat('a' - 'A'), chunk.RangeOf('a', 'z')},
	digit:  {0, chunk.RangeOf('0', '9')},
	mark:   {},
}

// asciiBreaks are what the bytes of a text stand for between two words.
var asciiBreaks = [256]Break{
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
