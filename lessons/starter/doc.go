// Package starter writes the file that a learner starts from, in each format, from
// one source in Markdown.
//
// The Markdown file is the source itself. The ODT file says the same with styles:
//
//   - one level-1 heading, before all others, is the title: a paragraph with the style
//     Title, and the other headings move up one level; otherwise levels are kept;
//   - a heading is a text:h with the style and the outline level of its level;
//   - a paragraph that is wholly bold becomes one in bold letters of 14 points, put on
//     by hand, as people do who know no styles;
//   - bold and italic words, links, line breaks, tabs, runs of spaces, lists, tables,
//     quotations and empty paragraphs stay what they are.
//
// Images are not written yet. So both files carry the same faults.
//
// The same source always gives the same bytes. The package is ODF 1.3 (OASIS, part 2
// for the archive, part 3 for what is in it).
package starter
