// Package source reads what the authors of lessons and of rubrics write in YAML.
//
// Its readers are people who do not program, so a fault is more than an error of a
// parser: it is a [Mistake], whose sentence stands in the words of each language, with
// the line it is on, and with the word that was meant where that can be guessed.
package source
