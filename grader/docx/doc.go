// Package docx reads text documents of Office Open XML (.docx, .docm, .dotx, .dotm; ISO/IEC 29500,
// Transitional and Strict) into the project's one model of a document. [Read] is the whole of it.
//
// # The way through
//
// A file is a package of parts that name each other (read.go, file.go, package.go, relations.go), in
// an archive with limits (package archive). Each part is a text in XML (package xmltext), which is
// walked through element by element with our own names for namespaces (scanner.go, namespaces.go).
// The styles and the lists come first (styles.go, style.go, properties.go, theme.go, numbering.go),
// then the notes (note.go), then the text (content.go), streaming: nothing of a part is kept but what
// goes into the document. The headers and footers come last, because the text says which it uses
// (section.go).
//
// A paragraph is what its properties and its style say (given.go, paragraph.go); its words are
// gathered in runs (inline.go, words.go), and their looks are resolved in looks.go. DOCX has no
// element for a list or an index: they are made of the paragraphs at the end of each flow of text
// (lists.go, contents.go).
//
// What LibreOffice 7.4.7 reads in the same file was measured; where a rule has no other source, it is
// that. The functions that read elements call each other as the elements stand in each other. That
// is safe because xmltext refuses what is deeper than its limit.
//
// # What is read
//
//   - headings: a paragraph with an outline level of its own, or else that of the nearest style up the
//     chain that has one; the source of the level is kept (given.go); their numbers (labels.go)
//   - implied headings: those of Google Docs, whose styles have the names and no level (styles.go)
//   - paragraphs with the role of their styles, which is found by its name in any language
//   - looks with their origin: defaults, styles, direct formatting; fonts of the theme
//   - lists by numbering.xml: kind, depth, entries that go on counting (numbering.go, lists.go)
//   - tables: header rows, merged and covered cells, deleted rows, tables in cells (table.go)
//   - images with their title, description, "decorative" and anchor, also in VML; charts, equations and
//     embedded objects as such; text boxes and frames once, after their paragraph (drawing.go)
//   - footnotes and endnotes; fields in both forms, over several paragraphs and in each other, with
//     what they show (field.go); links (link.go)
//   - tables of contents and other indexes, from a field or a content control (contents.go)
//   - content controls, as what stands in them, or as the property that they show (control.go)
//   - recorded changes: deleted text does not count, inserted text does, paragraphs whose end is
//     deleted are joined; they are listed, and so are the comments (changes.go)
//   - the language of words that are in another one than the document
//   - bookmarks, which references and links lead to; hidden words
//   - page breaks in the words, by a paragraph or its style, by a section (break.go, section.go)
//   - the headers and footers that the sections use, of first and even pages too
//   - title, subject, authors, language, program (meta.go)
//   - UTF-8, UTF-16; any prefixes for the namespaces; names of parts without regard to case
//
// # What is read in part
//
//   - a field shows what the file stores, except the document's title and subject; a program may
//     show another page number or date
//   - the properties that a content control shows: those of docProps/core.xml
//   - alternatives (mc:AlternateContent): the first that LibreOffice 7.4.7 takes, by the letters of its
//     prefix
//   - the background of a cell by the conditions of its table's style: only that there may be one
//   - tab stops: how many a paragraph has, not where; indents of a list's definition: none
//   - labels of headings with pictures, or of more than 64 bytes; numbers of list entries: whether they go on
//   - fonts and letter sizes: those for Western scripts; colours: as written, not those of the theme
//   - a style named as one of the headings in a file where other such styles have a level: its level
//     is kept, and makes no heading
//   - drawings without a text or an image, fields of forms that are drawn: only that one stands there
//
// # What is not read
//
//   - pictures themselves, embedded files, linked or included documents (w:altChunk, w:subDoc), macros,
//     forms, the glossary; what a relation names outside the package is never looked for
//   - the words of equations and diagrams, the text of a group in VML, ruby text, index marks, who
//     changed or remarked something
//   - the looks of table styles, columns, page sizes, borders of tables
//   - Flat OPC and Word's XML of 2003, Word 97 (.doc), encrypted files, spreadsheets, presentations
package docx
