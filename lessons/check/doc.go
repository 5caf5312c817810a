// Package check finds what is wrong in a course, for its author, before a learner does.
//
// [Course] begins with the faults that keep a course from being loaded (package
// compile), and then looks closer:
//
//   - the starting file of each work has the faults that its lesson teaches, in each
//     format, and no other; the solution has none;
//   - where it is asked for, the wrong deeds of package deeds are done to each solution, and
//     none passes that the work does not allow;
//   - a card is not too long for a small window;
//   - a card has nothing that a terminal cannot show, and a hint does not have the answer;
//   - the starting file and its solution have the same words, where the work says that they stay;
//   - no product is named: our own course is for whoever uses any program, and another is
//     warned;
//   - warnings: long sentences, and words of the glossary that no lesson has linked to
//     before they are used.
//
// It says where a fault is, and which; the sentences are in the words of each language,
// under the name of the mistake.
package check
