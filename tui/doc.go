// Package tui is everything a person touches.
//
// [Session] is one learner: a stack of screens ([Router]), made by the table in
// screens.go. A screen describes itself as a page (package screen); [App] draws the
// page on a full screen with Bubble Tea, and package plain says it line by line.
//
// # Adding a screen
//
// Write a package with a type that is a screen.Screen, give it a name in package
// screen, and add a line to [Screens]. Its words go to text/*.yaml.
package tui
