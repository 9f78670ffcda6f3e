package parse_test

import "testing"

// boardLayouts are forms that job boards, aggregators and flattened documents bring.
var boardLayouts = map[string]layout{
	"footnote mark between two labels that have run together": {
		"Vacancy Notice 77 Job Title: Tide OfficerReporting To: Head of TidesType of contract: Project Fixed-term Contract*Duration (in months): 24.00Grade: 5\n",
		map[string]string{
			"contract": `{"kinds":["project","fixed_term"],"raw":"Project Fixed-term Contract*"}`,
			"duration": `{"min":"P24M","max":"P24M","raw":"24.00"}`,
		},
	},
	"years of experience below the level of studies": {
		"Titre du Poste : Analyste\n\nNiveau Requis : BAC + 5\n\nAnnée d'Expérience Requise : 5 ans\n\nLieu du Travail : Dakar\n",
		map[string]string{
			"education":  `[{"text":"BAC + 5","need":"required"}]`,
			"experience": `[{"text":"5 ans","need":"required","min_years":5}]`,
		},
	},
	"facts of a board that are no requirements": {
		"Tide Analyst\n\n• Experience\n5 Years\n• Gender\nBoth\n• Qualification\nMaster's Degree\n• Career Level\nOfficer\n\nJob Description\n\nReference: TA/2026/9\n",
		map[string]string{"skills": "null", "experience": `[{"text":"5 Years","need":"required","min_years":5}]`},
	},
	"title in capitals that is cut": {
		"Denominación del puesto: ABOGADA ESPECIALIZADA EN LITIGIOS MARÍTIMOS\nEN MATERIA DE MAREAS.\nNivel: B\n",
		map[string]string{"title": `"ABOGADA ESPECIALIZADA EN LITIGIOS MARÍTIMOS EN MATERIA DE MAREAS"`},
	},
	"line that ends with an article": {
		"Puesto: Analista\n\nAntecedentes\nEl Servicio trabaja en la costa.\nEl Servicio ha publicado la\nEstrategia de mareas para 2026.\n",
		map[string]string{"sections": `[{"kind":"about","heading":"Antecedentes","paragraphs":["El Servicio trabaja en la costa.","El Servicio ha publicado la Estrategia de mareas para 2026."]}]`},
	},
	"number and title under one label": {
		"Ref. : TD/307/2026/S/MAR - Tide Administrator (AD 5 & AD 7)\nTitle: Tide Administrator\n",
		map[string]string{"reference": `"TD/307/2026/S/MAR"`},
	},
	"number with the title in another language": {
		"Nombre del puesto\nDirectora adjunta de mareas\nReferencia\nTD/26/351/AD 14 — Deputy Tide Director\n",
		map[string]string{"reference": `"TD/26/351/AD 14"`},
	},
	"number on a line of its own below the title": {
		"VACANCY ANNOUNCEMENT\nTide Analyst\nNo. TA-12-2026\n\nGrade: P3\nDuty station: Geneva\n",
		map[string]string{"title": `"Tide Analyst"`, "reference": `"TA-12-2026"`},
	},
	"number on a line of its own above the title": {
		"AVIS DE VACANCE DE POSTE\nN° 2026-07\n\nAnalyste des marées\n\nClasse : P3\n",
		map[string]string{"title": `"Analyste des marées"`, "reference": `"2026-07"`},
	},
	"number of a loan beside the title": {
		"Tide Analyst\nLOAN CONTRACT No\n4633/TD-26\n\nGrade: P3\n",
		map[string]string{"reference": "null"},
	},
	"day behind the number of the notice": {
		"Titre du poste : Analyste\nDate limite d'envoi des candidatures : 07/10/2026\nNuméro de l'appel à candidatures : AM/TD, N° 31/2026 du 16 septembre 2026\n",
		map[string]string{
			"reference": `"AM/TD, N° 31/2026"`,
			"published": `{"date":"2026-09-16","raw":"16 septembre 2026"}`,
			"deadline":  `{"date":"2026-10-07","raw":"07/10/2026"}`,
		},
	},
	"employer named twice under its label": {
		"Organization: UNDP - United Nations Development Programme\nTitle: Tide Analyst\n",
		map[string]string{"organization": `"UNDP"`},
	},
	"two employers under one label": {
		"Organization: UNDP / UNICEF\nTitle: Tide Analyst\n",
		map[string]string{"organization": `"UNDP / UNICEF"`},
	},
	"path of employers with a stroke at its end": {
		"Institución: Ministerio de Mareas / Servicio de Costas /\nCargo: Analista\n",
		map[string]string{"organization": `"Ministerio de Mareas / Servicio de Costas"`},
	},
	"employer by its name and by its initials": {
		"Titre du poste : Analyste\nLieu d'affectation : Libreville\n\nL'Organisation internationale de la Francophonie regroupe des États.\n\nFonctions\nAu bureau de l'OIF, le titulaire suit les projets de l'OIF.\n",
		map[string]string{"organization": `"Organisation internationale de la Francophonie"`},
	},
	"status and grade in a phrase": {
		"Titre du poste : Analyste\nStatut et grade : Emploi à recrutement international / Niveau P3, grade à partir de P3-1\nLieu : Libreville\n",
		map[string]string{"grade": `{"system":"un","levels":["P-3"],"raw":"Emploi à recrutement international / Niveau P3, grade à partir de P3-1"}`},
	},
	"letter of the level before the grade": {
		"Titre du poste : Analyste\nStatut et grade : Emploi à recrutement local – Niveau B, grade B4 échelon 1\nLieu : Libreville\n",
		map[string]string{"grade": `{"levels":["B4"],"raw":"Emploi à recrutement local – Niveau B, grade B4 échelon 1"}`},
	},
	"bullets with labels that have no colon": {
		"Analyste des marées\n\nLieu: Abidjan, CI\n\n  • Classe d’emploi STS6\n  • Date de début de publication 09/05/2026\n  • Date de clôture : 23/05/2026\n",
		map[string]string{
			"grade":     `{"levels":["STS6"],"raw":"STS6"}`,
			"published": `{"date":"2026-05-09","raw":"09/05/2026"}`,
		},
	},
	"region, and a city that is not known": {
		"Cargo: Analista\nPaís: Chile\nCiudad: Quillapuyo\n",
		map[string]string{"locations": `[{"city":"Quillapuyo","country":"CL","raw":"Quillapuyo"}]`},
	},
	"city before its country": {
		"Title: Tide Analyst\nCity: Santiago\nCountry: Chile\n",
		map[string]string{"locations": `[{"city":"Santiago","country":"CL","raw":"Santiago"}]`},
	},
	"country, and no city": {
		"Title: Tide Analyst\nCountry: Mali\nDuty station: Country Office\n",
		map[string]string{"locations": `[{"country":"ML","raw":"Mali"}]`},
	},
	"kind of contract under the grade's label, and nowhere else": {
		"Title: Tide Analyst\nGrade: Consultancy - International Consultant\nClosing Date: 2026-03-28\n",
		map[string]string{"grade": "null", "contract": `{"kinds":["consultancy"],"raw":"Consultancy - International Consultant"}`},
	},
	"kind of contract under a word for its mode": {
		"Cargo: Analista\nModalidad: Consultoría individual\nLugar: Lima\n",
		map[string]string{"contract": `{"kinds":["consultancy"],"raw":"Consultoría individual"}`},
	},
	"mode of work is no contract": {
		"Cargo: Analista\nModalidad: Híbrido\nLugar: Lima\n",
		map[string]string{"contract": "null"},
	},
	"profiles under the criteria": {
		"Job title: Tide Analyst\n\nSelection criteria\nProfile 1\n- Good drafting skills\nProfile 2\n- Excellent drafting skills\n",
		map[string]string{"skills": `[{"text":"Good drafting skills","need":"required"},{"text":"Excellent drafting skills","need":"required"}]`},
	},
	"sentence under a place's label": {
		"Cargo: Analista\nLugar: se trabajará desde las oficinas que el equipo elija.\nGrado: P3\n",
		map[string]string{"locations": "null"},
	},
	"colon in a sentence of the summary": {
		"Titre : Analyste\nLieu : Lyon\n\nÀ propos de Port Tide\n\nPort Tide est une association.\n\nContexte de la mission en Atlantide\n\nLe service compte les marées de tous les ports de la côte depuis vingt ans.\n\nLe service travaille dans deux ports : Mara et Tide.\n",
		map[string]string{"summary": `["Le service compte les marées de tous les ports de la côte depuis vingt ans.","Le service travaille dans deux ports : Mara et Tide."]`},
	},
	"labels in one line with strokes between": {
		"Tide Officer\nJob ID: 88213 | Grade: NOB | Duty Station: Amman, Jordan | Closing: 12-Apr-2026\n",
		map[string]string{
			"reference": `"88213"`,
			"grade":     `{"system":"un","levels":["NO-B"],"raw":"NOB"}`,
			"locations": `[{"city":"Amman","country":"JO","raw":"Amman, Jordan"}]`,
		},
	},
	"kind of contract with its length": {
		"Titre : Analyste\nDurée de l'engagement : Engagement de durée déterminée de deux ans\nTraitement annuel : 76 542 dollars É.-U.\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Engagement de durée déterminée de deux ans"}`,
			"salary":   `{"min":76542,"max":76542,"currency":"USD","period":"year","raw":"76 542 dollars É.-U."}`,
		},
	},
	"group of duties that is called as a label is": {
		"Titre : Analyste\n\nRESPONSABILITÉS\n1) Comptabilité\n- Superviser la saisie\n2) Budget\n- Préparer les budgets\n\nPROFIL\nFormation : Master en finance\n",
		map[string]string{"duties": `[{"text":"Comptabilité","tasks":["Superviser la saisie"]},{"text":"Budget","tasks":["Préparer les budgets"]}]`},
	},
	"word of a list of conditions": {
		"Job title: Tide Analyst\n\nDuties\n- Read gauges\n\nWorking conditions\n- Travel\n- Nights\n",
		map[string]string{"sections": `[{"kind":"conditions","heading":"Working conditions","paragraphs":["Travel","Nights"]}]`},
	},
	"line that leads to duties keeps its colon": {
		"Titre : Analyste\n\nFONCTIONS PRINCIPALES\n\nLe titulaire suit le projet sur les marées du littoral.\n\nA cet effet, il devra :\n\n  • lire les marégraphes\n",
		map[string]string{"sections": `[{"kind":"other","heading":"FONCTIONS PRINCIPALES","paragraphs":["Le titulaire suit le projet sur les marées du littoral.","A cet effet, il devra :"]}]`},
	},
	"number that is none stays in the text": {
		"Job title: Tide Analyst\nPost Number: see below\n",
		map[string]string{"reference": "null", "sections": `[{"kind":"other","paragraphs":["Post Number: see below"]}]`},
	},
	"company with posts in its name": {
		"Tide Nurses of Kenya, Inc.\nTITLE:  Tide Trainer\nLOCATION:  Mombasa\n\nRequirements\n- Degree in law\n",
		map[string]string{"organization": `"Tide Nurses of Kenya, Inc."`, "title": `"Tide Trainer"`},
	},
	"post and company in one line": {
		"Accountant, Tide Watch Ltd\nLocation: Mombasa\n\nRequirements\n- Degree in law\n",
		map[string]string{"organization": "null"},
	},
	"employer's office in small letters": {
		"Tide Watch International Regional office in Kenya\nTITLE:  Tide Analyst\nLOCATION:  Mombasa\n",
		map[string]string{"organization": `"Tide Watch International Regional office in Kenya"`, "title": `"Tide Analyst"`},
	},
	"short text that is wrapped, with an address that is not": {
		"Tide Watch Ltd\nTITLE:  Tide Analyst\nLOCATION:  Mombasa\nJOB DESCRIPTION:  The analyst reads the tide gauges of the whole\ncoast and reports to the head of the station every week.\n" +
			"REQUIRED QUALIFICATIONS:\n- Long practice in a tide service and good grasp of systems: Brine,\nKelp, and other programs for the study of shallow coastal waters.\n" +
			"- A degree in the sciences of the sea and, above that, at least one\n(1) year of practice at the level of a junior analyst of tides.\n" +
			"APPLICATION PROCEDURES:  Send a letter and the names of two persons to\nthe following address: tides-of-the-whole-coast-of-kenya@tidewatch.example (please do not visit us or call)\n",
		map[string]string{
			"skills":    `[{"text":"Long practice in a tide service and good grasp of systems: Brine, Kelp, and other programs for the study of shallow coastal waters.","need":"required"}]`,
			"education": `[{"text":"A degree in the sciences of the sea and, above that, at least one (1) year of practice at the level of a junior analyst of tides.","need":"required"}]`,
		},
	},
}

// TestBoardLayouts parses each of the layouts.
func TestBoardLayouts(t *testing.T) { testLayouts(t, boardLayouts) }
