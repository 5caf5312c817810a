// Package address says one text in two forms of address: to an adult, as French does
// with "vous", and to a child, with "tu".
//
// Both forms stand side by side in the sentence, the polite one first:
//
//	{Ouvrez|Ouvre} {votre|ton} document{, s’il vous plaît|}.
//
// A side may be empty; it is on one line, and holds no brace, bar, square bracket, colon
// or straight quotation mark. That keeps it apart from what else has braces: the values
// of a template ({{.Title}}), the attribute of a heading ({#brief}) and YAML
// ({text: "a|b"}). A backslash before the brace keeps an alternative as it is written.
//
// A form goes with a language: the two are one [Voice].
//
// A text is said in a form before anything else reads it, so that nothing that comes
// from a document or from a person is ever taken for an alternative. A language without
// forms of address has none, and its texts stay as they are.
package address
