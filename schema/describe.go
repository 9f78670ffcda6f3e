package schema

import (
	"html"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// describe returns the text of a notice as HTML, in the few elements that job boards
// keep: paragraphs, headings, lists.
func describe(n *notice.Notice) string {
	w := &htmlWriter{labels: labelsFor(n.Language)}
	w.paragraphs(n.Summary)
	w.duties(n.Duties)
	w.list("education", texts(n.Education))
	w.list("experience", texts(n.Experience))
	w.list("languages", languageItems(n))
	w.list("skills", texts(n.Skills))
	for _, s := range n.Sections {
		if len(s.Paragraphs) > 0 {
			w.heading(s.Heading)
			w.paragraphs(s.Paragraphs)
		}
	}
	return w.b.String()
}

type htmlWriter struct {
	b      strings.Builder
	labels map[string]string
}

func (w *htmlWriter) element(name, text string) {
	if text != "" {
		w.b.WriteString("<" + name + ">" + html.EscapeString(text) + "</" + name + ">")
	}
}

func (w *htmlWriter) heading(text string) { w.element("h3", text) }

func (w *htmlWriter) paragraphs(list []string) {
	for _, text := range list {
		w.element("p", text)
	}
}

func (w *htmlWriter) list(field string, items []string) {
	if len(items) == 0 {
		return
	}
	w.heading(w.labels[field])
	w.b.WriteString("<ul>")
	for _, item := range items {
		w.element("li", item)
	}
	w.b.WriteString("</ul>")
}

func (w *htmlWriter) duties(duties []notice.Duty) {
	if len(duties) == 0 {
		return
	}
	w.heading(w.labels["duties"])
	w.b.WriteString("<ul>")
	for _, d := range duties {
		w.b.WriteString("<li>" + html.EscapeString(d.Text))
		if len(d.Tasks) > 0 {
			w.b.WriteString("<ul>")
			for _, task := range d.Tasks {
				w.element("li", task)
			}
			w.b.WriteString("</ul>")
		}
		w.b.WriteString("</li>")
	}
	w.b.WriteString("</ul>")
}
