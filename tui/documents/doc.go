// Package documents is everything about the learner's files on the disk: finding
// them, reading an address that a person pasted, knowing that a file was saved,
// and writing a starting file. It knows no screen and says nothing to learners:
// it gives values, stable words ([PlaceKind]) and typed errors ([ErrFull]), and the
// screens find the words.
//
// # Finding
//
// A [Finder] knows the places where people keep documents ([Options], [Defaults]).
// [Finder.Recent] lists what can be graded there, the newest first. Each place is
// walked on its own, through an [os.Root], so that a link never leads out of the
// place and a drive that does not answer holds nothing up. [Finder.PlaceOf] says in
// which place a path is, [Named] which document of a list has a name, and [Finder.Beside] what was
// saved later beside a file. Which formats are read is asked of package grader.
//
// # Reading an address
//
// [Path] turns what was typed, pasted or dropped on the window into a path. Several
// readings of a text are possible; the first that names a file wins.
//
// # Watching
//
// [Look] gives the [Stamp] of a file, its size and time. A screen looks every second
// and reads the file again when [Settled] says so.
//
// # Writing
//
// [Finder.Save] writes a file where the learner will find it, and never over
// another.
//
// What depends on the operating system is in the files named after it; the rest
// is the same everywhere.
package documents
