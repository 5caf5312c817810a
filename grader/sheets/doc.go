// Package sheets hands back the results of a class: a sheet for each pupil, a page for the
// teacher, and a table for a spreadsheet.
//
// # What comes in
//
// A [Class] has a [Pupil] for everybody, with or without a document, and takes of each report
// what the page and the tables need ([Class.Add]): numbers, and no findings, so that a class of
// any size is kept. A [Sheet] has one report whole. Neither reads a file or knows a roster:
// who calls says who is who.
//
// # What comes out
//
//   - [Sheet.HTML]: one side of A4, in the pupil's language. What concerns others, such as
//     documents that resemble each other, is never on it.
//   - [Class.HTML]: the page of the class, for the teacher.
//   - [Class.CSV]: a table that a double click opens in a spreadsheet of the language.
//   - [Class.ODS]: the same as a spreadsheet, with formulas.
//
// The words come from the caller, and so does the day: the same results give the same bytes.
package sheets
