package parse_test

import "testing"

// variantLayouts print the same things as known forms do, with other signs between and before them.
var variantLayouts = map[string]layout{
	"last of a list that is numbered below a heading": {
		"Job title: Tide Analyst\n\n3. SCOPE OF WORK\nThe consultant will carry out the following tasks:\n3.1 Review documents of the programme\n3.2 Interview partners\n3.3 Present the findings\n\n4. DURATION\nTwo months.\n",
		map[string]string{"duties": `[{"text":"Review documents of the programme"},{"text":"Interview partners"},{"text":"Present the findings"}]`},
	},
	"headings that are questions": {
		"Job title: Tide Analyst\n\nWhat does the job involve?\n- Reading gauges\n\nWhat do we ask?\n- A degree in hydrology\n- Good judgement\n",
		map[string]string{"duties": `[{"text":"Reading gauges"}]`, "education": `[{"text":"A degree in hydrology","need":"required"}]`},
	},
	"dashes behind all labels": {
		"Organization – World Bank\nPOSITION – Field Hydrologist\nLocation – Dhaka, Bangladesh\nDivision – Water – South Asia\nGrade – GF\n\nThe role – in short\nThe hydrologist works on the river.\n",
		map[string]string{
			"organization": `"World Bank"`, "title": `"Field Hydrologist"`, "units": `["Water – South Asia"]`,
			"locations": `[{"city":"Dhaka","country":"BD","raw":"Dhaka, Bangladesh"}]`,
		},
	},
	"dash behind one label": {
		"Position – Field Hydrologist\n\nLocation: Dhaka, Bangladesh\nGrade: GF\n",
		map[string]string{"title": `"Field Hydrologist"`},
	},
	"values that could be headings between labels": {
		"Job title:\nTide Analyst\nType of contract:\nConsultancy\nNumber of posts:\nReserve list\nDate until which applications are accepted:\n31 March 2026\n",
		map[string]string{
			"title":    `"Tide Analyst"`,
			"contract": `{"kinds":["consultancy"],"raw":"Consultancy"}`,
			"posts":    `{"roster":true,"raw":"Reserve list"}`,
			"deadline": `{"date":"2026-03-31","raw":"31 March 2026"}`,
		},
	},
	"headings below a label that is left empty": {
		"Job title: Tide Analyst\nNumber of posts:\nRESPONSIBILITIES\nMain tasks:\n- Read the gauges\n- Write the reports\n",
		map[string]string{"posts": "null", "duties": `[{"text":"Read the gauges"},{"text":"Write the reports"}]`},
	},
	"numbered label below a heading": {
		"Vacancy notice\n3. Organisation: Council of Europe\n4. Job title: Tide Analyst 2\n",
		map[string]string{"reference": "null", "organization": `"Council of Europe"`},
	},
	"duties in the cells of a table": {
		"Title: Tide Analyst\n\nDUTIES\n| DUTY 1 | Read the gauges |\n- Visit the stations\n- Clean the gauges\n| DUTY 2 | Write reports |\n- Draft them\n",
		map[string]string{"duties": `[{"text":"Read the gauges","tasks":["Visit the stations","Clean the gauges"]},{"text":"Write reports","tasks":["Draft them"]}]`},
	},
	"bullets before duties": {
		"Title: Tide Analyst\n\nDUTIES\n- DUTY 1: Read the gauges\n- Visit the stations\n- DUTY 2: Write reports\n- Draft them\n",
		map[string]string{"duties": `[{"text":"Read the gauges","tasks":["Visit the stations"]},{"text":"Write reports","tasks":["Draft them"]}]`},
	},
	"tasks without marks": {
		"Title: Tide Analyst\n\nDUTIES\nDUTY 1: Read the gauges\nVisit the stations,\nClean the gauges.\nDUTY 2: Write reports\nDraft them\nDUTY 3: Any other work\n\nThe analyst is bound to secrecy.\n",
		map[string]string{"duties": `[{"text":"Read the gauges","tasks":["Visit the stations","Clean the gauges."]},{"text":"Write reports","tasks":["Draft them"]},{"text":"Any other work"}]`},
	},
	"hollow bullets before small letters": {
		"Title: Tide Analyst\n\nDUTIES\no reading the gauges\no writing reports\n\nEDUCATION\no a degree in law\no a diploma in tides\n",
		map[string]string{
			"duties":    `[{"text":"reading the gauges"},{"text":"writing reports"}]`,
			"education": `[{"text":"a degree in law","need":"required"},{"text":"a diploma in tides","need":"required"}]`,
		},
	},
	"small word at the beginning of a line in Spanish": {
		"Puesto: Analista\n\nREQUISITOS\nTítulo universitario en ciencias del mar, en geografía\no en derecho del mar.\n",
		map[string]string{"education": `[{"text":"Título universitario en ciencias del mar, en geografía o en derecho del mar.","need":"required"}]`},
	},
	"heading that stands apart from a list without marks": {
		"Title: Tide Analyst\n\nYour competencies\nTeamwork\nForward thinking\n\nTides for all of us\nAnalysts of every origin work here side by side, and the service asks for more of them.\n",
		map[string]string{"skills": `[{"text":"Teamwork","need":"required"},{"text":"Forward thinking","need":"required"}]`},
	},
	"headings behind letters": {
		"Title: Tide Analyst\n\nA. Responsibilities\n- Read the gauges\n- Write reports\nB. Education\n- A degree in law\nC. Languages\n- Fluent English\n",
		map[string]string{
			"duties":    `[{"text":"Read the gauges"},{"text":"Write reports"}]`,
			"education": `[{"text":"A degree in law","need":"required"}]`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluent English"}]`,
		},
	},
	"letters of items": {
		"Title: Tide Analyst\n\nSkills\na. Languages\nb. Teamwork\nc. Communication\n",
		map[string]string{"skills": `[{"text":"Languages","need":"required"},{"text":"Teamwork","need":"required"},{"text":"Communication","need":"required"}]`},
	},
	"headings behind bullets that the items do not have": {
		"Title: Tide Analyst\n\nDuties\n- Read the gauges\n- Write reports\n• Education\n- A degree in law\n• Professional experience\n- 5 years in tides\n",
		map[string]string{
			"duties":     `[{"text":"Read the gauges"},{"text":"Write reports"}]`,
			"education":  `[{"text":"A degree in law","need":"required"}]`,
			"experience": `[{"text":"5 years in tides","need":"required","min_years":5}]`,
		},
	},
	"items below a heading behind a bullet": {
		"Title: Tide Analyst\n\nRequirements:\n• Education\n  o Degree in law\n• Experience\n  o 5 years in tides\n",
		map[string]string{
			"education":  `[{"text":"Degree in law","need":"required"}]`,
			"experience": `[{"text":"5 years in tides","need":"required","min_years":5}]`,
		},
	},
	"names without marks over groups of duties": {
		"Tide Analyst\n\nGrade: P3\n\nDuties and Responsibilities\nPlanning\n- Draft the yearly plan\nReporting\n- Write the monthly report\n- Present it to the board\nStand in for the head of the station whenever she is away on mission\n- Sign letters\nOther\n- Any other duty\n\nBenefits\n- Housing\n",
		map[string]string{"duties": `[{"text":"Planning","tasks":["Draft the yearly plan"]},{"text":"Reporting","tasks":["Write the monthly report","Present it to the board"]},` +
			`{"text":"Stand in for the head of the station whenever she is away on mission","tasks":["Sign letters"]},{"text":"Other","tasks":["Any other duty"]}]`},
	},
	"names of skills over what they show in": {
		"Tide Analyst\n\nGrade: P3\n\nCore competencies\n\nProfessionalism\n• Shows pride in work\n\nTeamwork\n• Works with colleagues\n• Shares credit\n\nWhat we can give you in return\n• Housing\n",
		map[string]string{"skills": `[{"text":"Professionalism","need":"required"},{"text":"Shows pride in work","need":"required"},{"text":"Teamwork","need":"required"},` +
			`{"text":"Works with colleagues","need":"required"},{"text":"Shares credit","need":"required"}]`},
	},
	"title behind a dash and the name of the notice": {
		"Vacancy Notice - Policy Officer (Temporary Agent, AD 6)\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"Policy Officer (Temporary Agent, AD 6)"`, "reference": `"TIDA/2026/07"`},
	},
	"title behind a colon and the name of the notice": {
		"VACANCY NOTICE: Policy Officer\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"Policy Officer"`, "reference": `"TIDA/2026/07"`},
	},
	"title within what the notice is for": {
		"CALL FOR APPLICATIONS FOR THE POSITION OF TIDE ANALYST\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"TIDE ANALYST"`, "reference": `"TIDA/2026/07"`},
	},
	"title within what the notice is for, in French": {
		"Avis de recrutement d'un(e) Analyste des marées\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"Analyste des marées"`, "reference": `"TIDA/2026/07"`},
	},
	"title within what the notice is for, in Spanish": {
		"Convocatoria para el puesto de Analista de mareas\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"Analista de mareas"`, "reference": `"TIDA/2026/07"`},
	},
	"title that begins as the name of a notice": {
		"Recruitment and Selection Officer\nRef.: TIDA/2026/07\nGrade: P3\n\nTASKS\n- Read gauges\n",
		map[string]string{"title": `"Recruitment and Selection Officer"`, "reference": `"TIDA/2026/07"`},
	},
	"label that is left empty between labels that are closed": {
		"Job title:\nTide Analyst\nGrade:\nDuty station\nDeadline:\n3 May 2026\n",
		map[string]string{"grade": "null", "locations": "null", "deadline": `{"date":"2026-05-03","raw":"3 May 2026"}`},
	},
	"gaps here and there in a list without marks": {
		"Tide Analyst\n\nGrade: P3\n\nSkills\nTact\n\nStrong writing skills\nAbility to work with people from all the countries of the region and far beyond.\n",
		map[string]string{"skills": `[{"text":"Tact","need":"required"},{"text":"Strong writing skills","need":"required"},` +
			`{"text":"Ability to work with people from all the countries of the region and far beyond.","need":"required"}]`},
	},
	"dashes in a text on the employer": {
		"Tide Analyst\n\nAbout us\nLocation – twelve stations in all\nStart – in 1961\nGrade – of tides, we mean their height\n\nDuties\n- Read gauges\n",
		map[string]string{"locations": "null", "grade": "null", "start": "null"},
	},
	"whom a notice is open to behind its name": {
		"Vacancy announcement: Open to UN volunteers and staff members\nGrade: P3\n\nDuties\n- Read gauges\n",
		map[string]string{"title": "null"},
	},
}

// TestVariantLayouts parses each of the layouts.
func TestVariantLayouts(t *testing.T) { testLayouts(t, variantLayouts) }
