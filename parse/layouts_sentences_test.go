package parse_test

import "testing"

// sentenceLayouts are notices that say in sentences, or elsewhere, what others say under labels.
var sentenceLayouts = map[string]layout{
	"contract and its length": {
		"Job title: Tide Analyst\n\nThis fixed-term appointment is for the duration of two years with a probationary period of six months, and is subject to the Staff Rules.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"fixed-term appointment"}`,
			"duration": `{"min":"P24M","max":"P24M","raw":"the duration of two years with a probationary period of six months, and is subject to the Staff Rules"}`,
		},
	},
	"length of the contract on offer": {
		"Job title: Tide Analyst\n\nConditions\n\nThe post is well paid. The contract is offered for a period of 12 months, with the possibility of extension.\n",
		map[string]string{"duration": `{"min":"P12M","max":"P12M","renewable":true,"raw":"a period of 12 months, with the possibility of extension"}`},
	},
	"what the chosen candidate is offered": {
		"Job title: Tide Analyst\n\nConditions\n\nThe selected candidate will be offered an initial contract of two years.\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","raw":"two years"}`},
	},
	"length in French": {
		"Titre : Analyste\n\nConditions\n\nLe contrat est conclu pour une durée de deux ans, renouvelable.\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","renewable":true,"raw":"une durée de deux ans, renouvelable"}`},
	},
	"length in Spanish": {
		"Cargo: Analista\n\nCondiciones\n\nEl nombramiento será por un período inicial de dos años.\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","raw":"un período inicial de dos años"}`},
	},
	"length of probation, of a renewal and of a week": {
		"Job title: Tide Analyst\n\nConditions\n\nThe probationary appointment is for six months. The renewed contract will be for three years. The position is for 40 hours a week.\n",
		map[string]string{"duration": "null", "contract": "null"},
	},
	"length of other people's contracts": {
		"Job title: Tide Analyst\n\nConditions\n\nStaff whose contract is for less than six months have no leave. If your contract is for six months, you pay no tax.\n",
		map[string]string{"duration": "null"},
	},
	"number of posts behind the notice's number": {
		"Vacancy Reference No: F0412/P4/02/2026 (2 positions)\nJob title: Tide Inspector\nGrade: P4\n",
		map[string]string{"reference": `"F0412/P4/02/2026"`, "posts": `{"count":2,"raw":"2 positions"}`},
	},
	"number and grade around the title": {
		"EMSA/AD/2026/07 – Tide Officer (Temporary Agent 2f, AD 6)\n\nTitle of the function: Tide Officer\nFunction group and grade: AD 6\n",
		map[string]string{"reference": `"EMSA/AD/2026/07"`, "title": `"Tide Officer"`},
	},
	"sentence that leads to groups of duties": {
		"Job title: Tide Analyst\n\nScope of work\nUnder the guidance of the Head of Unit, the Tide Analyst will:\nAdvise the harbour on its tides\n- Read the gauges;\n- Draw the curves.\n" +
			"Share knowledge\n- Write down what worked.\nThe incumbent performs other duties as required.\n\nCompetencies\nPeople management\nNot applicable.\nCuriosity\n",
		map[string]string{
			"duties": `[{"text":"Advise the harbour on its tides","tasks":["Read the gauges","Draw the curves."]},{"text":"Share knowledge","tasks":["Write down what worked."]}]`,
			"skills": `[{"text":"Curiosity","need":"required"}]`,
		},
	},
	"languages that are desired": {
		"Job title: Tide Analyst\nRequired Languages\nEnglish\nDesired Languages\nFrench, Kinyarwanda\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"English"},{"need":"desirable","options":[{"tag":"fr"}],"raw":"French, Kinyarwanda"},{"need":"desirable","options":[{"tag":"rw"}],"raw":"French, Kinyarwanda"}]`},
	},
	"need in brackets behind each language": {
		"Job title: Tide Analyst\nLanguages: English (required), French (desirable)\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"English (required), French (desirable)"},{"need":"desirable","options":[{"tag":"fr"}],"raw":"English (required), French (desirable)"}]`},
	},
	"code of an office under the employer's label": {
		"Tide Officer\nGrade: P3\nOrganization: AF_TID Tides and Harbours\n\nWHO Competencies\nTeamwork\n\nREMUNERATION\nWHO salaries are calculated in US dollars.\n",
		map[string]string{"organization": `"WHO"`, "units": `["AF_TID Tides and Harbours"]`},
	},
	"office under the employer's label, below the employer": {
		"ORGANIZACIÓN PANAMERICANA DE LA SALUD\nAnuncio de vacante\n\nAsesor, Mareas\n\nGrado: P4\nOrganización: GUT Guatemala\n",
		map[string]string{"organization": `"Organización Panamericana de la Salud"`, "units": `["GUT Guatemala"]`},
	},
	"employer of its own kind under the label": {
		"Tide Officer\nOrganization: Harbour Friends\n\nHarbour Friends works with UNICEF in two ports.\n",
		map[string]string{"organization": `"Harbour Friends"`},
	},
	"employer behind an aside": {
		"Titre du poste : Analyste des marées\nGrade : PL5\n\nLA BANQUE :\nCréée en 1964, la Banque africaine de développement est une institution du continent.\n",
		map[string]string{"organization": `"Banque africaine de développement"`},
	},
	"label and number in brackets": {
		"Junior Tide Analyst\n\n(Job Number: 17844)\n\nLocation: Paris, France\n",
		map[string]string{"reference": `"17844"`},
	},
	"languages among skills, the second without a level": {
		"Titre : Analyste\n\nCompétences requises\n• Sens politique\n• Excellente maîtrise du français\n• La connaissance de l'arabe ou du russe est un atout\n",
		map[string]string{
			"skills":    `[{"text":"Sens politique","need":"required"}]`,
			"languages": `[{"need":"required","options":[{"tag":"fr","level":"excellent"}],"raw":"Excellente maîtrise du français"},{"need":"desirable","options":[{"tag":"ar"},{"tag":"ru"}],"raw":"La connaissance de l'arabe ou du russe est un atout"}]`,
		},
	},
	"relations below the duties": {
		"Titre : Analyste\n\nPrincipales responsabilités\n• Lire les marégraphes\n• Dessiner les courbes\n\nRelations\n• À l'interne : finances\n\nFormation\n• Diplôme d'ingénieur\n",
		map[string]string{"duties": `[{"text":"Lire les marégraphes"},{"text":"Dessiner les courbes"}]`},
	},
	"lists of what is asked, lettered over numbers": {
		"Job Title: Project Officer\n\n5. QUALIFICATIONS AND EXPERIENCE REQUIRED\n\na. Conditions for eligibility\n(1) General\n• be a national of a Member State;\n(2) Education and professional experience\n• have a diploma.\n\n" +
			"b. Essential selection criteria\n(1) Professional\nThe candidate has to show:\n• experience in harbours;\n• good knowledge of English.\n(2) Personal\nOther attributes are:\n• sense of communication.\n\nc. Desirable\n• service at sea;\n",
		map[string]string{
			"education":  `[{"text":"have a diploma.","need":"required"}]`,
			"experience": `[{"text":"experience in harbours","need":"required"}]`,
			"languages":  `[{"need":"required","options":[{"tag":"en","level":"good"}],"raw":"good knowledge of English."}]`,
			"skills":     `[{"text":"sense of communication.","need":"required"},{"text":"service at sea","need":"desirable"}]`,
		},
	},
	"what stands below a heading that says nothing": {
		"Job title: Tide Analyst\n\nRequired Competencies\n• Teamwork: Works with others.\n\nOther:\nStaff are required to be mobile.\nAny offer is subject to funding.\n",
		map[string]string{"skills": `[{"text":"Teamwork: Works with others.","need":"required"}]`},
	},
	"employer, place and contract in one line": {
		"Tide Team Leader\nUNHCR | Maiduguri, Nigeria | Fixed-term | Apply by 21 Feb 2026\n\nAbout the role\nYou lead a team of eight.\n",
		map[string]string{
			"organization": `"UNHCR"`,
			"locations":    `[{"city":"Maiduguri","country":"NG","raw":"Maiduguri, Nigeria"}]`,
			"contract":     `{"kinds":["fixed_term"],"raw":"Fixed-term"}`,
			"deadline":     `{"date":"2026-02-21","raw":"21 Feb 2026"}`,
		},
	},
	"term that is a length": {
		"CONVOCATORIA PÚBLICA N.º 07-2026\n\nCargo: Analista\nPLAZO: Nueve (9) meses contados a partir del acta de inicio.\nVALOR Y FORMA DE PAGO: COP 5.400.000 mensuales.\n",
		map[string]string{
			"reference": `"07-2026"`,
			"duration":  `{"min":"P9M","max":"P9M","raw":"Nueve (9) meses contados a partir del acta de inicio."}`,
			"deadline":  "null",
			"salary":    `{"min":5400000,"max":5400000,"currency":"COP","period":"month","raw":"COP 5.400.000 mensuales."}`,
		},
	},
	"term that is a day": {
		"Cargo: Analista\nPlazo: hasta el 13 de febrero de 2026\n",
		map[string]string{"duration": "null", "deadline": `{"date":"2026-02-13","raw":"hasta el 13 de febrero de 2026"}`},
	},
	"series of numbers": {
		"Position Title : Project Officer\nReference Code : VN 2026 14\n",
		map[string]string{"reference": `"VN 2026 14"`},
	},
	"article before the title": {
		"L'Agence universitaire de la Francophonie (AUF) recrute\n\nun·e Responsable de projets\n\nLieu de travail : Yaoundé (Cameroun)\n",
		map[string]string{"title": `"Responsable de projets"`, "organization": `"Agence universitaire de la Francophonie"`},
	},
	"days that only one order puts one behind the other": {
		"Analista de Mareas\nPublicado el 12/02/2026\n\nLugar: Panamá\nFecha límite de postulación: 06/03/2026\n",
		map[string]string{"published": `{"date":"2026-02-12","raw":"12/02/2026"}`, "deadline": `{"date":"2026-03-06","raw":"06/03/2026"}`},
	},
	"sentence that leads to duties below the role": {
		"Expert Marées\n\nLieu de travail : Cotonou\nPostulez au plus tard le 29/03/2026 via www.exemple.org\n\nDescription de la fonction\nSous la responsabilité du chef, vous :\n- conseillez la mairie ;\n- suivez les marchés.\n\n" +
			"Compétences et connaissances requises\n- Maîtrise du français ; connaissance professionnelle de l'anglais\n",
		map[string]string{
			"deadline":  `{"date":"2026-03-29","raw":"29/03/2026"}`,
			"summary":   "null",
			"duties":    `[{"text":"conseillez la mairie"},{"text":"suivez les marchés."}]`,
			"languages": `[{"need":"required","options":[{"tag":"fr"}],"raw":"Maîtrise du français ; connaissance professionnelle de l'anglais"},{"need":"required","options":[{"tag":"en","level":"working"}],"raw":"Maîtrise du français ; connaissance professionnelle de l'anglais"}]`,
		},
	},
	"table of languages": {
		"Title: Tide Analyst\n\nLanguages\nLanguage\tLevel\tRequirement\nEnglish\tC1\tRequired\nFrench\tB2\tDesirable\n",
		map[string]string{
			"grade":     "null",
			"languages": `[{"need":"required","options":[{"tag":"en","cefr":"C1"}],"raw":"English C1 Required"},{"need":"desirable","options":[{"tag":"fr","cefr":"B2"}],"raw":"French B2 Desirable"}]`,
		},
	},
	"table of languages in a page": {
		"<html><body><h1>Analyste des marées</h1><dl><dt>Lieu</dt><dd>Dakar</dd></dl><h2>Missions</h2><ul><li>Lire les marégraphes</li></ul><h2>Profil</h2><h3>Langues</h3>" +
			"<table><tr><th>Langue</th><th>Niveau</th></tr><tr><td>Français</td><td>C2</td></tr></table></body></html>",
		map[string]string{"grade": "null", "languages": `[{"need":"required","options":[{"tag":"fr","cefr":"C2"}],"raw":"Français C2"}]`},
	},
	"numbers of pages among the duties": {
		"Job title: Tide Analyst\n\nDuties\n1. Keep the gauges\n- Read them every week;\n\nHarbour of Mara\nPage 1 of 3\n\n- Clean them.\n\nHarbour of Mara\nPage 2 of 3\n\n2. Write reports\n",
		map[string]string{"duties": `[{"text":"Keep the gauges","tasks":["Read them every week","Clean them."]},{"text":"Write reports"}]`},
	},
	"grade alone in a line": {
		"Tide Officer\nGrade\nP-3\nLocation\nGeneva\n",
		map[string]string{"grade": `{"system":"un","levels":["P-3"],"raw":"P-3"}`},
	},
	"field of work in a line of cells": {
		"Field Coordinator\nFinancial Services | Nairobi, Kenya | Consulting\n\nSince 2015, UNHCR has funded our shelters.\n",
		map[string]string{"organization": "null", "contract": "null", "locations": `[{"city":"Nairobi","country":"KE","raw":"Nairobi, Kenya"}]`},
	},
	"employer under the label, below another": {
		"UNICEF\n\nOrganization: Harbour Friends\nJob title: Tide Officer\n",
		map[string]string{"organization": `"Harbour Friends"`, "units": "null"},
	},
	"term of days, which may be that for applying": {
		"SECRETARÍA EJECUTIVA\n\nCargo: Analista\nPlazo: 5 días hábiles\n",
		map[string]string{"duration": "null", "title": `"Analista"`},
	},
	"skills below groups of duties": {
		"Job title: Tide Officer\n\nDuties\nPlan the work\n- Draw up plans\nKeep the accounts\n- Pay the bills\nRelevant technical skills\n- Good with boats\n",
		map[string]string{"skills": `[{"text":"Good with boats","need":"required"}]`},
	},
	"place in a sentence that begins like a label": {
		"Tide Analyst\nGrade: P3\n\nConditions of employment\nStaff is insured. The place of employment is Lisbon, Portugal, with frequent travel.\n",
		map[string]string{"locations": `[{"city":"Lisbon","country":"PT","raw":"Lisbon, Portugal"}]`},
	},
	"place in a sentence on the post": {
		"Analyste des marées\nClasse : P3\n\nConditions d'emploi\nLe poste est basé à Dakar.\n",
		map[string]string{"locations": `[{"city":"Dakar","country":"SN","raw":"Dakar"}]`},
	},
	"sentence with one of several places": {
		"Tide Analyst\nGrade: P3\n\nConditions of employment\nThe post is based in Geneva or New York. The post is located in the Division of Tides.\n",
		map[string]string{"locations": "null"},
	},
}

// TestSentenceLayouts parses each of the layouts.
func TestSentenceLayouts(t *testing.T) { testLayouts(t, sentenceLayouts) }
