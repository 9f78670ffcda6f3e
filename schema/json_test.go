package schema_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// node is a part of the schema as the drift tests see it.
type node struct {
	Ref        string           `json:"$ref"`
	Defs       map[string]*node `json:"$defs"`
	Type       string           `json:"type"`
	Properties map[string]*node `json:"properties"`
	Items      *node            `json:"items"`
	Enum       []string         `json:"enum"`
}

func schemaNode(t *testing.T) *node {
	t.Helper()
	root := &node{}
	require.NoError(t, json.Unmarshal(schema.JSON(), root))
	return root
}

func (n *node) resolve(root *node) *node {
	if n.Ref == "" {
		return n
	}
	return root.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
}

// TestSchemaMatchesTypes compares the schema with the Go types, field by field.
func TestSchemaMatchesTypes(t *testing.T) {
	root := schemaNode(t)
	compare(t, root, root, reflect.TypeFor[notice.Notice](), "", constants(t))
}

func compare(t *testing.T, root, n *node, typ reflect.Type, path string, enums map[string][]string) {
	n = n.resolve(root)
	if !assert.NotNil(t, n, "%s is not in the schema", path) {
		return
	}
	switch typ {
	case reflect.TypeFor[notice.Day](), reflect.TypeFor[notice.Period](), reflect.TypeFor[language.Tag]():
		assert.Equal(t, "string", n.Type, path)
		return
	case reflect.TypeFor[notice.Box]():
		assert.Equal(t, "array", n.Type, path)
		return
	}
	switch typ.Kind() {
	case reflect.Struct:
		var keys []string
		for i := range typ.NumField() {
			key, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			keys = append(keys, key)
			compare(t, root, n.Properties[key], typ.Field(i).Type, path+"/"+key, enums)
		}
		for key := range n.Properties {
			assert.Contains(t, keys, key, "%s has a key in the schema that the type does not have", path)
		}
	case reflect.Slice:
		assert.Equal(t, "array", n.Type, path)
		compare(t, root, n.Items, typ.Elem(), path+"/0", enums)
	case reflect.Pointer:
		compare(t, root, n, typ.Elem(), path, enums)
	case reflect.String:
		assert.Equal(t, "string", n.Type, path)
		want := enums[typ.Name()]
		if typ.Name() == "SectionKind" {
			want = append(slices.Clone(want), "summary", "duties", "education", "experience", "languages", "skills")
		}
		assert.ElementsMatch(t, want, n.Enum, "the values of %s at %s", typ.Name(), path)
	case reflect.Bool:
		assert.Equal(t, "boolean", n.Type, path)
	case reflect.Int:
		assert.Equal(t, "integer", n.Type, path)
	case reflect.Float64:
		assert.Equal(t, "number", n.Type, path)
	default:
		t.Errorf("%s has a type the test does not know: %s", path, typ)
	}
}

// constants returns the values of the string constants of package notice by their types.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../notice/*.go")
	require.NoError(t, err)
	values := map[string][]string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, spec := range gen.Specs {
				s := spec.(*ast.ValueSpec)
				typ, ok := s.Type.(*ast.Ident)
				if !ok || len(s.Values) == 0 {
					continue
				}
				if lit, ok := s.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					value, err := strconv.Unquote(lit.Value)
					require.NoError(t, err)
					values[typ.Name] = append(values[typ.Name], value)
				}
			}
		}
	}
	return values
}

// golds returns the gold documents of testdata without what a gold adds: null for "must
// be absent", and notes.
func golds(tb testing.TB) map[string][]byte {
	tb.Helper()
	docs := map[string][]byte{}
	for _, pattern := range []string{"../testdata/notices/*.gold.json", "../testdata/seeds/*.gold.json"} {
		files, err := filepath.Glob(pattern)
		require.NoError(tb, err)
		require.NotEmpty(tb, files)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(tb, err)
			var v any
			require.NoError(tb, json.Unmarshal(data, &v))
			docs[filepath.Base(file)], err = json.Marshal(withoutNull(v))
			require.NoError(tb, err)
		}
	}
	return docs
}

func withoutNull(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			if member == nil || key[0] == '_' {
				delete(v, key)
			} else {
				v[key] = withoutNull(member)
			}
		}
	case []any:
		for i := range v {
			v[i] = withoutNull(v[i])
		}
	}
	return v
}

// TestGoldsAreValid holds all gold files, and what is read from their notices, against
// the schema.
func TestGoldsAreValid(t *testing.T) {
	full := fullSchema(t)
	check := func(name string, data []byte) {
		found, err := schema.Validate(data)
		require.NoError(t, err, name)
		assert.Empty(t, found, name)
		assert.True(t, valid(t, full, data), "%s: a full validator disagrees", name)
	}
	for name, data := range golds(t) {
		check(name, data)
	}
	for _, file := range goodNotices(t) {
		data, err := json.Marshal(inputOf(t, file).Notice)
		require.NoError(t, err)
		check(filepath.Base(file), data)
	}
}

// fullSchema compiles the schema with a validator for all of JSON Schema.
func fullSchema(tb testing.TB) *jsonschema.Schema {
	tb.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.JSON()))
	require.NoError(tb, err)
	require.NoError(tb, c.AddResource("notice.schema.json", v))
	s, err := c.Compile("notice.schema.json")
	require.NoError(tb, err)
	return s
}

func valid(tb testing.TB, s *jsonschema.Schema, data []byte) bool {
	tb.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(tb, err)
	return s.Validate(v) == nil
}

// TestValidateAgrees changes gold documents at random and compares the outcome with that
// of a validator for all of JSON Schema.
func TestValidateAgrees(t *testing.T) {
	full := fullSchema(t)
	r := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for name, data := range golds(t) {
		for range 40 {
			var v any
			require.NoError(t, json.Unmarshal(data, &v))
			changed, err := json.Marshal(mutate(r, v, 1+r.IntN(6)))
			require.NoError(t, err)
			found, err := schema.Validate(changed)
			require.NoError(t, err, name)
			want := valid(t, full, changed)
			require.Equal(t, want, len(found) == 0, "%s: the validators disagree: %v\n%s", name, found, changed)
			if !want {
				refused++
			}
		}
	}
	assert.Greater(t, refused, 300, "the changes must break documents")
}

// odd are values that do not belong everywhere.
var odd = []any{
	"", "x", 0.0, 1.0, 2.0, 1.5, -1.0, true, nil, []any{}, map[string]any{}, "2026-02-30", "2026-02-28", "P36M", "P", "P1D1M", "P4.5M", "PT5H",
	"23:59", "24:00", "FR", "fr", "EUR", "en", "e", "/title", "title", "~", "required", "5 January", []any{1.0, 2.0, 3.0, 4.0}, "zh-Hant-x-1", "en-", "٢٣:٥٩",
}

// mutate puts an odd value, or an odd key, somewhere into a document.
func mutate(r *rand.Rand, v any, depth int) any {
	if depth == 0 || r.IntN(8) == 0 {
		return odd[r.IntN(len(odd))]
	}
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		if len(keys) == 0 || r.IntN(12) == 0 {
			v[[]string{"colour", "raw", "text", "a/b~c"}[r.IntN(4)]] = odd[r.IntN(len(odd))]
			return v
		}
		k := keys[r.IntN(len(keys))]
		v[k] = mutate(r, v[k], depth-1)
		return v
	case []any:
		if len(v) > 0 {
			i := r.IntN(len(v))
			v[i] = mutate(r, v[i], depth-1)
		}
		return v
	}
	return odd[r.IntN(len(odd))]
}

func TestValidateNamesEveryViolation(t *testing.T) {
	found, err := schema.Validate([]byte(`{
		"titel": "Analyst",
		"deadline": {"date": "2026-06-31", "time": "24:00"},
		"locations": [{"country": "FR"}, {"country": "France", "a/b": 1}],
		"salary": {"min": 0, "currency": "EUR"},
		"units": [],
		"grade": null,
		"posts": {"count": "1"},
		"evidence": [{"path": "/title"}],
		"title": ""
	}`))
	require.NoError(t, err)
	var got []string
	for _, v := range found {
		got = append(got, v.String())
	}
	assert.Equal(t, []string{
		`/titel: is no key of a notice, did you mean "title"?`,
		`/deadline/date: "2026-06-31" is not in the form: A day of the Gregorian calendar, ISO 8601`,
		`/deadline/time: "24:00" is not in the form: A time of day, 24 hours`,
		`/locations/1/country: "France" is not in the form: ISO 3166-1 alpha-2`,
		`/locations/1/a~1b: is no key of a notice: it is one of city, country, raw, remote`,
		`/salary/min: 0 is not more than 0`,
		`/units: is empty: a key whose value is not known is left out`,
		`/grade: is null: a key whose value is not known is left out`,
		`/posts/count: is a string instead of an integer`,
		`/evidence/0: lacks the key "state"`,
		`/evidence/0: lacks the key "start"`,
		`/evidence/0: lacks the key "end"`,
		`/title: is empty: a key whose value is not known is left out`,
	}, got)
}

func TestValidateRefusesWhatIsNoJSON(t *testing.T) {
	for _, data := range []string{"", "{", `{"title": }`, `{} {}`, "[1,", "\xff", strings.Repeat("[", 200) + strings.Repeat("]", 200)} {
		_, err := schema.Validate([]byte(data))
		assert.ErrorIs(t, err, schema.ErrJSON, "%q", data)
	}
	found, err := schema.Validate([]byte(`[]`))
	require.NoError(t, err)
	assert.Len(t, found, 1)
}

func FuzzValidate(f *testing.F) {
	f.Add([]byte(`{"title": "Analyst", "deadline": {"date": "2026-01-05"}}`))
	f.Add([]byte(`{"grade": {"levels": ["5"], "colour": [null, 1e400, "\ud800"]}}`))
	full := fullSchema(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := schema.Validate(data)
		if (err == nil) != json.Valid(data) {
			if err != nil && bytes.Count(data, []byte("["))+bytes.Count(data, []byte("{")) > 90 {
				return
			}
			t.Fatalf("error %v, but json.Valid is %v", err, json.Valid(data))
		}
		if err != nil || slices.ContainsFunc(found, func(v schema.Violation) bool { return v.Message == "stands twice" }) {
			return
		}
		if v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data)); err == nil && (full.Validate(v) == nil) != (len(found) == 0) {
			t.Fatalf("a full validator disagrees: %v", found)
		}
	})
}
