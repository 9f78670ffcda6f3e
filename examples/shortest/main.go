// Command shortest is about the shortest program that uses the library: it prints what
// the notice on standard input asks for, and by when.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/vacancykit/vacancy/parse"
)

func main() {
	result, err := parse.Parse(context.Background(), "stdin", os.Stdin) // text, HTML or PDF
	if err != nil {
		log.Fatal(err)
	}
	n := result.Notice
	fmt.Println(n.Title, n.Grade.Levels, n.Duration.Min, n.Deadline.Day, n.Deadline.Zone)
	for _, r := range result.Evidence.At("/deadline") {
		fmt.Printf("the deadline stands at line %d, column %d\n", r.Line, r.Column)
	}
	fmt.Println(result.Diagnostics)
}
