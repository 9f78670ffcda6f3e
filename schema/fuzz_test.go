package schema_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

// FuzzCheck checks and exports what is read from any bytes: findings lie in the text and
// repeat, what is read is valid, and every form can be written.
func FuzzCheck(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(lintDir, "*", "fail.*"))
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	settings := schema.Settings{Require: schema.Fields(), ReferenceDate: notice.Day{Year: 2026, Month: 3, Day: 1}}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := parse.ParseBytes(context.Background(), "fuzz", data)
		if err != nil {
			return
		}
		in := schema.Input{Notice: r.Notice, Source: r.Source, Evidence: r.Evidence, Diagnostics: r.Diagnostics}
		found := schema.Check(in, settings)
		for i, d := range found {
			if d.Start < 0 || d.End < d.Start || d.End > len(r.Source.Text) {
				t.Fatalf("%s lies outside of the text: %v", d.Rule, d.Span)
			}
			if _, ok := schema.Lookup(d.Rule); !ok {
				t.Fatalf("%s is no rule", d.Rule)
			}
			if i > 0 && d.Rule == found[i-1].Rule && d.Span == found[i-1].Span && d.Message == found[i-1].Message {
				t.Fatalf("%s is found twice", d)
			}
		}
		text, err := json.Marshal(r.Notice)
		if err != nil {
			t.Fatal(err)
		}
		if violations, err := schema.Validate(text); err != nil || len(violations) > 0 {
			t.Fatalf("what was read is not valid: %v %v", violations, err)
		}
		if posting, _ := schema.JobPosting(r.Notice); !json.Valid(posting) {
			t.Fatal("the JobPosting is no JSON")
		}
		schema.Markdown(r.Notice)
		schema.Record(r.Notice)
		_, _ = schema.Calendar(r.Notice)
	})
}
