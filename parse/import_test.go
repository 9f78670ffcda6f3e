package parse_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// importing is a program that prints how many bytes it has allocated when main begins.
const importing = `package main

import (
	"fmt"
	"runtime"

	_ "IMPORTED"
)

func main() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(m.TotalAlloc)
}
`

// TestImport checks that a program which imports the package, and does not use it, pays
// next to nothing: less than 1 MiB, and about 1 ms of its start. The limit of the time
// leaves room for a machine that is busy with other things.
func TestImport(t *testing.T) {
	with := started(t, "github.com/vacancykit/vacancy/parse")
	without := started(t, "runtime/debug")
	t.Logf("importing costs %.3f ms and %d KiB", with.ms-without.ms, (with.bytes-without.bytes)>>10)
	assert.Less(t, with.ms-without.ms, 5.0, "milliseconds that importing the package costs")
	assert.Less(t, with.bytes-without.bytes, 1<<20, "bytes that importing the package costs")
}

// start is what the start of a program cost.
type start struct {
	ms    float64
	bytes int
}

// started builds a program that imports a package and returns the least that its start
// cost in several runs: the machine may be busy with other things.
func started(t *testing.T, imported string) start {
	t.Helper()
	dir, err := os.MkdirTemp(".", "testdata-import-")
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, os.RemoveAll(dir), "the program must be removed") })
	file, program := filepath.Join(dir, "main.go"), filepath.Join(t.TempDir(), "program")
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(importing, "IMPORTED", imported, 1)), 0o600))
	out, err := exec.Command("go", "build", "-o", program, file).CombinedOutput()
	require.NoError(t, err, "%s", out)
	var least start
	for i := range 40 {
		run := exec.Command(program)
		run.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		var trace strings.Builder
		run.Stderr = &trace
		out, err := run.Output()
		require.NoError(t, err)
		bytes, err := strconv.Atoi(strings.TrimSpace(string(out)))
		require.NoError(t, err)
		if ms := initTime(t, trace.String()); i == 0 || ms < least.ms {
			least = start{ms, bytes}
		}
	}
	return least
}

// initTime adds up the lines "init PACKAGE @... ms, 0.01 ms clock, ..." of a trace.
func initTime(t *testing.T, trace string) float64 {
	t.Helper()
	sum := 0.0
	for line := range strings.Lines(trace) {
		words := strings.Fields(line)
		if len(words) < 6 || words[0] != "init" {
			continue
		}
		ms, err := strconv.ParseFloat(words[4], 64)
		require.NoError(t, err, "%q", line)
		sum += ms
	}
	return sum
}
