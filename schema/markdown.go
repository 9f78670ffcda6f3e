package schema

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// Markdown returns a notice as a clean Markdown document to publish: the title, a table of
// the labelled values, the lists under headings, the other sections and the footnotes.
// Labels are in the language of the notice where it is English, French, Spanish or Arabic,
// else in English; values are as printed where that is known.
//
// Package parse reads the document back.
func Markdown(n *notice.Notice) []byte {
	w := &markdownWriter{labels: labelsFor(n.Language)}
	w.heading(1, n.Title)
	w.table(n)
	for _, s := range n.Sections {
		if s.Heading == "" {
			w.section("", s.Paragraphs) // below a list it would belong to it
		}
	}
	w.section(w.labels["summary"], n.Summary)
	w.duties(n.Duties)
	w.qualifications("education", n.Education)
	w.qualifications("experience", n.Experience)
	w.languages(n)
	w.qualifications("skills", n.Skills)
	for _, s := range n.Sections {
		if s.Heading != "" {
			w.section(s.Heading, s.Paragraphs)
		}
	}
	w.footnotes(n.Footnotes)
	return []byte(w.b.String())
}

type markdownWriter struct {
	b      strings.Builder
	labels map[string]string
}

func (w *markdownWriter) line(text string) {
	w.b.WriteString(text)
	w.b.WriteByte('\n')
}

func (w *markdownWriter) heading(level int, text string) {
	if text == "" {
		return
	}
	if w.b.Len() > 0 {
		w.line("")
	}
	w.line(strings.Repeat("#", level) + " " + inline(text))
}

// table writes the labelled values.
func (w *markdownWriter) table(n *notice.Notice) {
	rows := [][2]string{
		{"organization", n.Organization},
		{"reference", n.Reference},
		{"title", n.Title},
		{"reports_to", n.ReportsTo},
		{"units", strings.Join(n.Units, " / ")},
	}
	for _, l := range n.Locations {
		rows = append(rows, [2]string{"locations", cmp.Or(l.Raw, strings.Trim(l.City+", "+l.Country, ", "))})
	}
	duration, salary := "duration", "salary"
	if countsMonths(n.Duration) {
		duration = "duration-months"
	}
	switch n.Salary.Period {
	case notice.PerYear:
		salary = "salary-year"
	case notice.PerMonth:
		salary = "salary-month"
	}
	deadline, before := "deadline", n.Deadline.Original.String()
	if before != "" {
		deadline = "extended"
	}
	rows = append(rows, [][2]string{
		{"contract", cmp.Or(n.Contract.Raw, kinds(n.Contract.Kinds))},
		{duration, cmp.Or(n.Duration.Raw, durationText(n.Duration))},
		{"grade", cmp.Or(n.Grade.Raw, strings.Join(n.Grade.Levels, " / "))},
		{"posts", cmp.Or(n.Posts.Raw, count(n.Posts.Count))},
		{"security", cmp.Or(n.Security.Raw, strings.ReplaceAll(string(n.Security.Level), "_", " "))},
		{"published", dateText(n.Published)},
		{"deadline", before},
		{deadline, dateText(n.Deadline)},
		{"start", dateText(n.Start)},
		{salary, cmp.Or(n.Salary.Raw, salaryText(n.Salary))},
	}...)
	rows = slices.DeleteFunc(rows, func(r [2]string) bool { return r[1] == "" })
	if len(rows) == 0 {
		return
	}
	w.line("")
	w.line("| | |")
	w.line("| --- | --- |")
	for _, r := range rows {
		w.line("| " + w.labels[r[0]] + " | " + strings.ReplaceAll(inline(r[1]), "|", "\\|") + " |")
	}
}

// countsMonths reports whether a printed duration begins with its number of months, whose
// unit only the label may have named.
func countsMonths(d notice.Duration) bool {
	number := d.Raw[:len(d.Raw)-len(strings.TrimLeft(d.Raw, "0123456789."))]
	n, err := strconv.ParseFloat(strings.TrimRight(number, "."), 64)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(d.Raw[len(number):], " "))
	return err == nil && !unicode.IsLetter(next) && (d.Min == notice.Months(n) || d.Max == notice.Months(n))
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func kinds(list []notice.ContractKind) string {
	texts := make([]string, len(list))
	for i, k := range list {
		texts[i] = words(k)
	}
	return strings.Join(texts, ", ")
}

// durationText returns a duration in English words: a form for values that were never
// printed.
func durationText(d notice.Duration) string {
	switch {
	case !d.Max.IsZero() && d.Min == d.Max:
		return periodText(d.Max)
	case !d.Max.IsZero() && !d.Min.IsZero():
		return periodText(d.Min) + " to " + periodText(d.Max)
	case !d.Max.IsZero():
		return "up to " + periodText(d.Max)
	case !d.Min.IsZero():
		return periodText(d.Min) + " or more"
	case !d.Until.IsZero():
		return "until " + d.Until.String()
	}
	return ""
}

func periodText(p notice.Period) string {
	for _, unit := range [...]struct {
		n    float64
		name string
	}{{p.Months, "months"}, {p.Weeks, "weeks"}, {p.Days, "days"}} {
		if unit.n > 0 {
			return strconv.FormatFloat(unit.n, 'f', -1, 64) + " " + unit.name
		}
	}
	return ""
}

// dateText returns a date as printed, with its time and zone where only the label named
// them: a date has three numbers at most.
func dateText(d notice.Date) string {
	if d.Raw == "" {
		return strings.TrimSpace(strings.Join([]string{d.Day.String(), d.Time, d.Zone}, " "))
	}
	if d.Time == "" || numbers(d.Raw) > 3 || strings.Contains(d.Raw, "(") {
		return d.Raw
	}
	return strings.TrimSpace(d.Raw + ", " + d.Time + " " + d.Zone)
}

// numbers counts the numbers in a text.
func numbers(text string) int {
	return len(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }))
}

func salaryText(s notice.Salary) string {
	if s.Min <= 0 && s.Max <= 0 {
		return ""
	}
	text := s.Currency + " " + amount(cmp.Or(s.Min, s.Max))
	if s.Max > s.Min && s.Min > 0 {
		text += " - " + amount(s.Max)
	}
	if s.Period != "" {
		text += " per " + string(s.Period)
	}
	return strings.TrimSpace(text)
}

// section writes a heading and the paragraphs under it.
func (w *markdownWriter) section(heading string, paragraphs []string) {
	if heading == "" && len(paragraphs) == 0 {
		return
	}
	if len(paragraphs) > 0 || heading != w.labels["summary"] {
		w.heading(2, heading)
	}
	for _, text := range paragraphs {
		w.line("")
		w.line(block(text))
	}
}

func (w *markdownWriter) list(items []string) {
	w.line("")
	for _, item := range items {
		w.line("- " + block(item))
	}
}

func (w *markdownWriter) duties(duties []notice.Duty) {
	if len(duties) == 0 {
		return
	}
	w.heading(2, w.labels["duties"])
	w.line("")
	grouped := slices.ContainsFunc(duties, func(d notice.Duty) bool { return len(d.Tasks) > 0 })
	for i, d := range duties {
		mark := "- "
		if grouped {
			mark = strconv.Itoa(i+1) + ". "
		}
		w.line(mark + block(d.Text))
		for _, task := range d.Tasks {
			w.line("   - " + block(task))
		}
	}
}

// qualifications writes what is asked for; what is only welcome stands under a heading of
// its own.
func (w *markdownWriter) qualifications(field string, list []notice.Qualification) {
	if len(list) == 0 {
		return
	}
	w.heading(2, w.labels[field])
	var required, desirable []string
	for _, q := range list {
		if q.Need == notice.Desirable {
			desirable = append(desirable, q.Text)
		} else {
			required = append(required, q.Text)
		}
	}
	if len(required) > 0 {
		w.list(required)
	}
	if len(desirable) > 0 {
		w.heading(3, w.labels["desirable"])
		w.list(desirable)
	}
}

func (w *markdownWriter) languages(n *notice.Notice) {
	if items := languageItems(n); len(items) > 0 {
		w.heading(2, w.labels["languages"])
		w.list(items)
	}
}

// footnotes writes stars in brackets: a line that begins with a star is an item.
func (w *markdownWriter) footnotes(notes []notice.Footnote) {
	for _, note := range notes {
		mark := raised(note.Mark)
		if strings.HasPrefix(mark, "*") {
			mark = "(" + mark + ")"
		}
		w.line("")
		w.line(strings.TrimSpace(mark + " " + inline(note.Text)))
	}
}

// raised returns a mark with raised digits: plain ones at the head of a line are those of
// a list.
func raised(mark string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune("0123456789", r); i >= 0 {
			return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[i]
		}
		return r
	}, mark)
}

// inline escapes what Markdown would take for emphasis, code, links or HTML, and no more:
// the text should read well as it is, too.
func inline(text string) string {
	text = strings.ReplaceAll(text, "\n", " ")
	var b strings.Builder
	stars, ticks := runs(text, '*'), runs(text, '`')
	for i := range len(text) {
		c := text[i]
		next := byte(' ')
		if i+1 < len(text) {
			next = text[i+1]
		}
		switch {
		case c == '*' && stars > 1 && next != ' ',
			c == '`' && ticks > 1,
			c == '<' && (next == '/' || next == '!' || isLetter(next)),
			c == ']' && (next == '(' || next == '['),
			c == '\\' && !isLetter(next) && next != ' ' && (next < '0' || next > '9'):
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// runs counts the runs of a character in a text.
func runs(text string, c byte) int {
	n := 0
	for i := range len(text) {
		if text[i] == c && (i == 0 || text[i-1] != c) {
			n++
		}
	}
	return n
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// block escapes, beside, what Markdown would take for the beginning of a heading, list or
// quotation.
func block(text string) string {
	text = inline(text)
	mark := strings.TrimLeft(text, "0123456789")
	switch {
	case mark == "":
	case len(mark) < len(text):
		if (mark[0] == '.' || mark[0] == ')') && strings.HasPrefix(mark[1:], " ") {
			return text[:len(text)-len(mark)] + "\\" + mark
		}
	case mark[0] == '>' || mark[0] == '|' || strings.IndexByte("#+-*=", mark[0]) >= 0 && (len(mark) == 1 || strings.IndexByte(" #-=", mark[1]) >= 0):
		return "\\" + text
	}
	return text
}
