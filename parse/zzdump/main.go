package main

import (
	"context"
	"fmt"
	"os"

	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

func main() {
	for _, f := range os.Args[1:] {
		data, _ := os.ReadFile(f)
		doc, err := reader.Read(context.Background(), f, data, document.Limits{MaxBytes: 1<<30, MaxBlocks: 1<<30, MaxDepth: 1<<30, MaxElements: 1<<30, MaxText: 1<<30, MaxPages: 1<<30, MaxUnpacked: 1<<30, MaxGlyphs: 1<<30, })
		if err != nil {
			fmt.Println(err)
			return
		}
		o, _ := outline.Read(context.Background(), doc, vocab.Default())
		for _, p := range o.Parts {
			kind := []string{"PARA", "FIELD", "HEAD", "ITEM", "NOTE"}[p.Kind]
			keys := ""
			for k := range p.Label.Keys.All() {
				keys += k.String() + " "
			}
			fmt.Printf("%-5s [%s] name=%q body=%q mark=%v depth=%d loose=%v closed=%v apart=%v sub=%v gap=%v\n", kind, keys, doc.Source.Text[p.Name.Start:p.Name.End], doc.Source.Text[p.Body.Start:p.Body.End], p.Mark.Kind, p.Depth, p.Loose, p.Closed, p.Apart, p.Sub, p.Gap)
		}
	}
}
