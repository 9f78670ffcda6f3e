// Package reader turns the bytes of a notice into a document: one file a format, and
// the row in [Read] that chooses it. The choice is by content; a name says nothing.
//
// # HTML
//
// Pages are not read with goquery, although it is the usual library for them: its tree, that
// of golang.org/x/net/html, knows no positions, and moves text to where browsers show it. A
// value's place in the file could then only be searched for, and would be wrong where a page
// says the same twice. So the tree is built here, from tokens that cover the file without gaps.
package reader

import (
	"bytes"
	"context"
	"fmt"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/chunk"
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// Read is [ReadAll] for the first notice.
func Read(ctx context.Context, name string, data []byte, limits document.Limits) (*document.Document, error) {
	docs, err := ReadAll(ctx, name, data, Options{Limits: limits})
	if err != nil {
		return nil, err
	}
	return docs[0], nil
}

// ReadAll finds the format of data and reads it: one document for each notice in it, at
// least one.
//
// Errors wrap [document.ErrFormat], [document.ErrLimit] or the context's error.
func ReadAll(ctx context.Context, name string, data []byte, opts Options) ([]*document.Document, error) {
	if len(data) > opts.Limits.MaxBytes {
		return nil, &document.LimitError{Limit: "MaxBytes", Max: opts.Limits.MaxBytes}
	}
	source := &notice.Source{Name: name, Input: data, Format: Detect(data)}
	switch source.Format {
	case notice.TextFormat:
		return one(readText(ctx, source, opts))
	case notice.HTMLFormat:
		return readHTML(ctx, source, opts)
	case notice.PDFFormat:
		return one(readPDF(ctx, source, opts))
	}
	return nil, fmt.Errorf("%w: %s", document.ErrFormat, describe(data))
}

// one returns the document of a format that holds one notice.
func one(doc *document.Document, err error) ([]*document.Document, error) {
	if err != nil {
		return nil, err
	}
	return []*document.Document{doc}, nil
}

// sniffed is how much of the input the choice of format looks at.
const sniffed = 1024

// Detect returns the format of data, or "" if it is none that can be read: an image,
// an archive, a program.
//
// A PDF may have other bytes before its header, as its readers allow. HTML is told by
// a tag at its beginning, whether declared or not.
func Detect(data []byte) notice.Format {
	head := data[:min(len(data), sniffed)]
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return notice.PDFFormat
	case isPage(data):
		return notice.HTMLFormat
	case utf16Order(data) != "":
		return notice.TextFormat
	case isBinary(data):
		return ""
	}
	return notice.TextFormat
}

// isBinary reports whether data holds bytes that no text has: NUL, or more than one
// control character in a hundred.
func isBinary(data []byte) bool {
	head := data[:min(len(data), 64<<10)]
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	if (controls(head)-bytes.Count(head, []byte{'\n'}))*100 <= len(head) {
		return false // most texts have no other control characters than newlines
	}
	n := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B {
			n++
		}
	}
	return n*100 > len(head)
}

// controls counts the control characters of data: all bytes less those of visible characters,
// each byte of many chunks counted for itself.
func controls(data []byte) int {
	const stride = 4 * chunk.Size
	n := len(data)
	for len(data) >= stride {
		var visible chunk.Counts
		most := len(data) / stride * stride
		most = min(most, chunk.MaxCount/4*stride)
		for i := 0; i+stride <= most; i += stride {
			c := data[i : i+stride]
			visible.Add(chunk.Of(c).From(' '))
			visible.Add(chunk.Of(c[chunk.Size:]).From(' '))
			visible.Add(chunk.Of(c[2*chunk.Size:]).From(' '))
			visible.Add(chunk.Of(c[3*chunk.Size:]).From(' '))
		}
		n -= visible.Sum()
		data = data[most:]
	}
	for _, c := range data {
		if c >= ' ' {
			n--
		}
	}
	return n
}

// htmlStarts are the tags with which a page, or a piece of one, begins.
var htmlStarts = [...]string{
	"!doctype", "!--", "html", "head", "body", "title", "meta", "script", "style", "link", "div", "span", "p", "h1", "h2", "h3",
	"table", "ul", "ol", "dl", "section", "article", "main", "header", "br", "b", "strong", "em", "i", "font", "center", "form",
}

// looksLikeHTML reports whether the first thing in head is a tag of HTML.
func looksLikeHTML(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
	head = bytes.TrimLeft(head, " \t\r\n\f")
	if bytes.HasPrefix(head, []byte("<?xml")) {
		_, head, _ = bytes.Cut(head, []byte("?>"))
		head = bytes.TrimLeft(head, " \t\r\n\f")
	}
	if len(head) == 0 || head[0] != '<' {
		return false
	}
	for _, tag := range htmlStarts {
		rest := head[1:]
		if len(rest) < len(tag) || !bytes.EqualFold(rest[:len(tag)], []byte(tag)) {
			continue
		}
		if tag == "!--" || len(rest) == len(tag) || bytes.IndexByte([]byte(" \t\r\n\f/>"), rest[len(tag)]) >= 0 {
			return true
		}
	}
	return false
}

// describe names what unreadable data is, as far as its first bytes tell.
func describe(data []byte) string {
	for _, kind := range [...]struct{ magic, name string }{
		{"%PDF-", "PDF"},
		{"PK\x03\x04", "ZIP archive (a .docx or .odt file?)"},
		{"\xD0\xCF\x11\xE0", "old Office file (.doc)"},
		{"{\\rtf", "RTF"},
		{"\x89PNG", "PNG image"},
		{"\xFF\xD8\xFF", "JPEG image"},
		{"\x1F\x8B", "gzip archive"},
	} {
		if bytes.HasPrefix(data, []byte(kind.magic)) {
			return kind.name
		}
	}
	if looksLikeHTML(data[:min(len(data), sniffed)]) {
		return "HTML"
	}
	return "binary data"
}
