// Package rolename knows what the styles are for that word processors bring along, by their names:
// a title, a caption, an entry of a table of contents. The readers of documents with styles (ODF
// and OOXML) stand on it. The outline of a document never depends on it.
//
// Start at [Set] for all the styles of a document, and at [HeadingLevel] for the level in a name.
package rolename
