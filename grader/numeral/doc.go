// Package numeral writes numbers as lists and notes show them: [Letter], [Roman]. It knows no format
// of documents.
package numeral
