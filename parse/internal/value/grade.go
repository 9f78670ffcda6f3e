package value

import (
	"fmt"
	"strconv"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Grade reads the value of a label for the grade: one grade, several ("7 or 6",
// "P3/P4") or a range, which is listed out ("AD5 - AD7"), with words beside it that
// change nothing ("Roster Grade 6", "P-4, Step 3").
//
// The system is that of the employer's family where all levels fit into it, else the
// one system that the symbols leave: P, D, NO, FS of the United Nations, AD, AST, FG
// of the EU. A symbol that several scales use (A, B, C, G, L, S) settles none without
// the family, and a number alone is INTERPOL's only for INTERPOL; the level is then as
// printed, as is one of an employer's own scale ("PL5"). For an employer whose family
// has no known system the symbols P and D say nothing either.
//
// Steps are left out, and so are the numbers of the grades within a function group
// ("FG IV, grades 13 and 14"). What says that a post has no grade ("Unclassified") has
// Raw only. "P3-5", which may be a step or a range, and all other text that is not a
// grade as a whole are errors that wrap [ErrNotUnderstood], unless one unmistakable
// grade stands in it at a place that [FindGrade] accepts.
func Grade(l *Locale, text string) (notice.Grade, error) {
	words := l.words(nil, text)
	if len(words) == 0 {
		return notice.Grade{}, fmt.Errorf("grade: %w: no words", ErrNotUnderstood)
	}
	if saysNone(l, words) {
		return notice.Grade{}, errGradeAbsent
	}
	if len(words) <= maxGradeWords && !hasUnitSign(text) {
		r := gradeReader{l: l, text: text, words: words}
		if r.ungraded() {
			return notice.Grade{Raw: l.raw(text)}, nil
		}
		list := gradeList{r: r, whole: true}
		if list.read(0) == len(words) && list.settle() && !list.isFar() {
			return list.grade(l.raw(text))
		}
		if list.open {
			return notice.Grade{}, fmt.Errorf("grade: %w: a step or a range", ErrNotUnderstood)
		}
	}
	r := gradeReader{l: l, text: text, words: words}
	if list, first, _, ok := r.find(); ok && r.bounded(first) {
		return list.grade(l.raw(text))
	}
	return notice.Grade{}, errNoGrade
}

// The errors that a text often gives are made once.
var (
	errGradeAbsent = fmt.Errorf("grade: %w", ErrAbsent)
	errNoGrade     = fmt.Errorf("grade: %w", ErrNotUnderstood)
)

const (
	// maxGradeWords bounds the words of a value that is read as a whole.
	maxGradeWords = 48
	// maxLevels bounds the levels of one value.
	maxLevels = 12
	// maxNumber is the highest grade that is a number alone, in any scale; maxInterpol
	// that of INTERPOL.
	maxNumber, maxInterpol = 20, 10
)

// The kinds of words that the grade-word blocks of the vocabulary name; the others
// are grade systems, named by an organization that uses them.
const (
	gradeNoun     = "grade"
	gradeStep     = "step"
	gradeOr       = "or"
	gradeRange    = "range"
	gradeUngraded = "ungraded"
	gradeAside    = "aside"
)

// ungraded reports whether the text says that the post has no grade.
func (r *gradeReader) ungraded() bool {
	found := false
	for i := 0; i < len(r.words); {
		n, s := r.l.Vocabulary.Match(r.words[i:], vocab.ClassGradeWord)
		if n == 0 || s.Name != gradeUngraded && s.Name != gradeAside && s.Name != gradeNoun {
			return false
		}
		found = found || s.Name == gradeUngraded
		i += n
	}
	return found
}

// gradeList is a list of grades as it is read.
type gradeList struct {
	r     gradeReader
	whole bool // whether words beside grades may be passed over
	items []gradeElement
	// named is the system of an organization that the text names: "NATO grade".
	named string
	// ranged is set after a word or dash that continues a range; joined after one
	// that continues a list.
	ranged, joined bool
	group          bool // whether the last grade was a function group
	open           bool
}

// read reads grades from word i on, and returns the word it has come to.
func (g *gradeList) read(i int) int {
	r := &g.r
	for i < len(r.words) {
		if len(g.items) > 0 && !g.separator(i) {
			return i
		}
		next := g.one(i)
		if next == i {
			return i
		}
		i = next
	}
	if g.ranged {
		return -1
	}
	return i
}

// separator notes what stands before word i; it returns false where a list does not
// go on across it.
func (g *gradeList) separator(i int) bool {
	if g.r.gap(i) == "" {
		return false // "A1A2"
	}
	switch gap := g.r.bareGap(i); gap {
	case "-":
		g.ranged = true
	case "/", ",", "&", ";", "|", "،", "؛":
		g.joined = true
	case "", "(", ")", ".", "*", "[", "]", ":", "),", ").", ") /", "**":
	default:
		return false
	}
	return true
}

// one reads a grade or a word at word i, and returns the word after it; i itself
// where it understands neither.
func (g *gradeList) one(i int) int {
	r := &g.r
	if e, ok := r.element(i, g.whole); ok {
		if !g.add(e) {
			return i
		}
		return e.end
	}
	if r.words[i].Number {
		return g.number(i)
	}
	n, s := r.l.Vocabulary.Match(r.words[i:], vocab.ClassGradeWord)
	if n == 0 {
		if m, s := r.l.Vocabulary.Match(r.words[i:], vocab.ClassPosts); m > 0 && g.whole && s.Name == postsRoster {
			g.ranged = false // "Roster Grade 6"
			return i + m
		}
		return i
	}
	switch s.Name {
	case gradeOr:
		g.joined = true
	case gradeRange:
		g.ranged = true
	case gradeStep:
		return g.step(i + n)
	case gradeNoun, gradeAside:
		if !g.whole && s.Name == gradeAside {
			return i
		}
		g.ranged = false
		if k := i + n; k+1 < len(r.words) && len(r.word(k)) == 1 && s.Name == gradeNoun && g.whole {
			if _, next := r.l.Vocabulary.Match(r.words[k+1:], vocab.ClassGradeWord); next != nil && next.Name == gradeNoun {
				return k + 1 // "Level B, grade B4"
			}
		}
	case gradeUngraded:
		return i
	default:
		if g.named != "" && g.named != s.Name {
			return i // grades of two scales
		}
		g.named = s.Name
		g.ranged = false
	}
	return i + n
}

// step passes over the steps after the word for them: "Step 1-6".
func (g *gradeList) step(i int) int {
	r := &g.r
	g.ranged, g.joined = false, false
	for n := 0; i < len(r.words) && n < 2; n++ {
		if !r.words[i].Number && romanLevel(r.word(i)) == 0 || n > 0 && r.bareGap(i) != "-" && r.bareGap(i) != "/" {
			break
		}
		i++
	}
	return i
}

// add takes a grade, and lists out the range that it ends.
func (g *gradeList) add(e gradeElement) bool {
	ranged := g.ranged && len(g.items) > 0
	if len(g.items) > 0 && !ranged && !g.joined && !g.whole {
		return false
	}
	g.ranged, g.joined = false, false
	if ranged {
		last := g.items[len(g.items)-1]
		if last.series != e.series || last.symbol != e.symbol || e.series == nil {
			return g.differs(last, e)
		}
		if !g.fill(last, e) {
			return false
		}
	}
	g.group = e.series != nil && systemOf(e.series.Args[0]).low == "I"
	g.items = append(g.items, e)
	return len(g.items) <= maxLevels
}

// differs takes two grades joined by a dash that are no range: the same one twice.
func (g *gradeList) differs(a, b gradeElement) bool {
	g.open = true
	return a.series != nil && b.series != nil && a.symbol == b.symbol && a.level == b.level
}

// fill adds the levels between two grades of one symbol.
func (g *gradeList) fill(a, b gradeElement) bool {
	from, to := levelNumber(a.level), levelNumber(b.level)
	if from == 0 || to == 0 || from-to > maxLevels || to-from > maxLevels {
		return false
	}
	for n := from + sign(to-from); n != to && from != to; n += sign(to - from) {
		e := a
		e.level = levelLike(a.level, n)
		g.items = append(g.items, e)
	}
	return true
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// levelNumber returns the place of a level in its range: digits, Roman figures, or a
// letter; 0 for what is none.
func levelNumber(level string) int {
	switch {
	case isDigits(level):
		n, _ := strconv.Atoi(level)
		return n
	case romanLevel(level) > 0:
		return romanLevel(level)
	case len(level) == 1 && isCapital(level[0]):
		return int(level[0]-'A') + 1
	}
	return 0
}

// levelLike writes the level at a place of the range that another level belongs to.
func levelLike(level string, n int) string {
	switch {
	case isDigits(level):
		return strconv.Itoa(n)
	case romanLevel(level) > 0 && n <= len(romanFigures):
		return romanFigures[n-1]
	}
	return string(rune('A' + n - 1))
}

// number takes a number without a symbol: a grade by itself, one more of the symbol
// before it ("P3/4"), or a grade within a function group.
func (g *gradeList) number(i int) int {
	n, ok := smallNumber(g.r.word(i))
	if !ok || n == 0 || n > maxNumber || g.r.bareGap(i) == "." || !g.whole && len(g.items) == 0 {
		return i
	}
	if g.group {
		g.ranged, g.joined = false, false
		return i + 1
	}
	e := gradeElement{level: strconv.Itoa(n), first: i, end: i + 1}
	if len(g.items) > 0 {
		last := g.items[len(g.items)-1]
		if !g.ranged && !g.joined {
			return i
		}
		if last.symbol != "" {
			// Only upwards and not far: "G6/1" has a step.
			if d := n - levelNumber(last.level); d < 1 || d > 3 || !isDigits(last.level) {
				return i
			}
			e.series, e.symbol, e.hyphen = last.series, last.symbol, last.hyphen
			if e.series != nil && !e.isOne() {
				return i
			}
		} else if g.ranged && !g.fill(last, e) {
			return i
		}
		if last.symbol != "" && g.ranged && !g.fill(last, e) {
			return i
		}
	}
	g.ranged, g.joined = false, false
	g.items = append(g.items, e)
	if len(g.items) > maxLevels {
		return i
	}
	return i + 1
}
