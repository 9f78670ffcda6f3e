package vocab

import (
	"fmt"
	"strings"
)

// Organization is a known employer.
type Organization struct {
	Name   string
	Family *Family // nil for one of none
}

// Family is what organizations of one family have in common.
type Family struct {
	Name string
	// Grades is the grade system, as the JSON form names it.
	Grades string
	// DayFirst and MonthFirst say how dates in digits are written; neither where that
	// is not settled.
	DayFirst, MonthFirst bool
	// Official are the tags of the official languages.
	Official []string
}

// readFamily reads "name key=value ...".
func readFamily(args []string) (*Family, error) {
	f := &Family{Name: args[0]}
	for _, arg := range args[1:] {
		key, value, _ := strings.Cut(arg, "=")
		switch key {
		case "grades":
			f.Grades = value
		case "dates":
			switch value {
			case "day-first":
				f.DayFirst = true
			case "month-first":
				f.MonthFirst = true
			default:
				return nil, fmt.Errorf("dates=%q is neither day-first nor month-first", value)
			}
		case "official":
			f.Official = strings.Split(value, ",")
		default:
			return nil, fmt.Errorf("unknown setting %q of a family", key)
		}
	}
	return f, nil
}

// Organization returns the organization that a sense of that class names.
func (v *Vocabulary) Organization(s *Sense) Organization { return v.organizations[s.Organization] }
