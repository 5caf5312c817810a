package classroom

import (
	"context"
	"slices"
	"sync"
	"time"
)

const (
	// mostWaiting is how many of a lane may wait: a person tries one secret after the other.
	mostWaiting = 8
	noBound     = int(^uint(0) >> 1)
	// lately is after how long what a lane has had counts half.
	lately = 10 * time.Second
)

// queue lets so many in at the same time, each in a lane. The next one is of the lane that has had least
// lately: who tries one secret does not wait behind all those of who tries many.
type queue struct {
	now func() time.Time

	mu     sync.Mutex
	free   int
	lanes  map[string]*lane
	halved time.Time // when what the lanes have had was halved last
}

// lane is those who wait in turn.
type lane struct {
	waiting []*turn // the first one first
	had     int
}

// turn is closed when it has come.
type turn struct {
	come  chan struct{}
	since time.Time
}

func newQueue(most int) *queue {
	return &queue{now: time.Now, free: most, lanes: map[string]*lane{}}
}

// enter waits for a turn, and returns what ends it. The error is [ErrWait] where so many of the lane wait
// already, or that of ctx.
func (q *queue) enter(ctx context.Context, name string, most int) (leave func(), err error) {
	q.mu.Lock()
	q.halve()
	l := q.lanes[name]
	if l == nil {
		l = &lane{}
		q.lanes[name] = l
	}
	if len(l.waiting) >= most {
		q.mu.Unlock()
		return nil, ErrWait
	}
	mine := &turn{make(chan struct{}), q.now()}
	l.waiting = append(l.waiting, mine)
	q.next()
	q.mu.Unlock()
	select {
	case <-mine.come:
		return q.leave, nil
	case <-ctx.Done():
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if i := slices.Index(l.waiting, mine); i >= 0 {
		l.waiting = slices.Delete(l.waiting, i, i+1)
	} else { // it came at the same moment
		q.free++
		q.next()
	}
	return nil, ctx.Err()
}

// leave ends a turn.
func (q *queue) leave() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.free++
	q.next()
}

// next gives the turns that are free.
func (q *queue) next() {
	for q.free > 0 {
		var least *lane
		for _, l := range q.lanes {
			if len(l.waiting) > 0 && (least == nil || l.before(least)) {
				least = l
			}
		}
		if least == nil {
			return
		}
		q.free--
		least.had++
		close(least.waiting[0].come)
		least.waiting = least.waiting[1:]
	}
}

// before reports whether it is the turn of a lane before another one, in both of which somebody waits.
func (l *lane) before(other *lane) bool {
	if l.had != other.had {
		return l.had < other.had
	}
	return l.waiting[0].since.Before(other.waiting[0].since)
}

// halve makes what the lanes have had count less with time, and forgets those that have had nothing.
func (q *queue) halve() {
	now := q.now()
	if now.Sub(q.halved) < lately {
		return
	}
	q.halved = now
	for name, l := range q.lanes {
		if l.had /= 2; l.had == 0 && len(l.waiting) == 0 {
			delete(q.lanes, name)
		}
	}
}
