package notice

// Salary is a stated pay. An exact amount has Min equal to Max.
type Salary struct {
	Min float64 `json:"min,omitempty"`
	Max float64 `json:"max,omitempty"`
	// Currency is an ISO 4217 code.
	Currency string    `json:"currency,omitempty"`
	Period   PayPeriod `json:"period,omitempty"`
	Raw      string    `json:"raw,omitempty"`
}

// PayPeriod is the time an amount of pay is for.
type PayPeriod string

// The pay periods.
const (
	PerHour  PayPeriod = "hour"
	PerDay   PayPeriod = "day"
	PerMonth PayPeriod = "month"
	PerYear  PayPeriod = "year"
)
