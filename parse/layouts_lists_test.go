package parse_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// listLayouts are forms of the lists in notices, and of labels whose values are easily
// taken for others; see layouts.
var listLayouts = map[string]map[string]string{
	"Job title: Tide Analyst\nReporting lines:\nThe selected candidate reports to the Head of the Tide Unit.\n": {
		"reports_to": `"Head of the Tide Unit"`,
	},
	"Intitulé du poste : Analyste des marées\nSupérieur hiérarchique : Le titulaire relève directement du Chef du Service des marées\n": {
		"reports_to": `"Chef du Service des marées"`,
	},
	"Job title: Tide Analyst\nSupervisor: Chief of Unit, reporting to the Director\n": {
		"reports_to": `"Chief of Unit, reporting to the Director"`,
	},
	"Job title: Tide Analyst\nStarting date:\n(the day on which the analyst is to begin)\nGrade: P-3\n": {
		"start": "null",
	},
	"Job title: Tide Analyst\nPost number: Roster\nGrade: P-3\n": {
		"reference": "null",
		"posts":     `{"roster":true,"raw":"Roster"}`,
	},
	"NATO body: Hydrographic Staff (NATO HS)\nTitle: Tide Analyst\nGrade: A-2/G-15\n": {
		"grade": `{"system":"coordinated","levels":["A2","G15"],"raw":"A-2/G-15"}`,
	},
	"Puesto: Analista de mareas\nCategoría: Logística y transporte\nCiudad: Lima\n": {
		"grade": "null",
	},
	"Job title: Tide Analyst\n\n1. Main duties:\n- Read gauges\n2. Educational qualifications:\nA degree in geography.\n3. Sea service requirement:\nAt least six years of experience at sea.\n4. Further practical skills:\n- Swimming\n": {
		"education":  `[{"text":"A degree in geography.","need":"required"}]`,
		"experience": `[{"text":"At least six years of experience at sea.","need":"required","min_years":6}]`,
		"skills":     `[{"text":"Swimming","need":"required"}]`,
	},
	"Job title: Tide Analyst\n\nEducation and experience\n- A degree in geography\n- Service on a coast guard's ship\n- Aged below 50\n": {
		"education":  `[{"text":"A degree in geography","need":"required"}]`,
		"experience": `[{"text":"Service on a coast guard's ship","need":"required"}]`,
	},
	"Job Description\nTide Officer, Tides Unit (204117)\n\nPrimary Location\nBelgium-Brussels\nSchedule\nFull-time\nGrade G-5\n": {
		"title":     `"Tide Officer, Tides Unit"`,
		"reference": `"204117"`,
		"summary":   "null",
	},
	"Job Description\nTides rise and fall at all coasts of the world.\n\nGrade: P-3\n": {
		"title":   "null",
		"summary": `["Tides rise and fall at all coasts of the world."]`,
	},
	"Job title: Tide Analyst\n\nSummary\nThe analyst's work has two parts, which go together:\n- Gauges\n- Charts\n\nDuties\n- Read gauges\n": {
		"summary": `["The analyst's work has two parts, which go together:","Gauges","Charts"]`,
	},
	"Job title: Tide Analyst\n\nSummary\nTides are read here.\nThe role – the analyst will read them daily.\n": {
		"summary": `["Tides are read here.","The role – the analyst will read them daily."]`,
	},
	"Jobs in Nairobi - Tide Analyst\n\nGrade: P-3\nLocation: Nairobi\n": {
		"title": "null",
	},
	"TIDE ANALYST\n\nApplication deadline 3 days ago: Friday 8 May 2026 at 23:59 UTC\n\nDuties\n- Read gauges\n": {
		"deadline": `{"date":"2026-05-08","time":"23:59","zone":"UTC","raw":"Friday 8 May 2026 at 23:59 UTC"}`,
	},
	"Tide Officers in the Harbour Division\n\nFunction group / Grade / Post title: Temporary staff, AD7, Administrator\nLocation: Warsaw, Poland\n": {
		"title": `"Tide Officers in the Harbour Division"`,
		"grade": `{"system":"eu","levels":["AD7"],"raw":"Temporary staff, AD7, Administrator"}`,
	},
	"Job title: Tide Analyst\n\nEducation University degree in oceanography, or an equivalent.\nExperience At least four years of work with tide gauges. Time at sea is an asset.\nSkills Ability to swim, and to work at night.\nLanguages Fluent English; French would be an asset.\n": {
		"education":  `[{"text":"University degree in oceanography, or an equivalent.","need":"required"}]`,
		"experience": `[{"text":"At least four years of work with tide gauges. Time at sea is an asset.","need":"required","min_years":4}]`,
		"skills":     `[{"text":"Ability to swim, and to work at night.","need":"required"}]`,
		"languages":  `[{"need":"required","options":[{"tag":"en","level":"fluent"}],"raw":"Fluent English; French would be an asset."},{"need":"desirable","options":[{"tag":"fr"}],"raw":"Fluent English; French would be an asset."}]`,
	},
	"Puesto: Analista de mareas\n\nFormación Título universitario en oceanografía.\nExperiencia Al menos cuatro años de trabajo con mareógrafos.\n": {
		"education":  `[{"text":"Título universitario en oceanografía.","need":"required"}]`,
		"experience": `[{"text":"Al menos cuatro años de trabajo con mareógrafos.","need":"required","min_years":4}]`,
	},
	"Job title: Tide Analyst\n\nExperience Capital pays for this post from a fund of its own.\n": {
		"experience": "null",
	},
	"Tide Office Terms of Reference Tide Analyst Title of the Consultancy: Tide Analyst for the Islands (Gauges Project) 1) GENERAL BACKGROUND UNDP supports the islands. 2) DUTIES The analyst reads gauges.\n": {
		"title": `"Tide Analyst for the Islands (Gauges Project)"`,
	},
	"Schedule\nFull-timeApplication Deadline\n27-Jul-2026\nTitle: Tide Analyst\n": {
		"deadline": `{"date":"2026-07-27","raw":"27-Jul-2026"}`,
	},
	"Job title: Tide Analyst\nLocation: Nangarhar, Nuristan\n": {
		"locations": `[{"country":"AF","raw":"Nangarhar, Nuristan"}]`,
	},
	"Job title: Tide Analyst\nDuration and type of contract: 6 months with desirable start date as of 1 March 2026\n": {
		"duration": `{"min":"P6M","max":"P6M","raw":"6 months with desirable start date as of 1 March 2026"}`,
	},
	"Job title: Tide Analyst\nDuration: Up to 2 years (max 300 days' work) dependent on demand\n": {
		"duration": `{"max":"P24M","raw":"Up to 2 years (max 300 days' work) dependent on demand"}`,
	},
	"Job title: Tide Analyst\n\nConditions\nThe duration of the contract will be two years. The start date is 4 May 2026.\n": {
		"duration": `{"min":"P24M","max":"P24M","raw":"two years"}`,
		"start":    `{"date":"2026-05-04","raw":"4 May 2026"}`,
	},
	"Job title: Tide Analyst\n\nConditions\nThe duration of the project is three years.\n": {
		"duration": "null",
	},
	"Intitulé du poste : Analyste des marées\n\nConditions\nLa durée du contrat est de deux ans.\n": {
		"duration": `{"min":"P24M","max":"P24M","raw":"deux ans"}`,
	},
	"Job title: Tide Analyst\n\nObjective\nThe project has three parts: a) gauges at sea; b) gauges on land; c) charts.\n\nDuties\n- Read gauges\n": {
		"summary": `["The project has three parts: a) gauges at sea; b) gauges on land; c) charts."]`,
	},
	"Job title: Tide Analyst\nHours p/wk:\n\nTides are read at all hours of the day and of the night.\n": {
		"sections": `[{"kind":"other","paragraphs":["Tides are read at all hours of the day and of the night."]}]`,
	},
	"Job title: Tide Analyst\n\nThe main responsibilities of the post include:\n\nGauges and charts\n\n- Read gauges\n- Draw charts\n": {
		"duties": `[{"text":"Read gauges"},{"text":"Draw charts"}]`,
	},
	"Tide Assistant (GS-5)\nRef: TO-2026-014 | Closing: 30 June 2026 | Location: Dakar, Senegal\n": {
		"reference": `"TO-2026-014"`,
		"deadline":  `{"date":"2026-06-30","raw":"30 June 2026"}`,
	},
	"Cargo: Analista de mareas\nEntidad: Oficina de Mareas del Pacífico\nSupervisión: El analista reportará al Jefe de Hidrografía.\n": {
		"organization": `"Oficina de Mareas del Pacífico"`,
		"reports_to":   `"Jefe de Hidrografía"`,
	},
}

// TestListLayouts parses each of the layouts of lists.
func TestListLayouts(t *testing.T) {
	for text, want := range listLayouts {
		checkLayout(t, text, want)
	}
}

// checkLayout parses a notice and compares keys of it with their JSON form.
func checkLayout(t *testing.T, text string, want map[string]string) {
	t.Helper()
	result, err := parse.ParseBytes(context.Background(), "notice.txt", []byte(text))
	require.NoError(t, err)
	data, err := json.Marshal(result.Notice)
	require.NoError(t, err)
	var got map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(data, &got))
	for key, want := range want {
		value, ok := got[key]
		if !ok {
			value = json.RawMessage("null")
		}
		assert.JSONEq(t, want, string(value), "%s of the notice\n%s", key, text)
	}
}
