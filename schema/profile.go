package schema

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/vacancykit/vacancy/notice"
)

//go:embed data/profiles.txt
var profileText string

// profile is what the notices of one kind of employer must state.
type profile struct {
	name          string
	grades        notice.GradeSystem
	organizations []string
	required      []string
}

// contractKind is what holds for notices of one kind of contract.
type contractKind struct {
	without, never []string
	excludes       []notice.ContractKind
}

// profiles holds what data/profiles.txt says.
type profiles struct {
	list      []*profile
	contracts map[notice.ContractKind]contractKind
}

// defaultProfiles reads the built-in file on first use. That it can be read, a test sees
// to.
var defaultProfiles = sync.OnceValue(func() *profiles {
	p, err := readProfiles(profileText)
	if err != nil {
		panic("schema/data/profiles.txt: " + err.Error())
	}
	return p
})

// Profiles returns the names of the profiles.
func Profiles() []string {
	var names []string
	for _, p := range defaultProfiles().list {
		names = append(names, p.name)
	}
	return names
}

// profileOf returns the profile with a name; where that is empty or unknown, the one for
// the employer or else for the grades of a notice.
func profileOf(n *notice.Notice, name string) *profile {
	list := defaultProfiles().list
	for _, fits := range [...]func(*profile) bool{
		func(p *profile) bool { return p.name == name },
		func(p *profile) bool { return slices.Contains(p.organizations, n.Organization) },
		func(p *profile) bool { return p.grades != "" && p.grades == n.Grade.System },
	} {
		if i := slices.IndexFunc(list, fits); i >= 0 {
			return list[i]
		}
	}
	return list[0]
}

// requires reports whether the profile, or the one that all share, asks for a field.
func (p *profile) requires(field string) bool {
	return slices.Contains(p.required, field) || slices.Contains(defaultProfiles().list[0].required, field)
}

// readProfiles reads the form of data/profiles.txt.
func readProfiles(text string) (*profiles, error) {
	out := &profiles{contracts: map[notice.ContractKind]contractKind{}}
	var current *profile
	var kind notice.ContractKind
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		words := strings.Fields(rest)
		switch {
		case key == "[profile":
			current, kind = &profile{name: strings.TrimSuffix(rest, "]")}, ""
			out.list = append(out.list, current)
		case key == "[contract":
			current, kind = nil, notice.ContractKind(strings.TrimSuffix(rest, "]"))
		case current != nil && key == "require":
			current.required = append(current.required, words...)
		case current != nil && key == "grades":
			current.grades = notice.GradeSystem(rest)
		case current != nil && key == "organization":
			current.organizations = append(current.organizations, rest)
		case kind != "" && key == "without":
			c := out.contracts[kind]
			c.without = words
			out.contracts[kind] = c
		case kind != "" && key == "never":
			c := out.contracts[kind]
			c.never = words
			out.contracts[kind] = c
		case kind != "" && key == "excludes":
			c := out.contracts[kind]
			for _, w := range words {
				c.excludes = append(c.excludes, notice.ContractKind(w))
			}
			out.contracts[kind] = c
		default:
			return nil, fmt.Errorf("line %d: %q is none of the known lines", number, line)
		}
	}
	if len(out.list) == 0 || out.list[0].name != "default" {
		return nil, fmt.Errorf("the profile \"default\" does not come first")
	}
	return out, nil
}
