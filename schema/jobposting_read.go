package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
)

// ErrJobPosting is wrapped by the errors of [FromJobPosting] about what is no JobPosting.
var ErrJobPosting = errors.New("not a JobPosting")

// Property is a property of a JobPosting that was read.
type Property struct {
	// Name is that of schema.org: "validThrough".
	Name string
	// Path is a JSON Pointer to the value in the JSON form of the notice: "/deadline".
	Path string
}

// FromJobPosting returns the notice that a JobPosting of schema.org describes, given as
// one JSON object, and the properties that its values come from, in the order of the
// notice's fields.
//
// Only values in the forms that schema.org and ISO define are read: days of ISO 8601,
// durations such as "P36M", country codes. A place in words keeps them as Raw. A property
// in another form, and those that job boards fill by their own default (FULL_TIME,
// CONTRACTOR), are left out; so is the description, which is the notice's text rather than
// a value of it. The error wraps [ErrJobPosting] where data is not an object, or one of
// another type.
func FromJobPosting(data []byte) (*notice.Notice, []Property, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrJobPosting, err)
	}
	p := posting{object}
	if types := p.texts("@type"); len(types) > 0 && !isJobPosting(types) {
		return nil, nil, fmt.Errorf("%w: its type is %s", ErrJobPosting, strings.Join(types, ", "))
	}
	n := &notice.Notice{}
	var read []Property
	for _, row := range jobPostingRows {
		if p.has(row.Name) && row.read(p, n) {
			read = append(read, row.Property)
		}
	}
	return n, read, nil
}

// isJobPosting reports whether one of the types is JobPosting, with or without the
// vocabulary's address before it.
func isJobPosting(types []string) bool {
	for _, t := range types {
		if t = t[strings.LastIndexAny(t, "/#:")+1:]; t == "JobPosting" {
			return true
		}
	}
	return false
}

// jobPostingRows say which property of a JobPosting fills which field of a notice. A read
// function reports whether it found a value.
var jobPostingRows = [...]struct {
	Property
	read func(posting, *notice.Notice) bool
}{
	{Property{"hiringOrganization", "/organization"}, func(p posting, n *notice.Notice) bool {
		n.Organization = p.name("hiringOrganization")
		return n.Organization != ""
	}},
	{Property{"identifier", "/reference"}, func(p posting, n *notice.Notice) bool {
		n.Reference = p.first("identifier", "value")
		return n.Reference != ""
	}},
	{Property{"title", "/title"}, func(p posting, n *notice.Notice) bool {
		n.Title = p.first("title", "name")
		return n.Title != ""
	}},
	{Property{"employmentUnit", "/units"}, func(p posting, n *notice.Notice) bool {
		n.Units = p.names("employmentUnit")
		return len(n.Units) > 0
	}},
	{Property{"jobLocation", "/locations"}, posting.locations},
	{Property{"jobLocationType", "/locations"}, posting.remote},
	{Property{"employmentType", "/contract"}, posting.contract},
	{Property{"jobDuration", "/duration"}, posting.duration},
	{Property{"totalJobOpenings", "/posts"}, func(p posting, n *notice.Notice) bool {
		raw := p.first("totalJobOpenings", "value")
		count, err := strconv.Atoi(raw)
		if err != nil || count < 1 {
			return false
		}
		n.Posts = notice.Posts{Count: count, Raw: raw}
		return true
	}},
	{Property{"securityClearanceRequirement", "/security"}, posting.security},
	{Property{"datePosted", "/published"}, func(p posting, n *notice.Notice) bool {
		n.Published = p.date("datePosted")
		n.Published.Time, n.Published.Zone = "", "" // when the page was made
		return n.Published.Raw != ""
	}},
	{Property{"validThrough", "/deadline"}, func(p posting, n *notice.Notice) bool {
		n.Deadline = p.date("validThrough")
		return n.Deadline.Raw != ""
	}},
	{Property{"jobStartDate", "/start"}, func(p posting, n *notice.Notice) bool {
		n.Start = p.date("jobStartDate")
		n.Start.Time, n.Start.Zone = "", ""
		return n.Start.Raw != ""
	}},
	{Property{"baseSalary", "/salary"}, posting.salary},
	{Property{"responsibilities", "/duties"}, func(p posting, n *notice.Notice) bool {
		for _, text := range p.items("responsibilities") {
			n.Duties = append(n.Duties, notice.Duty{Text: text})
		}
		return len(n.Duties) > 0
	}},
	{Property{"educationRequirements", "/education"}, func(p posting, n *notice.Notice) bool {
		n.Education = qualifications(p.items("educationRequirements"))
		return len(n.Education) > 0
	}},
	{Property{"experienceRequirements", "/experience"}, func(p posting, n *notice.Notice) bool {
		n.Experience = p.experience()
		return len(n.Experience) > 0
	}},
	{Property{"skills", "/skills"}, func(p posting, n *notice.Notice) bool {
		n.Skills = qualifications(p.items("skills"))
		return len(n.Skills) > 0
	}},
}

func qualifications(texts []string) []notice.Qualification {
	var list []notice.Qualification
	for _, text := range texts {
		list = append(list, notice.Qualification{Text: text})
	}
	return list
}

// experience returns what experience is asked for; months of it, where they are a value
// of their own, as years.
func (p posting) experience() []notice.Qualification {
	var list []notice.Qualification
	for _, v := range elements(p.object["experienceRequirements"]) {
		o, ok := objectOf(v)
		if !ok {
			list = append(list, qualifications(lines(textOf(v)))...)
			continue
		}
		texts := o.items("description")
		if len(texts) == 0 {
			texts = o.items("name")
		}
		found := qualifications(texts)
		if months, err := strconv.ParseFloat(o.first("monthsOfExperience", "value"), 64); err == nil && months > 0 && len(found) == 1 {
			found[0].MinYears = months / 12
		}
		list = append(list, found...)
	}
	return list
}

// contract reads the kinds of contract. Beside the names that notices have for them only
// the values of Google's list that name a kind are taken: FULL_TIME says nothing of it, and
// job boards write CONTRACTOR and OTHER for anything.
func (p posting) contract(n *notice.Notice) bool {
	var own, listed []notice.ContractKind
	for _, text := range p.texts("employmentType") {
		switch kind := notice.ContractKind(text); kind {
		case notice.FixedTerm, notice.ShortTerm, notice.Permanent, notice.Temporary, notice.Project, notice.Secondment,
			notice.Consultancy, notice.Internship, notice.Fellowship, notice.Volunteer, notice.ServiceContract:
			own = append(own, kind)
		case "TEMPORARY":
			listed = append(listed, notice.Temporary)
		case "INTERN":
			listed = append(listed, notice.Internship)
		case "VOLUNTEER":
			listed = append(listed, notice.Volunteer)
		}
	}
	if len(own) == 0 {
		own = listed
	}
	if len(own) == 0 {
		return false
	}
	n.Contract = notice.Contract{Kinds: own, Raw: strings.Join(p.texts("employmentType"), ", ")}
	return true
}

// duration reads a duration of ISO 8601, or a number of months or years.
func (p posting) duration(n *notice.Notice) bool {
	least, most, ok := p.periods("jobDuration")
	if ok {
		n.Duration = notice.Duration{Min: least, Max: most, Raw: p.first("jobDuration", "name")}
	}
	return ok
}

func (p posting) periods(name string) (least, most notice.Period, ok bool) {
	o, isObject := objectOf(p.object[name])
	if !isObject {
		period, err := notice.ParsePeriod(p.first(name, "value"))
		return period, period, err == nil && !period.IsZero()
	}
	unit := func(number float64) notice.Period { return notice.Period{} }
	switch strings.ToUpper(o.first("unitCode", "value") + o.first("unitText", "value")) {
	case "ANN", "YEAR", "YEARS":
		unit = func(number float64) notice.Period { return notice.Months(12 * number) }
	case "MON", "MONTH", "MONTHS":
		unit = notice.Months
	case "WEE", "WEEK", "WEEKS":
		unit = notice.Weeks
	case "DAY", "DAYS":
		unit = notice.Days
	}
	least, most = unit(o.number("minValue", "value")), unit(o.number("maxValue", "value"))
	return least, most, !least.IsZero() || !most.IsZero()
}

func (p posting) security(n *notice.Notice) bool {
	raw := p.first("securityClearanceRequirement", "name")
	if raw == "" {
		return false
	}
	n.Security.Raw = raw
	switch level := notice.SecurityLevel(strings.ReplaceAll(strings.ToLower(raw), " ", "_")); level {
	case notice.NoSecurity, notice.BasicSecurity, notice.EnhancedSecurity, notice.RestrictedSecurity, notice.ConfidentialSecurity,
		notice.SecretSecurity, notice.TopSecretSecurity:
		n.Security.Level = level
	}
	return true
}

// salary reads an amount of money and what it is paid for. A salary by the week has no
// form in a notice.
func (p posting) salary(n *notice.Notice) bool {
	o, ok := objectOf(p.object["baseSalary"])
	if !ok {
		return false
	}
	s := notice.Salary{Currency: o.first("currency", "name")}
	if s.Currency == "" {
		s.Currency = p.first("salaryCurrency", "name")
	}
	amount, ok := objectOf(o.object["value"])
	if !ok {
		amount = o
	}
	s.Min, s.Max = amount.number("minValue", "value"), amount.number("maxValue", "value")
	unit := amount.first("unitText", "name")
	if unit == "" {
		unit = o.first("unitText", "name")
	}
	switch strings.ToUpper(unit) {
	case "HOUR":
		s.Period = notice.PerHour
	case "DAY":
		s.Period = notice.PerDay
	case "MONTH":
		s.Period = notice.PerMonth
	case "YEAR":
		s.Period = notice.PerYear
	case "":
	default:
		return false
	}
	if len(s.Currency) != 3 || s.Min <= 0 && s.Max <= 0 {
		return false
	}
	n.Salary = s
	return true
}

// date reads a day, or a moment, of ISO 8601. Midnight is how programs write that there is
// no time of day.
func (p posting) date(name string) notice.Date {
	raw := p.first(name, "value")
	if len(raw) < len(time.DateOnly) {
		return notice.Date{}
	}
	day, err := time.Parse(time.DateOnly, raw[:len(time.DateOnly)])
	if err != nil {
		return notice.Date{}
	}
	d := notice.Date{Raw: raw, Day: notice.Day{Year: day.Year(), Month: day.Month(), Day: day.Day()}}
	rest := raw[len(time.DateOnly):]
	if rest == "" {
		return d
	}
	if rest[0] != 'T' && rest[0] != ' ' || len(rest) < len("T15:04") {
		return notice.Date{}
	}
	clock, err := time.Parse("15:04", rest[1:6])
	if err != nil {
		return notice.Date{}
	}
	if clock.Hour() == 0 && clock.Minute() == 0 {
		return d
	}
	d.Time = clock.Format("15:04")
	zone := strings.TrimLeft(rest[6:], ":.0123456789")
	switch offset, err := time.Parse("Z07:00", zone); {
	case zone == "":
	case err != nil:
		offset, err = time.Parse("-0700", zone)
		if err != nil {
			return notice.Date{}
		}
		d.Zone = offset.Format("-07:00")
	case zone == "Z":
		d.Zone = "UTC"
	default:
		d.Zone = offset.Format("-07:00")
	}
	return d
}

// locations reads the places of work. A country is taken from a code; its name stays in
// Raw.
func (p posting) locations(n *notice.Notice) bool {
	for _, v := range elements(p.object["jobLocation"]) {
		if l := locationOf(v); l != (notice.Location{}) {
			n.Locations = append(n.Locations, l)
		}
	}
	return len(n.Locations) > 0
}

func locationOf(v json.RawMessage) notice.Location {
	place, ok := objectOf(v)
	if !ok {
		return notice.Location{Raw: textOf(v)}
	}
	address, ok := objectOf(place.object["address"])
	if !ok {
		raw := place.first("address", "name")
		if raw == "" {
			raw = place.first("name", "name")
		}
		return notice.Location{Raw: raw}
	}
	l := notice.Location{City: address.first("addressLocality", "name")}
	country := address.name("addressCountry")
	parts := make([]string, 0, 3)
	for _, part := range [...]string{l.City, address.first("addressRegion", "name"), country} {
		if part != "" && (len(parts) == 0 || parts[len(parts)-1] != part) {
			parts = append(parts, part)
		}
	}
	l.Raw = strings.Join(parts, ", ")
	if name := place.first("name", "name"); l.City != "" && strings.Contains(name, l.City) || l.Raw == "" {
		l.Raw = name
	}
	if len(country) == 2 || len(country) == 3 {
		if region, err := language.ParseRegion(country); err == nil && region.IsCountry() {
			l.Country = region.String()
		}
	}
	return l
}

func (p posting) remote(n *notice.Notice) bool {
	if p.first("jobLocationType", "name") != "TELECOMMUTE" {
		return false
	}
	if len(n.Locations) == 0 {
		n.Locations = []notice.Location{{Raw: "TELECOMMUTE"}}
	}
	for i := range n.Locations {
		n.Locations[i].Remote = true
	}
	return true
}
