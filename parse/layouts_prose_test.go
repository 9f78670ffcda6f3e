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
	"whom an official seeks": {
		"The incumbent reports to the Director, who is seeking a Deputy Director.\n\nClosing date: 12 May 2027\n",
		map[string]string{"title": "null"},
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
