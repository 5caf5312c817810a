// Package workspace is the folders of a public terminal: those that its command line
// names, and in them one for each person, which is made when they come and taken away
// when they leave. It knows no screen and says nothing to anybody: it gives values and
// errors, and who calls it finds the words.
//
// # What may be opened
//
// A [Folder] is opened by the way that it was named by, with the links that were on that
// way then: one that is put there later opens nothing. All that is done below it goes by
// a handle ([os.Root]).
//
// # A person's folder
//
// A [Shelf] makes a [Workspace] for each person. Its folder has a name of its own,
// "Jourdain-4821", which no other folder of the same program had before: what a word
// processor still has open of one person is never saved into the folder of the next.
// The folder is private (0700). A file in it, the mark, says that it is one, and is
// locked as long as the program lives.
//
// What is removed goes by the handle of the folder, whatever stands at its name by then.
// First it gets a hidden name, so that no program that knows the other one writes into it
// any more, and so that it hides from the next person if something in it cannot be
// removed.
//
// [Shelf.Sweep] removes the folders of programs that have ended, however they ended: those
// with a mark that is theirs and that nobody has locked. A copy of such a folder, or one
// that was given another name, has a mark that is not its own: it is somebody's work, and
// stays. What a word processor saves into a folder that is gone, which LibreOffice makes
// again for that, is removed as long as the program knows that it had given it that name.
package workspace
