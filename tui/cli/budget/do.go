package budget

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

const (
	// grace is how long work may go on when its budget is over, before it is left to itself:
	// all that counts its steps ends far sooner (package work).
	grace = time.Second
	// hurry is the same when the whole command is interrupted: the program ends then anyway.
	hurry = 50 * time.Millisecond
)

// Usual is how much time of the processor one file may take. A thousand pages
// take a second on an old computer.
const Usual = 30 * time.Second

// Counted returns a context in which all that is done for one document is Counted as one.
func Counted(ctx context.Context) (context.Context, func()) { return work.With(ctx, work.Most) }

// Do does the work on one file within its budget. The error is the work's own, or a
// *document.Unreadable: Stopped when the budget is over or the context ends, TooBig when it
// takes too much memory, Silent when nothing was read for long, Unknown for a fault of ours.
//
// The system counts processor and memory for the whole program. So who is beyond a bound while
// others are at work is done once more, alone: only what is too much by itself is refused.
func Do[T any](ctx context.Context, w *Watch, work func(context.Context) (T, error)) (T, error) {
	select {
	case w.places <- struct{}{}:
		defer func() { <-w.places }()
	case <-ctx.Done():
		var none T
		return none, &document.Unreadable{Reason: document.Stopped, Err: context.Cause(ctx)}
	}
	w.alone.RLock()
	value, beside, err := once(ctx, w, work)
	w.alone.RUnlock()
	if !beside || ctx.Err() != nil || !isBeyond(err) {
		return value, err
	}
	w.alone.Lock()
	defer w.alone.Unlock()
	debug.FreeOSMemory()
	value, _, err = once(ctx, w, work)
	return value, err
}

// isBeyond reports whether work was stopped by a bound that is counted for the whole program.
func isBeyond(err error) bool { return errors.Is(err, ErrSpent) || errors.Is(err, ErrMemory) }

// once does the work, and reports whether other work was done beside it.
func once[T any](ctx context.Context, w *Watch, work func(context.Context) (T, error)) (value T, beside bool, err error) {
	within, a := w.begin(ctx)
	results := make(chan result[T], 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				err := &document.Unreadable{Reason: document.Unknown, Err: fmt.Errorf("fault: %v", fault)}
				results <- result[T]{err: err}
			}
		}()
		value, err := work(within)
		results <- result[T]{value, err}
	}()
	r := await(ctx, within, results)
	beside, cause := w.close(within, a)
	if cause != nil {
		if errors.Is(cause, ErrMemory) {
			defer debug.FreeOSMemory() // for those who come next
		}
		return value, beside, cause
	}
	return r.value, beside, r.err
}

type result[T any] struct {
	value T
	err   error
}

// await returns the result, or nothing when the context has ended and none came in time.
func await[T any](outer, within context.Context, results <-chan result[T]) (r result[T]) {
	select {
	case r = <-results:
		return r
	case <-within.Done():
	}
	patience := grace
	if outer.Err() != nil {
		patience = hurry
	}
	select {
	case r = <-results:
	case <-time.After(patience):
	}
	return r
}

// close closes an account and reports whether there were others beside it, and why its work was
// stopped; nil when it was not. What has come to its end beyond the budget is stopped too: else
// the moment of a look would decide.
func (w *Watch) close(within context.Context, a *account) (beside bool, err error) {
	before := within.Err() != nil
	beside = w.end(a)
	switch cause := context.Cause(within); {
	case errors.Is(cause, ErrSilent):
		return beside, &document.Unreadable{Reason: document.Silent, Err: cause}
	case errors.Is(cause, ErrMemory):
		return beside, &document.Unreadable{Reason: document.TooBig, Detail: document.LimitMemory, Err: cause}
	case before, errors.Is(cause, ErrSpent):
		return beside, &document.Unreadable{Reason: document.Stopped, Err: cause}
	default:
		return beside, nil
	}
}
