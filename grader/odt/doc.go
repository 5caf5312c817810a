// Package odt reads OpenDocument texts (.odt, .ott, .fodt) into the project's one
// model of a document. [Read] is the whole of it.
//
// # The way through
//
// A file is a package or one text in XML (read.go, file.go). A package is an archive
// with limits (package archive; archive.go, manifest.go). Each part is a text in XML
// (package xmltext), which is walked through element by element with our own names
// for namespaces (scanner.go, namespaces.go). The styles come first (styles.go, style.go, properties.go, roles.go,
// numbering.go), the content second (content.go), streaming: nothing of a part is
// kept but what goes into the document. A paragraph's words are gathered in
// words.go, their looks are resolved in looks.go.
//
// The functions that read elements call each other as the elements stand in each
// other. That is safe because xmltext refuses what is deeper than its limit.
//
// # What is read
//
//   - headings: text:h and nothing else, with the level of text:outline-level
//     (paragraph.go); their numbers by the outline's numbering (labels.go)
//   - paragraphs with the role and the outline level of their styles (roles.go)
//   - white space as LibreOffice collapses it, runs of spaces, tabs, line breaks
//     (words.go, inline.go)
//   - looks with their origin: defaults, named styles, direct formatting; nested
//     spans, parent styles, relative sizes (looks.go)
//   - lists and numbered paragraphs, ordered or not by their level (list.go)
//   - tables: header rows, merged and covered cells, tables in cells (table.go)
//   - images with their title, description, "decorative" and anchor; text boxes
//     after their paragraph; drawings as shapes (drawing.go)
//   - footnotes and endnotes (note.go), fields with what they show (field.go), links
//   - tables of contents and the other indexes, without their sources (index.go)
//   - recorded changes in both forms: deleted text does not count, inserted text
//     does; they are listed, and so are the comments (changes.go)
//   - the language of words that are in another one than the document (styles.go)
//   - the names of what a reference can lead to (targets.go)
//   - hidden sections, hidden words (content.go, words.go)
//   - page breaks by the paragraph's style, a table's, or another page style
//   - the headers and footers of the page styles in use (margins.go)
//   - title, language, authors, program (meta.go)
//   - UTF-8, UTF-16, ISO-8859-1, Windows-1252; any prefixes for the namespaces
//
// # What is read in part
//
//   - a field shows what the file stores, except the document's title; a program
//     may show another page number or date
//   - a run of spaces in one text:s: up to [Limits].Spaces
//   - rows and cells that the file repeats: once
//   - the condition of a hidden section: the result that the file stores
//   - text in a formula or an embedded object: its image stands for it
//   - the numbers of list entries: whether there are any, not which; the label of a
//     heading that has another list style than the outline: none
//   - fonts and letter sizes: those for Western scripts
//   - deleted text that covers an image or a note takes it out; the deletion of a
//     row or column of a table is not known to ODF 1.3
//
// # What is not read
//
//   - forms, scripts, index marks, who changed or remarked something
//   - pictures themselves, linked files, the sections of a master document
//   - conditional styles, columns, page sizes, borders, colours of paragraphs
//   - OpenOffice.org 1 files (.sxw), encrypted files, other kinds of OpenDocument
package odt
