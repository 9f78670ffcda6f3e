package vocab

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryBuiltInFileLoads(t *testing.T) {
	_, err := loadAll(data, "data")
	require.NoError(t, err)
}

// vocabulary loads the text of one file.
func vocabulary(t testing.TB, text string) *Vocabulary {
	t.Helper()
	f, err := parseFile("test", text)
	require.NoError(t, err)
	v, err := compile([]file{f})
	require.NoError(t, err)
	return v
}

func TestLoaderRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"a phrase outside a block":        "Job title\n",
		"an unknown class":                "[lable title]\n",
		"an unknown key":                  "[label titel]\n",
		"a head that is not closed":       "[label title\n",
		"a group that is not closed":      "[label title]\nTitle of the (post|job\n",
		"a phrase of no words":            "[label title]\n--\n",
		"a phrase given twice":            "[language en]\n[label title]\nJob title\nJOB TITLE\n",
		"a number that is none":           "[month January]\n",
		"an unknown setting of a family":  "[family un colour=blue]\n[organization X]\n",
		"an argument too many":            "[filler en]\n",
		"more alternatives than sensible": "[label title]\n" + strings.Repeat("(a|b|c|d)", 5) + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			f, err := parseFile("test.txt", text)
			if err == nil {
				_, err = compile([]file{f})
			}
			require.ErrorIs(t, err, ErrFile)
			assert.Contains(t, err.Error(), "test.txt:", "the error must name the line")
		})
	}
}

const small = `
[language en]
[filler]
of
the
for
[connector]
and
[qualifier]
applications
receipt
contract
post
[label title]
Job title
Title of the (post|job)
[label title weak]
Post
[label deadline]
Closing date
Deadline
[label grade]
Grade
[label posts]
No. of (posts|vacancies)
[label experience]
Experience required
[label locations]
Location
[label reference]
Vacancy notice
[label duties]
Principal duties
`

func TestLabel(t *testing.T) {
	v := vocabulary(t, small)
	for _, test := range []struct {
		text     string
		keys     Keys
		misspelt bool
	}{
		{"Job title", KeysOf(KeyTitle), false},
		{"JOB  TITLE", KeysOf(KeyTitle), false},
		{"Title of post", KeysOf(KeyTitle), false},
		{"Title of the post", KeysOf(KeyTitle), false},
		{"Closing date for receipt of applications", KeysOf(KeyDeadline), false},
		{"Job title and grade", KeysOf(KeyTitle, KeyGrade), false},
		{"No. of posts", KeysOf(KeyPosts), false},
		{"Post", KeysOf(KeyTitle), false},
		{"Contract location", KeysOf(KeyLocations), false},
		{"Post location", KeysOf(KeyLocations), false}, // the weak "post" does not count beside another
		{"Post grade", KeysOf(KeyGrade), false},
		{"acancy Notice", KeysOf(KeyReference), true},
		{"Experiance required", KeysOf(KeyExperience), true},
		{"PRINCIPLE DUTIES", 0, false}, // two edits
		{"PRINCIPALL DUTIES", KeysOf(KeyDuties), true},
		{"Vocation", 0, false},
		{"Grades", 0, false}, // short words are not misspelt
		{"Deadline for tests", 0, false},
		{"applications", 0, false},
		{"", 0, false},
	} {
		t.Run(test.text, func(t *testing.T) {
			l, ok := v.Label(v.Words(nil, test.text, 0), test.text)
			assert.Equal(t, test.keys != 0, ok, "whether it is a label")
			assert.Equal(t, test.keys.String(), l.Keys.String(), "what it stands for")
			assert.Equal(t, test.misspelt, l.Misspelt, "whether it is misspelt")
		})
	}
}

func TestWordsFold(t *testing.T) {
	v := vocabulary(t, "[absent]\nprecision\nétat\ncœur\nnumero\nانكليزية\nلغة\nموعد\n")
	for text, want := range map[string]string{
		"PRÉCISION":    "precision",
		"état":         "etat",
		"COEUR":        "coeur",
		"e\u0301tat":   "etat",
		"numéro":       "numero",
		"الإنكليزيّة":  "انكليزيه",
		"والإنكليزية":  "انكليزيه",
		"باللغة":       "لغه",
		"للغة":         "لغه",
		"المـــوعد":    "موعد",
		"precisionist": "",
	} {
		t.Run(text, func(t *testing.T) {
			words := v.Words(nil, text, 0)
			require.Len(t, words, 1)
			assert.Equal(t, v.words.find([]byte(want)), words[0].ID)
			assert.Equal(t, text, text[words[0].Start:words[0].End])
		})
	}
}

// TestWordsOfAnyLength checks that words are read the same wherever they stand in a text,
// whatever their length, and are found whether or not they were folded.
func TestWordsOfAnyLength(t *testing.T) {
	const long = "abcdefghijklmnopqrstuvwxyz"
	for n := 1; n <= len(long); n++ {
		word := long[:n]
		v := vocabulary(t, "[absent]\n"+word+"\n"+word+"é\n")
		capital := strings.ToUpper(word[:1]) + word[1:]
		for _, text := range []string{word, capital, strings.ToUpper(word)} {
			for _, behind := range []string{"", " ", "-x", "1", "– and more words behind it"} {
				words := v.Words(nil, "a "+text+behind, 7)
				require.Greater(t, len(words), 1)
				got := words[1]
				assert.Equal(t, int32(9), got.Start)
				assert.Equal(t, int32(9+n), got.End, "the end of %q before %q", text, behind)
				assert.Equal(t, v.words.find([]byte(word)), got.ID, "the number of %q before %q", text, behind)
				assert.False(t, got.Glued, "%q is one word", text)
			}
		}
		accented := v.Words(nil, word+"É", 0)
		require.Len(t, accented, 1)
		assert.Equal(t, v.words.find([]byte(word+"e")), accented[0].ID)
		assert.NotZero(t, accented[0].ID, "a word that ends with an accent after %d letters", n)
		if n < len(long) {
			assert.Zero(t, v.Words(nil, long[:n+1]+"z", 0)[0].ID, "a longer word")
			assert.True(t, v.Words(nil, word+strings.ToUpper(long[n:]), 0)[0].Glued, "a capital after %d small letters", n)
		}
	}
}

// TestWordsOfScripts checks where words end that are not all of ASCII.
func TestWordsOfScripts(t *testing.T) {
	v := vocabulary(t, small)
	for text, want := range map[string][]string{
		"l’été–ça…":                  {"l", "été", "ça"},
		"5é٣7م":                      {"5", "é", "٣7", "م"},
		"٣\u0650 ab\u0301c":          {"٣\u0650", "ab\u0301c"},
		"\u0301a 1\u0301b":           {"\u0301a", "1\u0301", "b"},
		"Ελλάδα, ﬁn\xFFx\xC3 de\xC3": {"Ελλάδα", "ﬁn", "x", "de"},
		"職務 P4":                      {"職務", "P", "4"},
	} {
		var got []string
		words := v.Words(nil, text, 0)
		for _, w := range words {
			got = append(got, text[w.Start:w.End])
			r, _ := utf8.DecodeRuneInString(text[w.Start:])
			_, isDigit := Digit(r)
			assert.Equal(t, isDigit, w.Number, "whether %q is a number", got[len(got)-1])
		}
		assert.Equal(t, want, got, "the words of %q", text)
	}
}

// TestCharacters holds the table of characters to the fold, which it must have whole.
func TestCharacters(t *testing.T) {
	for r := range rune(manyCharacters) {
		c := characters()[r]
		if c.kind() != other {
			fold := string([]byte{byte(c), byte(c >> 8), byte(c >> 16)}[:c.size()])
			assert.Equal(t, string(appendFold(nil, r)), fold, "the fold of %q", r)
		}
		assert.Equal(t, unicode.IsUpper(r), c.isUpper(), "%q", r)
	}
	for c := range utf8.RuneSelf {
		assert.Equal(t, characters()[c].kind(), asciiKinds[c], "the kind of %q", c)
	}
}

func TestWordsBreaks(t *testing.T) {
	v := vocabulary(t, small)
	text := "Grade: P-3,\tG5 (٣) x"
	var got []string
	for _, w := range v.Words(nil, text, 0) {
		got = append(got, text[w.Start:w.End])
	}
	assert.Equal(t, []string{"Grade", "P", "3", "G", "5", "٣", "x"}, got)
}

func TestExtend(t *testing.T) {
	v := Default()
	wider, err := v.Extend("mine", strings.NewReader("[label deadline]\nPapers by then\n"))
	require.NoError(t, err)
	l, ok := wider.Label(wider.Words(nil, "Papers by then", 0), "Papers by then")
	assert.True(t, ok)
	assert.True(t, l.Keys.Only(KeyDeadline))
	_, ok = v.Label(v.Words(nil, "Papers by then", 0), "Papers by then")
	assert.False(t, ok, "the vocabulary that was extended has changed")
}

// TestArabicMarks holds the quick answer for letters to the Unicode tables.
func TestArabicMarks(t *testing.T) {
	for r := rune(firstArabic); r <= lastArabic; r++ {
		assert.Equal(t, unicode.Is(unicode.Mn, r), isArabicMark(r), "%U", r)
	}
}
