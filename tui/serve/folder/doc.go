// Package folder is a seat's folder, as somebody far away may use it: what they call a file and what
// they write is never trusted.
//
// A [Keeper] opens the folders of a server. All who use a seat's folder at the same time share one
// [Folder], which counts what is in it while it is written: no file outgrows its limit, nor all of
// them together theirs, whichever way they grow, and also where a file is taken away that is still
// open. What is counted comes from the disk alone, so a server that was killed has nothing to mend.
//
// Names are ways from the folder, parted by slashes; "/" is the folder itself, and ".." leads no
// higher. Nothing but plain files and folders can be made, seen or followed: no link, no device. What
// is made is for the server alone, and cannot be executed.
package folder
