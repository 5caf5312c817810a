// Package lexicon has the words that the rules know of each language: how a letter begins, what
// a figure is called, which links say nothing. Each language is one file beside this one, which a
// native speaker can read and change; en.yaml says how it is written. A document may be in any
// language, or in several, so a list is always that of all languages together.
//
// A rule asks for a list with [Words], or writes its name in braces in a [Pattern]. The files are
// read when the first rule needs a word. The names of elements, the marks of Markdown and the
// English names of styles that programs write into every file are no language, and stay in the
// code.
//
// Start with lexicon.go; notation.go reads the brackets of a word.
package lexicon
