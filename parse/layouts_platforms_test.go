package parse_test

import "testing"

// platformLayouts are forms in which recruitment platforms print the notices of international
// organizations.
var platformLayouts = map[string]layout{
	"list below the role": {
		"Tide Analyst\n\nVotre rôle\nVous observez les marées.\n• vous relevez les jauges ;\n• vous réparez les balises.\n\nCe que nous recherchons\n• un diplôme de master en géographie ;\n• avez moins de 60 ans ;\n• possédez une bonne connaissance de l'anglais.\n",
		map[string]string{
			"summary":   `["Vous observez les marées."]`,
			"duties":    `[{"text":"vous relevez les jauges"},{"text":"vous réparez les balises."}]`,
			"skills":    "null",
			"languages": `[{"need":"required","options":[{"tag":"en","level":"good"}],"raw":"possédez une bonne connaissance de l'anglais."}]`,
		},
	},
	"list below the role and a heading for the duties": {
		"Tide Analyst\n\nYour role\nThe post deals with two things.\n- gauges\n- beacons\n\nDuties\n- Read gauges\n",
		map[string]string{"summary": `["The post deals with two things.","gauges","beacons"]`, "duties": `[{"text":"Read gauges"}]`},
	},
	"section under the label of the employer": {
		"Tide Training Officer\nOrganization: TIDE-Training Section\nPrimary Location: Austria-Vienna\nClosing Date: 2026-12-14, 11:59:00 PM\n",
		map[string]string{"organization": "null", "units": `["TIDE-Training Section"]`},
	},
	"country under the label of the employer": {
		"Puesto: Analista de mareas\nOrganización : HON Honduras\nUbicación primaria : Honduras-Tegucigalpa\n",
		map[string]string{"organization": "null", "locations": `[{"city":"Tegucigalpa","country":"HN","raw":"Honduras-Tegucigalpa"}]`},
	},
	"unit of the organization": {
		"Job title: Tide Analyst\nOrganization Unit: Tide and Beacon Unit\n",
		map[string]string{"organization": "null", "units": `["Tide and Beacon Unit"]`},
	},
	"number in brackets within brackets behind the title": {
		"Tide Training Officer (Curriculum)(2026/0512 (041233))\nPrimary Location: Austria-Vienna\nContract Type: Fixed Term - Regular\n",
		map[string]string{
			"title": `"Tide Training Officer (Curriculum)"`, "reference": `"2026/0512"`,
			"contract": `{"kinds":["fixed_term"],"raw":"Fixed Term - Regular"}`,
		},
	},
	"number before the title": {
		"26221-FT Senior Tide Officer\n\nDuty Station\nCH-Geneva\nGrade\nP4\nApplication Deadline\n26-Nov-2026, 4:59:00 PM\n",
		map[string]string{"title": `"Senior Tide Officer"`, "reference": `"26221-FT"`},
	},
	"amount below a remark": {
		"Job title: Tide Analyst\nGrade: P3\nAnnual salary: (net of tax)\nUS $64,121.00\n\nDuties\n- Read gauges\n",
		map[string]string{"salary": `{"min":64121,"max":64121,"currency":"USD","period":"year","raw":"US $64,121.00"}`},
	},
	"groups of duties without marks": {
		"Job Title: Tide Engineer\nGrade: A2\nDUTIES\nEngineering\nDefine the requirements of the tide gauges;\nSupport their validation.\nOperations\nAct as engineer on call.\nQUALIFICATIONS\nUniversity degree in physics.\n",
		map[string]string{
			"duties": `[{"text":"Engineering","tasks":["Define the requirements of the tide gauges","Support their validation."]},{"text":"Operations","tasks":["Act as engineer on call."]}]`,
		},
	},
	"remark behind a heading over skills": {
		"Tide Analyst\nGrade: G5\nCore Competencies – behavioural indicators level 1\n• Teamwork: works with others.\n• Results: delivers them.\n",
		map[string]string{"skills": `[{"text":"Teamwork: works with others.","need":"required"},{"text":"Results: delivers them.","need":"required"}]`},
	},
	"names of the columns of skills": {
		"Tide Analyst\nGrade: P3\nCore Competencies\nName\tDefinition\nTeamwork\tWorks with others towards the goals of the team.\nResults\tDelivers what was agreed in time.\n",
		map[string]string{"skills": `[{"text":"Teamwork Works with others towards the goals of the team.","need":"required"},{"text":"Results Delivers what was agreed in time.","need":"required"}]`},
	},
	"title below the name of the notice, with the number behind it": {
		"VACANCY NOTICE\nLOCAL AGENT GROUP 2 - Tide Manager (Coasts)\nRef: 2026/LA/417733\n\nMain tasks:\n• Read gauges;\n• Repair beacons.\nWe offer a place in a team by the sea.\nMinimum requirements\n• Right to residence and work in Ghana;\n• A degree in geography.\nAssets / selection criteria (basis for awarding points to the best applicant)\n• Experience with gauges;\n• Working knowledge of French.\n",
		map[string]string{
			"title":      `"LOCAL AGENT GROUP 2 - Tide Manager (Coasts)"`,
			"duties":     `[{"text":"Read gauges"},{"text":"Repair beacons."}]`,
			"education":  `[{"text":"A degree in geography.","need":"required"}]`,
			"experience": `[{"text":"Experience with gauges","need":"desirable"}]`,
			"skills":     "null",
		},
	},
	"numbered titles of duties with sentences below": {
		"Tide Analyst\nLevel: G5\n\nHow can you make a difference?\nUnder the guidance of the chief, the analyst watches the tides.\n\nSummary of key functions/accountabilities:\n1. Support to planning\nContribute to the tide tables.\nKeep abreast of trends.\n2. Monitoring and delivery of results\nVisit the gauges each month.\n",
		map[string]string{
			"summary": `["Under the guidance of the chief, the analyst watches the tides."]`,
			"duties":  `[{"text":"Support to planning","tasks":["Contribute to the tide tables.","Keep abreast of trends."]},{"text":"Monitoring and delivery of results","tasks":["Visit the gauges each month."]}]`,
		},
	},
	"headings in capitals below the duties": {
		"JOB TITLE: Tide Officer\nGRADE: NOB\n\nACCOUNTABILITIES/RESPONSIBILITIES:\nUnder the supervision of the chief, the incumbent will:\n1. Contribute to tide plans;\n2. Prepare reports.\n\nSTANDARD MINIMUM QUALIFICATIONS\nEducation: A degree in geography.\n\nDESIRED EXPERIENCES FOR ENTRY INTO THE ROLE\n• Has gained experience with gauges.\n",
		map[string]string{
			"duties":     `[{"text":"Contribute to tide plans"},{"text":"Prepare reports."}]`,
			"experience": `[{"text":"Has gained experience with gauges.","need":"desirable"}]`,
		},
	},
	"Arabic headings with numbers in words": {
		"المسمى الوظيفي: محلل المد والجزر\nمكان العمل: القاهرة\n\nأولاً: المهام\n١. قراءة المقاييس.\n٢. إعداد التقارير.\n\nثانياً: الشروط المطلوبة\n- مؤهل جامعي في الجغرافيا.\n- أن يكون من رعايا إحدى الدول الأعضاء.\n\nثالثاً: التقديم\nترسل الطلبات في موعد أقصاه يوم الخميس الموافق ١٧ ديسمبر ٢٠٢٦.\n",
		map[string]string{
			"duties":    `[{"text":"قراءة المقاييس."},{"text":"إعداد التقارير."}]`,
			"education": `[{"text":"مؤهل جامعي في الجغرافيا.","need":"required"}]`,
			"skills":    "null",
			"deadline":  `{"date":"2026-12-17","raw":"١٧ ديسمبر ٢٠٢٦"}`,
		},
	},
	"sentences on lines of their own": {
		"Tide Specialist\nPosition Grade: TL5\nClosing Date: 26 November 2026\n\nJob Purpose\nThe specialist supports the reviews of all projects along the coast.\n\nResponsibilities\nConducts the yearly assessments of the harbours.\nReviews the audited statements of the executing agencies.\n\nQualifications\nRelevant Experience & Requirements\nBachelor's degree in Geography or Physics, preferably a Master's degree.\nAt least 10 years of relevant professional experience.\nProficient in English both written and spoken.\n\nCore Competencies\nApplication of Technical Knowledge and Skills: Applies advanced knowledge of tides.\nClient Orientation: Builds partnerships with the fishermen of the coast.\n",
		map[string]string{
			"education": `[{"text":"Bachelor's degree in Geography or Physics, preferably a Master's degree.","need":"required"}]`,
			"skills":    `[{"text":"Application of Technical Knowledge and Skills: Applies advanced knowledge of tides.","need":"required"},{"text":"Client Orientation: Builds partnerships with the fishermen of the coast.","need":"required"}]`,
		},
	},
	"languages and years among skills": {
		"Tide Lawyer\nGrade: AD6\n\nSelection criteria\nProfessional competences\na. At least 3 years of professional experience as a lawyer;\nb. Excellent command of both written and spoken English;\nBesides, the following attributes would be considered advantageous:\nc. Experience in an agency of the coast;\n",
		map[string]string{
			"experience": `[{"text":"At least 3 years of professional experience as a lawyer","need":"required","min_years":3},{"text":"Experience in an agency of the coast","need":"desirable"}]`,
			"languages":  `[{"need":"required","options":[{"tag":"en","level":"excellent"}],"raw":"Excellent command of both written and spoken English;"}]`,
		},
	},
	"name of a language among skills that is about a place": {
		"Job title: Tide Analyst\nGrade: P3\n\nSkills\n- Excellent communication skills\n- Knowledge of the Swahili coast\n",
		map[string]string{"languages": "null"},
	},
	"language stated twice": {
		"Job title: Tide Analyst\nRecruitment Type: International Recruitment\nClosing Date: 12/9/2026 (MM/DD/YYYY) at 11:59pm UTC\nRequired Language(s): English\n\nSelection Criteria\n• Fluency in English.\n",
		map[string]string{
			"contract":  "null",
			"deadline":  `{"date":"2026-12-09","time":"23:59","zone":"UTC","raw":"12/9/2026 (MM/DD/YYYY) at 11:59pm UTC"}`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluency in English."}]`,
		},
	},
	"title behind the search for it": {
		"Enabel recherche un·e Expert·e en marées (h/f/x) – Burundi\n\nRéférence : BDI/26/012-4\nLieu d'affectation : Bujumbura (Burundi)\n",
		map[string]string{"title": `"Expert·e en marées (h/f/x) – Burundi"`},
	},
	"audience in the name of the notice": {
		"CONVOCATORIA DE VACANTE INTERNA Y EXTERNA Nº SVN-CO-2026-093\nTítulo de la Posición: Asistente de Mareas\nLugar de Trabajo: Quibdó, Colombia\n",
		map[string]string{"reference": `"SVN-CO-2026-093"`, "audience": `["internal","external"]`, "title": `"Asistente de Mareas"`},
	},
	"post with a word for an audience in its name": {
		"Harbour Bank\nTITLE: Junior Internal Auditor\nLOCATION: Lyon, France\nJOB RESPONSIBILITIES:\n- Carrying out internal audits\n- Assessment of internal control\n",
		map[string]string{"audience": "null"},
	},
	"items behind hollow bullets, one of them with a number": {
		"Délégué·e aux marées – Tchad\nLieu de travail : N'Djamena\n\nQualifications requises\no Diplôme de géographie\no 3 ans d'expérience professionnelle\no Permis de conduire\n",
		map[string]string{
			"education":  `[{"text":"Diplôme de géographie","need":"required"}]`,
			"experience": `[{"text":"3 ans d'expérience professionnelle","need":"required","min_years":3}]`,
		},
	},
	"notice in sentences": {
		"The Tide Commission is looking for a Tide Manager to join its office in Pohnpei.\n\nYou will:\n- manage the gauges;\n- train officers.\n\nTo succeed you will need:\n- a degree in geography;\n- excellent English.\n\nApplications close at 5 pm Pohnpei time on 11 December 2026.\n",
		map[string]string{
			"duties":    `[{"text":"manage the gauges"},{"text":"train officers."}]`,
			"education": `[{"text":"a degree in geography","need":"required"}]`,
			"deadline":  `{"date":"2026-12-11","time":"17:00","zone":"Pacific/Pohnpei","raw":"5 pm Pohnpei time on 11 December 2026"}`,
		},
	},
	"time of a country": {
		"Titre du poste : Analyste des marées\nDate limite de candidature : 8 décembre 2026 (minuit, heure française)\n",
		map[string]string{"deadline": `{"date":"2026-12-08","time":"23:59","zone":"Europe/Paris","raw":"8 décembre 2026 (minuit, heure française)"}`},
	},
}

// TestPlatformLayouts parses each of the layouts.
func TestPlatformLayouts(t *testing.T) { testLayouts(t, platformLayouts) }
