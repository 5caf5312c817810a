// Package grade has the verbs that look at documents: grade, which judges them, and outline,
// which shows what a machine reads in one.
//
// The verb grade takes its own steps: folder.go finds the work, grading.go what it is judged
// by, examiner.go judges one file within its time, order.go does that for many at once and in
// order, form.go has the table of the forms of results, class.go keeps what is said of all
// together and meter.go shows how far it is.
package grade
