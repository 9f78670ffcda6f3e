package value

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// languageCase is an item and what it states, in the notation of describe.
type languageCase struct{ text, want string }

// describe writes requirements in short: "required working en:excellent; desirable 2
// of es | ar:good | *:C1 (open)". "?" is a need left open, "*" a language left open.
func describe(requirements []notice.LanguageRequirement, err error) string {
	var b strings.Builder
	for i, r := range requirements {
		if i > 0 {
			b.WriteString("; ")
		}
		if r.Need == "" {
			b.WriteByte('?')
		}
		b.WriteString(string(r.Need))
		if r.Role != "" {
			b.WriteString(" " + string(r.Role))
		}
		if r.AtLeast > 0 {
			fmt.Fprintf(&b, " %d of", r.AtLeast)
		}
		for k, o := range r.Options {
			if k > 0 {
				b.WriteString(" |")
			}
			tag := "*"
			if o.Tag != language.Und {
				tag = o.Tag.String()
			}
			b.WriteString(" " + tag)
			if o.Level != "" {
				b.WriteString(":" + string(o.Level))
			}
			if o.CEFR != "" {
				b.WriteString(":" + string(o.CEFR))
			}
		}
	}
	for _, e := range []struct {
		err  error
		name string
	}{{ErrAbsent, "(absent)"}, {ErrOpen, "(open)"}, {ErrNotUnderstood, "(not understood)"}} {
		if errors.Is(err, e.err) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(e.name)
		}
	}
	return b.String()
}

func locale(tag language.Tag) *Locale {
	return &Locale{Vocabulary: vocab.Default(), Language: tag}
}

// interpol is a locale of a notice of INTERPOL.
func interpol(tag language.Tag) *Locale {
	l := locale(tag)
	l.Family = &vocab.Family{Name: "interpol", Official: []string{"en", "fr", "es", "ar"}}
	return l
}

func testLanguages(t *testing.T, l *Locale, need notice.Need, cases []languageCase) {
	t.Helper()
	for _, test := range cases {
		t.Run(test.text, func(t *testing.T) {
			got, err := Languages(l, test.text, need)
			assert.Equal(t, test.want, describe(got, err), "the requirements read from %q", test.text)
			for _, r := range got {
				assert.Equal(t, notice.Fold(test.text), r.Raw, "raw must be the whole item")
			}
		})
	}
}

func TestLanguagesEnglish(t *testing.T) {
	testLanguages(t, locale(language.English), "", englishCases)
}

func TestLanguagesFrench(t *testing.T) { testLanguages(t, locale(language.French), "", frenchCases) }

func TestLanguagesSpanish(t *testing.T) { testLanguages(t, locale(language.Spanish), "", spanishCases) }

func TestLanguagesArabic(t *testing.T) { testLanguages(t, locale(language.Arabic), "", arabicCases) }

// An item in a language other than the notice's is read all the same.
func TestLanguagesForeign(t *testing.T) {
	testLanguages(t, locale(language.Und), "", foreignCases)
	testLanguages(t, locale(language.Arabic), "", foreignCases)
}

func TestLanguagesUnderHeading(t *testing.T) {
	testLanguages(t, locale(language.English), notice.Desirable, []languageCase{
		{"French", "desirable fr"},
		{"French and Spanish", "desirable fr; desirable es"},
		{"Working knowledge of Arabic", "desirable ar:working"},
		{"Working knowledge of Arabic is required", "required ar:working"},
		{"Knowledge of another UN language", "desirable *"},
		{"English and/or French or Spanish", "desirable (open)"},
		{"Fluency in English is required; French", "required en:fluent; desirable fr"},
		{"English (required), French", "? (open)"},
		{"Good French, useful in the field", "desirable fr:good"},
		{"French, Kinyarwanda", "desirable fr; desirable rw"},
		{"Knowledge of French, Spanish", "desirable (open)"},
	})
	testLanguages(t, locale(language.English), notice.Required, []languageCase{
		{"French", "required fr"},
		{"French would be an asset", "desirable fr"},
		{"Good English, good drafting skills desirable", "required en:good"},
	})
}

func TestLanguagesOfTheEmployer(t *testing.T) {
	testLanguages(t, interpol(language.English), "", []languageCase{
		{"Fluency in one of the official languages of the Organization", "required en:fluent | fr:fluent | es:fluent | ar:fluent"},
		{"Good command of two of the four official languages is required", "required 2 of en:good | fr:good | es:good | ar:good"},
		{"Knowledge of at least two official languages of the Organization", "required 2 of en | fr | es | ar"},
		{"Knowledge of two of the six official languages", "required (open)"},
		{"Knowledge of the four official languages is an asset", "desirable en; desirable fr; desirable es; desirable ar"},
		{"Knowledge of another official language of the Organization would be an asset", "desirable *"},
		{"Good knowledge of one of the working languages of the Secretariat", "required *:good"},
		{"English is required; knowledge of another official language of the Organization (Arabic, French or Spanish) would be useful", "required en; desirable ar | fr | es"},
		{"Knowledge of another official language of the Court (Arabic, Chinese and Russian) is an asset", "desirable ar | zh | ru"},
		{"Knowledge of other official languages of the Court (Arabic, Chinese and Russian) is an asset", "desirable (open)"},
		{"Fluency in two of English, French and Spanish. One of these languages must be English.", "required 2 of en:fluent | fr:fluent | es:fluent; required en"},
	})
	testLanguages(t, interpol(language.English), "", []languageCase{
		{"Fluency in one of the official languages of the host country", "required *:fluent"},
		{"Thorough knowledge of one of the official languages of the European Union", "required *"},
		{"Knowledge of an official language of Switzerland is an asset", "desirable *"},
	})
	testLanguages(t, interpol(language.French), "", []languageCase{
		{"Maîtrise de l’une des langues officielles de l’Organisation", "required en | fr | es | ar"},
		{"Connaissance de deux des quatre langues officielles de l’Organisation souhaitée", "desirable 2 of en | fr | es | ar"},
	})
	testLanguages(t, interpol(language.Spanish), "", []languageCase{
		{"Dominio de uno de los idiomas oficiales de la Organización", "required en | fr | es | ar"},
	})
	testLanguages(t, interpol(language.Arabic), "", []languageCase{
		{"إتقان إحدى اللغات الرسمية للمنظمة", "required en | fr | es | ar"},
	})
}

func TestLanguagesWithoutVocabulary(t *testing.T) {
	_, err := Languages(locale(language.English), strings.Repeat("English and ", 200), "")
	require.ErrorIs(t, err, ErrNotUnderstood, "a text of several hundred words is no item")
}

func TestMentionsLanguage(t *testing.T) {
	for _, test := range []struct {
		tag  language.Tag
		text string
		want bool
	}{
		{language.English, "Fluency in English", true},
		{language.English, "English and French", true},
		{language.English, "Excellent communication skills in English and French", true},
		{language.English, "Knowledge of another official language of the United Nations is an asset", true},
		{language.English, "Knowledge of English and/or French or Spanish is required", true},
		{language.English, "Spanish would be an advantage", true},
		{language.English, "Must speak Russian", true},
		{language.English, "Degree in English literature", false},
		{language.English, "Master's degree in French or in Spanish", false},
		{language.English, "Experience with the Spanish National Police", false},
		{language.English, "Knowledge of French law", false},
		{language.English, "Strong knowledge of programming languages such as Python and Java", false},
		{language.English, "Applications must be submitted in English", false},
		{language.English, "Excellent communication skills", false},
		{language.English, "Experience in the Arabic-speaking region", false},
		{language.English, "Translates correspondence from Russian into English", false},
		{language.English, "Polish documents before publication", false},
		{language.English, "Even under pressure, keeps deadlines", false},
		{language.English, "Five years of experience in logistics", false},
		{language.English, "", false},
		{language.French, "Maîtrise de l’anglais", true},
		{language.French, "Anglais courant exigé", true},
		{language.French, "Bonne connaissance du droit français", false},
		{language.French, "Diplôme en langue et littérature espagnoles", false},
		{language.French, "Connaissance du gouvernement chinois", false},
		{language.Spanish, "Dominio del inglés", true},
		{language.Spanish, "Licenciatura en derecho francés", false},
		{language.Spanish, "Experiencia con la policía española", false},
		{language.Arabic, "إجادة اللغة الإنجليزية", true},
		{language.Arabic, "خبرة في المنطقة العربية", false},
		{language.Arabic, "شهادة في القانون", false},
	} {
		t.Run(test.text, func(t *testing.T) {
			assert.Equal(t, test.want, MentionsLanguage(locale(test.tag), test.text), "whether %q is about languages", test.text)
		})
	}
}

func FuzzLanguages(f *testing.F) {
	tags := []language.Tag{language.English, language.French, language.Spanish, language.Arabic, language.Und}
	for i, cases := range [][]languageCase{englishCases, frenchCases, spanishCases, arabicCases, foreignCases} {
		for _, test := range cases {
			f.Add(test.text, uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		l := interpol(tags[int(which)%len(tags)])
		need := [...]notice.Need{"", notice.Required, notice.Desirable}[int(which)/len(tags)%3]
		if which > 128 {
			l.Family = nil
		}
		got, err := Languages(l, text, need)
		again, errAgain := Languages(l, text, need)
		require.Equal(t, got, again, "reading twice must give the same")
		require.Equal(t, err, errAgain, "reading twice must give the same error")
		checkRequirements(t, text, got, err)
		MentionsLanguage(l, text)
		words := l.Vocabulary.Words(nil, text, 0)
		require.True(t, len(got) == 0 || MayMentionLanguage(l, words, text), "a requirement was read where no word is said to tell one")
		if notice.Fold(text) != text {
			return
		}
		l.Know(text, words)
		known, errKnown := Languages(l, text, need)
		require.Equal(t, got, known, "words that are known must give the same")
		require.Equal(t, err, errKnown, "words that are known must give the same error")
	})
}

// checkRequirements checks what holds of the requirements of any text.
func checkRequirements(t *testing.T, text string, got []notice.LanguageRequirement, err error) {
	if len(got) == 0 {
		require.Error(t, err, "nothing read must be an error")
		return
	}
	if err != nil {
		require.ErrorIs(t, err, ErrOpen, "requirements come only with an error that says that some is open")
	}
	for _, r := range got {
		require.Equal(t, notice.Fold(text), r.Raw, "raw must be the folded text")
		require.Contains(t, []notice.Need{"", notice.Required, notice.Desirable}, r.Need, "need must be known")
		require.Contains(t, []notice.LanguageRole{"", notice.WorkingLanguage}, r.Role, "role must be known")
		if len(r.Options) == 0 {
			require.ErrorIs(t, err, ErrOpen, "a requirement without options must be open")
			require.Zero(t, r.AtLeast, "nothing can be chosen from no options")
		}
		if r.AtLeast != 0 {
			require.Greater(t, r.AtLeast, 1, "one of several is the default")
			require.LessOrEqual(t, r.AtLeast, len(r.Options), "more languages asked for than named")
		}
		seen := map[language.Tag]bool{}
		for _, o := range r.Options {
			require.Contains(t, []notice.LanguageLevel{"", notice.BasicLevel, notice.WorkingLevel, notice.GoodLevel,
				notice.FluentLevel, notice.ExcellentLevel, notice.NativeLevel}, o.Level, "level must be known")
			require.Contains(t, []notice.CEFR{"", notice.A1, notice.A2, notice.B1, notice.B2, notice.C1, notice.C2}, o.CEFR, "CEFR level must be known")
			if o.Tag == language.Und {
				continue
			}
			require.False(t, seen[o.Tag], "a language is given twice as an alternative")
			seen[o.Tag] = true
			parsed, err := language.Parse(o.Tag.String())
			require.NoError(t, err, "tag must be well-formed BCP 47")
			require.Equal(t, o.Tag, parsed, "tag must survive JSON")
		}
	}
}

func FuzzLanguageName(f *testing.F) {
	for _, test := range languageNameCases {
		f.Add(test.text, uint8(0))
		f.Add(test.text, uint8(3))
	}
	tags := []language.Tag{language.English, language.French, language.Spanish, language.Arabic}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		if !utf8.ValidString(text) {
			return
		}
		l := locale(tags[int(which)%len(tags)])
		words := l.Vocabulary.Words(nil, text, 0)
		tag, n := LanguageName(l, words, text)
		require.LessOrEqual(t, n, len(words), "a name of more words than there are")
		if n == 0 {
			require.Equal(t, language.Und, tag, "no name must give no tag")
			return
		}
		_, err := language.Parse(tag.String())
		require.NoError(t, err, "tag must be well-formed BCP 47")
	})
}

func BenchmarkLanguages(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"one", "Excellent command of English, written and oral, as working language."},
		{"desirable", "A good level of French would be an additional asset."},
		{"set", "Knowledge of another official language of the Organization (Spanish or Arabic) would be useful."},
		{"French", "Excellente connaissance de l’anglais, à l’écrit comme à l’oral."},
		{"Arabic", "تُعد الطلاقة في اللغة الفرنسية ميزة إضافية."},
		{"three", "Fluency in English or French is required. Working knowledge of the other is an asset. Knowledge of Arabic is desirable."},
	} {
		b.Run(bench.name, func(b *testing.B) {
			l := locale(language.English)
			b.ReportAllocs()
			for b.Loop() {
				if got, err := Languages(l, bench.text, ""); err != nil || len(got) == 0 {
					b.Fatal("not read:", err)
				}
			}
		})
	}
}
