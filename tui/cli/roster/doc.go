// Package roster knows the pupils of a class: it reads the list that a school's program exports,
// finds whose work a file is, and gives each pupil a pseudonym and a name for files.
//
// # What is kept of a list
//
// [Read] keeps of each pupil the names, the class, the language of the sheets and a pseudonym
// where the list gives one. All other columns (birth dates, national numbers, addresses) are
// dropped while they are read: no value that the package returns, no fault and no error holds
// anything of them but the heading of the column.
//
// # Whose work it is
//
// A [Matcher] finds the pupil whom a folder or a file is named after. It says a pupil only where
// the list has no other one who could be meant; whoever is only likely is a candidate, for the
// teacher to decide.
//
// # Without names
//
// [Pseudonyms] gives the same pseudonym for the same names as long as the secret is the same, and
// a [Veil] finds and replaces the names in what is written.
//
// Words of a language stand in words/, one file a language.
package roster
