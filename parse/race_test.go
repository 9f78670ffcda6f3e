//go:build race

package parse_test

// slowdown is by how much the race detector may exceed the bounds of time and memory.
const slowdown = 20
