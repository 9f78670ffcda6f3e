package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/parse/internal/value"
)

// isPart reports whether a heading spells the title as it is, in capital or small letters:
// it is a part of it, or ends with it, after a reference or the path of a site.
func isPart(head, title string) bool {
	head, title = strings.ToLower(head), strings.ToLower(title)
	return strings.Contains(title, head) || strings.HasSuffix(head, " "+title)
}

// isTitleWithGrade reports whether a heading is the title, and the grade in brackets: "Legal
// Officer (Temporary Agent, AD 6)".
func (b *builder) isTitleWithGrade(head string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(head), strings.ToLower(b.n.Title)+" (")
	if !ok || strings.IndexByte(rest, ')') != len(rest)-1 {
		return false
	}
	_, _, _, ok = value.FindGrade(&b.locale, head[len(head)-len(rest):])
	return ok
}

// alike reports whether two titles share most of their words: one is a second spelling
// of the other, or a longer form.
func alike(x, y string) bool {
	var room [2][maxHeadlineWords]string
	shorter, longer := titleWords(room[0][:0], x), titleWords(room[1][:0], y)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	shared := 0
	for _, w := range shorter {
		if w != "" && slices.ContainsFunc(longer, func(o string) bool { return strings.EqualFold(w, o) }) {
			shared++
		}
	}
	return shared*3 >= len(shorter)*2 && shared > 0
}

// titleWords appends the words of a title, without punctuation, to a list.
func titleWords(list []string, title string) []string {
	for w := range strings.FieldsSeq(title) {
		list = append(list, strings.Trim(w, ",.()-–"))
	}
	return list
}
