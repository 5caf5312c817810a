// Package draft writes the first draft of a lesson: a small lesson that is already valid,
// in both languages, with notes for its author at each place to change.
package draft
