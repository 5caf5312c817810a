package classroom

import (
	"context"
	"errors"
	"sync"
	"time"

	"jourdain/lessons/progress"
)

const (
	// again is the pause between two tries to keep what somebody did who has left.
	again = time.Second
	// last is how long the last try may take, when the server ends.
	last = 2 * time.Second
)

// belated is what people did who left while the database did not answer. It is kept when it answers
// again, in the order in which they left.
type belated struct {
	mu      sync.Mutex
	waiting []func(context.Context) error
	end     context.CancelFunc // nil while nobody tries
	over    sync.WaitGroup
}

// add makes a change later.
func (b *belated) add(change func(context.Context) error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, change)
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
		if err := change(ctx); progress.Passing(err) {
			return err
		}
		b.mu.Lock()
		b.waiting = b.waiting[1:]
		b.mu.Unlock()
	}
}

// close tries for the last time. The error says why something is not kept.
func (b *belated) close() error {
	b.mu.Lock()
	if b.end != nil {
		b.end()
	}
	b.mu.Unlock()
	b.over.Wait()
	ctx, stop := context.WithTimeout(context.Background(), last)
	defer stop()
	err := b.flush(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return ErrAway
	}
	return err
}
