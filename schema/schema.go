// Package schema says what a good notice is: rules that a notice is checked against, the
// JSON Schema of its JSON form, and its forms for other programs, such as the JobPosting
// of schema.org.
//
//	result, err := parse.Parse(ctx, "notice.txt", file)
//	...
//	for _, d := range schema.Check(schema.Input{
//		Notice: result.Notice, Source: result.Source, Diagnostics: result.Diagnostics,
//	}, schema.Settings{}) {
//		fmt.Println(d)
//	}
//
// The package does not parse: what only the words of a notice show, such as a misspelt
// label, package parse has found already, and Check takes it over. So every finding has
// one place where its severity is set, where it is switched off and where it is described:
// its [Rule].
package schema

import (
	"slices"

	"github.com/vacancykit/vacancy/notice"
)

// Input is what is checked: the parts of a parse.Result.
type Input struct {
	// Notice is what was read. It must not be nil.
	Notice *notice.Notice
	// Source is the text it was read from; nil where there is none, as for a notice from
	// JSON: findings have no place then.
	Source *notice.Source
	// Evidence tells where the values stand; where it is nil, Notice.Evidence does.
	Evidence notice.Evidence
	// Diagnostics are the findings of package parse.
	Diagnostics notice.Diagnostics
}

// Check returns the findings about a notice, in the order of the text, each once. Settings
// that [Settings.Validate] refuses are taken as far as they are known.
//
// Of what is no notice, only that is found. It does not change the input.
func Check(in Input, s Settings) notice.Diagnostics {
	if in.Evidence == nil {
		in.Evidence = in.Notice.Evidence
	}
	p := &Pass{Input: in, Settings: s, profile: profileOf(in.Notice, s.Profile)}
	other := slices.ContainsFunc(in.Diagnostics, func(d notice.Diagnostic) bool { return isOther(d.Rule) })
	list := rules()
	for i := range list {
		p.rule = &list[i]
		severity, on := s.severity(p.rule)
		if !on || other && !isOther(p.rule.ID) {
			continue
		}
		p.severity = severity
		p.rule.Check(p)
	}
	p.found.Sort()
	return unique(p.found)
}

// isOther reports whether a rule is one that a text breaks by being no notice.
func isOther(rule string) bool { return rule == "not-a-notice" || rule == "listing" }

// unique drops findings that repeat the one before.
func unique(ds notice.Diagnostics) notice.Diagnostics {
	kept := ds[:0]
	for _, d := range ds {
		if n := len(kept); n > 0 && kept[n-1].Rule == d.Rule && kept[n-1].Span == d.Span && kept[n-1].Message == d.Message {
			continue
		}
		kept = append(kept, d)
	}
	return kept
}
