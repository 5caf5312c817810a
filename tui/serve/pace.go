package serve

import (
	"context"
	"sync"
	"time"

	"jourdain/lessons/classroom"
)

// How often somebody may sit down at one seat: so many times in a row, and then once in each such
// time. A program that comes and goes without end would fill the log and the disk of the database.
const (
	inARow  = 10
	onceAll = time.Second
)

// pace keeps apart the visits of each seat.
type pace struct {
	mu sync.Mutex
	// next is when the next visit of a seat would be due if its visits were spread evenly.
	next map[classroom.Seat]time.Time
}

// wait waits until a visit of a seat may begin, or ctx ends.
func (p *pace) wait(ctx context.Context, s classroom.Seat, now func() time.Time) error {
	for {
		early := p.take(s, now())
		if early <= 0 {
			return nil
		}
		timer := time.NewTimer(early)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return context.Cause(ctx)
		}
	}
}

// take lets a visit begin, or says in how long one may.
func (p *pace) take(s classroom.Seat, now time.Time) (early time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	due := p.next[s]
	if due.Before(now) {
		due = now
	}
	if early := due.Sub(now) - (inARow-1)*onceAll; early > 0 {
		return early
	}
	p.next[s] = due.Add(onceAll)
	return 0
}

// forget forgets the seats that nobody has come to for long enough.
func (p *pace) forget(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for s, due := range p.next {
		if due.Before(now) {
			delete(p.next, s)
		}
	}
}
