package value

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// languageNameCases are texts that begin with a name, or with none.
var languageNameCases = []struct {
	in, text, want string
	words          int
}{
	{"en", "English", "en", 1},
	{"en", "ENGLISH and French", "en", 1},
	{"en", "english", "en", 1},
	{"en", "Chinese", "zh", 1},
	{"en", "Mandarin", "zh", 1},
	{"en", "Mandarin Chinese", "zh", 2},
	{"en", "Chinese (Mandarin) is", "zh", 2},
	{"en", "Cantonese", "yue", 1},
	{"en", "Russian", "ru", 1},
	{"en", "Portuguese", "pt", 1},
	{"en", "Brazilian Portuguese", "pt-BR", 2},
	{"en", "Swahili", "sw", 1},
	{"en", "Kiswahili", "sw", 1},
	{"en", "Dari", "fa-AF", 1},
	{"en", "Farsi", "fa", 1},
	{"en", "Persian", "fa", 1},
	{"en", "Farsi/Persian", "fa", 2},
	{"en", "Pashto", "ps", 1},
	{"en", "Kurdish", "ku", 1},
	{"en", "Sorani", "ckb", 1},
	{"en", "Bahasa Indonesia", "id", 2},
	{"en", "Tagalog", "fil", 1},
	{"en", "Filipino", "fil", 1},
	{"en", "Castilian", "es", 1},
	{"en", "Flemish", "nl-BE", 1},
	{"en", "Serbo-Croatian", "sr-Latn", 2},
	{"en", "Haitian Creole", "ht", 2},
	{"en", "Kinyarwanda", "rw", 1},
	{"en", "Tigrinya", "ti", 1},
	{"en", "Lao", "lo", 1},
	{"en", "Ewe", "ee", 1},
	{"en", "Norwegian", "no", 1},
	{"en", "Montenegrin", "cnr", 1},
	{"en", "Quechua", "qu", 1},
	{"en", "Tok Pisin", "tpi", 2},
	{"en", "Maltese", "mt", 1},
	{"en", "Swiss German", "gsw", 2},
	{"en", "Polish", "pl", 1},
	{"en", "français", "fr", 1},
	{"en", "inglés", "en", 1},
	{"en", "الفرنسية", "fr", 1},
	{"fr", "anglais", "en", 1},
	{"fr", "Anglais courant", "en", 1},
	{"fr", "peul", "ff", 1},
	{"fr", "haoussa", "ha", 1},
	{"fr", "créole haïtien", "ht", 2},
	{"fr", "roumain", "ro", 1},
	{"fr", "néerlandais", "nl", 1},
	{"fr", "kirundi", "rn", 1},
	{"fr", "turc", "tr", 1},
	{"es", "inglés", "en", 1},
	{"es", "castellano", "es", 1},
	{"es", "ruso", "ru", 1},
	{"es", "quechua", "qu", 1},
	{"es", "aimara", "ay", 1},
	{"es", "chino mandarín", "zh", 2},
	{"es", "euskera", "eu", 1},
	{"ar", "الإنجليزية", "en", 1},
	{"ar", "الإنكليزية", "en", 1},
	{"ar", "بالفرنسية", "fr", 1},
	{"ar", "الأوردو", "ur", 1},
	{"ar", "الصينية", "zh", 1},
	{"ar", "الكردية", "ku", 1},
	{"ar", "الأمازيغية", "zgh", 1},

	{"en", "Creole", "und", 1}, // of which there are many
	{"en", "English Bay", "und", 0},
	{"en", "French Polynesia", "und", 0},
	{"en", "Spanish National Police", "und", 0},
	{"en", "Chinese government", "und", 0},
	{"en", "German-based company", "und", 0},
	{"en", "Arabic numerals", "und", 0},
	{"en", "French candidates", "und", 0},
	{"en", "polish the text", "und", 0},
	{"en", "even", "und", 0},
	{"en", "Even under pressure", "und", 0},
	{"en", "Fang", "und", 0},
	{"en", "Delaware", "und", 0},
	{"en", "Male", "und", 0},
	{"en", "Creek", "und", 0},
	{"en", "Manx", "und", 0},
	{"en", "Python", "und", 0},
	{"en", "Latin America", "und", 0},
	{"en", "languages", "und", 0},
	{"en", "Unknown language", "und", 0},
	{"en", "12", "und", 0},
	{"en", "", "und", 0},
	{"fr", "même", "und", 0},
	{"fr", "mari", "und", 0},
	{"fr", "esclave", "und", 0},
	{"fr", "vote", "und", 0},
	{"fr", "rwanda", "und", 0},
	{"fr", "anglaise", "und", 0}, // only beside the noun
	{"es", "ido", "und", 0},
	{"es", "caribe", "und", 0},
	{"es", "dan", "und", 0},
	{"es", "o", "und", 0},
	{"ar", "الجندي", "und", 0},
	{"ar", "الجو", "und", 0},
	{"ar", "الموسي", "und", 0},
}

func TestLanguageName(t *testing.T) {
	for _, test := range languageNameCases {
		t.Run(test.in+" "+test.text, func(t *testing.T) {
			l := locale(language.MustParse(test.in))
			tag, n := LanguageName(l, l.Vocabulary.Words(nil, test.text, 0), test.text)
			assert.Equal(t, test.words, n, "the words of the name in %q", test.text)
			if test.words > 0 {
				assert.Equal(t, test.want, tag.String(), "the language named by %q", test.text)
			}
		})
	}
}

func TestLanguageNamesOfCLDR(t *testing.T) {
	names := cldrNames()
	assert.Greater(t, len(names.tags), 400, "the names of CLDR must all be there")
	for spelling, tag := range names.tags {
		parsed, err := language.Parse(spelling)
		require.NoError(t, err)
		require.Equal(t, tag, parsed, "the tag must survive JSON")
	}
}

// One table serves all four languages only as long as no name is another language's
// elsewhere.
func TestLanguageNamesAreNotAmbiguous(t *testing.T) {
	tags := map[string]language.Tag{}
	for _, in := range []language.Tag{language.English, language.French, language.Spanish, language.Arabic} {
		namer := display.Languages(in)
		for _, tag := range namedBases() {
			name := namer.Name(tag)
			if !usable(name, in) {
				continue
			}
			name = foldedName(name)
			if known, ok := tags[name]; ok {
				require.Equal(t, known, tag, "%q names two languages", name)
			}
			tags[name] = tag
		}
	}
}
