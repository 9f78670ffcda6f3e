package notice

// Location is one duty station.
//
// What is printed as a location but names no place ("ROSTER - One of ...") has Raw
// only.
type Location struct {
	// City is the city as printed, less footnote marks and postcode.
	City string `json:"city,omitempty"`
	// Country is an ISO 3166-1 alpha-2 code, whatever language the country is named
	// in.
	Country string `json:"country,omitempty"`
	// Remote is set for home-based and remote posts.
	Remote bool   `json:"remote,omitempty"`
	Raw    string `json:"raw,omitempty"`
}
