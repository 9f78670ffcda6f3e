package main

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// TestDecrypt reads files that package parse leaves to the decrypter of the command line:
// those with an empty password come out, those with another do not.
func TestDecrypt(t *testing.T) {
	parser, err := newParser("")
	require.NoError(t, err)
	read := func(name string) (*parse.Result, error) {
		data, err := os.ReadFile("../../testdata/pdf/" + name + ".pdf")
		require.NoError(t, err)
		return parser.ParseBytes(context.Background(), name, data)
	}
	for _, name := range [...]string{"rc4-40", "rc4-128", "aes-128", "aes-128-clear-metadata", "aes-256"} {
		result, err := read(name)
		if assert.NoError(t, err, name) {
			assert.Equal(t, "Coastal Patrol Analyst", result.Notice.Title, name)
		}
	}
	_, err = read("aes-256-password")
	assert.ErrorIs(t, err, parse.ErrEncrypted, "a file whose password is not empty")
}
