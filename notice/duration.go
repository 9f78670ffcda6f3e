package notice

// Duration is how long an appointment lasts.
//
// An exact length has Min equal to Max; "up to 3 years" has Max only, "15 months or
// more" Min only, "through 4 August 2026" Until only.
type Duration struct {
	Min Period `json:"min,omitzero"`
	Max Period `json:"max,omitzero"`
	// Until is the date on which the appointment ends at the latest.
	Until Day `json:"until,omitzero"`
	// Renewable is nil unless the notice says that the appointment can, or cannot,
	// be renewed.
	Renewable *bool `json:"renewable,omitempty"`
	// Total is the longest total length, renewals included.
	Total Period `json:"total,omitzero"`
	// Varies is set where the notice offers several lengths: "different contract
	// durations".
	Varies bool   `json:"varies,omitempty"`
	Raw    string `json:"raw,omitempty"`
}
