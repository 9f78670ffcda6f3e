package main

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/vacancykit/vacancy/parse"
)

// isNotice says whether a file found in a directory is read. A file named on the
// command line is read whatever it is called.
func isNotice(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf":
		return true
	}
	return false
}

// inputs iterates over the files that the paths stand for: "-" is standard input, a
// directory the notices below it, in lexical order. A path that cannot be opened is an
// input that says so when it is its turn.
func inputs(paths []string, stdin io.Reader) iter.Seq[parse.Input] {
	return func(yield func(parse.Input) bool) {
		for _, path := range paths {
			if path == "-" {
				in := parse.Input{Name: "-", Open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}
				if !yield(in) {
					return
				}
				continue
			}
			for _, in := range walk(path) {
				if !yield(in) {
					return
				}
			}
		}
	}
}

// walk returns the file at path, or those below it.
func walk(path string) []parse.Input {
	var files []parse.Input
	err := filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, parse.Input{Name: file, Open: func() (io.ReadCloser, error) { return nil, err }})
			return nil
		case file != path && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case file != path && !isNotice(file):
			return nil
		}
		files = append(files, parse.Input{Name: file, Open: func() (io.ReadCloser, error) { return os.Open(file) }})
		return nil
	})
	if err != nil {
		files = append(files, parse.Input{Name: path, Open: func() (io.ReadCloser, error) { return nil, err }})
	}
	return files
}
