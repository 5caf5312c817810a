// Package kept knows the marks that a teacher gave by hand in the results of an earlier run.
//
// # Where a change stands
//
// [Read] takes two kinds of files:
//
//   - the results in JSON, a line each, where a result has "changed": {"mark": 14, "reason": "…"};
//   - a table in CSV: the one that a class's results were written as, or a short list of a
//     teacher's own.
//
// Who never saw JSON types the new mark over the old one in the table, as everybody corrects a
// table, and may say why in the column of reasons. The points stand in the same row, so a mark
// that is not the one that they give was changed: nobody has to know of a column for it, and no
// mark that was typed there is ever lost. A list without points has only changes, and says so by its column of
// reasons. A grading worksheet of Moodle's has neither, and so nothing tells what was
// changed in it: it is refused.
//
// Whatever is wrong in the file is a [Fault] with its line, and then nothing of it counts: a mark
// that was given by hand is never passed over.
//
// # Whose it is
//
// [Book.Match] finds the pupil of each change, by the key of the results and else by the name.
package kept
