// Package learn is the command without a verb: it plays the tutor, on the full screen or line by
// line, for one learner or on a public terminal for one person after the other.
//
// options.go reads what the command line says, tutor.go builds what the screens need and plays,
// kiosk.go is a public terminal and staff.go what is told to those who look after it.
package learn
