package main

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language/display"

	"github.com/vacancykit/vacancy/notice"
)

// writeTable writes a notice for a person: where each value stands, the fields aligned,
// lists below, findings at the end.
func writeTable(w io.Writer, o output) error {
	if o.err != nil {
		return nil
	}
	t := &table{evidence: o.result.Evidence}
	t.line(o.name)
	t.line(strings.Repeat("─", max(20, utf8.RuneCountInString(o.name))))
	t.notice(o.result.Notice)
	t.findings(o.result.Diagnostics)
	t.line("")
	_, err := io.WriteString(w, t.b.String())
	return err
}

// table puts a table together.
type table struct {
	b        strings.Builder
	evidence notice.Evidence
}

func (t *table) line(text string) {
	t.b.WriteString(text)
	t.b.WriteByte('\n')
}

// row writes the place, the name and the value at a path of the notice, unless the value
// is empty.
func (t *table) row(path, name, value string) {
	if value == "" {
		return
	}
	fmt.Fprintf(&t.b, "%8s  %-12s  %s\n", t.place(path), name, value)
}

// place says where the value at a path was read: line and column, or the page of a PDF.
func (t *table) place(path string) string {
	for _, e := range t.evidence.At(path) {
		switch {
		case e.State == notice.Conflicting:
		case e.Page > 0:
			return "p. " + strconv.Itoa(e.Page)
		default:
			return fmt.Sprintf("%d:%d", e.Line, e.Column)
		}
	}
	return ""
}

func (t *table) notice(n *notice.Notice) {
	t.row("/title", "Title", n.Title)
	t.row("/organization", "Organization", n.Organization)
	t.row("/reference", "Reference", n.Reference)
	t.row("/status", "Status", string(n.Status))
	t.row("/reports_to", "Reports to", n.ReportsTo)
	t.row("/units/0", "Units", strings.Join(n.Units, "; "))
	t.row("/locations/0", "Locations", list(n.Locations, location))
	t.row("/contract", "Contract", stated(list(n.Contract.Kinds, words[notice.ContractKind]), n.Contract.Raw))
	t.row("/duration", "Duration", stated(duration(n.Duration), n.Duration.Raw))
	t.row("/grade", "Grade", stated(strings.TrimSpace(string(n.Grade.System)+" "+strings.Join(n.Grade.Levels, ", ")), n.Grade.Raw))
	t.row("/posts", "Posts", stated(posts(n.Posts), n.Posts.Raw))
	t.row("/security", "Security", stated(words(n.Security.Level), n.Security.Raw))
	t.row("/audience/0", "Audience", list(n.Audience, words[notice.Audience]))
	t.row("/published", "Published", date(n.Published))
	t.row("/deadline", "Deadline", date(n.Deadline))
	t.row("/start", "Start", date(n.Start))
	t.row("/salary", "Salary", stated(salary(n.Salary), n.Salary.Raw))
	t.row("/languages/0", "Languages", list(n.Languages, requirement))
	if !n.Language.IsRoot() {
		t.row("/language", "Written in", display.English.Languages().Name(n.Language))
	}
	t.texts("Summary", n.Summary)
	t.duties(n.Duties)
	t.qualifications("Education", n.Education)
	t.qualifications("Experience", n.Experience)
	t.qualifications("Skills", n.Skills)
	for i, f := range n.Footnotes {
		t.row("/footnotes/"+strconv.Itoa(i), "Note "+f.Mark, clip(f.Text))
	}
	t.sections(n.Sections)
}

func (t *table) head(name string, n int) {
	t.line("")
	t.line(fmt.Sprintf("%s (%d)", name, n))
}

func (t *table) texts(name string, texts []string) {
	if len(texts) == 0 {
		return
	}
	t.head(name, len(texts))
	for _, text := range texts {
		t.line("  " + clip(text))
	}
}

func (t *table) duties(duties []notice.Duty) {
	if len(duties) == 0 {
		return
	}
	t.head("Duties", len(duties))
	for i, d := range duties {
		t.line(fmt.Sprintf("%3d. %s", i+1, clip(d.Text)))
		for _, task := range d.Tasks {
			t.line("     - " + clip(task))
		}
	}
}

func (t *table) qualifications(name string, list []notice.Qualification) {
	if len(list) == 0 {
		return
	}
	t.head(name, len(list))
	for _, q := range list {
		text := "  - " + clip(q.Text)
		if q.MinYears > 0 {
			text += " [" + strconv.FormatFloat(q.MinYears, 'f', -1, 64) + " years]"
		}
		if q.Need == notice.Desirable {
			text += " [desirable]"
		}
		t.line(text)
	}
}

func (t *table) sections(sections []notice.Section) {
	if len(sections) == 0 {
		return
	}
	t.head("Other sections", len(sections))
	for _, s := range sections {
		text := s.Heading
		if text == "" && len(s.Paragraphs) > 0 {
			text = s.Paragraphs[0]
		}
		t.line(fmt.Sprintf("  %-15s %s", s.Kind, clip(text)))
	}
}

func (t *table) findings(diagnostics notice.Diagnostics) {
	if len(diagnostics) == 0 {
		return
	}
	t.head("Findings", len(diagnostics))
	for _, d := range diagnostics {
		t.line("  " + d.String())
	}
}

// clip cuts a text to the width of a terminal.
func clip(text string) string {
	const width = 100
	if utf8.RuneCountInString(text) <= width {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:width-1]), " ") + "…"
}

// list joins the forms of the elements of a list.
func list[T any](elements []T, form func(T) string) string {
	texts := make([]string, len(elements))
	for i, e := range elements {
		texts[i] = form(e)
	}
	return strings.Join(texts, "; ")
}

// words returns a code of the model as words.
func words[T ~string](code T) string { return strings.ReplaceAll(string(code), "_", " ") }

// stated returns the form of a value, with the text it was read from where that says
// more.
func stated(form, raw string) string {
	switch {
	case form == "":
		return raw
	case raw == "" || strings.EqualFold(form, raw):
		return form
	}
	return form + "  ← " + clip(raw)
}

func location(l notice.Location) string {
	parts := []string{}
	if l.Remote {
		parts = append(parts, "remote")
	}
	for _, p := range []string{l.City, l.Country} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return cmp.Or(strings.Join(parts, ", "), l.Raw)
}

func duration(d notice.Duration) string {
	var parts []string
	switch {
	case d.Min == d.Max && !d.Min.IsZero():
		parts = append(parts, d.Min.String())
	case !d.Min.IsZero() && !d.Max.IsZero():
		parts = append(parts, d.Min.String()+" to "+d.Max.String())
	case !d.Min.IsZero():
		parts = append(parts, "at least "+d.Min.String())
	case !d.Max.IsZero():
		parts = append(parts, "up to "+d.Max.String())
	}
	if !d.Until.IsZero() {
		parts = append(parts, "until "+d.Until.String())
	}
	if d.Renewable != nil && *d.Renewable {
		parts = append(parts, "renewable")
	}
	if !d.Total.IsZero() {
		parts = append(parts, "in all "+d.Total.String())
	}
	if d.Varies {
		parts = append(parts, "varies")
	}
	return strings.Join(parts, ", ")
}

func posts(p notice.Posts) string {
	switch {
	case p.Roster:
		return "roster"
	case p.Count > 0:
		return strconv.Itoa(p.Count)
	}
	return ""
}

func date(d notice.Date) string {
	var parts []string
	switch {
	case !d.Day.IsZero():
		parts = append(parts, d.Day.String())
	case d.Rolling:
		parts = append(parts, "rolling")
	case len(d.Candidates) > 0:
		parts = append(parts, "ambiguous: "+list(d.Candidates, notice.Day.String))
	}
	parts = append(parts, d.Time, d.Zone)
	if !d.Original.IsZero() {
		parts = append(parts, "(was "+d.Original.String()+")")
	}
	return stated(strings.Join(strings.Fields(strings.Join(parts, " ")), " "), d.Raw)
}

func salary(s notice.Salary) string {
	if s.Min == 0 && s.Max == 0 {
		return ""
	}
	lowest, highest := strconv.FormatFloat(s.Min, 'f', -1, 64), strconv.FormatFloat(s.Max, 'f', -1, 64)
	amount := lowest
	switch {
	case s.Min == 0:
		amount = "up to " + highest
	case s.Max == 0:
		amount = "at least " + lowest
	case s.Max != s.Min:
		amount = lowest + " to " + highest
	}
	text := strings.TrimSpace(string(s.Currency) + " " + amount)
	if s.Period != "" {
		text += " per " + string(s.Period)
	}
	return text
}

func requirement(r notice.LanguageRequirement) string {
	options := list(r.Options, option)
	options = strings.ReplaceAll(options, "; ", " or ")
	if options == "" {
		options = r.Raw
	}
	if r.AtLeast > 1 {
		options = fmt.Sprintf("at least %d of %s", r.AtLeast, options)
	}
	return strings.TrimSpace(options + " " + string(r.Need))
}

func option(o notice.LanguageOption) string {
	name := "any"
	if !o.Tag.IsRoot() {
		name = o.Tag.String()
	}
	level := cmp.Or(string(o.CEFR), string(o.Level))
	if level == "" {
		return name
	}
	return name + " (" + level + ")"
}
