// Package class has the verbs for those who look after the classes of a server: class new, list,
// reset, forget, export and backup.
//
// The commands change what the server keeps, and no running server: a class that is made can be
// sat in at once, and who sits in one that is forgotten is told that it is over.
//
// Secrets are printed once, when they are made. strip.go has what a class is handed on paper,
// paper.go prints it as text or as a page for a browser.
package class
