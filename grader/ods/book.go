package ods

import (
	"fmt"
	"io"
	"strings"

	"jourdain/grader/archive"
)

// Book is a spreadsheet.
type Book struct {
	Title string
	// Lang is the language of its words, as "fr" or "en-GB": a program without a better reason
	// writes its numbers so.
	Lang   string
	Sheets []Sheet
	// PercentSign is what stands behind a percentage: "%", or with a space before it.
	PercentSign string
}

// Sheet is a table.
type Sheet struct {
	Name   string
	Widths []float64 // of the columns, in centimetres; as many as the table has
	Head   int       // rows at the top that stay in sight, and are printed on each page
	Side   int       // columns at the left that stay in sight
	Rows   [][]Cell
}

// Look is how a cell looks.
type Look int

// The looks.
const (
	Plain        Look = iota
	Wrapped           // a long text, in several lines
	Heading           // of a column: bold, in several lines, with a line below it
	HeadingRight      // of a column of numbers
	Strong            // bold
	Fixed             // a number with two digits after the sign
	Percent           // a share from 0 to 1, as a percentage
	StrongFixed
	StrongPercent
	looks // how many there are
)

// Cell is a cell of a table.
type Cell struct {
	text    string
	number  float64
	formula string
	numeric bool
	look    Look
}

// Text returns a cell with a text; an empty one makes an empty cell.
func Text(text string, look Look) Cell { return Cell{text: text, look: look} }

// Number returns a cell with a number.
func Number(number float64, look Look) Cell { return Cell{number: number, numeric: true, look: look} }

// Formula returns a cell that is reckoned, in the language of OpenFormula without the sign
// before it: "AVERAGE([.B2:.B9])". The value is what it comes to, for who shows it without
// reckoning.
func Formula(formula string, value float64, look Look) Cell {
	return Cell{formula: formula, number: value, numeric: true, look: look}
}

// Column returns the letters of a column, from 0: "A", "Z", "AA".
func Column(n int) string {
	name := ""
	for n++; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// Range returns the address of the cells of a column from one row to another, all from 0:
// "[.B2:.B9]".
func Range(column, from, to int) string {
	name := Column(column)
	return fmt.Sprintf("[.%s%d:.%s%d]", name, from+1, name, to+1)
}

// In returns an address that is of another sheet: "[$'The class'.B2:.B9]".
func In(sheet, address string) string {
	return "[$'" + strings.ReplaceAll(sheet, "'", "''") + "'" + strings.TrimPrefix(address, "[")
}

const mediaType = "application/vnd.oasis.opendocument.spreadsheet"

// Write writes the package. The same book gives the same bytes.
func (b *Book) Write(w io.Writer) error {
	err := archive.Write(w, []archive.Member{
		archive.Stored("mimetype", mediaType),
		archive.Packed("META-INF/manifest.xml", manifest),
		archive.Packed("meta.xml", b.meta()),
		archive.Packed("settings.xml", b.settings()),
		archive.Packed("styles.xml", b.styles()),
		archive.Packed("content.xml", b.content()),
	})
	if err != nil {
		return fmt.Errorf("spreadsheet: %w", err)
	}
	return nil
}
