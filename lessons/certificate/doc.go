// Package certificate writes what a learner takes home at the end: a short document
// that says which lessons they finished. It is itself well structured, so that it
// passes the grader, and it is written in the formats that the course teaches.
//
// The words are in certificate.LANG.md, one file a language: a template whose fields
// are those of its data. Package starter makes the file of it.
package certificate
