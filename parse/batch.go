package parse

import (
	"context"
	"io"
	"iter"
)

// Input is one input of [Parser.All]: what to call it, and how to open it.
type Input struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// All reads the inputs one after the other, in their order. It yields a result or an
// error for each; an error, which names the input, does not end the iteration, except
// that of the context. Nothing is opened before its turn.
func (p *Parser) All(ctx context.Context, inputs iter.Seq[Input]) iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		for in := range inputs {
			result, err := p.open(ctx, in)
			if !yield(result, err) || ctx.Err() != nil {
				return
			}
		}
	}
}

// open opens and reads one input.
func (p *Parser) open(ctx context.Context, in Input) (*Result, error) {
	r, err := in.Open()
	if err != nil {
		return nil, err
	}
	result, err := p.Parse(ctx, in.Name, r)
	if closeErr := r.Close(); err == nil && closeErr != nil {
		return nil, closeErr
	}
	return result, err
}
