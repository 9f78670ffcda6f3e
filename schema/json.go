package schema

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

//go:embed notice.schema.json
var schemaText []byte

// JSON returns the JSON Schema (draft 2020-12) of the JSON form of a notice. The slice is
// the caller's.
func JSON() []byte { return slices.Clone(schemaText) }

// form is the part of JSON Schema that the schema of a notice is written in. A test sees
// to it that the schema keeps to it.
type form struct {
	Schema      string `json:"$schema"`
	ID          string `json:"$id"`
	Title       string `json:"title"`
	Description string `json:"description"`

	Ref  string           `json:"$ref"`
	Defs map[string]*form `json:"$defs"`
	Type string           `json:"type"`

	Properties map[string]*form `json:"properties"`
	Required   []string         `json:"required"`
	// Additional is false throughout: a key that is not known is a violation.
	Additional *bool `json:"additionalProperties"`

	Items    *form `json:"items"`
	MinItems int   `json:"minItems"`
	MaxItems int   `json:"maxItems"`

	Enum      []string `json:"enum"`
	MinLength int      `json:"minLength"`
	Pattern   string   `json:"pattern"`
	Format    string   `json:"format"`

	Minimum          *float64 `json:"minimum"`
	ExclusiveMinimum *float64 `json:"exclusiveMinimum"`

	name string // of a definition
}

// noticeForm is the schema, read on first use. That it can be read, a test sees to.
var noticeForm = sync.OnceValue(func() *form {
	f := &form{}
	if err := json.Unmarshal(schemaText, f); err != nil {
		panic("schema/notice.schema.json: " + err.Error())
	}
	for name, d := range f.Defs {
		d.name = name
	}
	return f
})

// definition returns the form that a reference names, or f itself.
func (f *form) definition(root *form) *form {
	if f.Ref == "" {
		return f
	}
	return root.Defs[strings.TrimPrefix(f.Ref, "#/$defs/")]
}
