package parse_test

import "testing"

// headLayouts print in other ways what the head of a notice states: its number, grade, employer and supervisor.
var headLayouts = map[string]layout{
	"grade in a sentence below its label": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nGRADE\nThe post is graded B5/B6 within the salary scales.\n",
		map[string]string{"grade": `{"levels":["B5","B6"],"raw":"B5/B6"}`},
	},
	"grade in a sentence": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nDuties\n- Read gauges\n\nThis post is classified at grade P-4. It reports to a D-1.\n",
		map[string]string{"grade": `{"system":"un","levels":["P-4"],"raw":"P-4"}`},
	},
	"one of two grades in a sentence": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nConditions\nThe position is classified P-4 or P-5 according to experience.\n",
		map[string]string{"grade": "null"},
	},
	"grades from one to another in a sentence": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nConditions\nThe post is classified P-3 to P-5.\n",
		map[string]string{"grade": "null"},
	},
	"grades for two kinds of candidates in a sentence": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nConditions\nThe post is classified P-3 for internal candidates and P-4 for others.\n",
		map[string]string{"grade": "null"},
	},
	"title with a name that begins like the rest of a label": {
		"Contract TypeScript Developer\nGrade: P-3\nClosing date: 3 May 2026\n",
		map[string]string{"contract": "null", "grade": `{"system":"un","levels":["P-3"],"raw":"P-3"}`},
	},
	"currency behind a number": {
		"Tide Analyst\n10250 | USD\nGrade: P-3\n",
		map[string]string{"reference": "null"},
	},
	"supervisor below the label with a full stop": {
		"Job title: Tide Analyst\nReporting line:\nDirector of the Division of Tides and Waves.\n",
		map[string]string{"reports_to": `"Director of the Division of Tides and Waves."`},
	},
	"sentence on where a post is, in the words of one on its grade": {
		"Tide Analyst\nClosing date: 3 May 2026\n\nConditions\nThe post is at the United Nations Office.\n",
		map[string]string{"grade": "null"},
	},
	"grade in a sentence in French": {
		"Analyste des marées\nDate limite : 3 mai 2026\n\nConditions d'emploi\nLe poste est classé au grade P-3.\n",
		map[string]string{"grade": `{"system":"un","levels":["P-3"],"raw":"P-3"}`},
	},
	"grade in a sentence in Spanish": {
		"Analista de mareas\nFecha límite: 3 de mayo de 2026\n\nCondiciones\nEl puesto es de categoría P-3 y está ubicado en Madrid.\n",
		map[string]string{"grade": `{"system":"un","levels":["P-3"],"raw":"P-3"}`},
	},
	"number in brackets behind the title": {
		"Data Engineer (Ref: TIDA/2026/12)\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Data Engineer"`, "reference": `"TIDA/2026/12"`},
	},
	"number in square brackets behind the title": {
		"Data Engineer [Ref: TIDA/2026/12]\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Data Engineer"`, "reference": `"TIDA/2026/12"`},
	},
	"number in brackets with gaps": {
		"Data Engineer ( Job Number: 1400453 )\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Data Engineer"`, "reference": `"1400453"`},
	},
	"number behind a dash and a label": {
		"Data Engineer – Ref: TIDA/2026/12\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Data Engineer"`, "reference": `"TIDA/2026/12"`},
	},
	"number before a unit, below the title": {
		"Tide Analyst (G-5)\n\n24084 | Registry\n| Duty Station: | The Hague – NL |\n| Contract Duration: | 12 months |\n",
		map[string]string{"title": `"Tide Analyst (G-5)"`, "reference": `"24084"`},
	},
	"number that begins like a label, behind a title": {
		"Tide Analyst - VN/2026/12\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"VN/2026/12"`},
	},
	"number that begins like a label, in brackets": {
		"Tide Analyst (VN/2026/12)\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"VN/2026/12"`},
	},
	"number that begins like a label, before a title": {
		"VN/2026/12 Tide Analyst\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"VN/2026/12"`},
	},
	"number, colon and title": {
		"VA/2026/12: Tide Analyst\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"VA/2026/12"`},
	},
	"name of a notice and the office of whoever holds a post": {
		"Job opening: Manager's office, Geneva\nFleet Assistant\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Fleet Assistant"`},
	},
	"name of a notice and an office of two words": {
		"Vacancy notice: Director-General's Office\nProtocol Assistant\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Protocol Assistant"`},
	},
	"number, colon and the head of an office": {
		"VA/2026/12: Head of the Director's Office\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Head of the Director's Office"`},
	},
	"two numbers behind a title": {
		"Tide Analyst 12345-67890\n\nClosing date: 3 May 2026\n",
		map[string]string{"reference": "null"},
	},
	"name of a notice, its number, colon and title": {
		"Vacancy Notice No. 12/2026: Tide Analyst\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"12/2026"`},
	},
	"name of a notice, its number, colon and title, in French": {
		"Avis de vacance n° 12/2026 : Analyste des marées\n\nDate limite : 3 mai 2026\n",
		map[string]string{"title": `"Analyste des marées"`, "reference": `"12/2026"`},
	},
	"name of a notice, title and number": {
		"Vacancy Notice: Tide Analyst (VN/2026/12)\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"VN/2026/12"`},
	},
	"number of a platform behind the title": {
		"Career Opportunities: Finance Assistant (28914)\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Finance Assistant"`, "reference": `"28914"`},
	},
	"numbered article and a post": {
		"Art. 12: Officer of the Court\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": "null", "reference": "null"},
	},
	"grade and contract side by side": {
		"Job title: Tide Analyst\nLevel: P4/FTA\n",
		map[string]string{"grade": `{"system":"un","levels":["P-4"],"raw":"P4/FTA"}`, "contract": `{"kinds":["fixed_term"],"raw":"P4/FTA"}`},
	},
	"place with a remark on hybrid work": {
		"Job title: Tide Analyst\nDuty station: Bonn (Germany) - hybrid working arrangements possible\n",
		map[string]string{"locations": `[{"city":"Bonn","country":"DE","raw":"Bonn (Germany) - hybrid working arrangements possible"}]`},
	},
	"consultancy in the title": {
		"International Consultant, Tides\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"International Consultant, Tides"`, "contract": `{"kinds":["consultancy"]}`},
	},
	"consultancy as what a post is about": {
		"Director of Consultancy\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Director of Consultancy"`, "contract": "null"},
	},
	"sentence behind the number of a notice": {
		"VA/2026/12: Applications from retired Officers are not accepted\n\nClosing date: 3 May 2026\n",
		map[string]string{"title": "null"},
	},
	"standard and a post": {
		"ISO-27001: Lead Auditor\n\nClosing date: 3 May 2026\n",
		map[string]string{"reference": "null"},
	},
	"auditor behind what names a notice": {
		"Vacancy Notice: Internal Auditor\nReference: IA/2026/07\nClosing date: 3 May 2026\n",
		map[string]string{"title": `"Internal Auditor"`, "audience": "null", "reference": `"IA/2026/07"`},
	},
	"audience behind what names a notice": {
		"Vacancy Notice: open to officers of the Member States\nReference: IA/2026/07\nClosing date: 3 May 2026\n",
		map[string]string{"title": "null"},
	},
	"title with small words behind what names a notice": {
		"Call for applications: Junior Researcher in Water Policy\nRef. 2026-44\nDuty station: Delft\n",
		map[string]string{"title": `"Junior Researcher in Water Policy"`, "reference": `"2026-44"`},
	},
	"contract in a title behind what names a notice": {
		"Expression of interest: Contract Manager\nDuty station: Delft\n",
		map[string]string{"title": `"Contract Manager"`},
	},
	"sentence behind what names a notice": {
		"Call for applications: officers may apply in the portal\nDuty station: Delft\n",
		map[string]string{"title": "null"},
	},
	"posts counted behind what names a notice": {
		"Vacancy announcement: Drivers (2)\nDuty station: Delft\n",
		map[string]string{"title": `"Drivers (2)"`, "reference": "null"},
	},
	"postcode below the title": {
		"Tide Officer\n75015 | Paris\nGrade: P-3\n",
		map[string]string{"reference": "null", "locations": `[{"city":"Paris","country":"FR","raw":"75015 | Paris"}]`},
	},
	"supervisor with a remark that has a colon": {
		"Job title: Tide Officer\nReports to: Head of Unit (functional: Director of Programmes)\n",
		map[string]string{"reports_to": `"Head of Unit (functional: Director of Programmes)"`},
	},
	"supervisor between bars": {
		"Title: Project Lead | Manager: Director of Operations | Location: Geneva\n",
		map[string]string{"title": `"Project Lead"`, "reports_to": `"Director of Operations"`},
	},
	"small words of a label that begin with capitals": {
		"Tide Officer\nClosing Date For Applications 12 May 2026\nGrade P-3\n",
		map[string]string{"deadline": `{"date":"2026-05-12","raw":"12 May 2026"}`},
	},
	"supervisor in a sentence of two": {
		"Job title: Tide Analyst\nReporting line: Under the overall supervision of the Head of Unit, the analyst will report to the Director.\n\nDuties\n- Read gauges\n",
		map[string]string{"reports_to": `"Head of Unit"`},
	},
	"supervisor in what leads to the duties": {
		"Job title: Tide Analyst\nReporting Lines\nUnder the general supervision of the Director, to: : Duties and Responsibilities\n- Read gauges\n",
		map[string]string{"reports_to": "null"},
	},
	"what one does in a role": {
		"Job title: Tide Analyst\n\nMain responsibilities\n\nAs Programme Manager:\n\nPlans the surveys of the year.\nRuns the stations.\n",
		map[string]string{"reports_to": "null"},
	},
	"place below a button": {
		"Tide Analyst\n\nApply now »\n\nAbidjan, CI\n\n- Grade: PL4\n- Closing Date: 10/13/2026\n",
		map[string]string{"locations": `[{"city":"Abidjan","country":"CI","raw":"Abidjan, CI"}]`},
	},
	"bank named after a community": {
		"Tide Analyst\n\nECOWAS Bank for Investment and Development is a bank of the region.\n\nDuties\n- Read gauges\n",
		map[string]string{"organization": `"ECOWAS Bank for Investment and Development"`},
	},
	"reserve list in brackets behind the title": {
		"Position (business title): Tide Officer (a reserve list to be created for 2 positions to be filled)\nGrade: AD5\n",
		map[string]string{"title": `"Tide Officer"`, "posts": `{"count":2,"roster":true,"raw":"a reserve list to be created for 2 positions to be filled"}`},
	},
	"two names of one employer": {
		"FRONTEX - European Border and Coast Guard Agency\n\nTitle: Tide Officer\nGrade: AD9\n",
		map[string]string{"organization": `"Frontex"`, "title": `"Tide Officer"`},
	},
	"title behind the employer and what it does, in French": {
		"Oxfam recrute un Chef de projet\n\nLieu : Niamey\nDate limite : 3 mai 2026\n",
		map[string]string{"organization": `"Oxfam"`, "title": `"Chef de projet"`},
	},
	"bracket and full stop behind a number": {
		"1). Job Title: Tide Officer\n\n- Location: Maiduguri, Nigeria\n- Grade: P4\n",
		map[string]string{"title": `"Tide Officer"`},
	},
	"languages among skills behind their label": {
		"Job title: Tide Officer\n\nSkills and competence\n- AVAILABILITY: 12 months\n- LANGUAGES: good working knowledge of English\n",
		map[string]string{"skills": `[{"text":"AVAILABILITY: 12 months","need":"required"}]`, "languages": `[{"need":"required","options":[{"tag":"en","level":"working"}],"raw":"LANGUAGES: good working knowledge of English"}]`},
	},
	"German that one expresses oneself in": {
		"Job title: Tide Analyst\n\nYour profile\n- A degree in hydrology\n- Very good ability to express yourself in German, good knowledge of English\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"de","level":"good"}],"raw":"Very good ability to express yourself in German, good knowledge of English"},` +
			`{"need":"required","options":[{"tag":"en","level":"good"}],"raw":"Very good ability to express yourself in German, good knowledge of English"}]`},
	},
}

// TestHeadLayouts parses each of the layouts.
func TestHeadLayouts(t *testing.T) { testLayouts(t, headLayouts) }
