package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html/atom"
)

// TestNamed checks that an element is the same whatever the case of its name, and however
// much of the page stands behind it; and that names which differ are two elements.
func TestNamed(t *testing.T) {
	var e elements
	e.begin()
	assert.Equal(t, atom.Blockquote, e.named([]byte("BLOCKQUOTE")).tag, "the first name of a page")
	names := []string{"p", "p\x00", "p\x00\x00", "td", "section", "noscript", "blockquote", "x-a", "x[a"}
	for i := range 100 {
		names = append(names, fmt.Sprintf("q%d", i))
	}
	seen := map[*element]string{}
	for _, name := range names {
		found := e.named([]byte(name))
		assert.Empty(t, seen[found], "the element %q", name)
		seen[found] = name
		page := []byte(strings.ToUpper(name) + " class=x>text")
		assert.Same(t, found, e.named(page[:len(name)]), "the element %q in capitals", name)
	}
	assert.Equal(t, atom.P, e.named([]byte("P")).tag)
	assert.Equal(t, unknownTag, e.named([]byte("p\x00")).tag)
	assert.True(t, e.named([]byte("X-a")).custom)
	assert.Same(t, usual.paragraph, e.named([]byte("p")))
}
