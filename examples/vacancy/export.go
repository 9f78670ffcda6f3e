package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	_ "time/tzdata" // deadlines are moments in zones, on machines without a database of them too

	"github.com/spf13/cobra"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// exportCommand returns "vacancy export".
func exportCommand() *cobra.Command {
	var format, profile string
	cmd := &cobra.Command{
		Use:   "export -f FORMAT [flags] [PATH|-]...",
		Short: "Write notices in the forms of other programs",
		Long: `Export reads notices and writes them in the form of another program.

Formats:
  jobposting  a JobPosting of schema.org as JSON-LD, for a page that search engines read
  markdown    a clean notice to publish
  ics         the deadline as a calendar entry
  csv         one row a notice, flat columns, for spreadsheets

Inputs are those of "vacancy parse". The exit code is 0; 1 when an input could not be
read or does not state what the format needs, the others still come out; 2 for wrong
usage. A JobPosting that lacks what Google requires is written all the same.`,
		Example: `  vacancy export -f jobposting notice.pdf > notice.jsonld
  vacancy export -f csv notices/ > notices.csv`,
		RunE: func(cmd *cobra.Command, args []string) error {
			w, err := exporterOf(format)
			if err != nil {
				return err
			}
			return parseArgs(cmd, args, profile, w)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "", "output `format`: "+strings.Join(exports(), ", "))
	cmd.Flags().StringVar(&profile, "profile", "", "`file` with an organization's own labels")
	if err := errors.Join(
		cmd.MarkFlagRequired("format"),
		cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(exports(), cobra.ShellCompDirectiveNoFileComp)),
	); err != nil {
		panic(err) // the flag was defined above
	}
	return cmd
}

// exports are the names of the formats of "vacancy export".
func exports() []string { return []string{"jobposting", "markdown", "ics", "csv"} }

// exporterOf returns the writer of a format.
func exporterOf(format string) (writer, error) {
	switch format {
	case "jobposting":
		return each(schema.JobPosting), nil
	case "markdown":
		return each(func(n *notice.Notice) ([]byte, error) { return schema.Markdown(n), nil }), nil
	case "ics":
		return each(schema.Calendar), nil
	case "csv":
		return writeRows(), nil
	}
	return nil, fmt.Errorf("unknown format %q%s", format, schema.DidYouMean(format, exports()))
}

// each returns a writer of notices one after the other. Its error says what a notice lacks;
// what could be written of it was.
func each(form func(*notice.Notice) ([]byte, error)) writer {
	return func(w io.Writer, o output) error {
		if o.err != nil {
			return nil
		}
		data, lack := form(o.result.Notice)
		if len(data) > 0 && data[len(data)-1] != '\n' {
			data = append(data, '\n')
		}
		if _, err := w.Write(data); err != nil {
			return err
		}
		if lack != nil {
			return lackError{fmt.Errorf("%s: %w", o.name, lack)}
		}
		return nil
	}
}

// lackError is for a notice that does not state what a format needs: the next ones are
// written all the same.
type lackError struct{ error }

// writeRows returns a writer of rows below the names of their columns.
func writeRows() writer {
	begun := false
	return func(w io.Writer, o output) error {
		rows := csv.NewWriter(w)
		if !begun {
			begun = true
			if err := rows.Write(append([]string{"file"}, schema.Columns()...)); err != nil {
				return err
			}
		}
		if o.err == nil {
			if err := rows.Write(append([]string{o.name}, schema.Record(o.result.Notice)...)); err != nil {
				return err
			}
		}
		rows.Flush()
		return rows.Error()
	}
}
