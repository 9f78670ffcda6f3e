package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// Text writes findings for people: the place, the severity, the rule and the message, the
// line of the notice with a caret, and how to mend it. Inputs that could not be read are
// counted: what is wrong with them belongs on standard error.
func Text(w io.Writer, r Report) error {
	t := &textWriter{colour: r.Colour}
	for _, f := range r.Files {
		for _, d := range f.Findings {
			t.finding(f, d)
		}
	}
	if c := r.Count(); c != (Counts{}) {
		t.line(summary(c, len(r.Files)))
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

// summary says how many findings there are.
func summary(c Counts, files int) string {
	var parts []string
	for _, p := range [...]struct {
		n    int
		what string
	}{{c.Errors, "error"}, {c.Warnings, "warning"}, {c.Infos, "remark"}, {c.Unreadable, "unreadable input"}} {
		if p.n > 0 {
			parts = append(parts, plural(p.n, p.what))
		}
	}
	return strings.Join(parts, ", ") + " in " + plural(files, "input")
}

type textWriter struct {
	b      strings.Builder
	colour bool
}

// The colours, as codes of ECMA-48.
const (
	bold   = "1"
	red    = "31"
	yellow = "33"
	blue   = "34"
	green  = "32"
)

func (t *textWriter) paint(code, text string) string {
	if !t.colour {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (t *textWriter) line(text string) {
	t.b.WriteString(text)
	t.b.WriteByte('\n')
}

func (t *textWriter) finding(f File, d notice.Diagnostic) {
	colour := map[notice.Severity]string{notice.Error: red, notice.Warning: yellow, notice.Info: blue}[d.Severity]
	t.line(fmt.Sprintf("%s: %s %s: %s", t.paint(bold, f.Name+":"+d.Position.String()), t.paint(colour, d.Severity.String()), d.Rule, oneLine(d.Message)))
	if line, caret := snippet(f, d.Span); line != "" {
		t.line("    " + line)
		t.line("    " + t.paint(green, caret))
	}
	for _, r := range d.Related {
		t.line(fmt.Sprintf("  %s:%s: %s", f.Name, r.Position, oneLine(r.Message)))
	}
	if d.Hint != "" {
		t.line("  " + oneLine(d.Hint))
	}
}

// oneLine returns a text on one line, without the control characters that a terminal
// would obey.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || 0x80 <= r && r < 0xA0 {
			return ' '
		}
		return r
	}, text)
}

// width is how many characters of a line are shown.
const width = 100

// snippet returns the line of the text that a span begins in, cut to the width, and a
// caret under the span.
func snippet(f File, span notice.Span) (line, caret string) {
	if f.Source == nil || span.Start >= len(f.Source.Text) || span.IsEmpty() {
		return "", ""
	}
	text := f.Source.Text
	from := strings.LastIndexByte(text[:span.Start], '\n') + 1
	to := len(text)
	if n := strings.IndexByte(text[span.Start:], '\n'); n >= 0 {
		to = span.Start + n
	}
	before, after := []rune(oneLine(text[from:span.Start])), []rune(oneLine(text[span.Start:to]))
	length := max(1, min(utf8.RuneCountInString(strings.TrimRight(text[span.Start:min(span.End, to)], " ")), len(after)))
	if over := len(before) - width/2; over > 0 && len(before)+len(after) > width {
		before = append([]rune{'…'}, before[over+1:]...)
	}
	if room := width - len(before); len(after) > room {
		after = append(after[:room-1:room-1], '…')
		length = min(length, room)
	}
	return string(before) + string(after), strings.Repeat(" ", len(before)) + "^" + strings.Repeat("~", length-1)
}
