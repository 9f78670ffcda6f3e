package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// readPDF parses a file with the defaults.
func readPDF(t testing.TB, file string) (*parse.Result, error) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return parse.ParseBytes(context.Background(), filepath.Base(file), data)
}

// TestSharedPDFNotices measures the text of notices of known wording, by ten producers: the
// words, and whether labels and values that stand beside each other in a table came out
// on one line.
func TestSharedPDFNotices(t *testing.T) {
	files := sharedFiles(t, "pdf/notices/*.pdf")
	texts := map[string]string{}
	var f1 []float64
	pairs, together := map[string]int{}, map[string]int{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".pdf")
		language, _, _ := strings.Cut(name, "-")
		if texts[language] == "" {
			data, err := os.ReadFile(filepath.Join(filepath.Dir(file), language+".txt"))
			require.NoError(t, err)
			texts[language] = string(data)
		}
		result, err := readPDF(t, file)
		if strings.Contains(name, "aes256") {
			require.ErrorIs(t, err, parse.ErrEncrypted, "%s is protected in a way that only a decrypter opens", name)
			continue
		}
		if name == "ar-weasyprint+gs" {
			require.ErrorIs(t, err, parse.ErrNoText, "no table of %s says what characters its glyphs stand for", name)
			continue
		}
		require.NoError(t, err, name)
		score := wordF1(words(texts[language]), words(result.Source.Text))
		f1 = append(f1, score)
		n, ok, missing := labelPairs(texts[language], result.Source.Text)
		pairs[language] += n
		together[language] += ok
		if score < .99 || ok < n {
			t.Logf("%-28s F1 %.4f, %d of %d pairs; apart: %q", name, score, ok, n, missing)
		}
		assert.GreaterOrEqual(t, score, .95, "the words of %s came out wrong", name)
		assert.NotContains(t, result.Source.Text, "\uFFFD", "%s: not all characters were told", name)
	}
	slices.Sort(f1)
	t.Logf("word F1 over %d files: median %.4f, least %.4f", len(f1), f1[len(f1)/2], f1[0])
	for _, language := range [...]string{"en1", "ar"} {
		t.Logf("%s: label and value on one line in %d of %d pairs (%.1f %%)", language, together[language], pairs[language],
			100*float64(together[language])/float64(pairs[language]))
	}
	assert.GreaterOrEqual(t, f1[len(f1)/2], .99, "the median of the word F1 is too low")
	assert.GreaterOrEqual(t, float64(together["en1"]), .97*float64(pairs["en1"]), "English labels and values came apart")
	assert.GreaterOrEqual(t, float64(together["ar"]), .90*float64(pairs["ar"]), "Arabic labels and values came apart")
}

// words counts the words of a text. Ligatures count as their letters, and the marks of
// items for nothing: a document has the letters, and blocks in place of the marks.
func words(text string) map[string]int {
	count := map[string]int{}
	for _, w := range strings.Fields(norm.NFKC.String(text)) {
		if w == "•" {
			continue
		}
		count[w]++
	}
	return count
}

// wordF1 is the harmonic mean of precision and recall of got against want.
func wordF1(want, got map[string]int) float64 {
	common, wants, gots := 0, 0, 0
	for w, n := range want {
		wants += n
		common += min(n, got[w])
	}
	for _, n := range got {
		gots += n
	}
	if common == 0 {
		return 0
	}
	p, r := float64(common)/float64(gots), float64(common)/float64(wants)
	return 2 * p * r / (p + r)
}

// labelPairs counts the labelled lines of a source, and those of them whose label and
// value stand on one line of got.
func labelPairs(source, got string) (n, together int, missing []string) {
	lines := strings.Split(got, "\n")
	for i := range lines {
		lines[i] = notice.Fold(lines[i])
	}
	for line := range strings.Lines(source) {
		label, value, ok := strings.Cut(notice.Fold(line), ": ")
		if !ok || len(strings.Fields(label)) > 5 || len(strings.Fields(value)) > 8 {
			continue
		}
		n++
		found := slices.ContainsFunc(lines, func(l string) bool {
			i := strings.Index(l, label)
			return i >= 0 && strings.Contains(l[i+len(label):], value)
		})
		if found {
			together++
		} else {
			missing = append(missing, label)
		}
	}
	return n, together, missing
}

// TestSharedBulletins compares the PDF and the text of real bulletins. Two of the files
// hold a later revision of the text, with another deadline: what differs must be shown by
// the words of the two.
func TestSharedBulletins(t *testing.T) {
	for _, file := range sharedFiles(t, "corpus/losangeles/*.pdf") {
		name := strings.TrimSuffix(filepath.Base(file), ".pdf")
		pdf, err := readPDF(t, file)
		require.NoError(t, err, name)
		text, err := readPDF(t, strings.TrimSuffix(file, ".pdf")+".txt")
		require.NoError(t, err, name)
		got, want := pdf.Notice, text.Notice
		assert.Equal(t, want.Title, got.Title, "%s: titles differ", name)
		assert.Equal(t, want.Reference, got.Reference, "%s: references differ", name)
		assert.Equal(t, bareJSON(t, want.Published), bareJSON(t, got.Published), "%s: days of publication differ", name)
		assert.Equal(t, bareJSON(t, want.Salary), bareJSON(t, got.Salary), "%s: salaries differ", name)
		if strings.Contains(text.Source.Text, got.Deadline.Raw) {
			assert.Equal(t, bareJSON(t, want.Deadline), bareJSON(t, got.Deadline), "%s: deadlines differ", name)
		} else {
			t.Logf("%s: the PDF is another revision: %s", name, got.Deadline.Raw)
		}
		for what, lists := range map[string][2]string{
			"duties":         {dutiesText(want), dutiesText(got)},
			"qualifications": {qualificationsText(want), qualificationsText(got)},
		} {
			assert.GreaterOrEqual(t, wordF1(words(lists[0]), words(lists[1])), .95, "%s: %s differ", name, what)
		}
	}
}

// bareJSON returns the JSON form of a value without how it is worded.
func bareJSON(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	require.NoError(t, err)
	var fields map[string]any
	require.NoError(t, json.Unmarshal(data, &fields))
	delete(fields, "raw")
	data, err = json.Marshal(fields)
	require.NoError(t, err)
	return string(data)
}

func dutiesText(n *notice.Notice) string {
	var text []string
	for _, d := range n.Duties {
		text = append(append(text, d.Text), d.Tasks...)
	}
	return strings.Join(text, " ")
}

func qualificationsText(n *notice.Notice) string {
	var text []string
	for _, list := range [...][]notice.Qualification{n.Education, n.Experience, n.Skills} {
		for _, q := range list {
			text = append(text, q.Text)
		}
	}
	return strings.Join(text, " ")
}
