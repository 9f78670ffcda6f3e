package reader

import (
	"github.com/vacancykit/vacancy/parse/internal/document"
)

func (p *page) embedded() []document.Embedded { return nil }

func attach(docs []*document.Document, data []document.Embedded) {}
