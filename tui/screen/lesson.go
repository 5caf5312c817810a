package screen

import "jourdain/lessons"

// Text returns a lesson as the tutor says it: in its voice.
func (e Env) Text(l *lessons.Lesson) *lessons.Text { return l.Text(e.Voice()) }

// Work returns a work as the tutor says it.
func (e Env) Work(w *lessons.Work) *lessons.WorkText { return w.Text(e.Voice()) }
