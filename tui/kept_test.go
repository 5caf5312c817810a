package tui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// hears is a store that hears of what it is to keep before it keeps it.
type hears struct {
	progress.Store
	hear func(what string)
}

func (s hears) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	s.hear("answer")
	return s.Store.SaveAnswer(ctx, lesson, step, answer)
}

func (s hears) SaveExercise(ctx context.Context, e progress.Exercise, p progress.Practised) error {
	s.hear("exercise")
	return s.Store.SaveExercise(ctx, e, p)
}

// exercise is the step of the first exercise of a lesson, where choosing is answering.
const exercise = 4

// At a seat a verdict is shown once the answer is kept, and how the exercise went.
func TestAtASeatAVerdictIsShownOnceItIsKept(t *testing.T) {
	for _, right := range []bool{false, true} {
		services := testServices(t, t.TempDir())
		var p *player
		var kept []string
		services.Venue = AtSeat
		services.Progress = hears{services.Progress, func(what string) {
			if kept = append(kept, what); p.sees("Not quite.") || p.sees("That is right.") {
				t.Errorf("the verdict is shown before the %s is kept:\n%s", what, p.screen())
			}
		}}
		p = playerOf(t, services, t.TempDir(), "en", 80, 24)
		p.step(exercise)
		p.answer(right)
		p.wantSees(map[bool]string{false: "Not quite.", true: "That is right."}[right])
		if len(kept) < 2 || kept[0] != "answer" || kept[1] != "exercise" {
			t.Errorf("right: %t: kept are %v", right, kept)
		}
	}
}

// Where a store is slow, that is said at a seat; keys are heard meanwhile; the verdict follows.
func TestASlowStoreIsSaid(t *testing.T) {
	services := testServices(t, t.TempDir())
	goOn := make(chan struct{})
	services.Venue = AtSeat
	services.Progress = hears{services.Progress, func(string) { <-goOn }}
	s, err := NewSession(services, screen.Setup{Voice: address.Polite.In("en")}, false)
	if err != nil {
		t.Fatal(err)
	}
	s.late.after = time.Millisecond
	slow := s.Env().Words.Say("progress.slow")
	says := func(words string) bool {
		return slices.ContainsFunc(s.Page().Parts, func(part screen.Part) bool {
			note, ok := part.(screen.Note)
			return ok && strings.Contains(note.Text, words)
		})
	}
	judged := func() bool { return says("Not quite.") || s.Page().Rows[0].ID == "next" }
	l := newLooper(t, s)
	l.run(s.Start())
	l.run(s.Update(screen.Ask{To: s.Env().Step(services.Course.Lesson(tuitest.Lesson), exercise)}))
	l.until(func() bool { return len(s.Page().Rows) > 1 })
	l.run(s.Update(screen.Chosen{ID: s.Page().Rows[0].ID}))
	l.until(func() bool { return says(slow) })
	if judged() {
		t.Error("the verdict is shown, and nothing is kept")
	}
	l.run(s.Update(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}}))
	l.run(s.Update(screen.Ask{How: screen.Pop}))
	close(goOn)
	l.until(judged)
	l.until(func() bool { return !says(slow) })
	if err := s.Finish(); err != nil {
		t.Error(err)
	}
}
