package home

import (
	"jourdain/tui/screen"
)

// later returns where the first exercise is that was missed or put off; false for none.
func (c *Course) later(env screen.Env) (screen.Route, bool) {
	for _, lesson := range c.course.InOrder(env.Settings.Track) {
		for _, step := range screen.LeftOver(lesson.ID, c.done) {
			if route, ok := env.Alone(lesson, step); ok {
				return route, true
			}
		}
	}
	return screen.Route{}, false
}

// offerLater offers, behind the lessons, the exercises that were missed or put off. At the end of
// the course they are what is left to do.
func (c *Course) offerLater(env screen.Env, p *screen.Page) {
	n, ended := 0, true
	for _, lesson := range c.course.InOrder(env.Settings.Track) {
		n += len(screen.LeftOver(lesson.ID, c.done))
		ended = ended && c.kept[lesson.ID].Passed
	}
	if n == 0 {
		return
	}
	row := screen.Row{ID: laterID, Label: env.Words.Say("course.later", "Count", n), Group: lastGroup(p.Rows), Apart: true}
	if route, ok := c.later(env); ok {
		lesson := c.course.Lesson(route.Lesson)
		row.Detail = env.Words.Say("course.later-first", "Number", lesson.Number, "Title", env.Text(lesson).Steps[route.Step].Title)
	}
	p.Rows = append(p.Rows, row)
	if ended {
		p.Selection.Row = laterID
		p.Parts = append(p.Parts, screen.Note{Text: env.Words.Say("course.later-end", "Count", n)})
	}
}
