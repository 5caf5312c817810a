// Package beside notices that somebody has gone on in another file: the same document under
// another name, or in another format, which lies beside the one that is looked at and is newer.
//
// By its name alone no file is taken for that: it is read, and compared with the document, or
// with the starting file of the work (package lessons). A file that is still being saved waits
// for the next look.
package beside
