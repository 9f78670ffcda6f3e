package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// itemCuts appends the offsets at which items begin that run together in one line:
// "• one • two", "- one - two - three", "1. one 2. two 3. three", "a) one; b) two".
func (o *outliner) itemCuts(at []int, l *line) []int {
	words := o.out.Words[l.w0:l.w1]
	if len(words) < 4 {
		return at
	}
	leading, _ := utf8.DecodeRuneInString(o.text[l.span.Start:])
	if lead := bulletShape(leading); lead == '*' || l.traits&dashTrait != 0 {
		if at = o.bulletCuts(at, l, words, lead); len(at) > 0 {
			return at
		}
	}
	if l.traits&counterTrait == 0 {
		return at
	}
	return o.counterCuts(at, l, words)
}

// bulletCuts finds bullets within a line that begins with one of the shape lead, or with
// none. A real bullet is one wherever it stands between spaces; a dash only in a line that
// begins with one, or behind a colon, and where at least two more follow.
func (o *outliner) bulletCuts(at []int, l *line, words []vocab.Word, lead rune) []int {
	shape := rune(0)
	for k := 1; k < len(words); k++ {
		if words[k].Before&vocab.Slash == 0 && lead != '*' {
			continue
		}
		i, s := o.bulletBetween(int(words[k-1].End), int(words[k].Start))
		if s == 0 || shape != 0 && s != shape {
			continue
		}
		if s == '-' || s == '*' {
			if (lead != s || !o.startsItem(words[k])) && (s != '-' || !o.followsClause(i, l, len(at) == 0)) {
				continue
			}
		}
		shape = s
		at = append(at, i)
	}
	switch {
	case (shape == '-' || shape == '*') && len(at) < 2,
		shape != lead && len(at) < 2,
		shape == '-' && lead == '-' && strings.Contains(o.text[l.span.Start:at[0]], ": "): // "- Title: Tides - Analyst - South"
		return at[:0]
	}
	return at
}

// followsClause reports whether a dash stands behind a clause that leads to a list, if it
// is the first one, or behind an item that has ended.
func (o *outliner) followsClause(at int, l *line, first bool) bool {
	before := strings.TrimRight(o.text[l.span.Start:at], " \t")
	if before == "" {
		return false
	}
	end := before[len(before)-1]
	return end == ':' || !first && (end == ';' || end == '.' || end == ',')
}

// bulletBetween returns the bullet between two offsets and its shape: it has white
// space, or the end of a sentence, on its left and white space on its right, or is a
// real bullet.
func (o *outliner) bulletBetween(from, to int) (int, rune) {
	for i, r := range o.text[from:to] {
		shape := bulletShape(r)
		if shape == 0 {
			continue
		}
		after := from + i + utf8.RuneLen(r)
		if shape == '-' || shape == '*' || r == '·' || r == '»' || r == '→' {
			if i == 0 || !isSpace(o.text[from+i-1]) || after >= len(o.text) || !isSpace(o.text[after]) || r == '»' || r == '→' {
				continue
			}
		}
		return from + i, shape
	}
	return 0, 0
}

// startsItem reports whether a word looks like the first of an item.
func (o *outliner) startsItem(w vocab.Word) bool {
	r, _ := utf8.DecodeRuneInString(o.text[w.Start:])
	return unicode.IsUpper(r) || unicode.Is(unicode.Arabic, r)
}

// counterCuts finds numbers or letters that count up from one within a line.
func (o *outliner) counterCuts(at []int, l *line, words []vocab.Word) []int {
	var closing byte
	letters := false
	next := 1
	for k := range words {
		w := words[k]
		end := int(w.End)
		if end >= l.span.End || o.text[end] != '.' && o.text[end] != ')' || w.End-w.Start > maxCounter {
			continue
		}
		value, isLetter := o.countOf(w)
		if value != next || next > 1 && (isLetter != letters || o.text[end] != closing) {
			continue
		}
		if isLetter && o.text[end] == '.' || end+1 < l.span.End && !isSpace(o.text[end+1]) && o.text[end] == '.' {
			continue
		}
		start := int(w.Start)
		if start > 0 && o.text[start-1] == '(' {
			start--
		}
		if k > 0 && (!isSpace(o.text[start-1]) || !o.endsClause(start, l.span.Start) && k+1 < len(words) && !o.startsItem(words[k+1])) {
			continue
		}
		if next == 1 {
			closing, letters = o.text[end], isLetter
		}
		at = append(at, start)
		next++
	}
	first := len(at) > 0 && at[0] == l.span.Start
	if next-1 < 2 || !first && next-1 < 3 && !o.followsClause(at[0], l, true) {
		return at[:0]
	}
	if first {
		return at[1:]
	}
	return at
}

// endsClause reports whether the text before an offset ends a clause.
func (o *outliner) endsClause(at, start int) bool {
	before := strings.TrimRight(o.text[start:at], " \t")
	if before == "" {
		return true
	}
	return strings.ContainsRune(".;:,!?؛،", lastRune(before))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// countOf returns what a number or a single letter counts; 0 if it counts nothing.
func (o *outliner) countOf(w vocab.Word) (int, bool) {
	if !w.Number {
		c := o.text[w.Start] | 0x20
		if w.End-w.Start != 1 || c < 'a' || c > 'z' {
			return 0, false
		}
		return int(c-'a') + 1, true
	}
	n := 0
	for _, r := range o.text[w.Start:w.End] {
		d, _ := vocab.Digit(r)
		n = n*10 + d
	}
	return n, false
}
