//go:build unix

package parse_test

import (
	"os/exec"
	"runtime"
	"syscall"
)

// peakMemory returns the most memory that a process that has ended held, in bytes.
func peakMemory(cmd *exec.Cmd) int64 {
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
