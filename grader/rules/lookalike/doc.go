// Package lookalike finds the paragraphs that a reader takes for headings and a
// machine does not: a short line in bold, larger letters or capitals, above an
// ordinary text.
//
// # How it decides
//
// [Find] works in steps, each in its own file, and once for all who ask:
//
//   - page.go measures the ordinary text of the document: the size, the colour, the font,
//     and whether it is bold, underlined or in capitals as a whole;
//   - reader.go makes lines of the document, and rooms.go those of a cell or a box that is
//     laid out like a page of its own, and of the rows that part a table;
//   - source.go knows what Markdown runs into the text: a short first source line, and marks
//     of bold letters that are none; and what a table of contents promises;
//   - margin.go knows what stands out on a page that is typed with spaces and lines of signs;
//   - line.go and dress.go look at one paragraph and say how its letters differ from the
//     ordinary ones;
//   - marks.go knows the marks of Markdown and HTML that were meant as a heading;
//   - shape.go, words.go and opening.go say whether its words can be a heading's: short, one
//     line, and neither a warning, a signature, a date, a result nor an address;
//   - letter.go finds the opening of a letter, which has no headings;
//   - dialogue.go takes out what is said, and the values of things;
//   - siblings.go decides on the lines that do not stand out enough alone: in another colour,
//     with a full stop, or plain with a number. Others must look and stand so;
//   - speakers.go takes out the names and refrains that come back again and again;
//   - rows.go takes out what stands in rows (an address, the block of a CV, a cover), and
//     follow.go keeps only what an ordinary text follows;
//   - title.go finds the title, and sure.go says which candidates leave no doubt.
//
// It never says that a paragraph should be a heading: only that it looks like one.
// How sure that is depends on what the work asks for, which the rule knows.
package lookalike
