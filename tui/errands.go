package tui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// errands are what the screens of a session do beside the loop. The zero value is ready.
type errands struct {
	once sync.Once
	ctx  context.Context //nolint:containedctx // a session's work lives as long as the session
	end  context.CancelFunc
	// running are the deeds that a person asked for. None begins once the session has ended.
	mu      sync.Mutex
	ended   bool
	running sync.WaitGroup
}

// farewell is how long the end of a session waits for what is being written.
const farewell = time.Second

// session returns the context that ends with the session.
func (e *errands) session() context.Context {
	e.once.Do(func() { e.ctx, e.end = context.WithCancel(context.Background()) })
	return e.ctx
}

// run does a task: one that is only for its screen until that is left, a deed until the
// session ends. What is over does not begin.
func (e *errands) run(here context.Context, task screen.Task) tea.Msg {
	ctx := here
	if task.Deed {
		ctx = e.session()
		if !e.begin() {
			return nil
		}
		defer e.running.Done()
	}
	if ctx.Err() != nil {
		return nil
	}
	return task.Run(ctx)
}

// begin counts a deed, unless the session has ended.
func (e *errands) begin() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.ended {
		e.running.Add(1)
	}
	return !e.ended
}

// close ends all tasks. A deed that is under way has a moment to come to its end, so that
// nothing of it appears later, where the next person would see it.
func (e *errands) close() {
	e.session()
	e.end()
	e.mu.Lock()
	e.ended = true
	e.mu.Unlock()
	done := make(chan struct{})
	go func() {
		e.running.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(farewell):
	}
}
