package lesson

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Card shows one card of a lesson.
type Card struct {
	lesson *lessons.Lesson
	step   int
	store  progress.Store
}

// NewCard makes the screen of a step that is a card.
func NewCard(lesson *lessons.Lesson, step int, store progress.Store) *Card {
	return &Card{lesson: lesson, step: step, store: store}
}

const (
	nextID = "next"
)

// Init keeps where the learner is.
func (c *Card) Init(screen.Env) screen.Effect { return reach(c.store, c.lesson.ID, c.step) }

// reach keeps where the learner is. What cannot be kept is no reason to stop: the
// first screen says that nothing is kept.
func reach(store progress.Store, id string, step int) screen.Effect {
	return screen.InOrder(func() tea.Msg {
		_ = store.Reach(context.Background(), id, step)
		return nil
	})
}

// Update goes to the next or the previous step.
func (c *Card) Update(env screen.Env, msg tea.Msg) screen.Effect {
	chosen, ok := msg.(screen.Chosen)
	if !ok {
		return screen.Effect{}
	}
	switch chosen.ID {
	case nextID:
		return screen.Replace(env.Step(c.lesson, c.step+1))
	case screen.PreviousID:
		if c.step > 0 {
			return screen.Replace(env.Step(c.lesson, c.step-1))
		}
	}
	return screen.Effect{}
}

// Page shows the card.
func (c *Card) Page(env screen.Env) screen.Page {
	w, text := env.Words, env.Text(c.lesson)
	p := screen.Page{
		Head: screen.Head{
			Trail:  w.Say("lesson.where", "Number", c.lesson.Number, "Title", text.Title),
			Status: w.Say("lesson.page", "Page", c.step+1, "Of", len(text.Steps)+1),
			Meter:  screen.Meter{Done: c.step + 1, Of: len(text.Steps) + 1},
		},
		Title: text.Steps[c.step].Title,
		Parts: parts(text.Steps[c.step].Card),
		Words: screen.Explained(text, text.Steps[c.step].Card...),
		Enter: screen.Enter{Verb: w.Say("keys.next"), ID: nextID},
		// As the other arrow goes back, this one goes on.
		Actions: []screen.Action{{ID: nextID, Key: "right", Help: w.Say("keys.next")}},
	}
	if c.step > 0 {
		p.Actions = append(p.Actions, screen.Previous(w), screen.Action{ID: screen.PreviousID, Key: "left"})
	}
	return p
}

// parts turns the pieces of a lesson into those of a page.
func parts(pieces []lessons.Piece) []screen.Part {
	var out []screen.Part
	for _, piece := range pieces {
		switch piece := piece.(type) {
		case lessons.Prose:
			out = append(out, screen.Prose{Markdown: piece.Markdown})
		case lessons.Comparison:
			out = append(out, screen.Compared(piece.Left, &piece.Right))
		}
	}
	return out
}
