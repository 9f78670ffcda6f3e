package notice

// Duty is one duty of a post. "DUTY 1: X" with dashes below gives Text X and its
// Tasks; flat bullets or numbers give one duty each, with Text only. Bullets,
// numbers and "DUTY n:" are not part of the text, nor is a final ";" or ",".
type Duty struct {
	Text  string   `json:"text,omitempty"`
	Tasks []string `json:"tasks,omitempty"`
}

// Qualification is one item of education, experience or skill asked for.
type Qualification struct {
	Text string `json:"text,omitempty"`
	Need Need   `json:"need,omitempty"`
	// MinYears is the least number of years asked for, on experience; 0 where none is
	// stated.
	MinYears float64 `json:"min_years,omitempty"`
}

// Need says whether something asked for is a condition or an advantage.
type Need string

// The two needs.
const (
	Required  Need = "required"
	Desirable Need = "desirable"
)
