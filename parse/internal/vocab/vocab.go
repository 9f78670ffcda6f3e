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
	"sync"
)

//go:embed data
var data embed.FS

// Vocabulary is a set of phrases and their senses. It is safe for use by several
// goroutines.
type Vocabulary struct {
	ids      map[string]int32 // folded word -> number, from 1
	first    []int32          // word number -> node of the phrases that begin with it, or 0
	spelling []string         // word number -> folded word
	starts   []uint64         // word number -> set of the classes of those phrases
	edges    map[edge]int32   // further words of phrases
	nodes    []node           // node 0 stands for "none"
	files    []file           // what was loaded, to extend it

	languages     []string // BCP 47 tags, in the order of LanguageSet
	organizations []Organization
	near          func() nearIndex
}

type edge struct{ node, word int32 }

// node is a point within phrases; it has senses where a phrase ends.
type node struct{ senses []*Sense }

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

// Default returns the built-in vocabulary.
func Default() *Vocabulary { return builtIn() }

var builtIn = sync.OnceValue(func() *Vocabulary {
	v, err := loadAll(data, "data")
	if err != nil {
		panic("vocab: built-in data: " + err.Error()) // a test loads every file
	}
	return v
})

// loadAll loads every file below root.
func loadAll(fsys fs.FS, root string) (*Vocabulary, error) {
	var files []file
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
	return compile(files)
}

// Extend returns a vocabulary that holds v and the blocks read from r; v itself is
// not changed. Where both know a phrase, both senses hold, those of r first.
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
	return compile(append([]file{f}, v.files...))
}
