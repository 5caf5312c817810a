// Package memtest measures the memory that a piece of code takes, for tests that ask how it
// grows: work that grows with the square nearly always takes memory that does, and memory can be
// measured where a clock cannot be trusted.
package memtest
