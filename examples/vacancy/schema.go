package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/vacancykit/vacancy/schema"
)

// schemaCommand returns "vacancy schema".
func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [FILE|-]...",
		Short: "Print the JSON Schema of a notice, or hold JSON files against it",
		Long: `Schema prints the JSON Schema (draft 2020-12) of the JSON form of a notice.

With files, it holds each of them against that schema instead, and prints every violation
with the JSON Pointer to its place. The exit code is then 0 where all are valid, 1 where
one is not, 3 when a file could not be read.`,
		Example: `  vacancy schema > notice.schema.json
  vacancy parse notice.txt | vacancy schema -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				_, err := cmd.OutOrStdout().Write(schema.JSON())
				return err
			}
			var outcome error
			for _, name := range args {
				violations, err := validateFile(name, cmd.InOrStdin())
				switch {
				case err != nil:
					fmt.Fprintf(cmd.ErrOrStderr(), "vacancy: %v\n", err)
					outcome = exitUnreadable
				case len(violations) > 0 && outcome == nil:
					outcome = exitFindings
				}
				for _, v := range violations {
					fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", name, v)
				}
			}
			return outcome
		},
	}
}

// validateFile holds a file against the schema.
func validateFile(name string, stdin io.Reader) ([]schema.Violation, error) {
	read := func() ([]byte, error) { return os.ReadFile(name) }
	if name == "-" {
		read = func() ([]byte, error) { return io.ReadAll(stdin) }
	}
	data, err := read()
	if err != nil {
		return nil, err
	}
	violations, err := schema.Validate(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return violations, nil
}
