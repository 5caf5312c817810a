// Package progress keeps what a learner has done, by the ids of lessons.
//
// [Open] keeps it in a SQLite database, one file below the learner's data folder;
// [Memory] keeps it until the program ends, for when the file cannot be used. A
// damaged file is never deleted or changed: it may be mended, and it is not ours to
// lose.
//
// Of a document it keeps its path, whether it passed, and the words of the passages that
// the learner called intended; nothing else of what is in it.
//
// Each call of a store is one transaction, so a killed program leaves the state
// before it or after it. The database has a rollback journal rather than a shared
// memory file, because it must also work on a stick and on a network drive.
package progress
