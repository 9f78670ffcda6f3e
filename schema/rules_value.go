package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// valueRules are about impossible and odd values.
var valueRules = []Rule{
	{ID: "grade-outside-system", Severity: notice.Warning, Check: checkGradeLevels,
		Doc: "The grade system has no such grade: a G-9 of the United Nations. The number is mistyped, or the grade is one of another employer's."},
	{ID: "grade-of-other-system", Severity: notice.Warning, Check: checkGradeSystem,
		Doc: "The grade is of another system than the employer's. A leftover from another organization's notice, or a pay scale that needs a word of explanation."},
	{ID: "implausible-posts", Severity: notice.Warning, Check: checkPosts,
		Doc: "The notice offers more than 500 posts. Most often a year or a reference slipped into the number."},
	{ID: "salary-without-currency", Severity: notice.Warning, Check: checkSalaryCurrency,
		Doc: "The salary names no currency. Staff of international organizations are paid in many, and 48,000 of one are worth little in another."},
	{ID: "salary-without-period", Severity: notice.Info, Check: checkSalaryPeriod,
		Doc: "The salary does not say whether it is paid by the month or by the year. Job boards cannot show it, and readers compare it wrongly."},
	{ID: "implausible-experience", Severity: notice.Warning, Check: checkExperience,
		Doc: "More than twenty-five years of experience are asked for. The number is mistyped, or hardly anybody can apply."},
	{ID: "contradictory-contract", Severity: notice.Warning, Check: checkContract,
		Doc: "The contract is of two kinds that exclude each other, such as permanent and fixed-term. One of them is left over from another notice."},
	{ID: "unexpected-value", Severity: notice.Info, Check: checkUnexpected,
		Doc: "The notice states what posts with its kind of contract do not have: an internship has no grade, and on a secondment the home administration pays the salary. The kind of contract or the value is left over from another notice."},
	{ID: "location-without-country", Severity: notice.Info, Check: checkCountry,
		Doc: "The duty station has no country that is known. Many towns share a name, and job boards refuse a place without a country."},
	{ID: "cancelled", Severity: notice.Info, Check: checkCancelled,
		Doc: "The notice says that it was cancelled. It should not be published any more as an offer."},
}

func checkGradeLevels(p *Pass) {
	g := &p.Notice.Grade
	if len(g.Levels) == 0 {
		return
	}
	system := g.System
	if system == "" {
		system = p.profile.grades
	}
	known := gradeLevels()[system]
	if known == nil {
		return
	}
	for _, level := range g.Levels {
		if known[level] {
			continue
		}
		p.report(p.Place("/grade"), finding{
			field:   "grade",
			message: fmt.Sprintf("%s is no grade of the system %q", quoted(level), system),
			hint:    "Correct the grade",
		})
	}
}

func checkGradeSystem(p *Pass) {
	own, printed := p.profile.grades, p.Notice.Grade.System
	if own == "" || printed == "" || own == printed {
		return
	}
	p.report(p.Place("/grade"), finding{
		field:   "grade",
		message: fmt.Sprintf("the grade %s is of the system %q, and the employer's is %q", quoted(p.Notice.Grade.Raw), printed, own),
		hint:    "State the grade in the employer's system",
	})
}

// maxPosts is the largest number of posts that one notice is taken to offer.
const maxPosts = 500

func checkPosts(p *Pass) {
	if n := p.Notice.Posts.Count; n > maxPosts {
		p.report(p.Place("/posts"), finding{
			field:   "posts",
			message: fmt.Sprintf("%d posts are offered", n),
			hint:    "Check the number",
		})
	}
}

func amount(n float64) string { return strings.TrimSuffix(fmt.Sprintf("%.2f", n), ".00") }

func checkSalaryCurrency(p *Pass) {
	if s := p.Notice.Salary; s.Currency == "" && (s.Min > 0 || s.Max > 0) {
		p.report(p.Place("/salary"), finding{
			field:   "salary",
			message: fmt.Sprintf("the salary %s names no currency", quoted(s.Raw)),
			hint:    "Add the code of the currency: \"EUR\"",
		})
	}
}

func checkSalaryPeriod(p *Pass) {
	if s := p.Notice.Salary; s.Period == "" && (s.Min > 0 || s.Max > 0) {
		p.report(p.Place("/salary"), finding{
			field:   "salary",
			message: fmt.Sprintf("the salary %s does not say what it is paid for", quoted(s.Raw)),
			hint:    "Add \"per month\" or \"per year\"",
		})
	}
}

// maxExperience is the most years of experience that a notice is taken to ask for.
const maxExperience = 25

func checkExperience(p *Pass) {
	for i, q := range p.Notice.Experience {
		if q.MinYears > maxExperience {
			p.report(p.Place(element("/experience", i)+"/text"), finding{
				field:   "experience",
				message: fmt.Sprintf("%s years of experience are asked for", amount(q.MinYears)),
				hint:    "Check the number",
			})
		}
	}
}

func checkContract(p *Pass) {
	kinds := p.Notice.Contract.Kinds
	for _, kind := range kinds {
		for _, other := range defaultProfiles().contracts[kind].excludes {
			if slices.Contains(kinds, other) {
				p.report(p.Place("/contract"), finding{
					field:   "contract",
					message: fmt.Sprintf("the contract is both %s and %s", words(kind), words(other)),
					hint:    "Name the kind of contract that is offered",
				})
				return
			}
		}
	}
}

// words returns a code of the model as words.
func words(kind notice.ContractKind) string { return strings.ReplaceAll(string(kind), "_", " ") }

func checkUnexpected(p *Pass) {
	for _, kind := range p.Notice.Contract.Kinds {
		for _, field := range defaultProfiles().contracts[kind].never {
			if p.states(field) {
				p.report(p.Place("/"+field), finding{
					field:   field,
					message: fmt.Sprintf("a %s is stated, although the contract is: %s", field, words(kind)),
					hint:    "Check the kind of contract, or leave the " + field + " out",
					related: []notice.Related{p.related(p.Place("/contract"), "the kind of contract")},
				})
			}
		}
	}
}

// states reports whether the notice states a grade or an amount of a salary.
func (p *Pass) states(field string) bool {
	switch field {
	case "grade":
		return len(p.Notice.Grade.Levels) > 0
	case "salary":
		return p.Notice.Salary.Min > 0 || p.Notice.Salary.Max > 0
	}
	return false
}

func checkCountry(p *Pass) {
	for i, l := range p.Notice.Locations {
		if l.City != "" && l.Country == "" && !l.Remote {
			p.report(p.Place(element("/locations", i)), finding{
				field:   "locations",
				message: fmt.Sprintf("no country is known for %s", quoted(l.City)),
				hint:    "Add the country: \"" + l.City + ", France\"",
			})
		}
	}
}

func checkCancelled(p *Pass) {
	if p.Notice.Status == notice.Cancelled {
		p.report(p.Place("/status"), finding{
			field:   "status",
			message: "the notice is cancelled",
			hint:    "Take the notice down",
		})
	}
}
