package reader

import (
	"context"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

func (p *page) embedded() []document.Embedded { return nil }

func (p *page) payload(ctx context.Context, opts Options) (*page, error) { return nil, nil }

func attach(docs []*document.Document, data []document.Embedded) {}
