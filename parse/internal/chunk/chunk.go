// Package chunk looks at eight bytes of a text at once.
//
// A loop that branches on every byte goes another way wherever a word ends, which the
// processor cannot foresee. Each time that costs more than to look at many bytes without a
// branch.
package chunk

import "math/bits"

// Size is the number of bytes in a chunk.
const Size = 8

// Chunk is eight bytes of a text, the first in the lowest bits.
type Chunk uint64

// Set is a set of the bytes of a chunk: the highest bit of each byte that is in it is set,
// and no other bit.
type Set uint64

const (
	every   = 0x0101010101010101
	highest = 0x80 * every
)

// Of returns the first eight bytes of s, which must have as many.
func Of[T string | []byte](s T) Chunk {
	_ = s[7]
	return Chunk(s[0]) | Chunk(s[1])<<8 | Chunk(s[2])<<16 | Chunk(s[3])<<24 |
		Chunk(s[4])<<32 | Chunk(s[5])<<40 | Chunk(s[6])<<48 | Chunk(s[7])<<56
}

// At returns the bytes of s from offset i on; behind its end stands NUL.
func At[T string | []byte](s T, i int) Chunk {
	switch {
	case i+Size <= len(s):
		return Of(s[i:])
	case len(s) >= Size:
		return Of(s[len(s)-Size:]) >> (8 * (Size + i - len(s)))
	}
	c := Chunk(0)
	for k := len(s) - 1; k >= i; k-- {
		c = c<<8 | Chunk(s[k])
	}
	return c
}

// Repeat returns a chunk of eight equal bytes.
func Repeat(b byte) Chunk { return Chunk(b) * every }

// From returns the bytes that are not below an ASCII character: it and those behind it in
// ASCII, and all that is not ASCII.
//
// The sum of two numbers of seven bits sets the highest bit of its own byte, if any, and
// does not reach the next one.
func (c Chunk) From(first byte) Set {
	return Set((c&^highest+Repeat(0x80-first))|c) & highest
}

// NotASCII returns the bytes that are not ASCII.
func (c Chunk) NotASCII() Set { return Set(c) & highest }

// Range is the characters of ASCII from one to another.
type Range struct{ first, last Chunk }

// RangeOf returns the characters from one to another; both are in it.
func RangeOf(first, last byte) Range { return Range{Repeat(0x80 - first), Repeat(0x7F - last)} }

// Outside returns a set of which the first byte is the first one of c that is not in the range;
// what stands behind that is of no meaning.
//
// Of the two sums of such a byte, as in From, but one has the highest bit. Only another byte
// can have a sum that reaches the next one.
func (r *Range) Outside(c Chunk) Set {
	return Set(^(c+r.first)|(c+r.last)|c) & highest
}

// Not returns the bytes that are not in s.
func (s Set) Not() Set { return ^s & highest }

// Len returns how many bytes are in s.
func (s Set) Len() int { return bits.OnesCount64(uint64(s)) }

// Counts tells in how many sets each byte of a chunk was, up to [MaxCount] sets.
type Counts uint64

// MaxCount is how many sets may be counted together.
const MaxCount = 1<<8 - 1

// Add counts a set.
func (c *Counts) Add(s Set) { *c += Counts(s >> 7) }

// Sum returns how many bytes were in the sets.
func (c Counts) Sum() int {
	const pairs = 0x00FF00FF00FF00FF
	sums := uint64(c)&pairs + uint64(c)>>8&pairs
	return int(sums * 0x0001000100010001 >> 48)
}

// First returns how many bytes stand before the first one of s: eight if it is empty.
func (s Set) First() int { return bits.TrailingZeros64(uint64(s)) / 8 }

// Before returns a chunk of the bits of all bytes that stand before the first one of s.
func (s Set) Before() Chunk { return Chunk(int64((s-1)&^s) >> 7) }

// NotPlain returns a set of which the first byte is the first one of c that is no visible
// character of ASCII, and no space but a single one; what stands behind that is of no meaning.
// Whether a space at the beginning is a single one c does not show.
//
// Only a byte that is not ASCII can have a sum that reaches the next one.
func (c Chunk) NotPlain() Set {
	blank := ^(c + Repeat(0x7F-' ')) // spaces and controls
	return Set(blank&(blank<<8)|^(c+Repeat(0x80-' '))|(c+Repeat(1))|c) & highest
}
