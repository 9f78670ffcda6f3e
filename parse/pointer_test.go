package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPointers(t *testing.T) {
	x := usualPointers()
	tests := []struct{ got, want string }{
		{x.at(unitPath, 0), "/units/0"},
		{x.at(countryPath, 3), "/locations/3/country"},
		{x.at(skillPath, usualElements-1), "/skills/23/text"},
		{x.at(skillPath, usualElements), "/skills/24/text"},
		{x.at(headingPath, 7), "/sections/7/heading"},
		{x.within(taskPath, 2, 11), "/duties/2/tasks/11"},
		{x.within(taskPath, 2, usualPieces), "/duties/2/tasks/12"},
		{x.within(paragraphPath, usualElements, 0), "/sections/24/paragraphs/0"},
		{x.within(paragraphPath, 5, 1), "/sections/5/paragraphs/1"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			assert.Equal(t, test.want, test.got, "a pointer leads elsewhere")
		})
	}
}
