package value

import (
	"strings"

	"golang.org/x/text/language"
)

// languageElement is a language that is named, or one that is left open.
type languageElement struct {
	// language is the number of the atom that names it, from 1; 0 where it is left open;
	// below 0 that of a language of a set, from -1.
	language int16
	// level and cefr are ranks, stated in brackets after the name.
	level, cefr uint8
	// need is stated in brackets after the name, too.
	need uint8
	// noted is set where brackets state a level.
	noted bool
}

// tag returns the tag of an element; Und for a language that is left open.
func (x *languageReader) tag(e *languageElement) language.Tag {
	switch {
	case e.language > 0:
		return x.atoms[e.language-1].sense.Tag
	case e.language < 0:
		return x.out.official[-e.language-1]
	}
	return language.Und
}

// elementSpan is a span of the reader's elements.
type elementSpan struct{ first, last int16 }

func (s elementSpan) len() int { return int(s.last - s.first) }

// languageGroup is one or several languages of which the same is said.
type languageGroup struct {
	elementSpan
	// joined says how the languages are joined.
	joined separator
	// atLeast is how many of them must be known, where a number is given; all of them
	// where it is 0 and joined is not apartOr.
	atLeast     uint8
	level, cefr uint8
	// headed is set where a level or a word of knowledge belongs to the group.
	headed bool
	// word is the number of the first word of knowledge in its head, from 1; 0 for none:
	// that of "proficiency".
	word int16
	// isSet is set where the group refers to languages by their kind.
	isSet bool
	// late is set where the languages of a set may be named after what is said of it, and
	// wanted is how many of them are asked for: "one of the following is an asset: ...".
	late   bool
	wanted uint8
	// another is set for "another language".
	another bool
	// heading is set where a set is defined after a colon: "Other languages: French".
	heading bool
	// willing is set where willingness to learn is enough.
	willing bool
	// slashed is set where nothing but slashes joins the languages, paused where a comma and
	// "and" join two, bilingual where all of them are asked for in a word.
	slashed, paused, bilingual bool
	// tied is set where two are joined by a dash or a space.
	tied bool
	// adjective is set where nothing but a level stands right before the languages, trailing
	// where the last of several stands behind a comma although "and" has ended the list.
	adjective, trailing bool
	// role is set for a working language.
	role bool
	// unclear is set where the languages are not settled.
	unclear bool
	// foreign is set where a word that is not understood stands before the group in its
	// part of the clause.
	foreign bool
	need    uint8
	// needUnclear is set where the need is not settled.
	needUnclear bool
	// too is set where a word behind the group says of it what was said of the one before.
	too bool
	// before is set where the need stands before the group.
	before bool
}

// alternatives reports whether some of the languages of the group are enough.
func (g *languageGroup) alternatives() bool { return g.joined == apartOr || g.atLeast > 0 }

// conjunctions are the separators that join languages.
const conjunctions = apartAnd | apartOr | apartAndOr | apartComma | apartSlash

// breaks are the separators that end a part of a clause.
const breaks = apartAnd | apartOr | apartAndOr | apartComma | apartWith | apartHard

// skipLinks returns the first atom from i on that is no preposition or article, with
// what separates it from the one before i.
func (x *languageReader) skipLinks(i, end int) (int, separator) {
	var apart separator
	for i < end {
		apart |= x.atoms[i].apart
		switch x.atoms[i].kind {
		case atomLink, atomArticle:
		case atomEither:
		case atomBoth, atomAny:
			if i+1 == end || x.atoms[i+1].kind != atomName {
				return i, apart
			}
		case atomNoun:
			if !x.nounBeforeName(i, end) {
				return i, apart
			}
		default:
			return i, apart
		}
		i++
	}
	return i, apart
}

// nounBeforeName reports whether the noun "language" at i goes with a name after it:
// "langue française", "languages: English".
func (x *languageReader) nounBeforeName(i, end int) bool {
	for i++; i < end && x.atoms[i].apart&breaks == 0; i++ {
		switch x.atoms[i].kind {
		case atomName:
			return true
		case atomArticle, atomLink:
		default:
			return false
		}
	}
	return false
}

// list reads the languages from atom i on into a group and returns where the list
// ends; it reports false where there is none. Where the list is to be of names, it ends
// before another kind of language.
func (x *languageReader) list(i, end int, named bool) (g languageGroup, next int, ok bool) {
	g.first = x.numElements
	next = i
	for {
		j, apart := x.skipLinks(next, end)
		if j == end {
			break
		}
		if next > i && (!x.continues(apart, j) || apart&apartAnd != 0 && x.chooses(next, j) || apart&conjunctions == apartComma && x.isAnother(&g, j, end)) {
			break
		}
		if x.atoms[j].kind == atomName {
			if next > i {
				g.joined |= apart & conjunctions
				switch {
				case apart&conjunctions != 0 || x.elements[x.numElements-1].noted:
				case x.isBareList():
					g.joined |= apartComma // "English  French" and nothing else: a list of a form
				default:
					g.tied = !g.unclear
					g.unclear = true // "English French translation", "English - French"
				}
			}
			x.addElement(languageElement{language: int16(j + 1)})
			if x.atoms[j].sense.Tag == language.Und {
				g.unclear, g.tied = true, false // "Creole"
			}
			understood := true
			next, understood = x.afterName(j+1, end)
			g.unclear, g.tied = g.unclear || !understood, g.tied && understood
			continue
		}
		n := x.numElements
		s, after, isSet := x.setAt(j, end)
		alone := !s.single() || x.refersBack(s)
		if !isSet || next > i && (alone || named) {
			x.numElements = n
			break
		}
		if alone {
			return x.groupOfSet(s), after, true
		}
		g.joined |= apart & conjunctions
		g.isSet = true
		g.another = s.another
		x.addElement(languageElement{})
		next = after
	}
	g.last = x.numElements
	if g.len() == 0 {
		return g, i, false
	}
	x.settle(&g)
	return g, next, true
}

// continues reports whether a list goes on with atom j.
func (x *languageReader) continues(apart separator, j int) bool {
	if apart&(apartHard|apartWith|apartColon) != 0 {
		return false
	}
	if apart&apartOpen != 0 {
		return apart&(apartOr|apartAnd|apartSlash) != 0 // "French (or Spanish)"
	}
	if x.atoms[j].kind != atomName {
		return apart&conjunctions != 0
	}
	return true
}

// isAnother reports whether the name at atom j, which a comma separates from a language with brackets
// of its own, begins another list: of the two one is of alternatives, "English (required), Arabic or
// French (desirable)". Where the brackets only state a level, more stand behind the second list.
func (x *languageReader) isAnother(g *languageGroup, j, end int) bool {
	before := &x.elements[x.numElements-1]
	if !before.noted && before.need == needUnsaid {
		return false
	}
	last, chooses := j, g.joined&apartOr != 0
	for last+1 < end && x.atoms[last+1].apart&(apartAnd|apartAndOr|apartWith|apartHard|apartColon|apartOpen) == 0 {
		last++
		chooses = chooses || x.atoms[last].apart&apartOr != 0
	}
	return chooses && (before.need != needUnsaid || last+1 < end && x.atoms[last+1].apart&apartOpen != 0)
}

// isBareList reports whether the item is nothing but the names of two or three languages with
// spaces between them, as forms have them that list what is required.
func (x *languageReader) isBareList() bool {
	for i, a := range x.atoms {
		if a.kind != atomName || a.apart != 0 || i > 0 && strings.Trim(x.item.text[x.atoms[i-1].end:a.start], " \t\n\u00a0") != "" {
			return false
		}
	}
	return len(x.atoms) <= maxCommas
}

// chooses reports whether "either" stands between the atoms i and end: what follows is
// a list of its own.
func (x *languageReader) chooses(i, end int) bool {
	for ; i < end; i++ {
		if x.atoms[i].kind == atomEither {
			return true
		}
	}
	return false
}

// maxCommas is the number of languages up to which a list with nothing but commas names
// what is required; longer ones are offers to choose from.
const maxCommas = 3

// settle makes one of apartAnd and apartOr of what joins the group.
func (x *languageReader) settle(g *languageGroup) {
	g.slashed = g.joined&(apartSlash|apartOr|apartAndOr) == apartSlash
	g.paused = g.len() == 2 && g.joined == apartComma|apartAnd
	g.trailing = g.len() > 2 && g.joined == apartComma|apartAnd && x.endsApart(g)
	switch {
	case g.len() == 1:
		g.joined = 0
	case g.joined&apartAndOr != 0:
		// "English and/or French" asks for one of them at least; with a third behind a
		// comma it is not clear what belongs together.
		if g.len() > 2 && g.joined != apartAndOr {
			g.unclear = true
		}
		g.joined = apartOr
	case g.joined&(apartOr|apartSlash) != 0:
		if g.joined&apartAnd != 0 {
			g.unclear = true // "English and French or Spanish"
		}
		g.joined = apartOr
	case g.joined&apartAnd != 0:
		g.joined = apartAnd
	case x.eachNoted(g):
		g.joined = apartAnd // "English (fluent), French (basic)"
	case g.len() > maxCommas:
		g.joined, g.unclear = apartComma, true
	default:
		g.joined = apartComma // all, where they are required
	}
}

// eachNoted reports whether brackets after each language say something of it.
func (x *languageReader) eachNoted(g *languageGroup) bool {
	for _, e := range x.elements[g.first:g.last] {
		if !e.noted && e.need == needUnsaid {
			return false
		}
	}
	return true
}

// afterName passes over what follows a name: the noun, and brackets that say more of
// this one language.
func (x *languageReader) afterName(i, end int) (next int, understood bool) {
	for i < end && x.atoms[i].kind == atomNoun && x.atoms[i].apart&^apartClose == 0 && !x.beginsSet(i, end) {
		i++
	}
	if i == end || x.atoms[i].apart&apartOpen == 0 || x.atoms[i].apart&conjunctions != 0 {
		return i, true
	}
	depth := x.atoms[i].depth
	k := i
	for k < end && x.atoms[k].depth >= depth && (k == i || x.atoms[k].apart&apartOpen == 0) {
		switch x.atoms[k].kind {
		case atomName, atomWorking, atomWorkings, atomOfficial, atomRole, atomCondition, atomNot, atomOther, atomExcept, atomAnother, atomCount, atomSuch:
			return i, true
		}
		k++
	}
	return k, x.note(i, k)
}

// note reads the atoms in brackets after a name into the last element. It reports
// whether anything in them is understood: "Portuguese (Brazil)" is not.
func (x *languageReader) note(i, end int) bool {
	e := &x.elements[x.numElements-1]
	var run commandRun
	states := 0
	said, unclear := false, false
	for k := i; k < end; k++ {
		switch a := x.atoms[k]; a.kind {
		case atomLevel, atomCEFR:
			run.add(a, a.apart)
		case atomPrefer:
			k = x.skipPreferred(k, end) - 1
		case atomNeed:
			states++
			if e.need != needUnsaid && e.need != a.number || states > 1 {
				e.need = needOpen
			} else {
				e.need = a.number
			}
		case atomGap:
			x.out.foreign++
			unclear = true
			continue
		case atomLink, atomArticle, atomFiller, atomToo, atomNoun:
			continue
		}
		said = true
	}
	if e.need == needDesirable && run.stated > 1 {
		e.need = needOpen // "(C1, C2 preferred)"
	}
	e.level, e.cefr = run.level, run.cefrLevel()
	e.noted = run.stated > 0
	return said || !unclear
}

// skipPreferred returns the end of the level that "preferably" at i is said of.
func (x *languageReader) skipPreferred(i, end int) int {
	for i++; i < end; i++ {
		switch x.atoms[i].kind {
		case atomLink, atomArticle, atomLevel, atomCEFR, atomKnow, atomSkill, atomNoun:
			if x.atoms[i].apart&(breaks|apartClose) != 0 {
				return i
			}
		default:
			return i
		}
	}
	return i
}
