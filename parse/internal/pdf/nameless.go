package pdf

import (
	"unicode/utf8"
)

// FirstNameless is the first of the characters that stand for glyphs of which nothing in the
// file tells what they show: those of the last two planes, which are for private use.
const FirstNameless rune = 0xF0000

// FirstNamelessMark is the first of those that stand for glyphs without a width: marks above
// and below letters, most of them.
const FirstNamelessMark rune = 0x100000

// maxNameless bounds how many such glyphs are told apart.
const maxNameless = 0xFFFD

// nameless is a glyph of which nothing tells what it shows.
type nameless struct {
	font *font
	code uint32
}

// nameless returns the character that stands for a glyph.
func (f *fonts) nameless(of *font, code uint32, mark bool) string {
	key := nameless{of, code}
	name, ok := f.names[key]
	if !ok {
		if len(f.names) >= maxNameless {
			return string(utf8.RuneError)
		}
		if f.names == nil {
			f.names = map[nameless]string{}
		}
		first := FirstNameless
		if mark {
			first = FirstNamelessMark
		}
		name = string(first + rune(len(f.names)))
		f.names[key] = name
	}
	return name
}

const (
	// maxTexts bounds the texts beside those of the pages.
	maxTexts = 512
	// maxTextBytes bounds the bytes of one of them.
	maxTextBytes = 1 << 12
)

// Texts returns what the file says beside its pages: its title and keywords, the titles
// of its outline, and the texts of whole lines that some producers give single glyphs.
// It is known after the pages have been read.
func (f *File) Texts() (texts []string) {
	defer func() { _ = recover() }() // a damaged file has fewer
	add := func(v value) {
		if s := v.text(); s != "" && len(s) <= maxTextBytes && len(texts) < maxTexts {
			texts = append(texts, stringText(s))
		}
	}
	for _, n := range f.o.trailers {
		info := f.o.object(n).key("Info")
		for _, key := range [...]string{"Title", "Subject", "Keywords"} {
			add(info.key(key))
		}
	}
	seen := map[int]bool{}
	var walk func(item value, depth int)
	walk = func(item value, depth int) {
		for item.isDict() && depth < f.maxDepth && len(seen) < maxTexts {
			if seen[item.id()] {
				return
			}
			seen[item.id()] = true
			add(item.key("Title"))
			walk(item.key("First"), depth+1)
			item = item.key("Next")
		}
	}
	walk(f.o.root().key("Outlines").key("First"), 0)
	for _, loaded := range f.fonts.fonts {
		if c := loaded.composite; c != nil && c.toUnicode != nil {
			texts = c.toUnicode.longTexts(texts)
		}
	}
	return texts
}
