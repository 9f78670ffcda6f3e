package value

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// blockPhrase is a phrase of a vocabulary file with the head of its block.
type blockPhrase struct{ file, head, phrase string }

// blockPhrases reads the files of dates, durations and zones as their text stands.
func blockPhrases(t *testing.T) []blockPhrase {
	t.Helper()
	var found []blockPhrase
	for _, pattern := range []string{"*/dates.txt", "*/durations.txt", "world/zones.txt"} {
		files, err := filepath.Glob(filepath.Join("..", "vocab", "data", pattern))
		require.NoError(t, err)
		require.NotEmpty(t, files, "no vocabulary file matches %s", pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			head := ""
			for line := range strings.Lines(string(text)) {
				line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
				switch {
				case line == "":
				case line[0] == '[':
					head = strings.Trim(line, "[] ")
				default:
					for _, p := range alternatives(line) {
						found = append(found, blockPhrase{file, head, p})
					}
				}
			}
		}
	}
	return found
}

// alternatives returns the phrases that a line with groups stands for.
func alternatives(line string) []string {
	before, rest, found := strings.Cut(line, "(")
	if !found {
		return []string{line}
	}
	group, after, _ := strings.Cut(rest, ")")
	var all []string
	for _, g := range strings.Split(group, "|") {
		for _, tail := range alternatives(after) {
			all = append(all, before+g+tail)
		}
	}
	return all
}

// The matcher returns one sense of a phrase in a class, the first that was loaded, so
// that a second one in another language would never be heard.
func TestPhrasesOfDatesAndDurationsMeanOneThing(t *testing.T) {
	v := vocab.Default()
	type key struct{ class, words string }
	meaning := map[key]blockPhrase{}
	for _, p := range blockPhrases(t) {
		class, _, _ := strings.Cut(p.head, " ")
		if class == "language" {
			continue
		}
		var words strings.Builder
		for _, w := range v.Words(nil, p.phrase, 0) {
			words.WriteString(string(rune(w.ID)))
		}
		k := key{class, words.String()}
		other, ok := meaning[k]
		if ok && other.head != p.head {
			t.Errorf("%q is [%s] in %s and %q is [%s] in %s: only one of them will ever be found",
				p.phrase, p.head, p.file, other.phrase, other.head, other.file)
		}
		meaning[k] = p
	}
	assert.Greater(t, len(meaning), 1500, "the vocabulary of dates and durations has lost most of its phrases")
}

func TestBlocksOfDatesHaveKnownNames(t *testing.T) {
	known := map[string]func(string) bool{
		"date-word":       func(n string) bool { return dateWordNamed(n) != noDateWord },
		"duration-word":   func(n string) bool { return durationWordNamed(n) != noDurationWord },
		"experience-word": func(n string) bool { return experienceWordNamed(n) != noExperienceWord },
		"unit":            func(n string) bool { return unitNamed(n) != otherUnit || n == "other" },
		"time":            func(n string) bool { return timeWordNamed(n) != noTimeWord || 1 <= small(n) && small(n) <= 24 },
		"weekday":         func(n string) bool { return 1 <= small(n) && small(n) <= 7 },
		"ordinal":         func(n string) bool { return 1 <= small(n) && small(n) <= 31 },
		"month":           func(n string) bool { return 1 <= small(n) && small(n) <= 12 },
		"hijri":           func(n string) bool { return 1 <= small(n) && small(n) <= 12 },
	}
	for _, p := range blockPhrases(t) {
		head := strings.Fields(p.head)
		if is := known[head[0]]; is != nil && !is(head[1]) {
			t.Errorf("%s: the reader knows no block [%s]", p.file, p.head)
		}
	}
}

func TestEveryZoneOfTheVocabularyLoads(t *testing.T) {
	for _, p := range blockPhrases(t) {
		class, name, _ := strings.Cut(p.head, " ")
		if class != "zone" && class != "sole-zone" || name == noZone {
			continue
		}
		if isOffset(name) {
			_, err := time.Parse("-07:00", name)
			assert.NoError(t, err, "%s: the offset of %q", p.file, p.phrase)
			continue
		}
		_, err := time.LoadLocation(name)
		assert.NoError(t, err, "%s: the zone of %q", p.file, p.phrase)
	}
}
