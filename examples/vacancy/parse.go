package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/spf13/cobra"

	"github.com/vacancykit/vacancy/parse"
)

// parseCommand returns "vacancy parse".
func parseCommand() *cobra.Command {
	var format, profile string
	cmd := &cobra.Command{
		Use:   "parse [flags] [PATH|-]...",
		Short: "Print what notices say",
		Long: `Parse reads notices and prints what they say.

Of a directory, the text, HTML and PDF files below it are read; without a PATH, or
for "-", standard input. The format of an input is told by its content.

Formats:
  json   the notice, indented, one document after the other (the default)
  jsonl  one line an input: {"file", "notice", "diagnostics", "error"}
  yaml   the notice, one document an input
  table  what a person wants to read in a terminal, with findings below

The exit code is 0; 1 when an input could not be read, the others still come out;
2 for wrong usage.`,
		Example: `  vacancy parse notice.txt
  vacancy parse -f jsonl notices/ > notices.jsonl
  curl -s https://example.org/job/42 | vacancy parse -f table -
  vacancy parse --profile acme.txt acme/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			w, err := writerOf(format)
			if err != nil {
				return err
			}
			return parseArgs(cmd, args, profile, w)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "json", "output `format`: "+strings.Join(formats(), ", "))
	cmd.Flags().StringVar(&profile, "profile", "", "`file` with an organization's own labels")
	if err := cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats(), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag was defined above
	}
	return cmd
}

// newParser returns a parser with the profile in a file; "" for none.
func newParser(profile string) (*parse.Parser, error) {
	model.ConfigPath = "disable" // else the decrypter writes one to the user's home
	if profile == "" {
		return &parse.Parser{Decrypt: decrypt}, nil
	}
	f, err := os.Open(profile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p, err := parse.LoadProfile(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", profile, err)
	}
	return &parse.Parser{Profile: p, Decrypt: decrypt}, nil
}

// parseArgs reads the inputs that the arguments name, standard input where there are
// none, and writes what they say.
func parseArgs(cmd *cobra.Command, args []string, profile string, w writer) error {
	parser, err := newParser(profile)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		args = []string{"-"}
	}
	return parseAll(cmd, parser, args, w)
}

// parseAll reads the inputs and writes what they say, in their order.
func parseAll(cmd *cobra.Command, parser *parse.Parser, paths []string, w writer) error {
	failed := false
	names := make([]string, 0, len(paths))
	all := inputs(paths, cmd.InOrStdin())
	named := func(yield func(parse.Input) bool) {
		for in := range all {
			names = append(names, in.Name)
			if !yield(in) {
				return
			}
		}
	}
	n := 0
	for result, err := range parser.All(cmd.Context(), named) {
		name := names[n]
		n++
		if err != nil {
			failed = true
			fmt.Fprintf(cmd.ErrOrStderr(), "vacancy: %v\n", err)
		}
		var lack lackError
		if err := w(cmd.OutOrStdout(), output{name, result, err}); errors.As(err, &lack) {
			failed = true
			fmt.Fprintf(cmd.ErrOrStderr(), "vacancy: %v\n", err)
		} else if err != nil {
			fmt.Fprintf(cmd.ErrOrStderr(), "vacancy: writing the output: %v\n", err)
			return errReported
		}
	}
	if failed {
		return errReported
	}
	return nil
}
