// Package starter writes the file that a learner starts from, in each format, from
// one source in Markdown: [Write], and [Files] for what must stand beside it. [Faults]
// is for the author of the source. The same source always gives the same bytes.
//
// Where to start: [Write]. A source is parsed (notation.go, mark.go) and composed once into
// what a word processor's file says (compose.go, text.go), with the styles of one catalogue
// (catalogue.go); the files odt*.go and docx*.go only put that into their format. A new kind
// of block or of piece is one type in text.go, and a case in each of the two.
//
// # The files
//
// The Markdown file is the source without our comments. The files of word processors say the
// same with styles, and so all carry the same faults. Of the ODT file:
//
//   - one level-1 heading, before all others, is the title: a paragraph with the style
//     Title, and the other headings move up one level; otherwise levels are kept;
//   - a heading is a text:h with the style and the outline level of its level;
//   - a paragraph that is wholly bold becomes one in bold letters of 14 points, put on
//     by hand, as people do who know no styles; in a list, a table or a quotation it is
//     bold only;
//   - bold, italic, underlined (<u>), raised (<sup>) and lowered (<sub>) words, code,
//     links, line breaks, tabs, runs of spaces, lists, tables and quotations stay what
//     they are. A tab at the beginning of a line is written &#9; and a list that is
//     typed \- or 1\. so that Markdown reads none;
//   - each <br> that stands alone, and a paragraph of &nbsp; alone, is an empty
//     paragraph;
//   - a table with an empty header row ("| | |") has no header row;
//   - [TOC] is a table of contents generated from the headings. What stands between
//     <!-- toc --> and <!-- tocstop --> is a generated one with just those entries,
//     which may be out of date;
//   - a footnote [^1] is a footnote, and a further mark of it refers to it;
//   - ![words](photo.png) is a picture in the line; we draw it;
//   - [Les fleurs](#les-fleurs), the words of a heading, is a cross-reference to it, and
//     [page 3](#les-fleurs) one to its page; with other words, and as the whole of an
//     item of a list, it is a link;
//   - front matter title, author and lang are the properties of the file, and lang the
//     language of its text. Without lang the file says that it has none.
//
// Lines across the page and task boxes are not written for word processors, nor is HTML
// that is neither a list, a table, an image, a quotation nor a text.
//
// # In DOCX
//
// The same, with what Word has for it:
//
//   - its own styles, by the names that are English in every file (heading 1, Title, Quote,
//     caption, toc 1), with the identifiers that Word in the language of the text makes
//     (word/fr.yaml). A style that Word has none like goes with the one above it, except
//     that of the head of a table, which is ours;
//   - the items of lists by word/numbering.xml, one number for a list and for those below
//     it; what goes on below an item has the style List Continue;
//   - tables of contents, numbers of captions and of pages, and references are fields, and
//     what they refer to are hidden bookmarks;
//   - two tables that touch have an empty paragraph between them, since they would be one;
//   - what floats on the page floats beside the first paragraph: Word has no other way;
//   - after the number of a note stands a space, as Word writes it;
//   - levels below the ninth are written as the ninth.
//
// # Comments
//
// A comment stands on a line of its own, before the block it is about. Sizes are in
// points.
//
//	<!-- odt: look bold italic underline caps size=14 center color=#aa0000 -->
//	    direct formatting on the next heading or paragraph: also right, justify,
//	    space-before=12, space-after=12, indent=10, left=10, font=Comic_Sans_MS
//	<!-- odt: look* size=11 -->   the same on every paragraph until
//	<!-- odt: look end -->
//	<!-- odt: style NAME -->      the next paragraph has this style, which is made when
//	                              there is none
//	<!-- odt: style NAME: bold size=16 -->   and looks so
//	<!-- odt: change-style NAME: color=#1f6f43 -->   a style that every word processor has
//	                              looks so besides, in the whole file
//	<!-- odt: page-break -->      the next block begins a page
//	<!-- odt: page-number -->     a footer with a number that counts itself
//	<!-- odt: page-header TEXT -->, <!-- odt: page-footer TEXT -->   typed
//	<!-- odt: levels -->          no heading becomes the title: each keeps its level
//	<!-- odt: caption Figure #fig-1 -->   the next paragraph is a caption, whose number
//	                              counts itself; [figure 1](#fig-1) refers to it
//	<!-- odt: floating -->        the next picture or paragraph floats in a frame that is
//	                              anchored to a paragraph, or, with "floating page", to
//	                              the first page
//	<!-- odt: merge A2:B2 -->     cells of the next table; row 1 is its first one in ODT
//	<!-- odt: only --> … <!-- odt: end -->   for the files of word processors alone
//	<!-- md: only --> … <!-- md: end -->     for the Markdown file alone
//
// The packages are ODF 1.3 (OASIS, part 2 for the archive, part 3 for what is in it) and
// Office Open XML, transitional (ECMA-376, 5th edition: part 1 where no part is named, part
// 2 for the archive).
package starter
