package watch

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"time"

	"jourdain/lessons/classroom"
)

const (
	// often is the time between two looks at a class.
	often = 2 * time.Second
	// fresh is how long after somebody did something a work of theirs may still come to be kept.
	fresh = 45 * time.Second
	// patience is how long the database may take for one look.
	patience = 10 * time.Second
)

// seat is a seat of a class as it is now.
type seat struct {
	classroom.Presence
	// Works are those that were handed in last, the last one at the end: two at most.
	Works []classroom.HandIn
}

// snapshot is a class at a time. It is shared, and never changed.
type snapshot struct {
	Seats []seat // in their order
	// Err is why this is not how it is now: the database does not answer, or the class is gone;
	// nil for nothing.
	Err error
	At  time.Time // of the last look that told something
}

// room is a class that is watched.
type room struct {
	classes classroom.Store
	code    string
	now     func() time.Time

	mu      sync.Mutex
	held    int // by so many
	shown   *snapshot
	version int           // of what is shown, from 1
	changed chan struct{} // is closed when something else is shown
	stop    context.CancelFunc
}

// follow looks at the class until ctx ends.
func (r *room) follow(ctx context.Context, every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		r.look(ctx)
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// look asks once how the class is, and shows it where it has changed.
func (r *room) look(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r.mu.Lock()
	before := r.shown
	r.mu.Unlock()
	now := &snapshot{At: r.now()}
	seats, err := r.seats(ctx, before)
	switch {
	case err == nil:
		now.Seats = seats
	case before != nil && !errors.Is(err, classroom.ErrNoClass):
		now.Seats, now.At, now.Err = before.Seats, before.At, err
	default:
		now.Err = err
	}
	if before != nil && reflect.DeepEqual(before.Seats, now.Seats) && errors.Is(now.Err, before.Err) && errors.Is(before.Err, now.Err) {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.shown = now
	r.version++
	close(r.changed)
	r.changed = make(chan struct{})
}

// seats asks for the seats. What was handed in is asked for where somebody has done something.
func (r *room) seats(ctx context.Context, before *snapshot) ([]seat, error) {
	all, err := r.classes.Room(ctx, r.code)
	if err != nil {
		return nil, err //nolint:wrapcheck // the page says it in words
	}
	seats := make([]seat, len(all))
	for i, p := range all {
		seats[i].Presence = p
		if before != nil && i < len(before.Seats) && before.Seats[i].Place.Heard.Equal(p.Place.Heard) && r.now().Sub(p.Place.Heard) > fresh {
			seats[i].Works = before.Seats[i].Works
			continue
		}
		works, err := r.classes.HandIns(ctx, p.Seat)
		if err != nil {
			return nil, err //nolint:wrapcheck // the page says it in words
		}
		seats[i].Works = works[max(len(works)-2, 0):]
	}
	return seats, nil
}

// current returns what is shown; nil before the first look.
func (r *room) current() (*snapshot, int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.shown, r.version
}

// next waits until something else is shown than what has been seen, for so long at most: then
// how long somebody is where they are is news. It returns nil when ctx ends.
func (r *room) next(ctx context.Context, seen int, most time.Duration) (*snapshot, int) {
	r.mu.Lock()
	shown, version, changed := r.shown, r.version, r.changed
	r.mu.Unlock()
	if version > seen {
		return shown, version
	}
	wait := time.NewTimer(most)
	defer wait.Stop()
	select {
	case <-ctx.Done():
		return nil, seen
	case <-changed:
	case <-wait.C:
	}
	return r.current()
}
