package layout

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// Some producers keep no table from which the characters of the ligatures of lam and alef
// could be told: they are glyphs of the font that no character has by itself. In Arabic
// there is hardly a line without one. But a glyph that, put in place of lam and alef, makes
// words in all places where it stands, and by no other reading, shows lam and alef.

//go:embed data/lam-alef.txt
var lamAlefFile string

// lamAlef is what is known of words with the ligatures.
type lamAlef struct {
	ligatures, suffixes []string
	prefixes            [][]string
	stems               map[string]bool
}

var lamAlefs = sync.OnceValue(func() *lamAlef {
	k := &lamAlef{stems: make(map[string]bool, 700)}
	section := ""
	for line := range strings.SplitSeq(lamAlefFile, "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || line[0] == '#':
		case line[0] == '[':
			section = line
		case section == "[ligatures]":
			k.ligatures = append(k.ligatures, words...)
		case section == "[prefixes]":
			k.prefixes = append(k.prefixes, words)
		case section == "[suffixes]":
			k.suffixes = append(k.suffixes, words...)
		default:
			for _, w := range words {
				k.stems[w] = true
			}
		}
	}
	return k
})

// isWord reports whether a word is a stem with the prefixes and the suffix that it may have.
func (k *lamAlef) isWord(word string) bool { return k.isAfter(word, 0) }

func (k *lamAlef) isAfter(word string, level int) bool {
	if k.isStem(word) {
		return true
	}
	for ; level < len(k.prefixes); level++ {
		for _, p := range k.prefixes[level] {
			if rest, ok := strings.CutPrefix(word, p); ok && len(rest) > 4 && k.isAfter(rest, level+1) {
				return true
			}
		}
	}
	return false
}

func (k *lamAlef) isStem(word string) bool {
	if k.stems[word] {
		return true
	}
	for _, s := range k.suffixes {
		if stem, ok := strings.CutSuffix(word, s); ok && len(stem) > 6 && k.stems[stem] {
			return true
		}
	}
	return false
}

const (
	// minWords is how many words a reading must make, where nothing else speaks for it.
	minWords = 2
	// minLetters is how many letters beside the sign a single word must have; fewLetters is
	// the same where another sign of the file has been told by several words.
	minLetters, fewLetters = 4, 3
	// maxParts bounds the words with signs that are looked at.
	maxParts = 50_000
	// maxSigns bounds the signs, and the words of each, that are looked at.
	maxSigns = 2_000
)

// points are the signs of addresses.
var points = []string{".", "-", "_", "/", ":"}

// Name gives the glyphs that nothing names their characters, where these can be told beyond
// doubt, and makes U+FFFD of the others. Texts are what the file says beside its pages.
func (l *Layout) Name(texts []string) {
	var parts []string
	addresses := patterns{}
	l.eachNameless(func(w *Word) {
		for part := range strings.FieldsFuncSeq(w.Text, isOutsideWord) {
			if strings.IndexFunc(part, isNameless) >= 0 && len(parts) < maxParts {
				parts = append(parts, part)
			}
		}
		if strings.IndexFunc(w.Text, isLatin) >= 0 {
			i := strings.IndexFunc(w.Text, isNameless)
			_, size := utf8.DecodeRuneInString(w.Text[i:])
			addresses.add(w.Text[i:i+size], w.Text)
		}
	})
	k := lamAlefs()
	words, tokens := map[string]bool{}, map[string]bool{}
	for _, text := range texts {
		for token := range strings.FieldsSeq(text) {
			tokens[token] = true
			for part := range strings.FieldsFuncSeq(token, isOutsideWord) {
				words[part] = true
			}
		}
	}
	signs := l.namelessBullets()
	few := minLetters
	for range 2 { // what several words tell helps with those that stand in one, or beside another
		ligatures := patterns{}
		for _, part := range parts {
			part = replaced(part, signs)
			ligatures.add(signIn(part), part)
		}
		for sign, in := range ligatures {
			text, n := tell(sign, in, k.ligatures, few, func(w string) bool { return words[w] || k.isWord(w) })
			if n >= minWords {
				few = fewLetters
			}
			if text != "" {
				signs[sign] = text
			}
		}
	}
	for sign, in := range addresses {
		if text, _ := tell(sign, in, points, minLetters, func(w string) bool { return tokens[w] }); text != "" {
			signs[sign] = text
		}
	}
	l.eachNameless(func(w *Word) { w.Text = named(w.Text, signs) })
}

// namelessBullets returns the signs that are nothing but the marks of items: each stands by
// itself at the beginning of several lines, and nowhere else.
func (l *Layout) namelessBullets() map[string]string {
	marks, others := map[string]int{}, map[string]bool{}
	l.each(func(s *segment) {
		for i := range s.words {
			text := s.words[i].Text
			if i == 0 && len(s.words) > 1 && isNamelessSign(text) {
				marks[text]++
				continue
			}
			for _, r := range text {
				if isNameless(r) {
					others[string(r)] = true
				}
			}
		}
	})
	signs := map[string]string{}
	for sign, n := range marks {
		if n >= minWords && !others[sign] {
			signs[sign] = "•"
		}
	}
	return signs
}

// isNamelessSign reports whether a word is one glyph without characters.
func isNamelessSign(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && isNameless(r)
}

// patterns are the words that signs stand in, by the sign.
type patterns map[string]map[string]bool

func (p patterns) add(sign, word string) {
	if sign == "" || len(p) >= maxSigns && p[sign] == nil {
		return
	}
	if p[sign] == nil {
		p[sign] = map[string]bool{}
	}
	if len(p[sign]) < maxSigns {
		p[sign][word] = true
	}
}

// eachNameless calls visit for the words with glyphs that have no characters.
func (l *Layout) eachNameless(visit func(*Word)) {
	l.each(func(s *segment) {
		for i := range s.words {
			if strings.IndexFunc(s.words[i].Text, isNameless) >= 0 {
				visit(&s.words[i])
			}
		}
	})
}

func isLatin(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

func isNameless(r rune) bool { return r >= pdf.FirstNameless }

// isOutsideWord reports whether r is neither a letter, nor a mark on one, nor a sign.
func isOutsideWord(r rune) bool {
	return !isNameless(r) && !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r)
}

// signIn returns the glyphs without characters of a word, if they stand side by side among
// Arabic letters and there are no more than two: some fonts draw the ligature with two.
func signIn(word string) string {
	start := strings.IndexFunc(word, isNameless)
	if start < 0 {
		return ""
	}
	end, n := start, 0
	for end < len(word) {
		r, size := utf8.DecodeRuneInString(word[end:])
		if !isNameless(r) {
			break
		}
		end += size
		n++
	}
	rest := word[:start] + word[end:]
	if n > 2 || rest == "" || strings.IndexFunc(rest, func(r rune) bool { return !unicode.Is(unicode.Arabic, r) && !unicode.Is(unicode.Mn, r) }) >= 0 {
		return ""
	}
	return word[start:end]
}

// tell returns what a sign shows by the words that it stands in, and how many of them say so;
// "" if that is not certain. It is where one reading makes several words, or one of at least
// few letters beside the sign, and the others make none: or a word by chance, in many.
func tell(sign string, words map[string]bool, readings []string, few int, isWord func(string) bool) (string, int) {
	best, most, others, letters := "", 0, 0, 0
	for _, text := range readings {
		n := 0
		for w := range words {
			if full := strings.ReplaceAll(w, sign, text); isWord(full) {
				n++
				letters = max(letters, utf8.RuneCountInString(full)-utf8.RuneCountInString(text))
			}
		}
		if n > most {
			best, most, others = text, n, most
		} else {
			others = max(others, n)
		}
	}
	if others*5 > most || most < minWords && letters < few || most < 4 && most*3 < len(words) {
		return "", 0
	}
	return best, most
}

// replaced returns a word with the characters of the signs that have been told.
func replaced(word string, signs map[string]string) string {
	if len(signs) == 0 {
		return word
	}
	var out []byte
	for len(word) > 0 {
		_, size := utf8.DecodeRuneInString(word)
		_, more := utf8.DecodeRuneInString(word[size:])
		text, ok := signs[word[:size]]
		if both, found := signs[word[:size+more]]; found && more > 0 {
			text, ok = both, true
			size += more
		}
		if !ok {
			text = word[:size]
		}
		out, word = append(out, text...), word[size:]
	}
	return string(out)
}

// named returns a word with the characters of its signs. A mark that stands by itself on a
// letter, and is not told, is left out.
func named(word string, signs map[string]string) string {
	word = replaced(word, signs)
	var out []byte
	before := rune(0)
	for i, r := range word {
		size := utf8.RuneLen(r)
		next, _ := utf8.DecodeRuneInString(word[i+size:])
		switch {
		case !isNameless(r):
			out = utf8.AppendRune(out, r)
		case r >= pdf.FirstNamelessMark && !isNameless(next) && unicode.Is(unicode.Arabic, before):
		default:
			out = utf8.AppendRune(out, utf8.RuneError)
		}
		before = r
	}
	return string(out)
}
