// Package cells writes a table as a file of separated cells that a double click opens in a
// spreadsheet of the language: with its decimal sign, what it parts cells with, and no text that is
// taken for a formula, a number or a day.
package cells
