package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/vacancykit/vacancy/notice"
)

// ErrMissing is wrapped by [MissingError].
var ErrMissing = errors.New("properties that Google requires of a JobPosting are missing")

// MissingError says which of the properties that Google requires of a JobPosting a notice
// has no value for.
type MissingError struct {
	// Properties are named as in schema.org: "datePosted",
	// "jobLocation.address.addressCountry".
	Properties []string
}

// Error names the properties.
func (e *MissingError) Error() string {
	return ErrMissing.Error() + ": " + strings.Join(e.Properties, ", ")
}

// Unwrap returns [ErrMissing].
func (e *MissingError) Unwrap() error { return ErrMissing }

// JobPosting returns a notice as a JobPosting of schema.org: one JSON-LD object, safe to
// be put into a script element of a page.
//
// What the notice does not state is left out; validThrough is set only where the day of
// the deadline is known, with its time and offset as far as they are. Where a property is
// missing that Google requires (developers.google.com/search/docs/appearance/structured-data/job-posting),
// the error is a [*MissingError] that names it, and the object is returned all the same.
//
// [FromJobPosting] reads it back. Lost on the way are what the form has no place for: the
// grade, the languages but in words, who is asked for and who only welcome, the tasks
// below duties, which become duties, and the sections but in the description.
func JobPosting(n *notice.Notice) ([]byte, error) {
	p := jobPosting{
		Context: "https://schema.org/", Type: "JobPosting",
		Title: n.Title, Description: describe(n), DatePosted: n.Published.Day.String(), ValidThrough: validThrough(n.Deadline),
		JobStartDate: n.Start.Day.String(), EmploymentType: employmentTypes(n.Contract), JobDuration: jobDuration(n.Duration),
		TotalJobOpenings: n.Posts.Count, Security: clearance(n.Security), BaseSalary: baseSalary(n.Salary),
		Skills: texts(n.Skills), Education: texts(n.Education), Qualifications: strings.Join(asked(n), "\n"),
	}
	if n.Organization != "" {
		p.Organization = &thing{"Organization", n.Organization}
	}
	if n.Reference != "" {
		p.Identifier = &propertyValue{"PropertyValue", n.Organization, n.Reference}
	}
	for _, unit := range n.Units {
		p.Units = append(p.Units, thing{"Organization", unit})
	}
	for _, l := range n.Locations {
		p.addLocation(l)
	}
	for _, d := range n.Duties {
		p.Responsibilities = append(append(p.Responsibilities, d.Text), d.Tasks...)
	}
	for _, q := range n.Experience {
		p.Experience = append(p.Experience, experience{"OccupationalExperienceRequirements", q.Text, q.MinYears * 12})
	}
	data, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return nil, err
	}
	if missing := p.missing(); len(missing) > 0 {
		return data, &MissingError{missing}
	}
	return data, nil
}

// jobPosting is the object, its properties in the order of Google's documentation.
type jobPosting struct {
	Context          string          `json:"@context"`
	Type             string          `json:"@type"`
	Title            string          `json:"title,omitempty"`
	Description      string          `json:"description,omitempty"`
	DatePosted       string          `json:"datePosted,omitempty"`
	ValidThrough     string          `json:"validThrough,omitempty"`
	JobStartDate     string          `json:"jobStartDate,omitempty"`
	Organization     *thing          `json:"hiringOrganization,omitempty"`
	Units            []thing         `json:"employmentUnit,omitempty"`
	Identifier       *propertyValue  `json:"identifier,omitempty"`
	Locations        []place         `json:"jobLocation,omitempty"`
	LocationType     string          `json:"jobLocationType,omitempty"`
	ApplicantPlaces  []thing         `json:"applicantLocationRequirements,omitempty"`
	EmploymentType   []string        `json:"employmentType,omitempty"`
	JobDuration      json.RawMessage `json:"jobDuration,omitempty"`
	TotalJobOpenings int             `json:"totalJobOpenings,omitempty"`
	Security         string          `json:"securityClearanceRequirement,omitempty"`
	BaseSalary       *monetaryAmount `json:"baseSalary,omitempty"`
	Responsibilities []string        `json:"responsibilities,omitempty"`
	Qualifications   string          `json:"qualifications,omitempty"`
	Education        []string        `json:"educationRequirements,omitempty"`
	Experience       []experience    `json:"experienceRequirements,omitempty"`
	Skills           []string        `json:"skills,omitempty"`
}

type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type propertyValue struct {
	Type  string `json:"@type"`
	Name  string `json:"name,omitempty"`
	Value string `json:"value"`
}

type place struct {
	Type    string   `json:"@type"`
	Name    string   `json:"name,omitempty"`
	Address *address `json:"address,omitempty"`
}

type address struct {
	Type     string `json:"@type"`
	Locality string `json:"addressLocality,omitempty"`
	Country  string `json:"addressCountry,omitempty"`
}

type experience struct {
	Type        string  `json:"@type"`
	Description string  `json:"description"`
	Months      float64 `json:"monthsOfExperience,omitempty"`
}

type monetaryAmount struct {
	Type     string        `json:"@type"`
	Currency string        `json:"currency"`
	Value    quantityValue `json:"value"`
}

type quantityValue struct {
	Type  string  `json:"@type"`
	Value float64 `json:"value,omitempty"`
	Min   float64 `json:"minValue,omitempty"`
	Max   float64 `json:"maxValue,omitempty"`
	Unit  string  `json:"unitText,omitempty"`
	Code  string  `json:"unitCode,omitempty"`
}

// addLocation adds a duty station. One that is remote is no place of work: the country is
// then where applicants may live.
func (p *jobPosting) addLocation(l notice.Location) {
	if l.Remote {
		p.LocationType = "TELECOMMUTE"
		if l.Country != "" {
			p.ApplicantPlaces = append(p.ApplicantPlaces, thing{"Country", l.Country})
		}
	}
	if l.Remote && l.City == "" {
		return
	}
	at := place{Type: "Place", Name: l.Raw}
	if l.City != "" || l.Country != "" {
		at.Address = &address{"PostalAddress", l.City, l.Country}
	}
	p.Locations = append(p.Locations, at)
}

// missing names the properties that Google requires and the posting lacks.
func (p *jobPosting) missing() []string {
	var list []string
	need := func(name string, has bool) {
		if !has {
			list = append(list, name)
		}
	}
	need("title", p.Title != "")
	need("description", p.Description != "")
	need("datePosted", p.DatePosted != "")
	need("hiringOrganization", p.Organization != nil)
	if p.LocationType != "" && len(p.Locations) == 0 {
		need("applicantLocationRequirements", len(p.ApplicantPlaces) > 0)
		return list
	}
	need("jobLocation", len(p.Locations) > 0)
	for _, l := range p.Locations {
		if l.Address == nil || l.Address.Country == "" {
			need("jobLocation.address.addressCountry", false)
			break
		}
	}
	return list
}

// validThrough returns the deadline in the form of ISO 8601, with time and offset where
// they are known; "" where the day is not.
func validThrough(d notice.Date) string {
	switch moment, err := d.Instant(); {
	case d.Day.IsZero():
		return ""
	case err == nil:
		return moment.Format(time.RFC3339)
	case d.Time != "":
		return d.Day.String() + "T" + d.Time + ":00"
	}
	return d.Day.String()
}

// employmentTypes returns the kinds of contract in Google's words where there are such,
// and in our own, which say more.
func employmentTypes(c notice.Contract) []string {
	var listed, own []string
	seen := map[string]bool{}
	for _, kind := range c.Kinds {
		own = append(own, string(kind))
		google := ""
		switch kind {
		case notice.FixedTerm, notice.ShortTerm, notice.Temporary, notice.Project:
			google = "TEMPORARY"
		case notice.Consultancy, notice.ServiceContract:
			google = "CONTRACTOR"
		case notice.Internship:
			google = "INTERN"
		case notice.Volunteer:
			google = "VOLUNTEER"
		case notice.Secondment, notice.Fellowship:
			google = "OTHER"
		}
		if google != "" && !seen[google] {
			seen[google] = true
			listed = append(listed, google)
		}
	}
	return append(listed, own...)
}

// jobDuration returns an exact duration as ISO 8601, and any other as a range; nothing
// where the two ends are not in one unit.
func jobDuration(d notice.Duration) json.RawMessage {
	if d.Min == d.Max && !d.Min.IsZero() {
		return json.RawMessage(strconv.Quote(d.Min.String()))
	}
	for _, unit := range [...]struct {
		code string
		of   func(notice.Period) float64
		make func(float64) notice.Period
	}{
		{"MON", func(p notice.Period) float64 { return p.Months }, notice.Months},
		{"WEE", func(p notice.Period) float64 { return p.Weeks }, notice.Weeks},
		{"DAY", func(p notice.Period) float64 { return p.Days }, notice.Days},
	} {
		least, most := unit.of(d.Min), unit.of(d.Max)
		if (least > 0 || most > 0) && unit.make(least) == d.Min && unit.make(most) == d.Max {
			data, err := json.Marshal(quantityValue{Type: "QuantitativeValue", Min: least, Max: most, Code: unit.code})
			if err != nil {
				return nil
			}
			return data
		}
	}
	return nil
}

func clearance(s notice.Security) string {
	if s.Level != "" {
		return strings.ReplaceAll(string(s.Level), "_", " ")
	}
	return s.Raw
}

// baseSalary returns a salary; nothing where the amount or the currency is not known.
func baseSalary(s notice.Salary) *monetaryAmount {
	if s.Currency == "" || s.Min <= 0 && s.Max <= 0 {
		return nil
	}
	v := quantityValue{Type: "QuantitativeValue", Min: s.Min, Max: s.Max, Unit: strings.ToUpper(string(s.Period))}
	if s.Min == s.Max {
		v.Value, v.Min, v.Max = s.Min, 0, 0
	}
	return &monetaryAmount{"MonetaryAmount", s.Currency, v}
}

func texts(list []notice.Qualification) []string {
	var out []string
	for _, q := range list {
		out = append(out, q.Text)
	}
	return out
}

// asked returns all that is asked of a candidate, the languages among it.
func asked(n *notice.Notice) []string {
	list := append(texts(n.Education), texts(n.Experience)...)
	list = append(list, languageItems(n)...)
	return append(list, texts(n.Skills)...)
}

// languageItems returns the items that state the language requirements, each once.
func languageItems(n *notice.Notice) []string {
	var list []string
	for _, l := range n.Languages {
		text := l.Raw
		if text == "" {
			text = languagesOf(l)
		}
		if text != "" && (len(list) == 0 || list[len(list)-1] != text) {
			list = append(list, text)
		}
	}
	return list
}

// languagesOf names the languages of a requirement by their tags.
func languagesOf(l notice.LanguageRequirement) string {
	var names []string
	for _, o := range l.Options {
		if !o.Tag.IsRoot() {
			names = append(names, strings.TrimSpace(o.Tag.String()+" "+string(o.CEFR)))
		}
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s", strings.Join(names, " / "), l.Need))
}
