package cli

import (
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/learn"
	"jourdain/tui/cli/teacher"
)

// services is what the verbs are given, and do not build themselves.
type services struct {
	input   *input.Input
	faults  *faults.Sayer
	teacher *teacher.Teacher
	tutor   learn.Tutor
	// course makes the choice of a course, one for each command that has one.
	course func() *chosen.Choice
}

// wire builds the services. It is called once a run, so nothing costly is built
// here: a service opens what it needs when it is called.
func wire(con *console.Console) services {
	s := services{input: input.New(con), faults: faults.New(con), tutor: learn.Run}
	s.teacher = teacher.New(con, s.input, s.faults)
	s.course = func() *chosen.Choice { return chosen.New(con, s.faults) }
	return s
}
