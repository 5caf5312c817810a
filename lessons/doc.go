// Package lessons is what is taught: the course, its lessons, and what a learner hands in.
//
// A [Course] has its [Lesson] values in their order, in parts, with tracks through them.
// What a list says of a lesson is known at once; what is inside is opened, whole, when it is
// first asked for. A lesson has a [Text] in each language (cards and activities, package
// activity) and asks for one [Work] or several.
//
// [Work.Grade] judges a document by a work. What the rule kept-text keeps is the text of the
// solution, and the rule matches-model compares a document with all of it; the points are
// measured between the starting file and its solution (package starter writes both in each
// format).
//
// Package compile makes all this of the files of a course.
package lessons
