package vocab

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// compile builds the vocabulary of files; where several give a phrase a meaning of
// one class, the first file's comes first.
func compile(files []file) (*Vocabulary, error) {
	v := &Vocabulary{
		ids:   make(map[string]int32, 8192),
		edges: make(map[edge]int32, 8192),
		nodes: make([]node, 1, 8192),
		first: make([]int32, 1, 8192),
		files: files,
	}
	v.starts = make([]uint64, 1, 8192)
	v.spelling = make([]string, 1, 8192)
	var errs []error
	// Fillers first: labels are compiled without those within them.
	for _, f := range files {
		for i := range f.blocks {
			if f.blocks[i].sense.Class == ClassFiller {
				errs = append(errs, v.addBlock(f, &f.blocks[i], nil))
			}
		}
	}
	for _, f := range files {
		var family *Family
		for i := range f.blocks {
			b := &f.blocks[i]
			switch b.sense.Class {
			case ClassFiller, ClassLanguage:
				continue
			case ClassFamily:
				var err error
				if family, err = readFamily(b.sense.Args); err != nil {
					errs = append(errs, fmt.Errorf("%w: %s:%d: %w", ErrFile, f.name, b.line, err))
				}
				continue
			}
			errs = append(errs, v.addBlock(f, b, family))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	v.near = sync.OnceValue(v.buildNear)
	return v, nil
}

// addBlock adds the phrases of a block.
func (v *Vocabulary) addBlock(f file, b *block, family *Family) error {
	sense := b.sense
	sense.Languages = v.languageSet(b.language)
	phrases := b.phrases
	sense.extends = f.extends
	if sense.Class == ClassOrganization && sense.Name != "" {
		sense.Organization = v.newOrganization(sense.Name, family)
		phrases = append([]phrase{{sense.Name, true}}, phrases...)
	}
	var errs []error
	for _, p := range phrases {
		own := &sense
		if sense.Class == ClassOrganization && sense.Name == "" {
			own = &Sense{Class: ClassOrganization, Name: p.text, Organization: v.newOrganization(p.text, family)}
		}
		if err := v.add(p, own); err != nil {
			errs = append(errs, fmt.Errorf("%w: %s:%d: %w", ErrFile, f.name, b.line, err))
		}
	}
	return errors.Join(errs...)
}

// languageSet returns the set of one language, which is new or known.
func (v *Vocabulary) languageSet(tag string) LanguageSet {
	if tag == "" {
		return 0
	}
	i := slices.Index(v.languages, tag)
	if i < 0 {
		i = len(v.languages)
		v.languages = append(v.languages, tag)
	}
	return 1 << i
}

// add adds one phrase.
func (v *Vocabulary) add(p phrase, sense *Sense) error {
	words := v.intern(p.text)
	if sense.Class == ClassLabel {
		words = v.withoutInnerFillers(words)
	}
	if len(words) == 0 {
		return fmt.Errorf("phrase %q has no words", p.text)
	}
	at := v.first[words[0]]
	if at == 0 {
		at = v.newNode()
		v.first[words[0]] = at
	}
	v.starts[words[0]] |= 1 << sense.Class
	for _, w := range words[1:] {
		next := v.edges[edge{at, w}]
		if next == 0 {
			next = v.newNode()
			v.edges[edge{at, w}] = next
		}
		at = next
	}
	n := &v.nodes[at]
	for _, other := range n.senses {
		switch {
		case other.Class != sense.Class || other.Languages != sense.Languages || other.extends != sense.extends:
		case other == sense && !p.one:
			return nil
		case other == sense || sense.Class == ClassLabel || other.Name == sense.Name && slices.Equal(other.Args, sense.Args):
			return fmt.Errorf("phrase %q stands twice under %s", p.text, sense.Class)
		}
	}
	n.senses = append(n.senses, sense)
	return nil
}

func (v *Vocabulary) newNode() int32 {
	v.nodes = append(v.nodes, node{})
	return int32(len(v.nodes) - 1)
}

// intern returns the numbers of the words of phrase, new ones given where need be.
func (v *Vocabulary) intern(phrase string) []int32 {
	var words []int32
	for _, w := range v.Words(nil, phrase, 0) {
		var folded []byte
		for _, r := range phrase[w.Start:w.End] {
			folded = appendFold(folded, r)
		}
		folded = withoutArticle(folded)
		if len(folded) == 0 || len(folded) >= maxFolded {
			continue
		}
		id := v.ids[string(folded)]
		if id == 0 {
			id = int32(len(v.first))
			v.ids[string(folded)] = id
			v.first = append(v.first, 0)
			v.starts = append(v.starts, 0)
			v.spelling = append(v.spelling, string(folded))
		}
		words = append(words, id)
	}
	return words
}

// withoutInnerFillers drops fillers between the first and the last word: "title of
// the post" and "title of post" are one label.
func (v *Vocabulary) withoutInnerFillers(words []int32) []int32 {
	if len(words) < 3 {
		return words
	}
	kept := words[:1:1]
	for _, w := range words[1 : len(words)-1] {
		if !v.is(w, ClassFiller) {
			kept = append(kept, w)
		}
	}
	return append(kept, words[len(words)-1])
}

// Organization is a known employer.
type Organization struct {
	Name   string
	Family *Family // nil for one of none
}

// Family is what organizations of one family have in common.
type Family struct {
	Name string
	// Grades is the grade system, as the JSON form names it.
	Grades string
	// DayFirst and MonthFirst say how dates in digits are written; neither where that
	// is not settled.
	DayFirst, MonthFirst bool
	// Official are the tags of the official languages.
	Official []string
}

// readFamily reads "name key=value ...".
func readFamily(args []string) (*Family, error) {
	f := &Family{Name: args[0]}
	for _, arg := range args[1:] {
		key, value, _ := strings.Cut(arg, "=")
		switch key {
		case "grades":
			f.Grades = value
		case "dates":
			switch value {
			case "day-first":
				f.DayFirst = true
			case "month-first":
				f.MonthFirst = true
			default:
				return nil, fmt.Errorf("dates=%q is neither day-first nor month-first", value)
			}
		case "official":
			f.Official = strings.Split(value, ",")
		default:
			return nil, fmt.Errorf("unknown setting %q of a family", key)
		}
	}
	return f, nil
}

func (v *Vocabulary) newOrganization(name string, family *Family) int {
	v.organizations = append(v.organizations, Organization{Name: name, Family: family})
	return len(v.organizations) - 1
}

// Organization returns the organization that a sense of that class names.
func (v *Vocabulary) Organization(s *Sense) Organization { return v.organizations[s.Organization] }

// Phrases returns how many phrases of each class the vocabulary holds.
func (v *Vocabulary) Phrases() map[Class]int {
	count := map[Class]int{}
	for _, n := range v.nodes {
		for _, s := range n.senses {
			count[s.Class]++
		}
	}
	return maps.Clone(count)
}
