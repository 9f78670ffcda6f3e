// Package parse turns a vacancy notice - text, HTML or PDF, in English, French,
// Spanish or Arabic - into a [notice.Notice].
//
//	result, err := parse.Parse(ctx, "notice.txt", file)
//
// It works offline and depends on nothing but its input: the same bytes give the same
// result on every machine and at every time. Every value carries the place it was read
// at. What the package does not understand it leaves out, and says so in a
// [notice.Diagnostic]; it does not guess.
//
// # Deviations
//
// A notice says more than its model holds. Listed openly, what is not done:
//
//   - Requirements that hold only under a condition ("if French is the first language,
//     English must be at B2") are kept as text.
//   - A deadline that counts from another day ("within 30 days") gives no date.
//   - Dates of the Hijri calendar are not converted; the Gregorian date beside one is
//     read.
//   - The order of units (directorate, unit) asserts no hierarchy.
package parse

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/reader"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Parser reads notices. The zero value is ready for use; a Parser may be used by
// several goroutines as long as its fields are not changed.
type Parser struct {
	// Limits bound the input; the zero value means the defaults.
	Limits Limits
	// Profile adds an organization's own labels and names; nil adds none.
	Profile *Profile
	// Charset is the character encoding that whoever fetched an HTML page was told, such
	// as the charset of an HTTP header's Content-Type; "" for none. A byte order mark, or
	// bytes that refute it, outweigh it.
	Charset string
	// Decrypt returns a protected PDF without its protection; nil for none. It is called
	// for files that are not protected with an empty password and 128 bits: those are read
	// without it. An error of it becomes one that wraps [ErrEncrypted].
	Decrypt func(data []byte) ([]byte, error)
}

// Result is what was read from one notice.
type Result struct {
	// Notice is never nil. What was not found in the input is missing in it.
	Notice *notice.Notice
	// Source is the text that spans count in, and the map to the file.
	Source *notice.Source
	// Evidence tells where each value was read; it is Notice.Evidence.
	Evidence notice.Evidence
	// Diagnostics are the findings about the notice, in the order of the text.
	Diagnostics notice.Diagnostics
}

// The errors that Parse wraps. All else that can go wrong is the reader's own error or
// the context's.
var (
	// ErrFormat is for input that is neither text nor HTML nor PDF.
	ErrFormat = document.ErrFormat
	// ErrLimit is for input beyond one of the [Limits]; see [LimitError].
	ErrLimit = document.ErrLimit
	// ErrEncrypted is for a protected PDF that could not be opened; see [Parser.Decrypt].
	ErrEncrypted = document.ErrEncrypted
	// ErrNoText is for a PDF that holds pictures of pages only; see [NoTextError].
	ErrNoText = document.ErrNoText
)

// NoTextError says how many pages of a PDF without text there are; it wraps
// [ErrNoText].
type NoTextError = document.NoTextError

// LimitError says which limit an input exceeds; it wraps [ErrLimit].
type LimitError = document.LimitError

// Parse reads one notice from r with the zero [Parser]; see [Parser.Parse].
func Parse(ctx context.Context, name string, r io.Reader) (*Result, error) {
	return new(Parser).Parse(ctx, name, r)
}

// ParseBytes reads one notice from data with the zero [Parser]; see
// [Parser.ParseBytes].
func ParseBytes(ctx context.Context, name string, data []byte) (*Result, error) {
	return new(Parser).ParseBytes(ctx, name, data)
}

// Parse reads one notice from r. Name is what findings call it; the format is told by
// the content, not by the name.
//
// An input that cannot be read is an error, which names the input and wraps
// [ErrFormat], [ErrLimit], [ErrEncrypted], [ErrNoText], the context's error or that of r. Everything odd about a
// readable one is a diagnostic of the result. At most Limits.MaxBytes are held.
func (p *Parser) Parse(ctx context.Context, name string, r io.Reader) (*Result, error) {
	limit := p.Limits.resolve().MaxBytes
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return p.ParseBytes(ctx, name, data)
}

// ParseBytes is Parse for a notice in memory. The result keeps data; it must not be
// changed afterwards.
//
// Of an input with several notices, which only HTML can be, it is the first, and the
// finding "several-notices" says how many there are; see [Parser.ParseEach].
func (p *Parser) ParseBytes(ctx context.Context, name string, data []byte) (*Result, error) {
	mem := takeMemory(p.vocabulary())
	docs, err := p.read(ctx, name, data, mem)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	result, err := p.parse(ctx, docs[0], mem)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	mem.giveBack(p.vocabulary())
	if len(docs) > 1 {
		result.noteSeveral(len(docs))
	}
	return result, nil
}

// ParseEach reads all notices of an input in memory, in their order: an HTML page may hold
// several. There is at least one result. The results keep data; it must not be changed
// afterwards.
func (p *Parser) ParseEach(ctx context.Context, name string, data []byte) ([]*Result, error) {
	mem := takeMemory(p.vocabulary())
	docs, err := p.read(ctx, name, data, mem)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	results := make([]*Result, len(docs))
	for i, doc := range docs {
		if results[i], err = p.parse(ctx, doc, mem); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	mem.giveBack(p.vocabulary())
	return results, nil
}

// read reads the documents of an input, one for each notice in it. The memory is theirs.
func (p *Parser) read(ctx context.Context, name string, data []byte, mem *memory) ([]*document.Document, error) {
	return reader.ReadAll(ctx, name, data, reader.Options{
		Limits:  p.Limits.resolve(),
		Charset: p.Charset,
		Decrypt: p.Decrypt,
		Judge:   judge{p.vocabulary()},
		Memory:  &mem.reader,
	})
}

// parse reads the notice of a document in the memory.
func (p *Parser) parse(ctx context.Context, doc *document.Document, mem *memory) (*Result, error) {
	v := p.vocabulary()
	if doc.Listing {
		return listing(doc), nil
	}
	parts, err := mem.outline.Read(ctx, doc, v)
	if err != nil {
		return nil, err
	}
	result := build(doc, parts, v, mem)
	result.addNotes(doc.Notes)
	return result, nil
}

func (p *Parser) vocabulary() *vocab.Vocabulary {
	if p.Profile != nil {
		return p.Profile.vocabulary
	}
	return vocab.Default()
}

// Profile is an organization's own labels, headings and names, beside the built-in
// ones. [LoadProfile] makes it.
type Profile struct {
	vocabulary *vocab.Vocabulary
}

// ErrProfile is wrapped by the errors of [LoadProfile] about the profile itself.
var ErrProfile = vocab.ErrFile

// LoadProfile reads a profile: a list of blocks in the form of the built-in vocabulary
// files.
//
//	[family acme dates=day-first official=en,fr]
//	[organization Acme Relief]
//	Acme
//	[language en]
//	[label deadline]
//	Send papers by
//
// A head in brackets says what the phrases below it mean; "#" begins a comment. Where
// the profile and the built-in vocabulary both know a phrase, the profile's meaning
// holds. To combine several profiles, read them through one [io.MultiReader]. An
// invalid profile is an error that names the line and wraps [ErrProfile].
func LoadProfile(r io.Reader) (*Profile, error) {
	if r == nil {
		return nil, errors.New("profile: no reader")
	}
	v, err := vocab.Default().Extend("profile", r)
	if err != nil {
		return nil, err
	}
	return &Profile{vocabulary: v}, nil
}
