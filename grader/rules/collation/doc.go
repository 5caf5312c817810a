// Package collation compares a document with its model, text by text: what became of
// each text of the model in the document, and what the document has besides.
//
// A text is a heading, a paragraph, an item of a list, a cell, a caption, a note: what
// has words of its own and a role (text.go, read.go). The words of both documents are
// compared without case, accents and punctuation (words.go), and each word of the document
// finds its word in the model (index.go, align.go): texts that are whole first, then what
// is left, the longest first, word after word along the model. So a text is found again
// wherever it stands and whatever became of it: cut in two, joined to its neighbour, made a
// list, pasted twice. What the words tell of each text is gathered in fate.go (the
// correspondence), what was rewritten is paired by its place in pairs.go, what each text
// stands among is found in order.go, and [Compare] says what differs (compare.go,
// wording.go, roles.go, lists.go, tables.go, order.go, looks.go), each difference under the
// name of its case (cases.go).
//
// A word may differ in a text of four words or more, and one in ten in a longer one: a
// slip that was mended is no difference.
//
// Every word is looked at a bounded number of times, so that the time grows in a line
// with the two documents; only the order is found in n log n.
package collation
