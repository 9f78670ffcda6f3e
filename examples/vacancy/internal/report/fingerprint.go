package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// fingerprints return for each finding what tells it from the others as long as the line
// it stands in and the rule stay the same: it does not change when lines are added above.
func fingerprints(f File) []string {
	prints := make([]string, len(f.Findings))
	seen := map[string]int{}
	for i, d := range f.Findings {
		key := hash(d.Rule, lineOf(f, d.Span))
		seen[key]++
		prints[i] = key + ":" + strconv.Itoa(seen[key])
	}
	return prints
}

// lineOf returns the line of the text in which a span begins, white space folded.
func lineOf(f File, span notice.Span) string {
	if f.Source == nil || span.Start > len(f.Source.Text) {
		return ""
	}
	text := f.Source.Text
	from := strings.LastIndexByte(text[:span.Start], '\n') + 1
	line, _, _ := strings.Cut(text[from:], "\n")
	return notice.Fold(line)
}

// hash returns a short digest of texts.
func hash(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
