package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"vacancy": func() { os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the command lines of testdata/*.txtar. VACANCY_UPDATE=1 writes the
// outputs they compare with anew.
func TestScripts(t *testing.T) {
	notices, err := filepath.Abs("../../testdata/notices")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       os.Getenv("VACANCY_UPDATE") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NOTICES", notices)
			e.Setenv("LINT", filepath.Join(filepath.Dir(notices), "lint"))
			return nil
		},
	})
}
