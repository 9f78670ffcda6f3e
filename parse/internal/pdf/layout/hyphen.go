package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphens knows what the hyphens at line ends of a document are: signs that divide a
// word, or parts of it.
type hyphens struct {
	words     map[string]bool // all words, in lower case
	compounds map[string]bool // those that hold a hyphen
	divides   bool            // the document divides words
	// marked is set where the program that divided words used a sign of its own for it: a
	// hyphen from the keyboard belongs to the word then.
	marked bool
}

const (
	// minDivided and dividedShare are how many words, and one in how many lines, end with
	// a hyphen where words are divided: a hyphen of a compound is rare there.
	minDivided   = 2
	dividedShare = 33
)

// hyphensOf looks at the words of a document and at its line ends.
func (l *Layout) hyphensOf() *hyphens {
	h := &hyphens{}
	divided := false
	l.each(func(s *segment) { divided = divided || isDivided(s.words[len(s.words)-1].Text) })
	if !divided { // most documents: their words are not needed
		return h
	}
	h.words, h.compounds = map[string]bool{}, map[string]bool{}
	lines, ends := 0, 0
	var open []Word // the words at the ends of lines, with a hyphen
	var next []Word
	var last *segment
	l.each(func(s *segment) {
		lines++
		for i := range s.words {
			word := bareWord(s.words[i].Text)
			h.words[word] = true
			if strings.Contains(strings.Trim(word, "-‐"), "-") {
				h.compounds[word] = true
			}
		}
		if last != nil && isDivided(last.words[len(last.words)-1].Text) {
			if text := last.words[len(last.words)-1].Text; !strings.HasSuffix(text, "-") {
				h.marked = true
			}
			ends++
			open, next = append(open, last.words[len(last.words)-1]), append(next, s.words[0])
		}
		last = s
	})
	for i := range open {
		if a, b := bareWord(open[i].Text), bareWord(next[i].Text); h.compounds[a+b] {
			ends--
		}
	}
	h.divides = ends >= minDivided && ends*dividedShare >= lines
	return h
}

// each calls visit for the pieces of text of all pages.
func (l *Layout) each(visit func(*segment)) {
	for i := range l.pages {
		for k := range l.pages[i].lines {
			segments := l.pages[i].lines[k].segments
			for n := range segments {
				if len(segments[n].words) > 0 {
					visit(&segments[n])
				}
			}
		}
	}
}

// bareWord returns a word in lower case without punctuation around it.
func bareWord(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) && r != '-' && r != '‐' || r == '“' || r == '”' }))
}

// isDivided reports whether a word ends with a hyphen behind a letter.
func isDivided(word string) bool {
	r, size := utf8.DecodeLastRuneInString(word)
	if r != '-' && r != '‐' && r != '\u00AD' || len(word) == size {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-size])
	return unicode.IsLetter(before)
}

// join reports whether two words at the end and the beginning of lines are one, and
// returns the first as it stands before the second: without its hyphen where that only
// divides it.
func (h *hyphens) join(a, b string) (string, bool) {
	r, size := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if r == '\u00AD' {
		return a[:len(a)-size], unicode.IsLetter(first)
	}
	if isAddress(a) {
		return a, strings.ContainsRune("/-_=&?#", r) && !unicode.IsPunct(first)
	}
	if r == '/' && len(a) > size {
		before, _ := utf8.DecodeLastRuneInString(a[:len(a)-size])
		return a, unicode.IsLetter(before) && unicode.IsLetter(first)
	}
	if !isDivided(a) || !unicode.IsLetter(first) {
		return a, false
	}
	cut := a[:len(a)-size]
	before, _ := utf8.DecodeLastRuneInString(cut)
	if unicode.IsUpper(before) != unicode.IsUpper(first) {
		return a, true
	}
	front, back := bareWord(cut), bareWord(b)
	switch {
	case r == '‐': // no key has it: a program has set it
		return cut, true
	case h.marked, h.compounds[front+"-"+back]:
		return a, true
	case h.words[front+back], h.divides:
		return cut, true
	}
	return a, true
}

// isAddress reports whether a word is the beginning of an address on the Web.
func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "www.")
}
