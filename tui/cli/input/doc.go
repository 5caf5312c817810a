// Package input reads the documents that the command line names, among them standard input,
// and says why one could not be read.
package input
