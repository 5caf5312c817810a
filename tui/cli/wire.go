package cli

import (
	"context"
	"io"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/tui/screen"
)

// Tutor runs the tutor until the learner leaves it. An error is what kept it from
// starting or from ending well.
type Tutor func(ctx context.Context, o TutorOptions) error

// TutorOptions is what the command line says to the tutor.
type TutorOptions struct {
	// Lang is the language to begin with; LangGiven is set when --lang asked for it,
	// so that it goes before the one that the learner chose another day.
	Lang      string
	LangGiven bool
	// Course is what is taught; its languages are those that the tutor can speak.
	Course *lessons.Course
	// Plain asks for the line mode.
	Plain bool
	// Address is how to speak to the learner, whatever they chose another day; the zero
	// value leaves their choice.
	Address address.Form
	// Points asks to show learners the points of what they hand in.
	Points bool
	In     io.Reader
	Out    io.Writer
	// Err gets what is said after the tutor has ended, and is where those who look after a
	// public terminal read; nil for nowhere.
	Err io.Writer
	Env func(string) string
	// Kiosk is set for a public terminal.
	Kiosk *KioskOptions
	// Trace is the file that gets every message of the loop, for developers; "" for
	// none.
	Trace string
	trace *trace
}

// begin gives the settings to begin with: those of the learner, and what the environment
// and the command line ask for.
func (o *TutorOptions) begin(s screen.Settings) screen.Settings {
	if o.Env("NO_COLOR") != "" {
		s.Look = screen.NoColorLook
	}
	if o.Address != address.Polite {
		s.Address = o.Address
	}
	return s
}

// services is what the commands call and do not build themselves.
type services struct {
	tutor Tutor
}

// wire builds the services. It is called once a run, so nothing costly is built
// here: a service opens what it needs when it is called.
func wire() services {
	return services{tutor: runTutor}
}
