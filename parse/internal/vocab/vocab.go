// Package vocab knows what words mean: which phrase labels which field, which word
// names a month, a level or an organization. The knowledge itself stands in text
// files under data, which are embedded and loaded on first use; importing the
// package costs nothing.
//
// A file is a list of blocks. A line in brackets begins a block and says what its
// phrases mean; each further line is one phrase; "#" begins a comment:
//
//	[language en]
//	[label duration contract]
//	(Length|Duration) and type of contract
//
// A group in parentheses stands for each of its alternatives, an empty one among
// them. Phrases are compared word by word after folding (see fold.go).
package vocab

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"math/bits"
	"slices"
	"sync"

	"golang.org/x/text/language"
)

//go:embed data
var data embed.FS

// Vocabulary is a set of phrases and their senses. It is safe for use by several
// goroutines.
type Vocabulary struct {
	words      wordTable
	characters *[manyCharacters]character
	entries    []entry    // word number -> what there is to know of it
	nodes      []node     // node 0 stands for "none"; the last one ends the senses of that before it
	senses     []senseRef // of all nodes, each node's together
	edges      []edge     // the same

	meanings []Sense // one for each block, and each organization

	tags          []language.Tag // the languages
	languages     []string       // BCP 47 tags, in the order of LanguageSet
	organizations []Organization
	extensions    []file // beyond the built-in files
	near          func() nearIndex
	locations     *locations

	// Pool keeps what parses with the vocabulary have worked in, for the next ones. It is here
	// since nothing else outlives them that all of them share.
	Pool sync.Pool
}

// entry is what there is to know of a word: all of it together, since it is asked of words
// here and there.
type entry struct {
	starts uint64      // the set of the classes of the phrases that begin with it
	alone  uint64      // the same of the phrases that it is
	first  int32       // the node of the phrases that begin with it, or 0
	stops  LanguageSet // see Stops
	hint   Hint
	speaks bool // see SpeaksOfLanguages
}

// node is a point within phrases.
type node struct {
	ends  uint64 // the set of the classes of the phrases that end here
	below uint64 // the same of the phrases that go on

	meaning     int32 // that of the first of the senses: most often what is asked for
	sense       int32 // the first of the senses of the phrases that end here, up to the next node's
	edge, edges int32 // the first of the words that phrases go on with, and how many: a hash table, or none
}

// edge is a word that leads to a node; 0 and 0 is a free place of a table.
type edge struct{ word, node int32 }

// senseRef is a sense by its number in the vocabulary's meanings: of the many phrases
// the garbage collector then sees nothing.
type senseRef struct {
	meaning int32
	class   Class
}

// next returns the node that a word leads to from another; 0 if none.
func (v *Vocabulary) next(n *node, word int32) int32 {
	if n.edges == 0 {
		return 0
	}
	mask := n.edges - 1
	i := spreadWord(word) & mask
	for v.edges[n.edge+i].isOther(word) {
		i = (i + 1) & mask
	}
	return v.edges[n.edge+i].node
}

// isOther reports whether another word than a given one leads on: it asks that and whether the
// place is free at once, since neither can be foreseen.
func (e *edge) isOther(word int32) bool {
	taken := -e.node >> 31 // every bit, or none
	return (e.word^word)&taken != 0
}

// spreadWord returns a number whose lowest bits say where a word stands among the edges of a
// node: those of words that have been numbered together differ.
func spreadWord(word int32) int32 { return int32(uint32(word) * (spread >> 32) >> 16) }

// sensesAt returns the senses of the phrases that end at a node: the first one of each class
// in the order of classes, then the others.
func (v *Vocabulary) sensesAt(at int32) []senseRef {
	return v.senses[v.nodes[at].sense:v.nodes[at+1].sense]
}

// furtherSensesAt returns what sensesAt does, without the first sense of each class.
func (v *Vocabulary) furtherSensesAt(at int32) []senseRef {
	return v.sensesAt(at)[bits.OnesCount64(v.nodes[at].ends):]
}

// senseAt returns what the phrase that ends at a node means in a class, or nil.
func (v *Vocabulary) senseAt(at int32, class Class) *Sense {
	n := &v.nodes[at]
	if n.ends&class.bit() == 0 {
		return nil
	}
	return v.senseOf(n, class.bit())
}

// senseOf is senseAt for a node at which a phrase of the class ends, which is given by its bit.
func (v *Vocabulary) senseOf(n *node, class uint64) *Sense {
	before := n.ends & (class - 1)
	if before == 0 {
		return &v.meanings[n.meaning]
	}
	return &v.meanings[v.senses[int(n.sense)+bits.OnesCount64(before)].meaning]
}

// Sense is one meaning of a phrase.
type Sense struct {
	Class Class
	// Name is what the block names: "fluent" of [level fluent].
	Name string
	// Args are the further words of the block's first line.
	Args []string
	// Keys are the fields a label stands for.
	Keys Keys
	// Number is the value of classes of numbers and months.
	Number int
	// Tag is the language that a name of a language stands for; Und where it leaves the
	// language open.
	Tag language.Tag
	// Weak labels count only where nothing else is in question.
	Weak bool
	// Languages holds the language of the block; none in files of no language.
	Languages LanguageSet
	// Organization is the index of the organization that a name belongs to.
	Organization int

	extends bool
}

// LanguageSet is a set of the vocabulary's languages.
type LanguageSet uint16

// Languages returns the vocabulary's languages, BCP 47 tags: the language at index i
// is the bit 1<<i of a [LanguageSet].
func (v *Vocabulary) Languages() []string { return v.languages }

// Tags returns the languages of [Vocabulary.Languages] as tags.
func (v *Vocabulary) Tags() []language.Tag { return v.tags }

// Default returns the built-in vocabulary.
func Default() *Vocabulary { return builtIn() }

var builtIn = sync.OnceValue(func() *Vocabulary {
	v, err := loadAll(data, "data")
	if err != nil {
		panic("vocab: built-in data: " + err.Error()) // a test loads every file
	}
	return v
})

// New returns a vocabulary of the blocks of text, and nothing else.
func New(name, text string) (*Vocabulary, error) {
	f, err := parseFile(name, text)
	if err != nil {
		return nil, err
	}
	return compile([]file{f})
}

// loadAll loads every file below root, and the extensions before them.
func loadAll(fsys fs.FS, root string, extensions ...file) (*Vocabulary, error) {
	files := slices.Clone(extensions)
	err := fs.WalkDir(fsys, root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		f, err := parseFile(path, string(text))
		files = append(files, f)
		return err
	})
	if err != nil {
		return nil, err
	}
	v, err := compile(files)
	if err == nil {
		v.extensions = extensions
	}
	return v, err
}

// Extend returns a vocabulary that holds the built-in one, what v was extended with, and
// the blocks read from r; v itself is not changed. Where both know a phrase, both senses
// hold, those of r first.
func (v *Vocabulary) Extend(name string, r io.Reader) (*Vocabulary, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("vocabulary %s: %w", name, err)
	}
	f, err := parseFile(name, string(text))
	if err != nil {
		return nil, err
	}
	f.extends = true
	return loadAll(data, "data", append([]file{f}, v.extensions...)...)
}
