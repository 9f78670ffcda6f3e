package parse_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// layout is a form that notices print their text in, with the values that must come out:
// a key of the notice and its JSON form; "null" is for a value that must be absent.
type layout struct {
	text string
	want map[string]string
}

// layouts are the forms of different organizations.
var layouts = map[string]layout{
	"headings that have run into their text": {
		"Tide Analyst\nOrg. Setting and ReportingThe post is in the Tide Unit. ResponsibilitiesUnder the chief's direction, the analyst performs the following duties: (1) Read gauges; (2) Repair them. EducationA degree in geography. LanguagesFluency in English is required.\n",
		map[string]string{
			"duties":    `[{"text":"Read gauges"},{"text":"Repair them."}]`,
			"education": `[{"text":"A degree in geography.","need":"required"}]`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluency in English is required."}]`,
		},
	},
	"days and months that only their sequence settles": {
		"Job title: Tide Analyst\nPosting Date: 07/10/2024\nClosing Date: 08/09/2024\n",
		map[string]string{
			"published": `{"date":"2024-07-10","raw":"07/10/2024"}`,
			"deadline":  `{"date":"2024-08-09","raw":"08/09/2024"}`,
		},
	},
	"days and months of an employer that writes the day first": {
		"INTERPOL\nJob title: Tide Analyst\nPublication date: 07/10/2026\nDeadline for application: 08/09/2026\n",
		map[string]string{
			"published": `{"date":"2026-10-07","raw":"07/10/2026"}`,
			"deadline":  `{"date":"2026-09-08","raw":"08/09/2026"}`,
		},
	},
	"days and months that their sequence leaves open": {
		"Job title: Tide Analyst\nPosting Date: 02/03/2026\nClosing Date: 04/05/2026\n",
		map[string]string{"deadline": `{"candidates":["2026-04-05","2026-05-04"],"raw":"04/05/2026"}`},
	},
	"deadline that another label settles": {
		"Closing Date: 2024-02-08\nJob title: Tide Analyst\nApplication Deadline: 08-02-2024\n",
		map[string]string{"deadline": `{"date":"2024-02-08","raw":"2024-02-08"}`},
	},
	"place below the title": {
		"Apply now\n\nTide Analyst\n\nAbidjan, CI\n\nGrade: P3\nClosing date: 5 May 2026\n\nDuties\n- Read gauges\n",
		map[string]string{"title": `"Tide Analyst"`, "locations": `[{"city":"Abidjan","country":"CI","raw":"Abidjan, CI"}]`},
	},
	"company below the title": {
		"Tide Analyst\n\nHarbour Services, SL\n\nGrade: P3\nClosing date: 5 May 2026\n",
		map[string]string{"locations": "null"},
	},
	"office that is a place": {
		"Job title: Tide Analyst\nOffice: Lyon, France\nGrade: P3\n",
		map[string]string{"units": "null", "locations": `[{"city":"Lyon","country":"FR","raw":"Lyon, France"}]`},
	},
	"number behind the title": {
		"Harbour Pilot (Nights) - 2604411\n\nGrade: P3\nDuty station: Geneva\n",
		map[string]string{"title": `"Harbour Pilot (Nights)"`, "reference": `"2604411"`},
	},
	"boxes before what they check": {
		"Job title: Tide Analyst\nType of contract: ☒ Fixed-term ☐ Short-term ☐ Consultancy\n",
		map[string]string{"contract": `{"kinds":["fixed_term"],"raw":"☒ Fixed-term ☐ Short-term ☐ Consultancy"}`},
	},
	"boxes behind what they check": {
		"Job title: Tide Analyst\nType of contract: Fixed-term [ ] Short-term [x]\n",
		map[string]string{"contract": `{"kinds":["short_term"],"raw":"Fixed-term [ ] Short-term [x]"}`},
	},
	"boxes of which none is checked": {
		"Job title: Tide Analyst\nType of contract: ☐ Fixed-term ☐ Short-term\n",
		map[string]string{"contract": "null"},
	},
	"numbers of pages among duties": {
		"Job title: Tide Analyst\nPlace: Lisbon, Portugal\n\nDuties\n1. Read gauges.\n\nPage 2 of 3\n\n2. Repair them.\n\nEducation\nA degree in geography.\n\n- 3 -\n",
		map[string]string{
			"duties":    `[{"text":"Read gauges."},{"text":"Repair them."}]`,
			"education": `[{"text":"A degree in geography.","need":"required"}]`,
			"locations": `[{"city":"Lisbon","country":"PT","raw":"Lisbon, Portugal"}]`,
		},
	},
	"label of the number below that of the notice": {
		"VACANCY NOTICE\nRef. TIDE-TA-2026-07\nJob title: Tide Analyst\n",
		map[string]string{"reference": `"TIDE-TA-2026-07"`},
	},
	"headings in capitals with letters": {
		"Job title: Tide Analyst\n\nQUALIFICATIONS REQUIRED\nA. ELIGIBILITY CRITERIA\n- A degree in geography\nB. SELECTION CRITERIA\n- Good drafting skills\n",
		map[string]string{"skills": `[{"text":"Good drafting skills","need":"required"}]`},
	},
	"number with strokes before the title": {
		"TD/31/24 Tide Analyst\n\nGrade: P-2\nDuty Station: The Hague\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"TD/31/24"`},
	},
	"number before the title": {
		"70114 | Tide Analyst\n\nGrade: P-2\nDuty Station: The Hague\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"70114"`},
	},
	"number with its label behind the title": {
		"Tide Analyst – Job ID 88120\n\nGrade: 5\nLocation: Lyon, France\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"88120"`},
	},
	"number glued to the title": {
		"Officer, Tide Policy-260112\n\nGrade: A2\nLocation: Brussels\n",
		map[string]string{"title": `"Officer, Tide Policy"`, "reference": `"260112"`},
	},
	"years behind the title are no number": {
		"Coordinator - 2026-2030\n\nGrade: P-3\nDuty Station: Geneva\n",
		map[string]string{"title": `"Coordinator - 2026-2030"`, "reference": "null"},
	},
	"number of the post before that of the notice": {
		"Post number: 50211\nVacancy notice: 2026/9/P/50211\nTitle: Tide Analyst\n",
		map[string]string{"reference": `"2026/9/P/50211"`},
	},
	"number that begins with a letter and a hyphen": {
		"Vacancy reference: E-TIDE/F12/P-5/04-26\nTitle: Tide Analyst\n",
		map[string]string{"reference": `"E-TIDE/F12/P-5/04-26"`},
	},
	"path of a unit under the employer's label": {
		"Job title: Tide Analyst\nOrganization: HQ/TID Tides and Currents\nDuty station: Geneva\n",
		map[string]string{"organization": "null", "units": `["HQ/TID Tides and Currents"]`},
	},
	"unit under the employer's label": {
		"Titre : Analyste des marées\nEntité : Direction des marées\nLieu : Lyon\n",
		map[string]string{"organization": "null", "units": `["Direction des marées"]`},
	},
	"whom the notice is open to is no employer": {
		"Open to Internal and External Candidates\n\nPosition Title: Tide Analyst\nDuty Station: Nairobi, Kenya\n",
		map[string]string{"organization": "null", "audience": `["internal","external"]`},
	},
	"title in brackets behind a weak label": {
		"Post (business title): Tide Officer (several posts)\nFunction group / Grade / Post title: AD7, Administrator\n",
		map[string]string{"title": `"Tide Officer"`},
	},
	"country, and the place in it": {
		"Job title: Tide Analyst\nCountry: Tajikistan\nDuty station: Dushanbe\n",
		map[string]string{"locations": `[{"city":"Dushanbe","country":"TJ","raw":"Dushanbe"}]`},
	},
	"kind of contract under a level's label": {
		"Job title: Tide Analyst\nLevel: Consultancy\nDuty station: Geneva\n",
		map[string]string{"grade": "null"},
	},
	"date that a sentence settles": {
		"Job title: Tide Analyst\nClosing date: 06/05/2026\n\nDuties\n- Read gauges\n\nApplications must be submitted by 6 May 2026 at the latest.\n",
		map[string]string{"deadline": `{"date":"2026-05-06","raw":"06/05/2026"}`},
	},
	"column head beside a date's": {
		"Title: Tide Consultant\n\nTasks\n- Read gauges\n\nOutput\tDue date\tPayment\nReport\t3 May 2026\t40%\n",
		map[string]string{"deadline": "null"},
	},
	"sentence that leads to duties": {
		"Job title: Tide Analyst\n\nYour role\nAs an analyst you will:\n- read gauges;\n- repair them.\n\nLanguages\n- Good English\n",
		map[string]string{"duties": `[{"text":"read gauges"},{"text":"repair them."}]`},
	},
	"groups of duties": {
		"Job title: Tide Analyst\n\nMain responsibilities\n\nMeasuring\n• Read gauges\n• Repair them\n\nReporting and outreach\n• Draft tables\n\nLanguages\n• Good English\n",
		map[string]string{"duties": `[{"text":"Measuring","tasks":["Read gauges","Repair them"]},{"text":"Reporting and outreach","tasks":["Draft tables"]}]`},
	},
	"question under the duties": {
		"Titre : Stagiaire\n\nTâches\n* lire les marégraphes\n\nQui peut se présenter ?\n* Être inscrit en master de géographie\n",
		map[string]string{
			"duties":    `[{"text":"lire les marégraphes"}]`,
			"education": `[{"text":"Être inscrit en master de géographie","need":"required"}]`,
		},
	},
	"heading with its owner": {
		"Job title: Tide Analyst\n\nSkills\n- Good drafting skills.\n\nWHO Competencies\nTeamwork\nCommunication\n",
		map[string]string{"skills": `[{"text":"Good drafting skills.","need":"required"},{"text":"Teamwork","need":"required"},{"text":"Communication","need":"required"}]`},
	},
	"heading of which the last word is known": {
		"Job title: Tide Analyst\n\nLanguage (Desirable)\nKnowledge of Spanish.\n\nJob Related Competencies (Essential)\nAbility to read gauges in the dark.\nExcellent drafting.\n",
		map[string]string{"skills": `[{"text":"Ability to read gauges in the dark.","need":"required"},{"text":"Excellent drafting.","need":"required"}]`},
	},
	"heading with more in brackets": {
		"Titre : Analyste\n\nCompétences (qualifications, expérience et connaissances)\n- Être titulaire d'un master en géographie ;\n- Justifier d'au moins cinq années d'expérience ;\n- Savoir lire un marégraphe.\n",
		map[string]string{
			"education":  `[{"text":"Être titulaire d'un master en géographie","need":"required"}]`,
			"experience": `[{"text":"Justifier d'au moins cinq années d'expérience","need":"required","min_years":5}]`,
		},
	},
	"single words among skills": {
		"Job title: Tide Analyst\n\nLeadership competencies\nPurpose\nCollaboration\nPeople\nResults\n\nLanguages\nGood English\n",
		map[string]string{"summary": "null", "skills": `[{"text":"Purpose","need":"required"},{"text":"Collaboration","need":"required"},{"text":"People","need":"required"},{"text":"Results","need":"required"}]`},
	},
	"text below a list of requirements": {
		"Job title: Tide Analyst\n\nRequired qualifications:\n- a degree in geography;\n- good English.\n\nThe salary is paid by the nominating State.\n\nBest regards,\nThe team\n",
		map[string]string{"skills": "null"},
	},
	"experience below desirable skills": {
		"Job title: Tide Analyst\n\nSkills\n- Good drafting skills\n\nDesirable\n- Experience with gauges\n",
		map[string]string{"experience": `[{"text":"Experience with gauges","need":"desirable"}]`},
	},
	"heading numbered below another": {
		"Job title: Tide Analyst\n\n3. Requirements\n3.1 Minimum requirements - eligibility criteria\n- be a citizen of a member state;\n3.2 Advantageous characteristics\n- Good knowledge of Spanish\n",
		map[string]string{
			"skills":   "null",
			"sections": `[{"kind":"conditions","heading":"Minimum requirements - eligibility criteria","paragraphs":["be a citizen of a member state;"]}]`,
		},
	},
	"note of no particular subject": {
		"Job title: Tide Analyst\n\nDuties\n- Read gauges\n\nSpecial notice\nThe appointment is subject to the availability of funds.\n",
		map[string]string{"sections": `[{"kind":"other","heading":"Special notice","paragraphs":["The appointment is subject to the availability of funds."]}]`},
	},
	"heading that names two kinds": {
		"Puesto: Analista\n\nFunciones\n- Leer mareógrafos\n\nCondiciones de empleo y prestaciones\nSeguro médico y subsidio de alquiler.\n",
		map[string]string{"sections": `[{"kind":"benefits","heading":"Condiciones de empleo y prestaciones","paragraphs":["Seguro médico y subsidio de alquiler."]}]`},
	},
	"heading that its text restates": {
		"Titre : Analyste\n\nLE PÔLE\nLe pôle réunit les services qui lisent les marégraphes du littoral.\n\nFonctions\n- Lire\n",
		map[string]string{"sections": `[{"kind":"about","heading":"LE PÔLE","paragraphs":["Le pôle réunit les services qui lisent les marégraphes du littoral."]}]`},
	},
	"heading glued to its text": {
		"Job title: Tide Analyst\nClosing date: 5 May 2026 Conditions applying for all candidatesOnly experience that is proved counts.\n",
		map[string]string{"sections": `[{"kind":"conditions","heading":"Conditions applying for all candidates","paragraphs":["Only experience that is proved counts."]}]`},
	},
	"title behind the number": {
		"VN 20/23 Tide Analyst\n\nGrade: P-3\nDuty station: Geneva\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"20/23"`},
	},
	"heading of a page without a word for a post": {
		"<html><body><p><a>English</a> <a>Français</a></p><h1>Wrecks and Harbours</h1><p><b>Organization:</b> Harbour Trust<br><b>Duty station:</b> Lyon, France</p>" +
			"<p><b>Remuneration</b></p><p>Interns receive a monthly allowance of EUR 1,000.</p><p><b>Duties</b></p><ul><li>Dive</li></ul></body></html>",
		map[string]string{
			"title":    `"Wrecks and Harbours"`,
			"salary":   "null",
			"sections": `[{"kind":"benefits","heading":"Remuneration","paragraphs":["Interns receive a monthly allowance of EUR 1,000."]}]`,
		},
	},
	"row of languages without its column": {
		"Job title: Tide Analyst\n\nRequirements\nLanguages Excellent command of English\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en","level":"excellent"}],"raw":"Excellent command of English"}]`},
	},
	"bullets with tabs below a heading": {
		"Job title: Tide Analyst\n\nMain Functions\n•\tRead gauges.\n•\tRepair them.\n\nLanguages\n•\tGood English\n",
		map[string]string{"duties": `[{"text":"Read gauges."},{"text":"Repair them."}]`},
	},
	"need in brackets behind each item": {
		"Job title: Tide Analyst\n\nEducation\nUniversity degree in a relevant area (Required)\nMaster's degree (Preferred)\n\nLanguages\nGood command of another language (French or Arabic) (Preferred)\n",
		map[string]string{
			"education": `[{"text":"University degree in a relevant area (Required)","need":"required"},{"text":"Master's degree (Preferred)","need":"desirable"}]`,
			"languages": `[{"need":"desirable","options":[{"tag":"fr","level":"good"},{"tag":"ar","level":"good"}],"raw":"Good command of another language (French or Arabic) (Preferred)"}]`,
		},
	},
	"items that stand over items": {
		"Job title: Tide Analyst\n\nQualifications\na. Selection elements\n(1) Professional\n• good knowledge of tides;\n(2) Personal\n• flexibility.\n",
		map[string]string{"skills": `[{"text":"good knowledge of tides","need":"required"},{"text":"flexibility.","need":"required"}]`},
	},
	"labels in capitals without a colon": {
		"VACANCY TITLE Tide Officer\nLOCATION Brussels\nCONTRACT TYPE Seconded National Expert\n",
		map[string]string{
			"title":     `"Tide Officer"`,
			"locations": `[{"city":"Brussels","country":"BE","raw":"Brussels"}]`,
			"contract":  `{"kinds":["secondment"],"raw":"Seconded National Expert"}`,
		},
	},
	"words of a notice before the title": {
		"AFRICAN UNION\nEXTERNAL VACANCY ANNOUNCEMENT – TIDE OFFICER\nJob Grade: P3\nLocation: Addis Ababa, Ethiopia\n",
		map[string]string{"title": `"TIDE OFFICER"`, "organization": `"African Union"`},
	},
	"employer with its abbreviation": {
		"The Organization of American States (OAS)\n\nPosition: Tide Officer\nDuty station: Washington, DC - USA\n",
		map[string]string{"organization": `"Organization of American States"`},
	},
	"time of day in a sentence": {
		"Job title: Tide Analyst\nClosing date: 2 April 2026\n\nDuties\n- Read gauges\n\nApplications should be submitted no later than 2 April 2026, 17:00 (GMT+3).\n",
		map[string]string{"deadline": `{"date":"2026-04-02","time":"17:00","zone":"+03:00","raw":"2 April 2026"}`},
	},
	"experience after a diploma": {
		"Job title: Tide Analyst\n\nEligibility criteria\n- A level of education attested by a diploma\n- After the diploma, at least three years of professional experience\n",
		map[string]string{
			"education":  `[{"text":"A level of education attested by a diploma","need":"required"}]`,
			"experience": `[{"text":"After the diploma, at least three years of professional experience","need":"required","min_years":3}]`,
		},
	},
	"label that is a word of a list": {
		"Puesto: Analista\n\nQué ofrecemos\n• Seguro médico.\n• Licencias y vacaciones.\n",
		map[string]string{"sections": `[{"kind":"benefits","heading":"Qué ofrecemos","paragraphs":["Seguro médico.","Licencias y vacaciones."]}]`},
	},
	"place above the fields is no employer": {
		"The Hague\n\nReference No: TIDE/2026/711\nName of the post: Tide Officer\nLocation: The Hague\n",
		map[string]string{"organization": "null", "title": `"Tide Officer"`},
	},
	"grade under a salary's label": {
		"Job title: Tide Officer\nSalary: AST4\nLocation: The Hague\n",
		map[string]string{"salary": "null"},
	},
	"number with a raised letter": {
		"PUESTO: Analista de mareas\nN.º de aviso: ABC/26/FT112\n",
		map[string]string{"reference": `"ABC/26/FT112"`},
	},
	"title behind the name of a notice": {
		"Offre d'emploi : Juge des marées\n\nRéférence : TM/2026/2\nLieu : Genève (Suisse)\n",
		map[string]string{"title": `"Juge des marées"`},
	},
	"number in brackets behind the title": {
		"Tide Officer (TIDE/TA/2026/03)\n\nGrade: AD 6\nPlace of employment: Lisbon, Portugal\n",
		map[string]string{"title": `"Tide Officer"`, "reference": `"TIDE/TA/2026/03"`},
	},
	"abbreviated level of classification": {
		"Job title: Tide Analyst\nSecurity clearance level: NS\nLocation: Brussels\n",
		map[string]string{"security": `{"level":"secret","raw":"NS"}`},
	},
}

// TestLayouts parses each of the layouts.
func TestLayouts(t *testing.T) { testLayouts(t, layouts) }

func testLayouts(t *testing.T, layouts map[string]layout) {
	t.Helper()
	for name, test := range layouts {
		t.Run(name, func(t *testing.T) {
			result, err := parse.ParseBytes(context.Background(), name, []byte(test.text))
			require.NoError(t, err)
			data, err := json.Marshal(result.Notice)
			require.NoError(t, err)
			var got map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(data, &got))
			for key, want := range test.want {
				value, ok := got[key]
				if !ok {
					value = json.RawMessage("null")
				}
				assert.JSONEq(t, want, string(value), "%s of the notice", key)
			}
		})
	}
}
