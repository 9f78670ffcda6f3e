package outline

import (
	"slices"
	"unicode"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Where a page was flattened to text without so much as a space, a heading runs into the
// text below it: "ResponsibilitiesUnder the supervision of ...". The word in which they meet
// is split before anything else is read of it. So is one in which the label at the beginning
// of a line meets its value: "Deadline for ApplicationsFebruary 2, 2026".

const (
	// maxGluedWords bounds the words of a heading that runs into its text.
	maxGluedWords = 11
	// longHeading is how many words tell a heading from words that happen to be one.
	longHeading = 4
)

// meeting is a word in which a heading and its text meet.
type meeting struct {
	word       int // its number
	head, text vocab.Word
	keys       vocab.Keys // what the heading stands for
	words      int        // how many words it has
}

// splitGlued splits the words in which a heading and its text meet. One such word may be a
// name, "SkillsForum": there are headings of several kinds, or the text begins with one of
// the small words.
func (o *outliner) splitGlued() {
	var found []meeting
	several, sure := false, false
	words := o.out.Words
	for k := nextGlued(words, 0); k < len(words); k = nextGlued(words, k+1) {
		first := 0 // behind the one before
		if len(found) > 0 {
			first = found[len(found)-1].word + 1
		}
		m, ok := o.meetingAt(k, first)
		if !ok {
			continue
		}
		several = several || len(found) > 0 && found[0].keys != m.keys
		sure = sure || m.isSure()
		found = append(found, m)
	}
	if !several && !sure {
		return
	}
	split := make([]vocab.Word, 0, len(words)+len(found))
	last := 0
	for _, m := range found {
		if several || m.isSure() {
			split = append(append(split, words[last:m.word]...), m.head, m.text)
			last = m.word + 1
		}
	}
	o.out.Words = append(split, words[last:]...)
	o.glued = true
}

// nextGlued returns the index of the first glued word from an index on; the number of words
// if there is none.
func nextGlued(words []vocab.Word, k int) int {
	for k < len(words) && !words[k].Glued {
		k++
	}
	return k
}

// isSure reports whether the heading is long, or the text begins with a small word:
// "EducationAn advanced ...". Less is long for the label at the beginning of a line, but not two
// words: "Contract TypeScript Developer".
func (m *meeting) isSure() bool {
	return m.words >= longHeading || m.keys.Short() != 0 && m.words == longHeading-1 || m.text.Hint&vocab.StopHint != 0
}

// meetingAt reads a glued word as the end of a heading, which begins not before the word with
// the number first, and the beginning of its text.
func (o *outliner) meetingAt(k, first int) (meeting, bool) {
	w := o.out.Words[k]
	at := meetingPoint(o.text[w.Start:w.End])
	var buf [2]vocab.Word
	halves := o.v.Words(buf[:0], o.text[w.Start:int(w.Start)+at], int(w.Start))
	halves = o.v.Words(halves, o.text[int(w.Start)+at:w.End], int(w.Start)+at)
	if len(halves) != 2 || halves[0].Hint&vocab.LabelWordHint == 0 {
		return meeting{}, false
	}
	halves[0].Before = w.Before
	m := meeting{word: k, head: halves[0], text: halves[1]}
	words := append(slices.Clone(o.out.Words[max(first, k-maxGluedWords+1):k]), m.head)
	from, keys := o.headingBefore(words)
	m.keys, m.words = keys, len(words)-from
	return m, m.words > 0
}

// meetingPoint returns the offset of the first capital behind a small letter.
func meetingPoint(word string) int {
	small := false
	for i, r := range word {
		if small && unicode.IsUpper(r) {
			return i
		}
		small = unicode.IsLower(r)
	}
	return len(word)
}

// headingBefore returns where a heading begins that ends with the last of words, and what
// it stands for; their number if there is none. It begins a sentence unless it is long.
func (o *outliner) headingBefore(words []vocab.Word) (int, vocab.Keys) {
	for from, first := range words {
		begins := first.Start == 0 || first.Before&(vocab.Stop|vocab.Newline|vocab.Colon|vocab.Tab) != 0
		if !begins && len(words)-from < longHeading || first.Hint&vocab.LabelHint == 0 || !o.isTitleCase(words[from:]) {
			continue
		}
		label, ok := o.v.Label(words[from:], o.text)
		if !ok || label.Misspelt || label.Weak {
			continue
		}
		line := first.Start == 0 || first.Before&vocab.Newline != 0
		if label.Keys.Short() == 0 || line && label.Keys.Short() == label.Keys {
			return from, label.Keys
		}
	}
	return len(words), 0
}

// headingCuts appends the offsets at which headings that run into their text begin and end.
func (o *outliner) headingCuts(at []int, l *line) []int {
	words := o.out.Words[l.w0:l.w1]
	first := 0 // behind the heading before
	for k := range words {
		// Two words of letters with nothing between them are the halves of one.
		if k+1 == len(words) || words[k+1].Start != words[k].End || words[k].Number || words[k+1].Number {
			continue
		}
		low := max(first, k-maxGluedWords+1)
		from, keys := o.headingBefore(words[low : k+1])
		if low+from > k || keys.Short() != 0 {
			continue
		}
		if start := int(words[low+from].Start); start > l.span.Start {
			at = append(at, start)
		}
		at = append(at, int(words[k].End))
		first = k + 1
	}
	return at
}
