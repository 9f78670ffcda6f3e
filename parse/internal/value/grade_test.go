package value

import (
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// shortGrade writes a reading as the tables do: the system and the levels, "as
// printed" for Raw only, and the error.
func shortGrade(g notice.Grade, err error) string {
	switch {
	case err != nil:
		return shortError(err)
	case g.Levels == nil:
		return "as printed"
	case g.System == "":
		return strings.Join(g.Levels, ", ")
	}
	return string(g.System) + " " + strings.Join(g.Levels, ", ")
}
