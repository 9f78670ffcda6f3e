package parse_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// formPDF returns a file of one page with content and annotations, and a catalog with more
// entries; objects from 10 on are given.
func formPDF(content, annotations, catalog string, objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	fmt.Fprintf(&b, "1 0 obj <</Type/Catalog/Pages 2 0 R %s>> endobj\n", catalog)
	b.WriteString("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n")
	fmt.Fprintf(&b, "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[%s]"+
		"/Resources<</Font<</F1 5 0 R>>/Properties<</L10 10 0 R/L11 11 0 R/L12 12 0 R>>/XObject<</X13 13 0 R>>>>>> endobj\n", annotations)
	fmt.Fprintf(&b, "4 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", len(content), content)
	b.WriteString("5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj %s endobj\n", 10+i, o)
	}
	b.WriteString("trailer <</Root 1 0 R>>\n")
	return []byte(b.String())
}

// textOfPDF returns the text that a file is read as, lines parted by " / ".
func textOfPDF(t *testing.T, data []byte) string {
	t.Helper()
	result, err := parse.ParseBytes(context.Background(), "form.pdf", data)
	require.NoError(t, err)
	return strings.ReplaceAll(result.Source.Text, "\n", " / ")
}

// TestPDFFields reads forms that have been filled in without a look of their fields: the
// value stands where the field is.
func TestPDFFields(t *testing.T) {
	const content = "BT /F1 10 Tf 72 720 Td (Grade:) Tj 0 -100 Td (Duties and responsibilities) Tj ET"
	for _, c := range [...]struct{ name, field, want string }{
		{"a text", "<</Subtype/Widget/FT/Tx/V(P-4)/Rect[160 715 400 731]>>", "Grade:\tP-4 / Duties and responsibilities"},
		{"a text in UTF-16", "<</Subtype/Widget/FT/Tx/V<FEFF0050002D0034>/Rect[160 715 400 731]>>", "Grade:\tP-4 / Duties and responsibilities"},
		{"a value of the field above", "<</Subtype/Widget/Parent<</FT/Tx/V(P-4)>>/Rect[160 715 400 731]>>", "Grade:\tP-4 / Duties and responsibilities"},
		{"a choice", "<</Subtype/Widget/FT/Ch/V(4)/Opt[[(3)(P-3)][(4)(P-4)]]/Rect[160 715 400 731]>>", "Grade:\tP-4 / Duties and responsibilities"},
		{"several lines", "<</Subtype/Widget/FT/Tx/Ff 4096/V(Steers ships.\\rKeeps the log.)/Rect[72 500 400 600]>>", "Grade: / Duties and responsibilities / Steers ships. / Keeps the log."},
		{"a password", "<</Subtype/Widget/FT/Tx/Ff 8192/V(secret)/Rect[160 715 400 731]>>", "Grade: / Duties and responsibilities"},
		{"a hidden field", "<</Subtype/Widget/FT/Tx/F 2/V(P-4)/Rect[160 715 400 731]>>", "Grade: / Duties and responsibilities"},
		{"a button", "<</Subtype/Widget/FT/Btn/V/Yes/Rect[160 715 400 731]>>", "Grade: / Duties and responsibilities"},
	} {
		assert.Equal(t, c.want, textOfPDF(t, formPDF(content, "10 0 R", "/AcroForm<</Fields[10 0 R]>>", c.field)), c.name)
	}
}

// TestPDFLayers reads files with content that is not shown.
func TestPDFLayers(t *testing.T) {
	const group = "<</Type/OCG/Name(x)>>"
	const form = "<</Type/XObject/Subtype/Form/BBox[0 0 600 600]/OC 10 0 R/Resources<</Font<</F1 5 0 R>>>>/Length 42>> stream\nBT /F1 10 Tf 72 500 Td (In a picture) Tj ET\nendstream"
	const off, on = "/OCProperties<</D<</OFF[10 0 R]>>>>", "/OCProperties<</D<</BaseState/OFF/ON[11 0 R]>>>>"
	show := func(layer string) string {
		return "BT /F1 10 Tf 72 700 Td (Shown) Tj ET /OC /" + layer + " BDC BT /F1 10 Tf 72 600 Td (Draft) Tj ET EMC /X13 Do"
	}
	for _, c := range [...]struct{ name, layer, member, catalog, want string }{
		{"no configuration", "L10", group, "", "Shown / Draft / In a picture"},
		{"a group that is off", "L10", group, off, "Shown"},
		{"a group that is on", "L11", group, off, "Shown / Draft"},
		{"all are off", "L10", group, on, "Shown"},
		{"all are off but this", "L11", group, on, "Shown / Draft"},
		{"a membership", "L12", "<</Type/OCMD/OCGs[10 0 R]>>", off, "Shown"},
		{"any of a membership", "L12", "<</Type/OCMD/OCGs[10 0 R 11 0 R]>>", off, "Shown / Draft"},
		{"all of a membership", "L12", "<</Type/OCMD/P/AllOn/OCGs[10 0 R 11 0 R]>>", off, "Shown"},
		{"one, where another is off", "L12", "<</Type/OCMD/P/AllOff/OCGs 10 0 R>>", off, "Shown / Draft"},
		{"one, where another is on", "L12", "<</Type/OCMD/P/AllOff/OCGs 11 0 R>>", off, "Shown"},
	} {
		assert.Equal(t, c.want, textOfPDF(t, formPDF(show(c.layer), "", c.catalog, group, group, c.member, form)), c.name)
	}
}

// TestPDFRows reads rows of a table that hold several labels with their values, and some that
// look so.
func TestPDFRows(t *testing.T) {
	for _, c := range [...]struct{ name, cells, want string }{
		{"two labels that are known", "Title|Legal Officer|Grade|P-3", "Title\tLegal Officer / Grade\tP-3"},
		{"two labels with colons", "Unit:|Ports|Desk:|South", "Unit:\tPorts / Desk:\tSouth"},
		{"three labels", "Title|Pilot|Grade|P-3|Duty station|Rome", "Title\tPilot / Grade\tP-3 / Duty station\tRome"},
		{"the second has no value", "Title|Legal Officer|Grade:", "Title\tLegal Officer / Grade:"},
		{"a remark in the last cell", "Languages|English|Education", "Languages\tEnglish\tEducation"},
		{"the header of a table", "Title|Grade|Duty station", "Title\tGrade\tDuty station"},
		{"no labels", "Pilot|P-3|Rome|2", "Pilot\tP-3\tRome\t2"},
	} {
		var content strings.Builder
		for i, cell := range strings.Split(c.cells, "|") {
			fmt.Fprintf(&content, "BT /F1 8 Tf %d 720 Td (%s) Tj ET ", 40+90*i, cell)
		}
		assert.Equal(t, c.want, textOfPDF(t, formPDF(content.String(), "", "")), c.name)
	}
}
