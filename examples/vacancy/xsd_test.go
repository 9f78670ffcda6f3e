package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// xsdElement is an element of an XML Schema in the part of the language that the schema
// for JUnit uses: a sequence of elements with the numbers of their occurrences, or text,
// and attributes.
type xsdElement struct {
	Name     string `xml:"name,attr"`
	Sequence []struct {
		Ref string `xml:"ref,attr"`
		Min string `xml:"minOccurs,attr"`
		Max string `xml:"maxOccurs,attr"`
	} `xml:"complexType>sequence>element"`
	Attributes []struct {
		Name string `xml:"name,attr"`
		Use  string `xml:"use,attr"`
	} `xml:"complexType>attribute"`
}

// xmlNode is an element of a document.
type xmlNode struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []xmlNode  `xml:",any"`
}

// xsdViolations returns what in a document breaks an XML Schema. The schema must keep to
// the part of the language that [xsdElement] knows.
func xsdViolations(t *testing.T, file string, document []byte) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var schema struct {
		Elements []xsdElement `xml:"element"`
	}
	require.NoError(t, xml.Unmarshal(data, &schema))
	for _, kind := range xsdKinds(t, data) {
		require.Contains(t, []string{"schema", "element", "complexType", "sequence", "attribute"}, kind, "the test does not know this part of XML Schema")
	}
	elements := map[string]xsdElement{}
	for _, e := range schema.Elements {
		elements[e.Name] = e
	}
	var root xmlNode
	require.NoError(t, xml.Unmarshal(document, &root))
	return root.violations(elements)
}

// xsdKinds returns the names of the elements of a schema.
func xsdKinds(t *testing.T, data []byte) []string {
	var kinds []string
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return kinds
		}
		require.NoError(t, err)
		if e, ok := token.(xml.StartElement); ok && !slices.Contains(kinds, e.Name.Local) {
			kinds = append(kinds, e.Name.Local)
		}
	}
}

func (n xmlNode) violations(elements map[string]xsdElement) []string {
	name := n.XMLName.Local
	e, ok := elements[name]
	if !ok {
		return []string{fmt.Sprintf("there is no element <%s>", name)}
	}
	var found []string
	for _, a := range n.Attrs {
		if !slices.ContainsFunc(e.Attributes, func(known struct {
			Name string `xml:"name,attr"`
			Use  string `xml:"use,attr"`
		}) bool {
			return known.Name == a.Name.Local
		}) {
			found = append(found, fmt.Sprintf("<%s> has no attribute %s", name, a.Name.Local))
		}
	}
	for _, a := range e.Attributes {
		if a.Use == "required" && !slices.ContainsFunc(n.Attrs, func(given xml.Attr) bool { return given.Name.Local == a.Name }) {
			found = append(found, fmt.Sprintf("<%s> lacks the attribute %s", name, a.Name))
		}
	}
	rest := n.Children
	for _, s := range e.Sequence {
		count := 0
		for len(rest) > 0 && rest[0].XMLName.Local == s.Ref {
			count, rest = count+1, rest[1:]
		}
		if s.Min != "0" && count == 0 || s.Max != "unbounded" && count > 1 {
			found = append(found, fmt.Sprintf("<%s> has %d of <%s>", name, count, s.Ref))
		}
	}
	if len(rest) > 0 {
		found = append(found, fmt.Sprintf("<%s> cannot stand in <%s> here", rest[0].XMLName.Local, name))
	}
	for _, c := range n.Children {
		found = append(found, c.violations(elements)...)
	}
	return found
}

func TestXSDKinds(t *testing.T) {
	require.True(t, strings.HasPrefix(strings.Join(xsdKinds(t, []byte("<a><b/><b/></a>")), " "), "a b"))
}
