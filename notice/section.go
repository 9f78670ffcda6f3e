package notice

// Section is a part of a notice that fills no field of its own: about the
// organization, conditions, how to apply.
//
// A heading printed with nothing under it is kept as a section without paragraphs.
// Where that heading names a typed field ("Experience required:"), the field's key
// in the JSON form is its Kind.
type Section struct {
	Kind SectionKind `json:"kind,omitempty"`
	// Heading is the heading as printed, less a final colon; empty where the text
	// stands without one.
	Heading    string   `json:"heading,omitempty"`
	Paragraphs []string `json:"paragraphs,omitempty"`
}

// SectionKind says what a section is about.
type SectionKind string

// The kinds of sections.
const (
	AboutSection           SectionKind = "about"
	ConditionsSection      SectionKind = "conditions"
	ApplicationSection     SectionKind = "application"
	SelectionSection       SectionKind = "selection"
	DiversitySection       SectionKind = "diversity"
	ConfidentialitySection SectionKind = "confidentiality"
	BenefitsSection        SectionKind = "benefits"
	ContactSection         SectionKind = "contact"
	OtherSection           SectionKind = "other"
)

// Footnote is a note of the notice. A mark without a note, and a note without a
// mark in the text, are kept.
type Footnote struct {
	// Mark is the mark as printed: "*", "**", "1".
	Mark string `json:"mark,omitempty"`
	Text string `json:"text,omitempty"`
}
