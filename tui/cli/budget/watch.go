package budget

import (
	"context"
	"errors"
	"sync"
	"time"
)

// The causes of a file that is judged no further.
var (
	// ErrSpent: judging it took too much of the processor.
	ErrSpent = errors.New("the time of the processor for one file is over")
	// ErrSilent: nothing came any more from where the file is read.
	ErrSilent = errors.New("the file is not read on: what it is read from does not answer")
)

const (
	// every is the time between two looks at what was used.
	every = 250 * time.Millisecond
	// asleep is the time of the processor that the whole program uses at most between two
	// looks while it waits. The system gives who computes a millisecond at least when it
	// gives it anything.
	asleep = time.Millisecond
	// patience is how many looks in a row may find the program asleep: five minutes. A
	// disk that spins up, or one in another town, answers by then.
	patience = int(5 * time.Minute / every)
)

// Watch looks at what the files that are judged at the same time use of the processor.
type Watch struct {
	limit time.Duration
	used  func() time.Duration // by the whole program, so far

	mu      sync.Mutex
	running map[*account]bool
	last    time.Duration // what was used at the last look
	idle    int           // looks in a row that found the program asleep
	stop    chan struct{} // ends the looking; nil while nothing is judged
}

// account is what one file has used.
type account struct {
	used time.Duration
	end  context.CancelCauseFunc
}

// New makes a watch that gives each file so much time of the processor.
func New(limit time.Duration) *Watch { return newWatch(limit, clock()) }

func newWatch(limit time.Duration, used func() time.Duration) *Watch {
	return &Watch{limit: limit, used: used, running: map[*account]bool{}}
}

// clock gives the time of the processor, or, on a system that does not tell, that on the
// wall.
func clock() func() time.Duration {
	if _, ok := processor(); ok {
		return func() time.Duration { used, _ := processor(); return used }
	}
	begun := time.Now()
	return func() time.Duration { return time.Since(begun) }
}

// begin opens an account. The context ends when it is overdrawn, and the function that is
// given closes it: what was used up to then counts too.
func (w *Watch) begin(ctx context.Context) (context.Context, func()) {
	ctx, end := context.WithCancelCause(ctx)
	a := &account{end: end}
	w.look()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.running[a], w.idle = true, 0
	if w.stop == nil {
		w.stop = make(chan struct{})
		go w.watch(w.stop)
	}
	return ctx, func() { w.close(a) }
}

func (w *Watch) close(a *account) {
	w.look()
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.running, a)
	a.end(nil) // changes nothing when it was overdrawn
	if len(w.running) == 0 && w.stop != nil {
		close(w.stop)
		w.stop = nil
	}
}

func (w *Watch) watch(stop <-chan struct{}) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			w.tick()
		}
	}
}

// look shares what was used since the last look among the files, and ends those that
// used too much.
func (w *Watch) look() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.used()
	used := now - w.last
	w.last = now
	for a := range w.running {
		if a.used += used / time.Duration(len(w.running)); a.used >= w.limit {
			a.end(ErrSpent)
		}
	}
	return used
}

// tick is a look after some time: when the program has slept for long, what it waits for
// does not come.
func (w *Watch) tick() {
	used := w.look()
	w.mu.Lock()
	defer w.mu.Unlock()
	if used >= asleep {
		w.idle = 0
		return
	}
	if w.idle++; w.idle < patience {
		return
	}
	for a := range w.running {
		a.end(ErrSilent)
	}
}
