// Package cli is the command line: what a person types, and what is printed.
//
// [Main] finds the language, builds the commands in it and runs one. Each command
// is one file, named as the command: grade.go, outline.go, lessons.go,
// starter.go, manual.go and completion.go. Without a command the tutor starts.
//
// The command grade takes its own steps: folder.go finds the work, examiner.go judges
// one file within its time, order.go does that for many at once and in order, form.go
// has the table of the forms of results, class.go keeps what is said of all together
// and meter.go shows how far it is.
//
//   - output.go has the rules of everything that is printed;
//   - problem.go has the errors that a person sees, which are sentences;
//   - help.go lays out the help of a command;
//   - wire.go is the only place of the program that builds services.
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
// Write a file with a method of app that gives the *cobra.Command, add it to the
// table in root.go, and give its words in each language: cli.NAME.use, .short,
// .long and .example, and cli.NAME.OPTION for each option.
package cli
