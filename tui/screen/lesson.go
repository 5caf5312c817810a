package screen

import "jourdain/lessons"

// Text returns a lesson as the tutor says it: in its voice.
func (e Env) Text(l *lessons.Lesson) *lessons.Text { return l.Text(e.Voice()) }

// Work returns a work as the tutor says it.
func (e Env) Work(w *lessons.Work) *lessons.WorkText { return w.Text(e.Voice()) }

// Title returns the title of a lesson as the tutor says it.
func (e Env) Title(l *lessons.Lesson) string { return l.Title(e.Voice()) }

// Summary returns the summary of a lesson as the tutor says it.
func (e Env) Summary(l *lessons.Lesson) string { return l.Summary(e.Voice()) }

// Track returns the title and the summary of a track as the tutor says them.
func (e Env) Track(t *lessons.Track) (title, summary string) {
	return t.Title(e.Voice()), t.Summary(e.Voice())
}

// Part returns the title of a part of the course as the tutor says it.
func (e Env) Part(p *lessons.Part) string { return p.Title(e.Voice()) }
