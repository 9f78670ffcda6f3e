//go:build !unix

package parse_test

import "time"

// processTime returns the time of day: that of the processor is not known here.
func processTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
