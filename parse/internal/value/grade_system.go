package value

import (
	"cmp"
	"slices"

	"github.com/vacancykit/vacancy/notice"
)

// settle decides what is doubtful: whether the number after a level is a step.
func (g *gradeList) settle() bool {
	if len(g.items) == 0 || g.ranged {
		return false
	}
	for i, e := range g.items {
		if e.doubtful && !slices.ContainsFunc(g.items, func(o gradeElement) bool {
			return o.step > 0 && !o.doubtful && o.symbol == e.symbol && o.level == e.level
		}) {
			g.open = true
			return false
		}
		g.items[i].doubtful = false
	}
	numbers, symbols := 0, 0
	for _, e := range g.items {
		if e.symbol == "" {
			numbers++
		} else {
			symbols++
		}
	}
	return numbers == 0 || symbols == 0
}

// isFar reports whether the grades are too far from any that the notice may mean: a
// number that is no grade of INTERPOL, or, where nothing settles the system, a symbol
// of several scales with a high level or a letter: G20 and GF are more often something
// else.
func (g *gradeList) isFar() bool {
	if g.system() != "" {
		return false
	}
	for i := range g.items {
		e := &g.items[i]
		if e.symbol == "" {
			f := g.r.l.Family
			return f != nil && f.Grades == string(notice.InterpolGrades)
		}
		if e.series == nil || !isShared(e.series) || e.level == "" || isDigits(e.level) && levelNumber(e.level) <= 9 {
			return false
		}
	}
	return true
}

// grade returns the value.
func (g *gradeList) grade(raw string) (notice.Grade, error) {
	system := g.system()
	v := notice.Grade{System: notice.GradeSystem(system), Levels: make([]string, 0, len(g.items)), Raw: raw}
	for i := range g.items {
		e := &g.items[i]
		var level string
		if s, ok := e.in(system); ok {
			level = s.canonical(e.level)
		} else if system == "" {
			level = e.unsettled()
		} else {
			level = e.printed()
		}
		if !slices.Contains(v.Levels, level) {
			v.Levels = append(v.Levels, level)
		}
	}
	return v, nil
}

// unsettled returns the form of a level whose system is not known: canonical where
// only one system has the symbol, else as printed.
func (e *gradeElement) unsettled() string {
	if e.series != nil && !isShared(e.series) {
		if s := systemOf(e.series.Args[0]); s.holds(e.level) {
			return s.canonical(e.level)
		}
	}
	return e.printed()
}

// system returns the system of all levels; empty where nothing settles it.
func (g *gradeList) system() string {
	family := ""
	if f := g.r.l.Family; f != nil {
		family = f.Grades
	}
	if g.items[0].symbol == "" {
		return g.systemOfNumbers(cmp.Or(g.named, family))
	}
	for _, s := range [...]string{g.named, family} {
		if s != "" && g.fits(s) {
			return s
		}
	}
	// What the symbols leave.
	own := ""
	for i := range g.items {
		e := &g.items[i]
		if e.series == nil {
			return ""
		}
		if own == "" && !isShared(e.series) {
			own = systemOf(e.series.Args[0]).system
		}
	}
	if own == "" || !g.fits(own) || g.r.l.Family != nil && own != string(notice.EUGrades) {
		return ""
	}
	return own
}

// systemOfNumbers returns INTERPOL's system for its grades.
func (g *gradeList) systemOfNumbers(family string) string {
	if family != string(notice.InterpolGrades) {
		return ""
	}
	for _, e := range g.items {
		if levelNumber(e.level) > maxInterpol {
			return ""
		}
	}
	return family
}

// fits reports whether a system has all the grades.
func (g *gradeList) fits(system string) bool {
	for i := range g.items {
		if _, ok := g.items[i].in(system); !ok {
			return false
		}
	}
	return true
}
