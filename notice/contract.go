package notice

// Contract says what kind of appointment is offered. Several kinds may hold at
// once: "Project Fixed-term Contract" is both [Project] and [FixedTerm].
type Contract struct {
	Kinds []ContractKind `json:"kinds,omitempty"`
	Raw   string         `json:"raw,omitempty"`
}

// ContractKind is a kind of appointment.
type ContractKind string

// The kinds of appointment.
const (
	FixedTerm       ContractKind = "fixed_term"
	ShortTerm       ContractKind = "short_term"
	Permanent       ContractKind = "permanent"
	Temporary       ContractKind = "temporary"
	Project         ContractKind = "project"
	Secondment      ContractKind = "secondment"
	Consultancy     ContractKind = "consultancy"
	Internship      ContractKind = "internship"
	Fellowship      ContractKind = "fellowship"
	Volunteer       ContractKind = "volunteer"
	ServiceContract ContractKind = "service_contract"
)

// Posts is the number of posts a notice offers.
type Posts struct {
	// Count is 0 where it is not stated: "several" has Raw only.
	Count int `json:"count,omitempty"`
	// Roster is set where the notice fills a reserve list.
	Roster bool   `json:"roster,omitempty"`
	Raw    string `json:"raw,omitempty"`
}

// Security is the security clearance or screening a post needs.
type Security struct {
	Level SecurityLevel `json:"level,omitempty"`
	Raw   string        `json:"raw,omitempty"`
}

// SecurityLevel is a level of clearance or screening, in whatever language it was
// printed: "Renforcé" is [EnhancedSecurity].
type SecurityLevel string

// The security levels. Basic and enhanced are levels of screening as INTERPOL uses
// them; the others are those of information security (NATO, EU and national
// scales).
const (
	NoSecurity           SecurityLevel = "none"
	BasicSecurity        SecurityLevel = "basic"
	EnhancedSecurity     SecurityLevel = "enhanced"
	RestrictedSecurity   SecurityLevel = "restricted"
	ConfidentialSecurity SecurityLevel = "confidential"
	SecretSecurity       SecurityLevel = "secret"
	TopSecretSecurity    SecurityLevel = "top_secret"
)
