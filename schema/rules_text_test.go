package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// foundIn returns what a rule finds in a text, as the text of the places.
func foundIn(rule, text string) []string {
	source := &notice.Source{Text: text}
	var places []string
	for _, d := range schema.Check(schema.Input{Notice: &notice.Notice{}, Source: source}, schema.Settings{}).ByRule(rule) {
		places = append(places, text[d.Start:d.End])
	}
	return places
}

func TestPlaceholders(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                    nil,
		"xxxx":                                {"xxxx"},
		"XxXx":                                {"XxXx"},
		"Title: xxxx":                         {"xxxx"},
		"xxxxx, and then XXXX.":               {"xxxxx", "XXXX"},
		"XXXX and xxxx":                       {"XXXX"},
		"1xxxx":                               nil,
		"éxxxx":                               nil,
		"xxxxé":                               nil,
		"xxxx1":                               nil,
		"(Insert Title)":                      {"Insert Title"},
		"reinsert title":                      nil,
		"insert titles":                       nil,
		"Click here to enter text":            {"Click here to enter text"},
		"haga clic aquí para escribir texto":  {"haga clic aquí para escribir texto"},
		"HAGA CLIC AQUÍ PARA ESCRIBIR TEXTO.": {"HAGA CLIC AQUÍ PARA ESCRIBIR TEXTO"},
		"inser":                               nil,
	} {
		assert.Equal(t, want, foundIn("placeholder", text), "the placeholders in %q", text)
	}
}

func TestBrokenCharacters(t *testing.T) {
	for text, want := range map[string][]string{
		"l’été à São Paulo":    nil,
		"the officeâ€™s":       {"â€"},
		"rÃ©sumÃ©":             {"Ã©"},
		"AÇÃO, NÃO E Ã":        nil,
		"Ão, then rÃ©":         {"Ã©"},
		"rÃ© before â€™":       {"Ã©"},
		"â€™ before rÃ©":       {"â€"},
		"Ãâ€™":                 {"â€"},
		"lost: �, and â€™":     {"�"},
		"â€™, and lost: �":     {"â€"},
		"rÃ©, and lost: �":     {"Ã©"},
		"Ã�":                   {"�"},
		"حدث خطأ � في النص":    {"�"},
		"10 € for the pâté, â": nil,
	} {
		assert.Equal(t, want, foundIn("broken-characters", text), "the broken characters in %q", text)
	}
}

// TestRepeatedItems checks which items count as the same.
func TestRepeatedItems(t *testing.T) {
	const item = "Keep the records of the laboratory"
	many := make([]string, 300)
	for i := range many {
		many[i] = fmt.Sprintf("Follow project %d of the regional office", i)
	}
	for name, c := range map[string]struct {
		items    []string
		repeated bool
	}{
		"the same":                       {[]string{item, "Write to the suppliers", item}, true},
		"three times":                    {[]string{item, item, item}, true},
		"another case and end":           {[]string{item + ".", strings.ToUpper(item) + " ;"}, true},
		"another case of other letters":  {[]string{"Être à l’écoute des élèves", "ÊTRE À L’ÉCOUTE DES ÉLÈVES"}, true},
		"a letter whose case is shorter": {[]string{item, strings.Replace(item, "K", "\u212a", 1)}, true},
		"without case":                   {[]string{"إعداد التقارير السنوية للمكتب", "إعداد التقارير السنوية للمكتب."}, true},
		"another middle":                 {[]string{"Keep the records of the hospital and its stores", "Keep the records of the museum and its stores"}, false},
		"short":                          {[]string{"Other duties", "Other duties"}, false},
		"short in characters":            {[]string{"مهام أخرى عند الطلب", "مهام أخرى عند الطلب"}, false},
		"many":                           {many, false},
		"the last of many":               {append(many[:len(many):len(many)], many[0]), true},
	} {
		for list, n := range map[string]*notice.Notice{
			"tasks":  {Duties: []notice.Duty{{Text: "Duties of the post", Tasks: c.items}}},
			"skills": {Skills: qualifications(c.items)},
		} {
			found := schema.Check(schema.Input{Notice: n}, schema.Settings{}).ByRule("repeated-item")
			assert.Equal(t, c.repeated, len(found) > 0, "an item of the %s is repeated: %s", list, name)
		}
	}
	apart := &notice.Notice{Experience: qualifications([]string{item}), Skills: qualifications([]string{item})}
	assert.Empty(t, schema.Check(schema.Input{Notice: apart}, schema.Settings{}).ByRule("repeated-item"), "in two lists, an item is not repeated")
}

func qualifications(texts []string) []notice.Qualification {
	list := make([]notice.Qualification, len(texts))
	for i, text := range texts {
		list[i].Text = text
	}
	return list
}
