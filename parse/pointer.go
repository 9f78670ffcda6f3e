package parse

import (
	"strconv"
	"sync"
)

// path leads to the elements of a list of the notice, or to what is within them.
type path uint8

// The paths to the elements of lists, and to those of lists within them.
const (
	unitPath path = iota
	locationPath
	countryPath
	audiencePath
	footnotePath
	summaryPath
	dutyPath
	educationPath
	experiencePath
	skillPath
	languagePath
	headingPath
	taskPath      // within a duty
	paragraphPath // within a section
	numPaths
)

// pathParts are what stands in a JSON Pointer before the index of an element and behind it.
var pathParts = [numPaths][2]string{
	unitPath:       {"/units/", ""},
	locationPath:   {"/locations/", ""},
	countryPath:    {"/locations/", "/country"},
	audiencePath:   {"/audience/", ""},
	footnotePath:   {"/footnotes/", ""},
	summaryPath:    {"/summary/", ""},
	dutyPath:       {"/duties/", "/text"},
	educationPath:  {"/education/", "/text"},
	experiencePath: {"/experience/", "/text"},
	skillPath:      {"/skills/", "/text"},
	languagePath:   {"/languages/", ""},
	headingPath:    {"/sections/", "/heading"},
	taskPath:       {"/duties/", "/tasks/"},
	paragraphPath:  {"/sections/", "/paragraphs/"},
}

// to returns the JSON Pointer that leads over the element with the index i.
func (p path) to(i int) string {
	return pathParts[p][0] + strconv.Itoa(i) + pathParts[p][1]
}

const (
	// usualElements is how many elements most lists of notices have at the most.
	usualElements = 24
	// usualPieces is how many elements most lists within elements have at the most.
	usualPieces = 12
)

// pointers are the JSON Pointers to what most notices have.
type pointers struct {
	elements [taskPath][usualElements]string
	pieces   [numPaths - taskPath][usualElements][usualPieces]string
}

// usualPointers are made on first use: a notice has dozens of them, and nearly always the same.
var usualPointers = sync.OnceValue(func() *pointers {
	x := new(pointers)
	for p := range x.elements {
		for i := range x.elements[p] {
			x.elements[p][i] = path(p).to(i)
		}
	}
	for p := range x.pieces {
		for i := range x.pieces[p] {
			for k := range x.pieces[p][i] {
				x.pieces[p][i][k] = (taskPath + path(p)).to(i) + strconv.Itoa(k)
			}
		}
	}
	return x
})

// at returns the pointer to an element.
func (x *pointers) at(p path, i int) string {
	if i < usualElements {
		return x.elements[p][i]
	}
	return p.to(i)
}

// within returns the pointer to the element k of a list within the element i.
func (x *pointers) within(p path, i, k int) string {
	if i < usualElements && k < usualPieces {
		return x.pieces[p-taskPath][i][k]
	}
	return p.to(i) + strconv.Itoa(k)
}
