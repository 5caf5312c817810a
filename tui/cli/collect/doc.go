// Package collect finds out what was handed in: the files that words on the command line stand
// for, pupil by pupil.
//
// [Gather] reads names of files and no file. A file that a person names stands for itself. A
// folder stands for all that is in it and below it: walk.go reads it, and layout.go says who
// everything is from. Nobody and nothing is left out: a file of a kind that is not read has its
// [Entry], and so has the folder of a pupil in which there is nothing.
//
// # Who a file is from
//
// A folder is a pupil's when its name is one that Moodle gives, or when the folders beside it
// show that each is one person's: most of them hold just one document. Of several documents
// in it the newest counts. Any other file is a pupil's of its own, who is called as the file is.
//
// An [Entry.Identity] never depends on what others handed in, so that a page, a mark or a
// pseudonym that was found by it is the same person's the next time.
package collect
