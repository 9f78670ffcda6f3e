package schema

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/notice"
)

// plainText returns a text of a JobPosting without markup, its white space folded.
func plainText(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return notice.Fold(text)
	}
	return strings.Join(lines(text), " ")
}

// lines returns the lines of a text of a JobPosting, which may be HTML, its tags written
// as such or as entities.
func lines(text string) []string {
	text = html.UnescapeString(text)
	var list []string
	var line strings.Builder
	end := func() {
		if folded := notice.Fold(line.String()); folded != "" {
			list = append(list, folded)
		}
		line.Reset()
	}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				line.Write(z.Raw())
			}
			end()
			return list
		case html.TextToken:
			for i, part := range strings.Split(string(z.Text()), "\n") {
				if i > 0 {
					end()
				}
				line.WriteString(part)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.Br, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Tr, atom.H1, atom.H2, atom.H3, atom.H4:
				end()
			}
		}
	}
}
