// Package budget bounds what judging a file may cost, and never by the clock on the wall:
// whether a document is judged must not depend on what else the machine does.
//
// What a verdict costs is counted in steps (package work), which are the same everywhere; this
// is the net below them, for what nobody has foreseen.
//
// A file has a budget of time of the processor, which is what a verdict costs on an idle
// machine and on a busy one ([Watch]). The system counts it for the whole program, so
// the files that are judged at the same time share what was used, and so they share the
// memory. A file that is beyond a bound while others are at work is judged once more, alone:
// none is refused for its neighbour.
//
// What waits uses no processor: a disk that does not answer, a pipe into which nobody
// writes. That is another end, with another sentence: [ErrSilent], after a long time in
// which the whole program did nothing at all. A program that the system has stopped, or
// to which it gives no processor, does not count that time either.
package budget
