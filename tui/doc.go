// Package tui is everything a person touches.
//
// [Session] is one learner: a stack of screens ([Router]), made by the table in
// screens.go. A screen describes itself as a page (package screen); [App] draws the
// page on a full screen with Bubble Tea, and package plain says it line by line.
//
// # Adding a screen
//
// Write a package with a type that is a screen.Screen (help is the smallest), give it a name in
// package screen, and add a line to [Screens]; its package stands among screens in house_test.go.
// Another screen asks for it by that name, with screen.Go: a row of package home, for one.
//
// Its words go to text/*.yaml, in each language, and in both forms of address where they differ.
// Each state that a learner meets is a scene (scenes_test.go), whose pictures are in testdata:
//
//	go test ./tui -update -run 'TestScreens|TestLooks|TestPictures'
//
// writes those that changed, to be read before they are kept; go test . ./tui/... says what is
// missing.
//
// # Adding a look
//
// Give it a name in package screen and add it to screen.Looks, give it its colours in
// theme.New, and its word, settings.look-NAME, in text/*.yaml.
package tui
