// Package passage finds paragraphs in a document by their words, wherever they stand
// and whatever became of them: a paragraph that was cut in two, joined to its
// neighbour, or made a list, still has its words in their order.
//
// # What counts as there
//
// Words are compared without case, accents, spaces, quotation marks, dashes and other
// punctuation. A word of a paragraph is there when it stands in the document beside
// the same word, before or after, as in the paragraph. A paragraph is there when nine
// of its words in ten are; one word may always differ, except in a paragraph of less
// than four words.
//
// The document is read once, and each pair of words is looked up once: the time grows
// in a line with the document, whatever is in it.
package passage
