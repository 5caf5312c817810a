package work

import (
	"context"
	"errors"
	"math"
	"sync"
	"sync/atomic"

	"jourdain/grader/document"
)

// Most is how many steps the judgement of one document takes at most: fifty times those of a
// book of a thousand pages.
const Most = 100_000_000

// ErrTooMuch is the error of a judgement that took more steps than it may.
var ErrTooMuch = errors.New("the document takes too much work")

// Counter counts the steps of one judgement. Several goroutines may use it at once. A nil
// Counter counts nothing and never stops.
type Counter struct {
	ctx   context.Context //nolint:containedctx // a counter lives as long as the judgement that it counts for
	limit int64
	spent atomic.Int64
}

// New makes a counter of so many steps, which stops when the context ends. The caller calls
// the function that it returns when the judgement is over.
func New(ctx context.Context, limit int64) (c *Counter, done func()) {
	c = &Counter{ctx: ctx, limit: limit}
	// The end of the context spends all that is left: then the next step is the last one.
	stop := context.AfterFunc(ctx, func() { c.spent.Store(ended) })
	return c, func() { stop() }
}

// ended is what has been spent when the context has ended: more than any limit, and with room
// for the steps of those who have not noticed yet.
const ended = math.MaxInt64 / 2

// Step counts n steps, or does not return.
func (c *Counter) Step(n int) {
	if c == nil {
		return
	}
	spent := c.spent.Add(int64(n))
	if spent > c.limit || (spent^(spent-int64(n)))>>looks != 0 && c.ctx.Err() != nil {
		panic(stop{c})
	}
}

// looks says that each 2^looks steps the context is looked at.
const looks = 10

// Text counts the reading of so many bytes.
func (c *Counter) Text(bytes int) { c.Step(bytes/document.StepBytes + 1) }

// Err says why the judgement has to stop; nil while it may go on. It is for who has a way
// to give an error.
func (c *Counter) Err() error {
	switch {
	case c == nil:
		return nil
	case c.ctx.Err() != nil:
		return context.Cause(c.ctx)
	case c.spent.Load() > c.limit:
		return ErrTooMuch
	default:
		return nil
	}
}

// Spent returns the steps that were taken so far.
func (c *Counter) Spent() int64 { return c.spent.Load() }

// stop is the panic of a judgement that stops. It names its counter: who counts with another
// one lets it pass.
type stop struct{ counter *Counter }

// Error says it to who sees a panic that nobody has caught.
func (s stop) Error() string { return "work: a step outside of Do" }

// Catch does something, and reports whether it was stopped.
func (c *Counter) Catch(do func()) (stopped bool) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case stop:
			if fault.counter != c {
				panic(fault)
			}
			stopped = true
		default:
			// What breaks since another goroutine has stopped is no fault of its own.
			if c.Err() == nil {
				panic(fault)
			}
			stopped = true
		}
	}()
	do()
	return false
}

type key struct{}

// With returns a context whose judgements count together: the reading of a document, its grade
// and its outline. The caller calls the function that it returns when all is done.
func With(ctx context.Context, limit int64) (context.Context, func()) {
	c, done := New(ctx, limit)
	return c.In(ctx), done
}

// In returns a context whose judgements count with the counter.
func (c *Counter) In(ctx context.Context) context.Context { return context.WithValue(ctx, key{}, c) }

// Do does a part of a judgement with the counter of the context, or, where it has none, with
// one of its own. The error is a *document.Unreadable: TooBig, with LimitWork, or Stopped when the
// context has ended; also for what has come to its end beyond that.
func Do(ctx context.Context, do func(*Counter)) error {
	c, shared := ctx.Value(key{}).(*Counter)
	if !shared {
		var done func()
		c, done = New(ctx, Most)
		defer done()
	}
	stopped := c.Err() != nil || c.Catch(func() { do(c) })
	if err := c.Err(); err != nil || !stopped {
		return unreadable(err)
	}
	return unreadable(context.Canceled) // by a context that has thought better of it
}

// On does something with a document, of which the walks are counted. The error is that of [Do].
func On(ctx context.Context, doc *document.Document, do func(*document.Document)) error {
	return Do(ctx, func(c *Counter) { do(doc.Counted(c.Step)) })
}

// unreadable says of a document why it was judged no further; nil for a nil error.
func unreadable(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrTooMuch):
		return &document.Unreadable{Reason: document.TooBig, Detail: document.LimitWork, Err: err}
	default:
		return &document.Unreadable{Reason: document.Stopped, Err: err}
	}
}

// All does several things at once, and comes back when each has ended; one that is stopped
// stops them all. A fault in one of them is a panic here.
func (c *Counter) All(workers int, do func()) {
	var group sync.WaitGroup
	faults := make(chan any, workers)
	for range workers {
		group.Go(func() {
			defer func() {
				if fault := recover(); fault != nil {
					faults <- fault
				}
			}()
			c.Catch(do)
		})
	}
	group.Wait()
	select {
	case fault := <-faults:
		panic(fault) // where the caller can recover from it
	default:
	}
	c.Step(0)
}
