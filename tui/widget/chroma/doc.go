// Package chroma stands in for the module of that name, which Glamour imports to colour the code
// of programs: "replace" in the program's go.mod says so.
//
// The examples of the lessons are drawn without colours, so Glamour never calls it. Linked in, it
// read the syntax of 270 languages and 70 sets of colours before main began, in each command and for each
// seat: 13 to 20 ms of processor and 4 MB. Here is only what Glamour 2.0 names, and code stays as it is.
package chroma
