// Package theme turns what a piece of the screen is for (a title, a key, a line to
// mend) into how it looks. Words, bold and reverse carry the meaning; colour only
// adds, and only in pairs that can be read with sixteen colours too.
//
// A theme is a value, made for one look: there are no styles in package variables,
// so that two learners may share one process.
package theme
