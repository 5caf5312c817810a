// Package settings is the screen where a learner chooses the language, how they are
// addressed, the track, the look and the word processor they use.
//
// A choice is in force at once. In the full screen the selected value is tried out, so that
// one sees it: Enter keeps it, and Esc puts the former one back. What was kept can be
// undone as long as the screen is open, in the line mode too.
package settings
