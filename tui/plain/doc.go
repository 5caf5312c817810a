// Package plain is the tutor line by line: for screen readers, for TERM=dumb, for a
// pipe. It plays the same session as the full screen, from the same pages, so it
// has the same choices.
//
// Its rules: text is only ever added; one question at a time; answers are numbers,
// and nothing is drawn. What was just said is not said again; "r" says the whole
// page anew.
package plain
