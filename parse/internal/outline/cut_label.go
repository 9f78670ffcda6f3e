package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Here it is told whether a label begins in the middle of a line.

// answer is how sure a reading is.
type answer uint8

const (
	no answer = iota
	maybe
	sure
)

// labelWithin reports whether a label begins with word k in the middle of a line, and
// from where to where it stands.
func (o *outliner) labelWithin(words []vocab.Word, k, lineEnd int) (start, end int, strength answer) {
	w := words[k]
	start = int(w.Start)
	glued := false
	var buf [maxCandidate]vocab.Word
	candidate := words[k:min(k+len(buf), len(words))]
	if w.Glued {
		suffix := o.gluedLabel(w)
		if suffix.ID == 0 {
			return 0, 0, no
		}
		candidate = buf[:copy(buf[:], candidate)]
		candidate[0] = suffix
		start, glued = int(suffix.Start), true
	} else {
		before := o.text[start-1]
		glued = before == '.' || before != ' ' && strings.IndexByte("\t\n(\"-/'", before) < 0 && !isPunctuation(lastRune(o.text[:start]))
	}
	first, _ := utf8.DecodeRuneInString(o.text[start:])
	if unicode.IsLower(first) || strings.ContainsRune("([", lastRune(strings.TrimRight(o.text[:start], " "))) {
		return 0, 0, no
	}
	n, label := o.v.LabelPrefix(candidate)
	if n == 0 || !glued && w.Before == 0 && o.leadsOn(&words[k-1]) {
		return 0, 0, no
	}
	end = int(candidate[n-1].End)
	if strings.IndexByte(o.text[start:end], '*') >= 0 {
		return 0, 0, no // a value's footnote mark stands between: "Fixed-term Contract*Duration"
	}
	closed := o.colonAfter(candidate[n:], end, lineEnd)
	boundary := candidate[0].Before&(vocab.Tab|vocab.Stop) != 0
	short := label.Keys.Short() != 0
	switch {
	case glued && (closed || end == lineEnd && (short || n >= 2) || n >= 2 && o.isTitleCase(candidate[:n])):
		return start, end, sure
	case closed && boundary && short,
		boundary && label.Keys&dateKeys != 0 && n < len(candidate) && candidate[n].Number:
		return start, end, sure
	case closed && (n >= 2 || boundary || short):
		return start, end, maybe
	case n >= 2 && !short && boundary && o.isUpper(candidate[:n]):
		return start, end, sure
	case !short && !glued && o.isUpper(candidate[:n]) && o.numberBefore(words, k) > 0:
		return o.numberBefore(words, k), end, sure
	}
	return 0, 0, no
}

// leadsOn reports whether a word cannot end a value: "Head of" before "Unit: Tides".
func (o *outliner) leadsOn(w *vocab.Word) bool {
	return (o.v.Is(*w, vocab.ClassFiller) || o.v.Is(*w, vocab.ClassConnector)) && isSmallByte(o.text[w.Start])
}

// dateKeys are the labels that a date follows.
const dateKeys = 1<<vocab.KeyPublished | 1<<vocab.KeyDeadline | 1<<vocab.KeyStart

// isPunctuation reports whether r is a quotation mark or the like, which may stand
// before a word.
func isPunctuation(r rune) bool {
	return unicode.In(r, unicode.Pi, unicode.Pf, unicode.Pd, unicode.Po)
}

// gluedLabel returns the last part of a glued word with which a label begins; a word
// with the number 0 if there is none.
func (o *outliner) gluedLabel(w vocab.Word) vocab.Word {
	text := o.text[w.Start:w.End]
	small := false
	for i, r := range text {
		if small && unicode.IsUpper(r) {
			var buf [1]vocab.Word
			suffix := o.v.Words(buf[:0], text[i:], int(w.Start)+i)[0]
			if o.v.Begins(suffix, vocab.ClassLabel) {
				return suffix
			}
		}
		small = unicode.IsLower(r)
	}
	// "XReporting": a single capital before the label.
	if first, size := utf8.DecodeRuneInString(text); unicode.IsUpper(first) {
		if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) {
			var buf [1]vocab.Word
			suffix := o.v.Words(buf[:0], text[size:], int(w.Start)+size)[0]
			if !suffix.Glued && o.v.Begins(suffix, vocab.ClassLabel) {
				return suffix
			}
		}
	}
	return vocab.Word{}
}

// colonAfter reports whether a label that ends at the offset is closed by a colon:
// perhaps after words that change nothing, a remark in brackets or a footnote mark.
func (o *outliner) colonAfter(rest []vocab.Word, at, end int) bool {
	bracket := false // one has been passed
	for i := 0; ; i++ {
		for at < end {
			switch c := o.text[at]; {
			case c == ' ' || c == '\t' || c == '*' || c == ')':
				at++
				continue
			case c == '(':
				n := strings.IndexByte(o.text[at:min(end, at+80)], ')')
				if n < 0 {
					return strings.IndexByte(o.text[at:min(end, at+30)], ':') >= 0
				}
				at += n + 1
				bracket = true
				continue
			case c == ':':
				return at+1 == end || !isDigitByte(o.text[at+1]) && o.text[at+1] != '/' || !isDigitByte(o.text[at-1])
			}
			break
		}
		for i < len(rest) && int(rest[i].End) <= at {
			i++
		}
		if i >= len(rest) || i > 6 || int(rest[i].Start) != at || !o.v.Passes(rest[i]) {
			return false
		}
		if bracket && o.v.Begins(rest[i], vocab.ClassLabel) {
			return false // the colon is that of another label: "World Health Organization (WHO) Position:"
		}
		at = int(rest[i].End)
	}
}

func isDigitByte(c byte) bool { return '0' <= c && c <= '9' }
