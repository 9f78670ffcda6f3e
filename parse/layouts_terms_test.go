package parse_test

import "testing"

// termLayouts are forms of how notices state the terms of a post: its length, contract and pay,
// in sentences and under labels of their own.
var termLayouts = map[string]layout{
	"length and kind of contract in a sentence, with probation": {
		"Job title: Tide Analyst\nContract Type: Regular\n\nTenure of appointment\n\nThe appointment will be made on a fixed term contract for a period of three (3) years, of which the first twelve months shall be considered as a probationary period. Thereafter, the contract will be for a period of two years.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"fixed term contract"}`,
			"duration": `{"min":"P36M","max":"P36M","raw":"three (3) years, of which the first twelve months shall be considered as a probationary period"}`,
		},
	},
	"length in an item under the terms": {
		"Job title: Tide Analyst\n\nDuties\n\n- The contract is for 4 years of data\n\nTerms of appointment\n\n- The contract is for two years, renewable\n- Thirty days of leave\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","renewable":true,"raw":"two years, renewable"}`},
	},
	"contract that is offered": {
		"Job title: Tide Analyst\n\nContract to be offered to the successful applicant (if non-seconded): Definite duration contract of three years' duration; possibility of renewal for up to three years, during which the incumbent may apply for an indefinite duration contract.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Definite duration contract of three years' duration; possibility of renewal for up to three years, during which the incumbent may apply for an indefinite duration contract."}`,
			"duration": `{"min":"P36M","max":"P36M","renewable":true,"raw":"Definite duration contract of three years' duration; possibility of renewal for up to three years, during which the incumbent may apply for an indefinite duration contract."}`,
		},
	},
	"contract information": {
		"Job title: Tide Analyst\nContract Information\nFixed-term for two years (first year is probationary) with the possibility of further extension\nSalary Information\nUS$101,540 net per annum, plus post adjustment (currently US$81,435)\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Fixed-term for two years (first year is probationary) with the possibility of further extension"}`,
			"duration": `{"min":"P24M","max":"P24M","renewable":true,"raw":"Fixed-term for two years (first year is probationary) with the possibility of further extension"}`,
			"salary":   `{"min":101540,"max":101540,"currency":"USD","period":"year","raw":"US$101,540 net per annum, plus post adjustment (currently US$81,435)"}`,
		},
	},
	"length before the noun": {
		"Job title: Tide Analyst\n\nConditions of employment\n\nThis is a two-year fixed-term position based in Rome.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"fixed-term position"}`,
			"duration": `{"min":"P24M","max":"P24M","raw":"two-year fixed-term position"}`,
		},
	},
	"length before the noun, behind a verb": {
		"Job title: Tide Analyst\n\nMinimum qualifications\n\nAn advanced degree in economics.\n\nThis vacancy shall be filled by a 3-year Term appointment in accordance with the rules of 2015.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Term appointment"}`,
			"duration": `{"min":"P36M","max":"P36M","raw":"3-year Term appointment"}`,
			"skills":   "null",
		},
	},
	"length before a noun that goes on": {
		"Job title: Tide Analyst\n\nConditions of employment\n\nThe 2-year contract extension may be granted. This is a 2-day workshop. A one-year probation applies. The 3-month position paper is due. A five-year degree position is open.\n",
		map[string]string{"duration": "null", "contract": "null"},
	},
	"kind of contract in what is offered": {
		"Job title: Tide Analyst\n\nConditions of employment\n\nSuccessful candidate will be offered a fixed-term contract of 3 (three) years including 6 months' probation period.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"fixed-term contract"}`,
			"duration": `{"min":"P36M","max":"P36M","raw":"3 (three) years including 6 months' probation period"}`,
		},
	},
	"positions that are tenable": {
		"Job title: Tide Analyst\n\nTerms and conditions of service\n\nThe above positions are tenable for a contract of five (5) years renewable once.\n",
		map[string]string{"duration": `{"min":"P60M","max":"P60M","renewable":true,"raw":"five (5) years renewable once"}`},
	},
	"pay in a sentence": {
		"Job title: Tide Analyst\n\nRemuneration\n\nIndicative basic salary of US$ 50,746.00 (P5 Step1) per annum plus other entitlements, such as a housing allowance of US$ 26,208.00 per annum.\n",
		map[string]string{"salary": `{"min":50746,"max":50746,"currency":"USD","period":"year","raw":"US$ 50,746.00 (P5 Step1) per annum plus other entitlements, such as a housing allowance of US$ 26,208.00 per annum"}`},
	},
	"money in a sentence that is no pay": {
		"Job title: Tide Analyst\n\nBenefits\n\nSalary advances of up to USD 500 per month may be granted. Compensation of USD 50 per day is given for travel. The allowance is EUR 400 per month.\n",
		map[string]string{"salary": "null"},
	},
	"pay of somebody else": {
		"Job title: Tide Analyst\n\nBenefits\n\nThe salary of the supervisor is EUR 9,000 per month. The salary is paid monthly in EUR.\n",
		map[string]string{"salary": "null"},
	},
	"pay in a currency of an organization's own": {
		"Job title: Tide Analyst\nSalary scale: COM$ 70,654 – COM$ 83,375 per annum plus allowances\n",
		map[string]string{"salary": `{"min":70654,"max":83375,"period":"year","raw":"COM$ 70,654 – COM$ 83,375 per annum plus allowances"}`},
	},
	"pay on initial appointment": {
		"Job title: Tide Analyst\n\nSALARY AND ALLOWANCES\n\nAnnual net base salary on initial appointment is: US$ 66,065\nAnnual post adjustment on initial salary is: US$ 57,344\n",
		map[string]string{"salary": `{"min":66065,"max":66065,"currency":"USD","period":"year","raw":"US$ 66,065"}`},
	},
	"grades that are hired for": {
		"IMF\nTide Economist\n\nDepartment:\nSTAMA Statistics\n\nHiring For:\nA11, A12, A13\n",
		map[string]string{"grade": `{"system":"imf","levels":["A11","A12","A13"],"raw":"A11, A12, A13"}`},
	},
	"languages required and preferred": {
		"Job title: Tide Analyst\nRequired Language(s): English\nPreferred Language(s): French, Spanish\nClosing Date: 2026-04-15\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"English"},{"need":"desirable","options":[{"tag":"fr"}],"raw":"French, Spanish"},{"need":"desirable","options":[{"tag":"es"}],"raw":"French, Spanish"}]`},
	},
	"other languages are not preferred for their name": {
		"Job title: Tide Analyst\n\nLanguages: English\nOther languages: French is an asset\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"English"},{"need":"desirable","options":[{"tag":"fr"}],"raw":"Other languages: French is an asset"}]`},
	},
	"designation of the duty station": {
		"Head of Tide Unit\n\nWe offer\nContract length: 2 years\nDesignation of Duty Station: Copenhagen, Denmark\n",
		map[string]string{"title": `"Head of Tide Unit"`, "locations": `[{"city":"Copenhagen","country":"DK","raw":"Copenhagen, Denmark"}]`},
	},
	"deadline without a colon below a list": {
		"Job title: Tide Analyst\n\nLanguage\n- Fluency in English.\nHow to Apply\nSend applications to us.\nApplication Deadline 9th March, 2026.\n",
		map[string]string{"deadline": `{"date":"2026-03-09","raw":"9th March, 2026"}`},
	},
	"groups of duties in capitals below a heading that is not": {
		"Job title: Tide Analyst\n\nMain Duties and Responsibilities\nThe incumbent is responsible for these duties:\nGENERAL\n1. Read gauges.\n2. Draft notes.\nTECHNICAL\n3. Mend gauges.\nRequired Competencies\nTeamwork.\n",
		map[string]string{"duties": `[{"text":"GENERAL","tasks":["Read gauges.","Draft notes."]},{"text":"TECHNICAL","tasks":["Mend gauges."]}]`},
	},
	"group of duties that is called as a list is": {
		"Job title: Tide Analyst\n\nKEY AREAS OF ACCOUNTABILITY:\n\nTraining\n• Train readers\n\nReporting\n• Report tides\n\nQUALIFICATIONS\n\n• Degree in law\n",
		map[string]string{
			"duties":    `[{"text":"Training","tasks":["Train readers"]},{"text":"Reporting","tasks":["Report tides"]}]`,
			"education": `[{"text":"Degree in law","need":"required"}]`,
		},
	},
	"duties without text above a list of what is asked": {
		"Job title: Tide Analyst\n\nDuties\n\nEducation\n• Degree in law\n",
		map[string]string{"education": `[{"text":"Degree in law","need":"required"}]`},
	},
	"what closes a list of skills and is none": {
		"Job title: Tide Analyst\n\nCore Competencies\n\nWe are proud to be an equal opportunity employer.\n",
		map[string]string{"skills": "null"},
	},
	"requirement stated above and below in the same words": {
		"Job title: Tide Analyst\nLanguage Requirements: Fluent in English (written & spoken)\n\nDuties\n\n- Read gauges\n\nLanguage requirements:\n\n- Fluent in English (written and spoken).\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluent in English (written and spoken)."}]`},
	},
	"language among experience and knowledge": {
		"Job title: Tide Analyst\n\nRequired experience and knowledge:\n- Knowledge of the Swahili coast;\n- At least five years of experience in tides;\n- Excellent command of English, at least at level C1;\n",
		map[string]string{
			"languages": `[{"need":"required","options":[{"tag":"en","level":"excellent","cefr":"C1"}],"raw":"Excellent command of English, at least at level C1;"}]`,
			"skills":    `[{"text":"Knowledge of the Swahili coast","need":"required"}]`,
		},
	},
	"publication for whom": {
		"Head of the Tide Section\n\nDate Posted: 17 February 2026\nPublication: Internal & External\nType of Contract: Permanent\n",
		map[string]string{"audience": `["internal","external"]`, "published": `{"date":"2026-02-17","raw":"17 February 2026"}`},
	},
	"comma behind a word that is a label elsewhere": {
		"Manager, Office of the Secretary\nClosing date: 1 April 2026\n",
		map[string]string{"reports_to": "null", "title": `"Manager, Office of the Secretary"`},
	},
	"what the employer does among its values": {
		"Job title: Tide Analyst\n\nCore values\n\nWe perform our work with care, and we care for our colleagues.\nTo see why this is a great place to work, please look at this video.\n\nDuties\n- Read gauges\n",
		map[string]string{"skills": "null"},
	},
	"lines that lead to duties and name no groups": {
		"Job and task description\nJob Title:\nHead of Tide Section\nTask description\nThe post-holder:\n• Reads gauges;\n• Mends gauges.\nIn addition, the post-holder:\n• reports on gauges.\n",
		map[string]string{
			"duties":       `[{"text":"Reads gauges"},{"text":"Mends gauges."},{"text":"reports on gauges."}]`,
			"organization": "null",
		},
	},
	"term of the contract in a sentence": {
		"Job title: Tide Analyst\n\nThe term of this contract will be 12 months: no extension of the contract is foreseen.\n",
		map[string]string{"duration": `{"min":"P12M","max":"P12M","renewable":false,"raw":"12 months: no extension of the contract is foreseen"}`},
	},
	"temporary agent of a category": {
		"Job title: Tide Analyst\nType and duration of contract: Temporary Agent AD, Up to five years, with possibility of renewal\n",
		map[string]string{"contract": `{"kinds":["temporary"],"raw":"Temporary Agent AD, Up to five years, with possibility of renewal"}`},
	},
	"title below a text on the employer": {
		"The Tide Agency counts the tides of all the seas and runs a network of gauges with its members on every coast.\n\nHead, Harbour Division\n\nVacancy notice no: 1777\nDuty station: Geneva\nGrade: P5\n",
		map[string]string{"title": `"Head, Harbour Division"`, "reference": `"1777"`},
	},
	"line in a text on the employer that is no title": {
		"The Tide Agency counts the tides of all the seas and runs a network of gauges with its members on every coast.\n\nContact our officer\n\nThe Agency has its seat in Geneva.\n\nDuty station: Geneva\nGrade: P5\n",
		map[string]string{"title": "null"},
	},
	"department under the label of the place": {
		"Title: Tide Officer\nLocation: Malta\nLocation: MARINE ENVIRONMENT DIVISION\n",
		map[string]string{"locations": `[{"country":"MT","raw":"Malta"}]`},
	},
	"languages that are preferred, or of which one is required": {
		"Job title: Tide Analyst\n\nLanguages\n\n- Proficiency in English and preferably also a good knowledge of French\n- Must be fluent in Spanish and/or Arabic and/or Russian\n- Knowledge of one of the Centre's other working languages (Italian or German) would be an advantage\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"Proficiency in English and preferably also a good knowledge of French"},` +
			`{"need":"desirable","options":[{"tag":"fr","level":"good"}],"raw":"Proficiency in English and preferably also a good knowledge of French"},` +
			`{"need":"required","options":[{"tag":"es","level":"fluent"},{"tag":"ar","level":"fluent"},{"tag":"ru","level":"fluent"}],"raw":"Must be fluent in Spanish and/or Arabic and/or Russian"},` +
			`{"need":"desirable","options":[{"tag":"it"},{"tag":"de"}],"raw":"Knowledge of one of the Centre's other working languages (Italian or German) would be an advantage"}]`},
	},
	"languages one of which must be among those": {
		"Job title: Tide Analyst\n\nLanguages\n\nEither English, French or German must be one of these languages.\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"},{"tag":"fr"},{"tag":"de"}],"raw":"Either English, French or German must be one of these languages."}]`},
	},
	"contract that is received": {
		"Job title: Tide Analyst\n\nConditions of employment\n\nThe successful candidate will receive a definite duration contract of 3 years.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"definite duration contract"}`,
			"duration": `{"min":"P36M","max":"P36M","raw":"3 years"}`,
		},
	},
}

// TestTermLayouts parses each of the layouts.
func TestTermLayouts(t *testing.T) { testLayouts(t, termLayouts) }
