package value

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestYears(t *testing.T) {
	for _, c := range yearsCases {
		t.Run(c.text, func(t *testing.T) {
			got, ok := Years(plain(), c.text)
			assert.InDelta(t, c.want, got, 1e-9, "%q asks for another number of years", c.text)
			assert.Equal(t, c.want != 0, ok)
		})
	}
}

var yearsCases = []struct {
	text string
	want float64 // 0 for none
}{
	{"At least five years of progressively responsible experience in finance", 5},
	{"a minimum of 5-7 years", 5},
	{"A minimum of seven (7) years of relevant experience", 7},
	{"Two (2) years", 2},
	{"over 10 years' experience", 10},
	{"more than 10 years of experience", 10},
	{"5+ years of experience", 5},
	{"5 or more years of experience", 5},
	{"5 years or more of relevant experience", 5},
	{"between 5 and 7 years of experience", 5},
	{"5 to 7 years of experience", 5},
	{"one year's experience", 1},
	{"at least one-year experience in lending", 1},
	{"no less than eight years of relevant work experience", 8},
	{"not less than 3 years' experience", 3},
	{"six months of experience", 0.5},
	{"Eighteen months of paid experience", 1.5},
	{"two and a half years of experience", 2.5},
	{"Experience: 3 years", 3},
	{"Work experience not less than 3 years", 3},
	{"Minimum three years' experience as a driver, preferably with an embassy", 3},
	{"Master's degree and at least 5 years", 5},
	{"Graduation from a four-year college and two years of professional experience", 2},
	{"at least five years of experience, including two years in management", 5},
	{"at least five years of experience, of which two in management", 5},
	{"ten years of experience, of which at least 5 years in senior management", 10},
	{"five years' experience with at least two years in a team", 5},
	{"Six years of experience; at least two years of which in the field", 6},
	{"Five years of experience in X or five years of experience in Y", 5},
	{"at least 5 years of experience within the last 10 years", 5},
	{"At least five years of experience is required. Seven years in lieu of a degree.", 5},
	{"Three years in accounting", 3},
	{"Previous experience of 4 years in procurement", 4},
	{"au moins trois ans d'expérience", 3},
	{"Au minimum cinq années d’expérience professionnelle, dont deux au niveau international", 5},
	{"Sept années d’expérience au minimum dans un service de police", 7},
	{"expérience de 10 ans minimum", 10},
	{"une expérience professionnelle d'au moins cinq (5) ans", 5},
	{"de 2 à 5 ans d’expérience", 2},
	{"plus de dix ans d’expérience", 10},
	{"Trois ans au moins d’expérience professionnelle, acquise après le diplôme", 3},
	{"au moins six mois d’expérience", 0.5},
	{"mínimo de 5 años", 5},
	{"experiencia mínima de 2 años en conducción", 2},
	{"Siete años de experiencia profesional, como mínimo", 7},
	{"un mínimo de siete (7) años de experiencia", 7},
	{"Al menos 6 meses de experiencia en los últimos 5 años", 0.5},
	{"más de 5 años en una posición similar", 5},
	{"entre 4 y 5 años de experiencia laboral", 4},
	{"Mínimo de cinco años en funciones de análisis", 5},
	{"خبرة لا تقل عن خمس سنوات", 5},
	{"خمس سنوات على الأقل من الخبرة المهنية", 5},
	{"ما لا يقل عن ثلاث سنوات من الخبرة", 3},
	{"سنتان من الخبرة على الأقل", 2},
	{"خبرة ١٠ سنوات في مجال القانون", 10},
	{"الخبرة: خمس سنوات أو أكثر", 5},
	// Different numbers for different cases.
	{"ten years with a first-level degree or five with an advanced one", 0},
	{"10 years of experience (7 with a Master's degree)", 0},
	{"minimum 2 years with Master degree or minimum 4 years with Bachelor degree", 0},
	{"5 or 7 years of experience", 0},
	{"Bachelor's degree with minimum 5 years of experience, or Master's degree with 3 years", 0},
	{"Master's degree with 3 years or Bachelor's degree with minimum 5 years of experience", 0},
	{"A minimum of five years for P-3, seven for P-4", 0},
	{"Five years' experience or an equivalent combination of education and experience", 5},
	{"5 o 7 años de experiencia", 0},
	{"five years of experience in A and three years of experience in B", 0},
	{"2 ans, 3 ans, 5 ans d’expérience", 0},
	{"A first-level degree with two additional years of qualifying experience may be accepted instead", 0},
	{"One year of study may be substituted for one year of experience", 0},
	{"Applicants who lack six months or less of the required experience may apply", 0},
	// No least number.
	{"up to 3 years of experience", 0},
	{"a maximum of 10 years of experience", 0},
	{"less than 5 years of experience", 0},
	{"no more than 4 years of relevant experience", 0},
	{"experience in the last 3 years", 0},
	{"graduated within the past two years", 0},
	{"over the last five years", 0},
	{"au cours des cinq dernières années", 0},
	{"en los últimos tres años", 0},
	{"خلال السنوات الخمس الماضية", 0},
	{"several years of experience", 0},
	{"proven experience", 0},
	{"many years' experience in 12 countries", 0},
	// Years of something else.
	{"18 years of age", 0},
	{"at least 18 years old", 0},
	{"âgé d'au moins 21 ans", 0},
	{"ser mayor de 18 años", 0},
	{"Four-year college degree", 0},
	{"three years of university studies", 0},
	{"completed university studies of at least three years attested by a diploma", 0},
	{"where the normal period of university education is at least four years", 0},
	{"quatre années d’études universitaires", 0},
	{"una titulación de al menos tres años", 0},
	{"implementing a three-year project in the Caucasus, working with", 0},
	{"three-year contract", 0},
	{"a contract of at least two years", 0},
	{"six months' probation", 0},
	{"fourteen years the Organization has been meeting needs", 0},
	{"No official may serve for more than six years in total.", 0},
	{"report for duty two to three months after an offer", 0},
	{"since 2015", 0},
	{"5 May 2026", 0},
	{"", 0},
}
