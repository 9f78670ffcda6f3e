package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// Parses work one after the other in the same memory; what one has returned must not change
// by the next.
func TestResultsOutliveOtherParses(t *testing.T) {
	texts := notices(t, "")
	for _, file := range pages(t) {
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		texts = append(texts, page)
	}
	encode := func(r *parse.Result) string {
		out, err := json.Marshal([]any{r.Notice, r.Diagnostics, r.Source.Text})
		require.NoError(t, err)
		return string(out)
	}
	first := make([]*parse.Result, len(texts))
	want := make([]string, len(texts))
	for i, text := range texts {
		var err error
		first[i], err = parse.ParseBytes(context.Background(), "notice", text)
		require.NoError(t, err)
		want[i] = encode(first[i])
	}
	const workers = 4
	var all [workers][]*parse.Result
	var group sync.WaitGroup
	for w := range all {
		all[w] = make([]*parse.Result, len(texts))
		group.Go(func() {
			for i := range texts {
				at := (i + w*len(texts)/workers) % len(texts) // each begins elsewhere
				all[w][at], _ = parse.ParseBytes(context.Background(), "notice", texts[at])
			}
		})
	}
	group.Wait()
	for i := range texts {
		assert.Equal(t, want[i], encode(first[i]), "the result of notice %d has changed by later parses", i)
		for w := range all {
			require.NotNil(t, all[w][i], "notice %d cannot be read beside other parses", i)
			assert.Equal(t, want[i], encode(all[w][i]), "notice %d reads differently beside other parses", i)
		}
	}
}
