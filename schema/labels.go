package schema

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

//go:embed data/labels.txt
var labelText string

// labelsByLanguage are the labels of data/labels.txt, read on first use.
var labelsByLanguage = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	var current map[string]string
	for line := range strings.Lines(labelText) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			current = map[string]string{}
			all[strings.Trim(line, "[]")] = current
		default:
			field, label, _ := strings.Cut(line, " ")
			current[field] = label
		}
	}
	return all
})

// labelsFor returns the labels of a language; those of English where it has none.
func labelsFor(tag language.Tag) map[string]string {
	base, _ := tag.Base()
	if labels, ok := labelsByLanguage()[base.String()]; ok {
		return labels
	}
	return labelsByLanguage()["en"]
}
