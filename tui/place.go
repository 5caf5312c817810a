package tui

import (
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/help"
	"jourdain/tui/screen"
)

// NewPlace begins a session at a screen of its own in place of the tutor's first one: what is
// shown beside the lessons, as the room of a class. It has the help, and keeps nothing.
func NewPlace(first screen.Screen, course *lessons.Course, setup screen.Setup, plain bool) (*Session, error) {
	s := &Session{
		router: Router{makers: map[screen.Name]Maker{
			screen.HomeScreen: func(screen.Route) screen.Screen { return first },
			screen.HelpScreen: func(w screen.Route) screen.Screen { return help.New(w.Topic, w.Long) },
		}},
		store: progress.Keep(progress.Memory()), course: course, warm: func() {}, leaving: leaving,
	}
	s.env = screen.Env{Plain: plain}
	s.kept = setup
	return s, s.set(s.kept)
}
