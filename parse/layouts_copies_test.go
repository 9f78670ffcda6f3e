package parse_test

import "testing"

// copyLayouts are forms of pages of platforms that were copied as text.
var copyLayouts = map[string]layout{
	"bare line with the contract and its length": {
		"Job title: Tide Analyst\n\nConditions\n\nFixed-term contract of 24 months\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Fixed-term contract"}`,
			"duration": `{"min":"P24M","max":"P24M","raw":"24 months"}`,
		},
	},
	"contracts of others": {
		"Job title: Tide Analyst\n\nConditions\n\nTemporary staff of 24 people work here. Fixed-term contracts of the employees. The contract of employment is governed by law.\n",
		map[string]string{"contract": "null", "duration": "null"},
	},
	"position that is offered": {
		"Job title: Tide Analyst\n\nConditions\n\nThe position is offered on a full-time basis for a fixed-term contract of 2 years, with a 6-month probation period.\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","raw":"2 years, with a 6-month probation period"}`},
	},
	"grade before the word for the contract": {
		"TIDE ASSISTANT\n\nContract\n\nThis is a G-6 contract. This kind of contract is known as General Service.\n\nResponsibilities\n\n* Read gauges\n",
		map[string]string{"grade": `{"levels":["G-6"],"raw":"G-6"}`},
	},
	"number before a post that is none": {
		"Tide Analyst\n\nContract\n\nThis is a 5 post office. This is a D1 visa contract. The Tide post is new.\n",
		map[string]string{"grade": "null"},
	},
	"article of a city behind a verb": {
		"Job title: Tide Analyst\n\nConditions\n\nThe place of employment will be The Hague, The Netherlands.\n",
		map[string]string{"locations": `[{"city":"The Hague","country":"NL","raw":"The Hague, The Netherlands"}]`},
	},
	"place and date of employment": {
		"Tide Officer\n\nPLACE and DATE OF EMPLOYMENT\n\nBrussels, Belgium\n\nPost available: immediately\n",
		map[string]string{"locations": `[{"city":"Brussels","country":"BE","raw":"Brussels, Belgium"}]`},
	},
	"sentence of labels' words above a heading": {
		"Title: Tide Officer\n\nExperience\nExperience in human resources;\nExperience in the UN.\nSkills\nGood knowledge of gauges.\n",
		map[string]string{
			"experience": `[{"text":"Experience in human resources","need":"required"},{"text":"Experience in the UN.","need":"required"}]`,
			"skills":     `[{"text":"Good knowledge of gauges.","need":"required"}]`,
		},
	},
	"title of two words that are labels": {
		"(TIDES) Project Manager\nWorld Customs Organization\nLength of contract\n2 years\n",
		map[string]string{"title": `"(TIDES) Project Manager"`, "reports_to": "null"},
	},
	"remark behind a heading over named skills": {
		"Title: Tide Officer\n\nRequired Competencies\nThe competency framework can be found at this link. Competencies will be assessed.\nCore Competencies - behavioural indicators - Level 1\nTeamwork: Develops collaboration.\nAccountability: Takes ownership.\n",
		map[string]string{"skills": `[{"text":"Teamwork: Develops collaboration.","need":"required"},{"text":"Accountability: Takes ownership.","need":"required"}]`},
	},
	"facts of a board that say little": {
		"Tide Expert\n\n  • Location\n    Brussels, Belgium\n  • Experience\n    Mid Career\n\nQualifications\n  • Degree in law\n",
		map[string]string{"experience": "null", "education": `[{"text":"Degree in law","need":"required"}]`},
	},
	"requested clearance in a sentence": {
		"Job title: Tide Analyst\n\nConditions of employment\n\nThe requested level of security clearance for this post is: SECRET UE/EU SECRET.\n",
		map[string]string{"security": `{"level":"secret","raw":"SECRET UE/EU SECRET."}`},
	},
	"skills that are demonstrated": {
		"Job title: Tide Analyst\n\nWork Experience: At least 2 years in tides.\nDemonstrated Skills and Competencies:\n• Good communication\nLanguage Skills: English fluent.\n",
		map[string]string{
			"experience": `[{"text":"At least 2 years in tides.","need":"required","min_years":2}]`,
			"skills":     `[{"text":"Good communication","need":"required"}]`,
		},
	},
	"letters over lists of what is asked": {
		"Job title: Tide Analyst\n\nDuties\n- Read tides.\n\nQualifications and Experience\n\na. Education\nDegree in law.\n\nb. Work Experience\n3 years in tides.\n\nc. Key Competencies\n- Drafting skills.\n",
		map[string]string{
			"education":  `[{"text":"Degree in law.","need":"required"}]`,
			"experience": `[{"text":"3 years in tides.","need":"required","min_years":3}]`,
			"skills":     `[{"text":"Drafting skills.","need":"required"}]`,
		},
	},
	"letters that are a list": {
		"Job title: Tide Analyst\n\nQualifications\n\na. University degree\nb. Drafting skills\n",
		map[string]string{"education": `[{"text":"University degree","need":"required"}]`, "skills": `[{"text":"Drafting skills","need":"required"}]`},
	},
	"job description above a title without a label": {
		"Job Description\nTide Assistant (Budget)\nNATO\nBrussels\nLast Date: December 18, 2026\n\n1. SUMMARY\nThe incumbent reads tides.\n",
		map[string]string{
			"title": `"Tide Assistant (Budget)"`, "organization": `"NATO"`, "summary": `["The incumbent reads tides."]`,
			"deadline": `{"date":"2026-12-18","raw":"December 18, 2026"}`,
		},
	},
	"labels glued to their values": {
		"Senior Tide Associate\nUNHCR\nStaff Member / Affiliate TypeUNOPS LICA5\nTarget Start Date2027-04-22\nJob Posting End DateMarch 31, 2027\n\nDuties\n- Reads tides.\n",
		map[string]string{
			"reference": "null", "deadline": `{"date":"2027-03-31","raw":"March 31, 2027"}`,
			"contract": `{"kinds":["consultancy"],"raw":"UNOPS LICA5"}`, "start": `{"date":"2027-04-22","raw":"2027-04-22"}`,
		},
	},
	"bank that is a heading": {
		"Senior Energy Economist\nGrade: PL5\n\nTHE BANK:\nEstablished in 1964, the African Development Bank Group is Africa's premier institution.\n\nKEY FUNCTIONS:\n- Appraise projects.\n",
		map[string]string{"organization": `"African Development Bank Group"`},
	},
	"kind of contract as a weak label": {
		"Cybersecurity Capacity Building - Consultancy\nOrganization: ITU\nClosing date: 18 December 2026\nConsultancy\nConsultant - Contractors Agreement - Consultants and individual contractors\n\nDuties\n- Reads tides.\n",
		map[string]string{"title": `"Cybersecurity Capacity Building - Consultancy"`},
	},
	"terms below the title": {
		"Scientific Officer - Plant Health\n(Temporary Agent, Grade AD7)\nPlace of employment: Parma, Italy\n\nDuties\n- Read tides.\n",
		map[string]string{"grade": `{"system":"eu","levels":["AD7"],"raw":"AD7"}`, "contract": `{"kinds":["temporary"],"raw":"Temporary Agent"}`},
	},
	"label in parentheses": {
		"Scientific Officer - Plant Health\n(Grade AD7)\nPlace of employment: Parma, Italy\n\nDuties\n- Read tides.\n",
		map[string]string{"grade": `{"system":"eu","levels":["AD7"],"raw":"AD7"}`},
	},
	"name below the title that begins like a contract": {
		"Scientific Officer - Plant Health\nPermanent Secretariat\nPlace of employment: Parma, Italy\n\nDuties\n- Read tides.\n",
		map[string]string{"contract": "null", "grade": "null"},
	},
	"pay at a step": {
		"Title: Tide Officer\nMonthly basic salary: 5.326,04 EUR at step 1\n\nDuties\n- Read tides.\n",
		map[string]string{"salary": `{"min":5326.04,"max":5326.04,"currency":"EUR","period":"month","raw":"5.326,04 EUR at step 1"}`},
	},
	"title behind its number": {
		"Vacancy Notification A57/1226\n\nA57/1226 OSC OAP Engineer (Tides) – G15\nLocation: Mons, Belgium\nNATO Grade: G15\n\nDUTIES\n1. Reads tides.\n",
		map[string]string{"title": `"OSC OAP Engineer (Tides) – G15"`, "reference": `"A57/1226"`, "grade": `{"system":"coordinated","levels":["G15"],"raw":"G15"}`},
	},
	"fellow who is a doctor": {
		"Post-Doctoral Fellow – Tides\nCIMMYT\nReq #:26-133\nClosing date: 13 December 2026\n\nDuties\n- Reads tides.\n",
		map[string]string{"title": `"Post-Doctoral Fellow – Tides"`, "reference": `"26-133"`},
	},
}

// TestCopyLayouts parses each of the layouts.
func TestCopyLayouts(t *testing.T) { testLayouts(t, copyLayouts) }
