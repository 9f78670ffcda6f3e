// Package notice defines what a vacancy notice is: the typed model that package
// parse fills, that package schema checks and that programs exchange as JSON.
//
// [Notice] marshals to a fixed JSON form and back without loss. The rules that
// hold throughout:
//
//   - A value that is not known is left out: the zero value of its field, no key
//     in the JSON. Nothing is ever filled with a guess or an empty string.
//   - Raw is the value as printed, with white space folded to single spaces and
//     footnote marks kept.
//   - Text of a notice is kept in its own language; codes are those of standards:
//     BCP 47 for languages, ISO 3166-1 alpha-2 for countries, ISO 8601 for dates
//     and durations, IANA names for time zones, ISO 4217 for currencies, the
//     Common European Framework of Reference (CEFR) for language levels.
//
// Where a value was read is not part of the value. It is kept beside it, as
// [Evidence] over a [Source], so that equal notices compare equal.
package notice

import "golang.org/x/text/language"

// Notice is one vacancy notice. Its zero value is an empty notice.
//
// Fields are in the order of the JSON form. Compare two notices field by field or
// by their JSON; Evidence tells where values were read and is best left out of a
// comparison.
type Notice struct {
	// Organization is the employer: its canonical name where it is a known one
	// ("Interpol" gives "INTERPOL"), else the name as printed.
	Organization string `json:"organization,omitempty"`

	// Reference is the notice's own number without its label, in ASCII digits:
	// "1023", "INT04606", "2026/12-EXT".
	Reference string `json:"reference,omitempty"`

	// Title is the name of the post. Footnote marks, a leading "SECONDMENT -" and a
	// trailing "(2 posts)" are not part of it.
	Title string `json:"title,omitempty"`

	// Status is set only where the notice says that it was cancelled or extended.
	Status Status `json:"status,omitempty"`

	// ReportsTo is the supervisor of the post, as printed.
	ReportsTo string `json:"reports_to,omitempty"`

	// Units are the directorate, department and unit of the post in the order
	// stated. The order asserts no hierarchy: notices print it both ways.
	Units []string `json:"units,omitempty"`

	// Locations are the duty stations.
	Locations []Location `json:"locations,omitempty"`

	Contract Contract   `json:"contract,omitzero"`
	Duration Duration   `json:"duration,omitzero"`
	Grade    Grade      `json:"grade,omitzero"`
	Posts    Posts      `json:"posts,omitzero"`
	Security Security   `json:"security,omitzero"`
	Audience []Audience `json:"audience,omitempty"`

	// Published is the date of issue, Deadline the closing date for applications,
	// Start the date of entry on duty.
	Published Date `json:"published,omitzero"`
	Deadline  Date `json:"deadline,omitzero"`
	Start     Date `json:"start,omitzero"`

	Salary Salary `json:"salary,omitzero"`

	// Summary holds the paragraphs on the purpose of the post.
	Summary []string `json:"summary,omitempty"`

	Duties     []Duty                `json:"duties,omitempty"`
	Education  []Qualification       `json:"education,omitempty"`
	Experience []Qualification       `json:"experience,omitempty"`
	Languages  []LanguageRequirement `json:"languages,omitempty"`

	// Skills are abilities, competencies and aptitudes.
	Skills []Qualification `json:"skills,omitempty"`

	Footnotes []Footnote `json:"footnotes,omitempty"`

	// Sections hold everything else in the order printed, so that no text of the
	// notice is lost.
	Sections []Section `json:"sections,omitempty"`

	// Language is the language the notice itself is written in.
	Language language.Tag `json:"language,omitzero"`

	// Evidence tells where each value was read.
	Evidence Evidence `json:"evidence,omitempty"`
}

// Status says that a notice was changed after its publication.
type Status string

// The statuses a notice can have; most have none.
const (
	Cancelled Status = "cancelled"
	Extended  Status = "extended"
)

// Audience is a group of people a notice is open to.
type Audience string

// The audiences of a notice.
const (
	// Internal candidates are staff of the organization.
	Internal Audience = "internal"
	// External candidates are all others.
	External Audience = "external"
	// GovernmentOfficials are officials of member countries, whom a secondment is
	// open to.
	GovernmentOfficials Audience = "government_officials"
)
