package schema

import (
	"strconv"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// column is a column of the flat form of a notice.
type column struct {
	name  string
	value func(*notice.Notice) string
}

// columns are the columns in their order. Lists are joined by "; ".
var columns = [...]column{
	{"organization", func(n *notice.Notice) string { return cell(n.Organization) }},
	{"reference", func(n *notice.Notice) string { return cell(n.Reference) }},
	{"title", func(n *notice.Notice) string { return cell(n.Title) }},
	{"status", func(n *notice.Notice) string { return string(n.Status) }},
	{"reports_to", func(n *notice.Notice) string { return cell(n.ReportsTo) }},
	{"units", func(n *notice.Notice) string { return joined(n.Units, cell) }},
	{"cities", func(n *notice.Notice) string {
		return joined(n.Locations, func(l notice.Location) string { return cell(l.City) })
	}},
	{"countries", func(n *notice.Notice) string {
		return joined(n.Locations, func(l notice.Location) string { return l.Country })
	}},
	{"remote", func(n *notice.Notice) string {
		return joined(n.Locations, func(l notice.Location) string { return truth(l.Remote) })
	}},
	{"contract", func(n *notice.Notice) string {
		return joined(n.Contract.Kinds, func(k notice.ContractKind) string { return string(k) })
	}},
	{"duration_min", func(n *notice.Notice) string { return n.Duration.Min.String() }},
	{"duration_max", func(n *notice.Notice) string { return n.Duration.Max.String() }},
	{"duration_until", func(n *notice.Notice) string { return n.Duration.Until.String() }},
	{"renewable", func(n *notice.Notice) string {
		if n.Duration.Renewable == nil {
			return ""
		}
		return strconv.FormatBool(*n.Duration.Renewable)
	}},
	{"grade_system", func(n *notice.Notice) string { return string(n.Grade.System) }},
	{"grades", func(n *notice.Notice) string { return joined(n.Grade.Levels, cell) }},
	{"posts", func(n *notice.Notice) string { return count(n.Posts.Count) }},
	{"roster", func(n *notice.Notice) string { return truth(n.Posts.Roster) }},
	{"security", func(n *notice.Notice) string { return string(n.Security.Level) }},
	{"audience", func(n *notice.Notice) string {
		return joined(n.Audience, func(a notice.Audience) string { return string(a) })
	}},
	{"published", func(n *notice.Notice) string { return n.Published.Day.String() }},
	{"deadline", func(n *notice.Notice) string { return n.Deadline.Day.String() }},
	{"deadline_time", func(n *notice.Notice) string { return n.Deadline.Time }},
	{"deadline_zone", func(n *notice.Notice) string { return n.Deadline.Zone }},
	{"start", func(n *notice.Notice) string { return n.Start.Day.String() }},
	{"salary_min", func(n *notice.Notice) string { return number(n.Salary.Min) }},
	{"salary_max", func(n *notice.Notice) string { return number(n.Salary.Max) }},
	{"salary_currency", func(n *notice.Notice) string { return n.Salary.Currency }},
	{"salary_period", func(n *notice.Notice) string { return string(n.Salary.Period) }},
	{"languages_required", func(n *notice.Notice) string { return languageTags(n, notice.Required) }},
	{"languages_desirable", func(n *notice.Notice) string { return languageTags(n, notice.Desirable) }},
	{"min_years", func(n *notice.Notice) string {
		most := 0.0
		for _, q := range n.Experience {
			most = max(most, q.MinYears)
		}
		return number(most)
	}},
	{"duties", func(n *notice.Notice) string {
		return joined(n.Duties, func(d notice.Duty) string { return cell(d.Text) })
	}},
	{"education", func(n *notice.Notice) string { return joined(texts(n.Education), cell) }},
	{"experience", func(n *notice.Notice) string { return joined(texts(n.Experience), cell) }},
	{"skills", func(n *notice.Notice) string { return joined(texts(n.Skills), cell) }},
	{"language", func(n *notice.Notice) string {
		if n.Language.IsRoot() {
			return ""
		}
		return n.Language.String()
	}},
}

// Columns returns the names of the columns of [Record].
func Columns() []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

// Record returns a notice as one row of flat columns, for spreadsheets: the codes and
// numbers of the JSON form, lists joined by "; ", alternatives of languages by "|"; what is
// not known is empty. "min_years" is the most that one item of the experience asks for.
//
// A text that a spreadsheet would take for a formula is led by an apostrophe.
func Record(n *notice.Notice) []string {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.value(n)
	}
	return row
}

// cell returns a text that a spreadsheet takes for one: notices come from strangers.
func cell(text string) string {
	if text != "" && strings.IndexByte("=+-@\t\r", text[0]) >= 0 {
		return "'" + text
	}
	return text
}

func joined[T any](list []T, form func(T) string) string {
	var texts []string
	for _, v := range list {
		if text := form(v); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "; ")
}

func truth(v bool) string {
	if v {
		return "true"
	}
	return ""
}

func number(n float64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// languageTags lists the languages of one need.
func languageTags(n *notice.Notice, need notice.Need) string {
	return joined(n.Languages, func(l notice.LanguageRequirement) string {
		if l.Need != need {
			return ""
		}
		var tags []string
		for _, o := range l.Options {
			if !o.Tag.IsRoot() {
				tags = append(tags, o.Tag.String())
			}
		}
		return strings.Join(tags, "|")
	})
}
