package vocab

import (
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// compiler puts a vocabulary together. What hangs on a node while phrases are still
// added is a list within one slice: a node costs no allocation of its own.
type compiler struct {
	v      *Vocabulary
	nodes  []growing
	edges  []growingEdge  // 0 is none
	senses []growingSense // 0 is none

	repeated []senseRef // a buffer of appendSenses

	// Buffers for the phrase that is being added.
	words  []Word
	folded []byte
	ids    []int32
}

// growing is a node to which phrases are still added.
type growing struct {
	ends, below uint64
	edge, sense int32 // the first of its edges, ascending, and of its senses
}

type growingEdge struct {
	edge
	next int32
}

type growingSense struct {
	senseRef
	next int32
}

// compile builds the vocabulary of files; where several give a phrase a meaning of
// one class, the first file's comes first.
func compile(files []file) (*Vocabulary, error) {
	blocks, phrases := 0, 0
	for _, f := range files {
		blocks += len(f.blocks)
		for i := range f.blocks {
			phrases += len(f.blocks[i].phrases)
		}
	}
	// As many words, nodes and so on as the built-in files have for their phrases.
	words := phrases/2 + 1
	c := &compiler{
		v: &Vocabulary{
			words: newWordTable(words), characters: characters(), entries: make([]entry, 1, words),
			meanings: make([]Sense, 0, blocks+blocks/8),
		},
		nodes:  make([]growing, 1, phrases+phrases/4+1),
		edges:  make([]growingEdge, 1, phrases+1),
		senses: make([]growingSense, 1, phrases+1),
	}
	var errs []error
	// Fillers first: labels are compiled without those within them.
	for _, f := range files {
		for i := range f.blocks {
			if f.blocks[i].sense.Class == ClassFiller {
				errs = append(errs, c.addBlock(f, &f.blocks[i], nil))
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
			errs = append(errs, c.addBlock(f, b, family))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return c.finish(), nil
}

// finish lays the nodes out flat: the garbage collector then has hardly a pointer to
// follow in a vocabulary.
func (c *compiler) finish() *Vocabulary {
	v := c.v
	v.nodes = make([]node, len(c.nodes)+1)
	v.senses = make([]senseRef, 0, len(c.senses))
	v.edges = make([]edge, 0, 3*len(c.edges))
	for i, g := range c.nodes {
		n := node{ends: g.ends, below: g.below, sense: int32(len(v.senses)), edge: int32(len(v.edges))}
		v.senses = c.appendSenses(v.senses, g.sense)
		v.edges = c.appendEdges(v.edges, g.edge)
		n.edges = int32(len(v.edges)) - n.edge
		if g.sense != 0 {
			n.meaning = v.senses[n.sense].meaning
		}
		v.nodes[i] = n
	}
	v.nodes[len(c.nodes)].sense = int32(len(v.senses))
	v.markAlone()
	v.markLabelWords()
	v.markHints()
	v.near = sync.OnceValue(v.buildNear)
	v.locations = &locations{byName: map[string]*time.Location{}}
	return v
}

// appendEdges appends the edges of a node, the first of which is given, as the hash table
// in which [Vocabulary.next] finds them.
func (c *compiler) appendEdges(edges []edge, first int32) []edge {
	n := 0
	for at := first; at != 0; at = c.edges[at].next {
		n++
	}
	if n == 0 {
		return edges
	}
	start := len(edges)
	edges = append(edges, make([]edge, 1<<bits.Len(uint(2*n)))...) // half of them stay free, at least
	table := edges[start:]
	for at := first; at != 0; at = c.edges[at].next {
		i := int(spreadWord(c.edges[at].word)) & (len(table) - 1)
		for table[i].node != 0 {
			i = (i + 1) & (len(table) - 1)
		}
		table[i] = c.edges[at].edge
	}
	return edges
}

// appendSenses appends the senses of a node, the first of which is given: the first sense
// of each class in the order of classes, then the others. What a phrase means in a class is
// so found without a search.
func (c *compiler) appendSenses(senses []senseRef, first int32) []senseRef {
	start := len(senses)
	c.repeated = c.repeated[:0]
	var seen Classes
	for at := first; at != 0; at = c.senses[at].next {
		s := c.senses[at].senseRef
		if seen.Has(s.class) {
			c.repeated = append(c.repeated, s)
			continue
		}
		seen |= 1 << s.class
		senses = append(senses, s)
	}
	slices.SortFunc(senses[start:], func(a, b senseRef) int { return int(a.class) - int(b.class) })
	return append(senses, c.repeated...)
}

// addBlock adds the phrases of a block.
func (c *compiler) addBlock(f file, b *block, family *Family) error {
	sense := b.sense
	sense.Languages = c.languageSet(b.language)
	phrases := b.phrases
	sense.extends = f.extends
	if sense.Class == ClassOrganization && sense.Name != "" {
		sense.Organization = c.newOrganization(sense.Name, family)
		phrases = append([]phrase{{sense.Name, true}}, phrases...)
	}
	var errs []error
	own := c.newMeaning(sense)
	for _, p := range phrases {
		if sense.Class == ClassOrganization && sense.Name == "" {
			own = c.newMeaning(Sense{Class: ClassOrganization, Name: p.text, Organization: c.newOrganization(p.text, family)})
		}
		if err := c.add(p, own); err != nil {
			errs = append(errs, fmt.Errorf("%w: %s:%d: %w", ErrFile, f.name, b.line, err))
		}
	}
	return errors.Join(errs...)
}

// newMeaning keeps a sense and returns its number.
func (c *compiler) newMeaning(s Sense) int32 {
	c.v.meanings = append(c.v.meanings, s)
	return int32(len(c.v.meanings) - 1)
}

func (c *compiler) newOrganization(name string, family *Family) int {
	c.v.organizations = append(c.v.organizations, Organization{Name: name, Family: family})
	return len(c.v.organizations) - 1
}

// languageSet returns the set of one language, which is new or known.
func (c *compiler) languageSet(tag string) LanguageSet {
	if tag == "" {
		return 0
	}
	i := slices.Index(c.v.languages, tag)
	if i < 0 {
		i = len(c.v.languages)
		c.v.languages = append(c.v.languages, tag)
		known, err := language.Parse(tag)
		if err != nil {
			known = language.Und
		}
		c.v.tags = append(c.v.tags, known)
	}
	return 1 << i
}

// add adds one phrase.
func (c *compiler) add(p phrase, meaning int32) error {
	sense := &c.v.meanings[meaning]
	words := c.intern(p.text)
	if sense.Class == ClassLabel {
		words = c.withoutInnerFillers(words)
	}
	if len(words) == 0 {
		return fmt.Errorf("phrase %q has no words", p.text)
	}
	class := uint64(1) << sense.Class
	of := &c.v.entries[words[0]]
	at := of.first
	if at == 0 {
		at = c.newNode()
		of.first = at
	}
	of.starts |= class
	for _, w := range words[1:] {
		c.nodes[at].below |= class
		at = c.grow(at, w)
	}
	n := &c.nodes[at]
	last := &n.sense
	for ; *last != 0; last = &c.senses[*last].next {
		known := c.senses[*last].meaning
		other := &c.v.meanings[known]
		switch {
		case other.Class != sense.Class || other.Languages != sense.Languages || other.extends != sense.extends:
		case known == meaning && !p.one:
			return nil
		case known == meaning || sense.Class == ClassLabel || other.Name == sense.Name && slices.Equal(other.Args, sense.Args):
			return fmt.Errorf("phrase %q stands twice under %s", p.text, sense.Class)
		}
	}
	*last = int32(len(c.senses))
	c.senses = append(c.senses, growingSense{senseRef: senseRef{meaning, sense.Class}})
	n.ends |= class
	return nil
}

// grow returns the node that a word leads to from another, which is new or known.
func (c *compiler) grow(from, word int32) int32 {
	before := int32(0)
	at := c.nodes[from].edge
	for at != 0 && c.edges[at].word < word {
		before, at = at, c.edges[at].next
	}
	if at != 0 && c.edges[at].word == word {
		return c.edges[at].node
	}
	to := c.newNode()
	c.edges = append(c.edges, growingEdge{edge{word, to}, at})
	if added := int32(len(c.edges) - 1); before == 0 {
		c.nodes[from].edge = added
	} else {
		c.edges[before].next = added
	}
	return to
}

func (c *compiler) newNode() int32 {
	c.nodes = append(c.nodes, growing{})
	return int32(len(c.nodes) - 1)
}

// intern returns the numbers of the words of phrase, new ones given where need be. They
// are good until the next call.
func (c *compiler) intern(phrase string) []int32 {
	c.words = c.v.Words(c.words[:0], phrase, 0)
	c.ids = c.ids[:0]
	for _, w := range c.words {
		id := w.ID
		if id == 0 || w.Before&AndNow != 0 || phrase[w.Start] >= utf8.RuneSelf {
			// A word that is new, or that Words may have found without its prefix.
			c.folded = c.folded[:0]
			for _, r := range phrase[w.Start:w.End] {
				c.folded = appendFold(c.folded, r)
			}
			folded := withoutArticle(c.folded)
			if len(folded) == 0 || len(folded) >= maxFolded {
				continue
			}
			id = c.v.words.add(folded)
			if int(id) >= len(c.v.entries) {
				c.v.entries = append(c.v.entries, entry{}) // filled in when all phrases are known
			}
		}
		c.ids = append(c.ids, id)
	}
	return c.ids
}

// withoutInnerFillers drops fillers between the first and the last word: "title of
// the post" and "title of post" are one label.
func (c *compiler) withoutInnerFillers(words []int32) []int32 {
	if len(words) < 3 {
		return words
	}
	kept := words[:1]
	for _, w := range words[1 : len(words)-1] {
		if c.v.entries[w].starts>>ClassFiller&1 == 0 {
			kept = append(kept, w)
		}
	}
	return append(kept, words[len(words)-1])
}
