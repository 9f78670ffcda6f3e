package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/vacancykit/vacancy/examples/vacancy/internal/report"
	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
	"github.com/vacancykit/vacancy/schema"
)

// exitError is an error that is on standard error already and has an exit code of its
// own.
type exitError int

func (e exitError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// The exit codes of "vacancy check" beside 0 and 2.
const (
	exitFindings   = exitError(1) // a finding at or above --fail-on
	exitUnreadable = exitError(3) // an input could not be read, or the output not be written
)

// checkCommand returns "vacancy check".
func checkCommand() *cobra.Command {
	var c checker
	var failOn, config, profile string
	cmd := &cobra.Command{
		Use:   "check [flags] [PATH|-]...",
		Short: "Check notices before they are published",
		Long: `Check reads notices and reports what is wrong or odd about them, with the place in
the file and how to mend it. Every rule is described in schema/rules.md.

Of a directory, the text, HTML and PDF files below it are checked; without a PATH, or
for "-", standard input.

Several formats can be written in one run, each to standard output or to a file:
` + formatHelp() + `
Settings come from the nearest ` + settingsName + ` in the folder of a notice or above it:

  profile: interpol            # what a notice must state; else by employer and grade
  reference-date: 2026-03-01   # without it, nothing is past
  require: [salary]            # fields that must be stated, too
  rules:
    ambiguous-date: error      # error, warning, info or off
    cancelled: off

The exit code is 0 where all is well; 1 for findings at or above --fail-on; 2 for wrong
usage or settings; 3 when an input could not be read.`,
		Example: `  vacancy check notice.txt
  vacancy check --fail-on warning notices/
  vacancy check -f text -f sarif=vacancy.sarif -f junit=report.xml notices/
  vacancy check -f rdjsonl notices/ | reviewdog -f=rdjsonl -reporter=github-pr-review`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := c.report.FailOn.UnmarshalText([]byte(failOn)); err != nil {
				return fmt.Errorf("--fail-on %q: it is one of error, warning, info", failOn)
			}
			if config != "" {
				s, err := readSettings(config)
				if err != nil {
					return err
				}
				c.settings.fixed = &s
			}
			parser, err := newParser(profile)
			if err != nil {
				return err
			}
			if len(args) == 0 {
				args = []string{"-"}
			}
			return c.run(cmd, parser, args)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	cmd.Flags().StringArrayVarP(&c.outputs, "format", "f", nil, "output `FORMAT[=FILE]`; may be given several times (default text)")
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "the least `severity` that fails: error, warning, info")
	if err := cmd.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions(severities(), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag was defined above
	}
	cmd.Flags().StringVar(&config, "config", "", "`file` with the settings, instead of the nearest "+settingsName)
	cmd.Flags().StringVar(&profile, "profile", "", "`file` with an organization's own labels")
	return cmd
}

// formatHelp lists the formats.
func formatHelp() string {
	var b strings.Builder
	for _, f := range report.Formats() {
		fmt.Fprintf(&b, "  %-12s %s\n", f.Name, f.Help)
	}
	return b.String()
}

// checker checks inputs and writes what it found.
type checker struct {
	outputs  []string // FORMAT[=FILE]
	settings settingsFinder
	report   report.Report
}

// destination is one output.
type destination struct {
	format report.Format
	file   string // "" for standard output
}

func (c *checker) run(cmd *cobra.Command, parser *parse.Parser, paths []string) error {
	destinations, err := c.destinations()
	if err != nil {
		return err
	}
	var names []string
	n := 0
	for result, err := range parser.All(cmd.Context(), remember(once(inputs(paths, cmd.InOrStdin())), &names)) {
		f := report.File{Name: names[n], Err: err}
		n++
		if err == nil {
			settings, err := c.settings.find(f.Name)
			if err != nil {
				return err
			}
			f.Source = result.Source
			f.Findings = schema.Check(schema.Input{
				Notice: result.Notice, Source: result.Source, Evidence: result.Evidence, Diagnostics: result.Diagnostics,
			}, settings)
		}
		c.report.Files = append(c.report.Files, f)
	}
	if err := cmd.Context().Err(); err != nil {
		return err
	}
	c.report.Version = version()
	for _, d := range destinations {
		if err := c.write(cmd.OutOrStdout(), d); err != nil {
			fmt.Fprintf(cmd.ErrOrStderr(), "vacancy: writing the output: %v\n", err)
			return exitUnreadable
		}
	}
	c.explain(cmd.ErrOrStderr())
	return c.outcome()
}

// explain says which inputs could not be read.
func (c *checker) explain(stderr io.Writer) {
	for _, f := range c.report.Files {
		if f.Err != nil {
			fmt.Fprintf(stderr, "vacancy: %v\n", f.Err)
		}
	}
}

// outcome says how the run ended; that inputs could not be read outweighs findings.
func (c *checker) outcome() error {
	switch {
	case c.report.Count().Unreadable > 0:
		return exitUnreadable
	case c.report.Fails():
		return exitFindings
	}
	return nil
}

// destinations reads the outputs of the command line. Two cannot share standard output.
func (c *checker) destinations() ([]destination, error) {
	if len(c.outputs) == 0 {
		c.outputs = []string{"text"}
	}
	var list []destination
	taken := map[string]bool{}
	for _, o := range c.outputs {
		name, file, named := strings.Cut(o, "=")
		format, err := report.Lookup(name)
		if err != nil {
			return nil, err
		}
		if named && file == "" {
			return nil, fmt.Errorf("-f %s: no file after the \"=\"", o)
		}
		if file == "-" {
			file = ""
		}
		if taken[file] {
			return nil, fmt.Errorf("-f %s: another format is written there already; name a file: -f %s=FILE", o, name)
		}
		taken[file] = true
		list = append(list, destination{format, file})
	}
	return list, nil
}

// write writes the report to one destination.
func (c *checker) write(stdout io.Writer, d destination) error {
	r := c.report
	if d.file == "" {
		r.Colour = isTerminal(stdout)
		return d.format.Write(stdout, r)
	}
	f, err := os.Create(d.file)
	if err != nil {
		return err
	}
	err = d.format.Write(f, r)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// isTerminal reports whether colours may be written: to a terminal, unless the user asks
// for none (no-color.org).
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// once leaves out inputs that came already.
func once(all iter.Seq[parse.Input]) iter.Seq[parse.Input] {
	return func(yield func(parse.Input) bool) {
		seen := map[string]bool{}
		for in := range all {
			if seen[in.Name] {
				continue
			}
			seen[in.Name] = true
			if !yield(in) {
				return
			}
		}
	}
}

// remember keeps the names of inputs as they are handed on.
func remember(all iter.Seq[parse.Input], names *[]string) iter.Seq[parse.Input] {
	return func(yield func(parse.Input) bool) {
		for in := range all {
			*names = append(*names, in.Name)
			if !yield(in) {
				return
			}
		}
	}
}

// severities are the names of the severities, for completion.
func severities() []string {
	return []string{notice.Error.String(), notice.Warning.String(), notice.Info.String()}
}
