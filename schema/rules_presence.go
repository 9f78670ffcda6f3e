package schema

import (
	"fmt"
	"slices"

	"github.com/vacancykit/vacancy/notice"
)

// presence is a field that a notice may have to state.
type presence struct {
	field    string
	rule     string
	name     string // as messages call it
	severity notice.Severity
	why      string
	has      func(*notice.Notice) bool
}

// presences are the fields that can be asked for.
var presences = [...]presence{
	{"title", "missing-title", "title", notice.Error, "Without it, nobody knows what the post is.",
		func(n *notice.Notice) bool { return n.Title != "" }},
	{"organization", "missing-organization", "employer", notice.Info, "A notice is read on job boards, away from the employer's own site.",
		func(n *notice.Notice) bool { return n.Organization != "" }},
	{"reference", "missing-reference", "reference", notice.Warning, "Candidates quote it, and two notices for like posts are told apart by it.",
		func(n *notice.Notice) bool { return n.Reference != "" }},
	{"locations", "missing-location", "duty station", notice.Warning, "It is what candidates search by, and job boards refuse a post without one.",
		func(n *notice.Notice) bool { return len(n.Locations) > 0 }},
	{"deadline", "missing-deadline", "deadline", notice.Error, "Without it, candidates cannot know whether they may still apply.",
		func(n *notice.Notice) bool {
			return n.Deadline.Raw != "" || !n.Deadline.Day.IsZero() || n.Deadline.Rolling || n.Status == notice.Cancelled
		}},
	{"contract", "missing-contract", "type of contract", notice.Warning, "A secondment, a consultancy and a staff contract are open to different people.",
		func(n *notice.Notice) bool { return len(n.Contract.Kinds) > 0 || n.Contract.Raw != "" }},
	{"duration", "missing-duration", "duration", notice.Warning, "Few people give up a post for an appointment of unknown length.",
		func(n *notice.Notice) bool { return n.Duration != (notice.Duration{}) }},
	{"grade", "missing-grade", "grade", notice.Warning, "It decides on pay, and on who is senior enough to apply.",
		func(n *notice.Notice) bool { return len(n.Grade.Levels) > 0 || n.Grade.Raw != "" }},
	{"posts", "missing-posts", "number of posts", notice.Warning, "A reserve list is another offer than a post.",
		func(n *notice.Notice) bool { return n.Posts != (notice.Posts{}) }},
	{"security", "missing-security", "level of security clearance", notice.Warning, "A clearance takes months, and not everybody can get one.",
		func(n *notice.Notice) bool { return n.Security != (notice.Security{}) }},
	{"reports_to", "missing-reports-to", "supervisor", notice.Warning, "Where a post stands is told by whom it reports to.",
		func(n *notice.Notice) bool { return n.ReportsTo != "" }},
	{"published", "missing-published", "date of publication", notice.Info, "It tells an old notice from a new one, and job boards require it.",
		func(n *notice.Notice) bool { return n.Published.Raw != "" || !n.Published.Day.IsZero() }},
	{"start", "missing-start", "starting date", notice.Info, "Candidates must give notice in their present post.",
		func(n *notice.Notice) bool { return n.Start.Raw != "" || !n.Start.Day.IsZero() }},
	{"salary", "missing-salary", "salary", notice.Warning, "In a growing number of countries the law asks for it.",
		func(n *notice.Notice) bool { return n.Salary != (notice.Salary{}) }},
	{"summary", "missing-summary", "purpose of the post", notice.Info, "It is the first thing that candidates read.",
		func(n *notice.Notice) bool { return len(n.Summary) > 0 }},
	{"duties", "missing-duties", "duties", notice.Warning, "They are what the post is about.",
		func(n *notice.Notice) bool { return len(n.Duties) > 0 }},
	{"qualifications", "missing-qualifications", "education, experience or skills asked for", notice.Warning, "Without them, nobody can be selected on merit.",
		func(n *notice.Notice) bool {
			return len(n.Education) > 0 || len(n.Experience) > 0 || len(n.Skills) > 0
		}},
	{"education", "missing-education", "education asked for", notice.Warning, "It is a condition of admission in most staff rules.",
		func(n *notice.Notice) bool { return len(n.Education) > 0 }},
	{"experience", "missing-experience", "experience asked for", notice.Warning, "It is a condition of admission in most staff rules.",
		func(n *notice.Notice) bool { return len(n.Experience) > 0 }},
	{"languages", "missing-languages", "language requirements", notice.Warning, "An international organization has several official languages, and no post needs them all.",
		func(n *notice.Notice) bool { return len(n.Languages) > 0 }},
	{"skills", "missing-skills", "skills asked for", notice.Warning, "They are what the selection tests.",
		func(n *notice.Notice) bool { return len(n.Skills) > 0 }},
	{"application", "missing-application", "way to apply", notice.Warning, "A notice that reaches candidates by other ways than the portal must say where to apply.",
		func(n *notice.Notice) bool {
			return slices.ContainsFunc(n.Sections, func(s notice.Section) bool {
				return s.Kind == notice.ApplicationSection && len(s.Paragraphs) > 0
			})
		}},
}

// Fields returns the names of the fields that [Settings.Require] can ask for: keys of the
// JSON form, "qualifications" for any of education, experience and skills, and
// "application" for the section on how to apply.
func Fields() []string {
	names := make([]string, len(presences))
	for i := range presences {
		names[i] = presences[i].field
	}
	return names
}

// presenceRules returns the rules that say what a notice must state.
func presenceRules() []Rule {
	list := make([]Rule, len(presences))
	for i := range presences {
		f := &presences[i]
		list[i] = Rule{
			ID: f.rule, Severity: f.severity,
			Doc:   fmt.Sprintf("Nothing in the notice was read as its %s, which its profile or the settings ask for. %s", f.name, f.why),
			Check: func(p *Pass) { p.present(f) },
		}
	}
	return list
}

// present reports a field that the notice must state and does not.
//
// Silent where another finding tells more about the gap: a label or heading with nothing
// under it. A notice of no known form may state the field in words that are not read; only
// what the settings ask for is missed there.
func (p *Pass) present(f *presence) {
	if f.has(p.Notice) || !p.asksFor(f.field) || p.exempt(f.field) || p.gapReported(f.field) {
		return
	}
	p.report(p.head(), finding{
		field:   f.field,
		message: "nothing in the notice was read as its " + f.name,
		hint:    "State it behind a label or under a heading of its own, or take \"" + f.field + "\" off the required fields",
	})
}

// asksFor reports whether the settings ask for a field, or, of a notice of a known form, its
// profile.
func (p *Pass) asksFor(field string) bool {
	return slices.Contains(p.Settings.Require, field) ||
		p.profile.requires(field) && len(p.Diagnostics.ByRule("unknown-form")) == 0
}

// exempt reports whether notices of this kind of contract need not state a field.
func (p *Pass) exempt(field string) bool {
	return slices.ContainsFunc(p.Notice.Contract.Kinds, func(k notice.ContractKind) bool {
		return slices.Contains(defaultProfiles().contracts[k].without, field)
	})
}

// gapReported reports whether a label or heading for a field is known to be empty.
func (p *Pass) gapReported(field string) bool {
	about := func(key string) bool {
		return key == field || field == "qualifications" && (key == "education" || key == "experience" || key == "skills")
	}
	return slices.ContainsFunc(p.Diagnostics, func(d notice.Diagnostic) bool { return d.Field != "" && about(d.Field) }) ||
		slices.ContainsFunc(p.Notice.Sections, func(s notice.Section) bool {
			return len(s.Paragraphs) == 0 && about(string(s.Kind))
		})
}
