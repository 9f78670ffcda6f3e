package schema

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

//go:embed data/placeholders.txt
var placeholderText string

// placeholders are the phrases of data/placeholders.txt, read on first use.
var placeholders = sync.OnceValue(func() *phraseFinder { return newPhraseFinder(phrases(placeholderText)) })

// checkPlaceholders reports each phrase once.
func checkPlaceholders(p *Pass) {
	if p.Source == nil {
		return
	}
	text, finder := p.Source.Text, placeholders()
	var found []string
	for i := range finder.mayBegin(text) {
		for _, phrase := range finder.phrases {
			if !slices.Contains(found, phrase) && indexFold(text[i:min(len(text), i+len(phrase)+utf8.UTFMax)], phrase) == 0 {
				found = append(found, phrase)
				span := notice.Span{Start: i, End: i + len(phrase)}
				p.Report(span, quoted(text[span.Start:span.End])+" is a placeholder of a template", "Write what belongs there")
			}
		}
	}
}

// phraseFinder finds where phrases may begin, all of them in one pass over a text: the
// algorithm is Shift-Or (Baeza-Yates and Gonnet, "A new approach to text searching", 1992),
// whose loop has no branch that depends on the text.
type phraseFinder struct {
	phrases []string
	// misfits has for each byte a set of the pairs of place and group such that the byte
	// cannot stand at the place in a phrase of the group. Place 0 is the byte before the
	// phrase, which is part of no word; the last place has the highest bits.
	misfits [256]uint64
}

const (
	groups = 8 // of phrases: the bits of a place
	places = 5 // the byte before a phrase, and its first four
	// noneFits is the least state in which no group fits at the last place.
	noneFits = (1<<groups - 1) << (64 - groups)
	// notBegun is the state in which no place fits but the one before a phrase.
	notBegun = (1<<64 - 1) &^ (1<<(64-(places-1)*groups) - 1)
)

// newPhraseFinder returns a finder of phrases in lower case, of four bytes or more each.
func newPhraseFinder(phrases []string) *phraseFinder {
	f := &phraseFinder{phrases: phrases}
	for c := range f.misfits {
		c := byte(c)
		if inWord(c) {
			f.misfits[c] = misfit(0, 1<<groups-1)
		}
		for place := 1; place < places; place++ {
			fits := uint64(0)
			for i, phrase := range phrases {
				if p := phrase[place-1]; p >= utf8.RuneSelf || c|0x20 == p|0x20 {
					fits |= 1 << (i % groups)
				}
			}
			f.misfits[c] |= misfit(place, ^fits&(1<<groups-1))
		}
	}
	return f
}

// misfit returns a set of groups at a place.
func misfit(place int, set uint64) uint64 { return set << (64 - (places-place)*groups) }

// mayBegin returns the offsets in a text, ascending, at which a phrase begins, in any case
// and at the beginning of a word; and perhaps some others.
func (f *phraseFinder) mayBegin(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		state := uint64(notBegun)
		for i := range len(text) {
			state = state<<groups | f.misfits[text[i]]
			if state < noneFits && !yield(i-places+2) {
				return
			}
		}
	}
}

// inWord reports whether a byte is part of a word.
func inWord(c byte) bool { return isLetter(c) || c >= utf8.RuneSelf || '0' <= c && c <= '9' }

// indexFold returns the offset at which a phrase stands in text as whole words, in any
// case; -1 if it does not.
func indexFold(text, phrase string) int {
	for i := 0; i+len(phrase) <= len(text); i++ {
		if text[i]|0x20 != phrase[0]|0x20 || !strings.EqualFold(text[i:i+len(phrase)], phrase) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(phrase):])
		if !isWordRune(before) && !isWordRune(after) {
			return i
		}
	}
	return -1
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
