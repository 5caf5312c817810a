// Package likeness notices that several documents of a class are the same: the same
// file, the same text, or the same text besides what everybody was given.
//
// It is a note for a teacher and never part of a mark. There are many innocent
// reasons: a model that the teacher gave, work in a group, an exercise that leaves no
// choice, a file that was handed in twice. So only what is certain is noted, and
// never a likeness that is only great.
//
// # How
//
// [NewGiven] learns what everybody was given: the starting file of a lesson and its
// solution, in each language. [Given.Print] takes of a document a [Print] of some
// hundred bytes, so that a class of any size fits into memory. A [Class] gathers the
// prints and [Class.Groups] says which documents are alike.
//
// Words count, and neither their looks nor their case, accents, signs or spaces: the
// same text in ODT and in Markdown is the same. A word is given when it stands in a
// run of [Run] words that the given texts have too, wherever their paragraphs end. What
// is left is a document's own words; fewer than [Enough] of them say nothing, because
// many people write the same short answer.
package likeness
