package classroom

import (
	"context"
	"sync"
	"time"

	"jourdain/lessons/progress"
)

const (
	// again is the pause between two tries to keep what somebody did who has left.
	again = time.Second
	// last is how long the last try may take, when the server ends.
	last = time.Second
)

// ledger is where what was done at a seat is kept: the database, or a file for when that is away.
type ledger interface {
	progress.Store
	// judged keeps what a document came to, under a name, by which it is kept once.
	judged(ctx context.Context, name string, h HandIn) error
}

// owed is something that was done at a seat, and is not kept yet.
type owed struct {
	seat *learner
	at   time.Time // when it was put off
	do   func(context.Context, ledger) error
}

// belated is what people did who left while the database did not answer. It is kept when it answers
// again, in the order in which they left.
type belated struct {
	mu      sync.Mutex
	waiting []owed
	end     context.CancelFunc // nil while nobody tries
	over    sync.WaitGroup
}

// add makes a change at a seat later.
func (b *belated) add(seat *learner, change func(context.Context, ledger) error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, owed{seat, seat.d.now(), change})
	if b.end != nil {
		return
	}
	var ctx context.Context
	ctx, b.end = context.WithCancel(context.Background())
	b.over.Go(func() { b.try(ctx) })
}

// try tries until nothing waits any more.
func (b *belated) try(ctx context.Context) {
	for b.flush(ctx) != nil {
		select {
		case <-ctx.Done():
			return
		case <-time.After(again):
		}
	}
}

// flush makes the changes that wait, up to one that cannot be made now.
func (b *belated) flush(ctx context.Context) error {
	for {
		b.mu.Lock()
		if len(b.waiting) == 0 {
			if b.end != nil {
				b.end()
				b.end = nil
			}
			b.mu.Unlock()
			return nil
		}
		change := b.waiting[0]
		b.mu.Unlock()
		if err := change.do(ctx, change.seat); progress.Passing(err) {
			return err
		}
		b.mu.Lock()
		b.waiting = b.waiting[1:]
		b.mu.Unlock()
	}
}

// close tries for the last time. The error is an [Unkept] where something is not kept.
func (b *belated) close() error {
	b.mu.Lock()
	if b.end != nil {
		b.end()
	}
	b.mu.Unlock()
	b.over.Wait()
	ctx, stop := context.WithTimeout(context.Background(), last)
	defer stop()
	if b.flush(ctx) == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return noted(b.waiting)
}
