package value

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// gradeElement is one grade as printed: a symbol and a level ("P-3"), a level alone
// ("5"), or the symbol of an employer's own scale ("PL5").
type gradeElement struct {
	series *vocab.Sense // nil for a level alone and for an own scale
	level  string       // "3", "B", "IV"; ASCII
	symbol string       // as printed; empty for a level alone
	hyphen bool         // whether a hyphen is printed between them
	// step is a further number that is a step, or perhaps the end of a range.
	step       int
	doubtful   bool // whether step is perhaps no step
	first, end int  // words, end exclusive
}

// gradeSystem is one argument of a series: a system and its range of levels.
type gradeSystem struct {
	system, prefix, low, high string
}

// systemOf reads an argument of a grade series.
func systemOf(arg string) gradeSystem {
	var s gradeSystem
	s.system, arg, _ = strings.Cut(arg, ":")
	s.prefix, arg, _ = strings.Cut(arg, ":")
	s.low, s.high, _ = strings.Cut(arg, ":")
	return s
}

// sharedSymbol is the argument that says that a symbol settles no system by itself.
const sharedSymbol = "?"

// isShared reports whether a symbol settles no system by itself.
func isShared(series *vocab.Sense) bool { return series.Args[len(series.Args)-1] == sharedSymbol }

// holds reports whether level is one of the system's levels; an empty level is the
// symbol alone.
func (s gradeSystem) holds(level string) bool {
	switch {
	case s.system == sharedSymbol:
		return false
	case level == "":
		return s.low == "" || s.low == "0"
	case s.low == "":
		return false
	case isDigits(s.low):
		if !isDigits(level) {
			return false
		}
		n, err := strconv.Atoi(level)
		low, _ := strconv.Atoi(s.low)
		high, _ := strconv.Atoi(s.high)
		return err == nil && max(low, 1) <= n && n <= high
	case s.low == "I":
		n := romanLevel(level)
		return 0 < n && n <= romanLevel(s.high)
	}
	return len(level) == 1 && s.low <= level && level <= s.high
}

// canonical returns the level in the system's own form.
func (s gradeSystem) canonical(level string) string {
	if level == "" {
		return strings.TrimRight(s.prefix, "-_")
	}
	if n := romanLevel(level); s.low == "I" && n > 0 {
		level = romanFigures[n-1]
	}
	return strings.ReplaceAll(s.prefix, "_", " ") + level
}

// in returns the series' entry for a system that holds the element's level.
func (e *gradeElement) in(system string) (gradeSystem, bool) {
	if e.series == nil {
		return gradeSystem{}, false
	}
	for _, arg := range e.series.Args {
		if s := systemOf(arg); s.system == system && s.holds(e.level) {
			return s, true
		}
	}
	return gradeSystem{}, false
}

// printed returns the grade in the form in which the library writes the levels of
// unknown systems: symbol, hyphen where one is printed, level.
func (e *gradeElement) printed() string {
	if e.hyphen {
		return e.symbol + "-" + e.level
	}
	return e.symbol + e.level
}

// romanFigures are the levels that are printed in Roman figures.
var romanFigures = [...]string{"I", "II", "III", "IV"}

// romanLevel returns the number of a level in Roman or Arabic figures, 0 for others.
func romanLevel(s string) int {
	for i, r := range romanFigures {
		if s == r || s == strconv.Itoa(i+1) {
			return i + 1
		}
	}
	return 0
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// smallNumber reads a word of one or two digits of any of the library's scripts.
func smallNumber(text string) (int, bool) {
	n, digits := 0, 0
	for _, r := range text {
		d, ok := vocab.Digit(r)
		if digits++; !ok || digits > 2 {
			return 0, false
		}
		n = 10*n + d
	}
	return n, digits > 0
}

// hasUnitSign reports whether text has a sign that makes its numbers amounts or shares.
func hasUnitSign(text string) bool {
	for _, r := range text {
		if r == '%' || r == '=' || r == '$' || r >= utf8.RuneSelf && (r == '٪' || unicode.Is(unicode.Sc, r)) {
			return true
		}
	}
	return false
}

// gradeReader reads the words of one text.
type gradeReader struct {
	l     *Locale
	text  string
	words []vocab.Word
}

func (r *gradeReader) word(i int) string { return r.text[r.words[i].Start:r.words[i].End] }

// gap returns the text between word i and the one before it.
func (r *gradeReader) gap(i int) string {
	if i == 0 || i >= len(r.words) {
		return ""
	}
	return r.text[r.words[i-1].End:r.words[i].Start]
}

// bareGap is a gap without its spaces, and a hyphen of whatever kind as "-".
func (r *gradeReader) bareGap(i int) string {
	gap := strings.TrimSpace(r.gap(i))
	if c, size := utf8.DecodeRuneInString(gap); size == len(gap) {
		switch c {
		case '-', '‐', '‑', '‒', '–', '—', '−':
			return "-"
		}
	}
	return gap
}

// element reads the grade that begins at word i: one of a series, or with own set a
// code of capital letters and digits that may be one of an employer's own scale.
func (r *gradeReader) element(i int, own bool) (gradeElement, bool) {
	if r.words[i].Number {
		return gradeElement{}, false
	}
	if e, ok := r.ofSeries(i); ok {
		return e, true
	}
	if e, ok := r.inOneWord(i); ok {
		return e, true
	}
	if n, _ := r.l.Vocabulary.Match(r.words[i:], vocab.ClassGradeSeries); n > 0 {
		return gradeElement{}, false // a level that none of its systems has
	}
	if !own || !isSymbol(r.word(i)) || i+1 == len(r.words) || !r.words[i+1].Number {
		return gradeElement{}, false
	}
	e := gradeElement{symbol: r.word(i), first: i, end: i + 1}
	if !r.addLevel(&e) || len(e.symbol) > 4 || r.gap(i+1) != "" && r.gap(i+1) != "-" {
		return gradeElement{}, false
	}
	if w := r.word(i + 1); isDigits(w) {
		e.level = w // FP-05
	}
	return e, true
}

// isSymbol reports whether a word is printed like a grade's symbol: capital letters,
// or letters of a script that has none.
func isSymbol(word string) bool {
	for _, c := range word {
		if !unicode.IsUpper(c) && !unicode.Is(unicode.Arabic, c) {
			return false
		}
	}
	return true
}

// ofSeries reads a symbol of the vocabulary and the level after it.
func (r *gradeReader) ofSeries(i int) (gradeElement, bool) {
	n, series := r.l.Vocabulary.Match(r.words[i:], vocab.ClassGradeSeries)
	if n == 0 {
		return gradeElement{}, false
	}
	long := false // "Function Group": words, not a symbol
	for j := i; j < i+n; j++ {
		long = long || len(r.word(j)) > 4
		if r.gap(j) != "" && j > i && len(strings.TrimSpace(r.gap(j))) > 1 {
			return gradeElement{}, false
		}
	}
	if !long && !isSymbol(r.word(i)) {
		return gradeElement{}, false
	}
	e := gradeElement{series: series, symbol: r.text[r.words[i].Start:r.words[i+n-1].End], first: i, end: i + n}
	bare := e
	if r.addLevel(&e) && e.isOne() {
		return e, true
	}
	return bare, bare.isOne()
}

// isOne reports whether the element is a grade of one of its series' systems.
func (e *gradeElement) isOne() bool {
	for _, arg := range e.series.Args {
		if systemOf(arg).holds(e.level) {
			return true
		}
	}
	return false
}

// maxSymbol bounds a symbol and a level in one word.
const maxSymbol = 5

// inOneWord reads a symbol and a level printed as one word of letters: NOB, FGIV, GF.
func (r *gradeReader) inOneWord(i int) (gradeElement, bool) {
	word := r.word(i)
	if len(word) < 2 || len(word) > maxSymbol || !isSymbol(word) || word[0] >= utf8.RuneSelf {
		return gradeElement{}, false
	}
	var buf [2]vocab.Word
	for k := len(word) - 1; k > 0; k-- {
		head := r.l.Vocabulary.Words(buf[:0], word[:k], 0)
		n, series := r.l.Vocabulary.Match(head, vocab.ClassGradeSeries)
		if n == 0 || n != len(head) {
			continue
		}
		e := gradeElement{series: series, symbol: word[:k], level: word[k:], first: i, end: i + 1}
		if e.isOne() {
			return e, true
		}
	}
	return gradeElement{}, false
}

// addLevel reads the level after the symbol, and a step after the level.
func (r *gradeReader) addLevel(e *gradeElement) bool {
	i := e.end
	if i == len(r.words) {
		return false
	}
	gap := r.bareGap(i)
	if gap != "" && gap != "-" && gap != "." {
		return false
	}
	e.hyphen = gap == "-"
	if !r.words[i].Number {
		e.level = r.word(i)
		e.end++
		return len(e.level) <= 3 && isSymbol(e.level) && e.level[0] < utf8.RuneSelf
	}
	n, ok := smallNumber(r.word(i))
	if !ok || n == 0 {
		return false
	}
	e.level = strconv.Itoa(n)
	e.end++
	r.addStep(e, n)
	return true
}

// addStep reads the step printed right after a level: "P3-1". The EU does not print
// steps so: "AD 5-7" is a range.
func (r *gradeReader) addStep(e *gradeElement, level int) {
	i := e.end
	if i == len(r.words) || e.series != nil && systemOf(e.series.Args[0]).system == string(notice.EUGrades) || !r.words[i].Number || r.gap(i) != "-" {
		return
	}
	step, ok := smallNumber(r.word(i))
	if !ok {
		return
	}
	e.step, e.doubtful = step, step > level
	e.end++
}
