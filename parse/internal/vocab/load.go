package vocab

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// ErrFile is wrapped by every error about a vocabulary file.
var ErrFile = errors.New("invalid vocabulary")

// file is a parsed vocabulary file.
type file struct {
	name   string
	blocks []block
	// extends is set for a file that a user adds: it may give a phrase another
	// meaning.
	extends bool
}

// block is a head with its phrases, alternatives expanded.
type block struct {
	line     int
	language string
	sense    Sense
	phrases  []phrase
}

// phrase is one phrase of a block; one of several that a line stands for may stand
// in its block before.
type phrase struct {
	text string
	one  bool
}

// parseFile reads a vocabulary file. It is strict: an unknown class, a phrase outside
// a block or an unclosed group is an error that names the line.
func parseFile(name, text string) (file, error) {
	f := file{name: name, blocks: make([]block, 0, strings.Count(text, "\n[")+1)}
	language := ""
	number := 0
	for line := range strings.Lines(text) {
		number++
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if strings.HasPrefix(line, "[") {
			sense, err := parseHead(line)
			if err != nil {
				return f, fmt.Errorf("%w: %s:%d: %w", ErrFile, name, number, err)
			}
			if sense.Class == ClassLanguage {
				language = sense.Name
			}
			f.blocks = append(f.blocks, block{line: number, language: language, sense: sense})
			continue
		}
		if len(f.blocks) == 0 {
			return f, fmt.Errorf("%w: %s:%d: phrase %q before the first [block]", ErrFile, name, number, line)
		}
		last := &f.blocks[len(f.blocks)-1]
		if !strings.ContainsAny(line, "()|") {
			last.phrases = append(last.phrases, phrase{line, true})
			continue
		}
		var err error
		if last.phrases, err = expand(last.phrases, line); err != nil {
			return f, fmt.Errorf("%w: %s:%d: %w", ErrFile, name, number, err)
		}
	}
	return f, nil
}

// parseHead reads "[class arg ...]".
func parseHead(line string) (Sense, error) {
	inner, ok := strings.CutSuffix(line[1:], "]")
	args := strings.Fields(inner)
	if !ok || len(args) == 0 {
		return Sense{}, fmt.Errorf("head %q is not of the form [class word ...]", line)
	}
	i := slices.IndexFunc(classes, func(c classInfo) bool { return c.name == args[0] })
	if i < 0 {
		return Sense{}, fmt.Errorf("unknown class %q", args[0])
	}
	info := classes[i]
	args = args[1:]
	if len(args) < info.min || len(args) > info.max {
		return Sense{}, fmt.Errorf("class %s takes %d to %d words, not %d", info.name, info.min, info.max, len(args))
	}
	s := Sense{Class: info.class, Args: args}
	if len(args) > 0 {
		s.Name = args[0]
	}
	switch info.class {
	case ClassLabel:
		return s, s.readKeys()
	case ClassOrganization:
		s.Name = strings.Join(args, " ")
	case ClassLanguageName:
		s.Tag = language.Make(s.Name)
	case ClassMonth, ClassHijri, ClassNumber:
		n, err := strconv.Atoi(s.Name)
		if err != nil {
			return s, fmt.Errorf("class %s takes a number, not %q", info.name, s.Name)
		}
		s.Number = n
	}
	return s, nil
}

// readKeys fills the keys of a label from its arguments.
func (s *Sense) readKeys() error {
	for _, arg := range s.Args {
		if arg == "weak" {
			s.Weak = true
			continue
		}
		key, ok := keyNamed(arg)
		if !ok {
			return fmt.Errorf("unknown key %q", arg)
		}
		s.Keys |= KeysOf(key)
	}
	return nil
}

// maxExpanded bounds the phrases that one line stands for.
const maxExpanded = 256

// expand appends the phrases that a line with groups of alternatives stands for.
func expand(phrases []phrase, line string) ([]phrase, error) {
	var groups [][]string // pieces that stand for themselves are groups of one
	count, size := 1, 0
	for rest := line; rest != ""; {
		before, behind, found := strings.Cut(rest, "(")
		groups = append(groups, []string{before})
		size += len(before)
		if !found {
			break
		}
		group, after, closed := strings.Cut(behind, ")")
		if !closed || strings.Contains(group, "(") {
			return nil, fmt.Errorf("group in %q is not closed", line)
		}
		alternatives := strings.Split(group, "|")
		count *= len(alternatives)
		if count > maxExpanded {
			return nil, fmt.Errorf("%q stands for more than %d phrases", line, maxExpanded)
		}
		groups = append(groups, alternatives)
		size += len(group)
		rest = after
	}
	// All phrases are cut from one string.
	var text strings.Builder
	text.Grow(count * size)
	phrases = slices.Grow(phrases, count)
	for i := range count {
		start, one := text.Len(), count == 1
		last := byte(' ')
		for _, group := range groups {
			piece := group[i%len(group)]
			i /= len(group)
			for j := range len(piece) {
				if c := piece[j]; c != ' ' || last != ' ' {
					text.WriteByte(c)
					last = c
				}
			}
		}
		phrases = append(phrases, phrase{strings.TrimSuffix(text.String()[start:], " "), one})
	}
	return phrases, nil
}
