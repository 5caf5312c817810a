package home

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Course is the list of the lessons.
type Course struct {
	course *lessons.Course
	store  progress.Store
	kept   map[string]progress.Lesson
}

// NewCourse makes the list of the lessons.
func NewCourse(course *lessons.Course, store progress.Store) *Course {
	return &Course{course: course, store: store}
}

// Init reads what the learner has done.
func (c *Course) Init(screen.Env) screen.Effect { return load(c.store) }

// Update hears which lesson was chosen.
func (c *Course) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		c.kept = msg.lessons
	case screen.Resumed:
		return load(c.store)
	case screen.Chosen:
		if lesson := c.course.Lesson(msg.ID); lesson != nil {
			kept := c.kept[msg.ID]
			if kept.Passed {
				kept.Step = 0
			}
			return screen.Go(screen.Step(lesson, kept.Step, env.Lang()))
		}
	}
	return screen.Effect{}
}

// Page lists the lessons by the parts of the course.
func (c *Course) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: w.Say("course.where"), Status: c.count(env), Enter: w.Say("keys.open")}
	for _, part := range c.course.Parts {
		for _, lesson := range part.Lessons {
			p.Rows = append(p.Rows, c.row(env, lesson, part.Title[env.Lang()]))
		}
	}
	return p
}

func (c *Course) count(env screen.Env) string {
	passed := 0
	for _, lesson := range c.course.Lessons {
		if c.kept[lesson.ID].Passed {
			passed++
		}
	}
	return env.Words.Say("course.finished", "Count", passed, "Of", len(c.course.Lessons))
}

func (c *Course) row(env screen.Env, lesson *lessons.Lesson, group string) screen.Row {
	w, text := env.Words, lesson.Text(env.Lang())
	kept, begun := c.kept[lesson.ID]
	row := screen.Row{
		ID: lesson.ID, Group: group, Mark: screen.Fresh,
		Label:  w.Say("course.lesson", "Number", lesson.Number, "Title", text.Title),
		Aside:  w.Say("course.minutes", "Count", lesson.Minutes),
		Detail: text.Summary,
	}
	switch {
	case kept.Passed:
		row.Mark = screen.Done
	case begun:
		row.Mark = screen.Begun
		row.Detail = w.Say("course.at", "Page", kept.Step+1, "Of", len(text.Steps)+1) + " " + text.Summary
	}
	return row
}
