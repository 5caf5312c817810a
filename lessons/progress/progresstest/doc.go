// Package progresstest is for tests: it holds a [progress.Store] to its contract, whatever it keeps
// progress in.
package progresstest
