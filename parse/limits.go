package parse

import (
	"math"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// Limits bound what a [Parser] takes on, since notices come from strangers. In each, 0
// is the default and a negative number means no limit. Input beyond a limit is a
// [LimitError] that names it; nothing is ever cut short silently.
type Limits struct {
	// MaxBytes is the size of the input; by default 64 MiB.
	MaxBytes int
	// MaxBlocks is the number of lines of a text, or of objects of a PDF; by default 2
	// million.
	MaxBlocks int
	// MaxDepth is how deep the elements of HTML, or the page tree and the forms of a PDF,
	// are nested; by default 512.
	MaxDepth int
	// MaxElements is the number of elements with text of their own in HTML; by default
	// 20,000.
	MaxElements int
	// MaxText is the number of bytes of text that an HTML page shows; by default 4 MiB.
	MaxText int
	// MaxPages is the number of pages of a PDF; by default 2000.
	MaxPages int
	// MaxUnpacked is the number of bytes that the streams of a PDF which are read unpack
	// to, pictures not among them; by default 64 MiB.
	MaxUnpacked int
	// MaxGlyphs is the number of characters that one page of a PDF draws; by default
	// 250,000.
	MaxGlyphs int
}

// The defaults.
const (
	defaultMaxBytes  = 64 << 20
	defaultMaxBlocks = 2_000_000
	defaultMaxDepth  = 512
	defaultMaxText   = 4 << 20

	defaultMaxElements = 20_000
	defaultMaxPages    = 2000

	defaultMaxUnpacked = 64 << 20
	defaultMaxGlyphs   = 250_000
)

// resolve returns the numbers that the limits stand for.
func (l Limits) resolve() document.Limits {
	number := func(n, byDefault int) int {
		switch {
		case n == 0:
			return byDefault
		case n < 0:
			return math.MaxInt - 1
		}
		return n
	}
	return document.Limits{
		MaxBytes:  number(l.MaxBytes, defaultMaxBytes),
		MaxBlocks: number(l.MaxBlocks, defaultMaxBlocks),
		MaxDepth:  number(l.MaxDepth, defaultMaxDepth),
		MaxText:   number(l.MaxText, defaultMaxText),

		MaxElements: number(l.MaxElements, defaultMaxElements),
		MaxPages:    number(l.MaxPages, defaultMaxPages),

		MaxUnpacked: number(l.MaxUnpacked, defaultMaxUnpacked),
		MaxGlyphs:   number(l.MaxGlyphs, defaultMaxGlyphs),
	}
}
