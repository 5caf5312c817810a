// Package rubric has the verb rubric, which makes a first rubric from a document that is right or
// from a lesson (lesson.go), and tries a teacher's own: what people do wrong is done to the document, and judged by it.
//
// try.go says what a trial has found, trial.go makes it, advice.go finds what would mend the
// rubric.
package rubric
