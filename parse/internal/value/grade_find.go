package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// FindGrade finds the one unmistakable grade, or list of grades, in a title: "Legal
// Officer (P-3)", "Head of Unit – AD 12", for a known employer "Analyst (Grade 5)".
// Start and end are offsets into text; Raw is the text between them.
//
// A grade stands at the end of the title, in parentheses, or between commas or dashes.
// A symbol that other things have, too (A2, B1, C1, G7, S3, L1, D2), needs that on both
// sides, and the employer's family or, for the United Nations, its hyphen: "G-5".
// Where two grades stand apart from each other there is none.
func FindGrade(l *Locale, text string) (g notice.Grade, start, end int, ok bool) {
	r := gradeReader{l: l, text: text, words: l.words(nil, text)}
	list, first, next, ok := r.find()
	if !ok {
		return notice.Grade{}, 0, 0, false
	}
	start, end = int(r.words[first].Start), int(r.words[next-1].End)
	g, err := list.grade(notice.Fold(text[start:end]))
	return g, start, end, err == nil
}

// find finds the one unmistakable list of grades: its words are those from first up
// to next. It reports false where there is none.
func (r *gradeReader) find() (found gradeList, first, next int, ok bool) {
	if len(r.words) > maxGradeWords {
		return gradeList{}, 0, 0, false
	}
	for i := 0; i < len(r.words); {
		if !r.mayBegin(i) {
			i++
			continue
		}
		list, end, one := r.listAt(i)
		switch {
		case !one && r.isOther(i), one && ok:
			return gradeList{}, 0, 0, false
		case !one:
			i++
		default:
			found, first, next, ok = list, i, end, true
			i = end
		}
	}
	return found, first, next, ok
}

// mayBegin reports whether a grade may begin with word i: with a word for one, a symbol, or
// capitals that are symbol and level in one.
func (r *gradeReader) mayBegin(i int) bool {
	return r.l.Vocabulary.BeginsAny(r.words[i], gradeClasses) || r.words[i].End-r.words[i].Start <= maxSymbol && isSymbol(r.word(i))
}

var gradeClasses = vocab.ClassSet(vocab.ClassGradeWord, vocab.ClassGradeSeries)

// isOther reports whether another grade begins at word i, at a place where a title's
// own does not stand: "P-4 reporting to a D-1".
func (r *gradeReader) isOther(i int) bool {
	e, ok := r.element(i, false)
	return ok && e.level != "" && (!isShared(e.series) || e.hyphen) && !r.insideWord(i)
}

// listAt reads the grades that begin at word i, if they are unmistakable, and returns the
// word behind them. It reports false where there are none.
func (r *gradeReader) listAt(i int) (gradeList, int, bool) {
	first := i
	if n, s := r.l.Vocabulary.Match(r.words[i:], vocab.ClassGradeWord); n > 0 && s.Name == gradeNoun {
		return r.numbersAfter(i, i+n)
	}
	if _, ok := r.element(i, false); !ok || r.insideWord(i) {
		return gradeList{}, i, false
	}
	list := gradeList{r: *r}
	next := r.trim(&list, list.read(i))
	if next <= i || !list.settle() || r.insideWord(next) {
		return gradeList{}, i, false
	}
	left, right := r.bounded(first), r.ends(next)
	if !right {
		return gradeList{}, i, false
	}
	for k := range list.items {
		if !r.unmistakable(&list.items[k], left) {
			return gradeList{}, i, false
		}
	}
	return list, next, true
}

// trim cuts a list back to its last grade: what follows it in a title is not its own.
func (r *gradeReader) trim(list *gradeList, next int) int {
	if len(list.items) == 0 {
		return -1
	}
	list.ranged = false
	end := 0
	for _, e := range list.items {
		end = max(end, e.end)
	}
	if next < 0 || end < next {
		next = end
	}
	return next
}

// insideWord reports whether word i goes on from the one before it without a gap, as
// in "COVID19", or across an apostrophe.
func (r *gradeReader) insideWord(i int) bool {
	if i == 0 || i >= len(r.words) {
		return false
	}
	gap := r.gap(i)
	return gap == "" || gap == "'" || gap == "’" || gap == "-" || gap == "_"
}

// numbersAfter reads the number after the word for grade, "(Grade 5)", in the title of a
// known employer: a teacher of grade 7 is none.
func (r *gradeReader) numbersAfter(first, i int) (gradeList, int, bool) {
	if r.l.Family == nil || i == len(r.words) || !r.words[i].Number || r.gap(i) != " " || !r.bounded(first) {
		return gradeList{}, first, false
	}
	n, ok := smallNumber(r.word(i))
	if !ok || n == 0 || n > maxNumber || !r.ends(i+1) {
		return gradeList{}, first, false
	}
	list := gradeList{r: *r, whole: true}
	if list.number(i) == i {
		return gradeList{}, first, false
	}
	return list, i + 1, true
}

// bounded reports whether word i begins the text, a parenthesis or a part of the text
// after a comma or dash, or follows the word for grade.
func (r *gradeReader) bounded(i int) bool {
	if i == 0 {
		return true
	}
	if s := r.l.Vocabulary.Sense(r.words[i-1], vocab.ClassGradeWord); s != nil && s.Name == gradeNoun {
		return true
	}
	gap := r.bareGap(i)
	return strings.ContainsAny(gap, "(,[:|/") || strings.HasPrefix(gap, "-") && r.gap(i) != "-" || gap == "،"
}

// ends reports whether the text, a parenthesis or a part of it ends before word i.
func (r *gradeReader) ends(i int) bool {
	if i == len(r.words) {
		rest := strings.TrimSpace(r.text[r.words[i-1].End:])
		return rest == "" || strings.Trim(rest, ")].*,;") == ""
	}
	gap := r.bareGap(i)
	return strings.ContainsAny(gap, "),];:|") || strings.HasPrefix(gap, "-") && r.gap(i) != "-" || gap == "،"
}

// capitalised reports whether word i begins with a capital letter or one of a script
// without: before a grade stands the last word of the title, not "to a".
func (r *gradeReader) capitalised(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text[r.words[i].Start:])
	return !unicode.IsLower(c)
}

// unmistakable reports whether a grade in a title is one beyond doubt; left says that
// a comma, a dash or a parenthesis stands before it.
func (r *gradeReader) unmistakable(e *gradeElement, left bool) bool {
	if e.series == nil {
		return false
	}
	family := ""
	if f := r.l.Family; f != nil {
		family = f.Grades
	}
	_, fits := e.in(family)
	_, un := e.in(string(notice.UNGrades))
	switch {
	case isShared(e.series):
		return left && (fits || un && e.hyphen && e.step == 0 && (family == "" || family == string(notice.UNGrades)))
	case len(e.symbol) == 1 && e.level != "" && !e.hyphen && !left:
		return fits && family == string(notice.UNGrades) // "Legal Officer P3"
	case e.level == "":
		return left // ASG
	}
	return left || r.capitalised(e.first-1)
}
