package budget

import (
	"context"
	"errors"
	"fmt"
	"time"

	"jourdain/grader/document"
)

// grace is how long work may go on when its budget is over, before it is left to itself.
const grace = time.Second

// Do does the work on one file within its budget. The error is the work's own, or a
// *document.Unreadable: Stopped when the budget is over or the context ends, Silent when
// nothing was read for long, Unknown for a fault of ours. Work that does not look at its
// context is left behind.
func Do[T any](ctx context.Context, w *Watch, work func(context.Context) (T, error)) (T, error) {
	ctx, done := w.begin(ctx)
	results := make(chan result[T], 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				err := &document.Unreadable{Reason: document.Unknown, Err: fmt.Errorf("fault: %v", fault)}
				results <- result[T]{err: err}
			}
		}()
		value, err := work(ctx)
		results <- result[T]{value, err}
	}()
	r := await(ctx, results)
	cause := ended(ctx, done)
	if cause != nil {
		var none T
		return none, cause
	}
	return r.value, r.err
}

type result[T any] struct {
	value T
	err   error
}

// await gives the result, or nothing when the context has ended and none came in time.
func await[T any](ctx context.Context, results <-chan result[T]) (r result[T]) {
	select {
	case r = <-results:
		return r
	case <-ctx.Done():
	}
	select {
	case r = <-results:
	case <-time.After(grace):
	}
	return r
}

// ended closes an account and says why its work was stopped; nil when it was not. What
// has come to its end beyond the budget is stopped too: else the moment of a look would
// decide.
func ended(ctx context.Context, done func()) error {
	before := ctx.Err() != nil
	done()
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, ErrSilent):
		return &document.Unreadable{Reason: document.Silent, Err: cause}
	case before, errors.Is(cause, ErrSpent):
		return &document.Unreadable{Reason: document.Stopped, Err: cause}
	default:
		return nil
	}
}
