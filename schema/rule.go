package schema

import (
	"slices"
	"strconv"
	"sync"

	"github.com/vacancykit/vacancy/notice"
)

// Rule is one thing that is checked about a notice.
type Rule struct {
	// ID is the stable name, in kebab case: "ambiguous-date".
	ID string
	// Doc says what is found, in the first sentence, and why that matters.
	Doc string
	// Severity is that of its findings where the settings do not set another.
	Severity notice.Severity
	// Reported is set for a rule whose findings package parse makes: Check only passes
	// them on.
	Reported bool
	// Check reports the findings of the rule to the pass.
	Check func(*Pass)
}

// Rules returns the rules in the order in which rules.md describes them. The slice is the
// caller's.
func Rules() []Rule { return slices.Clone(rules()) }

// Lookup returns the rule with a name.
func Lookup(id string) (Rule, bool) {
	for _, r := range rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// rules are all rules, put together on first use.
var rules = sync.OnceValue(func() []Rule {
	return slices.Concat(formRules, labelRules, conflictRules, textRules, presenceRules(), dateRules, durationRules, valueRules)
})

// Pass is the check of one notice against one rule.
type Pass struct {
	Input
	Settings Settings

	profile  *profile
	rule     *Rule
	severity notice.Severity
	found    notice.Diagnostics
}

// finding is what a rule says of a value.
type finding struct {
	field   string // the key of the field of the notice
	message string
	hint    string
	related []notice.Related
}

// Report notes a finding of the rule at a place of the text. Message says what is wrong,
// hint how to mend it; both are sentences without a full stop.
func (p *Pass) Report(span notice.Span, message, hint string, related ...notice.Related) {
	p.report(span, finding{message: message, hint: hint, related: related})
}

func (p *Pass) report(span notice.Span, f finding) {
	d := notice.Diagnostic{
		Rule: p.rule.ID, Severity: p.severity, Message: f.message, Hint: f.hint, Field: f.field,
		Span: span, Related: f.related,
	}
	if p.Source != nil {
		d.Position = p.Source.Position(span)
	}
	p.found = append(p.found, d)
}

// Place returns where the value at a JSON Pointer of the notice was read: its first
// reading that is not conflicting; where there is none, the one of what it is part of, and
// at last the head of the notice.
func (p *Pass) Place(path string) notice.Span {
	for path != "" {
		for _, r := range p.Evidence {
			if r.Path == path && r.State != notice.Conflicting {
				return r.Span()
			}
		}
		for i := len(path) - 1; ; i-- {
			if path[i] == '/' {
				path = path[:i]
				break
			}
		}
	}
	return p.head()
}

// head returns the place that findings about the notice as a whole have: its title, or the
// first line of its text.
func (p *Pass) head() notice.Span {
	for _, r := range p.Evidence {
		if r.Path == "/title" && r.State != notice.Conflicting {
			return r.Span()
		}
	}
	if p.Source == nil {
		return notice.Span{}
	}
	text := p.Source.Text
	start := 0
	for start < len(text) && (text[start] == '\n' || text[start] == ' ' || text[start] == '\t') {
		start++
	}
	end := start
	for end < len(text) && text[end] != '\n' {
		end++
	}
	return notice.Span{Start: start, End: end}
}

// related returns a further place of a finding.
func (p *Pass) related(span notice.Span, message string) notice.Related {
	r := notice.Related{Message: message, Span: span}
	if p.Source != nil {
		r.Position = p.Source.Position(span)
	}
	return r
}

// passOn takes over the findings that package parse made under the rule's name. That a
// duration of 0 is not understood, the rule on odd durations says better.
func passOn(p *Pass) {
	for i := range p.Diagnostics {
		if p.Diagnostics[i].Rule != p.rule.ID {
			continue
		}
		d := p.Diagnostics[i]
		if d.Rule == "value-not-understood" && d.Field == "duration" && isOdd(p.Notice.Duration) {
			continue
		}
		d.Severity = p.severity
		p.found = append(p.found, d)
	}
}

// element returns a JSON Pointer to an element of the array at path.
func element(path string, i int) string { return path + "/" + strconv.Itoa(i) }

// quoted returns a text in quotation marks, cut short for a message.
func quoted(text string) string {
	const most = 60
	if len(text) > most {
		if r := []rune(text); len(r) > most {
			text = string(r[:most-1]) + "…"
		}
	}
	return "\"" + text + "\""
}
