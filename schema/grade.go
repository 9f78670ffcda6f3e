package schema

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/vacancykit/vacancy/notice"
)

//go:embed data/grades.txt
var gradeText string

// gradeLevels are the levels of each grade system, read from data/grades.txt on first
// use.
var gradeLevels = sync.OnceValue(func() map[notice.GradeSystem]map[string]bool {
	systems := map[notice.GradeSystem]map[string]bool{}
	for line := range strings.Lines(gradeText) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		system := notice.GradeSystem(words[0])
		if systems[system] == nil {
			systems[system] = map[string]bool{}
		}
		for _, word := range words[1:] {
			addLevels(systems[system], strings.ReplaceAll(word, "_", " "))
		}
	}
	return systems
})

// addLevels adds a level, or those of a range "PREFIX:FIRST:LAST".
func addLevels(levels map[string]bool, word string) {
	prefix, ends, isRange := strings.Cut(word, ":")
	if !isRange {
		levels[word] = true
		return
	}
	first, last, _ := strings.Cut(ends, ":")
	low, err := strconv.Atoi(first)
	if err != nil {
		for c := first[0]; c <= last[0]; c++ {
			levels[prefix+string(rune(c))] = true
		}
		return
	}
	high, _ := strconv.Atoi(last)
	for i := low; i <= high; i++ {
		levels[prefix+strconv.Itoa(i)] = true
	}
}
