package value

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
)

// emit adds the requirements that the groups state, from the first on.
func (x *languageReader) emit(first int) {
	for i := first; i < x.numGroups; {
		if x.groups[i].len() == 0 {
			i++ // a heading
			continue
		}
		last := i + 1
		for last < x.numGroups && x.joinsOr(last) {
			last++
		}
		x.emitJoined(x.groups[i:last])
		i = last
	}
}

// joinsOr reports whether a group is an alternative to the one before it: "fluency in
// English or good knowledge of French".
func (x *languageReader) joinsOr(group int) bool {
	k := x.nodeOf(group)
	n := &x.nodes[k]
	return k > 0 && x.nodes[k-1].kind == nodeGroup && !n.foreign && n.apart&(apartOr|apartAndOr) != 0
}

// emitJoined adds the requirements of one group, or of several that are alternatives.
func (x *languageReader) emitJoined(groups []languageGroup) {
	need, settled := x.needOf(groups)
	if len(groups) == 1 && settled && x.isTwo(&groups[0], need) {
		x.emitTwo(groups[0])
		return
	}
	unclear := false
	for i := range groups {
		g := &groups[i]
		// Of several groups that are alternatives each must be one language or a choice.
		unclear = unclear || g.isUnclear(need, settled) || g.joined == apartComma && (need != needRequired && !x.isPlainList(g) || !settled) ||
			len(groups) > 1 && (g.atLeast > 0 || g.len() > 1 && g.joined != apartOr)
		x.out.commanded = x.out.commanded || g.headed || g.need != needUnsaid
	}
	switch {
	case need == needNone && settled:
		x.mentioned = true
	case unclear || need == needOpen || x.openNoted(groups):
		if !settled || need >= needNone || (groups[0].joined == apartComma || groups[0].paused || groups[0].trailing) && need != x.need || x.notesOther(groups, need) {
			need = needUnsaid
		}
		x.unsettle(need)
	default:
		x.add(groups, need, settled)
	}
}

// isTwo reports whether a group is two statements: a level goes with its first languages
// alone, and a need with the last, "Fluent English, Swahili an asset". With a word such as
// "knowledge" before them the need may be that of all.
func (x *languageReader) isTwo(g *languageGroup, need uint8) bool {
	return need == needDesirable && (g.adjective || g.len() == 2 && x.endsWithArticle(g)) && g.level != 0 && g.len() > 1 && x.endsApart(g) &&
		(g.len() == 2 || g.joined == apartAnd) && !g.before && !g.bilingual && !g.unclear && g.atLeast == 0
}

// endsApart reports whether nothing but a comma stands before the last language of a group.
func (x *languageReader) endsApart(g *languageGroup) bool {
	last := x.elements[g.last-1].language
	if last <= 0 {
		return false
	}
	i := last - 1
	apart := x.atoms[i].apart
	for i > 0 && x.atoms[i-1].kind == atomArticle { // ", le français"
		i--
		apart |= x.atoms[i].apart
	}
	return apart&(conjunctions|apartComma) == apartComma
}

// endsWithArticle reports whether an article stands right before the last language of a group:
// "excellent command of English, the French language ...", ", le français serait un atout".
func (x *languageReader) endsWithArticle(g *languageGroup) bool {
	last := x.elements[g.last-1].language
	return last > 1 && x.atoms[last-2].kind == atomArticle
}

// emitTwo adds the requirements of a group that is two statements.
func (x *languageReader) emitTwo(g languageGroup) {
	first, second := g, g
	first.last--
	first.need = needUnsaid
	second.first = first.last
	second.level, second.cefr, second.headed, second.joined = 0, 0, false, 0
	first.trailing, second.trailing = false, false
	if first.len() == 1 {
		first.joined = 0
	}
	for _, part := range [...]languageGroup{first, second} {
		x.emitJoined([]languageGroup{part})
	}
}

// isUnclear reports whether a group with a need leaves open which languages it asks for:
// both that a slash joins, or either.
func (g *languageGroup) isUnclear(need uint8, settled bool) bool {
	return g.unclear || g.trailing && need != needRequired ||
		g.joined == apartOr && g.bilingual ||
		g.slashed && !g.headed && g.need == needUnsaid ||
		g.paused && g.headed && !g.before && need != needRequired // "good English, and Spanish is an asset"
}

// isPlainList reports whether a group is a list of names and nothing else, of which each has
// the need of the heading, "Desired languages: French, Kinyarwanda", rather than one of them.
func (x *languageReader) isPlainList(g *languageGroup) bool {
	return g.need == needUnsaid && !g.headed && g.level == 0 && g.cefr == 0 &&
		!slices.ContainsFunc(x.elements[g.first:g.last], func(e languageElement) bool { return e.need != needUnsaid })
}

// needOf returns the need of alternatives and reports whether it is settled.
func (x *languageReader) needOf(groups []languageGroup) (need uint8, settled bool) {
	need, settled = needUnsaid, true
	for i := range groups {
		g := &groups[i]
		settled = settled && !g.needUnclear
		if g.need == needUnsaid {
			continue
		}
		if need != needUnsaid && need != g.need {
			settled = false
		}
		need = g.need
	}
	if need == needUnsaid {
		need = x.need
	}
	for i := range groups {
		// Willingness to learn is enough: the language itself is not required.
		if groups[i].willing && need == needRequired {
			need = needUnsaid
		}
	}
	return need, settled
}

// openNoted reports whether the needs in brackets after names leave something open.
func (x *languageReader) openNoted(groups []languageGroup) bool {
	for i := range groups {
		g := &groups[i]
		for _, e := range x.elements[g.first:g.last] {
			if e.need >= needNone || e.need != needUnsaid && g.need != needUnsaid && e.need != g.need {
				return true
			}
			if g.alternatives() && e.noted && e.need == needUnsaid && x.elements[g.last-1].need != needUnsaid {
				return true // "English (fluent), French or Spanish (an asset)"
			}
		}
	}
	return false
}

// notesOther reports whether brackets after a name state another need.
func (x *languageReader) notesOther(groups []languageGroup, need uint8) bool {
	for i := range groups {
		for _, e := range x.elements[groups[i].first:groups[i].last] {
			if e.need != needUnsaid && e.need != need {
				return true
			}
		}
	}
	return false
}

// add adds the requirements of groups whose languages are settled.
func (x *languageReader) add(groups []languageGroup, need uint8, settled bool) {
	if len(groups) > 1 || groups[0].alternatives() {
		x.addChoice(groups, need, settled)
		return
	}
	g := &groups[0]
	// A need in brackets after the last of several names is perhaps that of all but those
	// that have brackets of their own.
	last := x.elements[g.last-1].need
	options := make([]notice.LanguageOption, 0, g.len())
	x.out.requirements = slices.Grow(x.out.requirements, g.len())
	for i := g.first; i < g.last; i++ {
		e := &x.elements[i]
		own, sure := need, settled
		switch {
		case e.need != needUnsaid:
			own, sure = e.need, true
		case g.need == needUnsaid && last != needUnsaid && last != x.need && !e.noted:
			sure = false
		}
		r := x.requirement(g, own, sure)
		o := x.option(g, e)
		if g.adjective && e.need != needUnsaid && e.need != x.elements[g.first].need {
			o.Level, o.CEFR = levelOfRank[e.level], cefrOfRank[e.cefr] // "fluent English (required), French (an asset)"
		}
		options = append(options, o)
		r.Options = options[len(options)-1 : len(options) : len(options)]
		x.out.requirements = append(x.out.requirements, r)
	}
}

// addChoice adds one requirement with the languages of all groups as its options.
func (x *languageReader) addChoice(groups []languageGroup, need uint8, settled bool) {
	g := &groups[0]
	r := x.requirement(g, need, settled)
	r.AtLeast = int(g.atLeast)
	options := 0
	for i := range groups {
		options += groups[i].len()
	}
	r.Options = make([]notice.LanguageOption, 0, options)
	for i := range groups {
		g := &groups[i]
		r.Role = ""
		last := &x.elements[g.last-1]
		for k := g.first; k < g.last; k++ {
			e := x.elements[k]
			if last.noted && !e.noted {
				// "English or French (C1)"
				e.level, e.cefr, e.noted = last.level, last.cefr, true
			}
			if last.need != needUnsaid && need == x.need {
				need = last.need
				r.Need = needOfRank(need)
			}
			o := x.option(g, &e)
			if o.Tag == language.Und || !slices.ContainsFunc(r.Options, func(p notice.LanguageOption) bool { return p.Tag == o.Tag }) {
				r.Options = append(r.Options, o)
			}
		}
	}
	if r.AtLeast > len(r.Options) {
		x.unsettle(need)
		return
	}
	x.out.requirements = append(x.out.requirements, r)
}

// requirement returns a requirement without options; its need is left out where it is
// not settled, which leaves the item open.
func (x *languageReader) requirement(g *languageGroup, need uint8, settled bool) notice.LanguageRequirement {
	r := notice.LanguageRequirement{Raw: x.item.raw}
	if g.role {
		r.Role = notice.WorkingLanguage
	}
	if settled {
		r.Need = needOfRank(need)
	} else {
		x.unsettled = true
	}
	return r
}

func needOfRank(need uint8) notice.Need {
	switch need {
	case needRequired:
		return notice.Required
	case needDesirable:
		return notice.Desirable
	}
	return ""
}

// option returns an element of a group as an option.
func (x *languageReader) option(g *languageGroup, e *languageElement) notice.LanguageOption {
	level, cefr := g.level, g.cefr
	if e.level != 0 {
		if level != 0 && level != e.level {
			level = rankOwn
		} else {
			level = e.level
		}
	}
	if e.cefr != 0 {
		if cefr != 0 && cefr != e.cefr {
			cefr = 0
		} else {
			cefr = e.cefr
		}
	}
	o := notice.LanguageOption{Tag: x.tag(e)}
	if !g.willing {
		o.Level, o.CEFR = levelOfRank[level], cefrOfRank[cefr]
	}
	return o
}

// unsettle adds a requirement of which no more than the need is settled, once.
func (x *languageReader) unsettle(need uint8) {
	x.unsettled = true
	if x.opened[need] {
		return
	}
	x.opened[need] = true
	x.out.requirements = append(x.out.requirements, notice.LanguageRequirement{Need: needOfRank(need), Raw: x.item.raw})
}
