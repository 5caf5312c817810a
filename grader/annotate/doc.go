// Package annotate writes a copy of a document in which each finding stands as a comment at its place:
// in ODT and DOCX as the programs show comments beside the text, in Markdown as a comment in HTML
// before the block.
//
// # The door
//
// [Comments] makes the comments from a report, and [Write] writes the copy. The words of the document
// stay as they are, and so does all else in the file: a part that holds none of the comments is copied
// as it is packed, and of the others the bytes stay, with some put in between ([edits]).
//
// # Where a comment goes
//
// Nothing here reads a format: the readers of packages odt, docx and markdown do, and their Trace says
// where in the file each paragraph stands that they give, so that what was judged and what is commented
// cannot drift apart. places.go finds the paragraph of a comment: that of its number, or where no
// comment may stand there (in a page's header, a note, the text of a drawing), the one that holds it. A
// comment about some words is put around these where the format can do so, and around the whole
// paragraph otherwise.
//
// The author of the comments is [document.Annotator]. Readers leave his comments out, so that a copy
// that is handed in again is judged as the original was.
package annotate
