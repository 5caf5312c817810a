// Package work counts what judging one document costs, and stops it.
//
// # What is counted
//
// A step is something that takes about as long on every document: to look at one block, to
// compare two short texts, to read [document.StepBytes] bytes of a text. Who walks through something that
// a document can make long says so with [Counter.Step]; most walks go through
// [document.Document.All] and its like, which count by themselves. Steps do not depend on the
// machine nor on what else it does: a document that takes too many is told so everywhere.
//
// # How it stops
//
// The counter of a judgement travels in its context ([With]). [Counter.Step] does not return
// when the steps are used up, or when the context has ended: it panics with a value that only
// [Do] knows, which gives an error in its place, as encoding/json and text/template do. So a
// rule needs no way to give an error, and cannot forget to look at one. A goroutine that Do
// has not started is to go through [Counter.Catch].
package work
