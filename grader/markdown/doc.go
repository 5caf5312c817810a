// Package markdown reads a Markdown file into the project's one model of a
// document. [Read] is the whole of it; [FrontMatter] is for who parses Markdown
// otherwise and must leave the front matter out.
//
// # The way through
//
// The bytes become UTF-8 text with one kind of line end (encoding.go). The front
// matter gives the properties (frontmatter.go). goldmark parses the body into its
// tree, under a guard that counts what it opens (guard.go, parse.go). The tree
// becomes blocks (blocks.go, table.go, contents.go) and spans (inline.go), each with its line
// in the file.
//
// A block of HTML ends at the next blank line, whatever its tags have opened. So from the
// first one on, what stands beside each other is one stream, as on the page: the tags of
// all blocks, and the parts in Markdown between them (html.go). What the tags mean is in
// package markup.
//
// # What is read
//
//   - CommonMark 0.31: paragraphs, ATX and setext headings, lists, quotations,
//     fenced and indented code, thematic breaks, links, images, code, emphasis,
//     entities, escapes, hard line breaks
//   - GitHub's tables, strikethrough, task lists and bare addresses
//   - footnotes: [^1] and [^1]: text, at the place of their first mark; notes in the line,
//     ^[text], of which the text is read as it is written
//   - front matter in YAML and in TOML, and pandoc's title block: title, lang or language,
//     author, and whether a table of contents is asked for (frontmatter.go, head.go)
//   - attributes in braces, {#id .class}: taken out of a heading's text, and foreign markup
//     elsewhere (attributes.go)
//   - formulas, $…$, $$…$$, \(…\) and \[…\], and tags of templates, {{ … }} and {% … %}: as
//     good as code (formula.go, aside.go)
//   - definition lists of pandoc, PHP Markdown Extra, kramdown and HTML (terms.go); pandoc's
//     items with "#." and its blocks of lines
//   - a line end in the source: a span of its own, which counts as a space
//   - runs of spaces and tabs: as they are
//   - HTML headings, <h1> to <h6>, in a block of HTML
//   - <br>, <b>, <strong>, <i>, <em>, <u>, <ins>, <sup>, <sub>, <a href>, <img>
//     in a line; a block of <br> alone is a paragraph of line breaks
//   - an image of HTML that says that it is decorative: alt="", role="presentation" or
//     "none", aria-hidden="true"
//   - blocks of HTML: <ul>, <ol> and <li>; <table> with its header rows and columns,
//     its merged cells and its <caption>; <blockquote>, <pre>, <hr>, <figure> and
//     <figcaption>; and words, which <p>, <div>, <center>, <details>, <summary>,
//     <section> and their like make paragraphs
//   - what a tag has opened, over blank lines, with the Markdown in it; what no tag ends,
//     ends before the next part in Markdown
//   - places for a table of contents: [TOC], [[toc]], [[_TOC_]], and <!-- toc -->
//     up to <!-- tocstop --> (or <!-- /toc -->)
//   - UTF-8, UTF-16 with a byte order mark, and Windows-1252
//
// # What is read in part
//
//   - the language that a tag says of what it holds; a tag that holds blocks
//     and that nothing ends says none
//   - tags among words are spans of foreign markup, and the text between them is text
//   - a comment that stands alone, programs, style sheets, drawings, films, forms and
//     what has the attribute hidden are passed through as they are: [document.Raw], or
//     a span of the same kind. Markdown between such tags is Hidden
//   - the lines of divisions, ":::", abbreviations and the marks of alerts are passed through
//   - strikethrough: the text, without the line
//   - the box of a task: a span of foreign markup, "[ ]" or "[x]"
//   - a second mark of a note has its label and not its blocks
//
// # What is not read
//
//   - notes that nothing refers to, and link definitions, which no page shows
//   - the alignment of a table's columns
//   - lists, tables and quotations of HTML that begin within a line of Markdown
//   - the number that a list of HTML begins with
//   - wiki links, names of emoji, numbered examples, captions of tables and other
//     extensions of one program: their signs are text
//   - front matter in JSON
package markdown
