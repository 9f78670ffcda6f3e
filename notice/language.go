package notice

import "golang.org/x/text/language"

// LanguageRequirement is one requirement on languages. All requirements of a notice
// hold together; the options of one requirement are alternatives, of which AtLeast
// must be met.
//
// "English and French are required" is two requirements; "Spanish or Arabic would
// be useful" is one desirable requirement with two options.
type LanguageRequirement struct {
	Need Need         `json:"need,omitempty"`
	Role LanguageRole `json:"role,omitempty"`
	// AtLeast is how many of the options must be met. 0 means 1, which is left out.
	AtLeast int              `json:"at_least,omitempty"`
	Options []LanguageOption `json:"options,omitempty"`
	Raw     string           `json:"raw,omitempty"`
}

// LanguageOption is one language that meets a requirement.
type LanguageOption struct {
	// Tag is zero for a language that the notice leaves open ("another EU language").
	Tag   language.Tag  `json:"tag,omitzero"`
	Level LanguageLevel `json:"level,omitempty"`
	// CEFR is set only where the notice states a level of the Common European
	// Framework of Reference.
	CEFR CEFR `json:"cefr,omitempty"`
}

// LanguageRole is the part a language plays in a post.
type LanguageRole string

// WorkingLanguage marks a language the work is done in.
const WorkingLanguage LanguageRole = "working"

// LanguageLevel is a level of command of a language as notices word it.
type LanguageLevel string

// The language levels, from the lowest.
const (
	BasicLevel     LanguageLevel = "basic"
	WorkingLevel   LanguageLevel = "working"
	GoodLevel      LanguageLevel = "good"
	FluentLevel    LanguageLevel = "fluent"
	ExcellentLevel LanguageLevel = "excellent"
	NativeLevel    LanguageLevel = "native"
)

// CEFR is a level of the Common European Framework of Reference for Languages.
type CEFR string

// The CEFR levels.
const (
	A1 CEFR = "A1"
	A2 CEFR = "A2"
	B1 CEFR = "B1"
	B2 CEFR = "B2"
	C1 CEFR = "C1"
	C2 CEFR = "C2"
)
