// Package document is the one model of a structured document: what a machine
// reads in a file, whatever program wrote it.
//
// # What it is for
//
// A reader (packages odt, docx, html and markdown) turns bytes into a [Document]; a rule
// looks only at a [Document]. So a rule is written once for every format, and a
// new format is a new reader and nothing else. This package knows no format and
// imports no other package of the project.
//
// # How a document is made
//
// A document is a tree of blocks ([Heading], [Paragraph], [List], [Table], …).
// The words of a heading or a paragraph are spans: text with its resolved
// [Appearance], line breaks, tabs, runs of spaces, notes, fields, images.
//
// A reader builds the tree, then calls [New], which numbers the paragraphs,
// records for each block where it stands ([Region]) and which heading it is under
// ([Place]), and gathers the headings. A finished document is read only: rules
// may read it from several goroutines.
//
// # What is not in it
//
// Raw control characters: every text passes through [Clean] when it enters the
// model. What is shown to a person passes through [Printable] too.
package document
