package report

import (
	"encoding/json"
	"io"

	"github.com/vacancykit/vacancy/notice"
)

// JSON writes all that is known of each finding, as one document.
func JSON(w io.Writer, r Report) error {
	type file struct {
		File     string             `json:"file"`
		Findings notice.Diagnostics `json:"findings"`
		Error    string             `json:"error,omitempty"`
	}
	out := struct {
		Files   []file `json:"files"`
		Summary Counts `json:"summary"`
	}{Files: []file{}, Summary: r.Count()}
	for _, f := range r.Files {
		entry := file{File: f.Name, Findings: f.Findings}
		if entry.Findings == nil {
			entry.Findings = notice.Diagnostics{}
		}
		if f.Err != nil {
			entry.Error = f.Err.Error()
		}
		out.Files = append(out.Files, entry)
	}
	return indented(w, out)
}

// indented writes a value as JSON for people, too.
func indented[T any](w io.Writer, v T) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
