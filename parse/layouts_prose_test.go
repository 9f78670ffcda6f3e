package parse_test

import "testing"

// proseLayouts say in sentences what other notices print under labels: who seeks whom and for how long, and which
// languages one must know.
var proseLayouts = map[string]layout{
	"employer, post and length in one sentence": {
		"The Inter-Lake Commission (ILC), headquartered in Kampala, is recruiting a Senior Fisheries Economist for a period of two years, with the possibility of extension.\n\n" +
			"Applications should reach the office no later than 18 December 2026.\n",
		map[string]string{"title": `"Senior Fisheries Economist"`, "organization": `"Inter-Lake Commission"`,
			"duration": `{"min":"P24M","max":"P24M","renewable":true,"raw":"two years, with the possibility of extension"}`},
	},
	"post behind words of praise": {
		"The Organization seeks to recruit an experienced Communications Specialist on a fixed-term contract.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": `"Communications Specialist"`},
	},
	"post for which applications are invited": {
		"Applications are invited for the post of Senior Legal Officer (P-5) in the Division of Lakes.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": `"Senior Legal Officer"`},
	},
	"post with small words in its name": {
		"We are looking for a Head of Finance and Administration for our office in Rome.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": `"Head of Finance and Administration"`},
	},
	"post whose name goes on in small letters": {
		"The Lake Commission seeks a Chief of staff for one year.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null", "organization": `"Lake Commission"`},
	},
	"post whose name goes on behind a comma": {
		"The Fund is looking to hire a Deputy Director, Operations, based in Accra.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
	},
	"two posts in one sentence": {
		"The Lake Commission is recruiting a Finance Officer and a Driver.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
	},
	"assistant to somebody": {
		"The Lake Commission (LC) is recruiting a Special Assistant to the Director.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null", "organization": `"Lake Commission"`},
	},
	"post before a bracket": {
		"The Lake Commission is seeking a Legal Officer (Maritime Affairs) for a period of 24 months.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null", "duration": `{"min":"P24M","max":"P24M","raw":"24 months"}`},
	},
	"post before a number": {
		"The Lake Commission is seeking an Administrative Assistant Level 5 in its Budget Section.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
	},
	"post before a dash": {
		"The Lake Commission is seeking a Fleet Manager – Apply Now!\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
	},
	"whom a partner seeks": {
		"Title: Data Clerk\n\nOur partner, the Lake Ministry, is looking for a Senior Adviser for a period of six months, whom the clerk will assist.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": `"Data Clerk"`, "duration": "null"},
	},
	"length of a study": {
		"Title: Tide Analyst\n\nThe Fund is looking for an analyst for the study of tides for a period of three years.\n\nClosing date: 12 May 2027\n",
		map[string]string{"duration": "null"},
	},
	"length of earlier service": {
		"The Fund is looking for an expert who has served as Deputy Director for a period of at least five years.\n\nClosing date: 12 May 2027\n",
		map[string]string{"duration": "null"},
	},
	"length of a study in French": {
		"Titre : Analyste\n\nLe Fonds recherche un analyste pour une étude d'une durée de trois mois.\n\nDate limite : 12 mai 2027\n",
		map[string]string{"duration": "null"},
	},
	"length of a project in Spanish": {
		"Puesto: Analista\n\nEl Fondo busca un analista para un proyecto con una duración de tres años.\n\nFecha límite: 12 de mayo de 2027\n",
		map[string]string{"duration": "null"},
	},
	"whom an official seeks": {
		"The incumbent reports to the Director, who is seeking a Deputy Director.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
	},
	"supervisor of who holds the post": {
		"Job title: Tide Analyst\n\nReporting\nThe holder of the post will report directly to the Head of the Tide Unit.\n",
		map[string]string{"reports_to": `"Head of the Tide Unit"`},
	},
	"supervisor of the post, by a word of its title": {
		"Job title: Tide Analyst\n\nReporting\nThe analyst reports to the Director-General.\n",
		map[string]string{"reports_to": `"Director-General"`},
	},
	"supervisor of another post": {
		"Job title: Tide Analyst\n\nReporting\nThe Head of Unit reports to the Director-General.\n",
		map[string]string{"reports_to": "null"},
	},
	"supervisor of a unit": {
		"Job title: Tide Analyst\n\nReporting\nThe Section reports to the Director of Operations.\n",
		map[string]string{"reports_to": "null"},
	},
	"supervisor with the number of a unit": {
		"Job title: Tide Analyst\n\nReporting\nThe analyst will report to the Head of Unit 3.2 and plans surveys.\n",
		map[string]string{"reports_to": "null"},
	},
	"length and kind of contract without an article": {
		"Job title: Tide Analyst\n\nTerms\nTwo-year fixed-term contract with possible extension.\n",
		map[string]string{"duration": `{"min":"P24M","max":"P24M","raw":"Two-year fixed-term contract"}`, "contract": `{"kinds":["fixed_term"],"raw":"fixed-term contract"}`},
	},
	"years of work with contracts": {
		"Job title: Tide Analyst\n\nTerms\nFive years of contract management experience. 18 months contract negotiations have ended.\n",
		map[string]string{"duration": "null", "contract": "null"},
	},
	"languages that others must know": {
		"Tide Analyst\nClosing date: 12 May 2027\n\nThe school is open to all. Our students must be fluent in English.\n",
		map[string]string{"languages": "null"},
	},
	"languages behind another skill": {
		"Tide Analyst\nClosing date: 12 May 2027\n\nSkills\nGood interpersonal skills; fluent in English and Kiswahili. Knowledge of French will be an added advantage.\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"fluent in English and Kiswahili"},` +
			`{"need":"required","options":[{"tag":"sw","level":"fluent"}],"raw":"fluent in English and Kiswahili"},` +
			`{"need":"desirable","options":[{"tag":"fr"}],"raw":"Knowledge of French will be an added advantage"}]`},
	},
	"languages in a paragraph without a heading": {
		"Tide Analyst\nClosing date: 12 May 2027\n\nApplicants should hold a degree in hydrology. They must be fluent in English; a working knowledge of Swahili or French would be a strong asset.\n",
		map[string]string{"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"They must be fluent in English"},` +
			`{"need":"desirable","options":[{"tag":"sw","level":"working"},{"tag":"fr","level":"working"}],"raw":"a working knowledge of Swahili or French would be a strong asset"}]`},
	},
	"qualifications of three kinds in one paragraph": {
		"Job title: Tide Analyst\n\nRequirements:\nUniversity degree in law. At least 4 years of experience in courts. Fluent English; French an asset.\n",
		map[string]string{
			"education":  `[{"text":"University degree in law.","need":"required"}]`,
			"experience": `[{"text":"At least 4 years of experience in courts.","need":"required","min_years":4}]`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluent English; French an asset."},` +
				`{"need":"desirable","options":[{"tag":"fr"}],"raw":"Fluent English; French an asset."}]`,
		},
	},
	"qualifications of three kinds behind a label": {
		"Job title: Tide Analyst\n\nWhat you need: 7+ years in humanitarian operations; French and English fluent; Swahili a plus.\n",
		map[string]string{"experience": `[{"text":"7+ years in humanitarian operations","need":"required","min_years":7}]`},
	},
	"several sentences on one qualification": {
		"Job title: Tide Analyst\n\nQualifications\nA degree in law is required. It must have been awarded by a university.\n",
		map[string]string{"education": `[{"text":"A degree in law is required. It must have been awarded by a university.","need":"required"}]`, "skills": "null"},
	},
	"degree and languages in one item": {
		"Job title: Tide Analyst\n\nQualifications\n- Bachelor's degree in law and fluency in English\n- Team player\n",
		map[string]string{"education": `[{"text":"Bachelor's degree in law and fluency in English","need":"required"}]`,
			"languages": `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"fluency in English"}]`},
	},
	"degree in a language": {
		"Job title: Tide Analyst\n\nQualifications\n- Degree in law, English and economics\n- Team player\n",
		map[string]string{"education": `[{"text":"Degree in law, English and economics","need":"required"}]`, "languages": "null"},
	},
	"language of the application": {
		"Tide Analyst\nClosing date: 12 May 2027\n\nQualifications\nApplications must be submitted in English or French. Good judgement is required.\n",
		map[string]string{"languages": "null"},
	},
	"law of a country": {
		"Tide Analyst\nClosing date: 12 May 2027\n\nQualifications\nKnowledge of English law is required; good knowledge of French civil law is an asset.\n",
		map[string]string{"languages": "null"},
	},
}

func TestProseLayouts(t *testing.T) { testLayouts(t, proseLayouts) }
