package report

import (
	"encoding/json"
	"io"

	"github.com/vacancykit/vacancy/notice"
)

// RDJSONL writes the Reviewdog Diagnostic Format: one finding a line. Its columns count
// bytes of UTF-8 from 1.
func RDJSONL(w io.Writer, r Report) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, f := range r.Files {
		if f.Err != nil {
			d := rdDiagnostic{Message: f.Err.Error(), Location: rdLocation{Path: f.Name}, Severity: "ERROR", Source: rdSource{Name: "vacancy"}}
			if err := e.Encode(d); err != nil {
				return err
			}
		}
		for _, d := range f.Findings {
			if err := e.Encode(rdOf(f, d)); err != nil {
				return err
			}
		}
	}
	return nil
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Source   rdSource    `json:"source"`
	Code     *rdCode     `json:"code,omitempty"`
	Related  []rdRelated `json:"relatedLocations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

func rdOf(f File, d notice.Diagnostic) rdDiagnostic {
	severity := "INFO"
	switch d.Severity {
	case notice.Error:
		severity = "ERROR"
	case notice.Warning:
		severity = "WARNING"
	}
	message := d.Message
	if d.Hint != "" {
		message += "\n" + d.Hint
	}
	out := rdDiagnostic{
		Message: message, Severity: severity, Location: rdPlace(f, d.Span, d.Position),
		Source: rdSource{"vacancy", "https://github.com/vacancykit/vacancy"}, Code: &rdCode{d.Rule, ruleURL(d.Rule)},
	}
	for _, r := range d.Related {
		out.Related = append(out.Related, rdRelated{r.Message, rdPlace(f, r.Span, r.Position)})
	}
	return out
}

// rdPlace returns a place; that of a PDF has no lines.
func rdPlace(f File, span notice.Span, p notice.Position) rdLocation {
	if p.Line == 0 {
		return rdLocation{Path: f.Name}
	}
	end := f.end(span, p)
	return rdLocation{Path: f.Name, Range: &rdRange{
		Start: rdPosition{p.Line, f.byteColumn(p)},
		End:   rdPosition{end.Line, f.byteColumn(end)},
	}}
}
