package report

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// SARIF writes the Static Analysis Results Interchange Format 2.1.0 of OASIS. Columns
// count code points from 1.
func SARIF(w io.Writer, r Report) error {
	rules := schema.Rules()
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "vacancy", Version: r.Version, InformationURI: "https://github.com/vacancykit/vacancy", Rules: make([]sarifRule, len(rules)),
		}},
		ColumnKind:  "unicodeCodePoints",
		Invocations: []sarifInvocation{{Successful: true}},
		Results:     []sarifResult{},
	}
	index := map[string]int{}
	for i, rule := range rules {
		index[rule.ID] = i
		run.Tool.Driver.Rules[i] = sarifRuleOf(rule)
	}
	for _, f := range r.Files {
		if f.Err != nil {
			inv := &run.Invocations[0]
			inv.Successful = false
			inv.Notifications = append(inv.Notifications, sarifNotification{
				Level: "error", Message: sarifText{f.Err.Error()},
				Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact{uri(f.Name)}}}},
			})
		}
		prints := fingerprints(f)
		for i, d := range f.Findings {
			run.Results = append(run.Results, sarifResultOf(f, d, index[d.Rule], prints[i]))
		}
	}
	return indented(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version,omitempty"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifText    `json:"shortDescription"`
	Full    sarifText    `json:"fullDescription"`
	Help    sarifHelp    `json:"help"`
	HelpURI string       `json:"helpUri"`
	Default sarifDefault `json:"defaultConfiguration"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifHelp struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifResult struct {
	RuleID    string            `json:"ruleId"`
	RuleIndex int               `json:"ruleIndex"`
	Level     string            `json:"level"`
	Message   sarifText         `json:"message"`
	Locations []sarifLocation   `json:"locations"`
	Related   []sarifLocation   `json:"relatedLocations,omitempty"`
	Prints    map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	ID         int           `json:"id,omitempty"`
	Physical   sarifPhysical `json:"physicalLocation"`
	Message    *sarifText    `json:"message,omitempty"`
	Properties *sarifPage    `json:"properties,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

// sarifPage is the place in a PDF, for which SARIF has no form.
type sarifPage struct {
	Page int        `json:"page"`
	Box  notice.Box `json:"box"`
}

func sarifRuleOf(r schema.Rule) sarifRule {
	what, why, _ := strings.Cut(r.Doc, ". ")
	what = strings.TrimSuffix(what, ".") + "."
	return sarifRule{
		ID: r.ID, Short: sarifText{what}, Full: sarifText{r.Doc},
		Help:    sarifHelp{r.Doc, what + "\n\n" + why + "\n\n[" + r.ID + "](" + ruleURL(r.ID) + ")"},
		HelpURI: ruleURL(r.ID), Default: sarifDefault{sarifLevel(r.Severity)},
	}
}

func sarifLevel(s notice.Severity) string {
	switch s {
	case notice.Error:
		return "error"
	case notice.Warning:
		return "warning"
	}
	return "note"
}

func sarifResultOf(f File, d notice.Diagnostic, index int, fingerprint string) sarifResult {
	message := d.Message
	if d.Hint != "" {
		message += ". " + d.Hint
	}
	out := sarifResult{
		RuleID: d.Rule, RuleIndex: index, Level: sarifLevel(d.Severity), Message: sarifText{message + "."},
		Locations: []sarifLocation{sarifPlace(f, d.Span, d.Position)},
		Prints:    map[string]string{"primaryLocationLineHash": fingerprint},
	}
	for i, r := range d.Related {
		l := sarifPlace(f, r.Span, r.Position)
		l.ID, l.Message = i+1, &sarifText{r.Message}
		out.Related = append(out.Related, l)
	}
	return out
}

func sarifPlace(f File, span notice.Span, p notice.Position) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri(f.Name)}}}
	if p.Line > 0 {
		end := f.end(span, p)
		l.Physical.Region = &sarifRegion{p.Line, p.Column, end.Line, end.Column}
	}
	if p.Page > 0 {
		l.Properties = &sarifPage{p.Page, p.Box}
	}
	return l
}

// uri returns a path as a URI: relative ones stay so.
func uri(path string) string {
	if path == "-" {
		return "stdin"
	}
	u := url.URL{Path: filepath.ToSlash(path)}
	if filepath.IsAbs(path) {
		u.Scheme = "file"
		if !strings.HasPrefix(u.Path, "/") {
			u.Path = "/" + u.Path
		}
	}
	return strings.TrimPrefix(u.String(), "./")
}
