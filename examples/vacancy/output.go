package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// output is what became of one input: a result or an error.
type output struct {
	name   string
	result *parse.Result
	err    error
}

// formats are the names of the output formats.
func formats() []string { return []string{"json", "jsonl", "yaml", "table"} }

// writer writes one output in one format.
type writer func(io.Writer, output) error

func writerOf(format string) (writer, error) {
	switch format {
	case "json":
		return writeJSON, nil
	case "jsonl":
		return writeJSONLine, nil
	case "yaml":
		return writeYAML, nil
	case "table":
		return writeTable, nil
	}
	return nil, fmt.Errorf("unknown format %q: it is one of %s", format, strings.Join(formats(), ", "))
}

// writeJSON writes the notice, indented.
func writeJSON(w io.Writer, o output) error {
	if o.err != nil {
		return nil
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(o.result.Notice)
}

// line is one line of the format jsonl.
type line struct {
	File        string             `json:"file"`
	Notice      *notice.Notice     `json:"notice,omitempty"`
	Diagnostics notice.Diagnostics `json:"diagnostics,omitempty"`
	Error       string             `json:"error,omitempty"`
}

// writeJSONLine writes one line, an error among them.
func writeJSONLine(w io.Writer, o output) error {
	l := line{File: o.name}
	if o.err != nil {
		l.Error = o.err.Error()
	} else {
		l.Notice, l.Diagnostics = o.result.Notice, o.result.Diagnostics
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(l)
}

// writeYAML writes the notice as one YAML document, its keys in the order of the JSON.
func writeYAML(w io.Writer, o output) error {
	if o.err != nil {
		return nil
	}
	data, err := json.Marshal(o.result.Notice)
	if err != nil {
		return err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil { // JSON is YAML
		return err
	}
	blockStyle(&doc)
	if _, err := io.WriteString(w, "---\n"); err != nil {
		return err
	}
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(&doc); err != nil {
		return err
	}
	return e.Close()
}

// blockStyle has a document written as indented blocks with plain strings.
func blockStyle(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Tag != "!!str" {
		return
	}
	n.Style = 0
	for _, c := range n.Content {
		blockStyle(c)
	}
}
