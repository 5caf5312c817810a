// Package reading reads the words of a document once, for all the rules.
//
// A rule that only wants to know whether a paragraph holds a tab, two spaces in a row or a
// word in capitals does not look at each of its letters: [Words.Has] tells, and most
// paragraphs have nothing of the kind. What costs more and more than one rule needs is
// made once by [Once].
//
// # What stands between the letters
//
// An image, the mark of a note, a formula, a tag and a piece of code take their place in
// the line and are no words. [Words.Seen] has [Object] for each of them, so that the spaces
// around an image are not taken for a run of spaces.
//
// # What is code
//
// The spaces, signs and short lines of a program mean something, and mean nothing to the
// rules about texts. [Words.Code] is the one answer to the question what is code: by the
// role of the style, by the font, by the marks of a comment, by the signs of the lines
// (code.go).
package reading
