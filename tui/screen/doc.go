// Package screen is the contract of a screen: what it shows and offers, and how it
// hears what a person did.
//
// # One screen, two hands
//
// A screen knows no terminal. It describes itself as a [Page]: what is said, the
// rows to choose from, the keys that do something. Two programs play a page: the
// full screen (package tui) draws it, and the line mode (package plain) says it,
// one line after the other, with numbered rows. Both send the same messages
// ([Chosen], [Entered], [Back]…), so both offer the same choices because they
// cannot do otherwise.
//
// # Going elsewhere
//
// A screen never imports another. It returns an [Effect] that asks for one by name
// ([Go], [Replace], [Leave]); the table in tui/screens.go makes it.
//
// # What a screen may do
//
// Update is pure but for the screen's own fields: reading, writing and grading
// happen in the command that its effect runs later.
package screen
