package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/parse/internal/pdf"
)

// namelessText returns text with glyphs that nothing names in place of digits, and marks that
// nothing names in place of "^".
func namelessText(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return pdf.FirstNameless + r - '0'
		case r == '^':
			return pdf.FirstNamelessMark
		}
		return r
	}, text)
}

func TestName(t *testing.T) {
	tests := []struct {
		name, text, texts, want string
	}{
		{"one glyph in two words", "خ1ل ث1ثة", "", "خلال ثلاثة"},
		{"one long word", "المؤه1ت", "", "المؤهلات"},
		{"two glyphs for one ligature", "خ12ل ث12ثة", "", "خلال ثلاثة"},
		{"the second is a mark by its width", "خ1^ل ث1^ثة", "", "خلال ثلاثة"},
		{"hamza above", "ا1عضاء با1شهر ا1منية", "", "الأعضاء بالأشهر الأمنية"},
		{"hamza below", "ا1دارة 1جراء", "", "الإدارة لإجراء"},
		{"no hamza", "ا1جتماع ا1ختبارات", "", "الاجتماع الاختبارات"},
		{"a ligature of its own", "خ1ل ث1ثة 1", "", "خلال ثلاثة لا"},
		{"another in the word", "خ1ل ع1قات ا2ستق1ل ا2جتماع و2ختيار", "", "خلال علاقات الاستقلال الاجتماع ولاختيار"},
		{"a short word alone is too little", "خ1ل", "", "خ�ل"},
		{"a short word that others support", "ا2عضاء ا2شهر إع1ن", "", "الأعضاء الأشهر إعلان"},
		{"a word of the title", "طهر1ن", "مؤتمر طهرلان", "طهرلان"},
		{"words that nobody knows", "قط1ف بر1ت", "", "قط�ف بر�ت"},
		{"known words, and more that are not", "خ1ل ز1ط ق1ف ب1غ ك1خ س1ط ن1ظ ذ1ض", "", "خ�ل ز�ط ق�ف ب�غ ك�خ س�ط ن�ظ ذ�ض"},
		{"three glyphs side by side", "المؤه123ت", "", "المؤه���ت"},
		{"Latin letters", "a1b c1d", "", "a�b c�d"},
		{"an address of the title", "jobs@example1org", "write to jobs@example.org", "jobs@example.org"},
		{"an address that nothing tells", "jobs@example1org", "", "jobs@example�org"},
		{"a mark that stands by itself", "يُك^لف", "", "يُكلف"},
		{"a mark beside no Arabic letter", "a^b", "", "a�b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var l Layout
			var texts []drawn
			for i, w := range strings.Fields(namelessText(tt.text)) { // a line for each word
				texts = append(texts, drawn{x: 100, y: float64(100 + 40*i), text: w})
			}
			l.Add(pageOf(1, texts...))
			i := 0
			words := strings.Fields(namelessText(tt.text))
			l.each(func(s *segment) { // as read: what is drawn here stands in logical order
				s.words = []Word{{Text: words[i]}}
				i++
			})
			l.Name(strings.Split(tt.texts, "\n"))
			var got []string
			l.each(func(s *segment) { got = append(got, s.words[0].Text) })
			assert.Equal(t, tt.want, strings.Join(got, " "), "the glyphs were told wrong")
		})
	}
}

// TestNamelessBullets takes glyphs that nothing names for the marks of items where they begin
// several lines, and stand nowhere else.
func TestNamelessBullets(t *testing.T) {
	page := func(text string) []drawn {
		return []drawn{
			{x: 50, y: 100, text: namelessText("1")}, {x: 70, y: 100, text: "Keep the register;"},
			{x: 50, y: 112, text: namelessText("1")}, {x: 70, y: 112, text: namelessText(text)},
		}
	}
	read := func(texts []drawn) []string {
		var l Layout
		l.Add(pageOf(1, texts...))
		l.Name(nil)
		var out []string
		l.Blocks(func(b Block) {
			var words []string
			for _, w := range b.Cells[0] {
				words = append(words, w.Text)
			}
			out = append(out, strings.Join(words, " "))
		})
		return out
	}
	assert.Equal(t, []string{"Keep the register;", "Answer questions."}, read(page("Answer questions.")))
	assert.Equal(t, []string{"� Keep the register;", "� Answer� questions."}, read(page("Answer1 questions.")), "the glyph stands in a word, too")
	assert.Equal(t, []string{"� Keep the register;"}, read(page("Answer questions.")[:2]), "one line says nothing")
}

// TestLamAlefData checks that each stem can show a ligature, and stands in the list once.
func TestLamAlefData(t *testing.T) {
	k := lamAlefs()
	assert.Len(t, k.ligatures, 4)
	assert.Greater(t, len(k.stems), 400)
	n := 0
	section := ""
	for line := range strings.Lines(lamAlefFile) {
		if line[0] == '[' || line[0] == '#' {
			section = strings.TrimSpace(line)
			continue
		}
		if section != "[stems]" {
			continue
		}
		for stem := range strings.FieldsSeq(line) {
			n++
			begins, within := strings.ContainsRune("اأإآ", []rune(stem)[0]), false
			for _, ligature := range k.ligatures {
				within = within || strings.Contains(stem, ligature)
			}
			assert.True(t, begins || within, "%s has no alef that lam could stand before", stem)
		}
	}
	assert.Len(t, k.stems, n, "a stem stands in the list twice")
}
