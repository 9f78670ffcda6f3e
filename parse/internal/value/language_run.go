package value

// commandRun is a run of words on how well a language is known: "excellent command of
// written and spoken", "(level C1)", "working knowledge".
type commandRun struct {
	level, cefr uint8
	// stated counts the levels.
	stated int
	// know, skill, verb and willing are set where such a word is among them.
	know, skill, verb, willing bool
	// word is the number of the first word of knowledge, from 1; 0 for none.
	word int16
	// adjective is set where nothing but a level stands right before the list: "good
	// English".
	adjective bool
	// bilingual is set where all languages are asked for in a word.
	bilingual bool
	// any is set where the word of knowledge can be said of any subject.
	any bool
	// several is set where two CEFR levels contradict.
	several bool
	end     int
}

// says reports whether the run says that a language is to be known.
func (r *commandRun) says() bool { return r.level > 0 || r.cefr > 0 || r.know || r.willing }

// bare reports whether the run is nothing but a level.
func (r *commandRun) bare() bool { return r.stated > 0 && !r.know && !r.verb && !r.willing }

// cefrLevel returns the CEFR level, 0 where it is not settled.
func (r *commandRun) cefrLevel() uint8 {
	if r.several {
		return 0
	}
	return r.cefr
}

// add adds a level that stands apart from the words before it. Two levels of one
// language give none, but of CEFR levels that are alternatives the lowest counts.
func (r *commandRun) add(a languageAtom, apart separator) {
	r.stated++
	if a.kind == atomLevel {
		if r.level != 0 && r.level != a.number {
			r.level = rankOwn
		} else {
			r.level = a.number
		}
		return
	}
	switch {
	case r.cefr == 0:
		r.cefr = a.number
	case apart&(apartComma|apartAnd) != 0 && r.cefr != a.number:
		r.several = true
	default:
		r.cefr = min(r.cefr, a.number)
	}
}

// run reads the words on command from atom i on.
func (x *languageReader) run(i, end int) commandRun {
	r := commandRun{end: i}
	for j := i; j < end; j++ {
		a := &x.atoms[j]
		apart := a.apart
		if j == i {
			apart = 0
		}
		if apart&apartHard != 0 {
			break
		}
		switch a.kind {
		case atomLink, atomArticle, atomNoun:
			if a.kind == atomNoun && x.beginsSet(j, end) {
				return r
			}
			continue
		case atomBoth:
			if j+1 == end || x.atoms[j+1].kind != atomSkill {
				return r
			}
			continue
		case atomPrefer:
			k := x.skipPreferred(j, end)
			if k == j+1 || k < end && x.atoms[k].kind == atomName {
				return r // "preferably French"
			}
			r.end = k
			j = k - 1
			continue
		case atomKnow:
			if apart&apartWith != 0 && r.know || apart&apartComma != 0 && (r.know || r.stated == 0) && !r.willing {
				return r
			}
			r.know = true
			r.any = r.any || len(a.sense.Args) > 1
			if r.word == 0 {
				r.word = int16(j + 1)
			}
		case atomSkill:
			if apart&apartWith != 0 {
				return r
			}
			r.skill = true
		case atomVerb:
			if apart&apartWith != 0 {
				return r
			}
			r.verb = true
		case atomBilingual:
			r.know, r.bilingual = true, true
		case atomWilling:
			r.willing = true
		case atomLevel, atomCEFR:
			if apart&(apartComma|apartAnd|apartWith) != 0 && (r.know || r.stated > 0) {
				return r
			}
			r.add(*a, apart)
		default:
			return r
		}
		r.end = j + 1
	}
	return r
}

// leads returns where the list begins that a run goes with, and reports whether there
// is one. Later is set where a group stands before the run.
func (x *languageReader) leads(i int, r *commandRun, end int, later bool) (int, bool) {
	k, apart := r.end, separator(0)
	comma := false
	r.adjective = !r.know && !r.verb
	for k < end {
		a := &x.atoms[k]
		if a.kind != atomLink && a.kind != atomArticle && a.kind != atomNoun && a.kind != atomEither && (a.kind != atomBoth || k+1 == end || x.atoms[k+1].kind != atomName) {
			break
		}
		if a.kind == atomNoun && x.beginsSet(k, end) {
			break
		}
		if a.apart&apartComma != 0 && a.kind != atomLink {
			comma = true // ", le français" is a new part, ", in French" is not
		}
		r.adjective = r.adjective && a.kind != atomLink
		apart |= a.apart &^ apartComma
		k++
	}
	if k == end || !x.beginsList(k, end) {
		return k, false
	}
	apart |= x.atoms[k].apart
	if comma {
		apart |= apartComma
	}
	switch {
	case apart&(apartAnd|apartOr|apartAndOr|apartHard|apartTab|apartDash|apartWith) != 0:
		return k, false
	case apart&apartColon != 0 && later, apart&apartComma != 0 && !r.willing:
		return k, false
	}
	return k, x.atoms[k].depth >= x.atoms[i].depth || x.refersTo(k)
}

// refersTo reports whether atom k refers to languages named before: "in one", "in the
// other".
func (x *languageReader) refersTo(k int) bool {
	return x.atoms[k].kind == atomCount || x.atoms[k].kind == atomOther
}

// beginsList reports whether a list of languages begins with atom i.
func (x *languageReader) beginsList(i, end int) bool {
	if i == end {
		return false
	}
	if x.atoms[i].kind == atomName {
		return true
	}
	n := x.numElements
	_, _, ok := x.setAt(i, end)
	x.numElements = n
	return ok
}

// apply gives the group what a run before it says.
func (r *commandRun) apply(g *languageGroup) {
	if r.bilingual && g.len() == 2 && (g.slashed || g.tied) {
		g.joined, g.slashed, g.unclear = apartAnd, false, false // "bilingual English/French", "bilingue français-anglais"
	}
	g.level, g.cefr = r.level, r.cefrLevel()
	g.headed = r.know || r.stated > 0
	g.word = r.word
	g.adjective = r.adjective
	g.willing, g.bilingual = r.willing, r.bilingual
}

// takes reports whether a level behind a comma can be the group's: it is one language that
// nothing was said of, or nothing but a level in words.
func (g *languageGroup) takes(r *commandRun) bool {
	return g.len() == 1 && (!g.headed || r.level == 0 && g.cefr == 0)
}

// applyToLast gives the last language of a group the level after it, and no longer that of the group.
func (x *languageReader) applyToLast(g *languageGroup, r *commandRun) {
	e := &x.elements[g.last-1]
	e.level, e.cefr = r.level, r.cefrLevel()
	if e.level == 0 && g.level != 0 {
		e.level = rankOwn
	}
}

// applyAfter gives the group what a run after it says; bracket tells whether the run
// stands in brackets.
func (x *languageReader) applyAfter(g *languageGroup, r *commandRun, bracket bool) {
	if bracket && !g.headed && g.len() > 1 && !g.alternatives() {
		x.applyToLast(g, r) // "English and French (fluent)": of French, and perhaps of English
	} else {
		if r.level != 0 {
			if g.level != 0 && g.level != r.level {
				g.level = rankOwn
			} else {
				g.level = r.level
			}
		}
		if cefr := r.cefrLevel(); cefr != 0 && (g.cefr == 0 || g.cefr == cefr) {
			g.cefr = cefr
		} else if r.cefr != 0 {
			g.cefr = 0
		}
	}
	g.headed = g.headed || r.know || r.stated > 0
	g.willing = g.willing || r.willing
	g.bilingual = g.bilingual || r.bilingual
}
