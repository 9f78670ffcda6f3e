package parse_test

import "testing"

// closingLayouts end in paragraphs without a heading that close the notice: they are no items
// of the list above them.
var closingLayouts = map[string]layout{
	"what one must have below the duties": {
		"Job title: Tide Analyst\n\nYour day-to-day\n- Read gauges\n- Draft reports\n\nMust-haves\n- Degree in hydrology\n- Fluent English\n\nNice-to-haves\n- Arabic\n",
		map[string]string{"duties": `[{"text":"Read gauges"},{"text":"Draft reports"}]`, "education": `[{"text":"Degree in hydrology","need":"required"}]`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluent English"},{"need":"desirable","options":[{"tag":"ar"}],"raw":"Arabic"}]`},
	},
	"end of a letter below what is asked": {
		"Job title: Tide Analyst\n\nSkills\n- Good judgement\n\nBest regards,\nHR team\n",
		map[string]string{"skills": `[{"text":"Good judgement","need":"required"}]`},
	},
	"who is contacted, below skills": {
		"Job title: Tide Analyst\n\nRequired skills\n\nTeamwork\n\nClear writing\n\nOnly shortlisted candidates will be contacted.\n",
		map[string]string{
			"skills":   `[{"text":"Teamwork","need":"required"},{"text":"Clear writing","need":"required"}]`,
			"sections": `[{"kind":"selection","paragraphs":["Only shortlisted candidates will be contacted."]}]`,
		},
	},
	"equal treatment, below duties without marks": {
		"Job title: Tide Analyst\n\nDuties\n\nKeep the tide tables\n\nWrite reports on tides\n\nThe Institute is an equal opportunity employer and does not discriminate.\n",
		map[string]string{
			"duties":   `[{"text":"Keep the tide tables"},{"text":"Write reports on tides"}]`,
			"sections": `[{"kind":"diversity","paragraphs":["The Institute is an equal opportunity employer and does not discriminate."]}]`,
		},
	},
	"what is offered, below education": {
		"Job title: Tide Analyst\n\nEducation\n\nA degree in hydrology\n\nWe offer a competitive salary and 30 days of annual leave.\n",
		map[string]string{
			"education": `[{"text":"A degree in hydrology","need":"required"}]`,
			"sections":  `[{"kind":"benefits","paragraphs":["We offer a competitive salary and 30 days of annual leave."]}]`,
		},
	},
	"fees, below duties in French": {
		"Intitulé du poste : Analyste des marées\n\nFonctions\n\nTenir les tables de marées\n\nRédiger les rapports\n\nL’Organisation ne perçoit aucun frais à aucun stade du recrutement.\n",
		map[string]string{
			"duties":   `[{"text":"Tenir les tables de marées"},{"text":"Rédiger les rapports"}]`,
			"sections": `[{"kind":"application","paragraphs":["L’Organisation ne perçoit aucun frais à aucun stade du recrutement."]}]`,
		},
	},
	"those preselected, below experience in Spanish": {
		"Título del puesto: Analista de mareas\n\nExperiencia\n\nTres años en hidrología\n\nSolo se contactará a las personas preseleccionadas.\n",
		map[string]string{
			"experience": `[{"text":"Tres años en hidrología","need":"required","min_years":3}]`,
			"sections":   `[{"kind":"selection","paragraphs":["Solo se contactará a las personas preseleccionadas."]}]`,
		},
	},
	"heading that is not known, below the purpose of the post": {
		"Job title: Tide Analyst\n\nPurpose of the post\n\nThe analyst keeps the tide tables of the region.\n\nFunctional statement\n\nAccountability\n\nThe tables are read by the ports of all members.\n\nEducation\n- A degree\n",
		map[string]string{
			"summary":  `["The analyst keeps the tide tables of the region."]`,
			"sections": `[{"kind":"other","paragraphs":["Functional statement","Accountability","The tables are read by the ports of all members."]}]`,
		},
	},
	"names of skills that speak of equal treatment and of letters": {
		"Job title: Tide Analyst\n\nRequired skills\n\nTeamwork\n\nGender balance aboard\n\nWritten tests\n\nPatience\n",
		map[string]string{"skills": `[{"text":"Teamwork","need":"required"},{"text":"Gender balance aboard","need":"required"},{"text":"Written tests","need":"required"},{"text":"Patience","need":"required"}]`},
	},
	"what is asked for in a sentence on who is considered": {
		"Job title: Tide Officer\n\nExperience\n\nOnly candidates with at least seven years of experience in audit will be considered.\n",
		map[string]string{"experience": `[{"text":"Only candidates with at least seven years of experience in audit will be considered.","need":"required","min_years":7}]`},
	},
	"duties on a selection, done by the officer": {
		"Job title: Tide Officer\n\nDuties\n\nKeep the tables.\n\nThe selection process of consultants is managed by the officer.\n",
		map[string]string{"duties": `[{"text":"Keep the tables."},{"text":"The selection process of consultants is managed by the officer."}]`},
	},
	"condition of admission among skills": {
		"Job title: Tide Analyst\n\nRequired skills\n\nTeamwork and patience\n\nCandidates must be nationals of a member State.\n",
		map[string]string{"skills": `[{"text":"Teamwork and patience","need":"required"}]`},
	},
	"duties of one who recruits": {
		"Job title: Recruitment Officer\n\nDuties\n\nOrganizes the selection process, with written tests and interviews.\n\nPromotes gender balance and geographical diversity among staff.\n",
		map[string]string{"duties": `[{"text":"Organizes the selection process, with written tests and interviews."},{"text":"Promotes gender balance and geographical diversity among staff."}]`},
	},
	"skills on equal treatment": {
		"Job title: Tide Analyst\n\nRequired skills\n\nKnowledge of equal opportunity policies\n\nAbility to treat all colleagues without distinction of origin or gender.\n",
		map[string]string{"skills": `[{"text":"Knowledge of equal opportunity policies","need":"required"},{"text":"Ability to treat all colleagues without distinction of origin or gender.","need":"required"}]`},
	},
}

func TestClosingParagraphs(t *testing.T) { testLayouts(t, closingLayouts) }

// gluedLayouts are tables that were flattened without so much as a space.
var gluedLayouts = map[string]layout{
	"labels glued to their values": {
		"Tide Analyst\n\nGradeNOB\nTarget Start Date2026-02-01\nDeadline for ApplicationsJanuary 2, 2026\n",
		map[string]string{
			"grade":    `{"system":"un","levels":["NO-B"],"raw":"NOB"}`,
			"start":    `{"date":"2026-02-01","raw":"2026-02-01"}`,
			"deadline": `{"date":"2026-01-02","raw":"January 2, 2026"}`,
		},
	},
	"labels of names glued to their values": {
		"OrganizationWorld Bank\nPosition and GradeTide Officer (P-3)\nDuty stationThe Hague, Netherlands\nReports toPrincipal Engineer\n",
		map[string]string{
			"organization": `"World Bank"`, "reports_to": `"Principal Engineer"`,
			"locations": `[{"city":"The Hague","country":"NL","raw":"The Hague, Netherlands"}]`,
		},
	},
	"small words that begin a value": {
		"Tide Officer\nGrade L-3\nDuty station The Hague, Netherlands\nClosing date: 3 May 2026\n",
		map[string]string{
			"grade":     `{"levels":["L-3"],"raw":"L-3"}`,
			"locations": `[{"city":"The Hague","country":"NL","raw":"The Hague, Netherlands"}]`,
		},
	},
	"label with its date below an empty one": {
		"Tide Analyst\n\nGrade: P-3\nDuty station:\nStart date 2026-02-01\nClosing date: 2 January 2026\n",
		map[string]string{"locations": "null", "start": `{"date":"2026-02-01","raw":"2026-02-01"}`},
	},
	"label of the deadline over a sentence with its date": {
		"Tide Analyst\n\nAPPLICATION DEADLINE\n\nApplications must be received by 2 January 2026.\n",
		map[string]string{"deadline": `{"date":"2026-01-02","raw":"Applications must be received by 2 January 2026."}`},
	},
	"labels with gaps before their colons in one line": {
		"Tide Archivist\n\nDEADLINE FOR APPLICATIONS : 05 October 2026  DATE OF ISSUANCE   : 06 September 2026  LOCATION    : The Hague  JOB OPENING NUMBER  : 26-TID-83480\n",
		map[string]string{
			"deadline":  `{"date":"2026-10-05","raw":"05 October 2026"}`,
			"published": `{"date":"2026-09-06","raw":"06 September 2026"}`,
			"locations": `[{"city":"The Hague","country":"NL","raw":"The Hague"}]`,
			"reference": `"26-TID-83480"`,
		},
	},
	"acronym in brackets behind the last word of a name": {
		"Join the World Health Organization\n\nOrganization: World Health Organization (WHO) Contract Type: Consultancy Closing Date: 3 May 2026\n",
		map[string]string{"deadline": `{"date":"2026-05-03","raw":"3 May 2026"}`, "organization": `"World Health Organization"`},
	},
	"label in brackets": {
		"Job description Tide Officer ( Job Number: 1400453) Description The department seeks a Tide Officer.\n",
		map[string]string{"title": "null"},
	},
}

func TestGluedLayouts(t *testing.T) { testLayouts(t, gluedLayouts) }
