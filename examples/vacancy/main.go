// Command vacancy reads vacancy notices into JSON.
//
//	vacancy parse notice.txt
//	curl -s https://example.org/job/42 | vacancy parse -f table -
//
// It is the example of how the library is used, and the tool for trying it out.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // an input could not be read, or the output not be written
	exitUsage  = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errReported stands for failures that are on standard error already.
var errReported = errors.New("something failed")

// run runs the command line args and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := &cobra.Command{
		Use:           "vacancy",
		Short:         "Read vacancy notices into typed, sourced values",
		Long:          "Vacancy turns raw vacancy notices of international organizations into typed values.\nIt works offline, and every value carries the place where it was read.",
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(parseCommand(), checkCommand(), exportCommand(), schemaCommand())
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var exit exitError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &exit):
		return int(exit)
	case errors.Is(err, errReported):
		return exitFailed
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "vacancy: interrupted")
		return exitFailed
	}
	fmt.Fprintf(stderr, "vacancy: %v\nRun 'vacancy --help' for usage.\n", err)
	return exitUsage
}
