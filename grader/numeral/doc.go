// Package numeral writes numbers as lists and notes show them: [Letter], [Roman], and how much
// of the text around them is kept: [Short]. It knows no format of documents.
package numeral
