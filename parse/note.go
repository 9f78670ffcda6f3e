package parse

import (
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// addNotes adds what the reader found odd in the file to the findings.
func (r *Result) addNotes(notes []document.Note) {
	if len(notes) == 0 {
		return
	}
	for _, n := range notes {
		r.Diagnostics = append(r.Diagnostics, notice.Diagnostic{
			Rule: n.Rule, Severity: notice.Warning, Message: n.Message, Hint: n.Hint,
			Span: notice.Span{Start: n.At, End: n.At}, Position: n.Place,
		})
	}
	r.Diagnostics.Sort()
}
