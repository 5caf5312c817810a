package home_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/home"
	"jourdain/tui/screen"
)

// full is a store on a disk without room, for as long as err is set.
type full struct {
	progress.Store
	err error
}

func (f *full) Lessons(context.Context) (map[string]progress.Lesson, error) { return nil, f.err }

// The first screen tries by itself to keep what could not be kept, until it is, and not when it
// has been left; in the line mode it does so when one answers.
func TestWhatCouldNotBeKeptIsTriedAgain(t *testing.T) {
	store := &full{Store: progress.Memory(), err: errors.New("no room")}
	h := home.New(&lessons.Course{}, store, time.Now, nil, time.Millisecond)
	answered := func(env screen.Env, e screen.Effect) screen.Effect {
		t.Helper()
		if len(e.InOrder) != 1 {
			t.Fatalf("%d reads of the progress", len(e.InOrder))
		}
		return h.Update(env, e.InOrder[0]())
	}
	effect := answered(screen.Env{}, h.Init(screen.Env{}))
	for range 2 {
		if effect.Later == nil {
			t.Fatal("it does not come back to it")
		}
		task := effect.Later().(screen.Task)
		if task.Deed {
			t.Error("leaving the screen does not end it")
		}
		gone, leave := context.WithCancel(t.Context())
		leave()
		if msg := task.Run(gone); msg != nil {
			t.Errorf("%v although the screen was left", msg)
		}
		effect = answered(screen.Env{}, h.Update(screen.Env{}, task.Run(t.Context())))
	}
	task := effect.Later().(screen.Task)
	store.err = nil
	if effect = answered(screen.Env{}, h.Update(screen.Env{}, task.Run(t.Context()))); effect.Later != nil {
		t.Error("it goes on although all is kept")
	}
	plain := screen.Env{Plain: true}
	store.err = errors.New("no room")
	if effect = answered(plain, h.Init(plain)); effect.Later != nil {
		t.Error("the line mode does not wait for an answer")
	}
	if effect = h.Update(plain, screen.Poll{}); len(effect.InOrder) != 1 {
		t.Error("the line mode does not try again")
	}
}
