// Package submit is the screen where a learner chooses the document to hand in,
// from those that were saved last or by its address.
package submit
