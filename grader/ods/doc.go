// Package ods writes a small spreadsheet in OpenDocument (.ods): tables of texts, numbers,
// percentages and formulas, with a head that stays in sight. [Book.Write] is the whole of it.
//
// It is our own because what is needed is little and nobody else has it: of the libraries in Go,
// knieriem/odf and its forks only read, and fwilhe2/rechenbrett (0.0.5 in 2025) writes cells
// and formulas, and neither widths, nor a head that stays in sight, nor the value of a formula
// for who does not reckon. The same tables give the same bytes.
//
// The format is ODF 1.3: the package in part 2, the tables in part 3 (9, 19.385 and 19.642),
// the formulas in part 4. What a program shows of a table, and ODF has no word for, stands in
// settings.xml as LibreOffice reads it: which rows and columns stay in sight.
package ods
