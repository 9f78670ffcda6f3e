package main

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readme is read from the root of the project, where its commands are meant to be run.
func readme(t *testing.T) string {
	t.Helper()
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	require.NoError(t, err)
	return string(data)
}

// TestReadmeCommands runs the commands below which the README shows what they print, or
// some of it.
func TestReadmeCommands(t *testing.T) {
	const prompt = "$ go run ./examples/vacancy "
	blocks := strings.Split(readme(t), "```") // every second one is fenced
	n := 0
	for i := 1; i+2 < len(blocks); i += 2 {
		command, ok := strings.CutPrefix(strings.TrimPrefix(blocks[i], "console\n"), prompt)
		kind, excerpt, _ := strings.Cut(blocks[i+2], "\n")
		if !ok || kind != "json" {
			continue
		}
		n++
		t.Run(command, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			run(context.Background(), strings.Fields(command), strings.NewReader(""), &stdout, &stderr)
			assert.Empty(t, stderr.String())
			assert.Contains(t, stdout.String(), excerpt, "the README shows another output")
		})
	}
	assert.Positive(t, n, "no command with its output found in the README")
}

// TestReadmeProgram compares the program in the README with the one that is built.
func TestReadmeProgram(t *testing.T) {
	text := readme(t)
	program, err := os.ReadFile("examples/shortest/main.go")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(program), "func main() {\n")
	_, shown, _ := strings.Cut(text, "```go\n")
	shown, _, _ = strings.Cut(shown, "```")
	assert.Contains(t, body, shown, "examples/shortest is another program than the README's")
}

// TestPicture keeps the README's picture of the output true; VACANCY_UPDATE=1 draws it.
func TestPicture(t *testing.T) {
	t.Chdir("../..")
	const file, notice, lines = ".github/output.svg", "testdata/notices/02-interpol-digital-evidence-training-officer-en.txt", 25
	var stdout, stderr bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"parse", "-f", "table", notice}, strings.NewReader(""), &stdout, &stderr))
	text := "$ vacancy parse -f table notice.txt\n" +
		strings.Join(strings.SplitAfter(strings.ReplaceAll(stdout.String(), notice, "notice.txt"), "\n")[2:lines], "") + "…\n"
	got := picture(text)
	if os.Getenv("VACANCY_UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "the output has changed: draw the picture anew with VACANCY_UPDATE=1")
}

// picture draws a text as a terminal shows it, in SVG.
func picture(text string) string {
	const lineHeight, charWidth, margin = 18, 8, 14
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l))
	}
	w, h := width*charWidth+2*margin, len(lines)*lineHeight+2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="#1b2027"/>`+"\n", w, h)
	b.WriteString(`<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" xml:space="preserve">` + "\n")
	for i, l := range lines {
		y := margin + i*lineHeight + 13
		place := placeOf(l)
		fmt.Fprintf(&b, `<text x="%d" y="%d" textLength="%d" fill="#d7dde5">`, margin, y, utf8.RuneCountInString(l)*charWidth)
		if place > 0 {
			fmt.Fprintf(&b, `<tspan fill="#7d8a99">%s</tspan>`, l[:place])
		}
		fmt.Fprintf(&b, "%s</text>\n", html.EscapeString(l[place:]))
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// placeOf returns the length of the place, "12:34", that a line begins with; 0 for none.
func placeOf(line string) int {
	place, _, _ := strings.Cut(strings.TrimLeft(line, " "), " ")
	if !strings.Contains(place, ":") || strings.Trim(place, "0123456789:") != "" {
		return 0
	}
	return strings.Index(line, place) + len(place)
}
