// Package spelling compares the text of a heading with the one that was asked for,
// the way a person would: case, accents, spaces, the form of an apostrophe and a
// final mark make no difference, and a slip of the keyboard is forgiven.
//
// [Same] is for "it is that text"; [Close] is for "it is meant to be that text".
package spelling
