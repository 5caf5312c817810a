// Package source reads what the authors of lessons and of rubrics write in YAML.
//
// Its readers are people who do not program, so a fault is more than an error of a
// parser: it is a [Mistake], whose sentence stands in the words of each language, with
// the line it is on, and with the word that was meant where that can be guessed.
//
// # How it reads
//
//   - what is no text, or would cost too much to read, is refused first (text.go,
//     limits.go);
//   - a line that is no YAML is named for what was done wrong in it (syntax.go), and is
//     mended as the sentence advises, so that what is wrong after it is found too
//     (mend.go);
//   - the rest is read into a value. What does not fit there is named (read.go) and cut
//     out (cut.go), and the rest is read again.
//
// [Read] gives the first fault, [ReadAll] all of them.
package source
