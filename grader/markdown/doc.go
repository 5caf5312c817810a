// Package markdown reads a Markdown file into the project's one model of a
// document. [Read] is the whole of it; [FrontMatter] is for who parses Markdown
// otherwise and must leave the front matter out.
//
// # The way through
//
// The bytes become UTF-8 text with one kind of line end (encoding.go). The front
// matter gives the properties (frontmatter.go). goldmark parses the body into its
// tree, under a guard that counts what it opens (guard.go, parse.go). The tree
// becomes blocks (blocks.go, table.go, html.go, contents.go) and spans (inline.go,
// spans.go, tag.go, words.go), each with its line in the file.
//
// # What is read
//
//   - CommonMark 0.31: paragraphs, ATX and setext headings, lists, quotations,
//     fenced and indented code, thematic breaks, links, images, code, emphasis,
//     entities, escapes, hard line breaks
//   - GitHub's tables, strikethrough, task lists and bare addresses
//   - footnotes: [^1] and [^1]: text, at the place of their first mark
//   - front matter in YAML: title, lang or language, author
//   - attributes after a heading, {#id .class}: taken out of its text
//   - a line end in the source: a span of its own, which counts as a space
//   - runs of spaces and tabs: as they are
//   - HTML headings, <h1> to <h6>, in a block of HTML
//   - <br>, <b>, <strong>, <i>, <em>, <u>, <ins>, <sup>, <sub>, <a href>, <img>
//     in a line; a block of <br> alone is a paragraph of line breaks
//   - blocks of HTML that hold nothing but words, between <p>, <div> or <center>:
//     paragraphs
//   - places for a table of contents: [TOC], [[toc]], [[_TOC_]], and <!-- toc -->
//     up to <!-- tocstop --> (or <!-- /toc -->)
//   - UTF-8, UTF-16 with a byte order mark, and Windows-1252
//
// # What is read in part
//
//   - other HTML is passed through as it is: [document.Raw], or a span of the same
//     kind; the text between two tags of a line is text
//   - strikethrough: the text, without the line
//   - the box of a task: a span of foreign markup, "[ ]" or "[x]"
//   - a second mark of a note has its label and not its blocks
//
// # What is not read
//
//   - notes that nothing refers to, and link definitions, which no page shows
//   - the alignment of a table's columns
//   - a heading that <h1> opens in one block of HTML and </h1> closes in another
//   - definition lists, formulas, abbreviations, fenced divs, inline notes and
//     other extensions of one program: their signs are text
//   - front matter in TOML or JSON
package markdown
