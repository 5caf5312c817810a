package cli

import "jourdain/tui/cli/console"

// services is what the verbs are given, and do not build themselves.
type services struct {
	input   *Input
	faults  *Sayer
	teacher *Teacher
	tutor   Tutor
	// course makes the choice of a course, one for each command that has one.
	course func() *Choice
}

// wire builds the services. It is called once a run, so nothing costly is built
// here: a service opens what it needs when it is called.
func wire(con *console.Console) services {
	s := services{input: NewInput(con), faults: NewSayer(con), tutor: Run}
	s.teacher = NewTeacher(con, s.input, s.faults)
	s.course = func() *Choice { return NewChoice(con, s.faults) }
	return s
}
