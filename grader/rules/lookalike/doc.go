// Package lookalike finds the paragraphs that a reader takes for headings and a
// machine does not: a short line in bold, larger letters or capitals, above an
// ordinary text.
//
// # How it decides
//
// [Find] works in steps, each in its own file:
//
//   - page.go measures the ordinary text of the document: the size, and whether
//     it is bold, underlined or in capitals as a whole;
//   - line.go looks at one paragraph and says how its letters differ from that;
//   - marks.go knows the marks of Markdown and HTML that were meant as a heading;
//   - shape.go says whether its words can be a heading's: short, one line, no final
//     stop, and neither a warning, a signature, a date nor an address;
//   - letter.go finds the opening of a letter, which has no headings;
//   - speakers.go takes out the names and refrains that come back again and again;
//   - rows.go takes out what stands in rows (an address, the block of a CV) and
//     keeps only what an ordinary text follows;
//   - sure.go says which candidates leave no doubt.
//
// It never says that a paragraph should be a heading: only that it looks like one.
// How sure that is depends on what the work asks for, which the rule knows.
package lookalike
