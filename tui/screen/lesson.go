package screen

import "jourdain/lessons"

// Text returns a lesson as the tutor says it: in its language and its form of address.
func (e Env) Text(l *lessons.Lesson) *lessons.Text { return l.Text(e.Lang()).In(e.Settings.Address) }

// Work returns a work as the tutor says it.
func (e Env) Work(w *lessons.Work) *lessons.WorkText { return w.Text(e.Lang()).In(e.Settings.Address) }

// Title returns the title of a lesson as the tutor says it.
func (e Env) Title(l *lessons.Lesson) string { return l.TitleIn(e.Lang(), e.Settings.Address) }

// Summary returns the summary of a lesson as the tutor says it.
func (e Env) Summary(l *lessons.Lesson) string { return l.SummaryIn(e.Lang(), e.Settings.Address) }

// Track returns the title and the summary of a track as the tutor says them.
func (e Env) Track(t *lessons.Track) (title, summary string) {
	t = t.In(e.Settings.Address)
	return t.Title[e.Lang()], t.Summary[e.Lang()]
}

// Part returns the title of a part of the course as the tutor says it.
func (e Env) Part(p *lessons.Part) string { return p.In(e.Settings.Address).Title[e.Lang()] }
