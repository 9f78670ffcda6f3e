package parse_test

import "testing"

// languageLayouts are forms that notices in French, Spanish and Arabic bring.
var languageLayouts = map[string]layout{
	"rows with labels in capitals and no colon": {
		"INTITULÉ DU POSTE Chargé principal des marées\nINSTITUTION Commission de la CEDEAO\nGRADE P5\nAGENCE Commission\nDÉPARTEMENT Infrastructure et Énergie\nDIRECTION Statistiques\nLIEU DE TRAVAIL ABUJA, NIGERIA\n",
		map[string]string{
			"organization": `"Commission de la CEDEAO"`,
			"units":        `["Infrastructure et Énergie","Statistiques"]`,
			"grade":        `{"levels":["P-5"],"raw":"P5"}`,
		},
	},
	"label of an employer in capitals before a word": {
		"AGENCE Commission\n\nTitre du poste : Chargé des marées\nLieu : Abuja\n",
		map[string]string{"organization": "null"},
	},
	"name in capitals that begins like a label": {
		"Titre : Analyste\nLieu : Lomé\n\nDIRECTION Une équipe de trois personnes suit les marées.\n",
		map[string]string{"units": "null"},
	},
	"headings with a number, a full stop and a dash": {
		"Cargo: Analista de mareas\n\n1.- ANTECEDENTES\n\nEl puerto crece.\n\n2.- OBJETIVO DE LA CONSULTORÍA\n\nDibujar un atlas.\n\n3.- ACTIVIDADES\n\na) Revisar los mapas.\nb) Dibujar las láminas.\n\n8.- LUGAR DE TRABAJO\n\nLa consultoría se desarrollará en la ciudad de Guayaquil, Ecuador.\n",
		map[string]string{
			"summary":   `["Dibujar un atlas."]`,
			"duties":    `[{"text":"Revisar los mapas."},{"text":"Dibujar las láminas."}]`,
			"locations": `[{"city":"Guayaquil","country":"EC","raw":"La consultoría se desarrollará en la ciudad de Guayaquil, Ecuador."}]`,
		},
	},
	"profile that is wished for": {
		"Titre : Analyste\n\nProfil souhaité\n\nExpérience professionnelle générale\n\n- Au moins 10 ans d'expérience\n\nExpérience professionnelle spécifique\n\n- Une expérience des ports serait un atout\n",
		map[string]string{"experience": `[{"text":"Au moins 10 ans d'expérience","need":"required","min_years":10},{"text":"Une expérience des ports serait un atout","need":"desirable"}]`},
	},
	"experience that is wished for": {
		"Titre : Analyste\n\nExpérience souhaitée\n\n- Expérience des ports\n",
		map[string]string{"experience": `[{"text":"Expérience des ports","need":"desirable"}]`},
	},
	"office between an employer and what it searches for": {
		"Handicap International Maghreb recrute un/e Chargé/e de cartographie\n\nLieu de travail : Poste basé à Rabat, Alger ou Tunis selon les profils identifiés. Déplacements fréquents dans la région.\n",
		map[string]string{
			"title": `"Chargé/e de cartographie"`,
			"locations": `[{"city":"Rabat","country":"MA","raw":"Poste basé à Rabat, Alger ou Tunis selon les profils identifiés. Déplacements fréquents dans la région."},` +
				`{"city":"Alger","country":"DZ","raw":"Poste basé à Rabat, Alger ou Tunis selon les profils identifiés. Déplacements fréquents dans la région."},` +
				`{"city":"Tunis","country":"TN","raw":"Poste basé à Rabat, Alger ou Tunis selon les profils identifiés. Déplacements fréquents dans la région."}]`,
		},
	},
	"duties that are named responsibilities": {
		"Titre : Analyste\n\nIl/elle aura notamment comme responsabilité :\n\nResponsabilité 1: Dresser les cartes (50%)\n\n– relève les marées\n\n– vérifie les niveaux\n\nResponsabilité 2: Former les équipes (50%)\n\n– rédige un guide\n",
		map[string]string{"duties": `[{"text":"Dresser les cartes (50%)","tasks":["relève les marées","vérifie les niveaux"]},{"text":"Former les équipes (50%)","tasks":["rédige un guide"]}]`},
	},
	"contract of use under French law": {
		"Titre : Analyste\nContrat : CDDU de droit français\nPrise de poste souhaitée : 1er septembre 2026\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"CDDU de droit français"}`,
			"start":    `{"date":"2026-09-01","raw":"1er septembre 2026"}`,
		},
	},
	"status before the grade": {
		"Titre du poste : Analyste\nStatut et grade : Contractuel sur projet à recrutement local / Niveau B, grade B4 échelon 1\nLieu : Libreville\n",
		map[string]string{"grade": `{"levels":["B4"],"raw":"Contractuel sur projet à recrutement local / Niveau B, grade B4 échelon 1"}`},
	},
	"closing of a call, and its own number": {
		"Título del cargo: Analista\nRef. interna: TD/EXP/26-14\nClausura de la convocatoria: 13 de marzo de 2026\n",
		map[string]string{
			"reference": `"TD/EXP/26-14"`,
			"deadline":  `{"date":"2026-03-13","raw":"13 de marzo de 2026"}`,
		},
	},
	"computers below the languages": {
		"Titre : Analyste\n\nProfil du candidat\nLangue(s) : Français indispensable, swahili un atout\nInformatique : tableur et cartes\n",
		map[string]string{
			"languages": `[{"need":"required","options":[{"tag":"fr"}],"raw":"Français indispensable, swahili un atout"},{"need":"desirable","options":[{"tag":"sw"}],"raw":"Français indispensable, swahili un atout"}]`,
			"skills":    `[{"text":"tableur et cartes","need":"required"}]`,
		},
	},
	"facts of a board below the years of experience": {
		"Title: Tide Officer\nEducation level: Bachelor\nYears of experience: 3 years\nGender: male or female\n\nDuties:\n- Read the gauges.\n",
		map[string]string{
			"education":  `[{"text":"Bachelor","need":"required"}]`,
			"experience": `[{"text":"3 years","need":"required","min_years":3}]`,
		},
	},
	"word of a list that is a label elsewhere": {
		"Title: Tide Officer\n\nExperience\n\nProgramme: two years in one\nPorts: one year\n",
		map[string]string{"experience": `[{"text":"Programme: two years in one","need":"required"},{"text":"Ports: one year","need":"required"}]`},
	},
	"language that is called one among skills": {
		"المسمى الوظيفي: باحث\n\nالمهارات:\n• إجادة اللغة الإنجليزية.\n• إجادة استخدام الحاسب الآلي.\n",
		map[string]string{
			"languages": `[{"need":"required","options":[{"tag":"en"}],"raw":"إجادة اللغة الإنجليزية."}]`,
			"skills":    `[{"text":"إجادة استخدام الحاسب الآلي.","need":"required"}]`,
		},
	},
	"tongue among skills that may be a coast": {
		"Title: Tide Officer\n\nSkills\n- Knowledge of the Swahili coast.\n- Knowledge of the language policy of French courts.\n",
		map[string]string{"languages": "null"},
	},
	"headings that speak to the reader in Arabic": {
		"المسمى الوظيفي: باحث\n\nدورك ومسؤولياتك:\n• قراءة المقاييس\n\nالحد الأدنى من المؤهلات والخبرات\nأ) شهادة جامعية في الجغرافيا.\nب) خبرة ثلاث سنوات في الموانئ.\n\nنحن نقدم:\n• راتب مناسب\n",
		map[string]string{
			"duties":     `[{"text":"قراءة المقاييس"}]`,
			"education":  `[{"text":"شهادة جامعية في الجغرافيا.","need":"required"}]`,
			"experience": `[{"text":"خبرة ثلاث سنوات في الموانئ.","need":"required","min_years":3}]`,
			"skills":     "null",
		},
	},
	"conditions and the last day in sentences": {
		"إعلان داخلي وخارجي رقم (9) لسنة 2026\n\nاسم الوظيفة: باحث\n\nأولاً: شروط شغل الوظيفة\n1) مؤهل جامعي في الجغرافيا.\n2) ألا يتجاوز السن 45 سنة.\n\nتقدم الطلبات في موعد غايته 30/11/2026.\n",
		map[string]string{
			"reference": `"(9) لسنة 2026"`,
			"deadline":  `{"date":"2026-11-30","raw":"30/11/2026"}`,
			"skills":    "null",
		},
	},
	"headings with a number and no space behind it": {
		"Titre : Analyste\n\n1.But\n\nLe titulaire tient les cartes à jour.\n\n2.Principales tâches\n\n• Relever les marées\n• Former les agents\n\n3.Qualifications et expériences requises\n\n• Diplôme en géographie\n",
		map[string]string{
			"summary":   `["Le titulaire tient les cartes à jour."]`,
			"duties":    `[{"text":"Relever les marées"},{"text":"Former les agents"}]`,
			"education": `[{"text":"Diplôme en géographie","need":"required"}]`,
		},
	},
	"number with a fraction at the beginning of a line": {
		"Title: Tide Officer\n\nDuties\n- Keeps a fleet of\n3.5 million buoys.\n- Reads gauges.\n",
		map[string]string{"duties": `[{"text":"Keeps a fleet of 3.5 million buoys."},{"text":"Reads gauges."}]`},
	},
	"alternatives that are items": {
		"Titre : Analyste\n\nQualifications académiques et expérience professionnelle\n• Un master en géographie\n• OU\n• Une licence en géographie\n\nCompétences requises\n• Compétences analytiques\n",
		map[string]string{
			"education":  `[{"text":"Un master en géographie","need":"required"},{"text":"Une licence en géographie","need":"required"}]`,
			"experience": "null",
		},
	},
	"end of the contract is no deadline": {
		"Référence\nTD-11988\nDate de fin de diffusion\n30/01/2027\nType de contrat\nCDD\nIntitulé\nChargé de mesures\nDate de début\n15/02/2027\nDate de fin prévisionnelle\n15/12/2028\nCritères candidat\nNiveau d'études min. requis\nBac+5\nNiveau d'expérience min. requis\n2 à 5 ans\n",
		map[string]string{
			"deadline":   `{"date":"2027-01-30","raw":"30/01/2027"}`,
			"education":  `[{"text":"Bac+5","need":"required"}]`,
			"experience": `[{"text":"2 à 5 ans","need":"required","min_years":2}]`,
			"skills":     "null",
		},
	},
	"lettered headings over conditions": {
		"Titre : Analyste\n\nIII. CONDITIONS REQUISES\n\nA. Conditions générales\n\nÊtre ressortissant d'un État membre.\n\nB. Conditions particulières\n\n1. Diplômes\n\nUn diplôme en droit.\n",
		map[string]string{
			"education": `[{"text":"Un diplôme en droit.","need":"required"}]`,
			"skills":    "null",
		},
	},
	"length of an engagement in a sentence": {
		"Titre : Analyste\n\nFonctions\n- Lire les cartes.\n\nL'engagement est fait sur la base d'un contrat à durée déterminée pour une période de trois (3) ans.\n",
		map[string]string{"duration": `{"min":"P36M","max":"P36M","raw":"trois (3) ans"}`},
	},
	"remark on the mark of items": {
		"Title: Tide Officer\n\nField(s) of Education\nNot applicable\n\nCertificates and/or Licenses\nSocial Sciences; Law*;\n(Certificates and Licenses marked with an asterisk* are essential)\n\nRelevant Job Experience\nEssential:\nExperience with ports.\n\nFunctional Skills\nCO-Drafting\n(Functional Skills marked with an asterisk* are essential)\n",
		map[string]string{
			"education":  `[{"text":"Social Sciences; Law*","need":"required"}]`,
			"experience": `[{"text":"Experience with ports.","need":"required"}]`,
			"skills":     `[{"text":"CO-Drafting","need":"required"}]`,
		},
	},
	"item in brackets that is one": {
		"Title: Tide Officer\n\nSkills\n- (Desirable) Knowledge of tide gauges and buoys of the coast\n- Drafting\n",
		map[string]string{"skills": `[{"text":"(Desirable) Knowledge of tide gauges and buoys of the coast","need":"desirable"},{"text":"Drafting","need":"required"}]`},
	},
	"employer that searches in a heading, and both articles": {
		"Action contre la Faim - France recrute pour sa mission au Tchad :\n\nUN(E) (1) RESPONSABLE DE PROGRAMME EAU\n\nLieu : Bagasola\nDurée : 6 mois\n",
		map[string]string{
			"organization": `"Action contre la Faim"`,
			"title":        `"RESPONSABLE DE PROGRAMME EAU"`,
		},
	},
	"letters of a title that are no article": {
		"Title: UN E-LEARNING OFFICER\nDuty station: Lyon\n",
		map[string]string{"title": `"UN E-LEARNING OFFICER"`},
	},
	"month that is shortened between dashes": {
		"Cargo: Analista\nConcurso N° TD-2026-018\nFecha límite de postulación : 15-nov.-26\nFecha de comienzo del contrato : 01-dic.-26\n",
		map[string]string{
			"reference": `"TD-2026-018"`,
			"deadline":  `{"date":"2026-11-15","raw":"15-nov.-26"}`,
			"start":     `{"date":"2026-12-01","raw":"01-dic.-26"}`,
		},
	},
	"label in two languages, weak in one": {
		"Titre du poste / Position: Gestionnaire de données\nStatut / Status: Temps plein, durée déterminée / Full-time, fixed-term\nÉchelle salariale / Salary range: 68 000 $ – 76 000 $ par an / per year\n",
		map[string]string{
			"contract": `{"kinds":["fixed_term"],"raw":"Temps plein, durée déterminée / Full-time, fixed-term"}`,
			"salary":   `{"min":68000,"max":76000,"period":"year","raw":"68 000 $ – 76 000 $ par an / per year"}`,
		},
	},
	"call above the fields that is no employer": {
		"CONVOCATORIA PARA LA CREACIÓN DE UNA LISTA\n\nDenominación del puesto\tEspecialista en datos\nReferencia\tTD/26/31\n",
		map[string]string{"organization": "null"},
	},
	"need in brackets at the end of two sentences": {
		"Título: Analista\n\nIdiomas\n- Dominio del idioma español hablado y escrito. Inglés intermedio (deseable)\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"es"}],"raw":"Dominio del idioma español hablado y escrito. Inglés intermedio (deseable)"},` +
			`{"need":"desirable","options":[{"tag":"en"}],"raw":"Dominio del idioma español hablado y escrito. Inglés intermedio (deseable)"}]`},
	},
	"last day behind its hour in a sentence": {
		"Cargo: Analista\n\nPostulación\n\nSe recibirán postulaciones hasta las 17:00 horas del 12 de marzo de 2026.\n",
		map[string]string{"deadline": `{"date":"2026-03-12","time":"17:00","raw":"17:00 horas del 12 de marzo de 2026"}`},
	},
	"call that closes": {
		"Cargo: Analista\n\nPostulación\n\nLa convocatoria cierra el 12 de marzo de 2026.\n",
		map[string]string{"deadline": `{"date":"2026-03-12","raw":"12 de marzo de 2026"}`},
	},
	"contract that ends": {
		"Cargo: Analista\n\nCondiciones\n\nEl contrato termina el 12 de marzo de 2026.\n",
		map[string]string{"deadline": "null"},
	},
	"notice that is valid until a day": {
		"Titre : Analyste\n\nCandidature\n\nCet avis est valable jusqu’au 12 mars 2026 à 17h00 TU.\n",
		map[string]string{"deadline": `{"date":"2026-03-12","time":"17:00","zone":"UTC","raw":"12 mars 2026 à 17h00 TU"}`},
	},
	"years that count from the degree": {
		"Título: Analista\n\nExperiencia\n- Al menos cinco años de ejercicio contados a partir de la emisión del título\n",
		map[string]string{"experience": `[{"text":"Al menos cinco años de ejercicio contados a partir de la emisión del título","need":"required","min_years":5}]`},
	},
	"kinds of contract in France and Latin America": {
		"Titre : Analyste\nType de contrat : Contrat de travail à durée déterminée d'usage\n",
		map[string]string{"contract": `{"kinds":["fixed_term"],"raw":"Contrat de travail à durée déterminée d'usage"}`},
	},
	"services under a contract": {
		"Cargo: Analista\nModalidad de contratación: Contrato por servicios profesionales\n",
		map[string]string{"contract": `{"kinds":["service_contract"],"raw":"Contrato por servicios profesionales"}`},
	},
	"work that names no kind of contract": {
		"Titre : Analyste\nType de contrat : Contrat de travail\n",
		map[string]string{"contract": `{"raw":"Contrat de travail"}`},
	},
	"function below the title of an offer": {
		"Offre d'emploi : Chargé(e) de suivi des marées (H/F)\n\nEmployeur : Solidarités International\nVille : Bunia\nFonction : Suivi-évaluation\nExpérience : 3 à 6 ans\nFourchette de salaire : 1 980 à 2 530 euros brut mensuel\n",
		map[string]string{
			"title":      `"Chargé(e) de suivi des marées (H/F)"`,
			"experience": `[{"text":"3 à 6 ans","need":"required","min_years":3}]`,
			"salary":     `{"min":1980,"max":2530,"currency":"EUR","period":"month","raw":"1 980 à 2 530 euros brut mensuel"}`,
		},
	},
	"function that is the title": {
		"Offre d'emploi\n\nEmployeur : Solidarités International\nFonction : Suivi-évaluation des marées\n",
		map[string]string{"title": `"Suivi-évaluation des marées"`},
	},
	"years below the education of a board": {
		"Cargo: Analista\n\nRequerimientos\nEducación mínima: Carrera técnica\n2 años de experiencia\nIdiomas: Inglés\n",
		map[string]string{
			"education":  `[{"text":"Carrera técnica","need":"required"}]`,
			"experience": `[{"text":"2 años de experiencia","need":"required","min_years":2}]`,
		},
	},
	"years of study": {
		"Title: Tide Officer\n\nEducation\n- 4 years of university studies\n",
		map[string]string{"education": `[{"text":"4 years of university studies","need":"required"}]`},
	},
	"vacancies at an employer": {
		"وظائف شاغرة لدى منظمة الصحة العالمية - مكتب اليمن\n\nمسمى الوظيفة : مساعد بيانات\nالدرجة : G5\n",
		map[string]string{
			"organization": `"منظمة الصحة العالمية"`,
			"grade":        `{"system":"un","levels":["G-5"],"raw":"G5"}`,
		},
	},
	"parts with roman numerals and spaced dashes": {
		"Titre : Analyste\n\nI - Contexte\n\nLe port croît.\n\nII - Missions\n\n- Lire les cartes.\n- Former.\n",
		map[string]string{
			"duties":   `[{"text":"Lire les cartes."},{"text":"Former."}]`,
			"sections": `[{"kind":"about","heading":"Contexte","paragraphs":["Le port croît."]}]`,
		},
	},
	"parts with numbers and strokes": {
		"Titre : Analyste\n\n1/ Contexte\n\nLe port croît.\n\n2/ Missions\n\n- Lire les cartes.\n- Former.\n",
		map[string]string{
			"duties":   `[{"text":"Lire les cartes."},{"text":"Former."}]`,
			"sections": `[{"kind":"about","heading":"Contexte","paragraphs":["Le port croît."]}]`,
		},
	},
	"parts with roman numerals and dashes": {
		"Titre : Analyste\n\nI– Contexte\n\nLe port croît.\n\nII– Missions\n\n- Lire les cartes.\n- Former.\n",
		map[string]string{
			"duties":   `[{"text":"Lire les cartes."},{"text":"Former."}]`,
			"sections": `[{"kind":"about","heading":"Contexte","paragraphs":["Le port croît."]}]`,
		},
	},
	"day and lengths before a dash": {
		"Title: Tide Officer\nClosing date\n15 - November - 2026\nDuration\n2 - 3 years\n",
		map[string]string{
			"deadline": `{"date":"2026-11-15","raw":"15 - November - 2026"}`,
			"duration": `{"min":"P24M","max":"P36M","raw":"2 - 3 years"}`,
		},
	},
	"small letters before headings of what is asked": {
		"Cargo: Analista\n\n7. Requisitos y calificaciones\na. Educación\nIngeniero civil.\nb. Experiencia laboral\nExperiencia mínima de 6 años en obras.\nc. Competencias clave\nOrientación a resultados\nTrabajo en equipo\nd. Idiomas\nEspañol fluido.\n",
		map[string]string{
			"education":  `[{"text":"Ingeniero civil.","need":"required"}]`,
			"experience": `[{"text":"Experiencia mínima de 6 años en obras.","need":"required","min_years":6}]`,
			"skills":     `[{"text":"Orientación a resultados","need":"required"},{"text":"Trabajo en equipo","need":"required"}]`,
			"languages":  `[{"need":"required","options":[{"tag":"es","level":"fluent"}],"raw":"Español fluido."}]`,
		},
	},
	"words with small letters before them that are items": {
		"Title: Tide Officer\n\nQualifications\na) Experience\nb) Drafting\nc) Patience\n",
		map[string]string{"skills": `[{"text":"Drafting","need":"required"},{"text":"Patience","need":"required"}]`},
	},
	"title's label before a day": {
		"CHEF DE SOUS-DELEGATION – H/F – DIOURBEL\n\nPoste à pourvoir : ASAP\nDurée : 12 mois\nLieu : Dakar\n",
		map[string]string{"title": `"CHEF DE SOUS-DELEGATION – H/F – DIOURBEL"`},
	},
	"notice that is internal and external": {
		"AVIS DE VACANCE DE POSTE INTERNE/EXTERNE N°045/2026\n\nTitre du poste : Superviseur\nLieu : Niamey\n",
		map[string]string{
			"reference": `"045/2026"`,
			"audience":  `["internal","external"]`,
		},
	},
}

// TestLanguageLayouts parses each of the layouts.
func TestLanguageLayouts(t *testing.T) { testLayouts(t, languageLayouts) }
