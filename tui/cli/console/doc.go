// Package console is what every command of the program shares: the words of the run, where
// and how it prints ([Console]), the errors that a person sees, which are sentences, and the
// making of a command.
//
// It knows no course, no document and no verb. Who holds a [Console] may print, refuse in
// words and settle the exit status, and nothing else.
//
//   - output.go has the rules of everything that is printed;
//   - problem.go has the errors;
//   - command.go makes commands and completes what is typed.
package console
