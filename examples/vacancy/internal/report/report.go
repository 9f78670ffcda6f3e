// Package report writes the findings about notices in the formats that people, editors
// and CI systems read.
package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// File is what was found in one input.
type File struct {
	// Name is the path of the input, or "-".
	Name string
	// Source is its text; nil where it could not be read.
	Source *notice.Source
	// Findings are in the order of the text.
	Findings notice.Diagnostics
	// Err says why the input could not be read.
	Err error
}

// Report is what is written.
type Report struct {
	Files []File
	// FailOn is the severity from which on a finding is a failure.
	FailOn notice.Severity
	// Version is that of the program.
	Version string
	// Colour has text written with the colours of a terminal.
	Colour bool
}

// Format is a form of output.
type Format struct {
	Name string
	// Help says for whom the format is.
	Help  string
	Write func(io.Writer, Report) error
}

// Formats returns all formats.
func Formats() []Format {
	return []Format{
		{"text", "for people: path:line:column: severity rule: message", Text},
		{"json", "for programs: all that is known of each finding", JSON},
		{"sarif", "SARIF 2.1.0, for code scanning", SARIF},
		{"github", "annotations of GitHub Actions", GitHub},
		{"junit", "JUnit XML, for test reports", JUnit},
		{"rdjsonl", "Reviewdog Diagnostic Format, one finding a line", RDJSONL},
		{"codeclimate", "Code Climate, for GitLab's code quality report", CodeClimate},
	}
}

// Lookup returns the format with a name.
func Lookup(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown format %q%s", name, schema.DidYouMean(name, names))
}

// Counts are the numbers of findings by severity, and of inputs that could not be read.
type Counts struct {
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Unreadable int `json:"unreadable"`
}

// Count counts the findings.
func (r Report) Count() Counts {
	var c Counts
	for _, f := range r.Files {
		if f.Err != nil {
			c.Unreadable++
		}
		for _, d := range f.Findings {
			switch d.Severity {
			case notice.Error:
				c.Errors++
			case notice.Warning:
				c.Warnings++
			default:
				c.Infos++
			}
		}
	}
	return c
}

// Fails reports whether a finding is at or above the severity that fails.
func (r Report) Fails() bool {
	return slices.ContainsFunc(r.Files, func(f File) bool {
		worst, ok := f.Findings.Worst()
		return ok && worst >= r.FailOn
	})
}

// end returns the place behind the last character of a span; the start where that is not
// known.
func (f File) end(span notice.Span, start notice.Position) notice.Position {
	if f.Source == nil || start.Line == 0 {
		return start
	}
	text := f.Source.Text[min(span.Start, len(f.Source.Text)):min(span.End, len(f.Source.Text))]
	text = strings.TrimRight(text, " \t\n")
	if text == "" {
		return start
	}
	_, size := utf8.DecodeLastRuneInString(text)
	last := span.Start + len(text)
	p := f.Source.Position(notice.Span{Start: last - size, End: last})
	p.Column++
	return p
}

// byteColumn returns the column of a place in bytes of UTF-8, from 1.
func (f File) byteColumn(p notice.Position) int {
	if f.Source == nil || p.Line == 0 || p.Line > len(f.Source.Lines) {
		return p.Column
	}
	prefix := f.Source.Input[f.Source.Lines[p.Line-1]:]
	if enc, err := htmlindex.Get(cmp.Or(f.Source.Encoding, "utf-8")); err == nil {
		if decoded, err := enc.NewDecoder().Bytes(prefix[:min(len(prefix), 4*p.Column+4)]); err == nil {
			prefix = decoded
		}
	}
	bytes := 0
	for range p.Column - 1 {
		_, size := utf8.DecodeRune(prefix[bytes:])
		bytes += size
	}
	return bytes + 1
}

// ruleURL returns the address of a rule's page.
func ruleURL(id string) string {
	return "https://github.com/vacancykit/vacancy/blob/main/schema/rules.md#" + id
}

// plural returns "1 error" or "2 errors".
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
