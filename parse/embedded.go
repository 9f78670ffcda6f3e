package parse

import (
	"fmt"
	"strings"
	"time"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/document"
	"github.com/vacancykit/vacancy/parse/internal/value"
	"github.com/vacancykit/vacancy/schema"
)

// Pages describe the post for search engines, too. What a reader sees is the notice: the
// description fills what it leaves out, and where the two differ that is a finding.

// fillEmbedded compares the notice with the descriptions of the post in the page, and
// fills what the page does not show.
func (b *builder) fillEmbedded() {
	for _, e := range b.embedded {
		n, read, err := schema.FromJobPosting(e.JSON)
		if err != nil {
			continue // an object that only looks like a description
		}
		texts := b.textless()
		for _, p := range read {
			span, ok := spanOf(e, p.Name)
			if !ok {
				continue
			}
			d := description{b, n, span, p}
			switch p.Path {
			case "/title":
				d.title()
			case "/organization":
				d.organization()
			case "/reference":
				d.reference()
			case "/locations":
				d.locations()
			case "/published":
				d.date(&b.n.Published, n.Published)
			case "/deadline":
				d.date(&b.n.Deadline, n.Deadline)
			case "/start":
				d.date(&b.n.Start, n.Start)
			case "/salary":
				d.salary()
			default:
				d.rest(texts)
			}
		}
	}
}

// spanOf returns the place of a property of a description.
func spanOf(e document.Embedded, name string) (notice.Span, bool) {
	for _, p := range e.Properties {
		if p.Name == name {
			return p.Span, true
		}
	}
	return notice.Span{}, false
}

// textless reports whether the page shows nothing of what the post is about.
func (b *builder) textless() bool {
	return len(b.n.Duties)+len(b.n.Education)+len(b.n.Experience)+len(b.n.Skills)+len(b.n.Summary) == 0
}

// isDescribed reports whether a description gave a value of the notice.
func (b *builder) isDescribed() bool {
	for _, e := range b.embedded {
		for _, r := range b.readings {
			for _, p := range e.Properties {
				if r.span == p.Span {
					return true
				}
			}
		}
	}
	return false
}

// description is one property of a description of the post.
type description struct {
	*builder
	said     *notice.Notice // what the whole description says
	span     notice.Span
	property schema.Property
}

// take notes that the property's value was taken.
func (d description) take() { d.read(d.property.Path, notice.Stated, d.span) }

// agree notes that the property says what the notice says.
func (d description) agree() { d.read(d.property.Path, notice.Stated, d.span) }

// differ notes that the property says something else than the notice.
func (d description) differ() {
	chosen := d.span
	for _, r := range d.readings {
		if r.state != notice.Conflicting && (r.path == d.property.Path || strings.HasPrefix(r.path, d.property.Path+"/")) {
			chosen = r.span
			break
		}
	}
	d.read(d.property.Path, notice.Conflicting, d.span)
	d.find("conflicting-values", notice.Warning, d.span,
		fmt.Sprintf("%s %q of the page's data differs from %q in its text", d.property.Name, d.string(d.span), d.string(chosen)),
		"State the value the same way in the text and in the data",
		d.related(chosen, "the value that was taken"))
}

// text compares or takes a value that is text; a longer form of a text says the same.
func (d description) text(have *string, said string) {
	switch {
	case *have == "":
		*have = said
		d.take()
	case holds(*have, said) || holds(said, *have):
		d.agree()
	default:
		d.differ()
	}
}

// holds reports whether a text has another within it, whatever the case of their letters.
func holds(text, within string) bool {
	return strings.Contains(strings.ToLower(notice.Fold(text)), strings.ToLower(notice.Fold(within)))
}

func (d description) title() {
	d.text(&d.n.Title, value.ReadTitle(&d.locale, d.said.Title, nil).Text)
}

func (d description) organization() {
	said := d.said.Organization
	words := d.v.Words(nil, d.text0(), d.span.Start)
	if len(words) > 0 {
		if org, n := d.knownOrganization(words); n == len(words) {
			said = org.Name
		}
	}
	d.text(&d.n.Organization, said)
}

// text0 is the property's text as it stands in the source.
func (d description) text0() string { return d.src.Text[d.span.Start:d.span.End] }

func (d description) reference() {
	d.text(&d.n.Reference, d.said.Reference)
}

// date compares or takes a day. A moment in another zone may be on the next day.
func (d description) date(have *notice.Date, said notice.Date) {
	switch {
	case have.Raw == "" && have.Day.IsZero():
		*have = said
		d.take()
	case have.Day.IsZero():
	case apart(have.Day, said.Day) == 0 || said.Zone != "" && apart(have.Day, said.Day) == 1:
		d.agree()
	default:
		d.differ()
	}
}

// apart returns how many days lie between two.
func apart(a, b notice.Day) int {
	days := time.Date(a.Year, a.Month, a.Day, 0, 0, 0, 0, time.UTC).Sub(time.Date(b.Year, b.Month, b.Day, 0, 0, 0, 0, time.UTC)) / (24 * time.Hour)
	return int(max(days, -days))
}

// locations compares or takes the places. A place that the data only name by its country
// is no other place than a city of it.
func (d description) locations() {
	visible := d.n.Locations
	agreed := len(visible) == 0
	for _, l := range d.said.Locations {
		if places, err := value.Places(&d.locale, l.Raw); err == nil && len(places) == 1 && l.Country == "" {
			l.Country = places[0].Country
			if l.City == "" {
				l.City = places[0].City
			}
		}
		if len(visible) == 0 {
			d.n.Locations = append(d.n.Locations, l)
			d.read(d.pointers.at(locationPath, len(d.n.Locations)-1), notice.Stated, d.span)
			continue
		}
		for _, have := range visible {
			agreed = agreed || value.SamePlace(&d.locale, have, l) || have.Country == "" || l.Country == "" ||
				l.City != "" && holds(have.Raw, l.City) || l.Remote || have.Remote
		}
	}
	if !agreed {
		d.differ()
	}
}

func (d description) salary() {
	have, said := &d.n.Salary, d.said.Salary
	switch {
	case *have == (notice.Salary{}):
		*have = said
		d.take()
	case have.Min == 0 && have.Max == 0:
	case have.Min == said.Min && have.Max == said.Max && have.Currency == said.Currency:
		d.agree()
	case have.Currency == said.Currency && have.Period == said.Period:
		d.differ()
	}
}

// rest takes a value of which the page shows nothing.
func (d description) rest(texts bool) {
	n, said := d.n, d.said
	before := len(n.Units) + len(n.Duties) + len(n.Education) + len(n.Experience) + len(n.Skills)
	switch d.property.Path {
	case "/units":
		if len(n.Units) == 0 {
			n.Units = said.Units
		}
	case "/contract":
		if len(n.Contract.Kinds) == 0 && n.Contract.Raw == "" {
			n.Contract = said.Contract
			d.take()
		}
		return
	case "/duration":
		if n.Duration == (notice.Duration{}) {
			n.Duration = said.Duration
			d.take()
		}
		return
	case "/posts":
		if n.Posts == (notice.Posts{}) {
			n.Posts = said.Posts
			d.take()
		}
		return
	case "/security":
		if n.Security == (notice.Security{}) {
			n.Security = said.Security
			d.take()
		}
		return
	case "/duties":
		if texts {
			n.Duties = said.Duties
		}
	case "/education":
		if texts {
			n.Education = said.Education
		}
	case "/experience":
		if texts {
			n.Experience = said.Experience
		}
	case "/skills":
		if texts {
			n.Skills = said.Skills
		}
	}
	if len(n.Units)+len(n.Duties)+len(n.Education)+len(n.Experience)+len(n.Skills) > before {
		d.take()
	}
}
