package vocab

import (
	"math/bits"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// wordTable numbers folded words, from 1. It is a hash table with open addressing. A word
// of up to 16 bytes is its own key, so that a look-up touches one slot and nothing else; of
// a longer one the spelling is compared.
type wordTable struct {
	slots []slot
	shift uint    // 64 less the binary logarithm of the number of slots
	text  []byte  // the folded words, one behind the other
	ends  []int32 // word number -> where its spelling ends in text; 0 is none
}

// len returns the number of words, none among them.
func (t *wordTable) len() int { return len(t.ends) }

// spelling returns the folded word with a number.
func (t *wordTable) spelling(id int32) []byte {
	if id == 0 {
		return nil
	}
	return t.text[t.ends[id-1]:t.ends[id]]
}

type slot struct {
	key  wordKey
	id   int32 // 0 where the slot is free
	hint Hint
}

// wordKey is what a folded word is looked up by: its first eight bytes, and the next eight.
// Of a longer word the tail is a hash, which has the highest bit set.
type wordKey struct{ head, tail uint64 }

const (
	hashed    = 1 << 63
	hashPrime = 1099511628211 // of FNV-1a
	// spread turns a key into a slot's number by its highest bits (Fibonacci hashing).
	spread = 0x9E3779B97F4A7C15
)

// keyOf returns the key of a folded word.
func keyOf[T string | []byte](word T) wordKey {
	var k wordKey
	for i := 0; i < len(word); i += chunk.Size {
		if c := chunk.At(word, i); i == 0 {
			k.head = uint64(c)
		} else {
			k.add(c)
		}
	}
	return k
}

// shortKey is keyOf for the first n bytes of a word, less than those of two chunks, for which
// there is room.
func shortKey(word []byte, n int) wordKey {
	head, tail := uint64(chunk.Of(word)), uint64(chunk.Of(word[chunk.Size:]))
	if n <= chunk.Size {
		return wordKey{head: head & (1<<(8*n) - 1)}
	}
	return wordKey{head, tail & (1<<(8*(n-chunk.Size)) - 1)}
}

// add adds the next chunk of a word, folded, to the tail of its key.
func (k *wordKey) add(c chunk.Chunk) {
	if k.tail == 0 || c == 0 {
		k.tail |= uint64(c)
		return
	}
	k.tail = bits.RotateLeft64(k.tail*hashPrime, 32) ^ uint64(c) | hashed
}

// hash returns a number whose highest bits are that of the slot where the search for the
// key begins.
func (k wordKey) hash() uint64 {
	return (k.head ^ bits.RotateLeft64(k.tail, 32)) * spread
}

// newWordTable returns a table with room for about n words.
func newWordTable(n int) wordTable {
	log := max(4, bits.Len(uint(2*n)))
	return wordTable{
		slots: make([]slot, 1<<log), shift: uint(64 - log),
		text: make([]byte, 0, 8*n), ends: make([]int32, 1, n+1),
	}
}

// NumbersIn returns the numbers that v's words have in another vocabulary: the [Word.ID] there
// of the word with an ID here, and 0 for a word that is not known there.
func (v *Vocabulary) NumbersIn(other *Vocabulary) []int32 {
	numbers := make([]int32, v.words.len())
	for id := range numbers {
		numbers[id] = other.words.find(v.words.spelling(int32(id)))
	}
	return numbers
}

// find returns the number of a folded word; 0 if the table does not hold it.
func (t *wordTable) find(word []byte) int32 {
	if len(word) < 2*chunk.Size && cap(word) >= 2*chunk.Size {
		return t.slot(shortKey(word[:2*chunk.Size], len(word)), "").id
	}
	key := keyOf(word)
	if key.tail < hashed {
		return t.slot(key, "").id
	}
	return t.slot(key, string(word)).id
}

// first returns the number of the slot at which the search for a key begins.
func (t *wordTable) first(key wordKey) uint64 { return key.hash() >> (t.shift & 63) }

// next returns the number of the slot at which it goes on.
func (t *wordTable) next(at uint64) uint64 { return (at + 1) & uint64(len(t.slots)-1) }

// isOther reports whether another word than that of the key stands in the slot. It asks all
// at once: whether a word of a text is known at all cannot be foreseen.
func (s *slot) isOther(key wordKey) bool {
	taken := uint64(-int64(s.id) >> 63) // every bit, or none
	return (s.key.head^key.head|s.key.tail^key.tail)&taken != 0
}

// slot returns the slot of a word with a key; a free one if the table does not hold it. In
// ASCII the word need not be folded: only a long one is compared at all.
func (t *wordTable) slot(key wordKey, word string) *slot {
	for i := t.first(key); ; i = t.next(i) {
		s := &t.slots[i]
		if s.id == 0 || s.key == key && (key.tail < hashed || equalFold(t.spelling(s.id), word)) {
			return s
		}
	}
}

// equalFold reports whether a word in small letters is another one in any.
func equalFold(small []byte, word string) bool {
	if len(small) != len(word) {
		return false
	}
	for i := 0; i < len(small); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if small[i] != c {
			return false
		}
	}
	return true
}

// add returns the number of a word, which is new or known.
func (t *wordTable) add(word []byte) int32 {
	if id := t.find(word); id != 0 {
		return id
	}
	if t.len()*2 > len(t.slots) {
		old := t.slots
		t.slots = make([]slot, 2*len(old))
		t.shift--
		for _, s := range old {
			if s.id != 0 {
				t.place(s)
			}
		}
	}
	id := int32(t.len())
	t.text = append(t.text, word...)
	t.ends = append(t.ends, int32(len(t.text)))
	t.place(slot{key: keyOf(word), id: id})
	return id
}

func (t *wordTable) place(s slot) {
	i := t.first(s.key)
	for t.slots[i].id != 0 {
		i = t.next(i)
	}
	t.slots[i] = s
}
