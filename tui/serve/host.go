package serve

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
)

// Why a visit ends before the learner leaves: the cause of the end of [Visit.Context].
var (
	ErrElsewhere = errors.New("the seat is used elsewhere")
	ErrClosing   = errors.New("the server closes")
)

// Options are what a host is made of.
type Options struct {
	Course  *lessons.Course
	Classes classroom.Store
	// Folders is the folder below which each seat has its own, which is made when it is needed.
	Folders string
	// Voice is how learners are spoken to who have not chosen another one.
	Voice address.Voice
	// Points asks to show learners the points of what they hand in.
	Points bool
}

// Host plays the tutor at the seats of classes. It may be used by several goroutines at the same
// time.
type Host struct {
	o      Options
	ctx    context.Context
	close  context.CancelCauseFunc
	mu     sync.Mutex
	visits map[classroom.Seat]*Visit
	over   sync.WaitGroup
}

// NewHost makes a host. The lessons are read now, once for all seats.
func NewHost(o Options) *Host {
	h := &Host{o: o, visits: map[classroom.Seat]*Visit{}}
	h.ctx, h.close = context.WithCancelCause(context.Background())
	o.Course.Warm()
	return h
}

// Folder returns the folder of a seat, which is made when it is not there. Who may write there is
// nobody but the server.
func (h *Host) Folder(s classroom.Seat) (string, error) {
	dir := filepath.Join(h.o.Folders, s.Class, strconv.Itoa(s.Number))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("serve: folder: %w", err)
	}
	return dir, nil
}

// Close ends all visits, and waits until what was done last is kept, or ctx ends.
func (h *Host) Close(ctx context.Context) error {
	h.close(ErrClosing)
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
