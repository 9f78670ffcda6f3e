package chunk_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/parse/internal/chunk"
)

// TestFrom checks every byte in every place against all limits, with neighbours that would
// show if one byte's sum reached the next.
func TestFrom(t *testing.T) {
	for limit := range 0x80 {
		for b := range 0x100 {
			for place := range chunk.Size {
				for _, other := range []byte{0, 0x7F, 0x80, 0xFF} {
					text := []byte(strings.Repeat(string(rune(0)), chunk.Size))
					for i := range text {
						text[i] = other
					}
					text[place] = byte(b)
					got := chunk.Of(text).From(byte(limit))
					want := chunk.Set(0)
					for i, c := range text {
						if int(c) >= limit {
							want |= 0x80 << (8 * i)
						}
					}
					if got != want {
						assert.Equal(t, want, got, "the bytes of %q from %#x on", text, limit)
						return
					}
				}
			}
		}
	}
}

func TestSet(t *testing.T) {
	c := chunk.Of("ab1 c2345")
	letters := c.From('a')
	others := letters.Not()
	assert.Equal(t, 0, letters.First())
	assert.Equal(t, 3, letters.Len())
	assert.Equal(t, 2, others.First(), "letters before the first digit")
	assert.Equal(t, 8, chunk.Set(0).First(), "an empty set")
	assert.Equal(t, 0, c.NotASCII().Len())
	assert.Equal(t, 3, chunk.Of("abcéd\x7Fe").NotASCII().First(), "a character of two bytes")
	assert.Equal(t, chunk.Of([]byte("ab\x00\x00\x00\x00\x00\x00")), c&others.Before())
	assert.Equal(t, c, c&chunk.Set(0).Before(), "all bytes stand before none")
	assert.Equal(t, chunk.Of("aaaaaaaa"), chunk.Repeat('a'))
}

// TestOutside checks every byte behind letters, and before others that could show in its sums.
func TestOutside(t *testing.T) {
	letters, digits := chunk.RangeOf('a', 'z'), chunk.RangeOf('0', '9')
	for b := range 0x100 {
		for place := range chunk.Size {
			text := []byte("az" + "kkkkkkk\xFF")[:chunk.Size]
			text[place] = byte(b)
			want := chunk.Size
			if b < 'a' || b > 'z' {
				want = place
			}
			assert.Equal(t, want, letters.Outside(chunk.Of(text)).First(), "the first of %q that is no small letter", text)
		}
	}
	assert.Equal(t, 3, digits.Outside(chunk.Of("123\xFF\xFF456")).First())
}

func TestAt(t *testing.T) {
	const text = "the first eight bytes"
	for end := range len(text) + 1 {
		for i := range end + 1 {
			want := (text[i:end] + strings.Repeat("\x00", chunk.Size))[:chunk.Size]
			assert.Equal(t, chunk.Of(want), chunk.At(text[:end], i), "the bytes of %q from %d on", text[:end], i)
		}
	}
}

func TestNotPlain(t *testing.T) {
	for text, want := range map[string]int{
		"a b c d ": chunk.Size, " b c d e": chunk.Size, "a  b c d": 2, "ab c\td e": 4, "       a": 1, "\x00 a b c ": 0,
		"abc été ": 4, "\u00A0 plain": 0, "a~b!c\x7Fd ": 5, "the end\n": 7,
	} {
		assert.Equal(t, want, chunk.Of(text).NotPlain().First(), "the first not plain byte of %q", text)
	}
}

func TestCounts(t *testing.T) {
	var counts chunk.Counts
	for range chunk.MaxCount - 1 {
		counts.Add(chunk.Set(0).Not())
	}
	assert.Equal(t, (chunk.MaxCount-1)*chunk.Size, counts.Sum(), "full sets")
	counts.Add(chunk.Of("1 2 3 4 ").From('0'))
	assert.Equal(t, (chunk.MaxCount-1)*chunk.Size+4, counts.Sum(), "and one with half of the bytes")
}
