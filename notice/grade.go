package notice

// Grade is the grade or set of grades of a post.
//
// Levels are canonical within their system: "5" (INTERPOL); "P-3", "D-1", "G-5",
// "NO-B" (UN common system); "AD7", "AST4", "AST/SC2", "FG IV" (EU); "A2", "B3",
// "G17" (coordinated organizations). "7 or 6" has both, "P3/P4" gives P-3 and P-4,
// a range is listed out.
type Grade struct {
	// System is empty where it is not known.
	System GradeSystem `json:"system,omitempty"`
	Levels []string    `json:"levels,omitempty"`
	Raw    string      `json:"raw,omitempty"`
}

// GradeSystem is a family of grades.
type GradeSystem string

// The grade systems the library tells apart.
const (
	// InterpolGrades are numbers, 1 the highest.
	InterpolGrades GradeSystem = "interpol"
	// UNGrades are those of the UN common system: P, D, G, NO, FS and others.
	UNGrades GradeSystem = "un"
	// EUGrades are those of the EU staff regulations: AD, AST, AST/SC and the
	// function groups FG I to FG IV.
	EUGrades GradeSystem = "eu"
	// CoordinatedGrades are those of the coordinated organizations (NATO, OECD,
	// Council of Europe, ESA and others): A, B, C, L, and G1 to G24.
	CoordinatedGrades GradeSystem = "coordinated"
	// OSCEGrades are those of the OSCE: S for seconded posts, and G, P and NP.
	OSCEGrades GradeSystem = "osce"
	// WorldBankGrades run from GA to GK.
	WorldBankGrades GradeSystem = "world_bank"
	// IMFGrades run from A1 to A15 and B1 to B5.
	IMFGrades GradeSystem = "imf"
)
