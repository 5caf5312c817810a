// Package html reads a page in HTML, as word processors save one, into the project's one model of a
// document. [Read] is the whole of it. Nothing that a page names is fetched, and nothing in it is run.
//
// # The way through
//
// The bytes become UTF-8 (encoding.go). The text is cut into tags and words, and each tag that opens
// something gets its end (cut.go): so far as HTML lets a writer leave ends out, and as browsers forgive.
// What the page says of itself is read first (head.go): its title, its language, its style sheets
// (sheet.go). Notes are found by the links that lead to each other (notes.go). Then package markup
// reads what the tags mean, as it does within Markdown; page.go sees each piece before, and cascade.go
// says how words look there (style.go, box.go, values.go). At the end, what programs write apart is put
// together (lists.go, marks.go, contents.go).
//
// The standard's own algorithm for a tree is not used: it opens letters that nothing has ended anew in
// each paragraph, which makes of a small file a huge tree, and cannot be stopped meanwhile.
//
// # What is read
//
//   - headings h1 to h6, and what has role="heading" with aria-level, to level 10
//   - paragraphs, white space as browsers show it, no-break spaces, entities, <br>; an empty
//     paragraph where it takes place on the page: with a <br>, a no-break space or a height
//   - lists in each other and of definitions, and whether a number goes on; those of Google Docs (lst-kix_…-1) and of
//     LibreOffice (<ol><ol>), whose levels stand one after the other; those of Word, which are paragraphs with
//     the mark in them (marks.go); items without a mark (list-style: none)
//   - tables: thead, th, header columns, colspan, rowspan, captions, tables in cells; one with role="presentation" is none (flatten.go)
//   - images: no alt and an empty one (decorative), role="presentation", aria-hidden, title;
//     drawings (svg) and formulas (math) as images; those in what has a name without them are
//     decorative (quiet.go)
//   - links with their titles, those that have no words, the address in one of Google's; the names of places
//   - the language of the page, and of parts of it
//   - title, author, program
//   - quotations, <pre>, code in a line, lines across the page, page breaks
//   - footnotes and endnotes of LibreOffice, Word, Google Docs, pandoc and AbiWord
//   - tables of contents: role="doc-toc", <nav> that leads into the page, those of LibreOffice and pandoc, and the
//     paragraphs of Word's; what leads into the page and has the class or the name "toc"
//   - the headers and footers of pages that LibreOffice saves in the page
//   - how letters and paragraphs look: tags and attributes, style, and style sheets whose selectors
//     have elements, classes and identifiers, and what these stand in
//   - roles by the classes of Word, Google Docs, AbiWord and pandoc: title, subtitle, caption, quotation; the
//     title of LibreOffice, which writes no class for it (exported.go)
//   - XHTML; UTF-8, UTF-16, and what the meta elements say (encoding.go)
//
// # What is read in part
//
//   - a class that a program has made (c12, P3) is direct formatting, any other one a style
//   - the height of lines, columns, positions and floats: not at all; media queries: left out whole
//   - what nobody sees (hidden, display:none, comments, programs, <noscript>): passed over
//   - paragraphs have no line in the file: a word processor shows none
//
// # What is not read
//
//   - style sheets and pages in other files (the colour of the page is then not known), pictures themselves, frames, forms, what a program would do
//   - a typed tab: browsers show a space
//   - MHTML, and the archive with pictures that Google Docs gives
package html
