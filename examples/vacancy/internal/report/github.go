package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// maxAnnotations is how many annotations of each kind GitHub shows for one step of a job.
const maxAnnotations = 10

// GitHub writes workflow commands that GitHub Actions shows as annotations. It shows no
// more than ten of each kind a step: the rest is counted.
func GitHub(w io.Writer, r Report) error {
	var b strings.Builder
	shown, hidden := map[string]int{}, map[string]int{}
	annotate := func(kind, properties, message string) {
		if shown[kind]++; shown[kind] > maxAnnotations {
			hidden[kind]++
			return
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", kind, properties, escapeData(message))
	}
	for _, f := range r.Files {
		if f.Err != nil {
			annotate("error", "file="+escapeProperty(f.Name)+",title=unreadable", f.Err.Error())
		}
		for _, d := range f.Findings {
			message := d.Message
			if d.Hint != "" {
				message += "\n" + d.Hint
			}
			annotate(command(d.Severity), properties(f, d), message)
		}
	}
	var rest []string
	for _, kind := range [...]string{"error", "warning", "notice"} {
		if n := hidden[kind]; n > 0 {
			rest = append(rest, plural(n, "more "+kind))
		}
	}
	if len(rest) > 0 {
		fmt.Fprintf(&b, "vacancy: %s beyond what GitHub shows of a step\n", strings.Join(rest, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// command returns the workflow command for a severity.
func command(s notice.Severity) string {
	switch s {
	case notice.Error:
		return "error"
	case notice.Warning:
		return "warning"
	}
	return "notice"
}

func properties(f File, d notice.Diagnostic) string {
	p := "file=" + escapeProperty(f.Name)
	if d.Line > 0 {
		p += fmt.Sprintf(",line=%d", d.Line)
		end := f.end(d.Span, d.Position)
		if end.Line > d.Line {
			p += fmt.Sprintf(",endLine=%d", end.Line) // columns count within one line only
		} else {
			p += fmt.Sprintf(",col=%d,endColumn=%d", d.Column, max(d.Column, end.Column-1))
		}
	}
	title := d.Rule
	if d.Page > 0 {
		title += fmt.Sprintf(" (page %d)", d.Page)
	}
	return p + ",title=" + escapeProperty(title)
}

// escapeData escapes what ends a command.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes what ends a property, too.
func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
