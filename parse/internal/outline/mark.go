package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Mark is the mark of a list item.
type Mark struct {
	Kind MarkKind
	// Number is what a number, letter or duty mark counts; the last one of "2.1".
	Number int
	// Level is how many numbers the mark has: 2 for "2.1".
	Level int
}

// MarkKind is the kind of a list mark.
type MarkKind uint8

// The kinds of marks.
const (
	NoMark MarkKind = iota
	Bullet
	Number
	Letter
	Roman
	// Duty marks name what they count: "DUTY 1:".
	Duty
)

// style tells the lists of a text apart: items of one list have the same.
type style struct {
	kind  MarkKind
	shape rune // of the bullet, or the bracket or stop behind a number
	level int
}

// lineMark is what [outliner.mark] has read of a line.
type lineMark struct {
	mark  Mark
	style style
	at    int
}

// readMarks reads the marks of the lines from an index on.
func (o *outliner) readMarks(from int) {
	for i := from; i < len(o.lines); i++ {
		o.readMark(i)
	}
}

// readMark reads the mark of the line at an index, which is new.
func (o *outliner) readMark(i int) {
	k := &o.marked[i]
	k.mark, k.style, k.at = o.mark(&o.lines[i])
}

// markOf returns what mark has read of the line at an index.
func (o *outliner) markOf(i int) (Mark, style, int) {
	k := &o.marked[i]
	return k.mark, k.style, k.at
}

// mark reads a list mark at the beginning of a line. It returns the offset of the text
// after it; the line's own start if there is no mark.
func (o *outliner) mark(l *line) (Mark, style, int) {
	words := o.out.Words[l.w0:l.w1]
	if len(words) > 0 && int(words[0].Start) == l.span.Start && !words[0].Number {
		if mayBeMark(words) {
			if m, at := o.dutyMark(l); at > 0 {
				return m, style{kind: Duty}, at
			}
			if m, at := o.ordinalMark(l); at > 0 {
				return m, style{kind: Number, shape: 'w'}, at
			}
		}
		if o.isText(l, &words[0]) {
			return Mark{}, style{}, l.span.Start
		}
	}
	s := o.text[l.span.Start:l.span.End]
	m, st, n := bullet(s)
	if n == 0 && strings.HasPrefix(s, "o ") && o.isHollow(l) {
		m, st, n = Mark{Kind: Bullet}, style{kind: Bullet, shape: hollow}, 2
	}
	if n == 0 {
		m, st, n = enumerator(s)
		if n == 0 {
			return o.dashedMark(l)
		}
	} else if m, at := o.dutyBehind(l, n); at > 0 {
		return m, style{kind: Duty}, at
	}
	return m, st, l.span.Start + n
}

// hollow is the shape of hollow bullets.
const hollow = 'o'

// isHollow reports whether the "o" that a line begins with, with no capital behind it, is what is
// left of a hollow bullet: before a number in a notice with such, before an Arabic letter, or where
// the line above or below begins in the same way, too. In Spanish "o" is a word.
func (o *outliner) isHollow(l *line) bool {
	if o.hollow && isDigitAt(o.text, l.span.Start+2) {
		return true
	}
	if r, _ := utf8.DecodeRuneInString(o.text[l.span.Start+2:]); unicode.Is(unicode.Arabic, r) {
		return true
	}
	const most = 400 // bytes of a line
	above := strings.TrimRight(o.text[max(0, l.span.Start-most):l.span.Start], " \t\n")
	above = strings.TrimLeft(above[strings.LastIndexByte(above, '\n')+1:], " \t")
	below := strings.TrimLeft(o.text[l.span.End:min(len(o.text), l.span.End+most)], " \t\n")
	return strings.HasPrefix(above, "o ") || strings.HasPrefix(below, "o ")
}

// mayBeMark reports whether words may begin with a mark that is a word: a number stands near
// the first one, or behind it a sign that closes a mark.
func mayBeMark(words []vocab.Word) bool {
	if len(words) < 2 {
		return false
	}
	const closing = vocab.Stop | vocab.Colon | vocab.Paren | vocab.Slash
	return bit(words[1].Before&closing != 0)|bit(words[1].Number)|bit(words[min(2, len(words)-1)].Number) != 0
}

// isText reports whether the first word of a line is plainly none of the letters and roman
// numerals that are marks: it has more letters, or a space stands behind it.
func (o *outliner) isText(l *line, first *vocab.Word) bool {
	if first.End-first.Start > maxRoman {
		return true
	}
	behind, next := o.text[min(int(first.End), l.span.End-1)], o.text[min(int(first.End)+1, l.span.End-1)]
	return bit(behind == ' ')&bit(next != '-')&bit(next < utf8.RuneSelf)&bit(o.text[first.Start] != 'o') != 0 // "o" may be a bullet, "I - Purpose" has a mark
}

// ordinalMark reads a number in words and a colon or a dash behind it: "أولاً: المهام". It
// returns the offset of the text after it, or 0.
func (o *outliner) ordinalMark(l *line) (Mark, int) {
	words := o.out.Words[l.w0:l.w1]
	if len(words) < 2 || int(words[0].Start) != l.span.Start {
		return Mark{}, 0
	}
	sense := o.v.Sense(words[0], vocab.ClassItemOrdinal)
	if sense == nil {
		return Mark{}, 0
	}
	rest := o.text[words[0].End:l.span.End]
	text := strings.TrimLeft(rest, ".:)-–—： \t")
	if strings.TrimLeft(rest[:len(rest)-len(text)], " \t") == "" {
		return Mark{}, 0
	}
	number, _ := strconv.Atoi(sense.Name)
	return Mark{Kind: Number, Number: number, Level: 1}, l.span.End - len(text)
}

// maxRoman bounds the letters of a roman numeral that is a mark: "viii".
const maxRoman = 4

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// bullet reads "-", "•" and their like. Dashes need text after them: "- 5" may be a
// number below zero, "--" a rule.
func bullet(s string) (Mark, style, int) {
	r, size := utf8.DecodeRuneInString(s)
	shape := bulletShape(r)
	if r == 'o' && len(s) > 2 && s[1] == ' ' && startsUpper(s[2:]) {
		shape = 'o' // what is left of a hollow bullet in a font of symbols
	}
	if shape == 0 {
		return Mark{}, style{}, 0
	}
	n := size
	for n < len(s) { // "- -" and "••" are one mark
		c, size := utf8.DecodeRuneInString(s[n:])
		if c != ' ' && c != '\t' && c != '\n' && bulletShape(c) != shape {
			break
		}
		n += size
	}
	if n == len(s) {
		return Mark{}, style{}, 0
	}
	next, _ := utf8.DecodeRuneInString(s[n:])
	if shape == '-' && n == size && !unicode.IsLetter(next) && next != '(' && next != '"' && next != '“' && next != '«' {
		return Mark{}, style{}, 0
	}
	if shape == '*' && n > size && s[size] == '*' {
		return Mark{}, style{}, 0 // "**" is a footnote's
	}
	return Mark{Kind: Bullet}, style{kind: Bullet, shape: shape}, n
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// bulletShape returns the shape of a bullet, the same for those that stand for one
// another; 0 for what is no bullet.
func bulletShape(r rune) rune {
	switch r {
	case '-', '–', '—', '‐', '‑', '−', '―', '⁃':
		return '-'
	case '•', '·', '●', '∙', '⚫', '⬤', '\uF0B7', '\uF09F':
		return '•'
	case '○', '◦', '⚬':
		return 'o'
	case '▪', '■', '◾', '▫', '□', '❑', '❖', '\uF0A7', '\uF071':
		return '▪'
	case '►', '▶', '▸', '➢', '➤', '‣', '→', '⮚', '»', '✓', '✔', '✅', '☑', '\uF0D8', '\uF0FC', '\uF0E0':
		return '►'
	case '*', '∗', '★', '٭':
		return '*'
	}
	return 0
}

// withBullet takes the bullet or number that stands alone on the line before, the last one, as
// programs that turn lists into text put it, to the line it marks.
func (o *outliner) withBullet(l, before *line) {
	if l.inner || l.w0 == l.w1 || before.inner || before.kind != l.kind ||
		l.kind != document.Line && l.kind != document.Paragraph || !isLoneMark(o.text[before.span.Start:before.span.End]) {
		return
	}
	l.span.Start, l.gap = before.span.Start, before.gap
	o.lines = o.lines[:len(o.lines)-1]
}

// maxLoneMark bounds the bytes of a mark that stands alone on its line.
const maxLoneMark = 24

// isLoneMark reports whether a short line is the mark of an item and nothing else: "•", "3.1.",
// "a)".
func isLoneMark(s string) bool {
	if last := s[len(s)-1]; last < utf8.RuneSelf && last != ')' && last != '.' {
		return false
	}
	if r, size := utf8.DecodeRuneInString(s); size == len(s) {
		shape := bulletShape(r)
		return shape != 0 && shape != '-' && shape != '*'
	}
	m, shape, n := counter(s, false)
	return n == len(s) && (shape == ')' || shape == '.' && m.Kind == Number)
}

// enumerator reads "1.", "1)", "(1)", "1.2", "a)", "(a)", "iv.", "أ-".
func enumerator(s string) (Mark, style, int) {
	open := strings.HasPrefix(s, "(")
	i := 0
	if open {
		i = 1
	}
	m, shape, n := counter(s[i:], open)
	if n == 0 {
		return Mark{}, style{}, 0
	}
	i += n
	// A mark needs white space after it; after a bracket text may follow at once.
	rest := strings.TrimLeft(s[i:], " \t\n")
	if rest == "" || len(rest) == len(s)-i && shape != ')' && !(m.Kind == Number && m.Level == 1 && shape == '.' && beginsWord(rest)) {
		return Mark{}, style{}, 0
	}
	return m, style{kind: m.Kind, shape: shape, level: m.Level}, len(s) - len(rest)
}

// counter reads the number, letter or roman numeral of a mark and what closes it.
func counter(s string, open bool) (m Mark, shape rune, n int) {
	m.Level = 1
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		d, ok := vocab.Digit(r)
		if !ok {
			break
		}
		if m.Kind = Number; m.Number > 99 {
			return Mark{}, 0, 0
		}
		m.Number = m.Number*10 + d
		n += size
		if n+1 < len(s) && s[n] == '.' && isDigitAt(s, n+1) {
			m.Level++
			m.Number = 0
			n++
		}
	}
	if n == 0 {
		if m, n = letterMark(s); n == 0 {
			return Mark{}, 0, 0
		}
	}
	if n == len(s) {
		return Mark{}, 0, 0
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	switch {
	case r == ')':
		shape = ')'
	case open:
		return Mark{}, 0, 0
	case r == '.', (r == '°' || r == 'º') && m.Kind == Number:
		shape = '.'
	case r == ' ' && m.Level > 1: // "2.1 Tasks"
		return m, '.', n
	case (r == '-' || r == '–') && m.Kind != Roman && (n+size == len(s) || s[n+size] == ' '):
		shape = '-'
	case r == '/' && m.Kind == Letter && n+size < len(s) && s[n+size] == ' ':
		shape = '/'
	default:
		return Mark{}, 0, 0
	}
	n += size
	return m, shape, n + secondSign(s[n:], shape)
}

// secondSign returns how many bytes a second sign takes behind the one that closes a mark: "1.)",
// "1).", "1.-".
func secondSign(s string, shape rune) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == ')' && shape == '.', r == '.' && shape == ')':
		return 1
	case bulletShape(r) == '-' && (shape == '.' || shape == ')'):
		return size
	}
	return 0
}

func isDigitAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	_, ok := vocab.Digit(r)
	return ok
}

// letterMark reads a single letter or a small roman numeral. "i", "v" and "x" are
// taken for numerals, which only matters for telling lists apart.
func letterMark(s string) (Mark, int) {
	n := romanLetters(s)
	if n > 0 && n <= maxRoman && sameCase(s[:n]) && (n == len(s) || !isLetterAt(s, n)) {
		return Mark{Kind: Roman, Number: romanValue(s[:n]), Level: 1}, n
	}
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) || isLetterAt(s, size) {
		return Mark{}, 0
	}
	number := 0
	if r < utf8.RuneSelf {
		number = int(r|0x20) - 'a' + 1
	}
	return Mark{Kind: Letter, Number: number, Level: 1}, size
}

// romanLetters returns how many letters of small roman numerals a text begins with.
func romanLetters(s string) int {
	for i := range len(s) {
		if c := s[i] | 0x20; c != 'i' && c != 'v' && c != 'x' {
			return i
		}
	}
	return len(s)
}

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func sameCase(s string) bool {
	return s == strings.ToLower(s) || s == strings.ToUpper(s)
}

// romanValue returns the value of a numeral made of I, V and X.
func romanValue(s string) int {
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 1
		switch s[i] | 0x20 {
		case 'v':
			v = 5
		case 'x':
			v = 10
		}
		if v < last {
			v = -v
		} else {
			last = v
		}
		total += v
	}
	return total
}
