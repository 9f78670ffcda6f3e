//go:build unix

package parse_test

import (
	"syscall"
	"time"
)

// processTime returns the time that the processor has spent on this process so far, which
// other programs leave as it is.
func processTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
