package report

import (
	"io"

	"github.com/vacancykit/vacancy/notice"
)

// CodeClimate writes the issues of Code Climate's format as one array, the form that
// GitLab's code quality report takes.
func CodeClimate(w io.Writer, r Report) error {
	issues := []codeIssue{}
	for _, f := range r.Files {
		if f.Err != nil {
			issues = append(issues, codeIssue{
				Type: "issue", Check: "unreadable", Description: f.Err.Error(), Categories: []string{"Bug Risk"}, Severity: "blocker",
				Fingerprint: hash("unreadable", f.Name), Location: codeLocation{Path: f.Name, Lines: codeLines{1}},
			})
		}
		prints := fingerprints(f)
		for i, d := range f.Findings {
			issues = append(issues, codeIssue{
				Type: "issue", Check: d.Rule, Description: d.Message, Categories: []string{"Clarity"},
				Severity: codeSeverity(d.Severity), Fingerprint: hash(prints[i], f.Name),
				Location: codeLocation{Path: f.Name, Lines: codeLines{max(1, d.Line, d.Page)}},
				Content:  &codeContent{Body: d.Hint},
			})
		}
	}
	return indented(w, issues)
}

type codeIssue struct {
	Type        string       `json:"type"`
	Check       string       `json:"check_name"`
	Description string       `json:"description"`
	Content     *codeContent `json:"content,omitempty"`
	Categories  []string     `json:"categories"`
	Severity    string       `json:"severity"`
	Fingerprint string       `json:"fingerprint"`
	Location    codeLocation `json:"location"`
}

type codeContent struct {
	Body string `json:"body"`
}

type codeLocation struct {
	Path  string    `json:"path"`
	Lines codeLines `json:"lines"`
}

// codeLines counts lines; in a PDF, which has none, pages.
type codeLines struct {
	Begin int `json:"begin"`
}

func codeSeverity(s notice.Severity) string {
	switch s {
	case notice.Error:
		return "major"
	case notice.Warning:
		return "minor"
	}
	return "info"
}
