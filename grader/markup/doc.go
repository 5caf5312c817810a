// Package markup is what the tags of HTML mean, for the readers that meet them: a file that is
// HTML from one end to the other, and blocks of HTML and tags within a text in Markdown. It
// gives the blocks and spans of the model, and knows neither format.
//
// # The way through
//
// A reader cuts its text into [Piece]s: tags, words, and what is not HTML. A [Flow] reads
// them one after the other (flow.go). A stack says what is open (tree.go), tags open and close it
// (structure.go, elements.go), words go into paragraphs (words.go, writer.go, tag.go), and
// cells into their rows (grid.go). What the two readers see differently, they say in [Reading]
// and in [Looks]: how words look, and whether the tags among them are kept.
//
// What a tag means follows HTML (WHATWG), with the mistakes that browsers forgive: ends that are
// missing, lists right in lists, words between two cells.
package markup
