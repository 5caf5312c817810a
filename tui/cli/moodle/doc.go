// Package moodle takes work out of Moodle and brings marks back into it, by way of the three
// files that a teacher carries between the two:
//
//   - [Open] reads "Download all submissions", as the ZIP archive that Moodle gives or as the
//     folder that it was unpacked into: who handed in which files;
//   - [Feedback] writes the archive of "Upload multiple feedback files in a zip", which takes
//     each pupil's page back to that pupil;
//   - [Worksheet] fills the teacher's offline grading worksheet: the cells of the grade and of
//     the comment, and no other byte.
//
// Nothing here knows a rubric or a document: marks come in as numbers, and pages as bytes.
//
// The layouts are those of Moodle's activity "Assignment" (mod/assign of moodle/moodle), from
// version 2.3 on; each rule names the file and the function that it comes from. Moodle's
// own words (the headings of a worksheet, its word for a participant) stand in words, a file a language.
//
// What went wrong, and what was left, is a [Problem] or a [Why]: a stable word with a sentence
// in each language (cli.moodle.…, tui/text), said by [Problem.Say], [Note.Say] and [Stray.Say].
package moodle
