// Package draft writes the first draft of a lesson: a small lesson that is already valid,
// in each language, with notes for its author at each place to change.
package draft
