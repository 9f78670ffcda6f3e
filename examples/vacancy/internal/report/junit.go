package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/vacancykit/vacancy/notice"
)

// JUnit writes a test report in the form that Ant's JUnit task made common: a suite for
// each input, a case for each finding. A finding below the severity that fails is a case
// that passes and says so in its output; an input without findings has one case that
// passes.
func JUnit(w io.Writer, r Report) error {
	out := junitSuites{Name: "vacancy check"}
	for _, f := range r.Files {
		s := junitSuite{Name: xmlText(f.Name)}
		switch {
		case f.Err != nil:
			s.Errors++
			s.Cases = append(s.Cases, junitCase{Name: "read", Class: xmlText(f.Name), Error: &junitFailure{Message: xmlText(f.Err.Error()), Type: "unreadable", Text: xmlText(f.Err.Error())}})
		case len(f.Findings) == 0:
			s.Cases = append(s.Cases, junitCase{Name: "check", Class: xmlText(f.Name)})
		}
		for _, d := range f.Findings {
			s.Cases = append(s.Cases, junitFinding(f, d, d.Severity >= r.FailOn))
			if d.Severity >= r.FailOn {
				s.Failures++
			}
		}
		s.Tests = len(s.Cases)
		out.Tests += s.Tests
		out.Failures += s.Failures
		out.Errors += s.Errors
		out.Suites = append(out.Suites, s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Error   *junitFailure `xml:"error,omitempty"`
	Failure *junitFailure `xml:"failure,omitempty"`
	Output  string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func junitFinding(f File, d notice.Diagnostic, fails bool) junitCase {
	text := fmt.Sprintf("%s:%s: %s %s: %s", f.Name, d.Position, d.Severity, d.Rule, d.Message)
	if d.Hint != "" {
		text += "\n" + d.Hint
	}
	c := junitCase{Name: d.Rule + " at " + d.Position.String(), Class: xmlText(f.Name)}
	if fails {
		c.Failure = &junitFailure{Message: xmlText(d.Message), Type: d.Rule, Text: xmlText(text)}
	} else {
		c.Output = xmlText(text)
	}
	return c
}

// xmlText leaves out characters that XML 1.0 has no form for.
func xmlText(s string) string {
	clean := []rune{}
	for _, r := range s {
		if r >= ' ' && r != 0xFFFE && r != 0xFFFF || r == '\t' || r == '\n' {
			clean = append(clean, r)
		}
	}
	return string(clean)
}
