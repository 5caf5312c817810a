// Package wording gathers the words of one paragraph while a reader of a word processor's file goes
// through it: [Words], in the [Dress] that each piece has. How white space counts is a matter of
// the format, and stays with its reader.
package wording
