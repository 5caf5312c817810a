// Package report says how a piece of work did: each check passed, failed or was
// skipped, with what was found.
//
// A [Report] is data without a language. [In] puts it into the words of one, with
// the pages of the rules; the writers ([JSON], [Text]) print what [In] gives. The
// JSON shape is a promise: it may grow, and never changes.
package report
