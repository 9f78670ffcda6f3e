package vocab

// wordTable numbers folded words, from 1. It is a hash table with open addressing: the
// hash is worked out while a word is folded, so that a look-up touches the word once.
type wordTable struct {
	slots    []slot
	spelling []string // word number -> folded word; 0 is none
}

type slot struct {
	hash uint32
	id   int32 // 0 where the slot is free
}

// The hash is FNV-1a.
const (
	hashStart = 2166136261
	hashPrime = 16777619
)

func hashOf(word []byte) uint32 {
	h := uint32(hashStart)
	for _, c := range word {
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}

func newWordTable() wordTable {
	return wordTable{slots: make([]slot, 1<<12), spelling: make([]string, 1, 1<<12)}
}

// find returns the number of a word; 0 if the table does not hold it.
func (t *wordTable) find(hash uint32, word []byte) int32 {
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.id == 0 {
			return 0
		}
		if s.hash == hash && t.spelling[s.id] == string(word) {
			return s.id
		}
	}
}

// findASCII is find for a word of ASCII letters or digits that is not folded yet; the
// hash is that of the folded word.
func (t *wordTable) findASCII(hash uint32, word string) int32 {
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.id == 0 {
			return 0
		}
		if s.hash == hash && equalFold(t.spelling[s.id], word) {
			return s.id
		}
	}
}

// equalFold reports whether a word in small letters is another one in any.
func equalFold(small, word string) bool {
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
	hash := hashOf(word)
	if id := t.find(hash, word); id != 0 {
		return id
	}
	if len(t.spelling)*2 > len(t.slots) {
		old := t.slots
		t.slots = make([]slot, 2*len(old))
		for _, s := range old {
			if s.id != 0 {
				t.place(s)
			}
		}
	}
	id := int32(len(t.spelling))
	t.spelling = append(t.spelling, string(word))
	t.place(slot{hash, id})
	return id
}

func (t *wordTable) place(s slot) {
	mask := uint32(len(t.slots) - 1)
	i := s.hash & mask
	for t.slots[i].id != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = s
}
