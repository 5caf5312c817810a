// Package progress keeps what a learner has done, by the ids of lessons.
//
// [Open] keeps it in a SQLite database, one file below the learner's data folder;
// [Memory] keeps it until the program ends. A damaged file is never deleted or changed: it
// may be mended, and it is not ours to lose. It is put aside under a dated name, and a new
// one is begun ([Aside]).
//
// Of a document it keeps its path, whether it passed, the words of the passages that the
// learner called intended, and, of the first one of their own, how many headings, lists and
// links it has; nothing else of what is in it.
//
// # Several tutors of one learner
//
// Each call of a store is one transaction that reads what it needs and writes only what
// it changes, so a killed program leaves the state before it or after it, and two tutors
// lose nothing of each other: the step that is further on counts, what has passed once
// stays passed, and of an answer, an exercise, a setting and a file the newest counts.
//
// # A disk that is full
//
// [Keep] makes a store hold what cannot be kept until it can: a full disk, a file that is
// in use, a stick that was taken out.
//
// # Where the file may be
//
// The database has a rollback journal rather than a shared memory file, because it must
// also work on a stick and on a network drive.
package progress
