package home

import (
	"jourdain/tui/screen"
)

// goLater goes to what is offered behind the lessons.
func (c *Course) goLater(env screen.Env) screen.Effect {
	if !env.Public {
		return screen.Go(screen.Route{Name: screen.AgainScreen, Series: c.again})
	}
	if route, ok := c.later(env); ok {
		return screen.Go(route)
	}
	return screen.Effect{}
}

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

// laterRow offers the exercises that can be practised again; at a public terminal, where there are
// none, those that were missed or put off, n of them.
func (c *Course) laterRow(env screen.Env, n int) (screen.Row, bool) {
	if !env.Public {
		row, ok := env.Practise(laterID, c.again)
		row.Detail = env.Words.Say("again.about")
		return row, ok
	}
	row := screen.Row{ID: laterID, Label: env.Words.Say("course.later", "Count", n)}
	route, ok := c.later(env)
	if ok {
		lesson := c.course.Lesson(route.Lesson)
		row.Detail = env.Words.Say("course.later-first", "Number", lesson.Number, "Title", env.Text(lesson).Steps[route.Step].Title)
	}
	return row, ok
}

// offerLater offers, behind the lessons, exercises to do once more. At the end of the course,
// those that were missed or put off are what is left to do.
func (c *Course) offerLater(env screen.Env, p *screen.Page) {
	n, ended := 0, true
	for _, lesson := range c.course.InOrder(env.Settings.Track) {
		n += len(screen.LeftOver(lesson.ID, c.done))
		ended = ended && c.kept[lesson.ID].Passed
	}
	row, ok := c.laterRow(env, n)
	if !ok {
		return
	}
	row.Group, row.Apart, row.Behind = lastGroup(p.Rows), true, true
	p.Rows = append(p.Rows, row)
	if ended && n > 0 {
		p.Selection.Row = laterID
		p.Parts = append(p.Parts, screen.Note{Text: env.Words.Say("course.later-end", "Count", n)})
	}
}
