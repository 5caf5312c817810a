// Package cli is the command line: what a person types, and what is printed.
//
// [Main] finds the language, builds the commands in it and runs one. Without a command the tutor
// starts. Each family of verbs is a package, and a verb holds only what it may touch:
//
//   - learn plays the tutor;
//   - grade has grade and outline;
//   - rubric and rules have the verbs of these names;
//   - author has lessons and starter;
//   - class makes and looks after the classes of a server.
//
// What several share stands below them: console (words, output, problems, options), input (the
// documents), chosen (the course), teacher (a rubric and a model), faults (what is wrong in what
// people wrote). A family never imports another.
//
// Here are the commands about the program itself, in one file each: help.go, manual.go,
// completion.go and licences.go. root.go has the table of the commands; wire.go is the only place
// of the program that builds what the commands share.
//
// # The words
//
// Every sentence stands in tui/text under "cli.", also the help of the commands and
// of their options. So the language must be known before the commands are built:
// language.go looks for --lang in the arguments, then asks the system.
//
// # Why not fang
//
// The commands are cobra's. Fang, which dresses cobra's help, asks the terminal for
// its background colour each time it prints help or an error on one, and its own
// headings are in English only. So the help and the manual page are laid out here.
//
// # Adding a command
//
// In the package of its family, write a file with an options type, which has all that the verb
// may touch, and a function that makes the *cobra.Command from it with console's Command; add
// that to verbs in root.go, and give its words in each language: cli.NAME.use, .short, .long and
// .example, and cli.NAME.OPTION for each option. Its tests stand beside it: scripts in testdata
// (package clitest says how). outline.go in package grade is one that reads a document.
//
// A new family is a package, with its doc.go and its scripts_test.go, and a word in verbs of
// house_test.go.
package cli
