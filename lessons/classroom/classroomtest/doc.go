// Package classroomtest is for tests: it holds a [classroom.Store] to its contract, whatever it
// keeps classes in.
package classroomtest
