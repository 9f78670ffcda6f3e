package value

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// shortGrade writes a reading as the tables do: the system and the levels, "as
// printed" for Raw only, and the error.
func shortGrade(g notice.Grade, err error) string {
	switch {
	case err != nil:
		return shortError(err)
	case g.Levels == nil:
		return "as printed"
	case g.System == "":
		return strings.Join(g.Levels, ", ")
	}
	return string(g.System) + " " + strings.Join(g.Levels, ", ")
}

// gradeCases are texts by the grade system of the employer; "none" is a known employer
// without one.
var gradeCases = []struct{ grades, text, want string }{
	// United Nations
	{"", "P-3", "un P-3"},
	{"", "P3", "un P-3"},
	{"", "P-4*", "un P-4"},
	{"", "P 5", "un P-5"},
	{"", "D-1", "un D-1"},
	{"", "D1", "un D-1"},
	{"", "D-1/D-2", "un D-1, D-2"},
	{"", "GS-5", "un G-5"},
	{"", "NO-B", "un NO-B"},
	{"", "NOB", "un NO-B"},
	{"", "NO-B/NO-C", "un NO-B, NO-C"},
	{"", "NOA-NOC", "un NO-A, NO-B, NO-C"},
	{"", "FS-4", "un FS-4"},
	{"", "SB-3", "un SB-3"},
	{"", "LSC-9", "un LSC-9"},
	{"", "TC-4", "un TC-4"},
	{"", "USG", "un USG"},
	{"", "ASG", "un ASG"},
	{"", "P3/P4", "un P-3, P-4"},
	{"", "P-3/P-4", "un P-3, P-4"},
	{"", "P3/4", "un P-3, P-4"},
	{"", "P-3 to P-5", "un P-3, P-4, P-5"},
	{"", "P-5 - P-3", "un P-5, P-4, P-3"},
	{"", "Professional, P-4", "un P-4"},
	{"", "P-4 (fixed-term)", "un P-4"},
	{"", "P-3, Step 1", "un P-3"},
	{"", "P-4, Step III", "un P-4"},
	{"", "P-5 (Step I)", "un P-5"},
	{"", "P3-1 / P3-6", "un P-3"},
	{"", "GS3 - TA", "un G-3"},
	{"", "Catégories professionnelles et supérieures , P-5", "un P-5"},
	{"", "Emploi à recrutement international (niveau P, Grade P3-1 / P3-6)", "un P-3"},
	{"un", "G5", "un G-5"},
	{"un", "G-5", "un G-5"},
	{"un", "G-6 / G-7", "un G-6, G-7"},
	{"un", "SG-5", "un G-5"},
	{"un", "SM-4", "un FS-4"},
	{"un", "S-2", "un S-2"},
	{"un", "L-3", "un L-3"},
	{"un", "NPO-B", "un NO-B"},
	{"un", "ف-4", "un P-4"},
	{"un", "ف-٣", "un P-3"},
	{"un", "مد-1", "un D-1"},
	{"un", "درجة ف-٣", "un P-3"},
	{"un", "الرتبة ف-3، الخطوة 2", "un P-3"},
	{"un", "خ ع-5 (G5)", "un G-5"},
	{"un", "Categoría P-3 o P-4", "un P-3, P-4"},
	{"un", "Niveau P-3 ou P-4", "un P-3, P-4"},
	// European Union
	{"", "AD7", "eu AD7"},
	{"", "AD 13", "eu AD13"},
	{"", "AD5 - AD7", "eu AD5, AD6, AD7"},
	{"", "AD5-AD7", "eu AD5, AD6, AD7"},
	{"", "AD 5/6", "eu AD5, AD6"},
	{"", "AD 7, AD 8", "eu AD7, AD8"},
	{"", "AD 5 à AD 7", "eu AD5, AD6, AD7"},
	{"", "AD 5-7", "eu AD5, AD6, AD7"},
	{"", "AST/SC 1-2", "eu AST/SC1, AST/SC2"},
	{"", "AST 3-5/6", "eu AST3, AST4, AST5, AST6"},
	{"", "AD 7-1", "not understood"},
	// The text says whose scale it is
	{"", "World Bank Grade GF", "world_bank GF"},
	{"", "ESA A2", "coordinated A2"},
	{"", "A1/A2 (Council of Europe)", "coordinated A1, A2"},
	{"", "INTERPOL Grade 5", "interpol 5"},
	{"", "UN G-5", "un G-5"},
	{"", "P4 (OSCE)", "osce P4"},
	{"", "IMF A11/A12", "imf A11, A12"},
	{"", "EMBL Grade 5 or 6", "5, 6"},
	{"", "UN P-3/OSCE P3", "not understood"},
	{"", "EU Delegation", "not understood"},
	{"", "SB3 Peg 2", "un SB-3"},
	{"", "AST4", "eu AST4"},
	{"", "AST 3-AST 5", "eu AST3, AST4, AST5"},
	{"", "AST/SC 2", "eu AST/SC2"},
	{"", "AST-SC2", "eu AST/SC2"},
	{"", "FG IV", "eu FG IV"},
	{"", "FGIV", "eu FG IV"},
	{"", "FG 4", "eu FG IV"},
	{"", "FGIV, grades 13, 14 and 16", "eu FG IV"},
	{"", "FG III 8-10", "eu FG III"},
	{"", "FG IV / FG III", "eu FG IV, FG III"},
	{"", "Function group IV", "eu FG IV"},
	{"", "Groupe de fonctions IV", "eu FG IV"},
	{"", "Grupo de funciones III", "eu FG III"},
	{"", "GF III", "eu FG III"},
	{"", "GF IV – Responsable de Datos Pesqueros", "eu FG IV"},
	{"eu", "AD 7 (temporary agent)", "eu AD7"},
	// coordinated organizations
	{"coordinated", "A3", "coordinated A3"},
	{"coordinated", "A.4", "coordinated A4"},
	{"coordinated", "A1/A2", "coordinated A1, A2"},
	{"coordinated", "A2-A4", "coordinated A2, A3, A4"},
	{"coordinated", "A2/G17", "coordinated A2, G17"},
	{"coordinated", "B3/G8", "coordinated B3, G8"},
	{"coordinated", "B2/B3", "coordinated B2, B3"},
	{"coordinated", "C1", "coordinated C1"},
	{"coordinated", "L2", "coordinated L2"},
	{"coordinated", "G5", "coordinated G5"},
	{"coordinated", "NATO Grade G17", "coordinated G17"},
	{"", "NATO Grade G17", "coordinated G17"},
	// OSCE, World Bank, IMF
	{"osce", "S", "osce S"},
	{"osce", "S2", "osce S2"},
	{"osce", "P3", "osce P3"},
	{"osce", "G6", "osce G6"},
	{"osce", "NP2", "osce NP2"},
	{"world_bank", "GE", "world_bank GE"},
	{"world_bank", "GE/GF", "world_bank GE, GF"},
	{"imf", "A11", "imf A11"},
	{"imf", "A9/A10", "imf A9, A10"},
	{"imf", "B2", "imf B2"},
	// INTERPOL
	{"interpol", "5", "interpol 5"},
	{"interpol", "٥", "interpol 5"},
	{"interpol", "5*", "interpol 5"},
	{"interpol", "7 or 6", "interpol 7, 6"},
	{"interpol", "7 ou 6", "interpol 7, 6"},
	{"interpol", "6 o 7", "interpol 6, 7"},
	{"interpol", "6 أو 7", "interpol 6, 7"},
	{"interpol", "6-7", "interpol 6, 7"},
	{"interpol", "Grade 5 à 6", "interpol 5, 6"},
	{"interpol", "Roster Grade 6", "interpol 6"},
	{"interpol", "Grade 6 (roster)", "interpol 6"},
	{"interpol", "Lista de reserva, grado 6", "interpol 6"},
	{"interpol", "الدرجة 6", "interpol 6"},
	// no system
	{"", "5", "5"},
	{"", "6-7", "6, 7"},
	{"", "Grade 6-7", "6, 7"},
	{"", "G5", "G5"},
	{"", "G-5", "G-5"},
	{"", "A1/A2", "A1, A2"},
	{"", "A2/G17", "A2, G17"},
	{"", "C1", "C1"},
	{"", "S2", "S2"},
	{"", "L-3", "L-3"},
	{"", "PL5", "PL5"},
	{"", "FP-05", "FP-05"},
	{"", "STS6", "STS6"},
	{"", "IICA-2", "IICA-2"},
	{"", "NPSA-9", "NPSA-9"},
	{"none", "P-3", "P-3"},
	{"none", "G5", "G5"},
	// ungraded
	{"", "Unclassified", "as printed"},
	{"interpol", "Unclassified", "as printed"},
	{"", "Non classé", "as printed"},
	{"", "Sin clasificar", "as printed"},
	{"", "غير مصنف", "as printed"},
	// refused
	{"", "", "not understood"},
	{"", "N/A", "absent"},
	{"", "P3-5", "not understood"},
	{"", "G6/1", "not understood"},
	{"", "P-8", "not understood"},
	{"", "D-5", "not understood"},
	{"", "NO-F", "not understood"},
	{"", "AD3", "not understood"},
	{"", "AD7-AST4", "not understood"},
	{"", "p-3", "not understood"},
	{"", "Article 9(3)", "not understood"},
	{"", "12 months", "not understood"},
	{"", "36", "not understood"},
	{"", "10%", "not understood"},
	{"", "€ 5", "not understood"},
	{"", "5.00", "not understood"},
	{"", "5 years", "not understood"},
	{"", "A4 paper", "not understood"},
	{"", "A1A2", "not understood"},
	{"", "G15/G17", "not understood"},
	{"", "Room A4", "not understood"},
	{"", "Class A", "not understood"},
	{"", "COVID-19", "not understood"},
	{"", "G20", "not understood"},
	{"", "G7 countries", "not understood"},
	{"", "B2 (French)", "not understood"},
	{"", "C1 English", "not understood"},
	{"", "Level 3 NVQ", "not understood"},
	{"", "ISO 9001", "not understood"},
	{"", "P3 laboratory", "not understood"},
	{"", "P-4 reporting to a D-1", "not understood"},
	{"", "Escala internacional 4", "not understood"},
	{"", "السابعة", "not understood"},
	{"", "Internship", "not understood"},
	{"", "Consultancy - international consultant", "not understood"},
	{"", "first", "not understood"},
	{"", "B", "not understood"},
	{"", "GG", "not understood"},
	{"", "GF", "not understood"},
	{"interpol", "15", "not understood"},
}

// ofSystem is employedBy with "none" for a known employer without a known system.
func ofSystem(grades string) *Locale {
	if grades == "none" {
		return &Locale{Vocabulary: vocab.Default(), Family: &vocab.Family{Name: grades}}
	}
	return employedBy(grades, "en")
}

func TestGrade(t *testing.T) {
	for _, test := range gradeCases {
		t.Run(test.grades+" "+test.text, func(t *testing.T) {
			g, err := Grade(ofSystem(test.grades), test.text)
			assert.Equal(t, test.want, shortGrade(g, err), "the grade of %q", test.text)
			if err == nil {
				assert.Equal(t, notice.Fold(test.text), g.Raw, "raw is the whole value")
			}
		})
	}
}

// gradeTitles are titles with the grade in them and the text of the grade.
var gradeTitles = []struct{ grades, title, want, found string }{
	{"", "Legal Officer (P-3)", "un P-3", "P-3"},
	{"", "Legal Officer P-3", "un P-3", "P-3"},
	{"", "Legal Officer (P-3/P-4)", "un P-3, P-4", "P-3/P-4"},
	{"", "Senior Officer, P-5, Geneva", "un P-5", "P-5"},
	{"", "Chief of Section (D-1)", "un D-1", "D-1"},
	{"", "Director, D2", "un D-2", "D2"},
	{"", "Responsable (P3)", "un P-3", "P3"},
	{"", "Project Assistant (NOB)", "un NO-B", "NOB"},
	{"", "Administrative Assistant, G-5", "G-5", "G-5"},
	{"un", "Administrative Assistant, G-5", "un G-5", "G-5"},
	{"un", "Administrative Assistant (G5)", "un G-5", "G5"},
	{"un", "Officer P3", "un P-3", "P3"},
	{"", "Head of Unit – AD 12", "eu AD12", "AD 12"},
	{"", "Officer (AD5-AD7)", "eu AD5, AD6, AD7", "AD5-AD7"},
	{"", "Contract Agent FG IV", "eu FG IV", "FG IV"},
	{"", "Analyst (Grade 5)", "", ""},
	{"", "Teacher, Grade 7", "", ""},
	{"", "G5 Sahel Coordinator", "", ""},
	{"", "Engineer (S3)", "", ""},
	{"osce", "Adviser (S3)", "osce S3", "S3"},
	{"interpol", "Analyst (Grade 5)", "interpol 5", "Grade 5"},
	{"coordinated", "Policy Officer (A2)", "coordinated A2", "A2"},
	{"", "موظف قانوني (ف-3)", "un P-3", "ف-3"},
	{"", "Oficial jurídico (P-4)", "un P-4", "P-4"},
	{"", "Telephone Operator, FSN-4", "", ""},
	{"", "Officer P3", "", ""},
	{"", "Coordinator G7", "", ""},
	{"", "G20 Adviser", "", ""},
	{"", "Adviser, G20", "", ""},
	{"", "COVID-19 Officer", "", ""},
	{"", "French Teacher (B2)", "", ""},
	{"", "Policy Officer (A2)", "", ""},
	{"", "Vitamin D2 Specialist", "", ""},
	{"", "P3 Laboratory Manager", "", ""},
	{"", "Judge, Article 9(3)", "", ""},
	{"", "Clerk (G-4) and Clerk (G-5)", "", ""},
	{"", "Special Assistant to a D-1", "", ""},
	{"", "Officer, Group of 77", "", ""},
	{"", "Driver (2 posts)", "", ""},
}

func TestFindGrade(t *testing.T) {
	for _, test := range gradeTitles {
		t.Run(test.grades+" "+test.title, func(t *testing.T) {
			g, start, end, ok := FindGrade(ofSystem(test.grades), test.title)
			if test.want == "" {
				assert.False(t, ok, "%q has no unmistakable grade, but %v was read", test.title, g)
				return
			}
			assert.True(t, ok, "%q has a grade", test.title)
			assert.Equal(t, test.want, shortGrade(g, nil), "the grade of %q", test.title)
			assert.Equal(t, test.found, test.title[start:end], "the place of the grade")
			assert.Equal(t, test.found, g.Raw)
		})
	}
}

// FuzzGrade checks what every reading of a grade must be, above all that a canonical
// level is read back as itself.
func FuzzGrade(f *testing.F) {
	for _, test := range gradeCases {
		f.Add(test.text, test.grades)
	}
	for _, test := range gradeTitles {
		f.Add(test.title, test.grades)
	}
	systems := []string{"", "none", "interpol", "un", "eu", "coordinated", "osce", "world_bank", "imf"}
	f.Fuzz(func(t *testing.T, text, grades string) {
		if !slices.Contains(systems, grades) {
			grades = ""
		}
		l := ofSystem(grades)
		g, err := Grade(l, text)
		again, errAgain := Grade(l, text)
		assert.Equal(t, g, again, "two readings differ")
		assert.Equal(t, err, errAgain, "two readings differ")
		if err != nil {
			assert.Equal(t, notice.Grade{}, g, "an error comes with a value")
			assert.NotEqual(t, err.Error(), shortError(err), "the error wraps none of the package's")
		}
		checkGrade(t, l, g)
		found, start, end, ok := FindGrade(l, text)
		require.Equal(t, ok, len(found.Levels) > 0, "found, but without levels")
		if ok {
			assert.Equal(t, notice.Fold(text[start:end]), found.Raw, "the place of the grade")
			checkGrade(t, l, found)
		}
	})
}

func checkGrade(t *testing.T, l *Locale, g notice.Grade) {
	t.Helper()
	assert.True(t, g.System == "" || slices.Contains([]string{"interpol", "un", "eu", "coordinated", "osce", "world_bank", "imf"}, string(g.System)), "system %q", g.System)
	assert.True(t, g.System == "" || len(g.Levels) > 0, "a system without levels")
	assert.LessOrEqual(t, len(g.Levels), maxLevels)
	for i, level := range g.Levels {
		assert.NotContains(t, g.Levels[:i], level, "a level twice")
		alone := *l
		alone.Family = &vocab.Family{Name: "test", Grades: string(g.System)}
		back, err := Grade(&alone, level)
		if g.System == "" && len(g.Levels) > 1 && err != nil {
			continue // G20 beside A2
		}
		require.NoError(t, err, "level %q is not read back", level)
		assert.Equal(t, []string{level}, back.Levels, "level %q is read back as another", level)
		if g.System != "" {
			assert.Equal(t, g.System, back.System, "level %q is read back in another system", level)
		}
	}
}

func BenchmarkGrade(b *testing.B) {
	for name, text := range map[string]string{
		"one":   "P-3",
		"range": "AD5 - AD7",
		"words": "Catégories professionnelles et supérieures, P-5",
	} {
		b.Run(name, func(b *testing.B) {
			l := employedBy("", "en")
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Grade(l, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFindGrade(b *testing.B) {
	l := employedBy("", "en")
	b.ReportAllocs()
	for b.Loop() {
		FindGrade(l, "Senior Legal Officer (P-5)")
	}
}
