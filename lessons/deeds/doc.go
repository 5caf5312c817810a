// Package deeds is what people do to a document: wrong deeds, each of which must keep a
// work from passing, and right ways to do the same, each of which must pass.
//
// A work is judged by rules, and a rule sees only what it looks for. So the solution of
// the work is taken, one thing is done to it that a learner does, and the file that comes
// of it is judged as a learner's file is: [Try] does that for a list of deeds. A wrong
// deed that passes shows what no rule of the work looks for.
//
// # The way through
//
//   - [Parse] reads a source of a starting file or of a solution (package starter has the
//     notation) into a [Sketch], a flat list of parts that is easy to change;
//     [FromDocument] makes one of any document that was read, such as a teacher's model;
//   - [Sketch.For] gives that of one format, with the levels as the file has them: in
//     ODT the title is no heading, in Markdown it is the heading of level 1;
//   - a [Deed] changes a copy of the sketch, or has no object in it;
//   - [Sketch.File] writes it as a file, and package grader reads and judges that.
//
// [All] are the wrong deeds, [Pairs] two of them one after the other, [Right] the right
// ways. A deed is named by its ID, which never changes: a lesson says by it what it
// allows. [Sentences] say in each language what a deed is.
//
// # To add a deed
//
// One entry in the function of what it is done to (headings.go, lists.go and so on), and a
// sentence in each file of the folder words. It is given a sketch of its own, changes it,
// and says whether there was an object. What it picks, it picks by where it stands and
// never by chance. Tests hold that it changes each file for which it has an object, and
// that it has one in some file.
//
//	go test ./lessons/deeds -run TestTable -v
//
// prints which wrong deeds pass today, and which right ways do not.
package deeds
