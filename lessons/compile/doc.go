// Package compile reads the files of a course as if they were code, and makes package
// lessons' model of them, with the faults that their author can mend, each with its file
// and line.
//
// Begin with [Course] and [Load], which compile a whole course, and with [Own], which
// gives our own: its lessons are compiled when something inside them is first asked for,
// and nothing else of a course is read late.
//
// # A lesson is a folder
//
//   - lesson.yaml: what does not depend on the language: id, minutes, and the works to
//     hand in. A work has a rubric (package rubric); a lesson with one work writes it as submit;
//     shows names what the machine's view shows besides headings ([lessons.Aspect]);
//   - fr.md, en.md: its text. The front matter has what a work is called (file) and the
//     headings that are wanted (outline): for several works, under works and their ids. The level-1 heading is the title, level-2 headings are
//     the cards. A fenced block whose info string is a kind of activity (package
//     activity) is an activity; one with "compare" sets two views side by side. The
//     section with the attribute {#brief} says what to do in the file; a fenced block there
//     whose info string is a format ("odt", "docx", "markdown") is said only to who works in it;
//   - starter.fr.md, solution.fr.md and so on: the starting file and the same file
//     mended (package starter writes them in each format).
//
// # Several works
//
// Of a lesson with several works, each has an id, its own starter-ID.fr.md and
// solution-ID.fr.md, and may have its own section {#brief-ID}. With choose-one they are
// alternatives: one is enough, and a learner's track (in course.yaml) says which comes
// first. Else all are asked, one after the other. A work that is the learner's own document
// has no starting file; without a rubric it is shown and gets no mark.
//
// glossary.fr.md and glossary.en.md explain words: each is a level-2 heading with
// {#gloss-ID}, and a lesson links to it with [words](#gloss-ID).
//
// The lessons stand in their order in course.yaml, and the titles of its parts and tracks in
// course.fr.yaml and course.en.yaml. Adding a lesson adds a folder and a
// line; adding a language adds files.
package compile
