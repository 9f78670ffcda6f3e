package vocab

import "math/bits"

// wordTable numbers folded words, from 1. It is a hash table with open addressing. A
// short word of ASCII letters is its own key, so that a look-up touches one slot and
// nothing else; of any other word the key is a hash, and its spelling is compared.
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
	key uint64
	id  int32 // 0 where the slot is free
}

// A key of a short word holds five bits a letter; that of another word has the first bit
// set.
const (
	maxPacked = 12
	hashed    = 1 << 63

	// The hash is FNV-1a.
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
	// spread turns a key into a slot's number by its first bits (Fibonacci hashing).
	spread = 0x9E3779B97F4A7C15
)

// keyOf returns the key of a folded word.
func keyOf(word []byte) uint64 {
	if len(word) <= maxPacked {
		key := uint64(0)
		for i, c := range word {
			if c < 'a' || c > 'z' {
				break
			}
			if key = key<<5 | uint64(c&31); i == len(word)-1 {
				return key
			}
		}
	}
	return hash(hashStart, word) | hashed
}

// hash adds bytes to a hash.
func hash(h uint64, text []byte) uint64 {
	for _, c := range text {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// asciiKey is keyOf for ASCII letters or digits that are not folded yet.
func asciiKey(word string) uint64 {
	key := uint64(hashStart)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		key = (key ^ uint64(c)) * hashPrime
	}
	return key | hashed
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
	key := keyOf(word)
	if key&hashed == 0 {
		return t.findPacked(key)
	}
	mask := uint64(len(t.slots) - 1)
	for i := key * spread >> t.shift; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.id == 0 {
			return 0
		}
		if s.key == key && string(t.spelling(s.id)) == string(word) {
			return s.id
		}
	}
}

// findPacked is find for a word that is its own key.
func (t *wordTable) findPacked(key uint64) int32 {
	mask := uint64(len(t.slots) - 1)
	for i := key * spread >> t.shift; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.id == 0 || s.key == key {
			return s.id
		}
	}
}

// findASCII is find for ASCII letters or digits, not folded yet, whose key is a hash.
func (t *wordTable) findASCII(word string) int32 {
	key := asciiKey(word)
	mask := uint64(len(t.slots) - 1)
	for i := key * spread >> t.shift; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.id == 0 {
			return 0
		}
		if s.key == key && equalFold(t.spelling(s.id), word) {
			return s.id
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
	t.place(slot{keyOf(word), id})
	return id
}

func (t *wordTable) place(s slot) {
	mask := uint64(len(t.slots) - 1)
	i := s.key * spread >> t.shift
	for t.slots[i].id != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = s
}
