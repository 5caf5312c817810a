// Package machine says what a machine reads in a document, line by line, in the words of
// a language. What it returns is drawn and said by others: it knows no screen and no
// terminal.
//
// Begin with [Outline], which says the headings with their levels.
package machine
