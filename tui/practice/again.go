package practice

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Again leads through the exercises of a series, and says at its end when each comes back.
type Again struct {
	course *lessons.Course
	store  progress.Store
	now    func() time.Time
	series screen.Series
	stood  *stood // nil until it was read
}

// NewAgain makes the screen that comes before each exercise of a series, and after the last one.
func NewAgain(course *lessons.Course, store progress.Store, now func() time.Time, series screen.Series) *Again {
	return &Again{course: course, store: store, now: now, series: series}
}

// endID leaves the last page of a series.
const endID = "end"

// stood brings how the exercises stand, at a time.
type stood struct {
	at        time.Time
	exercises map[progress.Exercise]progress.Practised
}

// Init goes to the next exercise, or, at the end, finds how they stand.
func (a *Again) Init(env screen.Env) screen.Effect {
	if next, ok := env.Next(a.course, a.series); ok {
		return screen.Replace(next)
	}
	return screen.InOrder(func() tea.Msg {
		// What cannot be read is not told.
		exercises, _ := a.store.Exercises(context.Background())
		return stood{at: a.now(), exercises: exercises}
	})
}

// Update hears that one has read how it went.
func (a *Again) Update(_ screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case stood:
		a.stood = &msg
	case screen.Chosen:
		return screen.Leave()
	}
	return screen.Effect{}
}

// Page says when the exercises come back: those that went well first.
func (a *Again) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head: screen.Head{Trail: w.Say("again.trail")}, Title: w.Say("again.ended"),
		Rows: []screen.Row{{ID: endID, Label: w.Say("again.end")}}, Enter: screen.Enter{Verb: w.Say("keys.choose"), Alone: endID},
		Back: screen.Back{ID: endID},
	}
	for _, b := range a.back(env) {
		note := screen.Note{Mark: screen.OK, Worded: true}
		said := []any{"Count", len(b.names), "Exercises", w.List(b.names), "When", b.when}
		if note.Text = w.Say("again.well", said...); b.when == "" {
			note.Mark, note.Text = screen.Advice, w.Say("again.not-yet", said...)
		}
		p.Parts = append(p.Parts, note)
	}
	if len(p.Parts) > 0 {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("again.grows"), IfRoom: true})
	}
	return p
}

// back is exercises that come back on the same day.
type back struct {
	when  string // in words; "" for the next time that one practises
	names []string
}

// back returns the exercises of the series by the day on which they come back, those last that did
// not go well.
func (a *Again) back(env screen.Env) []back {
	if a.stood == nil {
		return nil
	}
	played := slices.Clone(a.series.Exercises)
	due := func(e progress.Exercise) time.Time { return a.stood.exercises[e].Due() }
	slices.SortStableFunc(played, func(x, y progress.Exercise) int { return due(x).Compare(due(y)) })
	var all []back
	for _, e := range played {
		lesson := a.course.Lesson(e.Lesson)
		if lesson == nil {
			continue
		}
		if _, ok := env.Alone(lesson, e.Step); !ok {
			continue
		}
		when := ""
		if a.stood.at.Before(due(e)) {
			when = env.Words.In(due(e), a.stood.at)
		}
		if len(all) == 0 || all[len(all)-1].when != when {
			all = append(all, back{when: when})
		}
		last := &all[len(all)-1]
		last.names = append(last.names, env.Words.Say("again.exercise", "Title", env.Text(lesson).Steps[e.Step].Title, "Number", lesson.Number))
	}
	if len(all) > 0 && all[0].when == "" {
		all = append(all[1:], all[0])
	}
	return all
}
