package serve

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/budget"
	"jourdain/tui/serve/folder"
)

// Why a visit ends before the learner leaves: the cause of the end of [Visit.Context].
var (
	ErrElsewhere = errors.New("the seat is used elsewhere")
	ErrTaken     = errors.New("the seat has a new secret, or was given to others")
	ErrErased    = errors.New("the class is erased")
	ErrClosing   = errors.New("the server closes")
	ErrIdle      = errors.New("nobody has done anything for long")
	ErrLong      = errors.New("the visit has lasted very long")
)

// Options are what a host is made of.
type Options struct {
	Course  *lessons.Course
	Classes classroom.Store
	// Folders is the folder below which each seat has its own, which is made when it is needed.
	Folders string
	// Room counts what is in these folders, whose limits the tutor keeps too; nil for no limits.
	Room *folder.Keeper
	// Voice is how learners are spoken to who have not chosen another one.
	Voice address.Voice
	// Points asks to show learners the points of what they hand in.
	Points bool
	// Idle is how long nobody does anything at a seat before the tutor asks whether someone is
	// there, and Warn how long it then waits for any key: 20 seconds or more (WCAG 2.2, 2.2.1).
	// Nobody is asked where Idle is 0.
	Idle, Warn time.Duration
	// Longest is how long a visit lasts at most; 0 for any time.
	Longest time.Duration
}

// Host plays the tutor at the seats of classes. It may be used by several goroutines at the same
// time.
type Host struct {
	o      Options
	ctx    context.Context
	close  context.CancelCauseFunc
	mu     sync.Mutex
	visits map[string]*Visit // by their sessions
	holds  map[*hold]bool
	over   sync.WaitGroup
	pace   pace
	judged *budget.Watch // of all that is judged, whoever handed it in
	now    func() time.Time
}

// NewHost makes a host, which works until [Host.Close]. The lessons are read now, once for all
// seats.
func NewHost(o Options) *Host {
	h := &Host{o: o, visits: map[string]*Visit{}, holds: map[*hold]bool{}, now: time.Now, pace: pace{next: map[classroom.Seat]time.Time{}}, judged: budget.New(budget.Usual)}
	h.ctx, h.close = context.WithCancelCause(context.Background())
	o.Course.Warm()
	go h.watch()
	return h
}

// room says whether the tutor may write a new file of so many bytes into the folder of a seat.
func (h *Host) room(dir string, bytes int64) error {
	if h.o.Room == nil {
		return nil
	}
	f, err := h.o.Room.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Fits(".jourdain.new", bytes), f.Close())
}

// Languages returns the languages of the course.
func (h *Host) Languages() []string { return h.o.Course.Languages }

// Voice returns how learners are spoken to who have not chosen another voice.
func (h *Host) Voice() address.Voice { return h.o.Voice }

// Visits returns how many visits there are now.
func (h *Host) Visits() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.visits)
}

// Attend returns a context that ends when ctx does, and when the host closes: for who sits at no seat,
// as a teacher who looks at a class. Its cause is then [ErrClosing]. What it holds is given back when
// ctx ends.
func (h *Host) Attend(ctx context.Context) context.Context {
	ctx, end := context.WithCancelCause(ctx)
	unbind := context.AfterFunc(h.ctx, func() { end(context.Cause(h.ctx)) })
	context.AfterFunc(ctx, func() { unbind() })
	return ctx
}

// Close ends all visits, and waits until what was done last is kept, or ctx ends.
func (h *Host) Close(ctx context.Context) error {
	h.mu.Lock()
	h.close(ErrClosing) // under the lock: no visit begins afterwards
	h.mu.Unlock()
	kept := make(chan struct{})
	go func() {
		h.over.Wait()
		close(kept)
	}()
	select {
	case <-kept:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("serve: close: %w", ctx.Err())
	}
}
