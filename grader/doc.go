// Package grader judges a document: what a machine reads in a file, and whether
// that meets what a piece of work asks for. It knows neither lessons nor screens.
//
// # From a file to a report
//
// [Open] finds out what kind of file it has and calls the reader for it (packages
// odt and markdown), which gives a document.Document. [Grade] runs the rules of a
// rubric over the document and gives a report.Report, which has no language;
// package report puts it into words. [Outline] gives what a machine reads, with
// what only looks like a heading.
//
// # Where to add things
//
// A rule is four files in package rules. A format is a reader, a line in [Read]'s
// table, and nothing else.
package grader
