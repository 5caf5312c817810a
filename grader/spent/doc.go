// Package spent tells the time of the processor that the program has used: benchmarks of
// growth compare it, because on a busy machine the time on the wall of what takes longer
// grows more.
package spent
