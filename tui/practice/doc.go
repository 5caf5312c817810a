// Package practice plays the activities of a lesson. Every kind of activity has
// rows and, for each row, options; so this one screen plays them all:
//
//   - practice.go hears what was chosen;
//   - answer.go changes the answer, keeps it, so that it can be undone and is found again,
//     and has it judged;
//   - page.go shows the rows, the options of one of them, or that the answer is right;
//   - verdict.go says what is not right yet, and what became of a line;
//   - moved.go says what else a move has moved;
//   - where.go says where one is, and goes on;
//   - later.go puts an exercise off, and keeps how it went;
//   - again.go leads through exercises of several lessons that are practised again;
//   - words.go says what differs between the kinds: states, keys, questions;
//   - machine.go shows what a machine reads in the answer.
//
// Lines that change their places ("order", "outline") keep their identity: a row is
// named by its line in the lesson, and the selection follows it.
package practice
