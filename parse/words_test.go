package parse

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse/internal/outline"
)

// The words that readers of values are told are those that they would find themselves.
func TestKnownWords(t *testing.T) {
	files, err := filepath.Glob("../testdata/notices/*.*")
	require.NoError(t, err)
	told := 0
	for _, name := range files {
		if filepath.Ext(name) == ".json" {
			continue
		}
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		var p Parser
		docs, err := p.read(context.Background(), name, data, new(memory))
		require.NoError(t, err, "%s must be read", name)
		parts, err := outline.Read(context.Background(), docs[0], p.vocabulary())
		require.NoError(t, err)
		b := newBuilder(docs[0], parts, p.vocabulary(), new(memory))
		for i := range b.parts {
			text := b.body(&b.parts[i])
			require.Equal(t, docs[0].Source.Slice(b.parts[i].Body), text, "%s: the text of a part is not folded", name)
			if !b.locale.Knows(text) {
				continue
			}
			told++
			assert.Equal(t, b.v.Words(nil, text, 0), b.known, "%s: the words told of %q are not its own", name, text)
		}
	}
	assert.Greater(t, told, 1000, "hardly any words are told")
}
